// A numeral's place among the lexemes in, which the number finder took for no quantity; what it is instead out, in a contributor's words.
import {isClock, isDate, isOrdinal, isYear} from '../quantities/calendar.ts'
import type {Lexeme} from '../quantities/lexemes.ts'
import {isBesideNumber, isIdentified, isInName, isListNumber, isPartOfWord} from '../quantities/names.ts'
import type {Numeral} from '../quantities/numerals.ts'

type Test = (lexemes: readonly Lexeme[], numeral: Numeral) => boolean

/** In the order in which they say most. */
const TESTS: readonly (readonly [string, Test])[] = [
  ['an ordinal', isOrdinal],
  ['a time of day', isClock],
  ['a date', (lexemes, numeral) => !numeral.spelled && isDate(lexemes, numeral)],
  ['a year', (lexemes, numeral) => !numeral.spelled && isYear(lexemes, numeral)],
  ['the number of a note or of an item', isListNumber],
  ['part of a name, a time or a code', (lexemes, numeral) => !numeral.spelled && (isPartOfWord(lexemes, numeral) || isBesideNumber(lexemes, numeral))],
  ['part of a name', (lexemes, numeral) => isIdentified(lexemes, numeral) || isInName(lexemes, numeral)],
  ['“one” without anything that is counted', (lexemes, {spelled, from, to}) => spelled && to - from === 1 && lexemes[from]!.lower === 'one'],
]

export function whyNoQuantity(lexemes: readonly Lexeme[], numeral: Numeral): string {
  return TESTS.find(([, applies]) => applies(lexemes, numeral))?.[0] ?? 'nothing that is counted'
}
