// A stretch of text in, word tokens out, each with its stem and exact offsets. Both grammars (figures, positions) and all cue phrases read these.
import type {Range} from '../model.ts'
import {withoutFillers} from '../source/filler.ts'
import words from './words/stems.json' with {type: 'json'}

/** `text` as written, `lower` folded (’ as '), `stem` for comparison with cue words, `#num` stems for numerals. Offsets are UTF-16, in the file. */
export interface Token extends Range { text: string; lower: string; stem: string }

const TOKEN = /(?:\p{Lu}\.){2,}|[€$£]?\d[\d.,]*\d(?:bn|m|k)?(?![\p{L}])|\d+(?:bn|m|k)?(?![\p{L}])|\d+|[\p{L}][\p{L}\p{M}\d]*(?:[-‑][\p{L}\d]+)*?(?=n[’']t\b)|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|[\p{L}][\p{L}\p{M}\d]*(?:[-‑][\p{L}\d]+)*|\S/gu

/** Tokens of `text.slice(range.start, range.end)`. */
export function tokenize(text: string, range: Range): Token[] {
  const tokens: Token[] = []
  const unfilled = withoutFillers(text.slice(range.start, range.end))
  for (const match of unfilled.text.matchAll(TOKEN)) {
    const {text: word, lower, stem: found} = spellingOf(match[0])
    tokens.push({text: word, lower, stem: found, start: range.start + unfilled.place(match.index), end: range.start + unfilled.endOf(match.index + match[0].length)})
  }
  return tokens
}

/** What of a token does not depend on its place. One object a spelling: its strings are folded and hashed once. */
type Spelling = Pick<Token, 'text' | 'lower' | 'stem'>
const spellings = new Map<string, Spelling>()

function spellingOf(text: string): Spelling {
  const known = spellings.get(text)
  if (known) return known
  const lower = text.replace(/[’‘]/g, '\'').replace(/‑/g, '-').toLowerCase()
  const spelling = {text, lower, stem: stem(lower)}
  if (spellings.size < MOST_SPELLINGS) spellings.set(text, spelling)
  return spelling
}

/** Words remembered; a text of made-up words must not fill the memory. */
const MOST_SPELLINGS = 50_000

const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(words.irregular))
const cache = new Map<string, string>()

/** A word's stem: irregular forms by table, regular endings cut. Only equality of stems has a meaning. */
export function stem(word: string): string {
  let found = cache.get(word)
  if (found === undefined) {
    found = cut(IRREGULAR.get(word) ?? word)
    if (cache.size < MOST_SPELLINGS) cache.set(word, found)
  }
  return found
}

/** The stems of a list of words, to be asked for a token's `stem`. */
export const stems = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(stem))

function cut(word: string): string {
  if (word.length < 4 || !/^\p{L}/u.test(word)) return word
  return dropE(cutVerbEnding(cutPlural(word)))
}

function cutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return /[^suie]s$/.test(word) || word.endsWith('es') ? word.slice(0, -1) : word
}

function cutVerbEnding(word: string): string {
  let base = word
  if (base.length > 5 && base.endsWith('ing')) base = base.slice(0, -3)
  else if (base.length > 4 && base.endsWith('ied')) base = `${base.slice(0, -3)}y`
  else if (base.length > 4 && /[^e]ed$/.test(base)) base = base.slice(0, -2)
  else return base
  return (base.length > 3 && /([bdgmnprt])\1$/.test(base)) || (base.length > 5 && /[aeiou]ll$/.test(base)) ? base.slice(0, -1) : base
}

const dropE = (word: string): string => (word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word)
