// Lexemes in; signs and codes of currencies before and behind a number out: "$", "US$", "Rs", "EUR", "20 billion dollars".
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {isHyphen, type Lexeme} from './lexemes.ts'

const SYMBOLS = new Set(words.currencies.symbols)
const CODES = new Set(words.currencies.codes)
const STEMS = new Set(words.currencies.words.map(stem))
const DOLLARS = new Set(words.currencies.dollars)
const GLUED = new Set(words.currencies.glued)
/** "the 12 won": the verb, unless a magnitude stands before it. */
const ALSO_VERBS = /^(?:won|pounded|franced|real|rand)$/

/** Where the number begins behind a currency that begins at a lexeme; null where none does. */
export function afterCurrency(lexemes: readonly Lexeme[], at: number): number | null {
  const first = lexemes[at]
  if (!first) return null
  if (SYMBOLS.has(first.text)) return at + 1
  if (first.kind !== 'word') return null
  if (DOLLARS.has(first.lower) && lexemes[at + 1]?.text === '$' && lexemes[at + 1]!.glued) return at + 2
  if (isRand(lexemes, at)) return at + 1
  if (!isCode(first)) return null
  return lexemes[at + 1]?.text === '.' ? at + 2 : at + 1
}

/** Codes are written in capitals, "Rs" with one. */
const isCode = (lexeme: Lexeme): boolean => CODES.has(lexeme.lower) && /^\p{Lu}/u.test(lexeme.text)

/** "R5,000" is money, "R5" the name of a thing. */
const isRand = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]?.text === 'R' && lexemes[at + 1]?.glued === true && (lexemes[at + 1]!.text.includes(',') || /^(?:m|bn|million|billion)$/.test(lexemes[at + 2]?.text ?? ''))

/** Whether the number at a lexeme, or the first number of its range, stands behind a currency. */
export function hasCurrencyBefore(lexemes: readonly Lexeme[], number: number): boolean {
  return isCurrency(lexemes, number - 1) || (isHyphen(lexemes[number - 1]) && lexemes[number - 2]?.kind === 'number' && isCurrency(lexemes, number - 3))
}

const isCurrency = (lexemes: readonly Lexeme[], at: number): boolean => {
  const lexeme = lexemes[at]
  if (!lexeme) return false
  return SYMBOLS.has(lexeme.text) || isRand(lexemes, at) || (lexeme.kind === 'word' && isCode(lexeme)) || (lexeme.text === '.' && lexemes[at - 1]?.text === 'Rs')
}

/** Where the currency behind a number ends ("billion US dollars", "50p", "20 €"); null where none stands there. */
export function currencyAfter(lexemes: readonly Lexeme[], at: number, scale: number): number | null {
  const first = lexemes[at]
  if (!first) return null
  if (SYMBOLS.has(first.text) && lexemes[at + 1]?.kind !== 'number') return at + 1
  if (first.glued && GLUED.has(first.text)) return at + 1
  const from = isHyphen(first) && first.glued ? at + 1 : at
  for (let step = 0; step < 2; step++) {
    const lexeme = lexemes[from + step]
    if (lexeme?.kind !== 'word' || lexeme.opensLine) return null
    if (step === 0 && CODES.has(lexeme.lower) && /^\p{Lu}{3}$/u.test(lexeme.text)) return from + 1
    if (STEMS.has(stem(lexeme.lower)) && (!ALSO_VERBS.test(lexeme.lower) || (scale > 1 && step === 0))) return from + step + 1
  }
  return null
}
