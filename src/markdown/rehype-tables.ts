// A page's tree in (hast), the same tree with every table in a region of its own out: it scrolls on narrow screens, takes the keyboard's
// focus and has a name; column heads say that they are ones, and alignment is a class.
import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
import {plainText} from '../entries/markdown-tree.ts'

/** Changes `tree`. Tables are named after the heading above them; `title` names those that stand above any heading. */
export function wrapTables(tree: Root, title: string): void {
  const count = new Map<string, number>()
  let heading = title
  visit(tree, 'element', (node, index, parent) => {
    if (/^h[1-6]$/.test(node.tagName)) heading = plainText(node).trim() || title
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined
    const number = (count.get(heading) ?? 0) + 1
    count.set(heading, number)
    tidyCells(node)
    parent.children[index] = scrollRegion(node, `${number === 1 ? 'Table' : `Table ${number}`}: ${heading}`)
    return [SKIP, index + 1]
  })
}

function scrollRegion(table: Element, label: string): Element {
  const properties = {className: ['table-scroll'], ariaLabel: label, tabIndex: 0}
  return {type: 'element', tagName: 'section', properties, children: [table]}
}

/** `align=` is obsolete in HTML; the style sheet knows the class instead. */
function tidyCells(table: Element): void {
  visit(table, 'element', cell => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return
    if (cell.tagName === 'th') cell.properties['scope'] = 'col'
    const align = cell.properties['align']
    delete cell.properties['align']
    if (typeof align === 'string') cell.properties['className'] = [`align-${align}`]
  })
}
