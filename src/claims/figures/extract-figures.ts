// A source and the subject in; its figures, and every number refused with the reason, out.
// A number needs people it counts, a measure of these people, and no other story; else it is refused.
import type {FigureDraft, Range, Refusal, Source} from '../../model.ts'
import {attributeRange, attributionsOf} from '../attribution/attribute.ts'
import {stems} from '../attribution/speaker.ts'
import {OTHER, PERSONS} from '../population.ts'
import {readingOf} from '../reading.ts'
import {selectorAt} from '../selector.ts'
import {stateOf, type Subject, type SubjectMeasure} from '../subject.ts'
import {isAnsweredNo} from './answered.ts'
import {announcedMeasure} from './announced.ts'
import {asOf} from './as-of.ts'
import {bindEvents, sharedBinding, type Binding} from './bind-event.ts'
import {bindForce, forceMeasures, type ForceMeasures} from './bind-force.ts'
import {bindStrength, namesArmy, readStrength, setsLimit} from './bind-strength.ts'
import {isEscort, isMentionedAside, isOfStrangers} from './bystanders.ts'
import {correctedVouching} from './disowned.ts'
import {concernsConflict, enterSentence, leaveSentence, openDiscourse, openingOwners, type Discourse, type LastClaim} from './discourse.ts'
import {doerOf} from './doer.ts'
import {frameSentence, type CountedNumber, type SentenceFrame} from './frame.ts'
import {askedMeasure, echoedMeasure, hasAnotherVoice, inheritedMeasure, isOfAnEstimate, isTally, topicMeasure, valueKey} from './inherit.ts'
import {basisOf, isChangeBy, quoteFor} from './quote.ts'
import {isJoint} from './joint.ts'
import {countsMissing} from './missing.ts'
import {hasSubjectOfItsOwn} from './new-subject.ts'
import {isOfThem, isOfThese, lacksAntecedent} from './pronoun.ts'
import {noTotal} from './refuse.ts'
import {goesOnFrom, thingsInRow} from './row.ts'
import {isStillToCome} from './still-to-come.ts'
import {tollMeasure} from './toll.ts'
import {isUnreal} from './unreal.ts'
import {eventOwners, inPhrase, isSpeaker, whoseNumber} from './whose.ts'

export interface ExtractedFigures { drafts: FigureDraft[]; refusals: Refusal[] }

/** Units of soldiers, of which nobody knows how many are in each. */
const UNITS = stems(['battalion', 'brigade', 'division', 'regiment', 'platoon', 'squad'])
const MOST_UNITS = 500
/** The stem of "people". */
const GENERIC = 'person'
/** Claims a text can still echo. */
const MEMORY = 12
/** Sentences before a strength in which its army may be named. */
const STRENGTH_WINDOW = 3
/** Reasons that say whose people a number counts. */
const OF_OTHERS = /^(?:people of|a total of several|done by them|an accident)/
/** Words of "up from an earlier estimate of". */
const BASE_REACH = 7

type Judgement = {measure: SubjectMeasure; reason: null} | {measure: null; reason: string}

interface Run { source: Source; subject: Subject; frames: SentenceFrame[]; discourse: Discourse; strengthClaims: Set<number>; armyNamed: boolean; opening: ReadonlySet<string>; concerned: boolean }

/** Drafts stand in the order of their numbers; a text that names none of the subject's people yields nothing. */
export function extractFigures(source: Source, subject: Subject): ExtractedFigures {
  const frames = readingOf(source, subject).sentences.map(sentence => frameSentence(sentence, subject))
  const run: Run = {source, subject, frames, discourse: openDiscourse(frames, subject), strengthClaims: new Set(), armyNamed: false, opening: openingOwners(frames), concerned: concernsConflict(frames, subject)}
  const drafts: FigureDraft[] = []
  const refusals: Refusal[] = []
  for (const frame of frames) {
    enterSentence(run.discourse, frame, subject)
    const judged = judgeSentence(run, frame)
    const claimed = judged.filter(({judgement}) => judgement.measure !== null).map(({number}) => number)
    for (const {number, judgement, before} of judged) {
      if (judgement.measure) drafts.push(draftOf(run, frame, number, judgement.measure, claimed, before))
      else refusals.push({source: source.id, start: number.quantity.start, end: number.quantity.end, exact: number.quantity.exact, reason: judgement.reason})
    }
    refusals.push(...refuseKinds(source, frame))
    run.armyNamed ||= namesArmy(frame, subject)
    leaveSentence(run.discourse, frame, subject, claimed.length > 0)
  }
  return {drafts, refusals: refusals.sort((a, b) => a.start - b.start)}
}

