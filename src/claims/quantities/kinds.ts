// A number's place among the lexemes in; what it numbers out: people and things, money, per cent, a measured unit, or nothing at all.
// Dates, clock times, ordinals, numbers of articles and lists, and numbers in names are no quantities.
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {isHyphen, type Lexeme} from './lexemes.ts'
import type {Numeral} from './numerals.ts'

export type QuantityKind = 'count' | 'money' | 'percent' | 'fraction' | 'unit'

const MONTHS = new Set(words.months)
const IDENTIFIERS = new Set(words.identifiers)
const CURRENCY_SYMBOLS = new Set(words.currencies.symbols)
const CURRENCY_CODES = new Set(words.currencies.codes)
const CURRENCY_STEMS = new Set(words.currencies.words.map(stem))
const PERCENT = new Set(words.percent)
const SHORT_UNITS = new Set(words.measuring.filter(word => word.length <= 3))
const LONG_UNITS = new Set(words.measuring.filter(word => word.length > 3).map(stem))
/** "number 10" is a name; in "the dead number 3,800" the word is a verb. */
const LARGEST_NAME = 100
const PEOPLE = new Set(words.people.map(stem))

/** Short units by their letters ("min" is no "mine"), long ones in any number. */
const isUnit = (word: string): boolean => SHORT_UNITS.has(word) || LONG_UNITS.has(stem(word))

/** Null: no quantity. `bounded` says that a bound such as "at least" stands before the number. */
export function kindOf(lexemes: readonly Lexeme[], numeral: Numeral, bounded: boolean): QuantityKind | null {
  const before = lexemes[numeral.from - 1]
  const after = lexemes[numeral.to]
  if (CURRENCY_SYMBOLS.has(before?.text ?? '') || CURRENCY_CODES.has(before?.lower ?? '')) return 'money'
  if (PERCENT.has(after?.lower ?? '') || (after?.lower === 'per' && lexemes[numeral.to + 1]?.lower === 'cent')) return 'percent'
  if (!numeral.spelled && noQuantity(lexemes, numeral, bounded)) return null
  if (isIdentified(lexemes, numeral, bounded)) return null
  const noun = followingNoun(lexemes, numeral.to)
  if (noun && CURRENCY_STEMS.has(noun)) return 'money'
  if (after?.kind === 'word' && (!isHyphen(after)) && isMeasured(lexemes, numeral.to)) return 'unit'
  if (isHyphen(after) && after!.glued && isUnit(lexemes[numeral.to + 1]?.lower ?? '')) return 'unit'
  return 'count'
}

function noQuantity(lexemes: readonly Lexeme[], numeral: Numeral, bounded: boolean): boolean {
  const first = lexemes[numeral.from]!
  return isOrdinal(lexemes[numeral.to]) || isPartOfName(lexemes, numeral) || isDate(lexemes, numeral) || isClock(lexemes, numeral)
    || (/^0\d/.test(first.text)) || isDialled(lexemes, numeral) || (!bounded && isYear(lexemes, numeral)) || isListNumber(lexemes, numeral)
}

const isOrdinal = (after: Lexeme | undefined): boolean => after?.glued === true && /^(?:st|nd|rd|th)$/.test(after.lower)

