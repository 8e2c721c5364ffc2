// An entry's id and the glossary in; whether the entry is of one of the kinds asked for out.
import type {GlossaryEntry} from '../../model.ts'

export type Glossary = ReadonlyMap<string, GlossaryEntry>

/** False for an id that the glossary lacks. */
export function isOfKind(id: string | null, glossary: Glossary, ...kinds: readonly GlossaryEntry['kind'][]): boolean {
  const entry = id === null ? undefined : glossary.get(id)
  return entry !== undefined && kinds.includes(entry.kind)
}
