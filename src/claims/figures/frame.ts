// A sentence as read in; what each of its numbers needs to be judged out: the noun it counts, the cues around it, the people named near it.
import type {QuantityMention} from '../quantities.ts'
import {findAttributions, type Attribution} from '../attribution/find-attributions.ts'
import {stems} from '../attribution/speaker.ts'
import {matchGroups, type Cue} from '../cues.ts'
import {findPeople, OTHER_PERSONS, PERSONS, type PeopleMention} from '../population.ts'
import type {SentenceReading} from '../reading.ts'
import type {Subject, SubjectMeasure} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/figures.json' with {type: 'json'}

/** A cue of an event measure in a sentence; token indices, `to` excluded. */
export interface EventCue { measure: SubjectMeasure; from: number; to: number; words: string }

/** The noun that a number counts: `bare` where it stands alone ("4,700 had been"), `other` where it is no person. */
interface Head { kind: 'person' | 'event' | 'bare' | 'other'; from: number; to: number; stem: string; word: string }

/** A number of the kind `count` at tokens `from` to `to`. */
export interface CountedNumber { quantity: QuantityMention; from: number; to: number; head: Head; value: number }

export interface SentenceFrame {
  reading: SentenceReading
  tokens: readonly Token[]
  numbers: CountedNumber[]
  cues: EventCue[]
  people: PeopleMention[]
  attributions: readonly Attribution[]
}

const MODIFIERS = new Set(words.modifiers)
const STOPS = new Set(words.stops)
const JOINER = /^(?:and|or|,|&|\/|and\/or)$/
const LIGHT = stems(['be', 'have', 'the', 'some', 'men'])
/** "14 fans died": the noun before the verb is what is counted. */
const DIES = /^(?:died|die|perished|drowned|surrendered|fell|fall)$/
const isPlural = ({text}: Token): boolean => /^\p{Ll}+[^su]s$/u.test(text)
const LONGEST_PHRASE = 9
const OPEN_MODIFIERS = 2

export function frameSentence(reading: SentenceReading, subject: Subject): SentenceFrame {
  const {tokens} = reading
  const cues = findEventCues(tokens, subject.measures)
  const eventStems = (token: Token) => cues.some(cue => tokens[cue.from] === token)
  const people = findPeople(reading, subject, eventStems)
  const counts = reading.quantities.filter(quantity => quantity.kind === 'count')
  return {
    reading, tokens, cues,
    numbers: counts.map(quantity => number(reading, quantity, cues, people)),
    people,
    attributions: findAttributions(reading, subject.glossary),
  }
}

function number(reading: SentenceReading, quantity: QuantityMention, cues: readonly EventCue[], people: readonly PeopleMention[]): CountedNumber {
  const from = reading.tokens.findIndex(token => token.end > quantity.start)
  const after = reading.tokens.findIndex(token => token.start >= quantity.end)
  const to = after < 0 ? reading.tokens.length : after
  return {quantity, from, to, head: headOf(reading, to, cues, at => people.some(named => named.role === 'people' && named.mention === null && named.from === at)), value: quantity.low ?? quantity.best ?? quantity.high ?? 0}
}

