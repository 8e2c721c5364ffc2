// The catalogue and the articles in, the addresses of all pages of the site but those of claims out, below its root and without percent signs.
import type {Catalogue} from './catalogue.ts'

/** Pages that the site has in any case; a file of this name in content/pages/ gives one its words, `home` and `not-found` besides. */
export const OWN_PAGES = ['topics', 'measures', 'sources', 'claims', 'glossary', 'timeline', 'search', 'method', 'data'] as const

export function addressesOf(catalogue: Pick<Catalogue, 'topics' | 'measures' | 'glossary' | 'pages'>, sources: readonly {id: string}[]): Set<string> {
  const within = (folder: string, entries: readonly {id: string}[]): string[] => entries.map(({id}) => `/${folder}/${id}/`)
  const own = catalogue.pages.filter(({id}) => id !== 'home' && id !== 'not-found')
  return new Set([
    '/',
    ...OWN_PAGES.map(id => `/${id}/`), ...own.map(({id}) => `/${id}/`),
    ...within('topics', catalogue.topics), ...within('measures', catalogue.measures), ...within('glossary', catalogue.glossary), ...within('sources', sources),
  ])
}
