// A syntax tree in, the anchors that its page offers out: headings by GitHub's rule, footnotes as GitHub and the site name them.
import GithubSlugger from 'github-slugger'
import type {Heading, Root} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import {plainText} from '../entries/markdown-tree.ts'

const PREFIX = 'user-content-'
/** The id of the title above the notes. */
export const NOTES_TITLE = `${PREFIX}notes`

/** The anchor of a footnote's text. */
export const noteAnchor = (label: string): string => `${PREFIX}fn-${label.toLowerCase()}`

/** The anchor of the `count`th place (from 1) that refers to a footnote. The count stands before the label, so that no label can look like one. */
export const referenceAnchor = (label: string, count: number): string => `${PREFIX}fnref${count > 1 ? count : ''}-${label.toLowerCase()}`

/** The anchor of every heading, in order; a second heading of the same words gets `-1`, as on GitHub. */
export function headingAnchors(tree: Root): Map<Heading, string> {
  const slugger = new GithubSlugger()
  const anchors = new Map<Heading, string>()
  visit(tree, 'heading', heading => { anchors.set(heading, slugger.slug(plainText(heading))) })
  return anchors
}

/** All anchors of a file's page: its headings, its footnotes and the places that refer to them. */
export function pageAnchors(tree: Root): Set<string> {
  const anchors = new Set(headingAnchors(tree).values())
  const counts = new Map<string, number>()
  const defined = new Set<string>()
  visit(tree, 'footnoteDefinition', definition => { defined.add(definition.identifier) })
  visit(tree, node => {
    if (node.type === 'footnoteDefinition') return SKIP
    if (node.type !== 'footnoteReference' || !defined.has(node.identifier)) return undefined
    const count = (counts.get(node.identifier) ?? 0) + 1
    counts.set(node.identifier, count)
    anchors.add(noteAnchor(node.identifier)).add(referenceAnchor(node.identifier, count))
    return undefined
  })
  return anchors
}
