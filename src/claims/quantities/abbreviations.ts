// A letter or two behind digits in; the magnitude that they stand for out ("12k", "£27m", "$1.2bn", "17.2m passengers"), or nothing:
// "800m" before a race is metres, "4K" a kind of screen, "5t" tonnes.
import words from '../words/quantities.json' with {type: 'json'}
import {isHyphen, type Lexeme} from './lexemes.ts'
import {hasCurrencyBefore} from './currencies.ts'
import {countsThing} from './things.ts'

const ABBREVIATIONS: ReadonlyMap<string, number> = new Map(Object.entries(words.abbreviations))
const DIMENSIONS = new Set(words.dimensions)
/** What no other thing is abbreviated to. */
const PLAIN = /^(?:mn|mln|bn|bln|tn|trn)$/

/** The magnitude at `at`, behind the digits that begin at `number`. */
export function abbreviationAt(lexemes: readonly Lexeme[], number: number, at: number): number | undefined {
  const lexeme = lexemes[at]!
  const scale = lexeme.kind === 'word' ? ABBREVIATIONS.get(lexeme.lower) : undefined
  if (scale === undefined || isHyphen(lexemes[at - 1])) return undefined
  if (PLAIN.test(lexeme.lower)) return scale
  if (!lexeme.glued) return undefined
  if (hasCurrencyBefore(lexemes, number)) return scale
  if (lexeme.lower === 'k') return isScreen(lexemes[number]!, lexeme) || DIMENSIONS.has(lexemes[at + 1]?.lower ?? '') ? undefined : scale
  if (lexeme.lower === 'm') return lexeme.text === 'M' || countsThing(lexemes, at + 1) ? scale : undefined
  return lexeme.text === 'B' && countsThing(lexemes, at + 1) ? scale : undefined
}

const isScreen = (number: Lexeme, letter: Lexeme): boolean => letter.text === 'K' && /^[248]$/.test(number.text)
