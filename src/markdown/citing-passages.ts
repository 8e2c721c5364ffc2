// A document's tree in, its passages out: the words of each paragraph, heading or table row, and the links and footnotes standing in them.
import type {Nodes, Root, TableRow} from 'mdast'
import {visit} from 'unist-util-visit'
import {headingAnchors, referenceAnchor} from './anchors.ts'

/** A link (`url`) or a footnote's reference (`label`) at an offset into its passage's words. */
export interface Citing { at: number; url: string | null; label: string | null; anchor: string | null }

/** `whole`: the passage is one statement, not to be cut into sentences (a table's row, a heading). */
export interface Passage { words: string; whole: boolean; citing: Citing[] }

const CELL_SEPARATOR = ' · '

/** Anchors are those of the footnote's reference, or of the heading above; null above the first heading. Notes are no passages: they quote sources. */
export function readPassages(tree: Root): Passage[] {
  const headings = headingAnchors(tree)
  const addresses = new Map<string, string>()
  visit(tree, 'definition', definition => { if (!addresses.has(definition.identifier)) addresses.set(definition.identifier, definition.url) })
  const counts = new Map<string, number>()
  const passages: Passage[] = []
  let section: string | null = null
  read(tree)
  return passages

  function read(node: Nodes): void {
    if (node.type === 'footnoteDefinition') return
    if (node.type === 'heading') section = headings.get(node) ?? section
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableRow') passages.push(passageOf(node))
    else if ('children' in node) node.children.forEach(read)
  }

  function passageOf(block: Nodes): Passage {
    const passage: Passage = {words: '', whole: block.type !== 'paragraph', citing: []}
    if (block.type === 'tableRow') addCells(passage, block)
    else add(passage, block)
    return passage
  }

  function addCells(passage: Passage, row: TableRow): void {
    for (const cell of row.children) {
      if (passage.words !== '' && cell.children.length > 0) passage.words += CELL_SEPARATOR
      add(passage, cell)
    }
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
