// Glossary entries in, a finder of their names in prose out: longest first, whole words, names by their capitals, terms by any.
// A name that two entries claim is found and belongs to neither; it is never linked.
import type {GlossaryEntry} from '../model.ts'

/** What cross-linking needs of a glossary entry: plain data, so that a change of it changes the render cache's key. */
export type NamedEntry = Pick<GlossaryEntry, 'id' | 'title' | 'kind' | 'aliases'>

export interface AmbiguousName { name: string; ids: string[] }
/** A name in a text; `id` is null where two entries claim it. */
export interface FoundName { id: string | null; start: number; end: number }
export interface Names { find(text: string): FoundName[]; ambiguous: AmbiguousName[] }

interface Name { words: string; id: string; anyCase: boolean; pattern: RegExp }

/** No letter or digit touches a name, and no hyphen ties it to another word ("NATO-backed"). */
const BEFORE = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}][-\\u2010\\u2011])'
/** One pattern for all names: compiled into each of them, its classes would cost more than the search itself. */
const NO_WORD_GOES_ON = /(?![\p{L}\p{N}_]|[-\u2010\u2011][\p{L}\p{N}])/uy
const WORD = new RegExp(`${BEFORE}[\\p{L}\\p{N}]+`, 'gu')

export function compileNames(entries: readonly NamedEntry[]): Names {
  const names = namesOf(entries)
  const byFirstWord = groupBy(names, name => /^[\p{L}\p{N}]+/u.exec(name.words)?.[0].toLowerCase() ?? '')
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length || compare(a.words, b.words) || compare(a.id, b.id))
  return {
    find: text => findNames(text, byFirstWord),
    ambiguous: [...groupBy(names, name => name.words.toLowerCase()).values()].flatMap(ambiguityOf).sort((a, b) => compare(a.name, b.name)),
  }
}

/** Left to right; a longer name hides the shorter ones within it, whoever owns it. */
function findNames(text: string, byFirstWord: ReadonlyMap<string, readonly Name[]>): FoundName[] {
  const found: FoundName[] = []
  let behind = 0
  for (const {0: word, index: start} of text.matchAll(WORD)) {
    if (start < behind) continue
    const hits = (byFirstWord.get(word.toLowerCase()) ?? []).map(name => ({name, end: endOf(name, text, start)})).filter(({end}) => end > start)
    const end = Math.max(...hits.map(hit => hit.end))
    const ids = new Set(hits.filter(hit => hit.end === end).map(({name}) => name.id))
    if (hits.length === 0) continue
    found.push({id: ids.size === 1 ? [...ids][0]! : null, start, end})
    behind = end
  }
  return found
}

function endOf({pattern}: Name, text: string, start: number): number {
  pattern.lastIndex = start
  if (!pattern.test(text)) return -1
  NO_WORD_GOES_ON.lastIndex = pattern.lastIndex
  return NO_WORD_GOES_ON.test(text) ? pattern.lastIndex : -1
}

const namesOf = (entries: readonly NamedEntry[]): Name[] => entries.flatMap(({id, title, kind, aliases}) => {
  const anyCase = kind === 'term'
  return [...new Set([title, ...aliases].map(fold))].filter(Boolean).map(words => ({words, id, anyCase, pattern: patternOf(words, anyCase)}))
})

/** Any white space between words, either apostrophe. */
function patternOf(words: string, anyCase: boolean): RegExp {
  const source = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+').replaceAll('\'', '[\'’]')
  return new RegExp(source, anyCase ? 'iuy' : 'uy')
}

/** Two entries share a name when one spelling could mean either. */
function ambiguityOf(names: readonly Name[]): AmbiguousName[] {
  const clash = (a: Name, b: Name) => a.id !== b.id && (a.words === b.words || a.anyCase || b.anyCase)
  const shared = names.filter(name => names.some(other => clash(name, other)))
  const [name] = shared.map(({words}) => words).sort()
  return name === undefined ? [] : [{name, ids: [...new Set(shared.map(({id}) => id))].sort()}]
}

/** One white space, straight apostrophes. */
const fold = (text: string): string => text.replace(/\s+/gu, ' ').replace(/’/g, '\'').trim()

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? []
    groups.set(keyOf(item), group)
    group.push(item)
  }
  return groups
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
