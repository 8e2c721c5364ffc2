// A word at its place in; whether it is a verb by which somebody vouches ("said", "put it at 300", "is certain that") or takes a stance, out.
// The same words also give lives, find wounded men and say nothing: those are none.
import {stem, stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import quantities from '../words/quantities.json' with {type: 'json'}
import {ACCOUNT, DENY, STANCE} from './lexicon.ts'
import {closesName, REPORT_FINITE, reports} from './noun-phrase.ts'

/** Verbs that report only of a person, a body or a pronoun: "gave", "listed". */
export const WEAK = stems([...words.weakReport, ...words.reportFinite])
const CONVINCED = new Set(words.convinced)
/** "has evidence that …", "have information that …". */
const HOLDINGS = stems(words.holdings)
const GIVE = stem('give')
const HAVE = stem('have')

/** Null where nothing is told or wanted. */
export function kindOfVerb(tokens: readonly Token[], at: number): 'verb' | 'stance' | null {
  const token = tokens[at]!
  if (!mayVouch(token) || closesName(token) || /^(?:the|an?|its|their|his|our|my|no|every)$/.test(tokens[at - 1]?.lower ?? '')) return null
  const talks = token.stem === 'talk' && /^(?:about|of)$/.test(tokens[at + 1]?.lower ?? '')
  if (token.lower === 'told' && tokens[at - 1]?.lower === 'all') return null
  if (isPaper(tokens, at) || isAnonymity(tokens, at) || isPassive(tokens, at) || isGift(tokens, at) || comesUpon(tokens, at) || isSilence(tokens, at) || (token.stem === 'put' && /^\d/.test(tokens[at + 1]?.text ?? '')) || (/ed$/.test(token.lower) && /^(?:an?|some)$/.test(tokens[at - 1]?.lower ?? ''))) return null
  return reports(token) || DENY.has(token.stem) || talks || isConviction(tokens, at) || isOutcome(tokens, at) || grants(tokens, at) || holdsForth(tokens, at) ? 'verb' : STANCE.has(token.stem) ? 'stance' : null
}

const vouchers = new Map<string, boolean>()
/** Words remembered; a text of made-up words must not fill the memory. */
const MOST_WORDS = 50_000

/** Whether `kindOfVerb` may find anything in a word at all, wherever it stands. */
function mayVouch(token: Token): boolean {
  const known = vouchers.get(token.lower)
  if (known !== undefined) return known
  const {lower, stem: verb} = token
  const may = reports(token) || DENY.has(verb) || STANCE.has(verb) || GRANTS.has(verb) || REPORT_FINITE.has(verb) || verb === 'talk' || verb === 'be' || verb === HAVE || /^(?:see|saw|has|have|had)/.test(lower) || OUTCOMES.has(lower)
  if (vouchers.size < MOST_WORDS) vouchers.set(lower, may)
  return may
}

/** "who asked to be identified by his first name", "asked not to be named": how he is called. */
const isAnonymity = (tokens: readonly Token[], at: number): boolean =>
  /^(?:asked|asking|wanted|wished) (?:not )?to (?:not )?be$/.test(tokens.slice(at, at + 5).map(token => token.lower).join(' ').replace(/ be .*$/, ' be')) || (tokens[at]!.lower === 'name' && /^(?:first|last|full|real|family)$/.test(tokens[at - 1]?.lower ?? '')) || (tokens[at - 1]?.lower === 'be' && /^(?:named|identified|quoted|cited)$/.test(tokens[at]!.lower) && /^(?:to|not)$/.test(tokens[at - 2]?.lower ?? ''))

/** "A new update says": a noun, as the verb is the next word. */
const isPaper = (tokens: readonly Token[], at: number): boolean => ACCOUNT.has(tokens[at]!.stem) && !/(?:s|ed|ing)$/.test(tokens[at]!.lower) && /^(?:says?|said|claims|claimed|shows|showed|suggests|suggested)$/.test(tokens[at + 1]?.lower ?? '')

/** "gave their lives", "gave his men …", "gave us six minutes": nothing is told. */
const isGift = (tokens: readonly Token[], at: number): boolean => tokens[at]!.stem === GIVE && (/^(?:their|his|her|its|up|way|in)$/.test(tokens[at + 1]?.lower ?? '') || (/^(?:us|them|him|me|you)$/.test(tokens[at + 1]?.lower ?? '') && !tokens.slice(at + 2, at + 6).some(token => COUNTED.has(token.stem))))

/** "arrived at 930", "came to some 300", "placed it at 800", "had the number at four": whoever counts gets there. */
export function isOutcome(tokens: readonly Token[], at: number): boolean {
  if (!OUTCOMES.has(tokens[at]!.lower)) return false
  const counts = /^(?:had|has|have)$/.test(tokens[at]!.lower)
  const next = tokens.slice(at + 1, at + (counts ? 12 : /^place/.test(tokens[at]!.lower) ? 9 : 6))
  const number = next.findIndex(token => /^\d/.test(token.text) || (counts && NUMERALS.has(token.lower)))
  if (number < 1) return false
  if (counts) return COUNTED.has(next[1]?.stem ?? '') && next.slice(0, number).some(token => token.lower === 'at')
  if (/^(?:arrived?|arrives|comes?|came)$/.test(tokens[at]!.lower)) return (number <= 2 && /^(?:at|to)$/.test(next[0]!.lower)) || (number === 3 && next[0]!.lower === 'in' && next[2]!.lower === 'at')
  if (/^(?:sticks?|sticking|stuck)$/.test(tokens[at]!.lower)) return number <= 3 && /^(?:with|to|by)$/.test(next[0]!.lower)
  return /^(?:placed?|places|set)$/.test(tokens[at]!.lower) && next.slice(0, number).some(token => token.lower === 'at')
}
const OUTCOMES: ReadonlySet<string> = new Set(['had', 'has', 'have', 'arrive', 'arrived', 'arrives', 'come', 'comes', 'came', 'stick', 'sticks', 'sticking', 'stuck', 'place', 'placed', 'places', 'set'])
const COUNTED = stems(['number', 'toll', 'figure', 'total', 'count', 'strength', 'dead', 'loss'])
const NUMERALS = new Set(Object.keys(quantities.units))

/** "published no total", "said nothing". */
const isSilence = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]?.lower
  return next === 'nothing' || next === 'none' || (next === 'no' && WEAK.has(tokens[at]!.stem))
}

