// A number's place among the lexemes in; whether it is a day, a year, a time of the clock or an ordinal, and so no quantity.
import {MONTHS} from '../months.ts'
import words from '../words/quantities.json' with {type: 'json'}
import {isHyphen, type Lexeme} from './lexemes.ts'
import type {Numeral} from './numerals.ts'
import {countsPeople, countsThing} from './things.ts'
import {isPeriod, unitAfter} from './units.ts'

const WEEKDAYS = new Set(words.weekdays)
const ORDINALS = new Set(words.ordinals)
const ZONES = new Set(words.zones)
const YEAR = /^(?:1[5-9]|20)\d\d$/
const LARGEST_DAY = 31

/** "21st", "twenty-first", "two hundredth". */
export function isOrdinal(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const after = lexemes[numeral.to]
  if (after?.glued && /^(?:st|nd|rd|th)$/.test(after.lower)) return true
  if (!numeral.spelled) return false
  return isHyphen(after) ? ORDINALS.has(lexemes[numeral.to + 1]?.lower ?? '') : /^(?:hundredth|thousandth|millionth)$/.test(after?.lower ?? '')
}

export function isDate(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  if (numeral.scale !== 1 || !isDay(numeral.value)) return false
  const skip = (at: number, step: 1 | -1) => (lexemes[at]?.text === '.' || lexemes[at]?.lower === 'of' || isHyphen(lexemes[at]) ? at + step : at)
  if (isMonth(lexemes[skip(numeral.from - 1, -1)]) || isMonth(lexemes[skip(numeral.to, 1)])) return true
  if (WEEKDAYS.has(lexemes[numeral.from - 1]?.lower ?? '') && !numeral.spelled) return !countsThing(lexemes, numeral.to)
  return sharesMonth(lexemes, numeral.to, 1) || sharesMonth(lexemes, numeral.from - 1, -1)
}

const isDay = (value: number): boolean => Number.isInteger(value) && value <= LARGEST_DAY

const isMonth = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && MONTHS.has(lexeme.lower) && (lexeme.lower !== 'may' || lexeme.text === 'May')

/** "12, 13 and 14 May", "May 5, 6 and 7": days that are joined to a day with its month. */
function sharesMonth(lexemes: readonly Lexeme[], from: number, step: 1 | -1): boolean {
  for (let at = from, days = 0; days < 3; days++) {
    if (!/^(?:and|to|or|-|–|,)$/.test(lexemes[at]?.lower ?? '')) return false
    if (lexemes[at]!.text === ',' && step < 0 && days === 0 && countsThing(lexemes, from + 2)) return false
    const day = lexemes[at + step]
    if (day?.kind !== 'number' || !isDay(day.value)) return false
    if (isMonth(lexemes[at + 2 * step])) return true
    at += 2 * step
  }
  return false
}

export function isClock(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const after = lexemes[numeral.to]
  const text = lexemes[numeral.from]!.text
  if (ZONES.has(after?.lower ?? '') || (after?.lower === 'local' && lexemes[numeral.to + 1]?.lower === 'time')) return numeral.scale === 1
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text) && after?.lower === 'hours') return true
  if (/^[ap]\.?m\.?$/.test(after?.lower ?? '') && numeral.value <= 12.6) return true
  return /^(?:a|p)$/.test(after?.lower ?? '') && lexemes[numeral.to + 1]?.text === '.' && lexemes[numeral.to + 2]?.lower === 'm' && (numeral.spelled || /^\d{1,2}(?:\.\d\d)?$/.test(text))
}

/** 1900 to 2099 without a comma and with neither people nor a measure behind it; also the ends of "1950-53", and "500 BC". */
export function isYear(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  const text = lexemes[numeral.from]!.text
  const before = lexemes[numeral.from - 1]
  if (isEra(lexemes[numeral.to]) || (before?.text === 'AD' && numeral.scale === 1)) return true
  if (/^\d\d$/.test(text) && isHyphen(before) && before!.glued && YEAR.test(lexemes[numeral.from - 2]?.text ?? '')) return true
  const far = /^(?:1[0-4]|2[1-4])\d\d$/.test(text) && /^(?:in|by|since|until|year)$/.test(before?.lower ?? '') && !countsThing(lexemes, numeral.to)
  if (numeral.scale !== 1 || numeral.to - numeral.from > 1 || !(YEAR.test(text) || far)) return false
  if (before?.text === ',' && isDate(lexemes, {...numeral, from: numeral.from - 2, to: numeral.from - 1, value: lexemes[numeral.from - 2]?.value ?? Number.NaN})) return true
  const unit = unitAfter(lexemes, numeral.to)
  return !countsPeople(lexemes, numeral.to) && (unit === null || isPeriod(lexemes[unit - 1]))
}

const isEra = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && /^(?:BCE?|AD|CE)$/.test(lexeme.text)
