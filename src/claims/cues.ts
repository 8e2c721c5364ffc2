// The little language in which content/ says what to look for, compiled and matched over tokens.
// A cue is a phrase of words: words match by stem, `a|b` is either, `*` skips up to three words, `~` up to six, `#` is any numeral, `#50000` one no smaller.
// A word with a capital ("Leave|leave", "NATO") matches with its capitals only; `=word` matches the word's exact form ("=dead").
// A gap never crosses sentence punctuation (. ; : ? !), so matching is linear in the text for phrases of a bounded length.
import type {Token} from './tokens.ts'
import {stem, tokenize} from './tokens.ts'

type Slot = {gap: number} | {words: ReadonlySet<string>; exact: ReadonlySet<string>; cased: ReadonlySet<string>; smallest: number | null}

export interface Cue { phrase: string; slots: readonly Slot[] }

/** A cue found: token indices, `end` excluded. */
export interface CueMatch { cue: Cue; start: number; end: number }

export function compileCue(phrase: string): Cue {
  const slots = phrase.trim().split(/\s+/).map((part): Slot => {
    if (part === '*') return {gap: 3}
    if (part === '~') return {gap: 6}
    return alternatives(part.split('|'))
  })
  return {phrase, slots}
}

function alternatives(words: readonly string[]): Slot {
  const slot = {words: new Set<string>(), exact: new Set<string>(), cased: new Set<string>(), smallest: null as number | null}
  for (const word of words) {
    if (/^#\d*$/.test(word)) slot.smallest = Number(word.slice(1))
    else if (word.startsWith('=')) slot.exact.add(word.slice(1).toLowerCase())
    else if (/\p{Lu}/u.test(word)) for (const spelling of spellings(word)) slot.cased.add(spelling)
    else slot.words.add(stem(word.replace(/’/g, '\'')))
  }
  return slot
}

/** "NATO" is "Nato" in papers that write acronyms as words. */
const spellings = (word: string): string[] => (/^\p{Lu}{4,}$/u.test(word) ? [word, word[0]! + word.slice(1).toLowerCase()] : [word])

/** Every match of every cue, by start, longest first; matches of one cue may overlap those of another. */
export function matchCues(tokens: readonly Token[], cues: readonly Cue[]): CueMatch[] {
  const matches: CueMatch[] = []
  const index = indexCues(cues)
  for (let start = 0; start < tokens.length; start++) {
    const from = matches.length
    const candidates = candidatesFor(index, tokens[start]!)
    if (candidates.length === 0) continue
    for (const cue of candidates) {
      const end = matchAt(tokens, start, cue.slots, 0)
      if (end !== null) matches.push({cue, start, end})
    }
    if (matches.length - from > 1) matches.push(...matches.splice(from).sort((a, b) => b.end - a.end))
  }
  return matches
}

const remembered = new WeakMap<readonly Token[], Map<readonly Cue[], CueMatch[]>>()

/** As `matchCues`, and remembered as long as the tokens live: for questions that every number of a sentence asks again. */
export function matchesIn(tokens: readonly Token[], cues: readonly Cue[]): readonly CueMatch[] {
  const known = remembered.get(tokens) ?? new Map<readonly Cue[], CueMatch[]>()
  remembered.set(tokens, known)
  const matches = known.get(cues) ?? matchCues(tokens, cues)
  known.set(cues, matches)
  return matches
}

interface JoinedCues { cues: Cue[]; groupOf: Map<Cue, number>; /** What is found where nothing is. */ none: readonly (readonly CueMatch[])[] }
const joined = new WeakMap<readonly (readonly Cue[])[], JoinedCues>()

/** What `matchCues` finds for each group of cues, in one walk over the tokens. */
export function matchGroups(tokens: readonly Token[], groups: readonly (readonly Cue[])[]): readonly (readonly CueMatch[])[] {
  const {cues, groupOf, none} = joined.get(groups) ?? join(groups)
  const matches = matchCues(tokens, cues)
  if (matches.length === 0) return none
  const found = groups.map((): CueMatch[] => [])
  for (const match of matches) found[groupOf.get(match.cue)!]!.push(match)
  return found
}

function join(groups: readonly (readonly Cue[])[]): JoinedCues {
  const all = {cues: groups.flat(), groupOf: new Map(groups.flatMap((cues, group) => cues.map((cue): [Cue, number] => [cue, group]))), none: groups.map(() => [])}
  joined.set(groups, all)
  return all
}

const grouped = new WeakMap<readonly Token[], {groups: readonly (readonly Cue[])[]; found: readonly (readonly CueMatch[])[]}>()

/** As `matchGroups`, and the last groups asked for remembered as long as the tokens live. */
export function groupsIn(tokens: readonly Token[], groups: readonly (readonly Cue[])[]): readonly (readonly CueMatch[])[] {
  const known = grouped.get(tokens)
  if (known?.groups === groups) return known.found
  const found = matchGroups(tokens, groups)
  grouped.set(tokens, {groups, found})
  return found
}

/** Cues by their first word, so that a token is only tried against those that may begin with it. */
interface CueIndex { words: Map<string, Cue[]>; forms: Map<string, Cue[]>; numerals: Cue[]; always: Cue[]; /** Candidates by a token's text, which its other spellings follow from. */ byText: Map<string, readonly Cue[]> }

const indexes = new WeakMap<readonly Cue[], CueIndex>()

function indexCues(cues: readonly Cue[]): CueIndex {
  const known = indexes.get(cues)
  if (known) return known
  const index: CueIndex = {words: new Map(), forms: new Map(), numerals: [], always: [], byText: new Map()}
  const add = (map: Map<string, Cue[]>, key: string, cue: Cue) => map.set(key, [...(map.get(key) ?? []), cue])
  for (const cue of cues) {
    const first = cue.slots[0]
    if (!first || 'gap' in first) { index.always.push(cue); continue }
    if (first.smallest !== null) index.numerals.push(cue)
    for (const word of first.words) add(index.words, word, cue)
    for (const form of [...first.exact, ...first.cased]) add(index.forms, form, cue)
  }
  indexes.set(cues, index)
  return index
}

/** Texts remembered for an index. */
const MOST_TEXTS = 20_000

function candidatesFor(index: CueIndex, token: Token): readonly Cue[] {
  const known = index.byText.get(token.text)
  if (known) return known
  const found = candidates(index, token)
  if (index.byText.size < MOST_TEXTS) index.byText.set(token.text, found)
  return found
}

function candidates({words, forms, numerals, always}: CueIndex, token: Token): readonly Cue[] {
  const byStem = words.get(token.stem)
  const byForm = forms.get(token.lower)
  const byText = token.text === token.lower ? undefined : forms.get(token.text)
  const byValue = numerals.length > 0 && NUMERAL.test(token.text) ? numerals : undefined
  if (!byForm && !byText && !byValue) return !byStem ? always : always.length === 0 ? byStem : [...byStem, ...always]
  return [...new Set([...byStem ?? [], ...byForm ?? [], ...byText ?? [], ...byValue ?? [], ...always])]
}

const NUMERAL = /^[€$£]?\d/

const STOP = /^[.;:?!]$/

function matchAt(tokens: readonly Token[], at: number, slots: readonly Slot[], index: number): number | null {
  const slot = slots[index]
  if (!slot) return at
  if ('gap' in slot) {
    for (let skipped = 0; skipped <= slot.gap; skipped++) {
      const end = matchAt(tokens, at + skipped, slots, index + 1)
      if (end !== null) return end
      const token = tokens[at + skipped]
      if (!token || STOP.test(token.text)) return null
    }
    return null
  }
  const token = tokens[at]
  return token && fits(token, slot) ? matchAt(tokens, at + 1, slots, index + 1) : null
}

function fits(token: Token, slot: Exclude<Slot, {gap: number}>): boolean {
  return slot.words.has(token.stem) || slot.exact.has(token.lower) || slot.cased.has(token.text) || (slot.smallest !== null && isNumeral(token.text, slot.smallest))
}

/** `#` takes any numeral, money too; a bounded one counts things, so money is none. */
function isNumeral(text: string, smallest: number): boolean {
  if (smallest === 0) return NUMERAL.test(text)
  return /^\d/.test(text) && Number(text.replace(/,/g, '').replace(/k$/, '000')) >= smallest
}

/** Finds cues in a plain string; for tests and small texts. */
export const findCues = (text: string, phrases: readonly string[]): string[] => {
  const tokens = tokenize(text, {start: 0, end: text.length})
  return matchCues(tokens, phrases.map(compileCue)).map(match => text.slice(tokens[match.start]!.start, tokens[match.end - 1]!.end))
}
