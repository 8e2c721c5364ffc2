// A page's tree in (hast), the same tree with footnotes that assistive software understands out (DPUB-ARIA roles), and with ids of which no two
// are alike: the label of one footnote may look like the second mention of another.
import type {Element, Root} from 'hast'
import {SKIP, visit} from 'unist-util-visit'
import {noteAnchor, NOTES_TITLE, referenceAnchor} from './anchors.ts'
import {CLAIM_ID} from '../entries/registers.ts'

/** Changes `tree`; claims have their pages below `base`. */
export function nameFootnotes(tree: Root, base: string): void {
  separateIds(tree)
  visit(tree, 'element', node => {
    if (node.tagName === 'li') leadToClaim(node, base)
  })
  visit(tree, 'element', node => {
    if ('dataFootnotes' in node.properties) nameSection(node)
    if ('dataFootnoteRef' in node.properties) nameReference(node)
    if ('dataFootnoteBackref' in node.properties) nameBackLink(node)
  })
}

function nameSection(section: Element): void {
  Object.assign(section.properties, {role: 'doc-endnotes', ariaLabelledBy: [NOTES_TITLE]})
  const title = section.children.find(child => child.type === 'element' && /^h[1-6]$/.test(child.tagName))
  if (title?.type !== 'element') return
  title.properties = {id: NOTES_TITLE}
  title.children = [{type: 'text', value: 'Notes'}]
}

function nameBackLink(link: Element): void {
  delete link.properties['className']
  link.properties['role'] = 'doc-backlink'
}

function nameReference(link: Element): void {
  delete link.properties['ariaDescribedBy']
  link.properties['role'] = 'doc-noteref' // by which a reader of screens says that the number is a note's
}

/** Gives every reference an id of its own, which citations lead to. */
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

/** The note of a claim ends in the way to its own page, where it can be cited; on GitHub there is none, so that the Markdown cannot hold it. */
function leadToClaim({properties: {id}, children}: Element, base: string): void {
  const label = typeof id === 'string' && id.startsWith(noteAnchor('')) ? id.slice(noteAnchor('').length) : ''
  const end = children.findLast(child => child.type === 'element' && child.tagName === 'p')
  if (!CLAIM_ID.test(label) || end?.type !== 'element') return
  const back = end.children.findIndex(child => child.type === 'element' && 'dataFootnoteBackref' in child.properties)
  const at = back < 0 ? end.children.length : back
  end.children.splice(at, 0, {type: 'text', value: back < 0 ? ' · ' : '· '}, {type: 'element', tagName: 'a', properties: {href: `${base}claims/${label}/`}, children: [{type: 'text', value: 'This claim'}]}, {type: 'text', value: ' '})
}

/** One link back, to the first mention; a browser's own way back serves the others, and a page of many notes stays light. */
function leadBack(note: Element, label: string): void {
  let count = 0
  visit(note, 'element', (link, index, parent) => {
    if (!('dataFootnoteBackref' in link.properties) || !parent || index === undefined) return undefined
    if (++count === 1) {
      link.properties['href'] = `#${referenceAnchor(label, 1)}`
      return undefined
    }
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}
