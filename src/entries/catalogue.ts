// The files of `content/` in, the checked entries by kind out, with every problem of every file. Nothing is read from disk here.
import type {VFileMessage} from 'vfile-message'
import type {z} from 'zod'
import type {GlossaryEntry, Measure} from '../model.ts'
import {diagnostic} from '../report/diagnostic.ts'
import {nearNames} from '../report/suggestion.ts'
import {glossarySchema} from './glossary-entry.ts'
import {measureSchema} from './measure.ts'
import {pageSchema, type PageData} from './page.ts'
import {sourceCardSchema, type SourceCardData} from './source-card.ts'
import {topicSchema, type TopicData} from './topic.ts'
import {parseEntry, type Entry, type EntryFile} from './front-matter.ts'

export interface Catalogue {
  topics: Entry<TopicData>[]
  measures: Entry<Measure>[]
  glossary: Entry<GlossaryEntry>[]
  cards: Entry<SourceCardData>[]
  pages: Entry<PageData>[]
}

const KINDS = ['topics', 'measures', 'glossary', 'sources', 'pages'] as const
export type ContentFolder = (typeof KINDS)[number]

/** `files`: Markdown files with paths such as `content/topics/casualties.md`, in any order. Entries come sorted by order, then id. */
export function readCatalogue(files: readonly EntryFile[]): {catalogue: Catalogue; messages: VFileMessage[]} {
  const messages: VFileMessage[] = []
  const read = <T extends object>(folder: ContentFolder, schema: z.ZodType<T>): Entry<T>[] => files.filter(file => folderOf(file) === folder).flatMap(file => {
    const parsed = parseEntry(file, schema)
    messages.push(...parsed.messages, ...checkName(file))
    return parsed.entry ? [parsed.entry] : []
  }).sort((a, b) => orderOf(a.data) - orderOf(b.data) || (a.id < b.id ? -1 : 1))
  const catalogue: Catalogue = {
    topics: read('topics', topicSchema),
    measures: read('measures', measureSchema).map(entry => ({...entry, data: {...entry.data, id: entry.id}})),
    glossary: read('glossary', glossarySchema).map(entry => ({...entry, data: {...entry.data, id: entry.id}})),
    cards: read('sources', sourceCardSchema),
    pages: read('pages', pageSchema),
  }
  for (const file of files) if (!KINDS.some(kind => kind === folderOf(file))) messages.push(strayFile(file))
  messages.push(...checkReferences(catalogue))
  return {catalogue, messages}
}

const folderOf = (file: EntryFile): string => /(?:^|\/)content\/([^/]+)\/[^/]+\.md$/.exec(file.path)?.[1] ?? ''
const orderOf = (data: object): number => ('order' in data && typeof data.order === 'number' ? data.order : 0)

/** Names of the site's own files: a page of that name would be lost. */
const RESERVED = ['404', 'pagefind', '_astro']

function checkName(file: EntryFile): VFileMessage[] {
  const refuse = (reason: string, fix: string) => [diagnostic({path: file.path}, {rule: 'file-name', reason, fix})]
  if (folderOf(file) === 'pages' && (RESERVED.includes(file.id) || file.id.includes('.'))) return refuse(`Unexpected page name \`${file.id}.md\`, the site has a file of its own there`, 'use another name, without a dot before `.md`')
  if (/^[A-Za-z0-9][\w.-]*$/.test(file.id) && !file.id.includes('..')) return []
  return refuse(`Unexpected file name \`${file.id}.md\``, 'begin with a letter or digit and use letters, digits, hyphens and underscores; the name becomes the address')
}

function strayFile(file: EntryFile): VFileMessage {
  return diagnostic({path: file.path}, {rule: 'content-folder', reason: 'Unexpected place for a Markdown file', fix: `move it into one of ${KINDS.map(kind => `content/${kind}/`).join(', ')}`})
}

/** Every id that an entry's front matter names must exist. */
function checkReferences(catalogue: Catalogue): VFileMessage[] {
  const measures = new Set(catalogue.measures.map(entry => entry.id))
  const glossary = new Set(catalogue.glossary.map(entry => entry.id))
  const messages: VFileMessage[] = []
  const check = (entry: EntryFile, field: string, ids: readonly (string | null)[], known: ReadonlySet<string>, folder: string) => {
    for (const id of ids) if (id !== null && !known.has(id)) messages.push(unknownId(entry, field, id, known, folder))
  }
  for (const entry of catalogue.topics) {
    check(entry, 'measures', entry.data.measures, measures, 'measures')
    check(entry, 'terms', entry.data.terms, glossary, 'glossary')
    check(entry, 'events', entry.data.events, glossary, 'glossary')
  }
  for (const entry of catalogue.measures) {
    check(entry, 'population', [entry.data.population], glossary, 'glossary')
    check(entry, 'combines', entry.data.combines, measures, 'measures')
    check(entry, 'parts', entry.data.parts, measures, 'measures')
    check(entry, 'plannedAs', [entry.data.plannedAs], measures, 'measures')
  }
  for (const entry of catalogue.glossary) check(entry, 'of', [entry.data.of], glossary, 'glossary')
  return messages
}

function unknownId(file: EntryFile, field: string, id: string, known: ReadonlySet<string>, folder: string): VFileMessage {
  const near = nearNames(id, [...known].sort())
  const start = file.text.indexOf(id, Math.max(0, file.text.indexOf(`${field}:`)))
  return diagnostic({path: file.path, text: file.text, range: {start, end: start + id.length}}, {
    rule: 'unknown-id',
    reason: `Unexpected id \`${id}\` in \`${field}\``,
    why: `there is no file content/${folder}/${id}.md`,
    fix: near.length > 0 ? `did you mean ${near.map(name => `\`${name}\``).join(' or ')}? Or add the file` : `add the file, or name one that is in content/${folder}/`,
  })
}
