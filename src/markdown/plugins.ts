// Plain data about the knowledge base in, the remark and rehype plugins of the site out, in the order in which they must run.
// Each plugin is a thin wrapper; what it does stands in the file of its name.
import type {Root as HtmlRoot} from 'hast'
import type {Root} from 'mdast'
import type {} from 'mdast-util-to-hast'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {headingAnchors} from './anchors.ts'
import {linkNames} from './cross-links.ts'
import {describeLinks} from './definitions.ts'
import {markFigurePlaces} from './figure-places.ts'
import {entryPlace} from './link-target.ts'
import {markMatrix} from './matrix.ts'
import {compileNames, type NamedEntry} from './names.ts'
import {linkPages} from './page-links.ts'
import {nameFootnotes} from './rehype-footnotes.ts'
import {secure} from './rehype-safety.ts'
import {wrapTables} from './rehype-tables.ts'

/** JSON-serialisable: Astro keys its render cache by it. */
export interface MarkdownOptions {
  /** Path of the site below its origin, with a slash at both ends. */
  base: string
  glossary: readonly (NamedEntry & {definition?: string})[]
  /** Anything that changes when this folder's code changes; Astro's cache does not look into plugins. */
  revision?: string
}

export interface MarkdownPlugins {
  remarkPlugins: [Plugin<[MarkdownOptions], Root>, MarkdownOptions][]
  rehypePlugins: [Plugin<[MarkdownOptions], HtmlRoot>, MarkdownOptions][]
}

/** The plugins for Astro's unified processor, which must keep GFM on and needs no front matter. A file's path tells its place in `content/`. */
export function markdownPlugins(options: MarkdownOptions): MarkdownPlugins {
  const plain: MarkdownOptions = {...options, glossary: options.glossary.map(nameOnly)}
  const defined: MarkdownOptions = {...options, glossary: options.glossary.map(({definition = '', ...entry}) => ({...nameOnly(entry), definition}))}
  return {
    remarkPlugins: [[remarkFigurePlaces, plain], [remarkMatrix, plain], [remarkHeadingIds, plain], [remarkCrossLinks, plain], [remarkDefinitions, defined], [remarkPageLinks, plain]],
    rehypePlugins: [[rehypeFootnotes, plain], [rehypeSafety, plain], [rehypeTables, plain]],
  }
}

const nameOnly = ({id, title, kind, aliases}: NamedEntry): NamedEntry => ({id, title, kind, aliases})

/** Gives headings the anchors that the check knows, rather than the processor's own. */
const remarkHeadingIds: Plugin<[MarkdownOptions], Root> = () => tree => {
  for (const [heading, id] of headingAnchors(tree)) heading.data = {...heading.data, hProperties: {...heading.data?.hProperties, id}}
}

const remarkFigurePlaces: Plugin<[MarkdownOptions], Root> = () => tree => markFigurePlaces(tree)

const remarkMatrix: Plugin<[MarkdownOptions], Root> = () => tree => markMatrix(tree)

const remarkCrossLinks: Plugin<[MarkdownOptions], Root> = ({glossary}) => {
  const names = compileNames(glossary)
  return (tree, file) => linkNames(tree, names, placeOf(file))
}

const remarkDefinitions: Plugin<[MarkdownOptions], Root> = ({glossary}) => {
  const definitions = new Map(glossary.flatMap(({id, definition}): [string, string][] => (definition ? [[id, definition]] : [])))
  return (tree, file) => describeLinks(tree, definitions, placeOf(file))
}

const remarkPageLinks: Plugin<[MarkdownOptions], Root> = ({base}) => (tree, file) => linkPages(tree, base, placeOf(file))

const rehypeTables: Plugin<[MarkdownOptions], HtmlRoot> = () => (tree, file) => wrapTables(tree, placeOf(file)?.id.replaceAll('-', ' ') ?? 'overview')

const rehypeFootnotes: Plugin<[MarkdownOptions], HtmlRoot> = ({base}) => tree => nameFootnotes(tree, base)

const rehypeSafety: Plugin<[MarkdownOptions], HtmlRoot> = () => tree => secure(tree)

const placeOf = (file: VFile) => (file.path === undefined ? null : entryPlace(file.path))
