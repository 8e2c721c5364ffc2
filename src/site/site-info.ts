// The entries of content/pages/ in; the site's name, contact and licence, and each page's title and summary out. A missing file falls back to plain words.
import type {Catalogue} from '../entries/catalogue.ts'
import fallbacks from './fallback-pages.json' with {type: 'json'}

export interface SiteInfo { name: string; contact: string | null; repository: string | null; licence: string | null }

/** What `content/pages/home.md` says of the site itself. */
export function siteInfo({pages}: Catalogue): SiteInfo {
  const home = pages.find(page => page.id === 'home')?.data
  return {name: home?.siteName ?? home?.title ?? 'Knowledge base', contact: home?.contact ?? null, repository: home?.repository ?? null, licence: home?.licence ?? null}
}

/** The link for a contact that is a web or mail address; null for other words. */
export function contactLink(contact: string): string | null {
  if (/^https?:\/\/\S+$/.test(contact)) return contact
  return /^[^\s@:]+@[^\s@]+$/.test(contact) ? `mailto:${contact}` : null
}

export interface PageHead { title: string; summary: string }

const FALLBACKS: ReadonlyMap<string, PageHead> = new Map(Object.entries(fallbacks))

/** Title and summary of one of the site's own pages, from `content/pages/<id>.md` where there is one. */
export function pageHead({pages}: Catalogue, id: string): PageHead {
  const page = pages.find(entry => entry.id === id)?.data
  return page ? {title: page.title, summary: page.summary} : FALLBACKS.get(id) ?? {title: id, summary: id}
}

/** Pages that have an address by their name alone: `method`, always, and every other one that no fixed page of the site shows. */
export function prosePages({pages}: Catalogue): string[] {
  return [...new Set(['method', ...pages.map(page => page.id).filter(id => !FALLBACKS.has(id))])].sort()
}

/** The pages named at the top of every page, by short labels. */
export const NAVIGATION: readonly {id: string; label: string}[] =
  ['topics', 'measures', 'timeline', 'sources', 'glossary', 'search', 'method', 'data'].map(id => ({id, label: FALLBACKS.get(id)!.title}))
