// A claim in, the words that tell of when it is out: its own date, else that of its article, told as such.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {dateWords} from '../topics/date-words.ts'
import {lookup} from './lookup.ts'

/** “June 2024” where the text dates the claim, else “undated; article of about February 2025, inferred”, or “undated”. */
export function whenWords(kb: KnowledgeBase, claim: Claim): string {
  const own = claim.type === 'figure' ? claim.asOf : claim.type === 'event' ? claim.date : null
  if (own !== null) return dateWords(own)
  const published = articleDate(kb, claim.source)
  return published === null ? 'undated' : `undated; article of ${published}`
}

/** When an article appeared, by its card, and that an editor inferred it; null where the card has no date. */
export function articleDate(kb: KnowledgeBase, source: string): string | null {
  const card = lookup(kb).cards.get(source)
  return card?.date ? `${dateWords(card.date)}${card.dateBasis === 'inferred' ? ', inferred' : ''}` : null
}
