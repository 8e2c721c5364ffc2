// Lexemes in, fractions out: "half of", "two-thirds", "a quarter of", "by a fifth", "half an hour". An ordinal ("a third dispatch") is none.
import words from '../words/quantities.json' with {type: 'json'}
import {isHyphen, type Lexeme} from './lexemes.ts'
import {unitOf} from './numerals.ts'
import {isFunctionWord} from './things.ts'
import {isPeriod, percentAfter, unitAfter} from './units.ts'

/** `measured`: a part of a unit ("half an hour"), not of a whole. */
interface Fraction { value: number; from: number; to: number; measured: boolean }

const PARTS: ReadonlyMap<string, number> = new Map(Object.entries(words.fractions))
const FOLLOWS = new Set(words.fractionFollows)
const COMPARATIVES = new Set(words.comparatives)
const LED_BY = new Set(words.fractionAfter)
const HALF_IS_PERIOD = new Set(words.halfIsPeriod)
const TIMES_OF_YEAR = new Set(['past', 'last', 'next', 'first', 'consecutive', 'straight', 'recent', 'previous'])

/** `bounded`: whether a bound ("more than") stands before a lexeme. */
export function fractionAt(lexemes: readonly Lexeme[], at: number, bounded: (from: number) => boolean): Fraction | null {
  const first = lexemes[at]
  if (first?.kind !== 'word') return null
  if (first.lower === 'half') return halfAt(lexemes, at, bounded(at))
  if (/^an?$/.test(first.lower) && lexemes[at + 1]?.kind === 'word') return partAt(lexemes, at, 1, bounded(at)) ?? unitAndHalf(lexemes, at)
  const count = unitOf(first)
  return count === undefined || count < 1 || count > 9 ? null : partAt(lexemes, at, count, bounded(at))
}

function partAt(lexemes: readonly Lexeme[], at: number, count: number, bounded: boolean): Fraction | null {
  const hyphen = isHyphen(lexemes[at + 1])
  const part = at + (hyphen ? 2 : 1)
  const name = lexemes[part]?.lower ?? ''
  const size = PARTS.get(name)
  if (size === undefined || count >= size) return null
  const fraction = {value: count / size, from: at, to: part + 1, measured: false}
  if (count > 1) return name.endsWith('s') && (hyphen || !isTimeOfYear(lexemes, at, name)) ? fraction : null
  const next = lexemes[part + 1]?.lower ?? '.'
  if (name.endsWith('s') || /^(?:ago|earlier|later)$/.test(next)) return null
  if (hyphen && lexemes[at]!.lower === 'one') return fraction
  const led = bounded || LED_BY.has(lexemes[at - 1]?.lower ?? '')
  if (name === 'half') return led && !hyphen && (lexemes[part + 1]?.kind !== 'word' || next === 'in') && !isHyphen(lexemes[part + 1]) ? fraction : null
  const follows = next === 'of' || COMPARATIVES.has(next) || (FOLLOWS.has(next) && (led || next.length > 1) && next !== 'the')
  return follows || (led && lexemes[part + 1]?.kind !== 'word') || (led && isFunctionWord(lexemes[part + 1])) ? fraction : null
}

/** "the past three quarters": parts of a year. */
const isTimeOfYear = (lexemes: readonly Lexeme[], at: number, name: string): boolean => name === 'quarters' && TIMES_OF_YEAR.has(lexemes[at - 1]?.lower ?? '')

function halfAt(lexemes: readonly Lexeme[], at: number, bounded: boolean): Fraction | null {
  const before = lexemes[at - 1]?.lower ?? ''
  const period = HALF_IS_PERIOD.has(before)
  const measured = halfUnit(lexemes, at)
  if (measured !== null && (!period || before === 'the')) return {value: 1 / 2, from: at, to: measured, measured: true}
  const next = lexemes[at + 1]?.lower ?? '.'
  const follows = FOLLOWS.has(next) || COMPARATIVES.has(next) || ((bounded || before === 'by' || before === 'than') && next !== '-' && next !== 'way')
  return !period && !/^an?$/.test(before) && follows ? {value: 1 / 2, from: at, to: at + 1, measured: false} : null
}

/** "half an hour", "half-hour", "half a percentage point": where the unit's own word begins. */
function halfUnit(lexemes: readonly Lexeme[], at: number): number | null {
  const hyphen = isHyphen(lexemes[at + 1])
  const article = /^an?$/.test(lexemes[at + 1]?.lower ?? '')
  if (!hyphen && !article) return null
  if (percentAfter(lexemes, at + 2) !== null) return at + (article ? 2 : 1)
  const unit = unitAfter(lexemes, at + 2)
  if (unit === null || /^(?:times?|second|night|fold)$/.test(lexemes[unit - 1]!.lower)) return null
  return hyphen && /^(?:year|century|day|decade)s?$/.test(lexemes[unit - 1]!.lower) ? null : at + (article ? 2 : 1)
}

/** "a year and a half". */
function unitAndHalf(lexemes: readonly Lexeme[], at: number): Fraction | null {
  const [and, article, half] = [lexemes[at + 2], lexemes[at + 3], lexemes[at + 4]]
  const isHalf = and?.lower === 'and' && article?.lower === 'a' && half?.lower === 'half'
  return isHalf && (isPeriod(lexemes[at + 1]) || unitAfter(lexemes, at + 1) !== null) ? {value: 3 / 2, from: at, to: at + 5, measured: true} : null
}
