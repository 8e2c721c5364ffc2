// A number of soldiers that no event cue claims in; whether it counts a force sent, a force still to come, or neither, out.
import {stems} from '../attribution/speaker.ts'
import {matchCues} from '../cues.ts'
import {PERSONS} from '../population.ts'
import {stateOf, type Subject, type SubjectMeasure} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/figures.json' with {type: 'json'}
import {isWholeOf, wholeListed} from './part-and-whole.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {clauseLeft, clauseRight, isStillToCome, standsThere} from './still-to-come.ts'

const WEAK = stems(words.weakPersons)
const WHOLES = new Set(words.wholes)
/** Too small for a force that a state sends. */
const UNITS = stems(['company', 'platoon', 'squad', 'section', 'crew', 'team'])
/** Units that stand in peace as in war. */
const FORMATIONS = stems(['corps', 'army', 'division', 'brigade', 'regiment', 'battalion', 'navy', 'fleet', 'guard'])
const SOLDIERS = stems(['soldier', 'marine', 'troop', 'serviceman', 'contingent'])
const MOVES = stems(words.moves)
const DONE = new Set(words.done)
const CIVIL_LIFE = stems(words.civilLife)
const SPENDS = stems(words.spends)
const CIVIL_REACH = 5
const NEAR = 12
const REFUSED = {before: 6, after: 9}

/** The measures a force's number may have: one for what was sent, one for what is to come. */
export interface ForceMeasures { sent: SubjectMeasure; planned: SubjectMeasure | null }

export function forceMeasures(measures: readonly SubjectMeasure[]): ForceMeasures[] {
  const force = measures.filter(measure => measure.binding === 'force')
  const plans = new Set(force.map(measure => measure.plannedAs))
  return force.filter(measure => !plans.has(measure.id)).map(sent => ({sent, planned: force.find(measure => measure.id === sent.plannedAs) ?? null}))
}

/** Null with the reason where the number is of neither measure. `last`: the measure of the claim before it in the sentence; `spoken`: the sentence before speaks of the soldiers and of no event. */
export function bindForce(frame: SentenceFrame, number: CountedNumber, force: ForceMeasures, last: string | null, subject: Subject, spoken = false): {measure: SubjectMeasure; reason: null} | {measure: null; reason: string} {
  const refuse = (reason: string) => ({measure: null, reason})
  const moved = cueNear(frame, number, force.sent)
  const planned = force.planned ? isStillToCome(frame, number, force.planned.cuePatterns, last === force.sent.id) : null
  if (!standsForThem(frame, number, spoken) && !countsForce(frame, number, stateOf(force.sent.population, subject.glossary), moved || planned === true) && !(number.head.kind === 'bare' && last !== null && (last === force.sent.id || last === force.planned?.id))) return refuse('no soldiers are counted')
  if (isOfWhich(frame, number)) return refuse('a part of something else')
  if (isPictured(frame, number)) return refuse('pictures of people')
  if (isOneUnit(frame, number) || isFormations(frame, number)) return refuse('one unit of the force')
  if (neverCame(frame, number)) return refuse('only supposed')
  if (supposesLoss(frame, number) || isOnlyNeeded(frame, number)) return refuse('only supposed')
  if (livesCivilLife(frame, number)) return refuse('people who are no soldiers')
  if (refusedNear(frame, number, force.sent)) return refuse('not the force in the war')
  const follows = planned === null && last === force.planned?.id
  const measure = (planned === true || follows) && force.planned ? force.planned : force.sent
  if (number.value < measure.smallest) return refuse(`below ${measure.smallest}`)
  return {measure, reason: null}
}

function cueNear(frame: SentenceFrame, number: CountedNumber, measure: SubjectMeasure): boolean {
  return matchCues(frame.tokens, measure.cuePatterns).some(match => match.start <= number.to + NEAR && match.end >= number.from - NEAR)
}

