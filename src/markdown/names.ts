// Glossary entries in, one pattern that finds their names in prose out: longest first, whole words, names by their capitals, terms by any.
// A name that two entries claim is found and belongs to neither; it is never linked.
import type {GlossaryEntry} from '../model.ts'

/** What cross-linking needs of a glossary entry: plain data, so that a change of it changes the render cache's key. */
export type NamedEntry = Pick<GlossaryEntry, 'id' | 'title' | 'kind' | 'aliases'>

export interface AmbiguousName { name: string; ids: string[] }
export interface FoundName { id: string | null; start: number; end: number }
export interface Names { find(text: string): FoundName[]; ambiguous: AmbiguousName[] }

interface Name { words: string; id: string; anyCase: boolean }

export function compileNames(entries: readonly NamedEntry[]): Names {
  const byFold = new Map<string, Name[]>()
  for (const name of namesOf(entries)) byFold.set(name.words.toLowerCase(), [...(byFold.get(name.words.toLowerCase()) ?? []), name])
  const names = [...byFold.values()].flat().sort((a, b) => b.words.length - a.words.length || compare(a.words, b.words) || compare(a.id, b.id))
  const pattern = names.length > 0 ? new RegExp(`${BEFORE}(?:${names.map(patternOf).join('|')})${AFTER}`, 'gu') : /(?!)/gu
  const owner = (text: string): string | null => {
    const words = fold(text)
    const ids = new Set((byFold.get(words.toLowerCase()) ?? []).filter(name => name.anyCase || name.words === words).map(name => name.id))
    return ids.size === 1 ? [...ids][0]! : null
  }
  return {
    find: text => [...text.matchAll(pattern)].map(match => ({id: owner(match[0]), start: match.index, end: match.index + match[0].length})),
    ambiguous: [...byFold.values()].flatMap(ambiguityOf).sort((a, b) => compare(a.name, b.name)),
  }
}

const namesOf = (entries: readonly NamedEntry[]): Name[] =>
  entries.flatMap(({id, title, kind, aliases}) => [...new Set([title, ...aliases].map(fold))].filter(Boolean).map(words => ({words, id, anyCase: kind === 'term'})))

/** Two entries share a name when one spelling could mean either. */
function ambiguityOf(names: readonly Name[]): AmbiguousName[] {
  const clash = (a: Name, b: Name) => a.id !== b.id && (a.words === b.words || a.anyCase || b.anyCase)
  const shared = names.filter(name => names.some(other => clash(name, other)))
  return shared.length === 0 ? [] : [{name: shared[0]!.words, ids: [...new Set(shared.map(name => name.id))].sort()}]
}

/** One white space, straight apostrophes. */
const fold = (text: string): string => text.replace(/\s+/gu, ' ').replace(/’/g, '\'').trim()

/** No letter or digit touches a name, and no hyphen ties it to another word ("NATO-backed"). */
const BEFORE = '(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}][-\\u2010\\u2011])'
const AFTER = '(?![\\p{L}\\p{N}_]|[-\\u2010\\u2011][\\p{L}\\p{N}])'

const patternOf = ({words, anyCase}: Name): string => [...words].map(character => {
  if (character === ' ') return '\\s+'
  if (character === '\'') return '[\'’]'
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
  if (anyCase && lower !== upper && [...lower].length === 1 && [...upper].length === 1) return `[${lower}${upper}]`
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
}).join('')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
