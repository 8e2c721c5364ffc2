// A number, and the text read so far, in; whether it is the strength of a whole army out: the words of its sentence, the sentences before, whoever speaks.
import {attributionsOf} from '../attribution/attribute.ts'
import {stems} from '../attribution/speaker.ts'
import {readingOf} from '../reading.ts'
import {stateOf, type Subject, type SubjectMeasure} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/figures.json' with {type: 'json'}
import {bindStrength, namesArmy, setsLimit} from './bind-strength.ts'
import type {Discourse} from './discourse.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {clauseBefore, continuesSeries, hasAnotherVoice} from './inherit.ts'
import {goesOnFrom} from './row.ts'
import {eventOwners} from './owners.ts'
import {isSpeaker} from './who-is-counted.ts'
import type {Run} from './judgement.ts'

const BIDS = stems([...words.bargains, 'float', 'table', 'name', 'mention', 'moot', 'speak', 'talk'])
/** Sentences before a strength in which its army may be named. */
const STRENGTH_WINDOW = 3

/** "Others place it at 10,000" behind a number of the force: no strength, where its sentence names no army. */
export function followsForce(frame: SentenceFrame, number: CountedNumber, discourse: Discourse, subject: Subject): boolean {
  const last = subject.measures.find(measure => measure.id === discourse.last?.measure)
  if (last?.binding !== 'strength' && discourse.last?.sentence === frame.reading.index && goesOnFrom(frame, number)) return true
  if (last?.binding === 'force' && discourse.latest?.reason === null && hasAnotherVoice(frame, number, discourse)) return true
  const near = discourse.last !== null && frame.reading.index - discourse.last.sentence <= 1 && discourse.last.paragraph === frame.reading.sentence.paragraph
  return near && last?.binding === 'force' && number.head.kind === 'bare' && !namesArmy({...frame, people: frame.people.filter(people => !isSpeaker(frame, people))}, subject)
}

/** The state of whoever speaks in a sentence, or was left speaking before it. */
export function speakerState(run: Run, frame: SentenceFrame): string | null {
  const attributions = attributionsOf(readingOf(run.source, run.subject))
  const {index} = frame.reading
  const speaker = attributions.bySentence[index]?.find(attribution => attribution.speaker)?.speaker ?? attributions.carried[index] ?? null
  const id = speaker?.origins.find(origin => origin.id !== null)?.id ?? null
  return id === null ? null : stateOf(id, run.subject.glossary)
}

/** Remembers a strength found, for later numbers of its paragraph. */
export function strengthOf(run: Run, frame: SentenceFrame, number: CountedNumber): SubjectMeasure | undefined {
  const before = run.frames.slice(Math.max(0, frame.reading.index - STRENGTH_WINDOW), frame.reading.index)
  const claimed = run.strengthClaims.has(frame.reading.sentence.paragraph)
  const found = run.subject.measures.find(measure => measure.binding === 'strength' && (carriesStrength(run, frame, number, measure) || bindStrength(frame, number, measure, run.subject, {before, claimed, theme: run.discourse.theme, focus: run.discourse.focus, limit: followsLimit(run, frame, number), named: run.armyNamed, speaker: speakerState(run, frame), opening: run.opening})))
  if (found) run.strengthClaims.add(frame.reading.sentence.paragraph)
  return found
}

/** The number before it in the sentence is a strength that somebody sets or demands. */
function followsLimit(run: Run, frame: SentenceFrame, number: CountedNumber): boolean {
  const {last, latest} = run.discourse
  const before = frame.numbers[frame.numbers.indexOf(number) - 1]
  return before !== undefined && last !== null && latest?.reason === null && last.sentence === frame.reading.index && run.subject.measures.some(measure => measure.id === last.measure && measure.binding === 'strength') && setsLimit(frame, before)
}

/** "named 200,000, up from the 150,000 he wanted", "floated 230,000 in the evening": another number for the strength that was bargained over last. */
function carriesStrength({discourse, subject}: Run, frame: SentenceFrame, number: CountedNumber, measure: SubjectMeasure): boolean {
  const {tokens, people, cues, reading} = frame
  const {last} = discourse
  if (last?.measure !== measure.id || number.head.kind !== 'bare' || number.value < measure.smallest || reading.sentence.paragraph !== last.paragraph || cues.length > 0) return false
  const owner = stateOf(measure.population, subject.glossary)
  if (people.some(named => named.owner !== owner && (named.role === 'people' || (eventOwners(subject).has(named.owner) && !isSpeaker(frame, named))))) return false
  if (last.sentence === reading.index) return continuesSeries(clauseBefore(tokens, number.from)) || isSecondBid(frame, number)
  return reading.index - last.sentence === 1 && isBid(tokens, number)
}

/** A verb of bargaining right before the number ("floated 230,000", "still insisted on 150,000"), and nothing else that it counts. */
const isBid = (tokens: readonly Token[], number: CountedNumber): boolean =>
  BIDS.has(tokens[/^(?:on|for|with|about|of|to|at)$/.test(tokens[number.from - 1]?.lower ?? '') ? number.from - 2 : number.from - 1]?.stem ?? '') && endsBid(tokens[number.to])

/** "If 220,000 is a wall, perhaps 230,000 is a door": of one kind and size, and nobody named in between. */
function isSecondBid({tokens, numbers, people}: SentenceFrame, number: CountedNumber): boolean {
  const first = numbers[numbers.indexOf(number) - 1]
  if (!first || first.head.kind !== 'bare' || Math.max(first.value, number.value) > 2 * Math.min(first.value, number.value)) return false
  return !people.some(named => named.from >= first.to && named.to <= number.from) && [first, number].every(({to}) => /^(?:is|was|would|might|and|or|[.,;])$/.test(tokens[to]?.lower ?? '.'))
}

const endsBid = (token: Token | undefined): boolean => token === undefined || /^(?:[.,;:)”"’]|in|on|at|and|or|but|a|last|this|as|instead|for|while|when|if)$/.test(token.lower)