/** Walks from the number over modifiers to the noun it counts. */
function headOf(reading: SentenceReading, start: number, cues: readonly EventCue[], isPeople: (at: number) => boolean = () => false): Head {
  const {tokens, mentions} = reading
  const from = opensEntry(reading, start) ? start + 1 : start
  let unknown = 0
  let lastUnknown: Token | null = null
  for (let at = from; at < tokens.length && at - from < LONGEST_PHRASE; at++) {
    const token = tokens[at]!
    if (at === from && /^["”’]$/.test(token.text) && /^\p{L}/u.test(tokens[at + 1]?.text ?? '')) continue
    const mention = mentions.find(candidate => candidate.from <= at && candidate.to > at)
    if (mention) {
      if (mention.form === 'demonym') return {kind: 'person', from, to: mention.to, stem: token.stem, word: token.lower}
      at = mention.to - 1
      continue
    }
    if (at > from && reading.quantities.some(quantity => quantity.start <= token.start && quantity.end >= token.end)) break
    if (/ed$/.test(token.lower) && /^(?:by|in|to|from|on|at|as|under|with)$/.test(tokens[at + 1]?.lower ?? '') && !cues.some(cue => cue.from === at)) break
    if (at === from && /ing$/.test(token.lower) && /^(?:us|them|him|it|the|in|at|on|for|to|by|along|across|against|there)$/.test(tokens[at + 1]?.lower ?? '')) break
    if (at === from && /^(?:and|or)$/.test(token.lower)) break
    if (OTHER_PERSONS.has(token.stem)) return {kind: 'other', from, to: at + 1, stem: token.stem, word: token.lower}
    if (cues.some(cue => cue.from < from && cue.to === at + 1)) return {kind: 'event', from, to: at + 1, stem: token.stem, word: token.lower}
    if (lastUnknown && at === from + 1 && isPlural(lastUnknown) && DIES.test(token.lower)) break
    if (cues.some(cue => cue.from === at) && !(PERSONS.has(token.stem) && PERSONS.has(tokens[at + 1]?.stem ?? ''))) return {kind: 'event', from, to: at + 1, stem: token.stem, word: token.lower}
    if (PERSONS.has(token.stem) || token.lower === 'ones') return {kind: 'person', from, to: at + 1, stem: token.stem, word: token.lower}
    if (MODIFIERS.has(token.lower) && !(STOPS.has(token.lower) && at === from && /^(?:more|additional|and|or)$/.test(token.lower) && isBareAfter(tokens, at))) continue
    if (/^\p{Lu}$/u.test(token.text) && tokens[at + 1]?.text === '.') { at++; continue }
    if (isPeople(at)) return {kind: 'person', from, to: at + 1, stem: token.stem, word: token.lower}
    if (!/^\p{L}/u.test(token.text) || STOPS.has(token.lower)) break
    if (++unknown > OPEN_MODIFIERS || (lastUnknown && at === from + 1 && isPlural(lastUnknown) && /^\p{Ll}/u.test(token.text))) break
    lastUnknown ??= token
  }
  return lastUnknown ? {kind: 'other', from, to: from + 1, stem: lastUnknown.stem, word: lastUnknown.lower} : {kind: 'bare', from: start, to: start, stem: '', word: ''}
}

/** "5,000: the builders that were promised": an entry of a list of numbers. */
const opensEntry = ({tokens, quantities, sentence}: SentenceReading, at: number): boolean =>
  /^[:–—]$/.test(tokens[at]?.text ?? '') && quantities.some(quantity => quantity.start === sentence.start && quantity.end <= tokens[at]!.start && quantity.end >= tokens[at]!.start - 1)

/** "3,000 more by spring", "270 and over": nothing counted follows. */
const isBareAfter = (tokens: readonly Token[], at: number): boolean => !tokens[at + 1] || STOPS.has(tokens[at + 1]!.lower) || !/^\p{L}/u.test(tokens[at + 1]!.text)

/** Cues of all event measures, longest first; joined cues ("killed and wounded") belong to the measure that combines theirs. */
function findEventCues(tokens: readonly Token[], measures: readonly SubjectMeasure[]): EventCue[] {
  const {events, cues, refusals} = eventMeasures(measures)
  const found = matchGroups(tokens, cues)
  if (found.every(({length}) => length === 0)) return []
  const against = matchGroups(tokens, refusals)
  const refused = events.flatMap((measure, at) => against[at]!.map(match => ({measure, ...match})))
  const single = events.flatMap((measure, at) => found[at]!.map(match => cueAt(tokens, measure, match.start, match.end)))
    .filter(cue => !refused.some(refusal => refusal.measure === cue.measure && refusal.start <= cue.from && refusal.end >= cue.to))
  const longest = single.filter(cue => !single.some(other => contains(other, cue)))
  const joined = joinCues(tokens, longest, events)
  return [...joined, ...longest.filter(cue => !joined.some(other => other.from <= cue.from && other.to >= cue.to))].sort((a, b) => a.from - b.from)
}

interface EventMeasures { events: SubjectMeasure[]; cues: (readonly Cue[])[]; refusals: (readonly Cue[])[] }
const eventsAmong = new WeakMap<readonly SubjectMeasure[], EventMeasures>()

/** The event measures and, in their order, their cues and refusals. */
function eventMeasures(measures: readonly SubjectMeasure[]): EventMeasures {
  const known = eventsAmong.get(measures)
  if (known) return known
  const events = measures.filter(measure => measure.binding === 'event')
  const found = {events, cues: events.map(({cuePatterns}) => cuePatterns), refusals: events.map(({refusalPatterns}) => refusalPatterns)}
  eventsAmong.set(measures, found)
  return found
}

const cueAt = (tokens: readonly Token[], measure: SubjectMeasure, from: number, to: number): EventCue =>
  ({measure, from, to, words: tokens.slice(from, to).map(token => token.lower).join(' ')})

const contains = (outer: EventCue, inner: EventCue): boolean =>
  outer !== inner && outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from

/** Runs of cues with only "and", "or" and commas between them, where a measure combines the first two. */
function joinCues(tokens: readonly Token[], cues: readonly EventCue[], measures: readonly SubjectMeasure[]): EventCue[] {
  const sorted = [...cues].sort((a, b) => a.from - b.from)
  const joined: EventCue[] = []
  for (let at = 0; at < sorted.length - 1; at++) {
    let end = at
    while (sorted[end + 1] && touches(tokens, sorted[end]!, sorted[end + 1]!)) end++
    if (end === at) continue
    const run = sorted.slice(at, end + 1)
    const measure = measures.find(candidate => candidate.combines.length > 1 && candidate.combines.every(id => run.some(cue => cue.measure.id === id)))
    if (measure) joined.push(cueAt(tokens, measure, run[0]!.from, run.at(-1)!.to))
    at = end
  }
  return joined
}

function touches(tokens: readonly Token[], first: EventCue, second: EventCue): boolean {
  const gap = tokens.slice(first.to, second.from)
  return gap.length <= 4 && gap.every(token => JOINER.test(token.lower) || LIGHT.has(token.stem) || token.lower === 'missing' || token.lower === 'people') && (gap.length === 0 || gap.some(token => JOINER.test(token.lower)))
}
