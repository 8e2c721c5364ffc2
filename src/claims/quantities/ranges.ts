// Lexemes in, ranges and changes out: "between 10,000 to 12,000", "10-12 thousand", "two or three thousand", "from 600,000 to 800,000".
import type {Quantity} from '../../model.ts'
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {boundAround} from './bounds.ts'
import {kindOf, type QuantityKind} from './kinds.ts'
import {isHyphen, lexemesOf, type Lexeme} from './lexemes.ts'
import {numeralAt, type Numeral} from './numerals.ts'

/** `kind` null: a range of years or dates, no quantity. */
export interface NumberRange { quantity: Omit<Quantity, 'exact'>; kind: QuantityKind | null; from: number; to: number; numeral: {from: number; to: number} }

const parts = (phrases: readonly string[]) => phrases.map(phrase => lexemesOf(phrase).map(lexeme => lexeme.lower)).sort((a, b) => b.length - a.length)
const OPENERS = parts(words.range.open)
const JOINS = parts(words.range.join)
const SKIPS = parts(words.range.skip)
const CHANGE = new Set(words.change.map(stem))
const REACH = 12

/** The range whose opening word or first numeral stands at a lexeme; null where there is none. */
export function rangeAt(lexemes: readonly Lexeme[], at: number): NumberRange | null {
  const opener = OPENERS.find(words => matches(lexemes, at, words))
  const first = numeralAt(lexemes, skip(lexemes, at + (opener?.length ?? 0), opener !== undefined))
  if (!first) return null
  const join = JOINS.find(words => matches(lexemes, first.to, words))
  if (!join) return null
  const second = numeralAt(lexemes, skip(lexemes, first.to + join.length, true))
  if (!second) return null
  const low = shareScale(lexemes, first, second)
  const open = opener?.at(-1) ?? ''
  if (!isRange(lexemes, open, join.join(' '), low, second, first)) return null
  return build(lexemes, at, open, {...first, value: low}, second)
}

function skip(lexemes: readonly Lexeme[], at: number, allowed: boolean): number {
  const found = allowed ? SKIPS.find(words => matches(lexemes, at, words)) : undefined
  return at + (found?.length ?? 0)
}

const matches = (lexemes: readonly Lexeme[], from: number, phrase: readonly string[]): boolean =>
  phrase.every((part, step) => lexemes[from + step]?.lower === part)

/** "10-12 thousand": the first number takes the second's magnitude word. */
const shareScale = (lexemes: readonly Lexeme[], first: Numeral, second: Numeral): number =>
  sharesThousands(lexemes, first, second) ? first.value * 1000 : first.scale === 1 && second.scale >= 100 && first.value < second.value / second.scale && !lexemes[first.from]!.text.includes(',') ? first.value * second.scale : first.value

/** "10-12,000": the comma is the second number's only in print. */
const sharesThousands = (lexemes: readonly Lexeme[], first: Numeral, second: Numeral): boolean =>
  isHyphen(lexemes[first.to]) && /^\d{1,3}$/.test(lexemes[first.from]!.text) && /^\d{1,3},000$/.test(lexemes[second.from]!.text) && first.value * 1000 < second.value

function isRange(lexemes: readonly Lexeme[], open: string, join: string, low: number, second: Numeral, first: Numeral): boolean {
  const high = second.value
  if (low === high) return false
  if (open === 'between') return low < high && join !== 'or'
  if (open === 'from') return join === 'to' || join === 'till' || join === 'until' ? true : low < high && join !== 'and' && join !== 'or'
  if (low > high || join === 'and' || join === 'until' || join === 'till') return false
  if (join === 'or') return high / low < 3 && (high > 9 || second.scale > 1) && !/^[.,]$/.test(lexemes[first.to]?.text ?? '')
  return join !== 'to' || low >= 10 || high / low <= 3
}

function build(lexemes: readonly Lexeme[], at: number, open: string, first: Numeral, second: Numeral): NumberRange {
  const numeral = {from: first.from, to: second.to}
  const low = first.value
  const high = second.value
  const bound = open === '' ? boundAround(lexemes, {from: at, to: second.to}) : {from: at, to: second.to}
  const kind = kindOf(lexemes, first, false) === null ? null : kindOf(lexemes, {...second, from: first.from}, bound.from < at)
  const changes = open === 'from' && (low > high || followsChange(lexemes, at))
  const quantity = changes ? {low, high, form: 'change' as const} : {low: Math.min(low, high), high: Math.max(low, high), form: 'range' as const}
  return {quantity, kind, from: bound.from, to: second.to, numeral}
}

/** A verb of change earlier in the clause makes "from a to b" a change between the two. */
function followsChange(lexemes: readonly Lexeme[], at: number): boolean {
  for (let step = 1; step <= REACH; step++) {
    const lexeme = lexemes[at - step]
    if (!lexeme || /^[.;:?!]$/.test(lexeme.text)) return false
    if (lexeme.kind === 'word' && CHANGE.has(stem(lexeme.lower))) return true
  }
  return false
}
