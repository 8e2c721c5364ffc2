// The claims and the history in, the feed of new and changed claims out (Atom, RFC 4287): the newest first, each with its quotation and who says so.
import {Feed} from 'feed'
import type {History} from '../git.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {address} from './address.ts'
import {claimTitle} from './claim-title.ts'
import {lookup, sourceTitle} from './lookup.ts'
import {plainQuote} from './quotation.ts'
import {pageHead, siteInfo} from './site-info.ts'
import {speakersInWords} from './who-says.ts'

/** A claim with when its article came into the collection, and when that or its card last changed (ISO 8601, UTC). */
export interface NewClaim { claim: Claim; added: string; changed: string }

const MOST_ITEMS = 60
/** A feed must bear a time; that of one without items tells nothing. */
const NO_TIME = '1970-01-01T00:00:00.000Z'

/** Claims whose article's history is known, the latest change first. */
export function newClaims(kb: KnowledgeBase, history: History): NewClaim[] {
  return kb.claims.flatMap((claim): NewClaim[] => {
    const seed = history.get(lookup(kb).sources.get(claim.source)?.path ?? '')
    if (!seed) return []
    const card = history.get(`content/sources/${claim.source}.md`)
    return [{claim, added: seed.added, changed: card && card.changed > seed.changed ? card.changed : seed.changed}]
  }).sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : a.claim.id < b.claim.id ? -1 : 1))
}

/** Without a known history the feed stands, empty, and says why. `site` is the origin that its addresses need. */
export function claimFeed(kb: KnowledgeBase, history: History | null, site: URL): string {
  const claims = history ? newClaims(kb, history).slice(0, MOST_ITEMS) : []
  const {name} = siteInfo(kb.catalogue)
  const absolute = (path: string): string => new URL(path, site).href
  const feed = new Feed({
    title: `${name}: new and changed claims`,
    description: history ? pageHead(kb.catalogue, 'home').summary : 'The history of this collection is not known here, so nothing can be told to be new.',
    id: absolute(address.page('')), link: absolute(address.page('')), language: 'en-GB',
    updated: new Date(claims[0]?.changed ?? NO_TIME),
    copyright: siteInfo(kb.catalogue).licence ?? '',
    generator: name,
    author: {name},
    feedLinks: {atom: absolute(address.file('feed.xml'))},
  })
  for (const {claim, added, changed} of claims) feed.addItem({
    title: claimTitle(kb, claim),
    id: absolute(address.claim(claim.id)), link: absolute(address.claim(claim.id)),
    published: new Date(added), date: new Date(changed),
    description: `“${plainQuote(claim)}” (${speakersInWords(kb, claim)}; ${sourceTitle(kb, claim.source)})`,
  })
  return feed.atom1()
}
