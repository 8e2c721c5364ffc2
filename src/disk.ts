// The one module with effects on files: reads a knowledge base's folders and writes planned changes, all or nothing.
// Only scripts/ and Astro's entry points may import it.
import {accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import type {GoldSet} from './evaluation/evaluate.ts'
import type {EntryFile} from './entries/front-matter.ts'
import {PUBLISHED, REDIRECTS, type RegisterFile, type Registers} from './entries/registers.ts'
import {diagnostic} from './report/diagnostic.ts'
import type {SeedFile} from './source/read-source.ts'
import {isArticle} from './source/read-source.ts'

/** A file to be written: its path relative to the root, and its whole new text. */
export interface FileChange { path: string; text: string }

const posix = (path: string): string => path.split(sep).join('/')

/**
 * Every file below a folder, sorted; links are followed, and one that leads nowhere counts as a file, so that it is told where it is read.
 * Dot files and temporary files are left out; [] where there is no folder.
 */
export const listFiles = (folder: string): string[] => (existsSync(folder) ? filesBelow(folder, new Set()).sort() : [])

/** `seen` holds the folders on the way, so that links in a circle end. */
function filesBelow(folder: string, seen: ReadonlySet<string>): string[] {
  const real = realpathSync(folder)
  if (seen.has(real)) return []
  return readdirSync(folder).filter(name => !name.startsWith('.') && !name.endsWith(TEMPORARY)).map(name => join(folder, name)).flatMap(path => {
    const stats = statsOf(path)
    return stats?.isDirectory() ? filesBelow(path, new Set([...seen, real])) : stats === null || stats.isFile() ? [path] : []
  })
}

/** Null for a link that leads nowhere, or to itself. */
function statsOf(path: string): Stats | null {
  try { return statSync(path) } catch { return null }
}

/** Throws what cannot be read as a diagnostic that names it, below the root. */
function readable<T>(root: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'path' in error)) throw error
    throw diagnostic({path: posix(relative(root, String(error.path)))}, {
      rule: 'path-unreadable',
      reason: `Unexpected unreadable file or folder (${String(error.code)})`,
      fix: error.code === 'ENOENT' ? 'it is a link that leads nowhere: mend it, or remove it' : 'allow yourself to read it, or remove it',
    })
  }
}

/** The articles of `seeds/` below the root. Throws a diagnostic where one cannot be read. */
export const readSeeds = (root: string): SeedFile[] => readable(root, () =>
  listFiles(join(root, 'seeds')).filter(isArticle).map(path => ({path: posix(relative(root, path)), bytes: readFileSync(path)})))

/** The paths of the articles at a path given by a person: a file, or a folder with all below it; other files are left out. Throws where there is nothing. */
export const findArticles = (path: string): string[] => (statSync(path).isDirectory() ? listFiles(path) : [path]).filter(isArticle)

/** One article, by its path. Throws as `readFileSync` does. */
export const readArticle = (path: string): SeedFile => ({path: posix(path), bytes: readFileSync(path)})

/** The Markdown files of `content/` below the root, README files left out. Throws a diagnostic where one cannot be read. */
export const readContent = (root: string): EntryFile[] => readable(root, () =>
  listFiles(join(root, 'content')).filter(path => path.endsWith('.md') && !/(?:^|[\\/])README\.md$/i.test(path)).map(path => ({
    id: posix(path).split('/').at(-1)!.slice(0, -'.md'.length),
    path: posix(relative(root, path)),
    text: readFileSync(path, 'utf8'),
  })))

/** The registers of `content/` below the root. Throws a diagnostic where one cannot be read. */
export function readRegisters(root: string): Registers {
  const read = (path: string): RegisterFile | null => (existsSync(join(root, path)) ? {path, text: readFileSync(join(root, path), 'utf8')} : null)
  return readable(root, () => ({redirects: read(REDIRECTS), published: read(PUBLISHED)}))
}

const GOLD = 'gold.jsonl'
/** Test articles on an invented conflict, in a checkout of Attest itself: a knowledge base of their own, and first looks that share its content/. */
const INVENTED = 'tests/fixtures/knowledge-base'
const FIRST_LOOKS = 'tests/fixtures/first-looks'

