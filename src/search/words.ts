// Text in, the words that decide a search out. The index and the reader's query go through the same functions, so that a word finds its own forms.
import stopWords from './stop-words.json' with {type: 'json'}

const GRAMMAR: ReadonlySet<string> = new Set(stopWords.grammar)
const NUMBERS: ReadonlySet<string> = new Set(stopWords.numbers)
const SPEECH: ReadonlySet<string> = new Set(stopWords.speech)

const POSSESSIVE = /['’]s?(?![\p{L}\p{N}])/gu
const ABBREVIATION = /(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})/gu

/** Every word in lower case, in order: “D.P.R.K.” is one; what stands after an apostrophe ("Ukraine’s") and single letters are none. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFC').toLowerCase().replace(POSSESSIVE, ' ').replace(ABBREVIATION, letters => letters.replaceAll('.', ''))
  return plain.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word.length > 1 && /[\p{L}\p{N}]/u.test(word))
}

/** The words of a question that must be found: grammar and verbs of speech are left out, unless there is nothing else. */
export function contentWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))]
  const meant = words.filter(word => !GRAMMAR.has(word))
  const decisive = meant.filter(word => !SPEECH.has(word))
  return [decisive, meant, words].find(list => list.length > 0) ?? []
}

/** Whether a word says what a text is about: one of grammar does not, nor does one that counts. */
export const hasMeaning = (word: string): boolean => ![GRAMMAR, NUMBERS].some(words => words.has(word.toLowerCase()))

/** A word without its accents. */
export const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '')

/** What the regular forms of a word share: “casualties” and “casualty”, “killed” and “killing”. Only equality has a meaning. */
export function stemOf(word: string): string {
  const singular = cutPlural(fold(word))
  const base = singular.length > 4 ? undouble(singular.replace(/(?:ing|ed)$/, ending => (singular.length - ending.length > 2 ? '' : ending)), singular) : singular
  return base.length > 3 ? base.replace(/e$/, '') : base
}

function cutPlural(word: string): string {
  if (word.length < 4) return word
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word
}

/** “planned” without its ending is “plann”; a word that ended so by itself stays. */
const undouble = (base: string, word: string): string => (base === word ? base : base.replace(/([bdgmnprt])\1$/, '$1'))

/** The distinct stems of a text's words, sorted; words of grammar left out. */
export const stemsOf = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap(wordsOf).filter(word => !GRAMMAR.has(word)).map(stemOf))].sort()
