// Lexemes in, orders of magnitude out: "hundreds of thousands", "several thousand", "dozens", "a few hundred".
import words from '../words/quantities.json' with {type: 'json'}
import {currencyAfter} from './currencies.ts'
import {isHyphen, phraseAt, type Lexeme} from './lexemes.ts'

export interface Magnitude { from: number; to: number; low: number; high: number; kind: 'count' | 'money' }

const BILLION = 1e9
const ROWS = words.magnitudes.map(row => ({parts: row.words.split(' '), low: row.low, high: row.high}))
const VAGUE = words.vague.map(phrase => phrase.split(' ')).sort((a, b) => b.length - a.length)

/** The magnitude that begins at a lexeme, a vague word before it ("many thousands", "a few hundred") taken in. */
export function magnitudeAt(lexemes: readonly Lexeme[], at: number): Magnitude | null {
  if (lexemes[at]?.kind !== 'word') return null
  const vague = VAGUE.find(parts => phraseAt(lexemes, at, parts))
  const from = at + (vague?.length ?? 0)
  const row = ROWS.find(({parts}) => (parts[0] === 'several' ? vague !== undefined && phraseAt(lexemes, from, parts.slice(1)) : phraseAt(lexemes, from, parts)))
  if (!row) return null
  const to = from + row.parts.length - (row.parts[0] === 'several' ? 1 : 0)
  return isHyphen(lexemes[to]) && lexemes[to]!.glued ? null : {from: at, to, low: row.low, high: row.high, kind: isMoney(lexemes, to, row.low) ? 'money' : 'count'}
}

/** "billions" of nothing else are money. */
const isMoney = (lexemes: readonly Lexeme[], to: number, low: number): boolean =>
  lexemes[to]?.lower === 'of' ? currencyAfter(lexemes, to + 1, low) !== null : low >= BILLION

