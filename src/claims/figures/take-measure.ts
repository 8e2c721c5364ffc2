// A number whose people are known in; the measure it has of itself, or takes from the text before it, out.
import {stems} from '../attribution/speaker.ts'
import {stateOf, type Subject, type SubjectMeasure} from '../subject.ts'
import {announcedMeasure} from './announced.ts'
import type {Binding} from './bind-event.ts'
import {bindForce, forceMeasures, type ForceMeasures} from './bind-force.ts'
import type {Discourse} from './discourse.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {askedMeasure, hasAnotherVoice, inheritedMeasure, isOfAnEstimate, isTally, topicMeasure} from './inherit.ts'
import {isOfThem, isOfThese} from './pronoun.ts'
import {herebyMeasure, shownMeasure} from './scene.ts'
import {isStillToCome} from './still-to-come.ts'
import {tollMeasure} from './toll.ts'
import {accepted, type Judgement, refused, type Run} from './judgement.ts'

const SOLDIERS = stems(['soldier', 'marine', 'troop', 'serviceman', 'contingent'])
/** Words of "up from an earlier estimate of". */
const BASE_REACH = 7

/** "Arcadian officers placed it at 10,000" right behind a claim: another voice, who counts the same people. */
export function voicedMeasure(frame: SentenceFrame, number: CountedNumber, discourse: Discourse, subject: Subject): SubjectMeasure | undefined {
  if (discourse.latest?.reason !== null || !hasAnotherVoice(frame, number, discourse)) return undefined
  return subject.measures.find(measure => measure.id === discourse.last?.measure && measure.binding !== 'strength')
}

/** By its toll, its cue, a question, the claim before it, what is announced or spoken of, else as a number of the force. */
export function bindMeasure(run: Run, frame: SentenceFrame, number: CountedNumber, binding: Binding | undefined, measures: readonly SubjectMeasure[]): Judgement {
  const toll = binding && tollMeasure(frame, binding.cue, run.discourse, run.subject)
  if (toll && measures.includes(toll)) return accepted(toll)
  if (binding && measures.includes(binding.cue.measure)) return number.value >= binding.cue.measure.smallest ? accepted(binding.cue.measure) : refused('below the smallest number of its measure')
  const force = forceMeasures(measures)[0]
  const asked = askedMeasure(frame, number, run.discourse, force?.sent ?? null)
  if (asked && measures.includes(asked)) return accepted(asked)
  const inherited = measures.find(measure => measure.id === inheritedMeasure(frame, number, run.discourse))
  if (inherited) return accepted(baseline(frame, number, inherited, force) ?? timely(frame, number, inherited, force, run.discourse.last?.sentence === frame.reading.index))
  const announced = announcedMeasure(number, run.frames[frame.reading.index + 1], force?.sent ?? null)
  if (announced && measures.includes(announced)) return accepted(announced)
  const topic = topicMeasure(frame, number, run.discourse)
  if (topic && measures.includes(topic)) return accepted(topic)
  if (isTally(number)) return refused(`counts “${number.head.word}”`)
  const last = run.discourse.last?.sentence === frame.reading.index || isOfThese(frame, number, run.discourse) || isOfThem(frame, number, run.discourse) ? run.discourse.last!.measure : null
  const shown = shownMeasure(frame, number, run.discourse) ?? herebyMeasure(run, frame, number)
  if (shown && measures.includes(shown)) return accepted(shown)
  return force ? bindForce(frame, number, force, last, run.subject, speaksOfSoldiers(run, measures)) : refused('no measure fits')
}

/** "raise the number to 15,000 by summer": the number before was there, this one is still to come. */
function timely(frame: SentenceFrame, number: CountedNumber, measure: SubjectMeasure, force: ForceMeasures | undefined, beside: boolean): SubjectMeasure {
  if (!force?.planned || measure !== force.sent || isOfAnEstimate(frame.tokens.slice(Math.max(0, number.from - BASE_REACH), number.from))) return measure
  return isStillToCome(frame, number, force.planned.cuePatterns, beside) === true ? force.planned : measure
}

/** "up from 3,000" goes on with the measure before it, "up from today's 5,200" with those already there. */
function baseline({tokens}: SentenceFrame, number: CountedNumber, measure: SubjectMeasure, force: ForceMeasures | undefined): SubjectMeasure | null {
  const before = tokens.slice(Math.max(0, number.from - BASE_REACH), number.from).map(token => token.lower)
  const from = before.lastIndexOf('from')
  if (from < 1 || !/^(?:up|down|rise|rising|increase|increased|raised)$/.test(before[from - 1]!)) return null
  return force && before.slice(from).some(word => /^(?:today|current|present|existing|now)$/.test(word)) ? force.sent : measure
}

/** The sentence before names the measure's soldiers, and no event of theirs. */
const speaksOfSoldiers = ({discourse: {previous}, subject}: Run, measures: readonly SubjectMeasure[]): boolean =>
  previous !== null && previous.cues.length === 0 && previous.people.some(people => measures.some(measure => stateOf(measure.population, subject.glossary) === people.owner)) && previous.tokens.some(token => SOLDIERS.has(token.stem))
