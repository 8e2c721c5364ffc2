// A syntax tree in, the same tree with its relative `.md` links turned into addresses of the site.
import type {Paragraph, Root} from 'mdast'
import {visit} from 'unist-util-visit'
import {entryAddress, resolveLink, type EntryPlace} from './link-target.ts'

/** Changes `tree`. A link into seeds/ leads to the source's page; links that name no entry stay as they are. */
export function linkPages(tree: Root, base: string, place: EntryPlace | null): void {
  visit(tree, 'footnoteDefinition', note => visit(note, 'paragraph', paragraph => dropArticleLink(paragraph, place)))
  visit(tree, node => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const target = resolveLink(node.url, place)
    if (target.kind === 'entry') node.url = entryAddress(base, target, target.fragment)
    if (target.kind === 'seed') node.url = entryAddress(base, {folder: 'sources', id: target.id}, target.fragment)
  })
}

/** A note's link into the article's file, in brackets, is for GitHub; on the site it would lead where the link before it leads. */
function dropArticleLink({children}: Paragraph, place: EntryPlace | null): void {
  const at = children.findIndex(node => node.type === 'link' && resolveLink(node.url, place).kind === 'seed')
  const [before, after] = [children[at - 1], children[at + 1]]
  if (before?.type !== 'text' || after?.type !== 'text' || !before.value.endsWith(' (') || !after.value.startsWith(')')) return
  before.value = before.value.slice(0, -' ('.length)
  after.value = after.value.slice(')'.length)
  children.splice(at, 1)
}
