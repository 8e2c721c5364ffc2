// A Markdown file in; its front matter, checked against a schema, and its body out. YAML only: gray-matter would run `---js`.
// Problems carry the line and column of the front-matter key they speak of. Nothing is cast: what the schema passes is the type.
import matter from 'gray-matter'
import {isNode, parseDocument, type Document} from 'yaml'
import type {VFileMessage} from 'vfile-message'
import type {z} from 'zod'
import type {Range} from '../model.ts'
import {diagnostic} from '../report/diagnostic.ts'
import {headerRange, MAX_ALIASES, refuseEncoding, refuseLanguage, refuseStructure, unreadable, type Place} from './front-matter-refusals.ts'

/** A Markdown file of `content/`: `id` is its name without ending, `path` relative to the root. */
export interface EntryFile { id: string; path: string; text: string }

/** A checked entry: `data` as the schema gives it, `body` the Markdown behind the header, `bodyStart` its UTF-16 offset in the file. */
export interface Entry<T> extends EntryFile { data: T; body: string; bodyStart: number }

export type ParsedEntry<T> = {entry: Entry<T>; messages: []} | {entry: null; messages: VFileMessage[]}

export function parseEntry<T>(file: EntryFile, schema: z.ZodType<T>): ParsedEntry<T> {
  const refused = refuseEncoding(file) ?? refuseLanguage(file)
  if (refused) return {entry: null, messages: [refused]}
  let document: Document.Parsed | undefined
  let header: Range = {start: 0, end: 0}
  let body: string
  const parse = (source: string): object => {
    const start = file.text.indexOf(source)
    header = {start, end: start + source.trimEnd().length}
    document = parseDocument(`${source}\n`, {prettyErrors: false, uniqueKeys: true}) // the header's last line may still hold the CR of its CRLF
    return {}
  }
  try {
    body = matter(file.text, {engines: {yaml: {parse}, javascript: {parse: refuseToRun}, json: {parse: refuseToRun}}}).content
  } catch (error) {
    return {entry: null, messages: [unreadable(file, String(error), headerRange(file.text))]}
  }
  if (!document) return {entry: null, messages: [unreadable(file, 'Missing front matter', {start: 0, end: 1})]}
  return checkDocument(file, document, header, schema, body)
}

/** Stands where gray-matter has an engine that would run the header. */
function refuseToRun(): never {
  throw new Error('Unexpected front-matter language, expected YAML')
}

function checkDocument<T>(file: EntryFile, document: Document.Parsed, header: Range, schema: z.ZodType<T>, body: string): ParsedEntry<T> {
  const at: Place = (start, end) => ({start: Math.min(header.start + start, header.end), end: Math.min(header.start + Math.max(end, start + 1), header.end)})
  const messages = document.errors.map(error => unreadable(file, `Unreadable front matter: ${error.message}`, at(...error.pos), error.code))
  messages.push(...refuseStructure(file, document, at))
  if (messages.length > 0) return {entry: null, messages}
  const parsed = schema.safeParse(document.toJS({maxAliasCount: MAX_ALIASES}) ?? {})
  if (parsed.success) return {entry: {...file, data: parsed.data, body, bodyStart: file.text.length - body.length}, messages: []}
  return {entry: null, messages: parsed.error.issues.map(issue => schemaMessage(file, issue, at(...keyRange(document, issue.path))))}
}

function schemaMessage(file: EntryFile, issue: z.core.$ZodIssue, range: Range): VFileMessage {
  const field = issue.path.join('.')
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
  return diagnostic({path: file.path, text: file.text, range: missing ? headerRange(file.text) : range}, {
    rule: 'front-matter-schema',
    reason: missing ? `Missing field \`${field}\` in the front matter` : `Unexpected front matter${field === '' ? '' : ` in \`${field}\``}: ${issue.message}`,
    fix: missing ? `add a line \`${field}: …\` between the two lines \`---\`` : 'see the fields of this kind of file in CONTRIBUTING.md, under “Front matter”',
  })
}

/** Where a field of a readable header stands in its file; the nearest field around it where it is not written out. */
export function rangeOfField({text, bodyStart}: Entry<object>, path: PropertyKey[]): Range {
  const start = text.indexOf('\n', text.indexOf('---')) + 1
  const header = text.slice(start, bodyStart).replace(/\r?\n---[^\n]*\r?\n?$/, '')
  const [from, to] = keyRange(parseDocument(`${header}\n`, {prettyErrors: false}), path)
  return {start: start + from, end: start + Math.max(to, from + 1)}
}

function keyRange(document: Document.Parsed, path: PropertyKey[]): [number, number] {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return [node.range[0], node.range[1]]
  }
  return [0, 1]
}
