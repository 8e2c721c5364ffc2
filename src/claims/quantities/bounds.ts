// Lexemes and a numeral's place in; the bound or approximator before and after it out ("at least", "or so"), read from the word table.
import type {QuantityForm} from '../../model.ts'
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {lexemesOf, type Lexeme} from './lexemes.ts'

type BoundForm = Extract<QuantityForm, 'at-least' | 'at-most' | 'about'>

/** `from` and `to` bound the lexemes of number and bound together. */
export interface Bound { form: BoundForm | null; strict: boolean; from: number; to: number }

interface Phrase { words: string[]; form: BoundForm; strict: boolean }

const BEFORE = phrases(words.before, 'last')
const AFTER = phrases(words.after, 'first')
/** "talks about two thousand": the verb's own preposition, no approximator. */
const ABOUT_NO_BOUND = new Set(words.aboutNoBound.map(stem))

/** Phrases by the word that stands next to the number, longest first. */
function phrases(table: Readonly<Record<string, readonly string[]>>, next: 'first' | 'last'): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const [name, list] of Object.entries(table)) for (const phrase of list) {
    const lexemes = lexemesOf(phrase).map(lexeme => lexeme.lower)
    const [form, strict] = name.split(' ')
    const key = next === 'first' ? lexemes[0]! : lexemes.at(-1)!
    index.set(key, [...(index.get(key) ?? []), {words: lexemes, form: form as BoundForm, strict: strict !== undefined}])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** A number carries at most two bounds before it ("an estimated at least") and one behind; a true bound outweighs "about". */
export function boundAround(lexemes: readonly Lexeme[], numeral: {from: number; to: number}): Bound {
  const bound: Bound = {form: null, strict: false, from: numeral.from, to: numeral.to}
  for (let round = 0; round < 2; round++) {
    const phrase = BEFORE.get(lexemes[bound.from - 1]?.lower ?? '')?.find(({words: parts}) => matches(lexemes, bound.from - parts.length, parts))
    if (!phrase || isPreposition(lexemes, bound.from - 1, phrase)) break
    bound.from -= phrase.words.length
    weigh(bound, phrase)
  }
  const phrase = AFTER.get(lexemes[bound.to]?.lower ?? '')?.find(({words: parts}) => matches(lexemes, bound.to, parts))
  if (phrase && !opensComparison(lexemes, bound.to, phrase)) {
    bound.to += phrase.words.length
    weigh(bound, phrase)
  }
  return bound
}

const isPreposition = (lexemes: readonly Lexeme[], at: number, phrase: Phrase): boolean =>
  phrase.words[0] === 'about' && ABOUT_NO_BOUND.has(stem(lexemes[at - 1]?.lower ?? ''))

const matches = (lexemes: readonly Lexeme[], from: number, parts: readonly string[]): boolean =>
  from >= 0 && parts.every((part, step) => lexemes[from + step]?.lower === part)

/** "600 at least 40 of whom" and "3,000 plus 1,000" bound the number that follows. */
function opensComparison(lexemes: readonly Lexeme[], at: number, phrase: Phrase): boolean {
  const next = lexemes[at + phrase.words.length]
  return next?.kind === 'number' || (phrase.words.at(-1) === 'plus' && phrase.words.length === 1)
}

function weigh(bound: Bound, phrase: Phrase): void {
  if (bound.form !== null && bound.form !== 'about') return
  if (bound.form === 'about' && phrase.form === 'about') return
  bound.form = phrase.form
  bound.strict = phrase.strict
}
