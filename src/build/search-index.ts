// The built pages and the claims in, a Pagefind index beside them out. The pages themselves are not changed.
// Pagefind matches numbers loosely (30000 finds 3000), so every page is filed under its exact numbers as well.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {close, createIndex, type IndexFile, type PagefindIndex} from 'pagefind'
import type {Claim} from '../model.ts'
import {separateNumbers} from '../search/numbers.ts'

export interface IndexedSite { pages: number; files: number }

/** Ready-made interfaces and highlighters that the site has no use for. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/** `pages`: paths of the HTML files below `folder`, with slashes. Throws what Pagefind reports. */
export async function indexSite(folder: string, pages: readonly string[], claims: readonly Claim[]): Promise<IndexedSite> {
  const index = await openIndex()
  try {
    const byAddress = new Map(claims.map(claim => [`claims/${claim.id}/index.html`, claim]))
    let indexed = 0
    for (const page of [...pages].sort()) if (await addPage(index, folder, page, byAddress.get(page))) indexed++
    const {errors, files} = await index.getFiles()
    refuse(errors)
    return {pages: indexed, files: writeIndex(join(folder, 'pagefind'), files)}
  } finally {
    await close()
  }
}

async function openIndex(): Promise<PagefindIndex> {
  const {errors, index} = await createIndex({forceLanguage: 'en', excludeSelectors: ['svg', '[data-footnote-backref]']})
  refuse(errors)
  if (!index) throw new Error('Pagefind gave no index')
  return index
}

/** Pages that are not marked for the search (`data-pagefind-body`) are left out. */
async function addPage(index: PagefindIndex, folder: string, page: string, claim: Claim | undefined): Promise<boolean> {
  const html = readFileSync(join(folder, page), 'utf8')
  if (!/\sdata-pagefind-body\b/.test(html)) return false
  const {errors} = await index.addHTMLFile({sourcePath: page, content: fileUnder(html, filters(html, claim), claim ? clipQuote(claim.selector.exact) : null)})
  refuse(errors.map(error => `${page}: ${error}`))
  return true
}

/** `layer`: claims come before pages. `value`: what a claim itself counts. `number`: every number in the text. */
function filters(html: string, claim: Claim | undefined): [string, string][] {
  const values = claim?.type === 'figure' ? [claim.quantity.low, claim.quantity.best, claim.quantity.high].filter(value => value !== undefined).map(String) : []
  const numbers = new Set([...values, ...separateNumbers(textOf(html)).numbers])
  return [
    ['layer', claim ? 'claim' : 'page'],
    ...[...new Set(values)].map((value): [string, string] => ['value', value]),
    ...[...numbers].sort().map((number): [string, string] => ['number', number]),
  ]
}

/** The same page with what it is filed under, and the quote that results show, in its head. */
function fileUnder(html: string, filed: readonly [string, string][], quote: string | null): string {
  const metas = filed.map(([name, value]) => `<meta data-pagefind-filter="${name}[content]" content="${value}">`)
  if (quote !== null) metas.push(`<meta data-pagefind-meta="quote[content]" content="${escapeAttribute(quote)}">`)
  return html.replace('<head>', () => `<head>${metas.join('')}`)
}

const LONGEST_QUOTE = 280

function clipQuote(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_QUOTE))} …`
}

const escapeAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The words between the tags of the part that is indexed. */
function textOf(html: string): string {
  const body = html.slice(html.search(/<[^>]*\sdata-pagefind-body\b/), html.includes('</main>') ? html.lastIndexOf('</main>') : undefined)
  return body.replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ').replace(/&nbsp;|&#160;|&#xa0;/gi, '\u00a0')
}

function writeIndex(folder: string, files: readonly IndexFile[]): number {
  rmSync(folder, {recursive: true, force: true})
  const used = files.filter(file => !UNUSED.test(file.path))
  for (const {path, content} of used) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return used.length
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'))
}
