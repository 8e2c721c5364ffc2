// The one module with effects on files: reads a knowledge base's folders and writes planned changes, all or nothing.
// Only scripts/ and Astro's entry points may import it.
import {accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
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
