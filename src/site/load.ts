// The folders of a knowledge base in, the assembled knowledge base out: read once a build, and again when a file changes while developing.
// Astro runs its configuration, its content loaders and its pages as separate module graphs of one process; all share one reading.
import {statSync} from 'node:fs'
import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {listFiles, readContent, readFirstLooks, readGoldSets, readRegisters, readSeeds} from '../disk.ts'
import type {RegisterFile, Registers} from '../entries/registers.ts'
import {evaluateSets} from '../evaluation/evaluate.ts'
import {parseFirstLooks} from '../evaluation/first-looks.ts'
import {readHistory, type History} from '../git.ts'
import {assembleKnowledgeBase, type KnowledgeBase} from '../knowledge-base.ts'
import {qualityOf, type Quality} from './quality.ts'
import {isError} from '../report/diagnostic.ts'
import {settings} from './settings.ts'

/** `quality` is read when the method page asks, unless the build has it at hand. */
export interface Loaded { kb: KnowledgeBase; messages: VFileMessage[]; texts: ReadonlyMap<string, string>; quality?: Quality | null; history?: History | null }

interface Memory { stamp: string; loaded: Loaded }
declare global { var attestMemory: Memory | undefined }

const developing = (): boolean => process.argv.includes('dev')

/** The knowledge base with the problems found while reading it, and the texts of its Markdown files by path. */
export function loadWithReport(root: string = settings.root): Loaded {
  const stamp = developing() ? stampOf(root) : root
  if (globalThis.attestMemory?.stamp !== stamp) globalThis.attestMemory = {stamp, loaded: read(root)}
  return globalThis.attestMemory.loaded
}

export const loadKnowledgeBase = (): KnowledgeBase => loadWithReport().kb

/** When the files of the collection were added and changed; null where that is not known. Read once a build. */
export function loadHistory(root: string = settings.root): History | null {
  const loaded = loadWithReport(root)
  if (loaded.history === undefined) loaded.history = readHistory(root)
  return loaded.history
}

/** How well the extractor reads the articles that have gold; null where none has. Throws the first problem of a gold list. */
export function loadQuality(root: string = settings.root): Quality | null {
  const loaded = loadWithReport(root)
  if (loaded.quality === undefined) {
    const {quality, messages} = readQuality(root)
    const problem = messages.find(isError)
    if (problem) throw problem
    loaded.quality = quality
  }
  return loaded.quality
}

/** The same with all its problems, for a build that tells them together. */
export function readQuality(root: string): {quality: Quality | null; messages: VFileMessage[]} {
  const {sets, messages} = evaluateSets(readGoldSets(root))
  const log = readFirstLooks(root)
  const {looks, messages: wrong} = log ? parseFirstLooks(log) : {looks: [], messages: []}
  return {quality: sets.length > 0 ? qualityOf(sets, looks) : null, messages: [...messages, ...wrong]}
}

/** What reports quote from: the texts of content/ by path. */
export const textsOf = (content: readonly RegisterFile[], {redirects, published}: Registers): Map<string, string> =>
  new Map([...content, redirects, published].flatMap(file => (file ? [[file.path, file.text] as const] : [])))

function read(root: string): Loaded {
  const content = readContent(root)
  const registers = readRegisters(root)
  return {...assembleKnowledgeBase(readSeeds(root), content, registers), texts: textsOf(content, registers)}
}

/** Changes whenever a file of the knowledge base does. */
function stampOf(root: string): string {
  const files = [...listFiles(join(root, 'seeds')), ...listFiles(join(root, 'content'))]
  return [root, ...files.map(file => `${file} ${statSync(file).mtimeMs}`)].join('\n')
}
