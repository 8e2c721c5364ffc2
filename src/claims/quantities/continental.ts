// Lexemes in; the same with numbers in the spelling of the continent read: "12.000 soldiers", "1,5 million".
// People come in no thousandths and digits behind a comma in no English numeral, so nothing else can be meant there.
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import type {Lexeme} from './lexemes.ts'
import {scaleOf} from './numerals.ts'
import {isFunctionWord} from './things.ts'
import {percentAfter, unitAfter} from './units.ts'

const THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/
const DECIMALS = /^\d{1,3},\d{1,2}$/
const PERSONS = new Set([...words.people, ...words.tolls].map(stem))
const NOUN_REACH = 3

export function withContinental(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  if (!lexemes.some(({text}) => THOUSANDS.test(text) || DECIMALS.test(text))) return lexemes
  return lexemes.map((lexeme, at) => {
    if (THOUSANDS.test(lexeme.text) && headsPersons(lexemes, at + 1)) return {...lexeme, kind: 'number', value: Number(lexeme.text.replace('.', ''))}
    if (DECIMALS.test(lexeme.text) && (scaleOf(lexemes[at + 1]) ?? 0) >= 1e6) return {...lexeme, kind: 'number', value: Number(lexeme.text.replace(',', '.'))}
    return lexeme
  })
}

/** A noun of persons or a toll at most three words on, before any mark, function word or unit. */
function headsPersons(lexemes: readonly Lexeme[], from: number): boolean {
  if (percentAfter(lexemes, from) !== null || unitAfter(lexemes, from) !== null) return false
  for (let at = from; at < from + NOUN_REACH; at++) {
    const lexeme = lexemes[at]
    if (lexeme?.kind !== 'word' || lexeme.opensLine) return false
    if (PERSONS.has(stem(lexeme.lower))) return true
    if (isFunctionWord(lexeme)) return false
  }
  return false
}
