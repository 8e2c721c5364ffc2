// A number's place among the lexemes in; what it numbers out: people and things, money, per cent, a measured unit, or nothing at all.
// Dates, clock times, ordinals, numbers of articles and lists, and numbers in names are no quantities.
import words from '../words/quantities.json' with {type: 'json'}
import type {Bound} from './bounds.ts'
import {isClock, isDate, isOrdinal, isYear} from './calendar.ts'
import {currencyAfter, hasCurrencyBefore} from './currencies.ts'
import {isHyphen, type Lexeme} from './lexemes.ts'
import {isBesideNumber, isIdentified, isInName, isListNumber, isPartOfWord} from './names.ts'
import type {Numeral} from './numerals.ts'
import {isOneWithoutCount} from './one.ts'
import {countsPeople} from './things.ts'
import {percentAfter, unitAfter} from './units.ts'

export type QuantityKind = 'count' | 'money' | 'percent' | 'fraction' | 'unit'

/** "around 2014" is a year all the same; "at least 2014" is none. */
const YEAR_BOUNDS = new Set(words.yearBounds)
const EVENTS = new Set(words.events)
const SMALLEST_WHOLE = 100

/** Null: no quantity. */
export function kindOf(lexemes: readonly Lexeme[], numeral: Numeral, bound: Pick<Bound, 'form' | 'before'>): QuantityKind | null {
  if (hasCurrencyBefore(lexemes, numeral.from)) return 'money'
  if (percentAfter(lexemes, numeral.to) !== null) return 'percent'
  if (isOrdinal(lexemes, numeral) || isClock(lexemes, numeral)) return null
  if (!numeral.spelled && noQuantity(lexemes, numeral, bound)) return null
  if (/^age[ds]?$/.test(lexemes[numeral.from - 1]?.lower ?? '')) return 'unit'
  if (bound.form === null && isIdentified(lexemes, numeral)) return null
  if (isEvent(lexemes, numeral)) return null
  if (isOneWithoutCount(lexemes, numeral, bound.form !== null)) return null
  if (currencyAfter(lexemes, numeral.to, numeral.scale) !== null) return 'money'
  if (unitAfter(lexemes, numeral.to) !== null) return 'unit'
  if (bound.form === null && isInName(lexemes, numeral)) return null
  if (isVulgar(lexemes, numeral)) return 'fraction'
  if (isStroke(lexemes, numeral)) return lexemes[numeral.to]?.lower === 'of' ? 'fraction' : null // "3/4" alone may be a day
  return 'count'
}

function noQuantity(lexemes: readonly Lexeme[], numeral: Numeral, bound: Pick<Bound, 'form' | 'before'>): boolean {
  const bounded = bound.form !== null && !YEAR_BOUNDS.has(bound.before)
  return (!isMoneyTail(lexemes, numeral) && isPartOfWord(lexemes, numeral)) || isDate(lexemes, numeral) || /^0\d/.test(lexemes[numeral.from]!.text) || isBesideNumber(lexemes, numeral)
    || (!bounded && isYear(lexemes, numeral)) || isListNumber(lexemes, numeral) || isSplitCount(lexemes, numeral)
}

const isMoneyTail = (lexemes: readonly Lexeme[], numeral: Numeral): boolean => lexemes[numeral.to]?.glued === true && lexemes[numeral.from]!.glued === false && currencyAfter(lexemes, numeral.to, 1) !== null

const isStroke = (lexemes: readonly Lexeme[], {from, to}: Numeral): boolean => to - from === 3 && lexemes[from + 1]?.text === '/'

const isVulgar = (lexemes: readonly Lexeme[], {from, to}: Numeral): boolean => to - from === 1 && /^\D$/.test(lexemes[from]!.text) && lexemes[from]!.kind === 'number'

/** "the 1,500m race", "a 5k run". */
const isEvent = (lexemes: readonly Lexeme[], {to, spelled}: Numeral): boolean =>
  !spelled && /^(?:m|k|metres?|meters?)$/.test(lexemes[to + (isHyphen(lexemes[to]) ? 1 : 0)]?.lower ?? '') && EVENTS.has(lexemes[to + (isHyphen(lexemes[to]) ? 2 : 1)]?.lower ?? '')

/** "600.5 people" is a number that lost something; "245.6 people per mile" is a rate. */
function isSplitCount(lexemes: readonly Lexeme[], numeral: Numeral): boolean {
  if (numeral.scale !== 1 || Number.isInteger(numeral.value) || numeral.value < SMALLEST_WHOLE) return false
  return countsPeople(lexemes, numeral.to) && !lexemes.slice(numeral.to, numeral.to + 5).some(({lower}) => /^(?:per|a|an|every|each)$/.test(lower))
}
