// A Markdown file's text in, its mdast tree out, as GitHub reads it: front matter, tables, footnotes.
// Offsets count from the file's first character; a byte order mark, which the parser leaves out, is counted.
import type {Node, Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Range} from '../model.ts'

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()

export interface ParsedMarkdown { tree: Root; rangeOf: (node: Node) => Range }

export function parseMarkdown(text: string): ParsedMarkdown {
  const shift = text.startsWith('\ufeff') ? 1 : 0
  return {
    tree: processor.parse(text),
    rangeOf: ({position}) => ({start: (position?.start.offset ?? 0) + shift, end: (position?.end.offset ?? 0) + shift}),
  }
}
