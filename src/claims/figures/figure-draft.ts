// A number that has a measure in; its figure out: value, quote, basis, date, and who vouches for it.
import type {FigureDraft, Range} from '../../model.ts'
import {attributeRange} from '../attribution/attribute.ts'
import {selectorAt} from '../selector.ts'
import type {SubjectMeasure} from '../subject.ts'
import {isAnsweredNo} from './answered.ts'
import {asOf} from './as-of.ts'
import {readStrength} from './bind-strength.ts'
import {correctedVouching} from './disowned.ts'
import type {LastClaim} from './discourse.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {basisOf, isChangeBy, quoteFor} from './quote.ts'
import type {Run} from './judgement.ts'

const tokensOf = ({tokens}: SentenceFrame, quote: Range): {from: number; to: number} =>
  ({from: tokens.findIndex(token => token.end > quote.start), to: tokens.findLastIndex(token => token.start < quote.end) + 1})

/** `claimed`: the numbers of the sentence that have a measure; `before`: the claim told before this one. */
export function draftOf(run: Run, frame: SentenceFrame, number: CountedNumber, measure: SubjectMeasure, claimed: readonly CountedNumber[], before: LastClaim | null): FigureDraft {
  const {source, subject} = run
  const {sentence, index} = frame.reading
  const {start, end, exact, low, best, high, form} = number.quantity
  const quote = quoteFor(frame, number, claimed)
  const strength = measure.binding === 'strength' ? readStrength(frame, number) : null
  const vouched = attributeRange(source, index, {start, end}, subject, {stances: strength !== null})
  const basis = basisOf(frame, number, strength?.limit ?? false)
  const value = strength?.quantity ?? {...(low !== undefined ? {low} : {}), ...(best !== undefined ? {best} : {}), ...(high !== undefined ? {high} : {}), form}
  return {
    type: 'figure',
    measure: measure.id,
    population: measure.population,
    quantity: {...value, exact},
    number: {start, end},
    basis: !isChangeBy(frame, number) && besideAnother(run, measure, before, index) && basis === 'increment' ? 'total' : basis,
    asOf: asOf(frame, number, tokensOf(frame, quote)),
    selector: selectorAt(source.text, quote),
    sentence: {start: sentence.start, end: sentence.end},
    ...vouched, ...correctedVouching(frame, number, vouched),
    ...(isAnsweredNo(frame, run.frames[index + 1]) ? {modality: 'denied' as const} : {}),
  }
}

/** "600 died and another 4,100 were injured": the second number adds to the first, not to an earlier count of its own kind. */
function besideAnother(run: Run, measure: SubjectMeasure, before: LastClaim | null, sentence: number): boolean {
  const other = run.subject.measures.find(candidate => candidate.id === before?.measure)
  return measure.binding === 'event' && other?.binding === 'event' && other.id !== measure.id && sentence - before!.sentence <= 1
}
