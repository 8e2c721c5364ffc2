// The word "one" among the lexemes in; whether it counts out. It is mostly a pronoun or an article ("one of them", "one official said").
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {isHyphen, type Lexeme} from './lexemes.ts'
import {unitOf, type Numeral} from './numerals.ts'
import {isFunctionWord} from './things.ts'
import {unitAfter} from './units.ts'

const TOLLS = new Set(words.tolls)
const IS_NONE = new Set(words.oneIsNone)
const COUNTS_BEHIND = new Set(words.oneCountsBehind.map(stem))
const COUNTS_ALWAYS = new Set(words.oneCountsAlways.map(stem))
/** Lexemes between "one" and the other number that makes it a count. */
const NEAR = 12

/** True where "one" is no count; bounded, measured or beside another count it is. */
export function isOneWithoutCount(lexemes: readonly Lexeme[], numeral: Numeral, bounded: boolean): boolean {
  if (!numeral.spelled || numeral.to - numeral.from > 1 || lexemes[numeral.from]!.lower !== 'one' || bounded) return false
  const hyphen = isHyphen(lexemes[numeral.to])
  const next = lexemes[numeral.to + (hyphen ? 1 : 0)]
  if (lexemes[numeral.from - 1]?.lower === 'of' && lexemes[numeral.from - 2]?.lower === 'majority') return false
  if (next?.kind !== 'word' || IS_NONE.has(next.lower) || isFunctionWord(next)) return true
  if (hyphen || unitAfter(lexemes, numeral.to) !== null) return unitAfter(lexemes, numeral.to) === null
  return !isBesideCount(lexemes, numeral)
}

/** "two counts of theft and one count of fraud", "one dead and 12 wounded", "One person was hurt and two others fled". */
function isBesideCount(lexemes: readonly Lexeme[], {from, to}: Numeral): boolean {
  const isNumber = (at: number) => lexemes[at]?.kind === 'number' || (unitOf(lexemes[at]) ?? 0) > 1
  const ends = (at: number) => /^[.;:?!]$/.test(lexemes[at]?.text ?? '.')
  const joined = /^(?:and|with|plus)$/.test(lexemes[from - 1]?.lower ?? '') || (lexemes[from - 1]?.text === ',' && TOLLS.has(lexemes[to]?.lower ?? ''))
  for (let at = from - 2; joined && at >= from - 8 && !ends(at); at--) if (isNumber(at)) return true
  const verb = stem(lexemes[from - 1]?.lower ?? '')
  if (COUNTS_ALWAYS.has(verb)) return true
  const near = (start: number, step: 1 | -1) => { for (let at = start; Math.abs(at - start) < NEAR && !ends(at); at += step) if (isNumber(at)) return true; return false }
  if (COUNTS_BEHIND.has(verb) && (near(from - 2, -1) || near(to, 1))) return true
  for (let at = to; at < to + 9 && !ends(at); at++) {
    if (lexemes[at]!.lower !== 'and' || !isNumber(at + 1)) continue
    return at - to < 4 || /^(?:others?|more)$/.test(lexemes[at + 2]?.lower ?? '')
  }
  return false
}
