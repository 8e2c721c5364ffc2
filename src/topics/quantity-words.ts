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

/** `≥ 270`, `about 11,000`, `10,000–12,000`, `hundreds of thousands (100,000–999,999)`. */
export function quantitySigns(quantity: Quantity): string {
  const {form, low, high} = quantity
  switch (form) {
    case 'at-least': return `${isStrict(quantity) ? '>' : '≥'} ${numberWords(low)}`
    case 'at-most': return `${isStrict(quantity) ? '<' : '≤'} ${numberWords(high)}`
    case 'range': return `${numberWords(low)}–${numberWords(high)}`
    default: return quantityWords(quantity)
  }
}

/** `at least 270`, `more than 2,700`, `10,000 to 12,000`, `from 600,000 to 800,000`. */
export function quantityWords(quantity: Quantity): string {
  const {form, low, best, high} = quantity
  switch (form) {
    case 'exact': return numberWords(best)
    case 'about': return `about ${numberWords(best)}`
    case 'at-least': return `${isStrict(quantity) ? 'more than' : 'at least'} ${numberWords(low)}`
    case 'at-most': return `${isStrict(quantity) ? 'fewer than' : 'at most'} ${numberWords(high)}`
    case 'range': return `${numberWords(low)} to ${numberWords(high)}`
    case 'change': return `from ${numberWords(low)} to ${numberWords(high)}`
    case 'magnitude': return magnitudeWords(quantity)
  }
}

/** The magnitude by its own word, with the numbers that the word can mean. */
function magnitudeWords({exact, low, high}: Quantity): string {
  const numbers = `${numberWords(low)}–${numberWords(high)}`
  const said = exact.toLowerCase().replace(/\s+/g, ' ')
  const name = quantityTable.magnitudes.filter(magnitude => magnitude.low === low && magnitude.high === high && said.includes(magnitude.words))
    .sort((a, b) => b.words.length - a.words.length)[0]?.words
  return name ? `${name} (${numbers})` : numbers
}
