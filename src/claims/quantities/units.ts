// Lexemes behind a number in; where a measure ends that stands there out: "km", "%", "percentage points", "square miles", "-year", "°C".
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {isHyphen, type Lexeme} from './lexemes.ts'

const PERCENT = new Set(words.percent)
const SHORT = new Set(words.measuring.filter(word => word.length <= 3))
const LONG = new Set(words.measuring.filter(word => word.length > 3).map(stem))
const MODIFIERS = new Set(words.unitModifiers)
const PERIODS = new Set(words.periods.map(stem))

/** Short units by their letters ("min" is no "mine"), long ones in any number. */
export const isUnit = (written: string): boolean => {
  const word = written.replace(/'s$/, '')
  return SHORT.has(word) || LONG.has(stem(word)) || (word.length === 4 && word.endsWith('s') && SHORT.has(word.slice(0, 3)))
}

export const isPeriod = (lexeme: Lexeme | undefined): boolean => lexeme?.kind === 'word' && PERIODS.has(stem(lexeme.lower))

/** The end of "%", "pc", "per cent", "percentage points" behind a number. */
export function percentAfter(lexemes: readonly Lexeme[], at: number): number | null {
  const from = isHyphen(lexemes[at]) && lexemes[at]!.glued ? at + 1 : at
  const first = lexemes[from]
  if (!first) return null
  const to = PERCENT.has(first.lower) ? from + 1 : first.lower === 'per' && lexemes[from + 1]?.lower === 'cent' ? from + 2 : null
  const joined = isHyphen(lexemes[to ?? -1]) ? to! + 1 : to ?? -1
  return to !== null && /^points?$/.test(lexemes[joined]?.lower ?? '') ? joined + 1 : to
}

/** The end of a measured unit behind a number. "Second" and "point" alone are too often no units. */
export function unitAfter(lexemes: readonly Lexeme[], at: number): number | null {
  const hyphen = isHyphen(lexemes[at]) && lexemes[at]!.glued
  let from = hyphen ? at + 1 : at
  const degrees = degreesAfter(lexemes, from)
  if (degrees !== null) return degrees
  if (MODIFIERS.has(lexemes[from]?.lower ?? '') && isUnit(lexemes[from + 1]?.lower ?? '')) return lexemes[from]!.lower === 'basis' || !/^(?:point|time)s?$/.test(lexemes[from + 1]!.lower) ? from + 2 : null
  const word = lexemes[from]
  if (word?.glued && word.lower === 'in') return from + 1
  if (word?.lower === 'x' && lexemes[from + 1]?.glued) return null
  if (!word || (word.text.length === 1 && word.text !== word.lower) || !isUnit(word.lower) || (!hyphen && (word.lower === 'second' || word.lower === 'point'))) return null
  from++
  return isUnit(lexemes[from]?.lower ?? '') && lexemes[from]!.lower.length > 3 && !isPeriod(lexemes[from]) ? from + 1 : from
}

/** "15C", "15 °C", "15 degrees Celsius". */
function degreesAfter(lexemes: readonly Lexeme[], at: number): number | null {
  const [first, second] = [lexemes[at], lexemes[at + 1]]
  if (first?.text === '°') return /^[CFK]$/.test(second?.text ?? '') ? at + 2 : at + 1
  return first?.glued && /^[CF]$/.test(first.text) ? at + 1 : null
}
