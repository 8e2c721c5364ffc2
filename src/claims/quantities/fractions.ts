// Lexemes in, fractions out: "half of", "two-thirds", "a quarter of". An ordinal ("a third dispatch") is none.
import words from '../words/quantities.json' with {type: 'json'}
import {isHyphen, type Lexeme} from './lexemes.ts'

const PARTS: ReadonlyMap<string, number> = new Map(Object.entries(words.fractions))
const UNITS: ReadonlyMap<string, number> = new Map(Object.entries(words.units))
const FOLLOWS_HALF = /^(?:of|the|its|their|his|her|our|that|those|these|as|were|was|are|is|had|have|[.,;)])$/

export function fractionAt(lexemes: readonly Lexeme[], at: number): {value: number; from: number; to: number} | null {
  const first = lexemes[at]
  if (first?.kind !== 'word') return null
  if (first.lower === 'half') return halfAt(lexemes, at)
  const count = /^(?:a|one)$/.test(first.lower) ? 1 : UNITS.get(first.lower)
  if (count === undefined || count < 1 || count > 9) return null
  const part = at + (isHyphen(lexemes[at + 1]) ? 2 : 1)
  const name = lexemes[part]?.lower ?? ''
  const size = PARTS.get(name)
  if (size === undefined || name === 'half') return null
  if (count === 1 ? !FOLLOWS_HALF.test(lexemes[part + 1]?.lower ?? '.') || lexemes[part + 1]?.lower === 'the' : !name.endsWith('s')) return null
  return lexemes[part + 1]?.lower === 'of' && /^an?$/.test(lexemes[part + 2]?.lower ?? '') ? null : {value: count / size, from: at, to: part + 1}
}

function halfAt(lexemes: readonly Lexeme[], at: number): {value: number; from: number; to: number} | null {
  const ordinal = /^(?:first|second|other|latter|-)$/.test(lexemes[at - 1]?.lower ?? '')
  return !ordinal && FOLLOWS_HALF.test(lexemes[at + 1]?.lower ?? '.') ? {value: 1 / 2, from: at, to: at + 1} : null
}
