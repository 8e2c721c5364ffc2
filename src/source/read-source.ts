// One seed file in (name and bytes), a Source out: decoded, cleaned, split into sentences; or the reason why it is none.
import {createHash} from 'node:crypto'
import type {VFileMessage} from 'vfile-message'
import type {Source} from '../model.ts'
import {diagnostic} from '../report/diagnostic.ts'
import {cleanText} from './clean.ts'
import {decode} from './decode.ts'
import {foreignLanguage} from './language.ts'
import {segmentSentences} from './sentences.ts'

export interface SeedFile { path: string; bytes: Uint8Array }

export const isArticle = (path: string): boolean => /\.(?:txt|md)$/i.test(path) && !/(?:^|\/)README\.(?:md|txt)$/i.test(path)

/** File name without ending; the id by which claims and cards name the source. */
export const sourceId = (path: string): string => path.split('/').at(-1)!.replace(/\.(?:txt|md)$/i, '')

export type ReadSource = {source: Source; message: null} | {source: null; message: VFileMessage}

/** Splits the paragraphs of a text into sentences, none of which crosses a paragraph. */
export type SentenceSplitter = typeof segmentSentences

/** `split` is the sentence splitter: ours, unless another is tried. */
export function readSource({path, bytes}: SeedFile, split: SentenceSplitter = segmentSentences): ReadSource {
  const id = sourceId(path)
  if (!/^[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u.test(id) || id.includes('..')) return refuse(path, 'source-name', `Unexpected file name \`${id}\``, 'begin with a letter or digit and use letters, digits, hyphens and underscores; the name becomes part of addresses')
  const decoded = decode(path, bytes)
  if (decoded.text === null) return {source: null, message: decoded.message}
  const text = decoded.text
  const language = foreignLanguage(text)
  if (language) return refuse(path, 'source-language', `Unexpected language ${language.name}, expected English`, 'add an English version of the article, or delete the file')
  const {paragraphs, clutter} = cleanText(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {source: {id, path, text, sha256, paragraphs, clutter, sentences: split(text, paragraphs)}, message: null}
}

/** Reads all seeds, sorted by id. Two of one name or with the same words are errors that name both; the first of each is kept. */
export function readSources(files: readonly SeedFile[]): {sources: Source[]; messages: VFileMessage[]} {
  const sources = new Map<string, Source>()
  const contents = new Map<string, Source>()
  const messages: VFileMessage[] = []
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const {source, message} = readSource(file)
    if (!source) { messages.push(message); continue }
    const namesake = sources.get(source.id.toLowerCase())
    const words = source.text.replace(/\s+/g, ' ').trim()
    const twin = contents.get(words)
    if (namesake) messages.push(refuse(file.path, 'source-name-taken', `Unexpected second source named \`${source.id}\``, `rename this file or ${namesake.path}`).message)
    else if (twin) messages.push(refuse(file.path, 'source-duplicate', `Unexpected copy of ${twin.path}`, 'delete one of the two files').message)
    else { sources.set(source.id.toLowerCase(), source); contents.set(words, source) }
  }
  return {sources: [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), messages}
}

const refuse = (path: string, rule: string, reason: string, fix: string): {source: null; message: VFileMessage} =>
  ({source: null, message: diagnostic({path}, {rule, reason, fix})})
