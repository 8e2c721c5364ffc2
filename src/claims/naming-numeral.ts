// The span of a number or date in; where the bare numeral by which it is named stands out: without bound, unit or noun.
// Published ids rest on it, so it reads numerals in its own way, which no improvement of the number finder touches.
import type {Range} from '../model.ts'
import words from './words/naming.json' with {type: 'json'}

const NUMBER = `(?:${[...words.numbers].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`
const SPELLED = new RegExp(`(?<!\\p{L})${NUMBER}(?:(?:[\\s-]+(?:${words.joining.join('|')})(?!\\p{L})){0,2}[\\s-]+${NUMBER})*`, 'iu')
const DIGITS = /\d(?:[\d.,]*\d)?/

/** The first digits of the span; else its first number words; else the span itself. */
export function namingNumeral(text: string, {start, end}: Range): Range {
  const span = text.slice(start, end)
  const found = DIGITS.exec(span) ?? SPELLED.exec(span)
  return found ? {start: start + found.index, end: start + found.index + found[0].length} : {start, end}
}
