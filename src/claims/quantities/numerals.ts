// Lexemes in, numerals out: digits, spelled numbers and their mixes ("four-thousand-700", "1.5 thousand", "12k", "half a million", "two and a half").
import words from '../words/quantities.json' with {type: 'json'}
import {isHyphen, phraseAt, type Lexeme} from './lexemes.ts'
import {abbreviationAt} from './abbreviations.ts'

/** A numeral read at lexemes `from` to `to` (excluded). `scale` is its last magnitude word's value, or 1. */
export interface Numeral { value: number; from: number; to: number; scale: number; spelled: boolean }

const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(words.units))
const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(words.scales))
const PARTS: ReadonlyMap<string, number> = new Map(Object.entries(words.fractions))
/** "hundred and fifty men". */
const BARE_SCALE = /^(?:hundred|thousand)$/
const BARE_SCALE_BEFORE = [['or', 'so'], ['-', 'odd'], ['-', 'plus']]

export const unitOf = (lexeme: Lexeme | undefined): number | undefined => (lexeme?.kind === 'word' ? UNITS.get(lexeme.lower) : undefined)
export const scaleOf = (lexeme: Lexeme | undefined): number | undefined => (lexeme?.kind === 'word' ? SCALES.get(lexeme.lower) : undefined)

/** The numeral that begins at a lexeme, as long as it can be; null where none begins. */
export function numeralAt(lexemes: readonly Lexeme[], from: number): Numeral | null {
  return partOfScaleAt(lexemes, from) ?? sumAt(lexemes, from)
}

/** "half a million", "a half-million", "a quarter of a million", "three quarters of a million". */
function partOfScaleAt(lexemes: readonly Lexeme[], from: number): Numeral | null {
  let at = from
  const skip = (test: RegExp) => { if (test.test(lexemes[at]?.lower ?? '')) at++ }
  skip(/^an?$/)
  let factor = 1 / 2
  if (lexemes[at]?.lower === 'half') at++
  else {
    const count = unitOf(lexemes[at])
    if (count !== undefined && count < 10) at++
    skip(/^[-‑]$/)
    const size = PARTS.get(lexemes[at]?.lower ?? '')
    if (size === undefined || lexemes[at + 1]?.lower !== 'of') return null
    factor = (count ?? 1) / size
    at += 2
    if (!/^an?$/.test(lexemes[at]?.lower ?? '')) return null
  }
  skip(/^(?:an?|[-‑])$/)
  const scale = scaleOf(lexemes[at])
  return scale === undefined ? null : {value: tidy(factor * scale), from, to: at + 1, scale, spelled: true}
}

/** What has been read of a sum: whole thousands and above, the group being read, and what may follow. */
interface Sum { from: number; total: number; group: number; last: 'digits' | 'tens' | 'unit' | 'scale' | 'part'; scale: number; at: number; spelled: boolean; decimals: number }

function sumAt(lexemes: readonly Lexeme[], from: number): Numeral | null {
  const sum = begin(lexemes, from)
  if (!sum) return null
  while (decimals(lexemes, sum) || part(lexemes, sum) || advance(lexemes, sum)) { /* each step moves `at` forward */ }
  return {value: tidy(sum.total + sum.group), from, to: sum.at, scale: sum.scale, spelled: sum.spelled}
}

const tidy = (value: number): number => Math.round(value * 1e6) / 1e6

function begin(lexemes: readonly Lexeme[], from: number): Sum | null {
  const first = lexemes[from]
  const sum = {from, total: 0, scale: 1, at: from + 1, decimals: 0}
  if (first?.kind === 'number') return fractionInDigits(lexemes, {...sum, group: first.value, last: 'digits', spelled: false, decimals: first.text.split('.')[1]?.length ?? 0})
  const unit = unitOf(first)
  if (unit !== undefined) return {...sum, group: unit, last: unit >= 20 ? 'tens' : 'unit', spelled: true}
  if (/^an?$/.test(first?.lower ?? '') && scaleOf(lexemes[from + 1]) !== undefined && lexemes[from + 2]?.lower !== 'times') return {...sum, group: 1, last: 'unit', spelled: true}
  const counted = BARE_SCALE.test(first?.lower ?? '') && lexemes[from + 1]?.lower === 'and' && unitOf(lexemes[from + 2]) !== undefined
  const bare = scaleOf(first) !== undefined && (counted || BARE_SCALE_BEFORE.some(phrase => phraseAt(lexemes, from + 1, phrase)))
  return bare ? {...sum, group: 1, last: 'unit', spelled: true, at: from} : null
}

/** "½" and "1/2" alone. */
function fractionInDigits(lexemes: readonly Lexeme[], sum: Sum): Sum {
  const alone = partInDigits(lexemes, sum.from)
  return alone ? {...sum, group: alone.value, at: alone.to, last: 'part'} : sum
}

