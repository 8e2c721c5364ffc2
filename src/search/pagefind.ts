// The part of Pagefind's browser interface that the search uses, and how it is fetched: on the first question, from the site itself.

/** Values by filter name; a page must have all of them. */
export type Filters = Record<string, string | string[]>
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
  search(term: string | null, options: {filters: Filters}): Promise<Results>
}

const EXCERPT_WORDS = 26

/** `folder`: the address of the index, with a closing slash. Its hash takes the place of Pagefind's clock in addresses, so that caches can answer. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const [pagefind, tag] = await Promise.all([import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>, indexHash(folder)])
  await pagefind.options({metaCacheTag: tag, excerptLength: EXCERPT_WORDS})
  await pagefind.filters()
  return pagefind
}

interface Entry { languages: Record<string, {hash: string}> }

async function indexHash(folder: string): Promise<string> {
  const answer = await fetch(`${folder}pagefind-entry.json`, {cache: 'no-cache'})
  if (!answer.ok) throw new Error(`the index could not be fetched (${answer.status})`)
  const entry = await answer.json() as Entry
  return Object.values(entry.languages).map(language => language.hash).sort().join('.')
}
