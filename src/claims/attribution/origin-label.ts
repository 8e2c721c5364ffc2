// The words that name a speaker in; the noun phrase among them out, and its text: no adverb or month in front, no verb or preposition behind.
// A label that readers see begins with a determiner, an adjective, a noun or a name and ends with a noun or a name.
import {MONTHS} from '../months.ts'
import type {SentenceReading} from '../reading.ts'
import type {Mention} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {ACCOUNT, REPORT, SPEAKER, TIMES} from './lexicon.ts'
import type {Span} from './span.ts'

const AUXILIARIES = new Set(words.auxiliaries)
const ADVERBS = new Set(words.labelAdverbs)
const PREPOSITIONS = new Set(words.labelPrepositions)
const PRONOUNS = new Set(words.labelPronouns)
const FINITE = /(?:ed|said|says|told|tells|wrote|writes|gave|spoke)$/

/** The words of `span` that name somebody; empty where they ask, or make somebody do a thing ("did Jane", "has Utopia write"). */
export function nameIn({tokens, mentions}: SentenceReading, span: Span): Span {
  const from = behindOpeners(tokens, span)
  if (AUXILIARIES.has(tokens[from]?.lower ?? '')) return {from, to: from}
  const head = {from, to: beforePredicate(tokens, mentions, {from, to: span.to})}
  return {from, to: beforeAccount(tokens, mentions, {from, to: beforeClosers(tokens, mentions, head)})}
}

/** Behind conjunctions, adverbs, possessive pronouns and months that are no given names. */
function behindOpeners(tokens: readonly Token[], {from, to}: Span): number {
  let at = from
  while (at < to && (PRONOUNS.has(tokens[at]!.lower) || isAdverb(tokens[at]!) || isDate(tokens, at))) at++
  return at
}

/** Behind adverbs and months alone: "April its government" is its government's. */
export function behindTime(tokens: readonly Token[], {from, to}: Span): number {
  let at = from
  while (at < to - 1 && (isAdverb(tokens[at]!) || isDate(tokens, at))) at++
  return at
}

const isAdverb = ({text, lower}: Token): boolean => ADVERBS.has(lower) || /^\p{Ll}+ly$/u.test(text)

/** "in December Jane", "April its": a month in front is a given name only before another name. */
export const isDate = (tokens: readonly Token[], at: number): boolean =>
  TIMES.has(tokens[at]!.lower) && /^\p{Lu}/u.test(tokens[at]!.text) && (!/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') || PREPOSITIONS.has(tokens[at - 1]?.lower ?? '') || ADVERBS.has(tokens[at - 1]?.lower ?? ''))

/** "Utopia rework", "Economists point", "the president himself keeps": where the noun phrase is over and its verb begins. */
function beforePredicate(tokens: readonly Token[], mentions: readonly Mention[], {from, to}: Span): number {
  for (let at = from + 1; at < to; at++) {
    const {lower, text} = tokens[at]!
    if (!/^\p{Ll}/u.test(text) && lower !== 'i') continue
    if (AUXILIARIES.has(lower) || PRONOUNS.has(lower)) return at
    const before = tokens[at - 1]!
    const named = mentions.some(mention => mention.to === at && mention.from >= from && mention.form !== 'adjective')
    const plural = /[^s]s$/.test(before.lower) && SPEAKER.has(before.stem)
    const closed = named || plural || /^\p{Lu}/u.test(before.text)
    if (closed && REPORT.has(tokens[at]!.stem) && FINITE.test(lower)) return at
    if ((named || plural) && !goesOn(tokens, {from: at, to})) return at
  }
  return to
}

/** "officials of", "Utopia officials", "Utopia estimates": a noun or a preposition carries the phrase on. */
function goesOn(tokens: readonly Token[], {from, to}: Span): boolean {
  const first = tokens[from]!
  if (PREPOSITIONS.has(first.lower) || /^(?:and|or)$/.test(first.lower)) return true
  const end = tokens.findIndex((token, at) => at >= from && at < to && PREPOSITIONS.has(token.lower))
  return tokens.slice(from, end < 0 ? to : end).some(token => SPEAKER.has(token.stem) || /^\p{Lu}/u.test(token.text)) || (from === to - 1 && ACCOUNT.has(first.stem))
}

/** "in June", "has long", "’s own": what may not close a name. */
function beforeClosers(tokens: readonly Token[], mentions: readonly Mention[], {from, to}: Span): number {
  let end = to
  const isDated = (at: number): boolean => (TIMES.has(tokens[at]!.lower) || /^\d+$/.test(tokens[at]!.text)) && (PREPOSITIONS.has(tokens[at - 1]?.lower ?? '') || MONTHS.has(tokens[at - 1]?.lower ?? ''))
  while (end > from && !mentions.some(mention => mention.to === end) && closes(end - 1)) end--
  return end
  function closes(at: number): boolean {
    const {lower, text} = tokens[at]!
    return PREPOSITIONS.has(lower) || isAdverb(tokens[at]!) || AUXILIARIES.has(lower) || /^(?:['’]s?|own|the|an?|and|or|but)$/.test(lower) || /^[*_<>/"“”‘’#`]$/.test(text) || isDated(at)
  }
}

/** "Jane in June", "Jane in June 2031": before the date. */
export function beforeDate(tokens: readonly Token[], {from, to}: Span): number {
  let at = to - 1
  while (at > from && (/^\d+$/.test(tokens[at]!.text) || TIMES.has(tokens[at]!.lower))) at--
  return at < to - 1 && at > from + 1 && PREPOSITIONS.has(tokens[at]!.lower) ? at : to
}

/** "Utopia’s communiqué": whose it is. */
function beforeAccount(tokens: readonly Token[], mentions: readonly Mention[], {from, to}: Span): number {
  const owned = tokens.findLastIndex((token, at) => at > from && at < to && /^['’]s?$/.test(token.text))
  const paper = owned > 0 && owned < to - 1 && ACCOUNT.has(tokens[to - 1]!.stem) && tokens.slice(owned + 1, to).every(token => /^\p{Ll}/u.test(token.text) && !SPEAKER.has(token.stem))
  return paper && !mentions.some(mention => mention.to > owned && mention.to <= to) ? owned : to
}

/** The words as the text has them, up to a comma that no name of the glossary holds, without a mark of markup or a possessive end. */
export function labelOf(tokens: readonly Token[], mention?: Mention): string {
  const plain = tokens.filter(token => !/^[*_<>`#]$/.test(token.text))
  const comma = plain.findIndex((token, at) => at > 0 && token.text === ',')
  const kept = comma > 0 && (!mention || plain[comma]!.start >= mention.end) ? plain.slice(0, comma) : plain
  return kept.map((token, at) => (at > 0 && token.start > kept[at - 1]!.end && !/^['’]s$/.test(token.text) ? ' ' : '') + token.text).join('').replace(/['’]s$/, '')
}
