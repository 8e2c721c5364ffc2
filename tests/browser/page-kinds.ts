// A built site's folder in, one page of every kind out, by its path below the base: the fixed pages, and the heaviest of each kind that has many.
import {statSync} from 'node:fs'
import {join, relative} from 'node:path'
import {listFiles} from '../../src/disk.ts'

/** Pages are of one kind where their paths differ in one name only: `topics/…/`. */
const kindOf = (path: string): string => path.replace(/^(topics|measures|glossary|sources|claims)\/.+/, '$1/…')

export function pageKinds(folder: string): string[] {
  const pages = listFiles(folder).map(file => relative(folder, file).split('\\').join('/')).filter(path => path.endsWith('index.html') && !path.startsWith('pagefind/'))
  const heaviest = new Map<string, {page: string; size: number}>()
  for (const path of pages) {
    const page = path.slice(0, -'index.html'.length)
    const size = statSync(join(folder, path)).size
    if (size > (heaviest.get(kindOf(page))?.size ?? 0)) heaviest.set(kindOf(page), {page, size})
  }
  return [...heaviest.values()].map(({page}) => page).sort()
}