/** "KN-23", "J2", "24/7", "#5", "1:2". */
function isPartOfName(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const [first, before, earlier] = [lexemes[numeral.from]!, lexemes[numeral.from - 1], lexemes[numeral.from - 2]]
  const [after, later] = [lexemes[numeral.to], lexemes[numeral.to + 1]]
  const lettersBefore = (isHyphen(before) && before!.glued && first.glued && earlier?.kind === 'word' && /^\p{Lu}/u.test(earlier.text)) || (first.glued && before?.kind === 'word')
  const signBefore = first.glued && before?.kind === 'mark' && /^[#/+:_@=]$/.test(before.text)
  const signAfter = after?.glued === true && later?.glued === true && /^[/:_=]$/.test(after.text) && (later.kind === 'number' || later.kind === 'word')
  const letterAfter = numeral.to - numeral.from === 1 && after?.glued === true && after.kind === 'word' && !isUnit(after.lower)
  return lettersBefore || signBefore || signAfter || letterAfter
}

function isDate(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const value = numeral.value
  if (numeral.scale !== 1 || !Number.isInteger(value) || value > 31) return false
  const month = (lexeme: Lexeme | undefined) => lexeme !== undefined && MONTHS.has(lexeme.lower) && (lexeme.lower !== 'may' || lexeme.text === 'May')
  const skip = (at: number, step: 1 | -1) => (lexemes[at]?.text === '.' || lexemes[at]?.lower === 'of' || isHyphen(lexemes[at]) ? at + step : at)
  const sharedMonth = (at: number) => /^(?:and|to|-|–)$/.test(lexemes[at]?.lower ?? '') && lexemes[at + 1]?.kind === 'number' && month(lexemes[at + 2])
  const sharedBefore = (at: number) => /^(?:and|to|-|–)$/.test(lexemes[at]?.lower ?? '') && lexemes[at - 1]?.kind === 'number' && lexemes[at - 1]!.value <= 31 && month(lexemes[at - 2])
  return month(lexemes[skip(numeral.from - 1, -1)]) || month(lexemes[skip(numeral.to, 1)]) || sharedMonth(numeral.to) || sharedBefore(numeral.from - 1)
}

function isClock(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const after = lexemes[numeral.to]
  const text = lexemes[numeral.from]!.text
  if (/^[ap]\.?m\.?$/.test(after?.lower ?? '') && numeral.value <= 12.6) return true
  return /^(?:a|p)$/.test(after?.lower ?? '') && lexemes[numeral.to + 1]?.text === '.' && lexemes[numeral.to + 2]?.lower === 'm' && /^\d{1,2}(?:\.\d\d)?$/.test(text)
}

/** 1900 to 2099 without a comma and without people behind it; also the ends of "1950-53". */
function isYear(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const text = lexemes[numeral.from]!.text
  const before = lexemes[numeral.from - 1]
  if (/^\d\d$/.test(text) && isHyphen(before) && before!.glued && /^(?:1[5-9]|20)\d\d$/.test(lexemes[numeral.from - 2]?.text ?? '')) return true
  if (before?.text === ',' && isDate(lexemes, {...numeral, from: numeral.from - 2, to: numeral.from - 1, value: lexemes[numeral.from - 2]?.value ?? Number.NaN})) return true
  return numeral.scale === 1 && /^(?:1[5-9]|20)\d\d$/.test(text) && !countsPeople(lexemes, numeral.to)
}

function countsPeople(lexemes: readonly Lexeme[], at: number): boolean {
  for (let step = 0; step < 4; step++) {
    const lexeme = lexemes[at + step]
    if (lexeme?.kind !== 'word' || lexeme.opensLine) return false
    if (PEOPLE.has(stem(lexeme.lower))) return true
  }
  return false
}

/** Digits in groups that make no number ("20 5550 0142"). */
function isDialled(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const [before, after] = [lexemes[numeral.from - 1], lexemes[numeral.to]]
  return (after?.kind === 'number' && numeral.scale === 1) || (before?.kind === 'number' && !/^(?:19|20)\d\d$/.test(before.text))
}

/** "1. How many", "[3]", "(37)" at no noun. */
function isListNumber(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const before = lexemes[numeral.from - 1]
  const after = lexemes[numeral.to]
  const opens = /^[[(]$/.test(before?.text ?? '') && /^[\])]$/.test(after?.text ?? '')
  const opensLine = lexemes[numeral.from]!.opensLine && after !== undefined && /^[.)]$/.test(after.text) && numeral.value < 100
  return (opens && numeral.value < 1000) || opensLine
}

function isIdentified(lexemes: readonly Lexeme[], numeral: Numeral, bounded: boolean): boolean {
  if (bounded) return false
  let at = numeral.from - 1
  while (lexemes[at]?.text === '.' || lexemes[at]?.text === '(' || lexemes[at]?.text === '-') at--
  const word = lexemes[at]
  if (word?.kind !== 'word' || !IDENTIFIERS.has(word.lower)) return false
  if (/^numbers?$/.test(word.lower) && numeral.value >= LARGEST_NAME) return false
  const spelled = numeral.spelled && !/^\p{Lu}/u.test(word.text)
  return !spelled && !(countsPeople(lexemes, numeral.to)) && !(word.lower === 'no' && at === numeral.from - 1 && word.text === 'no') && numeral.value < 10_000
}

function isMeasured(lexemes: readonly Lexeme[], at: number): boolean {
  const word = lexemes[at]!
  return isUnit(word.lower) && word.lower !== 'second' && word.lower !== 'point'
}

/** The stem of the first noun-like word, at most two words on ("9.6 billion US dollars"). */
function followingNoun(lexemes: readonly Lexeme[], at: number): string | undefined {
  for (let step = 0; step < 2; step++) {
    const lexeme = lexemes[at + step]
    if (lexeme?.kind !== 'word') return undefined
    if (CURRENCY_STEMS.has(stem(lexeme.lower)) && !/^(?:won|pounded)$/.test(lexeme.lower)) return stem(lexeme.lower)
  }
  return undefined
}
