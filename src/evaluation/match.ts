// A gold mark and a claim in; whether the claim says the same, by one of the questions that a reader may ask, out.
import type {Claim, Figure, Position, Range, Stance} from '../model.ts'
import {stateOf, type Subject} from '../claims/subject.ts'
import type {EventMark, FigureMark, GoldMark, PositionMark} from './gold.ts'

/** What is compared. `value`: measure and number; `modality`: also whether it is told, denied or supposed; `origin`: also who says so; `polarity`: holder, term, for or against; `stance`: the exact stance. */
export type Question = 'value' | 'modality' | 'origin' | 'polarity' | 'stance' | 'date'
export const QUESTIONS: readonly Question[] = ['value', 'modality', 'origin', 'polarity', 'stance', 'date']
export const TYPE_OF: Readonly<Record<Question, Claim['type']>> = {value: 'figure', modality: 'figure', origin: 'figure', polarity: 'position', stance: 'position', date: 'event'}

/** A quote longer than twice its clause and this many characters is not about the clause. */
const LONGEST_QUOTE = 400
const POLARITY: Readonly<Record<Stance, string>> = {proposes: 'for', demands: 'for', offers: 'for', accepts: 'for', rejects: 'against', 'open-to': 'open'}

export function answers(question: Question, mark: GoldMark, claim: Claim, subject: Subject): boolean {
  if (claim.source !== mark.source || claim.type !== mark.type || !isNear(mark, claim)) return false
  if (claim.type === 'figure' && mark.type === 'figure') return sameValue(mark, claim) && (question !== 'modality' || mark.modality === claim.modality) && (question !== 'origin' || sameOrigin(mark, claim, subject))
  if (claim.type === 'position' && mark.type === 'position') return samePosition(mark, claim, question)
  return claim.type === 'event' && (mark as EventMark).date === claim.date
}

const placeOf = (claim: Claim): Range => (claim.type === 'figure' ? claim.number : claim.selector)

function isNear({type, place}: GoldMark, claim: Claim): boolean {
  const other = placeOf(claim)
  const meets = place.start < other.end && other.start < place.end
  return meets && (type === 'figure' || other.end - other.start <= LONGEST_QUOTE + 2 * (place.end - place.start))
}

/** Equal low and high ends; a cap may be told as exact or as “at most”, and both are right. */
function sameValue(mark: FigureMark, {measure, quantity, basis}: Figure): boolean {
  if (measure !== mark.measure) return false
  const ends = (value: {low?: number | null; best?: number | null; high?: number | null}) => `${value.low ?? value.best ?? ''}…${value.high ?? value.best ?? ''}`
  return ends(mark) === ends(quantity) || (basis === 'limit' && (quantity.high ?? quantity.best) === (mark.high ?? mark.best) && mark.low === null)
}

/** The origin of a denied figure is not compared: it may be the claimant or the denier. */
function sameOrigin({origin, modality}: FigureMark, claim: Figure, subject: Subject): boolean {
  if (modality === 'denied') return true
  if (claim.origins.length === 0) return origin === null
  return origin !== null && claim.origins.some(({id, label}) => sideOf(id, label, subject) === sideOf(subject.glossary.has(origin) ? origin : null, origin, subject))
}

/** The state that an origin belongs to, the body itself where it belongs to none, and `other` for anybody the glossary does not know. */
function sideOf(id: string | null, label: string, subject: Subject): string {
  const known = id ?? namedIn(label, subject)
  return known === null ? 'other' : stateOf(known, subject.glossary) ?? known
}

/** The first entry that a label names: “a Utopian sergeant” is Utopia’s. */
function namedIn(label: string, subject: Subject): string | null {
  const names = [...subject.glossary.values()].flatMap(entry => [entry.title, ...entry.aliases, ...entry.adjectives, ...entry.demonyms].map(name => ({id: entry.id, at: label.indexOf(name), length: name.length})))
  return names.filter(({at}) => at >= 0).sort((a, b) => a.at - b.at || b.length - a.length)[0]?.id ?? null
}

const samePosition = (mark: PositionMark, {holder, term, stance}: Position, question: Question): boolean =>
  holder === mark.holder && term === mark.term && (question === 'stance' ? stance === mark.stance : POLARITY[stance] === POLARITY[mark.stance])
