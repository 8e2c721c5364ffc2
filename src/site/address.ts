// Ids in, addresses of the site's pages out. The one place that knows how addresses are built and where the site's base is.
import {entryAddress, type EntryPlace} from '../markdown/link-target.ts'
import {settings} from './settings.ts'

export interface Addresses {
  /** A page by its path below the base: `page('timeline')`; the home page for ''. */
  page(path: string): string
  /** A file by its path below the base, without a closing slash. */
  file(path: string): string
  /** The page of a file of `content/`, and an anchor on it where there is one. */
  entry(place: EntryPlace, anchor?: string): string
  topic(id: string): string
  measure(id: string): string
  term(id: string): string
  claim(id: string): string
  source(id: string): string
  /** Where a claim stands on its source's page. */
  claimInSource(source: string, claim: string): string
}

/** Addresses below `base`, which begins and ends with a slash. Ids are percent-encoded, so that no id can leave its folder. */
export function createAddresses(base: string): Addresses {
  const file = (path: string) => `${base}${path.split('/').map(encodeURIComponent).join('/')}`
  const page = (path: string) => (path === '' ? base : `${file(path)}/`)
  const within = (folder: string) => (id: string) => `${base}${folder}/${encodeURIComponent(id)}/`
  const source = within('sources')
  return {
    page, file, source,
    entry: (place, anchor) => entryAddress(base, place, anchor),
    topic: within('topics'),
    measure: within('measures'),
    term: within('glossary'),
    claim: within('claims'),
    claimInSource: (id, claim) => `${source(id)}#${encodeURIComponent(claim)}`,
  }
}

export const address: Addresses = createAddresses(settings.base)
