// A page's tree in (hast), the same tree with footnotes that assistive software understands out (DPUB-ARIA roles), and with ids of which no two
// are alike: the label of one footnote may look like the second mention of another.
import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {noteAnchor, NOTES_TITLE, referenceAnchor} from './anchors.ts'
import {plainText} from '../entries/markdown-tree.ts'

/** Changes `tree`. */
export function nameFootnotes(tree: Root): void {
  separateIds(tree)
  visit(tree, 'element', node => {
    if ('dataFootnotes' in node.properties) nameSection(node)
    if ('dataFootnoteRef' in node.properties) nameReference(node)
    if ('dataFootnoteBackref' in node.properties) node.properties['role'] = 'doc-backlink'
  })
}

function nameSection(section: Element): void {
  Object.assign(section.properties, {role: 'doc-endnotes', ariaLabelledBy: [NOTES_TITLE]})
  const title = section.children.find(child => child.type === 'element' && /^h[1-6]$/.test(child.tagName))
  if (title?.type !== 'element') return
  title.properties = {id: NOTES_TITLE}
  title.children = [{type: 'text', value: 'Notes'}]
}

function nameReference(link: Element): void {
  delete link.properties['ariaDescribedBy']
  Object.assign(link.properties, {role: 'doc-noteref', ariaLabel: `Note ${plainText(link)}`})
}

/** Gives every reference an id of its own and leads the way back from a note to each of its references. */
function separateIds(tree: Root): void {
  const counts = new Map<string, number>()
  visit(tree, 'element', node => {
    const {href, id} = node.properties
    if ('dataFootnoteRef' in node.properties && typeof href === 'string') {
      const label = href.slice(`#${noteAnchor('')}`.length)
      const count = (counts.get(label) ?? 0) + 1
      counts.set(label, count)
      node.properties['id'] = referenceAnchor(label, count)
    }
    if (node.tagName === 'li' && typeof id === 'string' && id.startsWith(noteAnchor(''))) leadBack(node, id.slice(noteAnchor('').length))
  })
}

function leadBack(note: Element, label: string): void {
  let count = 0
  visit(note, 'element', link => {
    if ('dataFootnoteBackref' in link.properties) link.properties['href'] = `#${referenceAnchor(label, ++count)}`
  })
}
