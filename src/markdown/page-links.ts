// A syntax tree in, the same tree with its relative `.md` links turned into addresses of the site.
import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {entryAddress, resolveLink, type EntryPlace} from './link-target.ts'

/** Changes `tree`. A link into seeds/ leads to the source's page; links that name no entry stay as they are. */
export function linkPages(tree: Root, base: string, place: EntryPlace | null): void {
  visit(tree, node => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const target = resolveLink(node.url, place)
    if (target.kind === 'entry') node.url = entryAddress(base, target, target.fragment)
    if (target.kind === 'seed') node.url = entryAddress(base, {folder: 'sources', id: target.id}, target.fragment)
  })
}
