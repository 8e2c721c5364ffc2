// A syntax tree in, the same tree with the first mention of each glossary name in each section linked to its entry.
// No word changes, links never nest, and a second run adds nothing: an entry that a section links to already is left alone.
import type {Link, Nodes, PhrasingContent, Root, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import {relativeLink, resolveLink, type EntryPlace} from './link-target.ts'
import type {Names} from './names.ts'

/** Class of the links that no author wrote. */
export const CROSS_LINK = 'cross-link'

/** What keeps its words as they are: links, headings, code, notes (they quote sources) and quotations. */
const CLOSED: ReadonlySet<string> = new Set(['link', 'linkReference', 'heading', 'code', 'inlineCode', 'footnoteDefinition', 'footnoteReference', 'blockquote', 'html', 'yaml'])

/** Changes `tree`. `place` is the file's own, or null where it is not known; an entry's own page never links to itself. */
export function linkNames(tree: Root, names: Names, place: EntryPlace | null): void {
  const from: EntryPlace = place ?? {folder: 'pages', id: ''}
  const linked = linkedBySection(tree, from)
  if (from.folder === 'glossary') for (const ids of linked) ids.add(from.id)
  let section = 0
  walk(tree)

  function walk(node: Nodes): void {
    if (node.type === 'heading') section++
    if (CLOSED.has(node.type) || !('children' in node)) return
    const children: Nodes[] = node.children
    for (let index = node.type === 'table' ? 1 : 0; index < children.length; index++) {
      const child = children[index]!
      if (child.type !== 'text') { walk(child); continue }
      const pieces = splitText(child, names, linked[section]!, from)
      children.splice(index, 1, ...pieces)
      index += pieces.length - 1
    }
  }
}

/** The glossary entries that authors link to, section by section; the first is what stands before any heading. */
function linkedBySection(tree: Root, from: EntryPlace): Set<string>[] {
  const addresses = new Map<string, string>()
  visit(tree, 'definition', definition => { if (!addresses.has(definition.identifier)) addresses.set(definition.identifier, definition.url) })
  const sections = [new Set<string>()]
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') sections.push(new Set())
    if (node.type === 'footnoteDefinition' || node.type === 'blockquote') return
    const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? addresses.get(node.identifier) : undefined
    const target = url === undefined ? null : resolveLink(url, from)
    if (target?.kind === 'entry' && target.folder === 'glossary') sections.at(-1)!.add(target.id)
    if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return sections
}

/** Splits a text at the names found in it; `linked` learns which entries now have their link. */
function splitText(text: Text, names: Names, linked: Set<string>, from: EntryPlace): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  let end = 0
  for (const found of names.find(text.value)) {
    if (found.id === null || linked.has(found.id)) continue
    linked.add(found.id)
    if (found.start > end) pieces.push({type: 'text', value: text.value.slice(end, found.start)})
    pieces.push(crossLink(text.value.slice(found.start, found.end), relativeLink(from, {folder: 'glossary', id: found.id})))
    end = found.end
  }
  if (end === 0) return [text]
  if (end < text.value.length) pieces.push({type: 'text', value: text.value.slice(end)})
  return pieces
}

const crossLink = (words: string, url: string): Link =>
  ({type: 'link', url, title: null, data: {hProperties: {className: [CROSS_LINK]}}, children: [{type: 'text', value: words}]})
