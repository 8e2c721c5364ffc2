// Lexemes in; shares told as one number in or out of another out: "one in five", "nine out of 10", "a one-in-three chance".
import words from '../words/quantities.json' with {type: 'json'}
import {isHyphen, type Lexeme} from './lexemes.ts'
import {numeralAt, type Numeral} from './numerals.ts'
import {unitAfter} from './units.ts'

const WHOLES = new Set(words.shareOf)
const TRIES = new Set(words.tries)
const LARGEST_PART = 99

export function shareAt(lexemes: readonly Lexeme[], from: number): {value: number; from: number; to: number} | null {
  if (isHyphen(lexemes[from - 1]) && lexemes[from - 1]!.glued) return null
  const part = numeralAt(lexemes, from)
  if (!part || !isSmall(part)) return null
  const skipHyphen = (at: number) => (isHyphen(lexemes[at]) ? at + 1 : at)
  let at = skipHyphen(part.to)
  if (lexemes[at]?.lower === 'out' && lexemes[at + 1]?.lower === 'of') at += 2
  else if (lexemes[at]?.lower === 'in') at = skipHyphen(at + 1)
  else return null
  if (lexemes[at]?.lower === 'every') at++
  const whole = numeralAt(lexemes, at)
  return whole && isWhole(lexemes, part, whole) ? {value: part.value / whole.value, from, to: whole.to} : null
}

const isSmall = ({value}: Numeral): boolean => Number.isInteger(value) && value > 0 && value <= LARGEST_PART

/** One in any number, more only in a round one; "six in 10 days" and "three in five games" are no shares, "one in 2019" names a year. */
function isWhole(lexemes: readonly Lexeme[], part: Numeral, whole: Numeral): boolean {
  if (part.value >= whole.value || !Number.isInteger(whole.value)) return false
  if (!(part.value === 1 || WHOLES.has(whole.value)) || /^(?:1[5-9]|20)\d\d$/.test(lexemes[whole.from]!.text)) return false
  return unitAfter(lexemes, whole.to) === null && !TRIES.has(lexemes[whole.to]?.lower ?? '')
}
