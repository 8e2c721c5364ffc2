// The address of the search page in, the question it asks out, and back: `/search/?q=600+killed&topic=casualties`.
// A search is an address: it can be linked, bookmarked and gone back to.

export const FACETS = ['kind', 'topic', 'source', 'party'] as const
export type Facet = (typeof FACETS)[number]

/** `text` as typed; a facet is empty while nothing is chosen. */
export interface Query { text: string; chosen: Readonly<Record<Facet, string>> }

/** Reads `q` and the facets; other parameters are left alone and unread. */
export function readQuery(parameters: URLSearchParams): Query {
  const value = (name: string): string => parameters.get(name)?.trim() ?? ''
  return {text: value('q'), chosen: {kind: value('kind'), topic: value('topic'), source: value('source'), party: value('party')}}
}

/** The query as a search string, with its question mark; empty when nothing is asked. */
export function writeQuery({text, chosen}: Query): string {
  const parameters = new URLSearchParams()
  if (text.trim() !== '') parameters.set('q', text.trim())
  for (const facet of FACETS) if (chosen[facet] !== '') parameters.set(facet, chosen[facet])
  const written = parameters.toString()
  return written === '' ? '' : `?${written}`
}

export const asksNothing = ({text, chosen}: Query): boolean => text.trim() === '' && FACETS.every(facet => chosen[facet] === '')
