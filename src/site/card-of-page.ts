// A page in, the picture out that it is shared by, by its address below `share/` without ending, and the words for whoever cannot see it.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {lookup, measureTitle} from './lookup.ts'
import {pageHead} from './site-info.ts'
import {topicsOf} from './topics-of-claim.ts'

export const HOME_CARD = 'home'

/** The picture of what a claim belongs to: a figure's measure, the first topic that shows a position or an event; else the site's own. */
export function cardOfClaim(kb: KnowledgeBase, claim: Claim): string {
  if (claim.type === 'figure' && lookup(kb).measures.has(claim.measure)) return `measures/${claim.measure}`
  const [topic] = claim.type === 'figure' ? [] : topicsOf(kb, claim)
  return topic ? `topics/${topic.id}` : HOME_CARD
}

/** What stands on a picture, in one line. */
export function cardWords(kb: KnowledgeBase, card: string): string {
  const [folder, id = ''] = card.split('/')
  if (folder === 'measures') return `${measureTitle(kb, id)}: what is reported, and who says so`
  if (folder === 'topics') return `${lookup(kb).topics.get(id)?.data.title ?? id}: what is reported, and who says so`
  return pageHead(kb.catalogue, 'home').title
}
