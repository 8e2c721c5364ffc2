// The built pages and the claims in, a Pagefind index beside them out, with the list of its words. The pages themselves are not changed.
// Pagefind matches numbers loosely (30000 finds 3000), so everything is filed under its exact numbers as well.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {close, createIndex, type IndexFile, type PagefindIndex} from 'pagefind'
import type {KnowledgeBase} from '../knowledge-base.ts'
import {WORDS_FILE} from '../search/pagefind.ts'
import {wordsOf} from '../search/words.ts'
import {claimRecord, type IndexRecord} from './claim-record.ts'
import {LEFT_OUT, pageRecord} from './page-record.ts'

export interface IndexedSite { pages: number; files: number }

/** Ready-made interfaces and highlighters that the site has no use for. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/** `pages`: paths of the HTML files below `folder`, with slashes. A claim is indexed by its record, any other page by its own words. Throws what Pagefind reports. */
export async function indexSite(folder: string, pages: readonly string[], kb: KnowledgeBase): Promise<IndexedSite> {
  const index = await openIndex()
  try {
    const claims = new Map(kb.claims.map(claim => [`claims/${claim.id}/index.html`, claim]))
    const words = new Set<string>()
    let indexed = 0
    for (const page of [...pages].sort()) {
      const claim = claims.get(page)
      const record = claim ? claimRecord(kb, claim) : pageRecord(readFileSync(join(folder, page), 'utf8'))
      if (record === null) continue
      await addRecord(index, page, record)
      for (const word of wordsOf(record.text)) words.add(word)
      indexed++
    }
    const {errors, files} = await index.getFiles()
    refuse(errors)
    return {pages: indexed, files: writeIndex(join(folder, 'pagefind'), files, words)}
  } finally {
    await close()
  }
}

async function openIndex(): Promise<PagefindIndex> {
  const {errors, index} = await createIndex({forceLanguage: 'en', excludeSelectors: ['svg', ...LEFT_OUT.map(attribute => `[${attribute}]`)]})
  refuse(errors)
  if (!index) throw new Error('Pagefind gave no index')
  return index
}

async function addRecord(index: PagefindIndex, page: string, {html}: IndexRecord): Promise<void> {
  const {errors} = await index.addHTMLFile({sourcePath: page, content: html})
  refuse(errors.map(error => `${page}: ${error}`))
}

function writeIndex(folder: string, files: readonly IndexFile[], words: ReadonlySet<string>): number {
  rmSync(folder, {recursive: true, force: true})
  const used = [...files.filter(file => !UNUSED.test(file.path)), {path: WORDS_FILE, content: JSON.stringify([...words].filter(word => /\p{L}/u.test(word)).sort())}]
  for (const {path, content} of used) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return used.length
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'))
}
