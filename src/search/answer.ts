// A query and Pagefind in, the answer out: claims first, then pages; a number is found exactly or not at all.
// `value`, `number` and `layer` are the filters under which src/build/search-index.ts files every page.
import {separateNumbers} from './numbers.ts'
import type {FilterCounts, Filters, Pagefind, Result, Results} from './pagefind.ts'
import {asksNothing, FACETS, type Facet, type Query} from './query.ts'

export interface Answer {
  results: Result[]
  claims: number
  pages: number
  /** How many results each value of each facet would leave. */
  counts: Record<Facet, Record<string, number>>
  /** True where nothing held all the words, and only the numbers were looked for. */
  wordsDropped: boolean
}

type Layers = {first: Results | null; claims: Results; pages: Results}

/** `query.chosen` holds the values under which pages are filed, not the ids of the address. */
export async function answer(pagefind: Pagefind, query: Query): Promise<Answer> {
  const {numbers, words} = separateNumbers(query.text)
  if (asksNothing(query)) return {results: [], claims: 0, pages: 0, counts: noCounts(), wordsDropped: false}
  const exact = await answerWith(pagefind, words, numbers, query)
  const found = exact.claims + exact.pages > 0
  if (found || numbers.length === 0 || words === '') return exact
  return {...await answerWith(pagefind, '', numbers, query), wordsDropped: true}
}

async function answerWith(pagefind: Pagefind, words: string, numbers: readonly string[], query: Query): Promise<Answer> {
  const ask = (chosen: Filters) => searchLayers(pagefind, words, numbers, chosen)
  const layers = await ask(chosenFilters(query))
  const counts = noCounts()
  for (const facet of FACETS) counts[facet] = countsOf(query.chosen[facet] === '' ? layers : await ask(chosenFilters(query, facet)), facet)
  return {results: inOrder(layers), claims: layers.claims.results.length, pages: layers.pages.results.length, counts, wordsDropped: false}
}

/** Claims that count the number themselves come before claims that only quote it. */
async function searchLayers(pagefind: Pagefind, words: string, numbers: readonly string[], chosen: Filters): Promise<Layers> {
  const search = (filters: Filters) => pagefind.search(words === '' ? null : words, {filters: {...chosen, ...filters}})
  const exact: Filters = numbers.length > 0 ? {number: [...numbers]} : {}
  const [first, claims, pages] = await Promise.all([
    numbers.length > 0 ? search({layer: 'claim', value: [...numbers]}) : null,
    search({layer: 'claim', ...exact}),
    search({layer: 'page', ...exact}),
  ])
  return {first, claims, pages}
}

/** What the reader chose, as filters; the facet whose own counts are wanted is left out. */
function chosenFilters({chosen}: Query, without?: Facet): Filters {
  return Object.fromEntries(FACETS.filter(facet => facet !== without && chosen[facet] !== '').map(facet => [facet, chosen[facet]]))
}

function inOrder({first, claims, pages}: Layers): Result[] {
  const results = new Map<string, Result>()
  for (const result of [...first?.results ?? [], ...claims.results, ...pages.results]) if (!results.has(result.id)) results.set(result.id, result)
  return [...results.values()]
}

function countsOf({claims, pages}: Layers, facet: Facet): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const layer of [claims, pages]) for (const [value, count] of Object.entries(valuesOf(layer.filters, facet))) counts[value] = (counts[value] ?? 0) + count
  return counts
}

const valuesOf = (filters: FilterCounts, facet: Facet): Record<string, number> => filters[facet] ?? {}
const noCounts = (): Answer['counts'] => ({kind: {}, topic: {}, source: {}, party: {}})
