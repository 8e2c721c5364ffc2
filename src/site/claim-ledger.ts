// The knowledge base in, what the register of published claims lacks out, and the claims that it names and nobody gives any more.
// Lines are added and never changed, so that the register keeps the words under which a claim was first published.
import type {FileChange} from '../disk.ts'
import {formatPublished, type PublishedClaim} from '../entries/published-claims.ts'
import {PUBLISHED} from '../entries/registers.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {dateWords} from '../topics/date-words.ts'
import {clip, stanceWords} from './claim-title.ts'
import {measureTitle, sourceTitle, termTitle} from './lookup.ts'
import {holderOf, speakersInWords} from './who-says.ts'

/** A claim of the register that no article makes and no redirect leads away from; `article` is the title of its article. */
export interface GoneClaim extends PublishedClaim { article: string; type: Claim['type']; sourceGone: boolean }

/** The register with every claim that has a page now; `added` counts the new claims, and there is no change where there are none. */
export function planLedger(kb: KnowledgeBase): {change: FileChange | null; added: number} {
  const {claims, articles} = kb.published
  const fresh = [...kb.claims, ...kb.corrections.rejected].filter(({id}) => !claims.has(id))
  if (fresh.length === 0) return {change: null, added: 0}
  const sources = [...new Set(fresh.map(({source}) => source))].filter(id => !articles.has(id))
  const text = formatPublished({
    claims: new Map([...claims, ...fresh.map(claim => [claim.id, {id: claim.id, source: claim.source, title: shortTitle(kb, claim)}] as const)]),
    articles: new Map([...articles, ...sources.map(id => [id, {id, title: clip(sourceTitle(kb, id), LONGEST)}] as const)]),
  })
  return {change: {path: PUBLISHED, text}, added: fresh.length}
}

const LONGEST = 160
/** A numeral with its bound; longer words of a source are not kept. */
const LONGEST_NUMBER = 40

/** Our own words for a claim, and of its source's no more than the numeral: the register outlives the article, whose rights it must not touch. */
export function shortTitle(kb: KnowledgeBase, claim: Claim): string {
  switch (claim.type) {
    case 'figure': {
      const number = clip(claim.quantity.exact, LONGEST)
      return clip(`${measureTitle(kb, claim.measure)} · ${speakersInWords(kb, claim)}${number.length > LONGEST_NUMBER ? '' : `: “${number}”`}`, LONGEST)
    }
    case 'position': return clip(`${termTitle(kb, claim.term)} · ${holderOf(kb, claim).label} · ${stanceWords(claim.stance)}`, LONGEST)
    case 'event': return clip(`${dateWords(claim.date)}: ${claim.actors.map(actor => termTitle(kb, actor)).join(', ')}`, LONGEST)
  }
}

const TYPES: Readonly<Record<string, Claim['type']>> = {f: 'figure', p: 'position', e: 'event'}

/** By id; without quotation marks, since their articles are not quoted any more. */
export function goneClaims(kb: KnowledgeBase): GoneClaim[] {
  const {claims, articles} = kb.published
  const here = new Set([...kb.claims, ...kb.corrections.rejected].map(({id}) => id))
  const sources = new Set(kb.sources.map(({id}) => id))
  return [...claims.values()].filter(({id}) => !here.has(id) && !kb.redirects.has(id)).map(claim => {
    const sourceGone = !sources.has(claim.source)
    const article = sourceGone ? articles.get(claim.source)?.title ?? claim.source : sourceTitle(kb, claim.source)
    return {...claim, title: claim.title.replace(/[“”]/g, ''), article, sourceGone, type: TYPES[claim.id[0]!] ?? 'figure'}
  }).sort((a, b) => (a.id < b.id ? -1 : 1))
}
