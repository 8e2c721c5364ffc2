// A quantity in, its words out: short for a table (`≥ 270`), in full for a sentence (`at least 270`). What the source said, no more.
import {isStrict} from '../claims/comparison/interval.ts'
import quantityTable from '../claims/words/quantities.json' with {type: 'json'}
import type {Quantity} from '../model.ts'
import words from './words/topics.json' with {type: 'json'}

const NUMBER = new Intl.NumberFormat('en-GB')

export const numberWords = (number: number | undefined): string => NUMBER.format(number ?? 0)

/** Small counts as words, larger ones in digits. */
export const countWords = (count: number): string => words.counts[count] ?? numberWords(count)

export const countOf = (count: number, one: string, many: string): string => `${countWords(count)} ${count === 1 ? one : many}`

/** Keeps a bound and its number on one line. */
const NO_BREAK = '\u00a0'
/** Invisible; keeps the two ends of a range on one line, which may break beside a dash. */
const JOINER = '\u2060'

/** For a table, in which no bound parts from its number: `≥ 270`, `about 11,000`, `10,000–12,000`, `hundreds of thousands (100,000–999,999)`. */
export function quantitySigns(quantity: Quantity): string {
  const {form, low, best, high} = quantity
  switch (form) {
    case 'exact': return numberWords(best)
    case 'about': return `about${NO_BREAK}${numberWords(best)}`
    case 'at-least': return `${isStrict(quantity) ? '>' : '≥'}${NO_BREAK}${numberWords(low)}`
    case 'at-most': return `${isStrict(quantity) ? '<' : '≤'}${NO_BREAK}${numberWords(high)}`
    case 'range': return rangeSigns(quantity)
    case 'change': return best === undefined ? `from${NO_BREAK}${numberWords(low)} to${NO_BREAK}${numberWords(high)}` : `by${NO_BREAK}${numberWords(best)}`
    case 'magnitude': return magnitudeSigns(quantity)
  }
}

const rangeSigns = ({low, high}: Quantity): string => `${numberWords(low)}${JOINER}–${JOINER}${numberWords(high)}`

/** The magnitude by its own word, with the numbers that the word can mean. */
function magnitudeSigns(quantity: Quantity): string {
  const name = magnitudeName(quantity)
  return name === null ? rangeSigns(quantity) : `${name} (${rangeSigns(quantity)})`
}

/** For a sentence: `at least 270`, `more than 2,700`, `10,000 to 12,000`, `from 600,000 to 800,000`, `“hundreds of thousands”`. */
export function quantityWords(quantity: Quantity): string {
  const {form, low, best, high} = quantity
  switch (form) {
    case 'exact': return numberWords(best)
    case 'about': return `about ${numberWords(best)}`
    case 'at-least': return `${isStrict(quantity) ? 'more than' : 'at least'} ${numberWords(low)}`
    case 'at-most': return `${isStrict(quantity) ? 'fewer than' : 'at most'} ${numberWords(high)}`
    case 'range': return `${numberWords(low)} to ${numberWords(high)}`
    case 'change': return best === undefined ? `from ${numberWords(low)} to ${numberWords(high)}` : `a change by ${numberWords(best)}`
    case 'magnitude': return magnitudeWords(quantity)
  }
}

/** The text's own word, quoted: it is no count. */
function magnitudeWords(quantity: Quantity): string {
  const name = magnitudeName(quantity)
  return name === null ? `${numberWords(quantity.low)} to ${numberWords(quantity.high)}` : `“${name}”`
}

/** The longest of the words for a magnitude that the text uses; null where it uses none that is known. */
function magnitudeName({exact, low, high}: Quantity): string | null {
  const said = exact.toLowerCase().replace(/\s+/g, ' ')
  return quantityTable.magnitudes.filter(magnitude => magnitude.low === low && magnitude.high === high && said.includes(magnitude.words))
    .sort((a, b) => b.words.length - a.words.length)[0]?.words ?? null
}
