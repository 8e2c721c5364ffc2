// One sentence as read in; every place in it where somebody is named as vouching for something out.
// Verbs ("X said", "said X"), "according to X", "citing X", "X's estimate", "estimate by X", labels ("X: …") and parentheses "(X)".
import type {Range} from '../model.ts'
import {mediaIn, rangeOf, speakerIn, stems, type Glossary, type Span, type Speaker} from './attribution-speaker.ts'
import type {SentenceReading} from './reading.ts'
import type {Token} from './tokens.ts'
import words from './words/attribution.json' with {type: 'json'}

export type AttributionKind = 'verb' | 'inverted' | 'according' | 'account' | 'citing' | 'label' | 'parenthesis' | 'stance'

/** Where somebody vouches: `speaker` is null for a pronoun or an unnamed report, whose words stand in `subject`. */
export interface Attribution extends Range { kind: AttributionKind; speaker: Speaker | null; subject: Range; pronoun: boolean; denies: boolean }

const REPORT = stems(words.report)
const STANCE = stems(words.stance)
const MODALS = new Set(words.modals)
const INVERTS = stems(words.inverts)
const ACCOUNT_OF = stems(words.accountOf)
const AUXILIARY = stems(['be', 'have', 'will', 'would', 'could'])
const QUOTING = stems(['quote', 'cite'])
const WEAK = stems(words.weakReport)
const DENY = stems(words.deny)
const SPEAKER = stems(words.speaker)
const ACCOUNT = stems(words.account)
const UNNAMED = stems([...words.unnamed, ...words.documents])
const BOUNDARIES = new Set(words.boundaries)
const SKIPPED = new Set(words.skipped)
const PRONOUNS = new Set(words.pronouns)
const phrases = (list: readonly string[]) => list.map(phrase => phrase.split(' ')).sort((a, b) => b.length - a.length)
const ACCORDING = phrases([...words.according, ...words.briefing])
const CITING = phrases(words.citing)
const PUNCTUATION = /^[,.;:?!"“”()[\]–—]$/
const LONGEST_SUBJECT = 16
const LONGEST_APPOSITION = 14

export function findAttributions(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const found = [...byLabel(reading, glossary), ...byPhrase(reading, glossary), ...byAccount(reading, glossary), ...byVerb(reading, glossary), ...byParenthesis(reading, glossary), ...byOwner(reading, glossary), ...byAgent(reading, glossary), ...byTrust(reading, glossary)]
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function make(reading: SentenceReading, kind: AttributionKind, whole: Span, subject: Span, glossary: Glossary, denies = false): Attribution {
  const pronoun = isPronoun(reading.tokens, subject)
  const speaker = pronoun ? null : speakerIn(reading, subject, glossary)
  return {...rangeOf(reading.tokens, whole), kind, speaker, subject: rangeOf(reading.tokens, subject), pronoun: pronoun || isDefiniteNoun(reading, subject, speaker), denies}
}

const isPronoun = (tokens: readonly Token[], span: Span): boolean => span.to - span.from === 1 && PRONOUNS.has(tokens[span.from]!.lower)

/** "the agency", "the officials": a speaker already named. */
function isDefiniteNoun(reading: SentenceReading, span: Span, speaker: Speaker | null): boolean {
  const tokens = reading.tokens.slice(span.from, span.to)
  if (speaker === null) return tokens.length <= 3 && tokens[0]?.lower === 'the' && ACCOUNT.has(tokens.at(-1)!.stem)
  return tokens.length <= 3 && tokens[0]?.lower === 'the' && speaker.origins.every(origin => origin.id === null) && !tokens.slice(1).some(token => /^\p{Lu}/u.test(token.text))
}

/** "NIS: 300 dead"; "MR. HALVORSEN: …". */
function byLabel(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  const colon = tokens.findIndex(token => token.text === ':')
  if (colon < 1 || colon > 5 || tokens.slice(0, colon).some(token => PUNCTUATION.test(token.text) && token.text !== '.')) return []
  const span = {from: 0, to: colon}
  const attribution = make(reading, 'label', {from: 0, to: colon + 1}, span, glossary)
  return attribution.speaker && ((reading.sentence.kind !== 'item' && colon > 1 && namesSpeaker(reading, span)) || reading.mentions.some(mention => mention.to <= colon) || isPersonLabel(tokens.slice(0, colon))) ? [attribution] : []
}

/** "MR. SMITH", "Jane Doe"; a lone word such as "Correction" is a rubric. */
const isPersonLabel = (tokens: readonly Token[]): boolean => {
  const names = tokens.filter(token => token.text !== '.')
  return names.every(token => /^\p{Lu}/u.test(token.text)) && names.some(token => token.text.length > 2) && names.length > 1
}

/** "according to X", "citing X", "in the words of X". */
function byPhrase(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return tokens.flatMap((_, at) => {
    const phrase = [...CITING, ...ACCORDING].find(parts => parts.every((part, step) => tokens[at + step]?.lower === part))
    if (!phrase) return []
    const from = at + phrase.length
    const to = endOfPhrase(tokens, from)
    return to > from ? [make(reading, CITING.includes(phrase) ? 'citing' : 'according', {from: at, to}, {from, to}, glossary)] : []
  })
}

/** A noun phrase runs to punctuation, a conjunction or a verb; a comma may open an apposition that names the person. */
function endOfPhrase(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && at - from < LONGEST_SUBJECT && !PUNCTUATION.test(tokens[at]!.text) && !BOUNDARIES.has(tokens[at]!.lower) && !(at > from && isVerb(tokens[at]!))) at++
  const named = tokens[at]?.text === ',' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')
  if (!named) return at
  let end = at + 1
  while (end < tokens.length && end - at < 5 && /^\p{Lu}/u.test(tokens[end]!.text)) end++
  return !tokens[end] || PUNCTUATION.test(tokens[end]!.text) ? end : at
}

const isVerb = (token: Token): boolean => (REPORT.has(token.stem) && !ACCOUNT.has(token.stem)) || DENY.has(token.stem) || AUXILIARY.has(token.stem)

/** "Kyiv's estimate", "the NIS count", "an update by the ministry", "reports from X". */
function byAccount(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions} = reading
  return tokens.flatMap((token, at) => {
    if (!ACCOUNT.has(token.stem) || /ed$/.test(token.lower) || isSubjectOfReport(tokens, at) || countsRight(reading, at)) return []
    const preposition = words.accountPreposition.includes(tokens[at + 1]?.lower ?? '') && (tokens[at + 1]!.lower !== 'of' || ACCOUNT_OF.has(token.stem))
    const to = preposition ? endOfPhrase(tokens, at + 2) : 0
    if (preposition && to > at + 2) {
      const attribution = make(reading, 'account', {from: at, to}, {from: at + 2, to}, glossary)
      if (attribution.speaker && namesSpeaker(reading, {from: at + 2, to})) return [attribution]
    }
    const definite = definiteOwner(tokens, at)
    if (definite) return [make(reading, 'account', {from: definite.from, to: at + 1}, definite, glossary)]
    const owner = mentions.findLast(mention => mention.to <= at && at - mention.to <= 3 && mention.form !== 'demonym')
    const gap = owner ? tokens.slice(owner.to, at) : []
    if (!owner || gap.some(word => PUNCTUATION.test(word.text) || isVerb(word) || words.accountPreposition.includes(word.lower) || /^(?:and|for|to|in)$/.test(word.lower))) return []
    return [make(reading, 'account', {from: owner.from, to: at + 1}, {from: owner.from, to: owner.to}, glossary)]
  })
}

