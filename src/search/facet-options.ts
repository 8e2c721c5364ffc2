// What pages are filed under in, the choices of the search page out: `id` stands in the address, `value` in the index, `label` on the screen.
import type {Facet} from './query.ts'

export interface FacetOption { id: string; value: string; label: string }

/** The id of a value that has none of its own: lower-case letters and digits, hyphens between. */
export function facetId(value: string): string {
  return value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}

/** One option a value, in the order given; ids come from `ids` where the value has one. */
export function facetOptions(values: Iterable<string>, ids: ReadonlyMap<string, string> = new Map()): FacetOption[] {
  return [...new Set(values)].map(value => ({id: ids.get(value) ?? facetId(value), value, label: value}))
}

/** The heading of each choice, and what the reader sees while nothing is chosen. */
export const FACET_LABELS: Readonly<Record<Facet, {label: string; all: string}>> = {
  kind: {label: 'Kind', all: 'All kinds'},
  topic: {label: 'Topic', all: 'All topics'},
  source: {label: 'Source', all: 'All sources'},
  party: {label: 'Party', all: 'All parties'},
}

export const KIND_OPTIONS: readonly FacetOption[] = [
  {id: 'figure', value: 'figure', label: 'Figure'},
  {id: 'position', value: 'position', label: 'Position'},
  {id: 'event', value: 'event', label: 'Event'},
  {id: 'page', value: 'page', label: 'Page'},
]
