// A source and the subject in; its dated events out: a date of at least a year and somebody from the glossary who acts or is acted upon.
// The quote is the phrase that the date closes ("the first summit in June 2018"), or the clause it stands in.
import type {EventDraft, Range, Refusal, Source} from '../model.ts'
import {findDates, type DateMention} from './dates.ts'
import {whyNoEvent} from './event-refusals.ts'
import type {Word} from './positions/analysis.ts'
import {tagWords} from './positions/tag-words.ts'
import {findVerbGroups} from './positions/verb-groups.ts'
import {readingOf, type SentenceReading} from './reading.ts'
import {selectorAt} from './selector.ts'
import {stateOf, type Mention, type Subject} from './subject.ts'
import {vouchInSentence} from './attribution/vouch-in-sentence.ts'
import words from './words/dates.json' with {type: 'json'}

const BOUNDING = new Set(words.bounding)
const OPENERS = new Set(words.openers)
const CLAUSE_OPENERS = new Set(words.clauseOpeners)
const LOCATIVES = new Set(words.locatives)
const POINTERS = new Set(words.pointers)
const LONGEST_LABEL = 140
const LONGEST_SENTENCE = 400
const LONGEST_SUBJECT = 24

interface Phrase { from: number; to: number }

/** Whom a pronoun of the next sentence may mean. */
interface Earlier { paragraph: number; actors: string[] }

export function extractEvents(source: Source, subject: Subject): {drafts: EventDraft[]; refusals: Refusal[]} {
  const drafts: EventDraft[] = []
  const refusals: Refusal[] = []
  let earlier: Earlier = {paragraph: 0, actors: []}
  for (const reading of readingOf(source, subject).sentences) {
    if (reading.tokens.length > LONGEST_SENTENCE) continue
    const known = earlier.paragraph === reading.sentence.paragraph ? earlier.actors : []
    const found = eventsOf(source, subject, reading, known)
    drafts.push(...found.drafts)
    refusals.push(...found.refusals)
    earlier = {paragraph: reading.sentence.paragraph, actors: found.drafts.at(-1)?.actors ?? actorsAmong(reading, {from: 0, to: reading.tokens.length}, subject)}
  }
  return {drafts, refusals}
}

function eventsOf(source: Source, subject: Subject, reading: SentenceReading, known: readonly string[]): {drafts: EventDraft[]; refusals: Refusal[]} {
  const drafts: EventDraft[] = []
  const refusals: Refusal[] = []
  const dates = findDates(reading.tokens)
  if (dates.length === 0) return {drafts, refusals}
  const tagged = tagWords(reading.tokens, reading.mentions, false)
  const refuse = (date: DateMention, reason: string) => {
    const {start, end} = rangeOf(reading, date)
    refusals.push({source: source.id, start, end, exact: source.text.slice(start, end), reason})
  }
  for (const date of dates) {
    if (bounds(reading, date)) { refuse(date, 'a date that only bounds a period'); continue }
    const phrase = eventPhrase(tagged, date)
    const reason = whyNoEvent(tagged, phrase, date)
    if (reason) { refuse(date, reason); continue }
    if (ofAnotherStory(reading, phrase, subject)) { refuse(date, 'a date of another war'); continue }
    const actors = actorsOf(reading, phrase, subject, known)
    if (actors.length === 0) { refuse(date, 'a date without anybody of the glossary'); continue }
    drafts.push(draftEvent(source, subject, reading, date, phrase, actors))
  }
  return {drafts, refusals}
}

const ofAnotherStory = (reading: SentenceReading, phrase: Phrase, subject: Subject): boolean =>
  reading.mentions.some(mention => mention.from >= phrase.from && mention.to <= phrase.to && subject.glossary.get(mention.id)?.otherStory === true)

const rangeOf = ({tokens}: SentenceReading, {from, to}: Phrase): Range => ({start: tokens[from]!.start, end: tokens[to - 1]!.end})

/** "since 2014", "by June 2024", "as of 2023": no event stands at that date. */
function bounds({tokens}: SentenceReading, {from, date}: DateMention): boolean {
  if (date.includes('/')) return false
  const at = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1
  return BOUNDING.has(tokens[at]?.lower ?? '') || (tokens[at]?.lower === 'of' && tokens[at - 1]?.lower === 'as')
}

/** The noun phrase that the date closes, or its whole clause where a verb governs it. */
function eventPhrase(tagged: readonly Word[], date: DateMention): Phrase {
  let from = clauseStart(tagged, date.from)
  if (opensClause(tagged, from, date.from)) return {from, to: predicateEnd(tagged, skipComma(tagged, date.to))}
  from = subjectStart(tagged, from)
  while (from < date.from - 1 && OPENERS.has(tagged[from]!.lower)) from++
  return {from, to: hasVerb(tagged.slice(from, date.from)) ? clauseEnd(tagged, date.to) : date.to}
}

