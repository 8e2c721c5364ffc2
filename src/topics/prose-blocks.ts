// A topic's text and its regions in; what people wrote outside the regions out: its paragraphs as plain words, and its footnote references.
// Every character of a block knows its offset in the file, so that a message can point at it.
import type {Node, Parents, RootContent} from 'mdast'
import {visit, SKIP} from 'unist-util-visit'
import type {Range} from '../model.ts'
import {parseMarkdown, rangeOf} from '../entries/markdown-tree.ts'
import type {Region} from './regions.ts'

/** A footnote reference; `at` is its place in its block's plain text. */
export interface Reference { id: string; range: Range; at: number }

/** Plain words without markup; `offsets[i]` is where `text[i]` stands in the file. */
export interface Block { text: string; offsets: number[]; references: Reference[]; heading: boolean }

export interface Prose { blocks: Block[]; /** Footnotes that the page defines by hand. */ definitions: ReadonlySet<string> }

const REFERENCE = /\[\^([^\]\s]+)\]/g
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])
/** Nodes whose letters are no prose; a blank stands for them. */
const OPAQUE: ReadonlySet<string> = new Set(['inlineCode', 'html', 'image', 'break', 'imageReference'])

export function readProse(text: string, regions: readonly Region[]): Prose {
  const tree = parseMarkdown(text)
  const isManaged = (range: Range): boolean => regions.some(({start, end}) => start.start <= range.start && range.end <= end.end)
  const blocks: Block[] = []
  const definitions = new Set<string>()
  visit(tree, (node: Node | RootContent) => {
    const range = rangeOf(node)
    if (node.type === 'root') return undefined
    if (isManaged(range)) return SKIP
    if (node.type === 'footnoteDefinition' && 'identifier' in node) definitions.add(node.identifier)
    if (!BLOCKS.has(node.type)) return undefined
    blocks.push(readBlock(text, node as Parents))
    return SKIP
  })
  return {blocks, definitions}
}

function readBlock(text: string, block: Parents): Block {
  const read: Block = {text: '', offsets: [], references: [], heading: block.type === 'heading'}
  visit(block, node => {
    const range = rangeOf(node)
    if (node.type === 'text') readText(read, text, range)
    else if (node.type === 'footnoteReference') read.references.push({id: text.slice(range.start, range.end).slice(2, -1), range, at: read.text.length})
    else if (OPAQUE.has(node.type)) push(read, ' ', range.start)
  })
  return read
}

/** References without a definition are text to the parser; line breaks are blanks. */
function readText(block: Block, text: string, range: Range): void {
  const slice = text.slice(range.start, range.end)
  let at = 0
  for (const match of slice.matchAll(REFERENCE)) {
    push(block, slice.slice(at, match.index), range.start + at)
    const start = range.start + match.index
    at = match.index + match[0].length
    block.references.push({id: match[1]!, range: {start, end: range.start + at}, at: block.text.length})
  }
  push(block, slice.slice(at), range.start + at)
}

function push(block: Block, words: string, start: number): void {
  block.text += words.replace(/[\r\n]/g, ' ')
  for (let step = 0; step < words.length; step++) block.offsets.push(start + step)
}
