// A number of soldiers that no event cue claims in; whether it counts a force sent, a force still to come, or neither, out.
import {stems} from '../attribution/speaker.ts'
import {matchCues} from '../cues.ts'
import {stateOf, type Subject, type SubjectMeasure} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/figures.json' with {type: 'json'}
import {isWholeOf} from './bind-event.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'

const FUTURE = new Set(words.future)
const MOVES = stems(words.moves)
const DONE = new Set(words.done)
const DEFINITE = new Set(words.definite)
const JOINING = stems(words.joining)
const ADDITIVE = new Set(words.additive)
const WEAK = stems(words.weakPersons)
const WHOLES = new Set(words.wholes)
const NEAR = 12

/** The measures a force's number may have: one for what was sent, one for what is to come. */
export interface ForceMeasures { sent: SubjectMeasure; planned: SubjectMeasure | null }

export function forceMeasures(measures: readonly SubjectMeasure[]): ForceMeasures[] {
  const force = measures.filter(measure => measure.binding === 'force')
  const plans = new Set(force.map(measure => measure.plannedAs))
  return force.filter(measure => !plans.has(measure.id)).map(sent => ({sent, planned: force.find(measure => measure.id === sent.plannedAs) ?? null}))
}

/** Null with the reason where the number is of neither measure. `last`: the measure of the claim before it in the sentence. */
export function bindForce(frame: SentenceFrame, number: CountedNumber, force: ForceMeasures, last: string | null, subject: Subject): {measure: SubjectMeasure; reason: null} | {measure: null; reason: string} {
  const refuse = (reason: string) => ({measure: null, reason})
  const moved = cueNear(frame, number, force.sent)
  const planned = force.planned ? isPlanned(frame, number, force.planned) : null
  if (!countsForce(frame, number, stateOf(force.sent.population, subject.glossary), moved || planned === true) && !(number.head.kind === 'bare' && last !== null && (last === force.sent.id || last === force.planned?.id))) return refuse('no soldiers are counted')
  if (matchCues(frame.tokens, force.sent.refusalPatterns).length > 0) return refuse('the strength of a whole army')
  const follows = planned === null && last === force.planned?.id
  const measure = (planned === true || follows) && force.planned ? force.planned : force.sent
  if (number.value < measure.smallest) return refuse(`below ${measure.smallest}`)
  return {measure, reason: null}
}

function cueNear(frame: SentenceFrame, number: CountedNumber, measure: SubjectMeasure): boolean {
  return matchCues(frame.tokens, measure.cuePatterns).some(match => match.start <= number.to + NEAR && match.end >= number.from - NEAR)
}

/** Soldiers by name, or a bare number beside a verb of sending or a word for soldiers. */
function countsForce(frame: SentenceFrame, number: CountedNumber, owner: string | null, moved: boolean): boolean {
  if (number.head.kind === 'person') return !WEAK.has(number.head.stem) || moved
  if (number.head.kind !== 'bare') return false
  if (isWholeOf(frame, number)) return true
  const near = frame.tokens.slice(Math.max(0, number.from - NEAR), number.to + NEAR)
  return moved || near.some(token => WHOLES.has(token.lower)) || frame.people.some(people => people.role === 'people' && people.owner === owner && Math.abs(people.from - number.from) <= NEAR)
}

/** True: still to come; false: done; null: the clause does not say. */
function isPlanned(frame: SentenceFrame, number: CountedNumber, planned: SubjectMeasure): boolean | null {
  const left = clauseLeft(frame.tokens, number.from)
  const right = clauseRight(frame.tokens, number.to)
  if (isDefinite(left, right)) return false
  if (promises(left) || promises(right.slice(0, 18)) || promises([...left.slice(-3), ...right.slice(0, 10)])) return true
  if (left.slice(-9).some(isDone) || right.slice(0, 7).some(isDone)) return false
  if (matchCues(left.slice(-16), planned.cuePatterns).length > 0 || matchCues(right.slice(0, 9), planned.cuePatterns).length > 0) return true
  if (left.some(isDone)) return false
  return ADDITIVE.has(right[0]?.lower ?? '') || ADDITIVE.has(left.at(-1)?.lower ?? '') ? true : null
}

const isDone = (token: Token): boolean => DONE.has(token.lower)

/** "the 11,000 soldiers sent", "joining an initial 11,000": a force already named. */
function isDefinite(left: readonly Token[], right: readonly Token[]): boolean {
  const last = left.at(-1)?.lower ?? ''
  const joins = left.slice(-4).some(token => JOINING.has(token.stem))
  return (DEFINITE.has(last) && right.slice(0, 8).some(isDone)) || (joins && /^(?:the|initial|estimated|some|an|a|join|joined|joining)$/.test(last))
}

/** "will be sent", "could add", "to deploy", "are expected". */
function promises(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!FUTURE.has(token.lower)) return false
    const next = tokens.slice(at + 1, at + 5)
    const verb = next.find(word => MOVES.has(word.stem))
    if (token.lower === 'to') return next[0] !== undefined && (MOVES.has(next[0].stem) && next[0].lower !== 'form' || (next[0].lower === 'be' && verb !== undefined))
    if (token.lower === 'expected') return tokens[at - 1]?.stem === 'be'
    return verb !== undefined && !next.slice(0, next.indexOf(verb)).some(word => /^(?:that|who|which)$/.test(word.lower))
  })
}

function clauseLeft(tokens: readonly Token[], from: number): readonly Token[] {
  let at = from
  while (at > 0 && !endsClause(tokens, at - 1)) at--
  return tokens.slice(at, from)
}

function clauseRight(tokens: readonly Token[], to: number): readonly Token[] {
  let at = to
  while (at < tokens.length && !endsClause(tokens, at) && !opensParticiple(tokens, at)) at++
  return tokens.slice(to, at)
}

/** A full stop, or a comma or "and" before the next clause's first word. */
const endsClause = (tokens: readonly Token[], at: number): boolean =>
  /^[;:.]$/.test(tokens[at]!.text) || (tokens[at]!.text === ',' && opensClause(tokens[at + 1])) || (tokens[at]!.lower === 'and' && tokens[at + 1]?.lower === 'that')

/** ", joining others", ", in addition to". */
function opensParticiple(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  return tokens[at]!.text === ',' && ((next.endsWith('ing') && next !== 'including') || next === 'in')
}

const opensClause = (token: Token | undefined): boolean => token !== undefined && /^(?:and|but|while|which|whereas|although)$/.test(token.lower)
