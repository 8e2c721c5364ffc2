// A built page in, the same page ready for Pagefind out: cells and list items kept apart, filed under its numbers; and the words that are indexed.
import {separateNumbers} from '../search/numbers.ts'
import {meta, type IndexRecord} from './claim-record.ts'

/** Attributes of what no search should find: lists of claims, which have records of their own, and the marks of footnotes. */
export const LEFT_OUT = ['data-pagefind-ignore', 'data-footnote-ref', 'data-footnote-backref'] as const

/** Null for a page that is not marked for the search (`data-pagefind-body`). */
export function pageRecord(html: string): IndexRecord | null {
  const from = html.search(/<[^<>]*\sdata-pagefind-body\b/)
  if (from < 0) return null
  const apart = keepApart(html)
  const text = indexedText(apart.slice(apart.search(/<[^<>]*\sdata-pagefind-body\b/), apart.includes('</main>') ? apart.lastIndexOf('</main>') : undefined))
  const filed = [meta('filter', 'layer', 'page'), ...separateNumbers(text.replace(LOCATOR, ' ')).numbers.sort().map(number => meta('filter', 'number', number))]
  return {html: apart.replace('<head>', () => `<head>${filed.join('')}`), text}
}

/** Where in a source something stands: a number that counts nothing. */
const LOCATOR = /\bparagraphs?[\s\u00a0]+\d+(?:[\s\u00a0]*[-–][\s\u00a0]*\d+)?/gi

const ENDS = /<\/(dt|dd|th|td|li|caption|figcaption|summary|h[1-6])>/g

/** Pagefind takes neighbouring cells for one run of words. */
const keepApart = (html: string): string => html.replace(ENDS, (tag, name: string) => (name === 'dt' ? ': ' : ' · ') + tag)

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi
const ELEMENTS_LEFT_OUT: ReadonlySet<string> = new Set(['script', 'style', 'svg'])
const ATTRIBUTE_LEFT_OUT = new RegExp(`\\s(?:${LEFT_OUT.join('|')})\\b`)

/** The words between the tags, without those of elements that are left out. */
function indexedText(html: string): string {
  let text = ''
  let at = 0
  let out: {name: string; depth: number} | null = null
  for (const {0: tag, 1: slash, 2: name = '', 3: attributes = '', index} of html.matchAll(TAG)) {
    if (out === null) text += `${html.slice(at, index)} `
    at = index + tag.length
    const opens = slash === '' && !attributes.endsWith('/')
    if (out === null && opens && (ELEMENTS_LEFT_OUT.has(name) || ATTRIBUTE_LEFT_OUT.test(attributes))) out = {name, depth: 1}
    else if (out?.name === name && (out.depth += slash === '/' ? -1 : opens ? 1 : 0) === 0) out = null
  }
  return decode(out === null ? text + html.slice(at) : text)
}

const NAMED: Record<string, string> = {nbsp: '\u00a0', lt: '<', gt: '>', quot: '"', apos: '\'', amp: '&'}

/** Character references as their characters: the 39 of `&#39;` is no number. */
const decode = (text: string): string => text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
  (name ? NAMED[name.toLowerCase()] ?? whole : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '20', 16))))
