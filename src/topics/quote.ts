// A claim in, its quote out, for a footnote: the source's own words, shortened at word limits around what the claim says.
import type {Claim, Range} from '../model.ts'
import {foldSpace} from './markdown-text.ts'

const MOST_WORDS = 40
/** A “word” can be a whole file without blanks. */
const LONGEST_WORD = 60

/** At most forty words, folded to one line; an ellipsis where words were left out. */
export const quoteOf = (claim: Claim): string => shortenAround(claim.selector.exact, focusOf(claim), MOST_WORDS)

/** The words that carry the claim, as offsets into its quote: the number, the object of a position, an event's label. */
function focusOf(claim: Claim): Range {
  if (claim.type === 'figure') return {start: claim.number.start - claim.selector.start, end: claim.number.end - claim.selector.start}
  const carrying = claim.type === 'position' ? claim.object : claim.label
  const start = Math.max(0, claim.selector.exact.indexOf(carrying))
  return {start, end: start + carrying.length}
}

/** The words of a text around a range of it; all of them where they are few enough. */
export function shortenAround(text: string, focus: Range, most: number): string {
  const words = [...text.matchAll(/\S+/g)]
  const first = Math.max(0, words.findIndex(word => word.index + word[0].length > focus.start))
  const after = words.findIndex(word => word.index >= focus.end)
  const width = Math.min(most, (after < 0 ? words.length : after) - first)
  const from = words.length <= most ? 0 : Math.max(0, Math.min(first - Math.floor((most - width) / 2), words.length - most))
  const shown = words.slice(from, from + most).map(word => shortenWord(word[0]))
  return foldSpace(`${from > 0 ? '… ' : ''}${shown.join(' ')}${from + most < words.length ? ' …' : ''}`)
}

const shortenWord = (word: string): string => (word.length <= LONGEST_WORD ? word : `${[...word.slice(0, LONGEST_WORD)].slice(0, -1).join('')}…`)