/** "The army numbers about 850,000": a verb. */
const countsRight = ({tokens, quantities}: SentenceReading, at: number): boolean =>
  tokens[at + 1] !== undefined && tokens[at]!.lower.endsWith('s') && quantities.some(quantity => quantity.kind === 'count' && quantity.start === tokens[at + 1]!.start)

/** "the ministry's figure": somebody named before. */
function definiteOwner(tokens: readonly Token[], account: number): Span | null {
  const owned = tokens[account - 1] && /^['’]s$/.test(tokens[account - 1]!.text) ? account - 1 : -1
  return owned > 1 && SPEAKER.has(tokens[owned - 1]!.stem) && tokens[owned - 2]!.lower === 'the' ? {from: owned - 2, to: owned} : null
}

/** "Capital's 3,000 dead": a capital or body before a number is its source; a state by its own name owns the dead. */
function byOwner(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions, quantities} = reading
  return mentions.flatMap(mention => {
    const entry = glossary.get(mention.id)
    const title = tokens.slice(mention.from, mention.to).map(token => token.text).join(' ')
    const next = tokens[mention.to + 1]
    const possessive = /^['’]s$/.test(tokens[mention.to]?.text ?? '') && next !== undefined && quantities.some(quantity => quantity.start === next.start && quantity.kind === 'count')
    if (!possessive || mention.form !== 'name' || !entry || !/^(?:state|body)$/.test(entry.kind) || entry.title === title) return []
    return [make(reading, 'account', {from: mention.from, to: mention.to + 1}, {from: mention.from, to: mention.to}, glossary)]
  })
}

const namesSpeaker = (reading: SentenceReading, span: Span): boolean =>
  reading.mentions.some(mention => mention.from >= span.from && mention.to <= span.to && mention.form !== 'demonym') || reading.tokens.slice(span.from, span.to).some(token => SPEAKER.has(token.stem))

/** "Reports from X suggest": the verb's own subject; the verb speaks for it. */
function isSubjectOfReport(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 9).some(token => REPORT.has(token.stem) && !ACCOUNT.has(token.stem)) && words.accountPreposition.includes(tokens[at + 1]?.lower ?? '')
    && !tokens.slice(at + 1, at + 9).some(token => PUNCTUATION.test(token.text))
}

