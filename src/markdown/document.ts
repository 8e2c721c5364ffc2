// The knowledge base in, the Markdown files of content/ out, in one order; and one of them parsed.
import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {ContentFolder} from '../entries/catalogue.ts'
import type {EntryFile} from '../entries/front-matter.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {FormerKnowledge} from '../topics/former-claims.ts'
import type {Range} from '../model.ts'
import type {EntryPlace} from './link-target.ts'
import {parseMarkdown, rangeOf} from '../entries/markdown-tree.ts'

/** What of a knowledge base its Markdown can speak of. */
export type PublishedKnowledge = Pick<KnowledgeBase, 'catalogue' | 'sources' | 'claims'> & FormerKnowledge

/** A file of content/. */
export interface MarkdownFile extends EntryPlace { path: string; text: string; title: string }

/** A file of content/, parsed. */
export interface MarkdownDocument extends MarkdownFile { tree: Root }

/** The files of content/ whose front matter could be read: topics first, then measures, glossary, sources, pages, each in the catalogue's order. */
export function listDocuments({catalogue}: Pick<PublishedKnowledge, 'catalogue'>): MarkdownFile[] {
  const list = (folder: ContentFolder, entries: readonly (EntryFile & {data: {title: string}})[]): MarkdownFile[] =>
    entries.map(({id, path, text, data}) => ({folder, id, path, text, title: data.title}))
  return [
    ...list('topics', catalogue.topics), ...list('measures', catalogue.measures), ...list('glossary', catalogue.glossary),
    ...list('sources', catalogue.cards), ...list('pages', catalogue.pages),
  ]
}

/** Parses anew at every call, so that the caller may change the tree; trees are large, so hold one at a time. */
export const readDocument = (file: MarkdownFile): MarkdownDocument => ({...file, tree: parseMarkdown(file.text)})

/** The address of a document within content/: `glossary/ceasefire`. */
export const placeKey = ({folder, id}: EntryPlace): string => `${folder}/${id}`

/** The managed regions of a document: what lies between a comment `NAME start …` and its `NAME end …`. */
export function regionRanges(tree: Root): Range[] {
  const ranges: Range[] = []
  let open: {name: string; start: number} | null = null
  visit(tree, 'html', node => {
    const marker = /^<!--\s*([\w-]+)\s+(start|end)\b/.exec(node.value)
    if (marker?.[2] === 'start') open ??= {name: marker[1]!, start: rangeOf(node).start}
    if (marker?.[2] !== 'end' || open === null || open.name !== marker[1]) return
    ranges.push({start: open.start, end: rangeOf(node).end})
    open = null
  })
  return ranges
}

export const isWithin = (inner: Range, ranges: readonly Range[]): boolean => ranges.some(range => range.start <= inner.start && inner.end <= range.end)
