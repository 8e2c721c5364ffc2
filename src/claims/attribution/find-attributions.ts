// One sentence as read in; every place in it where somebody is named as vouching for something out.
// Verbs ("X said", "said X"), "according to X", "citing X", "X's estimate", "estimate by X", labels ("X: …") and parentheses "(X)".
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {attributionAt, type Attribution} from './attribution-at.ts'
import type {Glossary} from './glossary.ts'
import {byLabel} from './label.ts'
import {ACCOUNT, ACCOUNT_PREPOSITIONS, REPORT, SPEAKER} from './lexicon.ts'
import {endOfPhrase, isVerb, namesSpeaker, PUNCTUATION, reports} from './noun-phrase.ts'
import {readAt} from './openers.ts'
import {RELATIVES} from './relative.ts'
import {textOf, type Span} from './span.ts'
import {byVerb} from './verb.ts'
import {VIEWS} from './views.ts'

export type {Attribution} from './attribution-at.ts'

const ACCOUNT_OF = stems(words.accountOf)
const phrases = (list: readonly string[]) => list.map(phrase => phrase.split(' ')).sort((a, b) => b.length - a.length)
const CITING = phrases(words.citing)
const LONGEST_TAIL = 6
/** By their first word, those of citing first, each kind longest first. */
const PHRASES = new Map<string, string[][]>()
for (const phrase of [...CITING, ...phrases([...words.according, ...words.briefing])]) PHRASES.set(phrase[0]!, [...PHRASES.get(phrase[0]!) ?? [], phrase])

const OPENERS: ReadonlySet<string> = new Set(PHRASES.keys())
const BRACKET: ReadonlySet<string> = new Set(['('])
const AGENT: ReadonlySet<string> = new Set(['by'])

const known = new WeakMap<SentenceReading, Attribution[]>()

/** Every attribution of a sentence, by place; found once, as a reading is of one glossary. */
export function findAttributions(reading: SentenceReading, glossary: Glossary): readonly Attribution[] {
  const found = known.get(reading) ?? find(reading, glossary)
  known.set(reading, found)
  return found
}

function find(reading: SentenceReading, glossary: Glossary): Attribution[] {
  return FORMS.flatMap(form => form(reading, glossary)).filter(found => !isContradicted(reading.tokens, found)).sort((a, b) => a.start - b.start || b.end - a.end)
}

/** "Contrary to what X claims", "despite X’s claims": whoever is contradicted vouches for nothing. */
function isContradicted(tokens: readonly Token[], {start}: Attribution): boolean {
  const at = tokens.findIndex(token => token.start >= start)
  const opener = tokens.slice(Math.max(0, at - CONTRARY_REACH), at + 1).findLast(token => CONTRARY.has(token.lower) || PUNCTUATION.test(token.text))
  return opener !== undefined && CONTRARY.has(opener.lower)
}
const CONTRARY = new Set(words.contrary)
/** "contrary to what the": words between. */
const CONTRARY_REACH = 4

/** "according to X", "citing X", "in the words of X". */
function byPhrase(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  return readAt(tokens, OPENERS, (token, at) => {
    const phrase = PHRASES.get(token.lower)?.find(parts => parts.every((part, step) => tokens[at + step]?.lower === part))
    if (!phrase) return []
    const from = at + phrase.length
    const to = endOfPhrase(tokens, from)
    return to > from ? [attributionAt(reading, CITING.includes(phrase) ? 'citing' : 'according', {from: at, to}, {from, to}, glossary)] : []
  })
}

/** "Utopia's estimate", "the ministry count", "an update by the ministry", "reports from X". */
function byAccount(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions} = reading
  return tokens.flatMap((token, at) => {
    if (!(ACCOUNT.has(token.stem) || isTotal(tokens, at) || isLine(tokens, at)) || /ed$/.test(token.lower) || isSubjectOfReport(tokens, at) || countsRight(reading, at)) return []
    const preposition = ACCOUNT_PREPOSITIONS.has(tokens[at + 1]?.lower ?? '') && (tokens[at + 1]!.lower !== 'of' || ACCOUNT_OF.has(token.stem))
    const to = preposition ? endOfPhrase(tokens, at + 2) : 0
    if (preposition && to > at + 2 && !isKind(tokens.slice(at + 1, to))) {
      const attribution = attributionAt(reading, 'account', {from: at, to}, {from: at + 2, to}, glossary)
      if (attribution.speaker && namesSpeaker(reading, {from: at + 2, to})) return [attribution]
    }
    const definite = definiteOwner(tokens, at)
    if (definite) return [attributionAt(reading, 'account', {from: definite.from, to: at + 1}, definite, glossary)]
    const owner = mentions.findLast(mention => mention.to <= at && at - mention.to <= 3 && mention.form !== 'demonym')
    const gap = owner ? tokens.slice(owner.to, at) : []
    if (!owner || gap.some(word => PUNCTUATION.test(word.text) || isVerb(word) || ACCOUNT_PREPOSITIONS.has(word.lower) || /^(?:and|for|to|in|the|an?)$/.test(word.lower))) return []
    return [attributionAt(reading, 'account', {from: owner.from, to: at + 1}, {from: owner.from, to: owner.to + gap.findLastIndex(word => SPEAKER.has(word.stem)) + 1}, glossary)]
  })
}

/** "a survey of armies", "reports of 300 men": what is surveyed or reported. */
const isKind = ([preposition, ...phrase]: readonly Token[]): boolean => preposition!.lower === 'of' && (/^\d/.test(phrase[0]!.text) || (phrase.length === 1 && /^\p{Ll}/u.test(phrase[0]!.text)))