/** Every gold list at hand, each with its articles: the knowledge base's own, and those of the test articles where the checkout holds them. */
export function readGoldSets(root: string): GoldSet[] {
  const own = (folder: string, name: string, kind: GoldSet['kind']): GoldSet[] => {
    const path = join(folder, 'content', 'gold', 'seeds.jsonl')
    return existsSync(path) ? [{name, kind, articles: readSeeds(folder), content: readContent(folder), gold: {path: posix(relative(root, path)), text: readFileSync(path, 'utf8')}}] : []
  }
  const invented = join(root, INVENTED)
  const looks = existsSync(join(root, FIRST_LOOKS)) ? readdirSync(join(root, FIRST_LOOKS), {withFileTypes: true}).filter(entry => entry.isDirectory()).map(entry => entry.name).sort() : []
  return [
    ...own(root, 'seeds', 'own'),
    ...own(invented, INVENTED, 'invented'),
    ...looks.map(look => readGoldFolder(join(root, FIRST_LOOKS, look), readContent(invented), `${FIRST_LOOKS}/${look}`)),
  ]
}

/** The log of first looks; null where there is none. */
export function readFirstLooks(root: string): {path: string; text: string} | null {
  const path = join(root, 'content', 'gold', 'first-looks.json')
  return existsSync(path) ? {path: posix(relative(root, path)), text: readFileSync(path, 'utf8')} : null
}

/** A folder of articles with its `gold.jsonl`, read by the content/ given. Throws as `readFileSync` does. */
export function readGoldFolder(folder: string, content: EntryFile[], name = posix(folder)): GoldSet {
  const path = join(folder, GOLD)
  return {name, kind: 'invented', articles: findArticles(folder).map(readArticle), content, gold: {path: posix(path), text: readFileSync(path, 'utf8')}}
}

const TEMPORARY = '.attest-tmp'

interface Staged { from: string; to: string; text: string; before: Buffer | null }

/**
 * Writes all changes or none: every file is first written whole beside its place, then all are renamed; where one cannot be, the files
 * renamed before it get their old bytes back and the error is thrown. A read-only file or folder is never written over.
 * A run killed half-way leaves whole files and temporary ones, which the next run removes.
 */
export function writeChanges(root: string, changes: readonly FileChange[]): void {
  removeTemporaries(join(root, 'content'))
  const staged = changes.map(({path, text}) => stage(join(root, path), text))
  try {
    for (const {from, text} of staged) { mkdirSync(dirname(from), {recursive: true}); writeFileSync(from, text) }
    renameAll(staged)
  } catch (error) {
    for (const {from} of staged) rmSync(from, {force: true})
    throw error
  }
}

/** Throws where the file, or the folder it stands in, is read-only or no file at all; nothing was touched then. */
function stage(to: string, text: string): Staged {
  refuseReadOnly(nearestFolder(dirname(to)))
  if (!existsSync(to)) return {from: to + TEMPORARY, to, text, before: null}
  refuseReadOnly(to)
  return {from: to + TEMPORARY, to, text, before: readFileSync(to)}
}

/** Permission bits are read too: they bind everybody but the superuser, who should be bound as well. */
function refuseReadOnly(path: string): void {
  accessSync(path, constants.W_OK)
  if ((statSync(path).mode & 0o222) === 0) throw new Error(`${path} is read-only; nothing was written`)
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder))
}

function renameAll(staged: readonly Staged[]): void {
  const done: Staged[] = []
  try {
    for (const file of staged) { renameSync(file.from, file.to); done.push(file) }
  } catch (error) {
    for (const {to, before} of done) {
      if (before === null) rmSync(to, {force: true})
      else { writeFileSync(to + TEMPORARY, before); renameSync(to + TEMPORARY, to) }
    }
    throw error
  }
}

function removeTemporaries(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, {withFileTypes: true, recursive: true})) if (entry.isFile() && entry.name.endsWith(TEMPORARY)) rmSync(join(entry.parentPath, entry.name), {force: true})
}