function byVerb(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return tokens.flatMap((token, at) => {
    const denies = DENY.has(token.stem)
    const talks = token.stem === 'talk' && /^(?:about|of)$/.test(tokens[at + 1]?.lower ?? '')
    const kind = REPORT.has(token.stem) || denies || talks ? 'verb' : STANCE.has(token.stem) ? 'stance' : null
    if (kind === null || (/ing$/.test(token.lower) && tokens[at - 1]?.text === ',')) return []
    const quoted = quotedAs(tokens, at)
    if (quoted) return [make(reading, 'citing', {from: at, to: quoted.to}, quoted, glossary)]
    const inverted = invertedSubject(reading, at)
    if (inverted) return [make(reading, 'inverted', {from: at, to: inverted.to}, inverted, glossary, denies)]
    const subject = subjectBefore(tokens, at)
    if (!subject || !isSpeaking(reading, subject, at)) return []
    const attribution = make(reading, kind, {from: subject.from, to: at + 1}, subject, glossary, denies)
    return attribution.speaker || attribution.pronoun || isUnnamedReport(tokens, subject) ? [withAudience(reading, attribution, at)] : []
  })
}

/** Weak reporting verbs ("gave", "listed") need a person, a body or a pronoun as subject; passives have none. */
function isSpeaking(reading: SentenceReading, subject: Span, verb: number): boolean {
  const {tokens} = reading
  const between = tokens.slice(subject.to, verb)
  if (between.some(token => MODALS.has(token.lower))) return false
  if (between.some(token => token.stem === 'be' || token.lower === 'to')) return between.at(-1)?.lower !== 'to' && /ing$/.test(tokens[verb]!.lower)
  if (ACCOUNT.has(tokens[verb]!.stem) && /^(?:the|a|its|their|his|recent|'s|of)$/.test(tokens[verb - 1]?.lower ?? '')) return false
  if (/^(?:of|from|by|in|,)$/.test(tokens[verb + 1]?.lower ?? '') && ACCOUNT.has(tokens[verb]!.stem) && tokens[verb]!.stem !== 'say') return !/s$/.test(tokens[verb]!.lower) && tokens[verb]!.lower !== tokens[verb]!.stem
  return !WEAK.has(tokens[verb]!.stem) || isPronoun(tokens, subject) || namesSpeaker(reading, subject) || isUnnamedReport(tokens, subject)
}

const isUnnamedReport = (tokens: readonly Token[], span: Span): boolean => tokens.slice(span.from, span.to).some(token => UNNAMED.has(token.stem))

/** The noun phrase before a verb: back over adverbs and auxiliaries, and over an apposition between commas. */
function subjectBefore(tokens: readonly Token[], verb: number): Span | null {
  let to = verb
  const skip = (): void => { while (to > 0 && (SKIPPED.has(tokens[to - 1]!.lower) || /\p{L}ly$/u.test(tokens[to - 1]!.lower))) to-- }
  skip()
  if (tokens[to - 1]?.text === ')') to = Math.max(0, tokens.slice(0, to).findLastIndex(token => token.text === '('))
  skip()
  if (tokens[to - 1]?.text === ',') {
    const opening = openingComma(tokens, to - 1)
    if (opening === null) return null
    to = opening
    skip()
  }
  if (PRONOUNS.has(tokens[to - 1]?.lower ?? '')) return {from: to - 1, to}
  if (tokens[to - 1]?.lower === 'who') return beforeRelative(tokens, to - 1)
  let from = to
  while (from > 0 && to - from < LONGEST_SUBJECT && !PUNCTUATION.test(tokens[from - 1]!.text) && !BOUNDARIES.has(tokens[from - 1]!.lower) && !(from < to && endsSubject(tokens, from - 1))) from--
  if (/^(?:who|which|that)$/.test(tokens[from - 1]?.lower ?? '') && from > 1) return beforeRelative(tokens, from - 1)
  const joined = tokens.slice(from, to).findLastIndex(token => token.lower === 'and' || token.lower === 'or')
  if (joined > 0 && tokens.slice(from, from + joined).some(isVerb)) from += joined + 1
  return to > from ? {from, to} : null
}

/** A finite reporting verb further left belongs to another clause, unless it stands in a relative one ("an assessment seen by X"). */
const endsSubject = (tokens: readonly Token[], at: number): boolean =>
  (REPORT.has(tokens[at]!.stem) || STANCE.has(tokens[at]!.stem)) && !ACCOUNT.has(tokens[at]!.stem) && !/^(?:by|to|on|in|at|from)$/.test(tokens[at + 1]?.lower ?? '')

/** "lawmakers who were briefed by the service say". */
function beforeRelative(tokens: readonly Token[], relative: number): Span | null {
  let to = relative
  if (tokens[to - 1]?.text === ',') to--
  let from = to
  while (from > 0 && to - from < LONGEST_SUBJECT && !/^(?:from|by|to|with|for)$/.test(tokens[from - 1]!.lower) && !PUNCTUATION.test(tokens[from - 1]!.text) && !BOUNDARIES.has(tokens[from - 1]!.lower)) from--
  return to > from ? {from, to} : null
}

function openingComma(tokens: readonly Token[], closing: number): number | null {
  for (let at = closing - 1; at > 0 && closing - at <= LONGEST_APPOSITION; at--) {
    if (tokens[at]!.text === ',') return at
    if (/^[.;:?!"“”]$/.test(tokens[at]!.text)) return null
  }
  return null
}

/** "…", said X. */
function invertedSubject(reading: SentenceReading, verb: number): Span | null {
  const {tokens} = reading
  if (!/^[,"”’'?!]$/.test(tokens[verb - 1]?.text ?? '') || !INVERTS.has(tokens[verb]!.stem)) return null
  let to = verb + 1
  while (to < tokens.length && to - verb <= LONGEST_SUBJECT && !PUNCTUATION.test(tokens[to]!.text) && !BOUNDARIES.has(tokens[to]!.lower) && !isVerb(tokens[to]!)) to++
  const span = {from: verb + 1, to}
  if (tokens[to] && isVerb(tokens[to]!)) return isPronoun(tokens, {from: verb + 1, to: verb + 2}) && to > verb + 2 ? {from: verb + 1, to: verb + 2} : null
  return to > verb + 1 && (namesSpeaker(reading, span) || isPronoun(tokens, {from: verb + 1, to: verb + 2})) ? (isPronoun(tokens, {from: verb + 1, to: verb + 2}) ? {from: verb + 1, to: verb + 2} : span) : null
}

/** "X quoted Y as saying": Y vouches. */
function quotedAs(tokens: readonly Token[], verb: number): Span | null {
  if (!QUOTING.has(tokens[verb]!.stem)) return null
  const as = tokens.findIndex((token, at) => at > verb && at < verb + 10 && token.lower === 'as' && /^(?:saying|stating|reporting|putting)$/.test(tokens[at + 1]?.lower ?? ''))
  return as > verb + 1 ? {from: verb + 1, to: as} : null
}

/** "told the BBC": the one who is told passes it on. */
function withAudience(reading: SentenceReading, attribution: Attribution, verb: number): Attribution {
  if (reading.tokens[verb]!.stem !== 'tell' || !attribution.speaker) return attribution
  const media = mediaIn(reading.tokens, {from: verb + 1, to: Math.min(reading.tokens.length, verb + 6)})
  return media ? {...attribution, speaker: {...attribution.speaker, via: [media]}} : attribution
}

/** "(South Korean Joint Chiefs)", "(NIS, September 2025)". */
function byParenthesis(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return tokens.flatMap((token, at) => {
    if (token.text !== '(') return []
    const close = tokens.findIndex((other, place) => place > at && other.text === ')')
    if (close < at + 2 || close - at > 8 || !namesSpeaker(reading, {from: at + 1, to: close})) return []
    const comma = tokens.findIndex((other, place) => place > at && place < close && other.text === ',')
    const attribution = make(reading, 'parenthesis', {from: at, to: close + 1}, {from: at + 1, to: comma > 0 ? comma : close}, glossary)
    return attribution.speaker ? [attribution] : []
  })
}

/** "put at 11,000 by Seoul": the agent of a passive right behind the number. */
function byAgent(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, quantities} = reading
  return tokens.flatMap((token, at) => {
    if (token.lower !== 'by' || !tokens.slice(0, at).some(word => REPORT.has(word.stem))) return []
    const counted = quantities.some(quantity => quantity.end <= token.start && tokens.filter(word => word.start >= quantity.end && word.end <= token.start).length <= 2)
    const to = endOfPhrase(tokens, at + 1)
    if (!counted || to === at + 1 || !namesSpeaker(reading, {from: at + 1, to})) return []
    return [make(reading, 'parenthesis', {from: at, to}, {from: at + 1, to}, glossary)]
  })
}

/** "If X's spies are right", "if X is to be believed". */
function byTrust(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return tokens.flatMap((token, at) => {
    if (token.lower !== 'if') return []
    const be = tokens.findIndex((word, place) => place > at && place < at + 9 && word.stem === 'be')
    const trusted = be > 0 && tokens.slice(be + 1, be + 4).some(word => /^(?:right|correct|believed|accurate|trusted)$/.test(word.lower))
    if (!trusted || !namesSpeaker(reading, {from: at + 1, to: be})) return []
    return [make(reading, 'according', {from: at, to: be + 2}, {from: at + 1, to: be}, glossary)]
  })
}
