// A document's tree in, its passages out: the words of each paragraph, heading or table row, and the links and footnotes standing in them.
// A row is told with the heads of its columns; of a matrix of positions each field is a passage of its own, under the names of its row and column.
import type {Nodes, Root, Table, TableRow} from 'mdast'
import {visit} from 'unist-util-visit'
import {plainText} from '../entries/markdown-tree.ts'
import {headingAnchors, referenceAnchor} from './anchors.ts'

/** A link (`url`) or a footnote's reference (`label`) at an offset into its passage's words. */
export interface Citing { at: number; url: string | null; label: string | null; anchor: string | null }

/** `whole`: the passage is one statement, not to be cut into sentences (a table's row or field, a heading). `lead`: how many of its first characters name it and are never cut off. */
export interface Passage { words: string; whole: boolean; lead: number; citing: Citing[] }

const SEPARATOR = ' · '
/** What a field without content holds. */
const NOTHING = '—'
const MATRIX = /^<!--\s*positions\s+(start|end)\b/

/** Anchors are those of the footnote's reference, or of the heading above; null above the first heading. Notes are no passages: they quote sources. */
export function readPassages(tree: Root): Passage[] {
  const headings = headingAnchors(tree)
  const addresses = new Map<string, string>()
  visit(tree, 'definition', definition => { if (!addresses.has(definition.identifier)) addresses.set(definition.identifier, definition.url) })
  const counts = new Map<string, number>()
  const passages: Passage[] = []
  let section: string | null = null
  let inMatrix = false
  read(tree)
  return passages

  function read(node: Nodes): void {
    if (node.type === 'footnoteDefinition') return
    if (node.type === 'html') inMatrix = MATRIX.exec(node.value)?.[1] === 'start' || (inMatrix && !MATRIX.test(node.value))
    if (node.type === 'heading') section = headings.get(node) ?? section
    if (node.type === 'table') readTable(node)
    else if (node.type === 'paragraph' || node.type === 'heading') passages.push(passageOf(node, node.type === 'heading'))
    else if ('children' in node) node.children.forEach(read)
  }

  function readTable({children: [head, ...rows]}: Table): void {
    const heads = (head?.children ?? []).map(cell => plainText(cell).trim())
    if (head) passages.push(rowOf(head, []))
    for (const row of rows) passages.push(...(inMatrix ? fieldsOf(row, heads) : [rowOf(row, heads)]))
  }

  function passageOf(block: Nodes, whole: boolean): Passage {
    const passage: Passage = {words: '', whole, lead: 0, citing: []}
    add(passage, block)
    return passage
  }

  /** “Reported: ≥ 12 · Who says so: Ostland”; empty fields are left out. */
  function rowOf(row: TableRow, heads: readonly string[]): Passage {
    const passage: Passage = {words: '', whole: true, lead: 0, citing: []}
    row.children.forEach((cell, at) => {
      if (isEmpty(cell)) return
      passage.words += `${passage.words === '' ? '' : SEPARATOR}${heads[at] ? `${heads[at]}: ` : ''}`
      add(passage, cell)
    })
    return passage
  }

  /** “Buffer zone · Ostland: rejects …”; a row without any content is told by its name. */
  function fieldsOf({children: [first, ...fields]}: TableRow, heads: readonly string[]): Passage[] {
    if (!first) return []
    const name = passageOf(first, true)
    const told = fields.flatMap((field, at) => {
      if (isEmpty(field)) return []
      const words = `${name.words}${SEPARATOR}${heads[at + 1] ?? ''}: `
      const passage: Passage = {words, whole: true, lead: words.length, citing: name.citing.map(citing => ({...citing}))}
      add(passage, field)
      return [passage]
    })
    return told.length > 0 ? told : [name]
  }

  function add(passage: Passage, node: Nodes): void {
    const at = passage.words.length
    if (node.type === 'link') passage.citing.push({at, url: node.url, label: null, anchor: section})
    if (node.type === 'linkReference') passage.citing.push({at, url: addresses.get(node.identifier) ?? null, label: null, anchor: section})
    if (node.type === 'footnoteReference') {
      const count = (counts.get(node.identifier) ?? 0) + 1
      counts.set(node.identifier, count)
      passage.citing.push({at, url: null, label: node.identifier, anchor: referenceAnchor(node.identifier, count)})
    }
    if (node.type === 'text' || node.type === 'inlineCode') passage.words += node.value.replace(/\s/g, ' ')
    else if (node.type === 'break') passage.words += ' '
    else if ('children' in node) node.children.forEach(child => add(passage, child))
  }
}

function isEmpty(cell: Nodes): boolean {
  let cites = false
  visit(cell, node => { cites ||= node.type === 'link' || node.type === 'linkReference' || node.type === 'footnoteReference' })
  return !cites && ['', NOTHING].includes(plainText(cell).trim())
}
