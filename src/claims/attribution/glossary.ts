// The glossary as the attributions ask it: of which kind an entry is, and by which stems it may be called.
import type {GlossaryEntry} from '../../model.ts'
import {stems} from '../tokens.ts'

export type Glossary = ReadonlyMap<string, GlossaryEntry>

/** False for an id that the glossary lacks. */
export function isOfKind(id: string | null, glossary: Glossary, ...kinds: readonly GlossaryEntry['kind'][]): boolean {
  const entry = id === null ? undefined : glossary.get(id)
  return entry !== undefined && kinds.includes(entry.kind)
}

/** The stems of all words of some names and definitions. */
export const stemsOfNames = (texts: readonly string[]): ReadonlySet<string> => stems(texts.join(' ').toLowerCase().split(/[^\p{L}]+/u))
