// A number in its sentence, and the text read so far, in; its measure, or the reason for which it is refused, out.
// A number needs people it counts, a measure of these people, and no other story.
import {stems} from '../attribution/speaker.ts'
import {OTHER, PERSONS} from '../population.ts'
import {stateOf, type Subject} from '../subject.ts'
import type {Binding} from './bind-event.ts'
import {isEscort, isMentionedAside, isOfStrangers, rideAlong} from './bystanders.ts'
import type {Discourse} from './discourse.ts'
import {doerOf} from './doer.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {echoedMeasure, isTally, isToldAnew} from './inherit.ts'
import {isJoint} from './joint.ts'
import {countsMissing} from './missing.ts'
import {hasSubjectOfItsOwn} from './new-subject.ts'
import {lacksAntecedent} from './pronoun.ts'
import {noTotal} from './refuse.ts'
import {partOfThings, thingsInRow} from './row.ts'
import {combinedMeasure} from './toll.ts'
import {isUnreal} from './unreal.ts'
import {weLost} from './others-people.ts'
import {eventOwners} from './owners.ts'
import {frontedOwner, inPhrase, whoseNumber} from './whose.ts'
import {accepted, type Judgement, refused, type Run} from './judgement.ts'
import {followsForce, speakerState, strengthOf} from './strength-in-text.ts'
import {bindMeasure, voicedMeasure} from './take-measure.ts'

/** Units of soldiers, of which nobody knows how many are in each. */
const UNITS = stems(['battalion', 'brigade', 'division', 'regiment', 'platoon', 'squad'])
const MOST_UNITS = 500
/** The stem of "people". */
const GENERIC = 'person'
/** Reasons that say whose people a number counts. */
const OF_OTHERS = /^(?:people of|a total of several|done by them|an accident)/

/** `binding`: the event cue that the number stands by, where there is one. */
export function judge(run: Run, frame: SentenceFrame, number: CountedNumber, binding: Binding | undefined): Judgement {
  const {subject, discourse} = run
  if (discourse.historyParagraph === frame.reading.sentence.paragraph) return refused('another war or time')
  if (!run.concerned) return refused('a disaster, not the conflict')
  if (discourse.accident && binding) return refused('an accident or civilians')
  if (UNITS.has(number.head.stem) && number.value < MOST_UNITS && !PERSONS.has(frame.tokens[number.head.to]?.stem ?? '')) return refused(`counts “${number.head.word}”`)
  const reason = noTotal(frame, number) ?? isUnreal(frame, number, run.frames[frame.reading.index + 1]) ?? (isEscort(frame, number) || rideAlong(frame, number) ? 'the size of a group' : null) ?? (binding && ofNoSide(run, frame, number) ? 'people of no side' : null)
  if (reason) return refused(reason)
  if ((!binding || binding.cost > 3) && !followsForce(frame, number, discourse, subject)) {
    const strength = strengthOf(run, frame, number)
    if (strength) return accepted(strength)
  }
  if (isPartOfStrength(frame, number, discourse, subject)) return refused('a part of something else')
  const echo = isToldAnew(frame, number, discourse) ? null : echoedMeasure(number, frame.reading.index, discourse)
  const echoed = binding && binding.cue.measure.id !== echo ? undefined : subject.measures.find(measure => measure.id === echo)
  if (echoed) return accepted(echoed)
  if (number.head.kind === 'other' && !isTally(number)) return refused(`counts “${number.head.word}”`)
  const things = partOfThings(frame, number) ?? (binding ? null : thingsInRow(frame, number))
  if (things !== null) return refused(`counts “${things}”`)
  const fronted = frontedOwner(frame, number)
  if (fronted !== null && !eventOwners(subject).has(fronted)) return refused('people of another side')
  const voiced = binding ? undefined : voicedMeasure(frame, number, discourse, subject)
  if (voiced) return accepted(voiced)
  if (addsToOthers(frame, number, discourse)) return refused('people of another side')
  const owner = whoseNumber(frame, number, {focus: discourse.focus, within: discourse.lastOwner, speaker: speakerState(run, frame)}, subject)
  discourse.lastOwner = owner
  if (owner !== null && binding && [owner, OTHER].includes(doerOf(frame, number) ?? '') && inPhrase(frame, number, eventOwners(subject)) !== owner) return refused('done by them, not to them')
  if (isOfStrangers(frame, number, discourse.strangers, eventOwners(subject))) return refused('people of another side')
  if (binding && hasSubjectOfItsOwn(frame, number, eventOwners(subject))) return refused('nobody says whose people')
  if (binding && countsMissing(frame, number, binding.cue)) return refused('the missing in one number with others')
  const combined = combinedMeasure(frame, number, discourse, subject)
  if (combined) return accepted(combined)
  if (isJoint(frame, number)) return refused('a total of several sides')
  if (lacksAntecedent(frame, number, discourse, eventOwners(subject))) return refused('of nobody named')
  const measures = subject.measures.filter(measure => measure.binding !== 'strength' && owner !== null && stateOf(measure.population, subject.glossary) === owner)
  if (measures.length === 0) return refused(owner === null ? 'nobody says whose people' : 'people of another side')
  return bindMeasure(run, frame, number, binding, measures)
}

/** "a strength of 214,000, of whom 90,000 are at the front": of the army, not of those sent. */
function isPartOfStrength({tokens, reading}: SentenceFrame, number: CountedNumber, discourse: Discourse, subject: Subject): boolean {
  const last = subject.measures.find(measure => measure.id === discourse.last?.measure)
  return last?.binding === 'strength' && discourse.last?.sentence === reading.index && tokens[number.from - 2]?.lower === 'of' && /^(?:whom|which|these|those|them)$/.test(tokens[number.from - 1]?.lower ?? '')
}

/** "Another 400,000 have left" behind a number of others: these are theirs too. */
const addsToOthers = (frame: SentenceFrame, number: CountedNumber, {latest}: Discourse): boolean =>
  number.head.kind === 'bare' && latest !== null && OF_OTHERS.test(latest.reason ?? '') && frame.reading.index - latest.sentence <= 1 && latest.paragraph === frame.reading.sentence.paragraph
  && /^(?:another|further|additional)$/.test(frame.tokens[number.from - 1]?.lower ?? '')

/** "Four people were hurt": nobody in the sentence says that they were soldiers. */
const ofNoSide = (run: Run, frame: SentenceFrame, number: CountedNumber): boolean =>
  number.head.stem === GENERIC && !weLost(frame.tokens, number) && !frame.people.some(people => eventOwners(run.subject).has(people.owner) && !isMentionedAside(frame, people, number))