/** "is certain that", "are convinced", "has evidence that". */
export function isConviction(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!.stem
  const next = tokens.slice(at + 1, at + 4)
  if (verb === 'be') return next.slice(0, 2).some(token => CONVINCED.has(token.lower)) && !/^(?:not|n't|n’t)$/.test(next[0]?.lower ?? '')
  if (/^(?:see|saw|has|have|had)/.test(tokens[at]!.lower) && tokens.slice(at + 1, at + 6).map(token => token.lower).join(' ') === 'no reason to doubt that') return true
  if (verb === HAVE && next[0]?.lower === 'it' && next[1]?.lower === 'that') return true
  return verb === HAVE && next.some((token, step) => HOLDINGS.has(token.stem) && /^(?:that|of)$/.test(tokens[at + step + 2]?.lower ?? ''))
}

/** "accepts that 300 are there": no stance, but what somebody grants. */
const grants = (tokens: readonly Token[], at: number): boolean => GRANTS.has(tokens[at]!.stem) && tokens[at + 1]?.lower === 'that' && !tokens.slice(at + 2, at + 12).some(token => /^(?:would|should|must|will|shall)$/.test(token.lower))
const GRANTS = stems(['accept', 'agree'])

/** "cautions that": by what follows a verb, though a noun in its form. */
const holdsForth = (tokens: readonly Token[], at: number): boolean => REPORT_FINITE.has(tokens[at]!.stem) && /[^s]s$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower === 'that'

/** "200, given by Capital": told by the one behind it. */
const isPassive = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.lower === 'by' && /^(?:given|counted|reported|cited|named|listed|claimed|quoted)$/.test(tokens[at]!.lower)

/** "they found 9 wounded men": with their hands. */
const comesUpon = (tokens: readonly Token[], at: number): boolean => tokens[at]!.lower === 'found' && PRONOUN.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.lower !== 'that'
const PRONOUN = /^(?:he|she|they|we|i|it)$/
