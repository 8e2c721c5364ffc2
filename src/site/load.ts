// The folders of a knowledge base in, the assembled knowledge base out: read once a build, and again when a file changes while developing.
// Astro runs its configuration, its content loaders and its pages as separate module graphs of one process; all share one reading.
import {statSync} from 'node:fs'
import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {listFiles, readContent, readSeeds} from '../disk.ts'
import {assembleKnowledgeBase, type KnowledgeBase} from '../knowledge-base.ts'
import {settings} from './settings.ts'

export interface Loaded { kb: KnowledgeBase; messages: VFileMessage[]; texts: ReadonlyMap<string, string> }

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

function read(root: string): Loaded {
  const content = readContent(root)
  return {...assembleKnowledgeBase(readSeeds(root), content), texts: new Map(content.map(file => [file.path, file.text]))}
}

/** Changes whenever a file of the knowledge base does. */
function stampOf(root: string): string {
  const files = [...listFiles(join(root, 'seeds')), ...listFiles(join(root, 'content'))]
  return [root, ...files.map(file => `${file} ${statSync(file).mtimeMs}`)].join('\n')
}
