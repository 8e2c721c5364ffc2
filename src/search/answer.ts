// A query, the vocabulary and Pagefind in, the answer out: claims first, then pages; a hit holds every word of the query and its exact numbers.
// `layer`, `number`, `value`, `title`, `teller`, `quote`, `about`, `subject` and `speaker` are the filters under which src/build/ files what it indexes.
import {separateNumbers} from './numbers.ts'
import type {Filter, FilterCounts, Pagefind, Result, Results} from './pagefind.ts'
import {asksNothing, FACETS, type Facet, type Query} from './query.ts'
import type {Term, Vocabulary} from './vocabulary.ts'
import {contentWords} from './words.ts'

export interface Answer {
  results: Result[]
  claims: number
  pages: number
  /** How many results each value of each facet would leave. */
  counts: Record<Facet, Record<string, number>>
  /** True where nothing held all the words, and only the numbers were looked for. */
  wordsDropped: boolean
  /** The question in words that the index holds; null where nothing is near, or all are held. */
  suggestion: string | null
}

interface Question { terms: Term[]; numbers: string[] }
interface Layers { claims: Results; pages: Results }

/** `query.chosen` holds the values under which pages are filed, not the ids of the address. */
export async function answer(pagefind: Pagefind, vocabulary: Vocabulary, query: Query): Promise<Answer> {
  if (asksNothing(query)) return nothing()
  const {numbers, words} = separateNumbers(query.text)
  const asked = contentWords(words)
  if (query.text.trim() !== '' && asked.length + numbers.length === 0) return nothing()
  const terms = asked.map(word => vocabulary.find(word)).filter(term => term !== null)
  const exact = terms.length === asked.length ? await answerTo(pagefind, {terms, numbers}, query) : nothing(suggest(query.text, asked, vocabulary))
  if (exact.results.length > 0 || numbers.length === 0 || asked.length === 0) return exact
  const loose = await answerTo(pagefind, {terms: [], numbers}, query)
  return loose.results.length > 0 ? {...loose, wordsDropped: true, suggestion: exact.suggestion} : exact
}

const noCounts = (): Answer['counts'] => ({kind: {}, topic: {}, source: {}, party: {}})
const nothing = (suggestion: string | null = null): Answer => ({results: [], claims: 0, pages: 0, counts: noCounts(), wordsDropped: false, suggestion})

/** The text with each word that the index lacks replaced by its nearest; null where one has none. */
function suggest(text: string, asked: readonly string[], vocabulary: Vocabulary): string | null {
  const nearest = new Map(asked.filter(word => vocabulary.find(word) === null).map(word => [word, vocabulary.nearest(word)]))
  if ([...nearest.values()].includes(null)) return null
  return text.trim().replace(/[\p{L}\p{M}\p{N}]+/gu, word => nearest.get(word.normalize('NFC').toLowerCase()) ?? word)
}

async function answerTo(pagefind: Pagefind, question: Question, query: Query): Promise<Answer> {
  const chosen = chosenFilters(query)
  const layers = await searchLayers(pagefind, question, chosen)
  const counts = noCounts()
  for (const facet of FACETS) counts[facet] = countsOf(query.chosen[facet] === '' ? layers : await searchLayers(pagefind, question, chosenFilters(query, facet)), facet)
  const claims = layers.claims.results.length
  const ranked = claims === 0 ? [] : await Promise.all(ranksOf(question).map(rank => search(pagefind, question, [...chosen, CLAIMS, rank])))
  return {...nothing(), results: inOrder([...ranked, layers.claims, layers.pages]), claims, pages: layers.pages.results.length, counts}
}

const CLAIMS: Filter = {layer: 'claim'}
const PAGES: Filter = {layer: 'page'}
const all = (filters: readonly Filter[]): Filter => ({all: [...filters]})
const any = (filters: readonly Filter[]): Filter => ({any: [...filters]})
const filed = (name: string, {stems}: Term): Filter[] => stems.map(stem => ({[name]: stem}))

async function searchLayers(pagefind: Pagefind, question: Question, chosen: readonly Filter[]): Promise<Layers> {
  const numbers = question.numbers.map((number): Filter => ({number}))
  const [claims, pages] = await Promise.all([CLAIMS, PAGES].map(layer => search(pagefind, question, [...chosen, layer, ...numbers])))
  return {claims: claims!, pages: pages!}
}

const search = (pagefind: Pagefind, {terms}: Question, filters: readonly Filter[]): Promise<Results> =>
  pagefind.search(terms.length === 0 ? null : terms.map(term => term.word).join(' '), {filters: all(filters)})

/** Which claims come before the rest, the first first: those that count the number themselves, and among them those that are about the words. */
function ranksOf({terms, numbers}: Question): Filter[] {
  const about = terms.length === 0 ? [] : aboutness(terms)
  const values = numbers.map((value): Filter => ({value}))
  const exact = numbers.map((number): Filter => ({number}))
  return values.length === 0 ? about : [...about.map(rank => all([...values, rank])), all(values), ...about.map(rank => all([...exact, rank]))]
}

/** What readers are shown comes first: titled with all the words; titled with some and told by the others; saying them all. Then by hidden words: about or told; speaking of one at least. */
const aboutness = (terms: readonly Term[]): Filter[] => [
  all(terms.map(term => any(filed('title', term)))),
  all(terms.map(term => any([...filed('title', term), ...filed('teller', term)]))),
  all(terms.map(term => any(filed('quote', term)))),
  all(terms.map(term => any([...filed('about', term), ...filed('speaker', term)]))),
  any(terms.flatMap(term => filed('subject', term))),
]

/** What the reader chose, as filters; the facet whose own counts are wanted is left out. */
const chosenFilters = ({chosen}: Query, without?: Facet): Filter[] =>
  FACETS.filter(facet => facet !== without && chosen[facet] !== '').map(facet => ({[facet]: chosen[facet]}))

function inOrder(lists: readonly Results[]): Result[] {
  const results = new Map<string, Result>()
  for (const result of lists.flatMap(list => list.results)) if (!results.has(result.id)) results.set(result.id, result)
  return [...results.values()]
}

function countsOf({claims, pages}: Layers, facet: Facet): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const layer of [claims, pages]) for (const [value, count] of Object.entries(valuesOf(layer.filters, facet))) counts[value] = (counts[value] ?? 0) + count
  return counts
}

const valuesOf = (filters: FilterCounts, facet: Facet): Record<string, number> => filters[facet] ?? {}
