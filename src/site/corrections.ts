// A claim in, what people decided of it out, in words: each review with its date, its reason, and what it changed.
import {amend} from '../claims/corrections.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Review} from '../entries/source-card-review.ts'
import type {Claim} from '../model.ts'
import {dateWords} from '../topics/date-words.ts'
import {listWords, originNames} from '../topics/lookup.ts'
import {quantityWords} from '../topics/quantity-words.ts'
import {modalityWords, stanceWords} from './claim-title.ts'
import {lookup, measureTitle, termTitle} from './lookup.ts'
import {unnamed} from './who-says.ts'

/** `field` as readers see it; `from` is what stood before the review. */
export interface Change { field: string; from: string; to: string }
export interface ReviewWords { when: string; verdict: string; reason: string; changes: Change[] }

const VERDICTS: Readonly<Record<Review['verdict'], string>> = {accept: 'Read by a person and accepted', amend: 'Amended', reject: 'Rejected'}

/** The oldest first, as the card has them; [] where nobody has reviewed the claim. */
export function historyOf(kb: KnowledgeBase, id: string): ReviewWords[] {
  const history = kb.corrections.histories.get(id)
  if (!history) return []
  let claim = history.extracted
  return history.reviews.map(review => {
    const before = claim
    claim = amend(before, review)
    return {when: dateWords(review.date), verdict: VERDICTS[review.verdict], reason: review.reason, changes: review.verdict === 'amend' ? Object.keys(review.fields).flatMap(field => changeOf(kb, field, before, claim)) : []}
  })
}

export const isRejected = (kb: KnowledgeBase, id: string): boolean => kb.corrections.histories.get(id)?.status === 'rejected'

/** “read by a person”, “amended by a person”, or nothing. */
export function reviewedWords(kb: KnowledgeBase, id: string): string {
  const status = kb.corrections.histories.get(id)?.status
  return status === 'accepted' ? 'read by a person' : status === 'amended' ? 'amended by a person' : ''
}

/** “Amended (number: at least 4,500). ”, by what stands now instead of what the program read; nothing where that is the same. */
export function amendedWords(kb: KnowledgeBase, claim: Claim): string {
  const history = kb.corrections.histories.get(claim.id)
  if (history?.status !== 'amended') return ''
  const fields = new Set(history.reviews.flatMap(review => (review.verdict === 'amend' ? Object.keys(review.fields) : [])))
  const changes = [...fields].flatMap(field => changeOf(kb, field, history.extracted, claim))
  return changes.length === 0 ? '' : `Amended (${changes.map(({field, to}) => `${field.toLowerCase()}: ${to}`).join('; ')}). `
}

const FIELDS: Readonly<Record<string, string>> = {
  origins: 'Who says so', modality: 'Modality', measure: 'Measure', quantity: 'Number', basis: 'Kind of count', asOf: 'As of', holder: 'Whose position', term: 'Term', stance: 'Stance', date: 'When',
}

function changeOf(kb: KnowledgeBase, field: string, before: Claim, after: Claim): Change[] {
  const [from, to] = [before, after].map(claim => valueWords(kb, field, claim))
  return from === undefined || to === undefined || from === to ? [] : [{field: FIELDS[field] ?? field, from, to}]
}

function valueWords(kb: KnowledgeBase, field: string, claim: Claim): string {
  if (field === 'origins') return claim.origins.length === 0 ? unnamed(claim) : listWords(originNames(lookup(kb), claim.origins))
  if (field === 'modality') return modalityWords(claim.modality) || 'asserted'
  if (claim.type === 'event') return dateWords(claim.date)
  if (claim.type === 'position') return field === 'stance' ? stanceWords(claim.stance) : termTitle(kb, field === 'term' ? claim.term : claim.holder)
  switch (field) {
    case 'measure': return measureTitle(kb, claim.measure)
    case 'quantity': return quantityWords(claim.quantity)
    case 'asOf': return claim.asOf === null ? 'undated' : dateWords(claim.asOf)
    default: return claim.basis
  }
}
