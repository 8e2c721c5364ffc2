// Lexemes in; what kind of words stand around a number out: things that are counted, function words, capitals that mean something.
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {isHyphen, type Lexeme} from './lexemes.ts'

const FUNCTION = new Set(words.function)
const PEOPLE = new Set(words.people.map(stem))
const PLURALS = new Set([...words.plurals, ...words.tolls])
const DIMENSIONS = new Set(words.dimensions)
const WINDOW = 6

export const isFunctionWord = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && FUNCTION.has(lexeme.lower)

export const isCapital = (lexeme: Lexeme | undefined): boolean => lexeme?.kind === 'word' && /^\p{Ll}?\p{Lu}/u.test(lexeme.text)

/** Soldiers, dead, prisoners: at most four words on. */
export function countsPeople(lexemes: readonly Lexeme[], at: number): boolean {
  for (let step = 0; step < 4; step++) {
    const lexeme = lexemes[at + step]
    if (lexeme?.kind !== 'word' || lexeme.opensLine) return false
    if (PEOPLE.has(stem(lexeme.lower))) return true
  }
  return false
}

/** A plural at most three words on, before any mark and any function word: "12 captured light tanks". */
export function countsThing(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from, step = 0; step < 3; at++) {
    const lexeme = lexemes[at]
    if (!lexeme || lexeme.opensLine) return false
    if (isHyphen(lexeme) && lexeme.glued && at > from) continue
    if (lexeme.kind !== 'word' || (FUNCTION.has(lexeme.lower) && lexeme.lower !== 'more') || DIMENSIONS.has(lexeme.lower)) return false
    if (isPlural(lexeme.lower)) return true
    step++
  }
  return false
}

const isPlural = (word: string): boolean => PLURALS.has(word) || (word.length > 3 && /[^siu]s$/.test(word))

/** In a headline Written Like This a capital is no sign of a name. */
export function isTitleCase(lexemes: readonly Lexeme[], at: number): boolean {
  let capitals = 0
  for (const step of [-1, 1]) {
    for (let place = at + step, seen = 0; seen < WINDOW; place += step) {
      const lexeme = lexemes[place]
      if (!lexeme || /^[.;?!]$/.test(lexeme.text)) break
      if (lexeme.kind === 'word' && lexeme.text.length > 3 && !FUNCTION.has(lexeme.lower)) {
        if (!isCapital(lexeme)) return false
        capitals++
      }
      seen++
      if (step < 0 && lexeme.opensLine) break
    }
  }
  return capitals > 2
}

/** The first word of a line, a sentence or a quotation has its capital anyhow. */
export const opensSentence = (lexemes: readonly Lexeme[], at: number): boolean => {
  const before = lexemes[at - 1]
  return !before || lexemes[at]!.opensLine || (before.kind === 'mark' && /^[.:;?!"“”‘'(\[•*–—-]$/.test(before.text))
}
