// One sentence as read in; its reporting verbs with their speakers out: "X said", "said X", "X quoted Y as saying", "X, who …, says".
import {attributionAt, type Attribution} from './attribution-at.ts'
import {closesName, endsPhrase, isPronoun, isVerb, LONGEST_SUBJECT, namesSpeaker, subjectBefore} from './noun-phrase.ts'
import {mediaIn, stems, type Glossary, type Span} from './speaker.ts'
import type {SentenceReading} from '../reading.ts'
import type {Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}

const REPORT = stems(words.report)
const STANCE = stems(words.stance)
const DENY = stems(words.deny)
const WEAK = stems(words.weakReport)
const INVERTS = stems(words.inverts)
const QUOTING = stems(['quote', 'cite'])
const ACCOUNT = stems(words.account)
const MODALS = new Set(words.modals)
const PREPOSITIONS = new Set(words.prepositions)
const FINITE = /(?:ed|[^s]s|said|told|wrote|gave)$/
/** "No official has ever reported 300 dead" denies them. */
const NOBODY = /^(?:no|nobody|none|neither)$/
const UNNAMED = stems([...words.unnamed, ...words.documents])

export function byVerb(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  let last: Span | null = null
  return tokens.flatMap((token, at) => {
    const denies = DENY.has(token.stem)
    const kind = kindOf(tokens, at)
    if (kind === null || (/ing$/.test(token.lower) && tokens[at - 1]?.text === ',') || isInfinitive(tokens, at)) return []
    const quoted = quotedAs(tokens, at)
    if (quoted) return [attributionAt(reading, 'citing', {from: at, to: quoted.to}, quoted, glossary)]
    const before = subjectBefore(tokens, at)
    const inverted = tokens[at - 1]?.text === ',' && before && namesSpeaker(reading, before) ? null : invertedSubject(reading, at)
    if (inverted) return [attributionAt(reading, 'inverted', {from: at, to: inverted.to}, inverted, glossary, denies)]
    if (!before && last && kind === 'verb' && isSecondVerb(tokens, at)) return [attributionAt(reading, kind, {from: at, to: at + 1}, last, glossary, denies)]
    if (!before || !isSpeaking(reading, before, at)) return []
    if (kind === 'verb') last = before
    const nobody = kind === 'verb' && NOBODY.test(tokens[before.from]!.lower)
    const attribution = attributionAt(reading, kind, {from: before.from, to: at + 1}, before, glossary, denies || nobody)
    return attribution.speaker || attribution.pronoun || nobody || isUnnamedReport(tokens, before) ? [withAudience(reading, attribution, at)] : []
  })
}

function kindOf(tokens: readonly Token[], at: number): 'verb' | 'stance' | null {
  const token = tokens[at]!
  if (closesName(token)) return null
  const talks = token.stem === 'talk' && /^(?:about|of)$/.test(tokens[at + 1]?.lower ?? '')
  return REPORT.has(token.stem) || DENY.has(token.stem) || talks ? 'verb' : STANCE.has(token.stem) ? 'stance' : null
}

const isInfinitive = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.lower === 'to' && !FINITE.test(tokens[at]!.lower)

/** "denied that … but confirmed that …": the first verb's subject speaks on. */
const isSecondVerb = (tokens: readonly Token[], at: number): boolean => /^(?:and|but|or|yet|then)$/.test(tokens[at - 1]?.lower ?? '') && FINITE.test(tokens[at]!.lower)

/** Weak reporting verbs ("gave", "listed") need a person, a body or a pronoun as subject; passives have none. */
function isSpeaking(reading: SentenceReading, subject: Span, verb: number): boolean {
  const {tokens} = reading
  const between = tokens.slice(subject.to, verb)
  if (between.some(token => MODALS.has(token.lower) && token.text !== 'May')) return false
  if (between.some(token => token.stem === 'be' || token.lower === 'to')) return between.at(-1)?.lower !== 'to' && /ing$/.test(tokens[verb]!.lower)
  if (ACCOUNT.has(tokens[verb]!.stem) && /^(?:the|a|its|their|his|recent|'s|of)$/.test(tokens[verb - 1]?.lower ?? '')) return false
  if (/^(?:of|from|by|in|,)$/.test(tokens[verb + 1]?.lower ?? '') && ACCOUNT.has(tokens[verb]!.stem) && tokens[verb]!.stem !== 'say') return !/s$/.test(tokens[verb]!.lower) && tokens[verb]!.lower !== tokens[verb]!.stem
  if (tokens[verb]!.stem === 'talk' && PREPOSITIONS.has(tokens[subject.from]!.lower)) return false
  return !WEAK.has(tokens[verb]!.stem) || isPronoun(tokens, subject) || namesSpeaker(reading, subject) || isUnnamedReport(tokens, subject)
}

const isUnnamedReport = (tokens: readonly Token[], span: Span): boolean => tokens.slice(span.from, span.to).some(token => UNNAMED.has(token.stem))

/** "…", said X. */
function invertedSubject(reading: SentenceReading, verb: number): Span | null {
  const {tokens} = reading
  if (!/^[,"”’'?!]$/.test(tokens[verb - 1]?.text ?? '') || !INVERTS.has(tokens[verb]!.stem)) return null
  let to = verb + 1
  while (to < tokens.length && to - verb <= LONGEST_SUBJECT && !endsPhrase(tokens[to]!) && !isVerb(tokens[to]!)) to++
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