/** "34,000 Utopians have resettled": what the clause says they do, no soldier on service does. */
const livesCivilLife = (frame: SentenceFrame, number: CountedNumber): boolean =>
  clauseRight(frame.tokens, Math.max(number.to, number.head.to)).slice(0, CIVIL_REACH).some((token, at, right) => CIVIL_LIFE.has(token.stem) && /^\p{Ll}/u.test(token.text) && !(right[at - 1]?.lower === 'to' && right[at - 2]?.lower === 'put'))

/** "vehicles, of which 589 were ordered". */
const isOfWhich = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  number.head.kind === 'bare' && tokens[number.from - 1]?.lower === 'which' && tokens[number.from - 2]?.lower === 'of' && !tokens.slice(0, number.from).some(token => WHOLES.has(token.lower) || PERSONS.has(token.stem))

/** "portraits of 101 soldiers". */
const isPictured = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  tokens[number.from - 1]?.lower === 'of' && /^(?:portraits?|photographs?|photos?|pictures?|names?|busts?|families|relatives|parents|graves?)$/.test(tokens[number.from - 2]?.lower ?? '')

/** "one company of 130 men", "90 in his company". */
function isOneUnit({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const noun = tokens[number.from - 1]?.lower === 'of' ? tokens[number.from - 2] : undefined
  if (noun && UNITS.has(noun.stem) && !/s$/.test(noun.lower)) return true
  const after = tokens.slice(Math.max(number.to, number.head.to), Math.max(number.to, number.head.to) + 3)
  return /^(?:in|from|of)$/.test(after[0]?.lower ?? '') && /^(?:his|her|my|our|the|that|one)$/.test(after[1]?.lower ?? '') && UNITS.has(after[2]?.stem ?? '')
}

/** "the Ninth Corps, which has 30,000 soldiers": its size at home, of which nobody says that they went. */
const isFormations = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  /^(?:has|had|have|numbers?|numbered|counts?|counted|musters?|mustered|fields?|comprises?)$/.test(tokens[number.from - 1]?.lower ?? '') && /^(?:which|that|who)$/.test(tokens[number.from - 2]?.lower ?? '')
  && FORMATIONS.has(tokens[number.from - (tokens[number.from - 3]?.text === ',' ? 4 : 3)]?.stem ?? '')

/** "10,000 Utopians who never came". */
const neverCame = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  /^(?:who|that) never (?:came|arrived|appeared|sailed|left|landed|showed|set|got|materialised|materialized|turned)$/.test(tokens.slice(Math.max(number.to, number.head.to)).slice(0, 3).map(token => token.lower).join(' '))

/** "If he had to replace 3,000 men": neither sent nor to be sent. */
const supposesLoss = (frame: SentenceFrame, number: CountedNumber): boolean =>
  clauseLeft(frame.tokens, number.from).some((token, at, left) => /^(?:if|had|were|should)$/.test(token.lower) && (token.lower === 'if' || at === 0) && left.some(verb => SPENDS.has(verb.stem)))

/** "30,000 would be needed", "it would take 30,000": what nobody means to send. */
const isOnlyNeeded = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  /^(?:would|will|could|might) (?:also |still )?be (?:needed|required|necessary|enough)/.test(tokens.slice(Math.max(number.to, number.head.to), Math.max(number.to, number.head.to) + 5).map(token => token.lower).join(' '))
  || /(?:would|will|could|might) (?:need|take|require)$/.test(tokens.slice(Math.max(0, number.from - 2), number.from).map(token => token.lower).join(' '))

/** "all its troops, of whom there were 14,000", "he answered that there were fewer than 9,000": soldiers who were spoken of just before. */
const standsForThem = ({tokens, cues}: SentenceFrame, number: CountedNumber, spoken: boolean): boolean =>
  number.head.kind === 'bare' && cues.length === 0 && tokens[number.from - 2]?.lower === 'there' && /^(?:is|are|was|were)$/.test(tokens[number.from - 1]?.lower ?? '') && /^(?:[.,;)”"]|and|but|left|now|then)$/.test(tokens[number.to]?.lower ?? '.')
  && (spoken || tokens.slice(0, number.from).some(token => SOLDIERS.has(token.stem)))

/** "there were 4,500 in the country". */
const isThere = (tokens: readonly Token[], number: CountedNumber): boolean =>
  tokens[number.from - 2]?.lower === 'there' && tokens[number.from - 1]?.stem === 'be' && /^(?:in|there|across|on|left|here|at|now|today|currently|altogether)$/.test(tokens[ofThem(tokens, number.to) ? number.to + 2 : number.to]?.lower ?? '')

const ofThem = (tokens: readonly Token[], at: number): boolean => tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'them'

/** "Size: 11,500" in a box of facts. */
const isLabelled = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  number.from === 2 && tokens[1]!.text === ':' && /^(?:size|strength|troops|personnel|soldiers|deployed|contingent)$/.test(tokens[0]!.lower)

/** "a regiment, 1,000 strong, "the soldiers number 5,900". */
const isStrength = ({tokens, people}: SentenceFrame, number: CountedNumber): boolean =>
  ((tokens[number.to]?.lower === 'strong' || (tokens[number.to]?.text === '-' && tokens[number.to + 1]?.lower === 'strong')) && !tokens.slice(Math.max(0, number.from - 4), number.from).some(token => /^(?:army|military|forces)$/.test(token.lower)))
  || (tokens[number.from - 1]?.stem === 'number' && (PERSONS.has(tokens[number.from - 2]?.stem ?? '') || people.some(named => named.role === 'people' && named.to === number.from - 1)))

/** "5,000 were thrown into the valley", "4,000 had sailed". */
function isSubjectOfMove({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const from = tokens[number.to]?.lower === 'who' ? number.to + 1 : number.to
  const verbs = tokens.slice(from, from + 4)
  const verb = verbs.find(token => !/^(?:has|have|had|was|were|are|been|already|since|also|now)$/.test(token.lower))
  if (/^(?:came|went|arrived|sailed|crossed|landed|marched|returned)$/.test(verbs[0]?.lower ?? '') || isThere(tokens, number)) return true
  return verbs[0] !== undefined && verbs[0] !== verb && verb !== undefined && (MOVES.has(verb.stem) || DONE.has(verb.lower))
}

/** "How many of their comrades are there is disputed: 7,900 by one account, over 9,000 by another". */
const asksHowMany = ({tokens}: SentenceFrame, number: CountedNumber): boolean => {
  const how = tokens.findIndex((token, at) => token.lower === 'how' && tokens[at + 1]?.lower === 'many')
  return how >= 0 && how < number.from && tokens.slice(how, number.from).some(token => PERSONS.has(token.stem))
}

/** A refusal says nothing of another number of the sentence, nor of another clause. */
function refusedNear(frame: SentenceFrame, number: CountedNumber, measure: SubjectMeasure): boolean {
  const left = clauseLeft(frame.tokens, number.from).slice(-REFUSED.before)
  const right = clauseRight(frame.tokens, number.to).slice(0, REFUSED.after)
  const next = frame.numbers.find(other => other.from >= number.to)
  const own = right.slice(0, next ? Math.max(0, next.from - number.to) : right.length)
  return matchCues([...left, ...frame.tokens.slice(number.from, number.to), ...own], measure.refusalPatterns).length > 0
}

/** Soldiers by name, or a bare number beside a verb of sending or a word for soldiers. */
function countsForce(frame: SentenceFrame, number: CountedNumber, owner: string | null, moved: boolean): boolean {
  if (number.head.kind === 'person') return moved || !WEAK.has(number.head.stem)
  if (number.head.kind !== 'bare') return false
  if (wholeListed(frame, number)?.head.kind === 'person') return true
  if (isWholeOf(frame, number)) return true
  const near = frame.tokens.slice(Math.max(0, number.from - NEAR), number.to + NEAR)
  return moved || isLabelled(frame, number) || isStrength(frame, number) || isSubjectOfMove(frame, number) || standsThere(clauseRight(frame.tokens, number.to)) || asksHowMany(frame, number) || near.some(token => WHOLES.has(token.lower)) || frame.people.some(people => people.role === 'people' && people.owner === owner && Math.abs(people.from - number.from) <= NEAR)
}
