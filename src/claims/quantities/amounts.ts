// Lexemes in; amounts out: a numeral with the currency or minus sign before it, and the places behind it where a bound may follow.
import words from '../words/quantities.json' with {type: 'json'}
import {afterCurrency, currencyAfter} from './currencies.ts'
import {isHyphen, type Lexeme} from './lexemes.ts'
import {numeralAt, type Numeral} from './numerals.ts'
import {countsThing} from './things.ts'
import {percentAfter, unitAfter} from './units.ts'

/** `from` takes in currency and sign; `tail` is where the unit, per cent or currency behind the numeral ends, or the numeral's own end. */
export interface Amount { value: number; numeral: Numeral; from: number; tail: number }

const SCALE_WORDS = new Set([...Object.keys(words.units), ...Object.keys(words.scales)])

export function amountAt(lexemes: readonly Lexeme[], from: number): Amount | null {
  const number = numberAfterSigns(lexemes, from)
  if (number === null) return null
  const numeral = numeralAt(lexemes, number.at)
  if (!numeral) return null
  return {value: number.negative ? -numeral.value : numeral.value, numeral, from, tail: tailOf(lexemes, numeral)}
}

/** The signs may come in either order: "-$5", "$-5", "minus 31". */
function numberAfterSigns(lexemes: readonly Lexeme[], from: number): {at: number; negative: boolean} | null {
  const money = afterCurrency(lexemes, from)
  const minus = isMinus(lexemes, money ?? from)
  const at = minus ? (money ?? from) + 1 : money ?? from
  const number = minus && money === null ? afterCurrency(lexemes, at) ?? at : at
  if (money === null && !minus) return {at: from, negative: false}
  const spelled = lexemes[number]?.kind === 'word' && SCALE_WORDS.has(lexemes[number]!.lower)
  return lexemes[number]?.kind === 'number' || (minus && spelled) ? {at: number, negative: minus} : null
}

/** A hyphen glued to the digits and to nothing before them; at the start of a line before counted things it is a bullet. */
function isMinus(lexemes: readonly Lexeme[], at: number): boolean {
  const [before, sign, next] = [lexemes[at - 1], lexemes[at], lexemes[at + 1]]
  if (!sign || before?.kind === 'number') return false
  if (sign.lower === 'minus') return before?.lower !== 'or'
  if (!/^[-−‑–]$/.test(sign.text) || !next?.glued) return false
  const free = !sign.glued || /^[([$€£¥]$/.test(before?.text ?? '')
  return free && !(sign.opensLine && countsThing(lexemes, at + 2))
}

function tailOf(lexemes: readonly Lexeme[], numeral: Numeral): number {
  const percent = percentAfter(lexemes, numeral.to)
  return percent ?? unitAfter(lexemes, numeral.to) ?? (isHyphen(lexemes[numeral.to]) ? null : currencyAfter(lexemes, numeral.to, numeral.scale)) ?? numeral.to
}
