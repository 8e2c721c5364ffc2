// The one module with effects on files: reads a knowledge base's folders and writes planned changes, all or nothing.
// Only scripts/ and Astro's entry points may import it.
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import type {EntryFile} from './entries/front-matter.ts'
import type {SeedFile} from './source/read-source.ts'
import {isArticle} from './source/read-source.ts'

/** A file to be written: its path relative to the root, and its whole new text. */
export interface FileChange { path: string; text: string }

const posix = (path: string): string => path.split(sep).join('/')

/** Every file below a folder, sorted, dot files and temporary files left out; [] where there is no folder. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter(entry => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith(TEMPORARY))
    .map(entry => join(entry.parentPath, entry.name)).sort()
}

/** The articles of `seeds/` below the root. */
export function readSeeds(root: string): SeedFile[] {
  return listFiles(join(root, 'seeds')).filter(isArticle).map(path => ({path: posix(relative(root, path)), bytes: readFileSync(path)}))
}

/** The paths of the articles at a path given by a person: a file, or a folder with all below it; other files are left out. Throws where there is nothing. */
export const findArticles = (path: string): string[] => (statSync(path).isDirectory() ? listFiles(path) : [path]).filter(isArticle)

/** One article, by its path. Throws as `readFileSync` does. */
export const readArticle = (path: string): SeedFile => ({path: posix(path), bytes: readFileSync(path)})

/** The Markdown files of `content/` below the root, README files left out. */
export function readContent(root: string): EntryFile[] {
  return listFiles(join(root, 'content')).filter(path => path.endsWith('.md') && !/(?:^|[\\/])README\.md$/i.test(path)).map(path => ({
    id: posix(path).split('/').at(-1)!.slice(0, -'.md'.length),
    path: posix(relative(root, path)),
    text: readFileSync(path, 'utf8'),
  }))
}

const TEMPORARY = '.attest-tmp'

/**
 * Writes all changes or none: every file is first written whole beside its place, then all are renamed.
 * A run killed half-way leaves whole files and temporary ones, which the next run removes.
 */
export function writeChanges(root: string, changes: readonly FileChange[]): void {
  removeTemporaries(join(root, 'content'))
  const staged = changes.map(change => ({from: join(root, `${change.path}${TEMPORARY}`), to: join(root, change.path), text: change.text}))
  try {
    for (const {from, text} of staged) { mkdirSync(dirname(from), {recursive: true}); writeFileSync(from, text) }
  } catch (error) {
    for (const {from} of staged) rmSync(from, {force: true})
    throw error
  }
  for (const {from, to} of staged) renameSync(from, to)
}

function removeTemporaries(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, {withFileTypes: true, recursive: true})) if (entry.isFile() && entry.name.endsWith(TEMPORARY)) rmSync(join(entry.parentPath, entry.name), {force: true})
}
