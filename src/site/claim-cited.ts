// A claim in, what a citation of it needs out: its article as the card has it, and its own page with the permanent address.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {address} from './address.ts'
import type {Cited} from './citation.ts'
import {claimTitle} from './claim-title.ts'
import {lookup, sourceTitle} from './lookup.ts'
import {originalOf} from './relays.ts'
import {settings} from './settings.ts'
import {siteInfo} from './site-info.ts'

/** The whole address of a claim's page, as it will stand. */
export const permanentAddress = (id: string): string => new URL(address.claim(id), settings.site).href

export function citedOf(kb: KnowledgeBase, claim: Claim): Cited {
  const card = lookup(kb).cards.get(claim.source)
  const original = originalOf(kb, claim.source)
  return {
    article: {
      title: sourceTitle(kb, claim.source), publisher: card?.publisher ?? null, url: card?.url ?? null,
      original: original && {name: original.words, publishes: original.term !== null},
      date: card?.date ?? null, inferred: card?.dateBasis === 'inferred',
    },
    found: {site: siteInfo(kb.catalogue).name, id: claim.id, title: claimTitle(kb, claim), url: permanentAddress(claim.id)},
  }
}
