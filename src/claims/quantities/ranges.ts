// Lexemes in, ranges and changes out: "between 10,000 to 12,000", "10-12 thousand", "two or three thousand", "from $5 to $7", "a year or two".
import type {Quantity} from '../../model.ts'
import {MONTHS} from '../months.ts'
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {amountAt, type Amount} from './amounts.ts'
import {boundAround} from './bounds.ts'
import {kindOf, type QuantityKind} from './kinds.ts'
import {isHyphen, lexemesOf, phraseAt, type Lexeme} from './lexemes.ts'
import {unitOf} from './numerals.ts'
import {countsThing} from './things.ts'
import {isPeriod} from './units.ts'

/** `kind` null: a range of years or dates, no quantity. */
export interface NumberRange { quantity: Omit<Quantity, 'exact'>; kind: QuantityKind | null; from: number; to: number; numeral: {from: number; to: number} }

const parts = (phrases: readonly string[]) => phrases.map(phrase => lexemesOf(phrase).map(lexeme => lexeme.lower)).sort((a, b) => b.length - a.length)
const OPENERS = parts(words.range.open)
const JOINS = parts(words.range.join)
const SKIPS = parts(words.range.skip)
const CHANGE = new Set(words.change.map(stem))
const SCORE = new Set(words.scoreWords.map(stem))
const REACH = 12
const LARGEST_SCORE = 500
const LONGEST_DATE = 5
const NO_BOUND = {form: null, before: ''}
/** "one to five": within a range even "one" is a number. */
const PART_OF_RANGE = {form: 'about', before: ''} as const

/** The range whose opening word or first number stands at a lexeme; null where there is none. */
export function rangeAt(lexemes: readonly Lexeme[], at: number): NumberRange | null {
  const opener = OPENERS.find(phrase => phraseAt(lexemes, at, phrase))
  if (!opener && /^an?$/.test(lexemes[at]?.lower ?? '')) return oneOrTwo(lexemes, at)
  const first = amountAt(lexemes, skip(lexemes, at + (opener?.length ?? 0), opener !== undefined))
  if (!first) return null
  const joined = joinBehind(lexemes, first, opener?.at(-1) === 'from')
  if (!joined) return null
  const second = amountAt(lexemes, skip(lexemes, joined.to, true))
  if (!second || (joined.measured && !sameMeasure(lexemes, first, second))) return null
  const low = shareScale(lexemes, first, second)
  const open = opener?.at(-1) ?? ''
  const spread = {at, open, join: joined.join, low, first, second, measured: joined.measured}
  return !followsDate(lexemes, spread) && isRange(lexemes, spread) ? build(lexemes, spread) : null
}

/** "12 June 2031 – Some 4,000 soldiers": an entry's date, then its text. */
const followsDate = (lexemes: readonly Lexeme[], {open, join, first, second}: Spread): boolean =>
  open === '' && /^[–—-]$/.test(join) && /^(?:19|20)\d\d$/.test(lexemes[first.numeral.from]!.text) && (second.value > 2200 || second.from < second.numeral.from || lexemes[second.numeral.from]!.text.includes(','))

interface Spread { at: number; open: string; join: string; low: number; first: Amount; second: Amount; measured: boolean }

function skip(lexemes: readonly Lexeme[], at: number, allowed: boolean): number {
  const found = allowed ? SKIPS.find(phrase => phraseAt(lexemes, at, phrase)) : undefined
  return at + (found?.length ?? 0)
}

/** The joining words behind the first number, or behind its unit ("18% and 26%"). */
function joinBehind(lexemes: readonly Lexeme[], first: Amount, opener: boolean): {join: string; to: number; measured: boolean} | null {
  const dated = [opener ? behindDate(lexemes, first.numeral.to) : first.numeral.to].filter(at => at > first.numeral.to)
  for (const at of first.tail === first.numeral.to ? [first.tail, ...dated] : [first.numeral.to, first.tail, ...dated]) {
    const join = JOINS.find(phrase => phraseAt(lexemes, at, phrase))
    if (join && (at !== dated[0] || join.join(' ') === 'to')) return {join: join.join(' '), to: at + join.length, measured: at !== first.numeral.to && at !== dated[0]}
  }
  return null
}

/** "from 6,000 in January 2031 to 9,500", "from 300 last year to": behind the first number's date, where one stands. */
function behindDate(lexemes: readonly Lexeme[], at: number): number {
  let end = at + (/^(?:in|last|this)$/.test(lexemes[at]?.lower ?? '') ? 1 : 0)
  const from = end
  while (end < at + LONGEST_DATE && (MONTHS.has(lexemes[end]?.lower ?? '') || /^(?:19|20)\d\d$/.test(lexemes[end]?.text ?? '') || /^(?:early|late|mid|spring|summer|autumn|winter|year|month|week|last|this|the)$/.test(lexemes[end]?.lower ?? ''))) end++
  return end > from && from > at ? end : at
}

const sameMeasure = (lexemes: readonly Lexeme[], first: Amount, second: Amount): boolean =>
  second.tail > second.numeral.to && kindOf(lexemes, first.numeral, NO_BOUND) === kindOf(lexemes, {...second.numeral}, NO_BOUND)
  && stem(lexemes[first.tail - 1]!.lower) === stem(lexemes[second.tail - 1]!.lower)

