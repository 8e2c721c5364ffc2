// A lexeme in; whether any quantity can begin there. Most words of a text begin none, and need no further look.
import words from '../words/quantities.json' with {type: 'json'}
import type {Lexeme} from './lexemes.ts'

const firstWord = (phrase: string): string => phrase.split(' ')[0]!
const STARTERS = new Set([
  ...Object.keys(words.units), ...Object.keys(words.scales), ...Object.keys(words.fractions), ...words.magnitudes.map(row => firstWord(row.words)), ...words.vague.map(firstWord),
  ...words.range.open.map(firstWord), ...words.currencies.codes, ...words.currencies.dollars, 'a', 'an', 'minus', 'r',
])

export const mayBegin = (lexeme: Lexeme): boolean => lexeme.kind !== 'word' || STARTERS.has(lexeme.lower)
