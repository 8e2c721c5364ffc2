// Lexemes and a numeral's place in; the bound or approximator before and after it out ("at least", "or so"), read from the word table.
import type {QuantityForm} from '../../model.ts'
import words from '../words/quantities.json' with {type: 'json'}
import {stem} from '../tokens.ts'
import {lexemesOf, phraseAt, type Lexeme} from './lexemes.ts'
import {scaleOf, unitOf} from './numerals.ts'
import {isPeriod} from './units.ts'

type BoundForm = Extract<QuantityForm, 'at-least' | 'at-most' | 'about'>

/** `from` and `to` bound the lexemes of number and bound together; `before` holds the words next to the number. */
export interface Bound { form: BoundForm | null; strict: boolean; from: number; to: number; before: string }

interface Phrase { words: string[]; form: BoundForm; strict: boolean }

const BEFORE = phrases(words.before, 'last')
const AFTER = phrases(words.after, 'first')
const ADVERBS = new Set(words.adverbs)
/** "talks about two thousand": the verb's own preposition, no approximator. */
const ABOUT_NO_BOUND = new Set(words.aboutNoBound.map(stem))
/** "edged up to 4.28%": the verb's own particle. */
const UP_TO_NO_BOUND = new Set(words.upToNoBound.map(stem))
/** "over two decades" is a time in which something happened, "for over two decades" more than two. */
const OVER_IS_BOUND = new Set(words.overIsBound)
/** "has passed 2,000": a bound; "passed two bills": a verb with its object. */
const FUNCTION = new Set(words.function)
/** "losses top 3,000", "deaths near 4,000": headlines; "the top 300" and "a village near 4,000 wells" are none. */
const TOLL_NOUNS = new Set(words.tollNouns.map(stem))
const EXTREMES: ReadonlyMap<string, BoundForm> = new Map(Object.entries(words.boundNouns).flatMap(([form, nouns]) => nouns.map(noun => [noun, form as BoundForm] as const)))

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

/**
 * A number carries at most two bounds before it ("an estimated at least") and one behind; a true bound outweighs "about".
 * `place.tail`: where the unit behind the number ends, behind which a bound may stand too ("three years or more").
 */
export function boundAround(lexemes: readonly Lexeme[], place: {from: number; to: number; tail?: number}): Bound {
  const bound: Bound = {form: null, strict: false, from: place.from, to: place.to, before: ''}
  for (let round = 0; round < 2; round++) {
    const phrase = BEFORE.get(lexemes[bound.from - 1]?.lower ?? '')?.find(({words: parts}) => phraseAt(lexemes, bound.from - parts.length, parts))
    if (!phrase || isPreposition(lexemes, bound.from - phrase.words.length, place.to, phrase)) break
    bound.from -= phrase.words.length
    weigh(bound, phrase)
    if (round === 0) bound.before = phrase.words.join(' ')
    while (phrase.strict && ADVERBS.has(lexemes[bound.from - 1]?.lower ?? '')) bound.from--
  }
  if (bound.form === null) boundByNoun(lexemes, bound)
  for (const at of [place.to, ...(place.tail !== undefined && place.tail !== place.to ? [place.tail] : [])]) if (boundAfter(lexemes, bound, at)) return bound
  const {to} = bound
  for (const at of behindNoun(lexemes, place.to)) if (boundAfter(lexemes, bound, at)) bound.to = to
  return bound
}

function boundAfter(lexemes: readonly Lexeme[], bound: Bound, at: number): boolean {
  const phrase = AFTER.get(lexemes[at]?.lower ?? '')?.find(({words: parts}) => phraseAt(lexemes, at, parts))
  if (!phrase || opensComparison(lexemes, at, phrase)) return false
  bound.to = at + phrase.words.length
  weigh(bound, phrase)
  return true
}

/** "60 people minimum": behind the counted noun, where the phrase ends there. */
const behindNoun = (lexemes: readonly Lexeme[], at: number): number[] =>
  lexemes[at]?.kind === 'word' && /^(?:minimum|maximum|tops)$/.test(lexemes[at + 1]?.lower ?? '') && lexemes[at + 2]?.kind !== 'word' && lexemes[at + 2]?.kind !== 'number' ? [at + 1] : []

/** "maximum sentence of 20 years", "a minimum prison term of 5". */
function boundByNoun(lexemes: readonly Lexeme[], bound: Bound): void {
  if (lexemes[bound.from - 1]?.lower !== 'of') return
  for (let step = 2; step <= 4; step++) {
    const lexeme = lexemes[bound.from - step]
    if (lexeme?.kind !== 'word') return
    const form = EXTREMES.get(lexeme.lower)
    if (form === undefined) continue
    bound.form = form
    bound.from -= step
    return
  }
}

/** The phrase's first word is a verb's own preposition or particle. */
function isPreposition(lexemes: readonly Lexeme[], from: number, numeralEnd: number, phrase: Phrase): boolean {
  const before = lexemes[from - 1]
  const verb = before?.kind === 'word' ? stem(before.lower) : ''
  switch (phrase.words.join(' ')) {
    case 'about': return ABOUT_NO_BOUND.has(verb)
    case 'up to': return UP_TO_NO_BOUND.has(verb)
    case 'over': return isPeriod(lexemes[numeralEnd]) && before !== undefined && !OVER_IS_BOUND.has(verb) && !OVER_IS_BOUND.has(before.lower) && !/^(?:old|ago)$/.test(lexemes[numeralEnd + 1]?.lower ?? '')
    case 'pass': case 'passes': case 'passed': case 'passing': return lexemes[numeralEnd]?.kind === 'word' && !FUNCTION.has(lexemes[numeralEnd]!.lower)
    case 'top': case 'near': return !TOLL_NOUNS.has(verb)
    default: return false
  }
}

/** "600 at least 40 of whom", "3,000 plus 1,000", "5 per cent plus a bonus" and "500 men and up to 30 dogs" bound what follows. */
function opensComparison(lexemes: readonly Lexeme[], at: number, phrase: Phrase): boolean {
  const last = phrase.words.at(-1)
  const next = lexemes[at + phrase.words.length]
  if (next === undefined) return false
  if (last === 'plus' && phrase.words.length === 1 && /^(?:an?|the|another|tax|interest|expenses|costs)$/.test(next.lower)) return true
  if (/^(?:and|or)$/.test(phrase.words[0]!) && last !== 'so' && last !== 'thereabouts' && (unitOf(next) !== undefined || scaleOf(next) !== undefined || /^(?:an?|the|half)$/.test(next.lower) || (last === 'up' && next.lower === 'to'))) return true
  return next.kind === 'number' || (last === 'plus' && phrase.words.length === 1 && unitOf(next) !== undefined)
}

function weigh(bound: Bound, phrase: Phrase): void {
  if (bound.form !== null && bound.form !== 'about') return
  if (bound.form === 'about' && phrase.form === 'about') return
  bound.form = phrase.form
  bound.strict = phrase.strict
}
