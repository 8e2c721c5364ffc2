// A syntax tree in, the same tree with the definition of each glossary entry at the first link to it in prose out. It is for those who point or tab to the
// link, and needs no script: the style sheet shows it where no script shows a preview.
import type {Nodes, Root} from 'mdast'
import type {} from 'mdast-util-to-hast'
import {resolveLink, type EntryPlace} from './link-target.ts'

/** Tables name an entry in each row, and notes quote sources. */
const CLOSED: ReadonlySet<string> = new Set(['table', 'footnoteDefinition', 'heading'])

/** Changes `tree`; before addresses become the site's. `definitions`: by glossary id. */
export function describeLinks(tree: Root, definitions: ReadonlyMap<string, string>, place: EntryPlace | null): void {
  const told = new Set<string>()
  walk(tree)

  function walk(node: Nodes): void {
    if (CLOSED.has(node.type)) return
    if (node.type === 'link') {
      const target = resolveLink(node.url, place)
      const definition = target.kind === 'entry' && target.folder === 'glossary' && !told.has(target.id) ? definitions.get(target.id) : undefined
      if (definition === undefined || target.kind !== 'entry') return
      told.add(target.id)
      node.data = {...node.data, hProperties: {...node.data?.hProperties, 'aria-description': definition}}
    } else if ('children' in node) node.children.forEach(walk)
  }
}
