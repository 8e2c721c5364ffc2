// A Markdown file in; its front matter, checked against a schema, and its body out. YAML only: gray-matter would run `---js`.
// Problems carry the line and column of the front-matter key they speak of. Nothing is cast: what the schema passes is the type.
import matter from 'gray-matter'
import {isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document} from 'yaml'
import type {VFileMessage} from 'vfile-message'
import type {z} from 'zod'
import {diagnostic} from '../report/diagnostic.ts'

/** A Markdown file of `content/`: `id` is its name without ending, `path` relative to the root. */
export interface EntryFile { id: string; path: string; text: string }

/** A checked entry: `data` as the schema gives it, `body` the Markdown behind the header, `bodyStart` its UTF-16 offset in the file. */
export interface Entry<T> extends EntryFile { data: T; body: string; bodyStart: number }

export type ParsedEntry<T> = {entry: Entry<T>; messages: []} | {entry: null; messages: VFileMessage[]}

/** YAML aliases can multiply a small file into gigabytes; content has no use for more than a few. */
const MAX_ALIASES = 16

export function parseEntry<T>(file: EntryFile, schema: z.ZodType<T>): ParsedEntry<T> {
  const refused = refuseEncoding(file) ?? refuseLanguage(file)
  if (refused) return {entry: null, messages: [refused]}
  const lines = new LineCounter()
  let document: Document.Parsed | undefined
  let headerStart = 0
  let body: string
  const parse = (header: string): object => {
    headerStart = file.text.indexOf(header)
    document = parseDocument(header, {lineCounter: lines, prettyErrors: false, uniqueKeys: true})
    return {}
  }
  try {
    body = matter(file.text, {engines: {yaml: {parse}, javascript: {parse: refuseToRun}, json: {parse: refuseToRun}}}).content
  } catch (error) {
    return {entry: null, messages: [invalid(file, String(error), headerRange(file.text))]}
  }
  if (!document) return {entry: null, messages: [invalid(file, 'Missing front matter', {start: 0, end: 1})]}
  return checkDocument(file, document, headerStart, schema, body)
}

/** Stands where gray-matter has an engine that would run the header. */
function refuseToRun(): never {
  throw new Error('Unexpected front-matter language, expected YAML')
}

function checkDocument<T>(file: EntryFile, document: Document.Parsed, offset: number, schema: z.ZodType<T>, body: string): ParsedEntry<T> {
  const at = (start: number, end: number) => ({start: offset + start, end: offset + Math.max(end, start + 1)})
  const messages = document.errors.map(error => invalid(file, `Unreadable front matter: ${error.message}`, at(...error.pos)))
  messages.push(...refuseStructure(file, document, at))
  if (messages.length > 0) return {entry: null, messages}
  const parsed = schema.safeParse(document.toJS({maxAliasCount: MAX_ALIASES}) ?? {})
  if (parsed.success) return {entry: {...file, data: parsed.data, body, bodyStart: file.text.length - body.length}, messages: []}
  return {entry: null, messages: parsed.error.issues.map(issue => {
    const range = keyRange(document, issue.path)
    return diagnostic({path: file.path, text: file.text, range: at(...range)}, {
      rule: 'front-matter-schema',
      reason: `Unexpected front matter${issue.path.length > 0 ? ` in \`${issue.path.join('.')}\`` : ''}: ${issue.message}`,
      fix: 'see the fields of this kind of file in CONTRIBUTING.md, under “Front matter”',
    })
  })}
}

/** Bytes that are no UTF-8 were read as U+FFFD; writing the file again would lose them. */
function refuseEncoding(file: EntryFile): VFileMessage | undefined {
  const start = file.text.indexOf('\ufffd')
  if (start < 0) return undefined
  return diagnostic({path: file.path, text: file.text, range: {start, end: start + 1}}, {
    rule: 'content-encoding',
    reason: 'Unexpected bytes, expected UTF-8',
    why: 'the file would lose them when its regions are written',
    fix: 'save the file again with the encoding UTF-8',
  })
}

function refuseLanguage(file: EntryFile): VFileMessage | undefined {
  const language = /^\ufeff?---([^\n]*)/.exec(file.text)?.[1]?.trim()
  if (!language || language === 'yaml') return undefined
  return diagnostic({path: file.path, text: file.text, range: {start: 0, end: 3 + language.length}}, {
    rule: 'front-matter-language',
    reason: `Unexpected front-matter language \`${language}\`, expected YAML`,
    why: 'other languages would be run as a program',
    fix: 'write the first line as `---` alone',
  })
}

/** Refuses alias bombs and keys that reach into JavaScript's own objects. */
function refuseStructure(file: EntryFile, document: Document.Parsed, at: (start: number, end: number) => {start: number; end: number}): VFileMessage[] {
  const messages: VFileMessage[] = []
  let aliases = 0
  const say = (reason: string, fix: string, node: unknown) => {
    const range = isNode(node) && node.range ? at(node.range[0], node.range[1]) : headerRange(file.text)
    messages.push(diagnostic({path: file.path, text: file.text, range}, {rule: 'front-matter-hostile', reason, fix}))
  }
  visit(document, {
    Alias(_, node) { if (++aliases === MAX_ALIASES + 1) say(`Unexpected number of YAML aliases, expected at most ${MAX_ALIASES}`, 'write the values out', node) },
    Pair(_, pair) {
      if (isScalar(pair.key) && ['__proto__', 'constructor', 'prototype'].includes(String(pair.key.value)))
        say(`Unexpected key \`${String(pair.key.value)}\``, 'remove it', pair.key)
    },
  })
  if (document.contents && !isMap(document.contents)) say('Unexpected front matter, expected `key: value` lines', 'write one `key: value` a line', document.contents)
  return messages
}

function keyRange(document: Document.Parsed, path: PropertyKey[]): [number, number] {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return [node.range[0], node.range[1]]
  }
  return [0, 1]
}

const headerRange = (text: string) => ({start: 0, end: Math.max(1, text.indexOf('\n'))})

function invalid(file: EntryFile, reason: string, range: {start: number; end: number}): VFileMessage {
  return diagnostic({path: file.path, text: file.text, range}, {
    rule: 'front-matter-unreadable',
    reason,
    fix: 'begin the file with a line `---`, `key: value` lines, and a line `---`',
  })
}
