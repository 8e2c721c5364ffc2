// People named near a number in; whether they can be those it counts out.
// Speakers do not count, nor states that only act, nor whoever kills or captures; a state that loses, buries or sends does.
import type {Subject} from '../subject.ts'
import type {Owner, PeopleMention} from '../population.ts'
import {stems} from '../attribution/speaker.ts'
import type {Token} from '../tokens.ts'
import attribution from '../words/attribution.json' with {type: 'json'}
import population from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {doerNamed} from './doer.ts'
import {isBystander} from './owners.ts'

const SUFFERS = stems(population.suffers)
/** What a state does with soldiers of its own. */
const GATHERS = stems(population.gathers)
const AUXILIARY = stems(['be', 'have'])
/** Verbs by which one side does something to another: "killed 21". */
const AGENT_VERBS = new Set(population.agentVerbs)
const OBJECT_OPENERS = /^(?:the|some|about|another|a|total|of|further|all|up|to|at|least)$/
const REPORT = stems(attribution.report)
const AGENT_REACH = 4
const PART_REACH = 6
const GIVEN_REACH = 10
/** Nouns that name nobody but soldiers; "the military" and "officers" also speak. */
const SOLDIERS = stems(['soldier', 'marine', 'troop', 'serviceman', 'infantryman', 'reservist', 'conscript'])

/** `focus`: whom the sentences before spoke of; `within`: whose the number before it in the sentence was; `speaker`: the state of whoever is quoted. */
export interface Context { focus: Owner | null; within: Owner | null; speaker: Owner | null }

/** Whether the people named can be those counted; `context` tells whom the sentences before spoke of. */
export function counts(frame: SentenceFrame, people: PeopleMention, number: CountedNumber, measured: ReadonlySet<Owner>, context: Context, subject: Subject): boolean {
  if (isSpeaker(frame, people) || isBelieved(frame.tokens, people) || people === doerNamed(frame, number) || isClosedPart(frame.tokens, people, number) || givesNumber(frame.tokens, people, number) || actsOn(frame, people, number) || (!measured.has(people.owner) && saysOf(frame.tokens, people, number))) return false
  if (!measured.has(people.owner) && (people.role === 'actor' || (isBystander(people.owner, subject) && !SOLDIERS.has(frame.tokens[people.to - 1]!.stem)))) return suffersIn(frame.tokens, people, number)
  if (people.from < number.from || measured.has(people.owner)) return true
  if (!measured.has(context.focus ?? '')) return true
  const gap = frame.tokens.slice(number.to, people.from)
  return gap.length <= 4 && !gap.some(token => AUXILIARY.has(token.stem) || /^(?:who|which|that|to)$/.test(token.lower))
}

/** "if the Arcadians are to be believed": a source. */
const isBelieved = (tokens: readonly Token[], people: PeopleMention): boolean =>
  /^(?:is|are|was|were) to be (?:believed|trusted)$/.test(tokens.slice(people.to, people.to + 4).map(token => token.lower).join(' '))

/** "the 2,000 killed that Arcadia's bureau gave": a source. */
function givesNumber(tokens: readonly Token[], people: PeopleMention, number: CountedNumber): boolean {
  const from = Math.max(number.to, number.head.to)
  if (people.from <= from || !/^(?:that|which)$/.test(tokens[from]?.lower ?? '') || people.from - from > PART_REACH) return false
  const behind = tokens.slice(people.to, people.to + GIVEN_REACH)
  const verb = behind.findIndex(token => REPORT.has(token.stem) || /^(?:gave|gives|given|cited|named|counted|listed|quoted|reported)$/.test(token.lower))
  return verb >= 0 && !behind.slice(0, verb).some(token => /^[.,;:]$/.test(token.text))
}

/** "The forces, including 10,000 Utopians, number 50,000": the part closes before the number. */
function isClosedPart(tokens: readonly Token[], people: PeopleMention, number: CountedNumber): boolean {
  const before = tokens.slice(Math.max(0, people.from - PART_REACH), people.from)
  const opens = before.findLastIndex(token => token.lower === 'including')
  return people.to < number.from && opens > 0 && before[opens - 1]!.text === ',' && tokens[people.to]?.text === ','
}

/** "The Arcadians went to parliament and said 10,000 troops were there": they tell, and not of themselves by "they" or "our". */
function saysOf(tokens: readonly Token[], people: PeopleMention, number: CountedNumber): boolean {
  const gap = tokens.slice(people.to, number.from)
  const verb = gap.findLastIndex((token, at) => REPORT.has(token.stem) && token.lower !== 'own' && !/ing$/.test(token.lower) && gap[at + 1]?.lower !== 'to' && gap[at - 1]?.stem !== 'be')
  return verb >= 0 && !gap.slice(verb).some(token => /^(?:they|we|it|its|their|our|i|my)$/.test(token.lower)) && !gap.slice(0, verb).some(token => /^[;:]$/.test(token.text))
}

/** "Arcadian scouts captured 38": whoever kills or captures is not among those killed or captured. */
function actsOn(frame: SentenceFrame, people: PeopleMention, number: CountedNumber): boolean {
  if (people.to > number.from) return false
  const {tokens} = frame
  const verb = tokens.slice(people.to, people.to + AGENT_REACH).findIndex(token => AGENT_VERBS.has(token.lower))
  if (verb < 0 || people.to + verb >= number.from) return false
  const before = tokens.slice(people.to, people.to + verb)
  if (before.some(token => token.stem === 'be' || !/^(?:has|have|had|also|\p{L}+ly|since|then)$/u.test(token.lower))) return false
  const after = tokens.slice(people.to + verb + 1, number.from)
  return takesNumber(frame, people.to + verb + 1) && !after.some(token => SUFFERS.has(token.stem) || /^[;:]$/.test(token.text))
}

/** Whether a verb's object, right behind it, is a number. */
const takesNumber = (frame: SentenceFrame, from: number): boolean =>
  frame.numbers.some(number => number.from >= from && frame.tokens.slice(from, number.from).every(token => OBJECT_OPENERS.test(token.lower)))

/** Whether people are named as whoever tells something, and for nothing else. */
export function isSpeaker(frame: SentenceFrame, people: PeopleMention): boolean {
  if (frame.cues.some(cue => cue.from >= people.from && cue.to <= people.to)) return false
  return frame.attributions.some(attribution => people.start >= attribution.subject.start && people.end <= attribution.subject.end + 1)
}

function suffersIn(tokens: readonly Token[], people: PeopleMention, number: CountedNumber): boolean {
  if (people.from > number.from) return false
  const gap = withoutAsides(tokens.slice(people.to, number.from))
  const verb = gap.findIndex(token => SUFFERS.has(token.stem) || (GATHERS.has(token.stem) && gap.at(-1)?.lower !== 'of'))
  return verb >= 0 && verb <= 5 || (tokens[people.from - 1]?.stem === 'cost')
}

/** "itself, by the same reckoning, had suffered": what stands between two commas parts nothing. */
function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  const opens = tokens.findIndex(token => token.text === ',')
  const closes = opens < 0 || opens > 1 ? -1 : tokens.findIndex((token, at) => at > opens && token.text === ',')
  return closes < 0 ? tokens : [...tokens.slice(0, opens), ...tokens.slice(closes + 1)]
}
