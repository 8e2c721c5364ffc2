// A page's tree in (hast), the same tree with every table in a region of its own out: it scrolls where it is too wide, takes the keyboard's
// focus and has a name. Heads of columns and rows say that they are ones, and alignment is a class. Each field carries its column's head, so that
// the style sheet can stack the rows on a phone; roles keep that a table for those who listen.
import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
import {plainText} from '../entries/markdown-tree.ts'

/** What a field without content holds. */
const NOTHING = '—'

const ROLES: ReadonlyMap<string, string> = new Map([['table', 'table'], ['thead', 'rowgroup'], ['tbody', 'rowgroup'], ['tr', 'row'], ['td', 'cell']])

/** Changes `tree`. Tables are named after the heading above them; `title` names those that stand above any heading. */
export function wrapTables(tree: Root, title: string): void {
  const count = new Map<string, number>()
  let heading = title
  visit(tree, 'element', (node, index, parent) => {
    if (/^h[1-6]$/.test(node.tagName)) heading = plainText(node).trim() || title
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined
    const number = (count.get(heading) ?? 0) + 1
    count.set(heading, number)
    nameParts(node)
    parent.children[index] = scrollRegion(node, `${number === 1 ? 'Table' : `Table ${number}`}: ${heading}`)
    return [SKIP, index + 1]
  })
}

function scrollRegion(table: Element, label: string): Element {
  const properties = {className: ['table-scroll'], ariaLabel: label, tabIndex: 0}
  return {type: 'element', tagName: 'section', properties, children: [table]}
}

function nameParts(table: Element): void {
  const heads: string[] = []
  visit(table, 'element', node => {
    const role = ROLES.get(node.tagName)
    if (role) node.properties['role'] = role
    if (node.tagName !== 'tr') return
    const cells = node.children.filter((child): child is Element => child.type === 'element')
    if (cells[0]?.tagName === 'th') heads.push(...cells.map(cell => nameColumn(cell)))
    else cells.forEach((cell, at) => nameCell(cell, at, heads))
  })
}

/** The head's words; without angle brackets, so that nothing that looks like a tag stands in an attribute. */
function nameColumn(cell: Element): string {
  Object.assign(cell.properties, {scope: 'col', role: 'columnheader'})
  alignByClass(cell)
  return plainText(cell).replace(/[<>]/g, '').trim()
}

/** The first field of a row of several names the row, unless it is empty. */
function nameCell(cell: Element, at: number, heads: readonly string[]): void {
  const words = plainText(cell).trim()
  if (at === 0 && heads.length > 1 && words !== '') {
    cell.tagName = 'th'
    Object.assign(cell.properties, {scope: 'row', role: 'rowheader'})
  } else if (at > 0) cell.properties['dataLabel'] = heads[at] ?? ''
  alignByClass(cell)
  if (at > 0 && (words === '' || words === NOTHING)) cell.properties['className'] = [...classesOf(cell), 'nothing']
}

/** `align=` is obsolete in HTML; the style sheet knows the class instead. */
function alignByClass(cell: Element): void {
  const align = cell.properties['align']
  delete cell.properties['align']
  if (typeof align === 'string') cell.properties['className'] = [...classesOf(cell), `align-${align}`]
}

const classesOf = ({properties: {className}}: Element): string[] => (Array.isArray(className) ? className.map(String) : [])
