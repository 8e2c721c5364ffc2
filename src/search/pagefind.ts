// The part of Pagefind's browser interface that the search uses, and how it and the vocabulary are fetched: on the first question, from the site itself.
import {createVocabulary, type Vocabulary} from './vocabulary.ts'

/** A value by filter name, or a list of filters of which a page must fit all, or any. */
export type Filter = Record<string, string> | {all: Filter[]} | {any: Filter[]}
export type FilterCounts = Record<string, Record<string, number>>

export interface Found {
  /** The page's address below the site's base, with a slash at both ends. */
  raw_url?: string
  url: string
  meta: Record<string, string>
  /** Words around the match, `<mark>` around each hit. */
  excerpt: string
  filters: Record<string, string[]>
}

export interface Result { id: string; data(): Promise<Found> }
export interface Results { results: Result[]; filters: FilterCounts }

export interface Pagefind {
  options(options: {metaCacheTag: string; excerptLength: number}): Promise<void>
  /** Fetches all filters; only then do results tell their counts. */
  filters(): Promise<FilterCounts>
  search(term: string | null, options: {filters: Filter}): Promise<Results>
}

const EXCERPT_WORDS = 26

export interface Index { pagefind: Pagefind; vocabulary: Vocabulary }

/** The name of the file beside Pagefind's own that lists the words of the index. */
export const WORDS_FILE = 'words.json'

/** `folder`: the address of the index, with a closing slash. Its hash takes the place of Pagefind's clock in addresses, so that caches can answer. */
export async function loadIndex(folder: string): Promise<Index> {
  const [pagefind, entry, words] = await Promise.all([import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>, fetchJson<Entry>(`${folder}pagefind-entry.json`), fetchJson<string[]>(`${folder}${WORDS_FILE}`)])
  const tag = Object.values(entry.languages).map(language => language.hash).sort().join('.')
  await pagefind.options({metaCacheTag: tag, excerptLength: EXCERPT_WORDS})
  await pagefind.filters()
  return {pagefind, vocabulary: createVocabulary(words)}
}

interface Entry { languages: Record<string, {hash: string}> }

async function fetchJson<T>(address: string): Promise<T> {
  const answer = await fetch(address, {cache: 'no-cache'})
  if (!answer.ok) throw new Error(`the index could not be fetched (${answer.status})`)
  return await answer.json() as T
}