/** A fraction in figures, less than one, with a denominator that people write. */
export function partInDigits(lexemes: readonly Lexeme[], at: number): {value: number; to: number} | null {
  const [over, stroke, under] = [lexemes[at], lexemes[at + 1], lexemes[at + 2]]
  if (over?.kind === 'number' && /^\D$/.test(over.text)) return {value: over.value, to: at + 1}
  if (over?.kind !== 'number' || !/^[/⁄]$/.test(stroke?.text ?? '') || !stroke!.glued || under?.kind !== 'number' || !under.glued) return null
  if (lexemes[at + 3]?.text === '/' || over.value >= under.value || !/^\d{1,2}$/.test(over.text) || !/^(?:2|3|4|5|6|8|10|16|32|64)$/.test(under.text)) return null
  return {value: over.value / under.value, to: at + 3}
}

/** "1 1/2", "4-1/2", "1½", "two and a half", "two-and-a-half", "a million and a half". Behind decimals it is a part of the last place ("5.93-3/4"). */
function part(lexemes: readonly Lexeme[], sum: Sum): boolean {
  if (sum.last === 'part') return false
  const inDigits = sum.last === 'digits' ? partInDigits(lexemes, isHyphen(lexemes[sum.at]) ? sum.at + 1 : sum.at) : null
  const found = inDigits ?? partInWords(lexemes, sum.at)
  if (!found || (inDigits && !Number.isInteger(sum.group) && sum.decimals === 0)) return false
  sum.group += found.value * (sum.last === 'scale' && sum.group === 0 ? sum.scale : 1) / 10 ** sum.decimals
  sum.last = 'part'
  sum.at = found.to
  return true
}

function partInWords(lexemes: readonly Lexeme[], from: number): {value: number; to: number} | null {
  let at = from
  const hyphened = isHyphen(lexemes[at]) && lexemes[at]!.glued
  const step = () => { at++; if (hyphened && isHyphen(lexemes[at])) at++ }
  if (hyphened) at++
  if (lexemes[at]?.lower !== 'and') return null
  step()
  const count = /^an?$/.test(lexemes[at]?.lower ?? '') ? 1 : unitOf(lexemes[at])
  if (count === undefined || count > 9) return null
  step()
  if (isHyphen(lexemes[at])) at++
  const size = PARTS.get(lexemes[at]?.lower ?? '')
  return size === undefined || count >= size || size > 4 || (count > 1) !== lexemes[at]!.lower.endsWith('s') || lexemes[at + 1]?.lower === 'of' ? null : {value: count / size, to: at + 1}
}

/** "nine-point-eight": decimals in words. */
function decimals(lexemes: readonly Lexeme[], sum: Sum): boolean {
  let at = sum.at
  if (isHyphen(lexemes[at])) at++
  if (sum.last === 'scale' || sum.last === 'part' || lexemes[at]?.lower !== 'point') return false
  at++
  if (isHyphen(lexemes[at])) at++
  const digit = unitOf(lexemes[at])
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
  if (sum.last === 'scale' && (lexemes[at]?.lower === 'and' || opensGroup(lexemes, sum))) at += hyphen && isHyphen(lexemes[at + 1]) ? 2 : 1
  const next = lexemes[at]
  if (!next) return false
  const scale = scaleOf(next) ?? (sum.last === 'digits' && !hyphen ? abbreviationAt(lexemes, sum.from, at) : undefined)
  if (scale !== undefined) return applyScale(sum, scale, at)
  return addUnit(sum, next, at, hyphen)
}

/** "eleven thousand, five hundred": behind a comma the hundreds of the same number. */
function opensGroup(lexemes: readonly Lexeme[], {spelled, scale, at}: Sum): boolean {
  const hundreds = unitOf(lexemes[at + 1])
  return spelled && scale === 1000 && lexemes[at]?.text === ',' && hundreds !== undefined && hundreds > 0 && hundreds < 10 && lexemes[at + 2]?.lower === 'hundred'
}

function applyScale(sum: Sum, scale: number, at: number): boolean {
  if (sum.last === 'scale' && (scale <= sum.scale || !isMultiple(sum.scale, scale))) return false
  if (scale < 1000) sum.group *= scale
  else if (sum.group === 0) sum.total *= scale
  else { sum.total += sum.group * scale; sum.group = 0 }
  sum.last = 'scale'
  sum.scale = scale
  sum.decimals = 0
  sum.at = at + 1
  return true
}

/** "hundred thousand", "lakh crore"; no dozen of millions. */
const isMultiple = (low: number, high: number): boolean => low !== 12 && high > low

function addUnit(sum: Sum, next: Lexeme, at: number, hyphen: boolean): boolean {
  if (sum.last === 'part') return false
  const joined = at === sum.at || hyphen || sum.last === 'scale'
  const unit = unitOf(next)
  const digits = next.kind === 'number' && sum.last === 'scale' && hyphen && next.value < sum.scale ? next.value : undefined
  if (digits !== undefined) sum.group += digits
  else if (unit !== undefined && joined && (sum.last === 'scale' ? unit < sum.scale && sum.scale !== 12 : sum.last === 'tens' && unit > 0 && unit < 10)) sum.group += unit
  else return false
  sum.last = digits !== undefined ? 'digits' : unit! >= 20 ? 'tens' : 'unit'
  sum.at = at + 1
  return true
}