const isBreak = ({text}: Word): boolean => /^[,;:.!?—–()“”"]$/.test(text)

function clauseStart(tagged: readonly Word[], at: number): number {
  let from = at
  while (from > 0 && !isBreak(tagged[from - 1]!) && !(CLAUSE_OPENERS.has(tagged[from - 1]!.lower) && tagged[from - 1]!.tag !== 'preposition')) from--
  return from
}

function clauseEnd(tagged: readonly Word[], at: number): number {
  let to = at
  while (to < tagged.length && !isBreak(tagged[to]!) && !CLAUSE_OPENERS.has(tagged[to]!.lower)) to++
  return Math.max(to, at)
}

/** "Utopia’s premier, Jane Doe, signed": a clause runs over the commas of its subject to the end of its first verb’s part. */
function predicateEnd(tagged: readonly Word[], at: number): number {
  let to = clauseEnd(tagged, at)
  while (tagged[to]?.text === ',' && to - at < LONGEST_SUBJECT && !hasVerb(tagged.slice(at, to))) to = clauseEnd(tagged, to + 1)
  return to
}

/** "Utopia’s premier, Jane Doe, signed …": from a verb behind a comma back to its subject, over an apposition or a relative clause. */
function subjectStart(tagged: readonly Word[], at: number): number {
  if (at < 2 || tagged[at]!.tag !== 'verb' || tagged[at - 1]!.text !== ',') return at
  const from = clauseStart(tagged, at - 1)
  const relative = /^(?:who|which|whose)$/.test(tagged[from - 1]?.lower ?? '')
  const opening = relative ? from - 2 : from - 1
  const interposed = opening > 0 && tagged[opening]!.text === ',' && (relative || !hasVerb(tagged.slice(from, at - 1)))
  return interposed ? clauseStart(tagged, opening) : from
}

const hasVerb = (tagged: readonly Word[]): boolean => findVerbGroups(tagged, false).some(verb => verb.form === 'finite')

/** "In June 2018, …": only function words stand before the date. */
const opensClause = (tagged: readonly Word[], from: number, at: number): boolean =>
  tagged.slice(from, at).every(({tag}) => tag === 'preposition' || tag === 'determiner' || tag === 'adverb')

const skipComma = (tagged: readonly Word[], at: number): number => (tagged[at]?.text === ',' && at + 1 < tagged.length ? at + 1 : at)

function actorsOf(reading: SentenceReading, phrase: Phrase, subject: Subject, known: readonly string[]): string[] {
  const own = actorsAmong(reading, phrase, subject)
  const first = reading.tokens[phrase.from]!
  const points = POINTERS.has(first.lower) && (own.length === 0 || !/^(?:the|this|that)$/.test(first.lower))
  return points ? [...new Set([...own, ...known])].sort() : own
}

/** Persons, states and bodies of a phrase, sorted; a force stands for its state, and a state behind "in" is only a place. */
function actorsAmong(reading: SentenceReading, phrase: Phrase, subject: Subject): string[] {
  const ids = reading.mentions.filter(mention => mention.from >= phrase.from && mention.to <= phrase.to).map(mention => actorOf(reading, mention, subject))
  return [...new Set(ids.filter(id => id !== null))].sort()
}

function actorOf({tokens}: SentenceReading, mention: Mention, subject: Subject): string | null {
  const kind = subject.glossary.get(mention.id)?.kind
  if (kind === 'force') return stateOf(mention.id, subject.glossary)
  if (kind === 'person' || kind === 'body') return mention.id
  const before = tokens[mention.from - 1]?.lower === 'the' ? mention.from - 2 : mention.from - 1
  return kind === 'state' && !(mention.form === 'name' && LOCATIVES.has(tokens[before]?.lower ?? '')) ? mention.id : null
}

function draftEvent(source: Source, subject: Subject, reading: SentenceReading, date: DateMention, phrase: Phrase, actors: string[]): EventDraft {
  const range = rangeOf(reading, phrase)
  const {sentence, index} = reading
  return {
    type: 'event',
    selector: selectorAt(source.text, range),
    ...vouchInSentence(source, subject, {start: sentence.start, end: sentence.end, index}, range),
    sentence: {start: sentence.start, end: sentence.end},
    date: date.date,
    label: shorten(source.text.slice(range.start, range.end)),
    actors,
    dating: rangeOf(reading, date),
  }
}

/** One line, cut between words. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_LABEL))} …`
}