/** "Capital’s total stands at 300", not its "total losses". */
const isTotal = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'total' && /^['’]s$/.test(tokens[at - 1]?.text ?? '') && /^(?:for|of|is|was|stands|stood|has|had|since|rose|reached|in|,)$/.test(tokens[at + 1]?.lower ?? '')

/** "the Utopian line, that 300 died". */
const isLine = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'line' && (tokens[at + 1]?.lower === 'that' || (tokens[at + 1]?.text === ',' && tokens[at + 2]?.lower === 'that') || (tokens[at + 1]?.lower === 'is' && tokens[at + 2]?.lower === 'that'))

/** "The army numbers about 850,000": a verb. */
const countsRight = ({tokens, quantities}: SentenceReading, at: number): boolean => /^(?:not|n't|declined|refused|shall|will|would|must|may|should|to|now|already|currently)$/.test(tokens[at - 1]?.lower ?? '') ||
  tokens[at + 1] !== undefined && (tokens[at]!.lower.endsWith('s') || tokens[at]!.lower === 'number') && quantities.some(quantity => quantity.kind === 'count' && quantity.start === tokens[at + 1]!.start)

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
    const title = textOf(tokens, mention)
    const next = tokens[mention.to + 1]
    const plural = mention.form === 'demonym' && tokens[mention.from - 1]?.lower === 'the' && /^['’]$/.test(tokens[mention.to]?.text ?? '')
    const possessive = (plural || /^['’]s$/.test(tokens[mention.to]?.text ?? '')) && next !== undefined && quantities.some(quantity => quantity.start === next.start && quantity.kind === 'count')
    if (!possessive || !(plural || mention.form === 'name') || !entry || !/^(?:state|body)$/.test(entry.kind) || entry.title === title) return []
    return [attributionAt(reading, 'account', {from: mention.from, to: mention.to + 1}, {from: mention.from, to: mention.to}, glossary)]
  })
}

/** "Reports from X suggest": the verb's own subject; the verb speaks for it. */
function isSubjectOfReport(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 9).some(token => REPORT.has(token.stem) && !ACCOUNT.has(token.stem)) && ACCOUNT_PREPOSITIONS.has(tokens[at + 1]?.lower ?? '')
    && !tokens.slice(at + 1, at + 9).some(token => PUNCTUATION.test(token.text))
}

/** "(Utopian general staff)", "(Ministry of Peace, May 2031)". */
function byParenthesis(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, mentions} = reading
  return readAt(tokens, BRACKET, (_, at) => {
    const close = tokens.findIndex((other, place) => place > at && other.text === ')')
    if (close < at + 2 || close - at > 8 || !namesSpeaker(reading, {from: at + 1, to: close})) return []
    const comma = tokens.findIndex((other, place) => place > at && place < close && other.text === ',')
    const attribution = attributionAt(reading, 'parenthesis', {from: at, to: close + 1}, {from: at + 1, to: comma > 0 && mentions.some(mention => mention.to <= comma && mention.from > at) ? comma : mentions.some(mention => mention.from === comma + 1 && mention.to === close) ? close : comma > 0 ? comma : close}, glossary)
    return attribution.speaker ? [attribution] : []
  })
}

/** "put at 11,000 by Utopia": the agent of a passive right behind the number. */
function byAgent(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens, quantities} = reading
  return readAt(tokens, AGENT, (token, at) => {
    if (!tokens.slice(0, at).some(word => REPORT.has(word.stem))) return []
    const counted = quantities.some(quantity => quantity.end <= token.start && tokens.filter(word => word.start >= quantity.end && word.end <= token.start).length <= 2)
    const to = endOfPhrase(tokens, at + 1)
    if (isPromised(tokens.slice(0, at - 1))) return []
    const ahead = reports(tokens[at - 1]!) && /ed$|^(?:put|given|told)$/.test(tokens[at - 1]!.lower) && quantities.some(quantity => quantity.start >= tokens[to - 1]!.end && tokens.filter(word => word.start >= tokens[to - 1]!.end && word.end <= quantity.start).length <= 3)
    if ((!counted && !ahead) || to === at + 1 || !namesSpeaker(reading, {from: at + 1, to})) return []
    return [attributionAt(reading, 'parenthesis', {from: at, to}, {from: at + 1, to}, glossary)]
  })
}

/** "was promised 3,000 more by its ally": who promises does not count. */
const isPromised = (before: readonly Token[]): boolean => PROMISED.has(before.findLast(token => /ed$|^(?:put|given|told)$/.test(token.lower))?.stem ?? '')
const PROMISED = stems(['promise', 'pledge', 'offer', 'demand', 'request', 'want', 'kill', 'wound', 'capture', 'hold'])

/** A headline's end: "300 dead – Utopia", "300 dead: Ministry of Peace". */
function byTail(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  if (/^[.!?…"”]$/.test(tokens.at(-1)?.text ?? '.')) return []
  const dash = tokens.findLastIndex(token => /^[:–—-]$/.test(token.text))
  const span = {from: dash + 1, to: tokens.length}
  if (dash < 2 || span.to - span.from > LONGEST_TAIL || span.to === span.from || tokens.slice(span.from).some(isVerb)) return []
  const {mentions} = reading
  const named = mentions.some(mention => mention.from === span.from && mention.form !== 'demonym') || (namesSpeaker(reading, span) && SPEAKER.has(tokens.at(-1)!.stem))
  return named && !reading.quantities.some(quantity => quantity.start >= tokens[span.from]!.start) ? [attributionAt(reading, 'according', {from: dash, to: span.to}, span, glossary)] : []
}

const FORMS = [byLabel, byPhrase, byAccount, byVerb, byParenthesis, byOwner, byAgent, byTail, ...VIEWS, ...RELATIVES]