/** "10-12 thousand", "$23-$25 billion": the first number takes the second's magnitude word. */
function shareScale(lexemes: readonly Lexeme[], first: Amount, second: Amount): number {
  const [low, high] = [first.numeral, second.numeral]
  if (sharesThousands(lexemes, first, second)) return first.value * 1000
  const shared = low.scale === 1 && high.scale >= 100 && first.value < second.value / high.scale && !lexemes[low.from]!.text.includes(',')
  return shared ? first.value * high.scale : first.value
}

/** "10-12,000": the comma is the second number's only in print. */
const sharesThousands = (lexemes: readonly Lexeme[], first: Amount, second: Amount): boolean =>
  isHyphen(lexemes[first.numeral.to]) && /^\d{1,3}$/.test(lexemes[first.numeral.from]!.text) && /^\d{1,3},000$/.test(lexemes[second.numeral.from]!.text) && first.value * 1000 < second.value

function isRange(lexemes: readonly Lexeme[], spread: Spread): boolean {
  const {open, join, low, first, second} = spread
  const high = second.value
  if (low === high) return false
  if (open === 'between') return low < high && join !== 'or'
  if (open === 'from') return join === 'to' || join === 'till' || join === 'until' ? true : low < high && join !== 'and' && join !== 'or'
  if (low > high || join === 'and' || join === 'until' || join === 'till') return false
  if (join === 'or') return isAlternative(lexemes, low, first, second)
  if (join === 'to') return isReached(lexemes, spread)
  return !isScore(lexemes, spread)
}

/** "two or three days", "60 or 70 people". */
function isAlternative(lexemes: readonly Lexeme[], low: number, first: Amount, second: Amount): boolean {
  const neighbours = first.value + 1 === second.value / second.numeral.scale
  return neighbours || (second.value / low < 3 && second.value > 9 && lexemes[first.numeral.to]?.lower === 'or')
}

/** "8 to 12 inches", "one to five years"; not "climbed 34 to 1,204". */
function isReached(lexemes: readonly Lexeme[], {at, low, first, second, measured}: Spread): boolean {
  const ratio = second.value / low
  const rose = CHANGE.has(stem(lexemes[at - 1]?.lower ?? '')) || lexemes[at - 1]?.lower === 'by'
  if (rose && (measured || ratio > 4) && first.tail > first.numeral.to) return false
  if (rose && ratio > 4) return false
  return low >= 10 || ratio <= 3 || second.tail > second.numeral.to || first.from < first.numeral.from
}

/** "lost 1-3", "a 2-4 defeat": two small numbers that count nothing, near a word of contest. */
function isScore(lexemes: readonly Lexeme[], {first, second}: Spread): boolean {
  const plain = (amount: Amount) => /^\d{1,3}$/.test(lexemes[amount.numeral.from]!.text) && amount.numeral.scale === 1 && amount.tail === amount.numeral.to
  if (!plain(first) || !plain(second) || second.value > LARGEST_SCORE) return false
  const next = second.numeral.to
  const contest = (at: number) => SCORE.has(stem(lexemes[at]?.lower ?? ''))
  if (contest(next) || contest(next + 1) || isPair(lexemes, next + 1, next) || isPair(lexemes, first.from - 4, first.from - 1)) return true
  return !countsThing(lexemes, next) && [1, 2, 3, 4].some(step => contest(first.from - step))
}

/** Another pair of numbers beside a comma: the sets of a match. */
const isPair = (lexemes: readonly Lexeme[], at: number, comma: number): boolean =>
  lexemes[comma]?.text === ',' && lexemes[at]?.kind === 'number' && isHyphen(lexemes[at + 1]) && lexemes[at + 2]?.kind === 'number'

function build(lexemes: readonly Lexeme[], {at, open, low, first, second}: Spread): NumberRange {
  const numeral = {from: first.numeral.from, to: second.numeral.to}
  const high = second.value
  const bound = open === '' ? boundAround(lexemes, {from: at, to: second.numeral.to}) : {form: null, before: '', from: at, to: second.numeral.to}
  const kind = kindOf(lexemes, first.numeral, first.numeral.spelled ? PART_OF_RANGE : NO_BOUND) === null ? null : kindOf(lexemes, {...second.numeral, from: first.numeral.from}, bound.from < at ? PART_OF_RANGE : NO_BOUND)
  const changes = open === 'from' && (low > high || followsChange(lexemes, at))
  const quantity = changes ? {low, high, form: 'change' as const} : {low: Math.min(low, high), high: Math.max(low, high), form: 'range' as const}
  return {quantity, kind, from: bound.from, to: second.numeral.to, numeral}
}

/** "a year or two", "a day or two". */
function oneOrTwo(lexemes: readonly Lexeme[], at: number): NumberRange | null {
  const high = unitOf(lexemes[at + 3])
  if (!isPeriod(lexemes[at + 1]) || lexemes[at + 2]?.lower !== 'or' || high !== 2) return null
  return {quantity: {low: 1, high, form: 'range'}, kind: 'unit', from: at, to: at + 4, numeral: {from: at, to: at + 4}}
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
