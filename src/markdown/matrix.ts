// A topic's tree in (mdast), the same tree with its matrix of positions marked for the style sheet out: the table by a class, each entry of a field as a
// paragraph of its own, and the marks of the stances, which words stand beside, kept from being read aloud.
import type {Html, PhrasingContent, Root, Strong, Table, TableCell} from 'mdast'
import type {} from 'mdast-util-to-hast'
import {visit} from 'unist-util-visit'

const START = /^<!--\s*positions\s+start\s*-->$/
/** Stands between the entries of a field, after the notes of the first. */
const BETWEEN = '; '

/** Changes `tree`. The key to the marks stands before the table. */
export function markMatrix(tree: Root): void {
  visit(tree, 'html', (node: Html, index, parent) => {
    const within = parent && index !== undefined && START.test(node.value.trim()) ? parent.children.slice(index + 1) : []
    const table = within.find(({type}) => type !== 'paragraph')
    if (table?.type === 'table') shapeMatrix(table)
  })
}

function shapeMatrix(table: Table): void {
  table.data = {...table.data, hProperties: {className: ['matrix']}}
  for (const row of table.children.slice(1)) for (const cell of row.children.slice(1)) shapeField(cell)
}

function shapeField(cell: TableCell): void {
  const entries = splitEntries(cell.children)
  visit(cell, 'strong', hideMark)
  if (entries.length > 1) Object.assign(cell, {children: entries.map(children => ({type: 'paragraph', children}))})
}

/** Only what stands behind a note separates entries; the same signs within a quotation are its own. */
function splitEntries(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const entries: PhrasingContent[][] = [[]]
  children.forEach((child, at) => {
    const separates = child.type === 'text' && child.value.startsWith(BETWEEN) && children[at - 1]?.type === 'footnoteReference'
    if (separates) entries.push([])
    const kept = separates ? {...child, value: child.value.slice(BETWEEN.length)} : child
    if (kept.type !== 'text' || kept.value !== '') entries.at(-1)!.push(kept)
  })
  return entries
}

/** “✗ rejects”: the sign is for the eye. */
function hideMark(strong: Strong): void {
  const [first, ...rest] = strong.children
  const [, mark, word] = first?.type === 'text' ? /^(\S) (.+)$/u.exec(first.value) ?? [] : []
  if (mark === undefined) return
  const hidden = {type: 'emphasis' as const, data: {hName: 'span', hProperties: {ariaHidden: 'true'}}, children: [{type: 'text' as const, value: `${mark} `}]}
  strong.children = [hidden, {type: 'text', value: word!}, ...rest]
}
