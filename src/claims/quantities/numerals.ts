// Lexemes in, numerals out: digits, spelled numbers and their mixes ("four-thousand-700", "1.5 thousand", "12k", "half a million").
import words from '../words/quantities.json' with {type: 'json'}
import {isHyphen, type Lexeme} from './lexemes.ts'

/** A numeral read at lexemes `from` to `to` (excluded). `scale` is its last magnitude word's value, or 1. */
export interface Numeral { value: number; from: number; to: number; scale: number; spelled: boolean }

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(words.units))
const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(words.scales))

export const scaleOf = (lexeme: Lexeme | undefined): number | undefined => {
  if (lexeme?.kind !== 'word' || (lexeme.lower === 'k' && !lexeme.glued)) return undefined
  return SCALES.get(lexeme.lower)
}

/** The numeral that begins at a lexeme, as long as it can be; null where none begins. */
export function numeralAt(lexemes: readonly Lexeme[], from: number): Numeral | null {
  return multipleAt(lexemes, from) ?? sumAt(lexemes, from)
}

/** "a thousand", "half a million", "a quarter of a million", "a hundred thousand". */
function multipleAt(lexemes: readonly Lexeme[], from: number): Numeral | null {
  let at = from
  let factor = 1
  const word = (offset: number) => lexemes[at + offset]?.lower
  if (word(0) === 'half') { factor = 1 / 2; at++ }
  else if (word(0) === 'quarter' && word(1) === 'of') { factor = 1 / 4; at += 2 }
  if (word(0) !== 'a' && word(0) !== 'an') return null
  at++
  let value = 1
  let scale: number | undefined
  for (let next = scaleOf(lexemes[at]); next !== undefined && (scale === undefined || next > scale); next = scaleOf(lexemes[at])) {
    value *= next
    scale = next
    at++
  }
  if (scale === undefined || word(0) === 'times') return null
  return {value: factor * value, from, to: at, scale, spelled: true}
}

/** What has been read of a sum: whole thousands and above, the group being read, and what may follow. */
interface Sum { total: number; group: number; last: 'digits' | 'tens' | 'unit' | 'scale'; scale: number; at: number; spelled: boolean }

function sumAt(lexemes: readonly Lexeme[], from: number): Numeral | null {
  const first = lexemes[from]
  if (!first) return null
  const sum = begin(first, from + 1)
  if (!sum) return null
  while (decimals(lexemes, sum) || advance(lexemes, sum)) { /* each step moves `at` forward */ }
  return {value: Math.round((sum.total + sum.group) * 1e6) / 1e6, from, to: sum.at, scale: sum.scale, spelled: sum.spelled}
}

function begin(first: Lexeme, at: number): Sum | null {
  if (first.kind === 'number') return {total: 0, group: first.value, last: 'digits', scale: 1, at, spelled: false}
  const unit = first.kind === 'word' ? UNITS.get(first.lower) : undefined
  return unit === undefined ? null : {total: 0, group: unit, last: unit >= 20 ? 'tens' : 'unit', scale: 1, at, spelled: true}
}

/** "nine-point-eight": decimals in words. */
function decimals(lexemes: readonly Lexeme[], sum: Sum): boolean {
  let at = sum.at
  if (isHyphen(lexemes[at])) at++
  if (sum.last === 'scale' || lexemes[at]?.lower !== 'point') return false
  at++
  if (isHyphen(lexemes[at])) at++
  const digit = UNITS.get(lexemes[at]?.lower ?? '')
  if (digit === undefined || digit > 9) return false
  sum.group += digit / 10
  sum.last = 'digits'
  sum.at = at + 1
  return true
}

function advance(lexemes: readonly Lexeme[], sum: Sum): boolean {
  let at = sum.at
  const hyphen = isHyphen(lexemes[at]) && lexemes[at]!.glued && lexemes[at + 1]?.glued === true
  if (hyphen) at++
  else if (lexemes[at]?.lower === 'and' && sum.last === 'scale') at++
  const next = lexemes[at]
  if (!next) return false
  const scale = scaleOf(next)
  if (scale !== undefined) return applyScale(sum, scale, at)
  return addUnit(sum, next, at, hyphen)
}

function applyScale(sum: Sum, scale: number, at: number): boolean {
  if (sum.last === 'scale' && scale <= sum.scale) return false
  if (scale < 1000) sum.group *= scale
  else if (sum.group === 0) sum.total *= scale
  else { sum.total += sum.group * scale; sum.group = 0 }
  sum.last = 'scale'
  sum.scale = scale
  sum.at = at + 1
  return true
}

function addUnit(sum: Sum, next: Lexeme, at: number, hyphen: boolean): boolean {
  const joined = at === sum.at || hyphen || sum.last === 'scale'
  const unit = next.kind === 'word' ? UNITS.get(next.lower) : undefined
  const digits = next.kind === 'number' && sum.last === 'scale' && hyphen && next.value < sum.scale ? next.value : undefined
  if (digits !== undefined) sum.group += digits
  else if (unit !== undefined && joined && (sum.last === 'scale' ? unit < sum.scale : sum.last === 'tens' && unit > 0 && unit < 10)) sum.group += unit
  else return false
  sum.last = digits !== undefined ? 'digits' : unit! >= 20 ? 'tens' : 'unit'
  sum.at = at + 1
  return true
}
