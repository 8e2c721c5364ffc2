// Tokens in, the noun phrases that name speakers out: the subject before a verb, the phrase behind "according to".
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {ACCOUNT, DENY, REPORT, SPEAKER, STANCE, TITLES} from './lexicon.ts'
import {within, type Span} from './span.ts'

/** Nouns too, so that only their past tense reports: "revised", "released". */
export const REPORT_FINITE = stems(words.reportFinite)
const AUXILIARY = stems(['be', 'have', 'will', 'would', 'could'])
const BOUNDARIES = new Set(words.boundaries)
const SKIPPED = new Set(words.skipped)
const PRONOUNS = new Set(words.pronouns)
export const PUNCTUATION = /^[,.;:?!"“”()[\]–—-]$/
export const LONGEST_SUBJECT = 16
const LONGEST_APPOSITION = 14
/** ", a teacher at the school who …,": of one that says by its article that it describes. */
const LONGEST_DESCRIPTION = 22

export const endsPhrase = (token: Token): boolean => PUNCTUATION.test(token.text) || BOUNDARIES.has(token.lower)

export const isPronoun = (tokens: readonly Token[], span: Span): boolean => span.to - span.from === 1 && PRONOUNS.has(tokens[span.from]!.lower)

export const namesSpeaker = (reading: SentenceReading, span: Span): boolean =>
  reading.mentions.some(mention => within(mention, span) && mention.form !== 'demonym') || reading.tokens.slice(span.from, span.to).some(token => SPEAKER.has(token.stem))

/** "state media", "its own": in their bare form these two hardly ever report. */
const NO_VERB = new Set(['state', 'own'])
/** Envoys are recalled too; that is told of, not told. */
const REMEMBERS = new Set(['recalled'])
const OUTCOME = /^(?:arrived|arrives|came|comes|found|finds)$/

/** Whether a word is a form of a reporting verb. */
export const reports = (token: Token): boolean => REMEMBERS.has(token.lower) || (REPORT.has(token.stem) && !NO_VERB.has(token.lower)) || (REPORT_FINITE.has(token.stem) && /(?:ed|learnt|found|swore)$/.test(token.lower))

export const isVerb = (token: Token): boolean => (reports(token) && !ACCOUNT.has(token.stem) && !closesName(token)) || DENY.has(token.stem) || AUXILIARY.has(token.stem)

/** "the United States": a noun for speakers, by its capital, though the word is a verb too. */
export const closesName = (token: Token): boolean => SPEAKER.has(token.stem) && /^\p{Lu}/u.test(token.text)

/** A verb, a number, or a word for an account that is a verb behind its speaker ("officials estimate"). */
const opensPredicate = (tokens: readonly Token[], at: number): boolean =>
  isVerb(tokens[at]!) || OUTCOME.test(tokens[at]!.lower) || /^\d/.test(tokens[at]!.text) || (REPORT.has(tokens[at]!.stem) && !closesName(tokens[at]!) && SPEAKER.has(tokens[at - 1]!.stem))

/** A noun phrase runs to punctuation, a conjunction or a verb; a comma may open an apposition that names the person. */
export function endOfPhrase(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && at - from < LONGEST_SUBJECT && !PUNCTUATION.test(tokens[at]!.text) && !BOUNDARIES.has(tokens[at]!.lower) && !(at > from && opensPredicate(tokens, at))) at++
  const named = tokens[at]?.text === ',' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
  if (!named) return at
  let end = at + 1
  while (end < tokens.length && end - at < 5 && /^\p{Lu}/u.test(tokens[end]!.text)) end++
  return !tokens[end] || PUNCTUATION.test(tokens[end]!.text) ? end : at
}

/** The noun phrase before a verb: back over adverbs and auxiliaries, and over an apposition between commas. */
export function subjectBefore(reading: SentenceReading, verb: number): Span | null {
  const {tokens} = reading
  let to = verb
  const skip = (): void => { while (to > 0 && (UNTIL_NOW.has(`${tokens[to - 2]?.lower} ${tokens[to - 1]!.lower}`) || UNTIL_NOW.has(`${tokens[to - 1]!.lower} ${tokens[to]?.lower}`) || (SKIPPED.has(tokens[to - 1]!.lower) && tokens[to - 1]!.text !== 'May') || /\p{L}ly$/u.test(tokens[to - 1]!.lower))) to-- }
  const overParenthesis = (): void => { skip(); if (tokens[to - 1]?.text === ')') to = Math.max(0, tokens.slice(0, to).findLastIndex(token => token.text === '(')); skip() }
  overParenthesis()
  if (/^[,–—-]$/.test(tokens[to - 1]?.text ?? '')) {
    const opening = openingOf(tokens, to - 1)
    if (opening === null) return null
    to = opening
    overParenthesis()
  }
  if (PRONOUNS.has(tokens[to - 1]?.lower ?? '')) return {from: to - 1, to}
  if (tokens[to - 1]?.lower === 'who') return beforeRelative(tokens, to - 1)
  let from = to
  while (from > 0 && to - from < LONGEST_SUBJECT && !PUNCTUATION.test(tokens[from - 1]!.text) && !BOUNDARIES.has(tokens[from - 1]!.lower) && !(from < to && endsSubject(tokens, from - 1))) from--
  const aside = asideOpening(tokens, from)
  if (aside !== null) return beforeRelative(tokens, aside)
  from = contactIn(reading, {from, to})
  from = overList(reading, {from, to})
  while (tokens[from - 1]?.text === '.' && TITLES.has(tokens[from - 2]?.lower ?? '')) from -= 2
  if (/^(?:who|which|that)$/.test(tokens[from - 1]?.lower ?? '') && from > 1 && !(from < to && tokens[from - 1]!.lower !== 'who' && (reports(tokens[verb]!) || STANCE.has(tokens[verb]!.stem) || tokens[from - 1]!.lower === 'that') && (namesSpeaker(reading, {from, to}) || tokens.slice(from, to).every(token => /^\p{Lu}\p{Ll}/u.test(token.text))))) {
    const relative = beforeRelative(tokens, from - 1)
    if (!relative || !tokens.slice(relative.from, relative.to).some(isVerb)) return relative
  }
  const joined = tokens.slice(from, to).findLastIndex(token => token.lower === 'and' || token.lower === 'or')
  if (joined > 0 && tokens.slice(from, from + joined).some(isVerb)) from += joined + 1
  while (from < to && /^(?:and|or|yet|so|then)$/.test(tokens[from]!.lower)) from++
  return to > from && !isClauseOfIt(tokens.slice(from, to)) ? {from, to} : null
}

