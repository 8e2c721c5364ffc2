// A stretch of a sentence in; its hedges, and whether the words of its own clause deny it or only suppose it, out.
import type {Modality, Range} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import stances from '../words/stances.json' with {type: 'json'}
import {ACCOUNT, ASCERTAINING} from './lexicon.ts'

const HEDGES = new Set(words.hedges)
const HYPOTHETICAL = new Set(words.hypothetical)
const DENIAL = new Set(words.denialWords)
const DENIAL_NOUNS = new Set(words.denialNouns)
const NEGATION = stems(['not', 'nor', 'hardly'])
const TRUSTED = new Set(words.trusted)
const TURNS = new Set(words.turns)
const DIFFERENT = new Set(words.different)
/** Verbs that begin a clause of their own behind "and": "said that 60 died and called …". */
const SAYING = stems([...words.report, ...words.deny, ...stances.evaluating])
const FINITE = /(?:ed|said|says|told|tells|wrote|found|saw)$/

/** How many words either side a hedge, a denial and a supposition reach. */
const HEDGE_REACH = {before: 14, after: 8}
const DENIAL_REACH = {before: 14, after: 14}
const SUPPOSITION_REACH = {before: 14, after: 10}
const TRUST_REACH = 9

interface Reach { before: number; after: number }

export function modalityOf(sentence: SentenceReading, range: Range): Modality {
  if (isDenied(sentence, range)) return 'denied'
  return clauseAround(sentence, range, SUPPOSITION_REACH).some(({token}) => supposes(sentence.tokens, token)) ? 'hypothetical' : 'asserted'
}

/** "If X is right" trusts X; it supposes nothing. */
const supposes = (tokens: readonly Token[], token: Token): boolean =>
  HYPOTHETICAL.has(token.lower) && token.text !== 'May' && !isAscertained(tokens, token) && !(token.lower === 'if' && trustedAt(tokens, tokens.indexOf(token)) !== null)

/** "could confirm 517", "can independently verify 300": it is found out, not supposed; `verb` is where "confirm" stands. */
export function ascertains(tokens: readonly Token[], verb: number): boolean {
  const modal = tokens[verb - 1] && /ly$/.test(tokens[verb - 1]!.lower) ? tokens[verb - 2] : tokens[verb - 1]
  return ASCERTAINING.has(tokens[verb]?.stem ?? '') && /^(?:could|can)$/.test(modal?.lower ?? '')
}

function isAscertained(tokens: readonly Token[], modal: Token): boolean {
  const at = tokens.indexOf(modal)
  return ascertains(tokens, at + 1) || ascertains(tokens, at + 2)
}

/** Where the verb stands in "if X is to be believed", "if X’s spies are right"; null where the "if" is another. */
export function trustedAt(tokens: readonly Token[], at: number): number | null {
  const be = tokens.findIndex((token, place) => place > at && place < at + TRUST_REACH && (token.stem === 'be' || (/^(?:have|has|had|got|get)$/.test(token.lower) && tokens[place + 1]?.lower === 'it')))
  return be > 0 && tokens.slice(be + 1, be + 4).some(token => TRUSTED.has(token.lower)) ? be : null
}

/** Each word of doubt once, in the order of the text. */
export const hedgesAround = (sentence: SentenceReading, range: Range): string[] =>
  [...new Set(clauseAround(sentence, range, HEDGE_REACH).filter(({token}) => HEDGES.has(token.lower)).map(({token}) => token.lower))]

const isDenied = (sentence: SentenceReading, range: Range): boolean =>
  isNegated(sentence.tokens, range) || clauseAround(sentence, range, DENIAL_REACH).some(({token, between}) => denies(sentence.tokens, token) && !speaksOfOthers(between))

/** "There aren't 300", "it was not 300". */
function isNegated(tokens: readonly Token[], range: Range): boolean {
  const at = tokens.findIndex(token => token.end > range.start)
  return NEGATION.has(tokens[at - 1]?.stem ?? '') && tokens[at - 2]?.stem === 'be'
}

/** "false", "a lie" (people also lie in hospitals), "not true". */
function denies(tokens: readonly Token[], token: Token): boolean {
  if (DENIAL.has(token.lower)) return true
  const at = tokens.indexOf(token)
  if (DENIAL_NOUNS.has(token.lower)) return /^(?:an?|the|this|that|another|pure|outright)$/.test(tokens[at - 1]?.lower ?? '')
  return token.lower === 'true' && tokens.slice(Math.max(0, at - 3), at).some(({stem}) => NEGATION.has(stem))
}

/** "60 died, every higher count being an invention": what is denied is another number. */
const speaksOfOthers = (between: readonly Token[]): boolean =>
  between.some((token, at) => DIFFERENT.has(token.lower) && between.slice(at + 1, at + 3).some(next => ACCOUNT.has(next.stem)))

/** The words around a stretch that stand in its own clause, each with those between it and the stretch. */
function clauseAround({tokens}: SentenceReading, range: Range, reach: Reach): {token: Token; between: readonly Token[]}[] {
  const first = tokens.findIndex(token => token.end > range.start)
  const last = tokens.findLastIndex(token => token.start < range.end)
  const found = tokens.slice(first, last + 1).map(token => ({token, between: [] as readonly Token[]}))
  for (let at = first - 1; at >= Math.max(0, first - reach.before) && !parts(tokens, at); at--) found.unshift({token: tokens[at]!, between: tokens.slice(at + 1, first)})
  for (let at = last + 1; at < Math.min(tokens.length, last + 1 + reach.after) && !parts(tokens, at); at++) found.push({token: tokens[at]!, between: tokens.slice(last + 1, at)})
  return found
}

/** The second comma of "Utopia, which has never published a number, lost 2,000". */
function closesRelative(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text !== ',') return false
  for (let place = at - 1; place > 0 && at - place <= RELATIVE; place--) if (tokens[place]!.text === ',') return /^(?:which|who)$/.test(tokens[place + 1]!.lower)
  return false
}
const RELATIVE = 14

/** Whether a word parts two clauses: a full stop, a comma before "but" or "and", an "and" before a verb of saying. */
function parts(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (/^[;.]$/.test(token.text) || closesRelative(tokens, at)) return true
  if (!TURNS.has(token.lower)) return false
  const next = tokens[at + 1]
  if (next === undefined || next.lower === 'that') return false
  return token.lower !== 'and' || tokens[at - 1]?.text === ',' || (SAYING.has(next.stem) && FINITE.test(next.lower))
}
