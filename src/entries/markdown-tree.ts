// A Markdown file's text in, its syntax tree out (mdast): GitHub-flavoured, front matter set apart, offsets into the text as it stands.
// The one parser for regions, prose checks, link checks and the link graph, so that all read a file alike.
import type {Node, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import type {Range} from '../model.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)

/** Parses a whole file, header included. */
export function parseMarkdown(text: string): Root {
  const tree = parser.parse(text)
  if (text.startsWith('\ufeff')) shiftOffsets(tree)
  return tree
}

/** The parser leaves a byte order mark out of its count; our offsets include it. */
function shiftOffsets(tree: Root): void {
  visit(tree, node => {
    if (!node.position) return
    node.position.start.offset! += 1
    node.position.end.offset! += 1
  })
}

/** Where a parsed node stands, in UTF-16 offsets of its file's text. */
export const rangeOf = (node: Node): Range => ({start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0})

/** A node's words as the site shows them: without HTML, and without the alternative text of images. */
export const plainText = (node: unknown): string => toString(node, {includeHtml: false, includeImageAlt: false})