interface Judged { number: CountedNumber; judgement: Judgement; /** The claim told before this number. */ before: LastClaim | null }

function judgeSentence(run: Run, frame: SentenceFrame): Judged[] {
  const bindings = bindEvents(frame)
  run.discourse.lastOwner = null
  return frame.numbers.map(number => {
    const before = run.discourse.last
    const judgement = judge(run, frame, number, bindings.get(number) ?? sharedBinding(frame, number, bindings))
    run.discourse.latest = {reason: judgement.reason, sentence: frame.reading.index, paragraph: frame.reading.sentence.paragraph}
    if (judgement.measure) {
      run.discourse.last = {measure: judgement.measure.id, value: valueKey(number), sentence: frame.reading.index, paragraph: frame.reading.sentence.paragraph}
      run.discourse.claims = [...run.discourse.claims.slice(-MEMORY), run.discourse.last]
    }
    return {number, judgement, before}
  })
}

const refused = (reason: string): Judgement => ({measure: null, reason})
const accepted = (measure: SubjectMeasure): Judgement => ({measure, reason: null})

function judge(run: Run, frame: SentenceFrame, number: CountedNumber, binding: Binding | undefined): Judgement {
  const {subject, discourse} = run
  if (discourse.historyParagraph === frame.reading.sentence.paragraph) return refused('another war or time')
  if (!run.concerned) return refused('a disaster, not the conflict')
  if (discourse.accident && binding) return refused('an accident or civilians')
  if (UNITS.has(number.head.stem) && number.value < MOST_UNITS && !PERSONS.has(frame.tokens[number.head.to]?.stem ?? '')) return refused(`counts “${number.head.word}”`)
  const reason = noTotal(frame, number) ?? isUnreal(frame, number, run.frames[frame.reading.index + 1]) ?? (isEscort(frame, number) ? 'the size of a group' : null) ?? (binding && ofNoSide(run, frame, number) ? 'people of no side' : null)
  if (reason) return refused(reason)
  if ((!binding || binding.cost > 3) && !followsForce(frame, number, discourse, subject)) {
    const strength = strengthOf(run, frame, number)
    if (strength) return accepted(strength)
  }
  if (isPartOfStrength(frame, number, discourse, subject)) return refused('a part of something else')
  const echo = echoedMeasure(number, frame.reading.index, discourse)
  const echoed = binding && binding.cue.measure.id !== echo ? undefined : subject.measures.find(measure => measure.id === echo)
  if (echoed) return accepted(echoed)
  if (number.head.kind === 'other' && !isTally(number)) return refused(`counts “${number.head.word}”`)
  const things = binding ? null : thingsInRow(frame, number)
  if (things !== null) return refused(`counts “${things}”`)
  const voiced = binding ? undefined : voicedMeasure(frame, number, discourse, subject)
  if (voiced) return accepted(voiced)
  if (addsToOthers(frame, number, discourse)) return refused('people of another side')
  const owner = whoseNumber(frame, number, {focus: discourse.focus, within: discourse.lastOwner}, subject)
  discourse.lastOwner = owner
  if (owner !== null && binding && [owner, OTHER].includes(doerOf(frame, number) ?? '') && inPhrase(frame, number, eventOwners(subject)) !== owner) return refused('done by them, not to them')
  if (isOfStrangers(frame, number, discourse.strangers, eventOwners(subject))) return refused('people of another side')
  if (binding && hasSubjectOfItsOwn(frame, number, eventOwners(subject))) return refused('nobody says whose people')
  if (binding && countsMissing(frame, number, binding.cue)) return refused('the missing in one number with others')
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

/** "Arcadian officers placed it at 10,000" right behind a claim: another voice, who counts the same people. */
function voicedMeasure(frame: SentenceFrame, number: CountedNumber, discourse: Discourse, subject: Subject): SubjectMeasure | undefined {
  if (discourse.latest?.reason !== null || !hasAnotherVoice(frame, number, discourse)) return undefined
  return subject.measures.find(measure => measure.id === discourse.last?.measure && measure.binding !== 'strength')
}

/** "Another 400,000 have left" behind a number of others: these are theirs too. */
const addsToOthers = (frame: SentenceFrame, number: CountedNumber, {latest}: Discourse): boolean =>
  number.head.kind === 'bare' && latest !== null && OF_OTHERS.test(latest.reason ?? '') && frame.reading.index - latest.sentence <= 1 && latest.paragraph === frame.reading.sentence.paragraph
  && /^(?:another|further|additional)$/.test(frame.tokens[number.from - 1]?.lower ?? '')

/** "Others place it at 10,000" behind a number of the force: no strength, where its sentence names no army. */
function followsForce(frame: SentenceFrame, number: CountedNumber, discourse: Discourse, subject: Subject): boolean {
  const last = subject.measures.find(measure => measure.id === discourse.last?.measure)
  if (last?.binding !== 'strength' && discourse.last?.sentence === frame.reading.index && goesOnFrom(frame, number)) return true
  if (last?.binding === 'force' && discourse.latest?.reason === null && hasAnotherVoice(frame, number, discourse)) return true
  const near = discourse.last !== null && frame.reading.index - discourse.last.sentence <= 1 && discourse.last.paragraph === frame.reading.sentence.paragraph
  return near && last?.binding === 'force' && number.head.kind === 'bare' && !namesArmy({...frame, people: frame.people.filter(people => !isSpeaker(frame, people))}, subject)
}

/** "Four people were hurt": nobody in the sentence says that they were soldiers. */
const ofNoSide = (run: Run, frame: SentenceFrame, number: CountedNumber): boolean =>
  number.head.stem === GENERIC && !frame.people.some(people => eventOwners(run.subject).has(people.owner) && !isMentionedAside(frame, people, number))

/** The state of whoever speaks in a sentence, or was left speaking before it. */
function speakerState(run: Run, frame: SentenceFrame): string | null {
  const attributions = attributionsOf(readingOf(run.source, run.subject))
  const {index} = frame.reading
  const speaker = attributions.bySentence[index]?.find(attribution => attribution.speaker)?.speaker ?? attributions.carried[index] ?? null
  const id = speaker?.origins.find(origin => origin.id !== null)?.id ?? null
  return id === null ? null : stateOf(id, run.subject.glossary)
}

function strengthOf(run: Run, frame: SentenceFrame, number: CountedNumber): SubjectMeasure | undefined {
  const before = run.frames.slice(Math.max(0, frame.reading.index - STRENGTH_WINDOW), frame.reading.index)
  const claimed = run.strengthClaims.has(frame.reading.sentence.paragraph)
  const found = run.subject.measures.find(measure => measure.binding === 'strength' && bindStrength(frame, number, measure, run.subject, {before, claimed, theme: run.discourse.theme, focus: run.discourse.focus, limit: followsLimit(run, frame, number), named: run.armyNamed, speaker: speakerState(run, frame), opening: run.opening}))
  if (found) run.strengthClaims.add(frame.reading.sentence.paragraph)
  return found
}

/** The number before it in the sentence is a strength that somebody sets or demands. */
function followsLimit(run: Run, frame: SentenceFrame, number: CountedNumber): boolean {
  const {last, latest} = run.discourse
  const before = frame.numbers[frame.numbers.indexOf(number) - 1]
  return before !== undefined && last !== null && latest?.reason === null && last.sentence === frame.reading.index && run.subject.measures.some(measure => measure.id === last.measure && measure.binding === 'strength') && setsLimit(frame, before)
}

function bindMeasure(run: Run, frame: SentenceFrame, number: CountedNumber, binding: Binding | undefined, measures: readonly SubjectMeasure[]): Judgement {
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
  return force ? bindForce(frame, number, force, last, run.subject) : refused('no measure fits')
}

const tokensOf = ({tokens}: SentenceFrame, quote: Range): {from: number; to: number} =>
  ({from: tokens.findIndex(token => token.end > quote.start), to: tokens.findLastIndex(token => token.start < quote.end) + 1})

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

function draftOf(run: Run, frame: SentenceFrame, number: CountedNumber, measure: SubjectMeasure, claimed: readonly CountedNumber[], before: LastClaim | null): FigureDraft {
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

function refuseKinds(source: Source, frame: SentenceFrame): Refusal[] {
  const REASONS = {money: 'money', percent: 'a percentage', fraction: 'a fraction', unit: 'a measured unit'} as const
  return frame.reading.quantities.flatMap(({kind, start, end, exact}) => (kind === 'count' ? [] : [{source: source.id, start, end, exact, reason: REASONS[kind]}]))
}
