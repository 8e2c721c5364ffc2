// A number that an active verb takes ("killed 30", "left 14 dead") in; who did it to these people out.
// Whoever kills, wounds or captures is not counted, unless the number's own phrase names him.
import {OTHER, type Owner, type PeopleMention} from '../population.ts'
import population from '../words/population.json' with {type: 'json'}
import {stems} from '../attribution/speaker.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'

const AGENT_VERBS = new Set(population.agentVerbs)
const ATTACKS = stems(population.attacks)
const CLAUSE_END = /^[.;:?!]$/
const AUXILIARY = /^(?:has|have|had|also|since|then|later|reportedly|who|which|to|claims?|claimed|boasted|\p{L}+ly)$/u
const PASSIVE = /^(?:was|were|been|be|being|is|are|got)$/
const OBJECT_OPENER = /^(?:the|some|about|another|a|total|of|further|all|up|to|at|least|dead|alive|prisoner|captive|just|only|maybe|perhaps|nearly|almost|as|many)$/
/** Against whom an attack goes is not who makes it. */
const AGAINST = /^(?:on|upon|against|at|among|amongst|near|beside|of|to|for|from|than|with)$/
/** "took 60 prisoner", "got hold of two of them alive". */
const TAKES = /^(?:took|takes|take|taken|held|holds|hold|holding|got|get|brought|picked)$/
const TAKEN_REACH = 6
const LEAVES = /^(?:left|leaves|leaving)$/
const PRONOUN = /^(?:they|we|he|she|who)$/

/** Null where no active verb takes the number, or nobody is named as doing it; `other` behind "they" and the police. */
export function doerOf(frame: SentenceFrame, number: CountedNumber): Owner | null {
  const verb = number.head.kind === 'other' ? null : verbOf(frame, number)
  if (verb === null) return null
  const doer = doerBefore(frame, verb) ?? sharedDoer(frame, verb)
  return typeof doer === 'string' || doer === null ? doer : doer.owner
}

/** The words that name the doer: whoever else is counted, it is not these people. */
export function doerNamed(frame: SentenceFrame, number: CountedNumber): PeopleMention | null {
  const verb = number.head.kind === 'other' ? null : verbOf(frame, number)
  const doer = verb === null ? null : doerBefore(frame, verb) ?? sharedDoer(frame, verb)
  return typeof doer === 'string' ? null : doer
}

/** The place of the active verb right before the number; "left 14 dead" and "took 60 prisoner" count too. */
function verbOf({tokens}: SentenceFrame, number: CountedNumber): number | null {
  let at = number.from - 1
  while (at > 0 && (OBJECT_OPENER.test(tokens[at]!.lower) || isParticle(tokens, at))) at--
  const verb = tokens[at]?.lower ?? ''
  const left = LEAVES.test(verb) && number.head.kind === 'event'
  const took = TAKES.test(verb) && tokens.slice(number.to, number.to + TAKEN_REACH).some(token => /^(?:prisoners?|captives?|alive|hostage)$/.test(token.lower))
  if (!AGENT_VERBS.has(verb) && !left && !took) return null
  return isPassive(tokens, at) ? null : at
}

/** "got hold of", "brought in". */
const isParticle = (tokens: SentenceFrame['tokens'], at: number): boolean =>
  /^(?:hold|in|up)$/.test(tokens[at]!.lower) && /^(?:got|get|gets|brought|took|picked)$/.test(tokens[at - 1]?.lower ?? '')

function isPassive(tokens: SentenceFrame['tokens'], verb: number): boolean {
  let at = verb - 1
  while (at > 0 && /^(?:also|\p{L}+ly|not|since)$/u.test(tokens[at]!.lower)) at--
  return PASSIVE.test(tokens[at]?.lower ?? '')
}

function doerBefore(frame: SentenceFrame, verb: number): PeopleMention | typeof OTHER | null {
  const {tokens, people} = frame
  let at = verb
  if (/^(?:or|and)$/.test(tokens[at - 1]?.lower ?? '') && AGENT_VERBS.has(tokens[at - 2]?.lower ?? '')) at -= 2
  while (at > 0 && (AUXILIARY.test(tokens[at - 1]!.lower) || (tokens[at - 1]!.text === ',' && /^(?:who|which)$/.test(tokens[at]!.lower)))) at--
  if (ATTACKS.has(tokens[at - 1]?.stem ?? '') && !people.some(named => named.to === at && isAgainst(frame, named))) {
    at--
    if (/^['’]s?$/.test(tokens[at - 1]?.text ?? '')) at--
  }
  const word = tokens[at - 1]?.lower ?? ''
  if (PRONOUN.test(word) || word === 'police') return OTHER
  const doer = people.findLast(named => named.to <= at && named.to >= at - 1 && named.from < verb && (named.to === at || /^['’]s?$/.test(tokens[at - 1]!.text)))
    ?? people.find(named => named.to >= at && named.from < at)
  if (!doer || isAgainst(frame, doer) || (LEAVES.test(tokens[verb]!.lower) && at === verb && !isBy(frame, doer))) return null
  return doer
}

/** "The raid by Utopian soldiers left 14 dead"; "a Utopian battalion left 14 dead" lost them. */
const isBy = ({tokens}: SentenceFrame, people: PeopleMention): boolean => tokens.slice(Math.max(0, people.from - 3), people.from).some(token => token.lower === 'by')

/** "of the Utopians": behind a noun of attack, those attacked. */
function isAgainst({tokens}: SentenceFrame, people: PeopleMention): boolean {
  const before = /^(?:the|some|a|an)$/.test(tokens[people.from - 1]?.lower ?? '') ? people.from - 2 : people.from - 1
  return AGAINST.test(tokens[before]?.lower ?? '')
}

/** "killed 30 and wounded 12": who did the first did the second. */
function sharedDoer(frame: SentenceFrame, verb: number): PeopleMention | typeof OTHER | null {
  const joined = /^(?:and|,|then)$/.test(frame.tokens[verb - 1]?.lower ?? '')
  const before = joined ? frame.numbers.findLast(other => other.to <= verb - 1) : undefined
  if (!before || frame.tokens.slice(before.to, verb).some(token => CLAUSE_END.test(token.text))) return null
  return doerNamed(frame, before) ?? (doerOf(frame, before) === OTHER ? OTHER : null)
}
