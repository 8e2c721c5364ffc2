// A Markdown file or its parsed header in; why it is refused before any schema looks at it, out: encoding, language, YAML that harms or cannot be read.
import {isMap, isNode, isScalar, visit, type Document} from 'yaml'
import type {VFileMessage} from 'vfile-message'
import type {Range} from '../model.ts'
import {diagnostic} from '../report/diagnostic.ts'
import type {EntryFile} from './front-matter.ts'

/** Offsets in the header to a range in the file. */
export type Place = (start: number, end: number) => Range

/** YAML aliases can multiply a small file into gigabytes; content has no use for more than a few. */
export const MAX_ALIASES = 16

/** The first line of a file. */
export const headerRange = (text: string): Range => ({start: 0, end: Math.max(1, text.indexOf('\n'))})

const BEGIN = 'begin the file with a line `---`, `key: value` lines, and a line `---`'

/** What to do about each error code of the `yaml` package that people meet. */
const CURES: Record<string, string> = {
  BLOCK_AS_IMPLICIT_KEY: 'put the value in quotes, since it holds a colon: `title: "A: B"`',
  DUPLICATE_KEY: 'keep one of the two lines',
  TAB_AS_INDENT: 'indent with blanks instead of tabs',
  MISSING_CHAR: 'close the quotation mark, the bracket, or the header with a line `---`',
  BAD_ALIAS: 'put the value in quotes, since it begins with `*`',
  UNEXPECTED_TOKEN: 'put the value in quotes, or correct the brackets and commas of the line',
}

export function unreadable(file: EntryFile, reason: string, range: Range, code?: string): VFileMessage {
  const fix = code === undefined ? BEGIN : CURES[code] ?? 'correct the line; a value with a colon, a `#` or a leading `*` or `&` needs quotes'
  return diagnostic({path: file.path, text: file.text, range}, {rule: 'front-matter-unreadable', reason, fix})
}

/** Bytes that are no UTF-8 were read as U+FFFD; writing the file again would lose them. */
export function refuseEncoding(file: EntryFile): VFileMessage | undefined {
  const start = file.text.indexOf('\ufffd')
  if (start < 0) return undefined
  return diagnostic({path: file.path, text: file.text, range: {start, end: start + 1}}, {
    rule: 'content-encoding',
    reason: 'Unexpected bytes, expected UTF-8',
    why: 'the file would lose them when its regions are written',
    fix: 'save the file again with the encoding UTF-8',
  })
}

export function refuseLanguage(file: EntryFile): VFileMessage | undefined {
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
export function refuseStructure(file: EntryFile, document: Document.Parsed, at: Place): VFileMessage[] {
  const messages: VFileMessage[] = []
  let aliases = 0
  const say = (reason: string, fix: string, node: unknown) => {
    const range = isNode(node) && node.range ? at(node.range[0], node.range[1]) : headerRange(file.text)
    messages.push(diagnostic({path: file.path, text: file.text, range}, {rule: 'front-matter-hostile', reason, fix}))
  }
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) === undefined) messages.push(unreadable(file, `Unexpected alias \`*${node.source}\`, nothing has that name`, at(node.range?.[0] ?? 0, node.range?.[1] ?? 1), 'BAD_ALIAS'))
      if (++aliases === MAX_ALIASES + 1) say(`Unexpected number of YAML aliases, expected at most ${MAX_ALIASES}`, 'write the values out', node)
    },
    Pair(_, pair) {
      if (!isScalar(pair.key)) say('Unexpected key, expected a word', 'write one `key: value` a line', pair.key)
      else if (['__proto__', 'constructor', 'prototype'].includes(String(pair.key.value)))
        say(`Unexpected key \`${String(pair.key.value)}\``, 'remove it', pair.key)
    },
  })
  if (document.contents && !isMap(document.contents)) say('Unexpected front matter, expected `key: value` lines', 'write one `key: value` a line', document.contents)
  return messages
}