/** "It reaffirms the pact, promises …": a pronoun with a predicate of its own names nobody. */
const isClauseOfIt = ([first, second]: readonly Token[]): boolean =>
  PRONOUNS.has(first!.lower) && second !== undefined && /^\p{Ll}/u.test(second.text) && /(?:ed|[^s]s)$/.test(second.lower) && !/sel(?:f|ves)$/.test(second.lower) && !AUXILIARY.has(second.stem)

/** "how many soldiers Capital says": a state's name right behind a plural noun begins a clause of its own. */
function contactIn({tokens, mentions}: SentenceReading, {from, to}: Span): number {
  const name = mentions.findLast(mention => mention.to === to && mention.form === 'name' && mention.from > from)
  const noun = name ? tokens[name.from - 1]! : undefined
  return name && noun && /^\p{Ll}{3,}s$/u.test(noun.text) && !/^(?:officials|authorities|sources|officers|diplomats|allies)$/.test(noun.lower) && !BOUNDARIES.has(noun.lower) && tokens.slice(from, name.from).some(token => /^\p{L}/u.test(token.text)) && !isPreposition(tokens[from]!) ? name.from : from
}

const isPreposition = (token: Token): boolean => /^(?:in|on|at|by|from|for|of|with|during|after|before|last|this)$/.test(token.lower)

/** "X, Y and Z officials": back over the names that commas part from the last two. */
function overList({tokens, mentions}: SentenceReading, {from, to}: Span): number {
  let start = from
  if (!tokens.slice(from, to).some(token => token.lower === 'and')) return from
  for (let name = named(start); name && tokens[start - 1]?.text === ','; name = named(start)) start = name.from
  return start
  function named(at: number) { return mentions.find(mention => mention.to === at - 1 && mention.form !== 'demonym') }
}

/** "has so far acknowledged", "had until now said". */
const UNTIL_NOW = new Set(['so far', 'thus far', 'to date', 'until now', 'till now', 'until then'])

/** A finite reporting verb further left belongs to another clause, unless it stands in a relative one ("an assessment seen by X"). */
const endsSubject = (tokens: readonly Token[], at: number): boolean =>
  (reports(tokens[at]!) || STANCE.has(tokens[at]!.stem)) && !closesName(tokens[at]!) && !ACCOUNT.has(tokens[at]!.stem) && !/^(?:by|to|on|in|at|from)$/.test(tokens[at + 1]?.lower ?? '')

/** "officials who asked not to be named said": where "who" stands, when the words right before a verb stopped at another verb. */
function asideOpening(tokens: readonly Token[], from: number): number | null {
  if (!STANCE.has(tokens[from - 1]?.stem ?? '') && !reports(tokens[from - 1] ?? tokens[0]!)) return null
  for (let at = from - 2; at > 0 && from - at <= ASIDE && !PUNCTUATION.test(tokens[at]!.text); at--) if (tokens[at]!.lower === 'who') return at
  return null
}
const ASIDE = 8

/** "lawmakers who were briefed by the service say". */
function beforeRelative(tokens: readonly Token[], relative: number): Span | null {
  let to = relative
  if (tokens[to - 1]?.text === ',') to--
  let from = to
  while (from > 0 && to - from < LONGEST_SUBJECT && !/^(?:from|by|to|with|for)$/.test(tokens[from - 1]!.lower) && !PUNCTUATION.test(tokens[from - 1]!.text) && !BOUNDARIES.has(tokens[from - 1]!.lower)) from--
  return to > from ? {from, to} : null
}

/** The comma or dash that opens what the one at `closing` ends. */
function openingOf(tokens: readonly Token[], closing: number): number | null {
  for (let at = closing - 1; at > 0 && closing - at <= LONGEST_DESCRIPTION; at--) {
    if (tokens[at]!.text === tokens[closing]!.text && closing - at > LONGEST_APPOSITION && !/^(?:an?|the|who|whose)$/.test(tokens[at + 1]!.lower)) return null
    if (tokens[at]!.text === tokens[closing]!.text) return isClause(tokens.slice(at + 1, closing)) ? null : at
    if (/^[.;:?!"“”]$/.test(tokens[at]!.text) && !(tokens[at]!.text === '.' && TITLES.has(tokens[at - 1]!.lower))) return null
  }
  return null
}

/** "…, the front would change, argues X": between the commas stands a clause of its own, not an apposition. */
const isClause = (between: readonly Token[]): boolean =>
  between.some(token => AUXILIARY.has(token.stem)) && !between.some(token => RELATIVE.test(token.lower)) && !/ing$/.test(between[0]?.lower ?? '')
const RELATIVE = /^(?:who|whose|which|that|whom|as|when|where|while|if|after|before|having|being)$/
