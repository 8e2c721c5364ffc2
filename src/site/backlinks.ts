// An entry or a claim in, the pages that link to it out, each with its citing sentences.
import type {ContentFolder} from '../entries/catalogue.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import {linkGraph, type Citation, type LinkGraph} from '../markdown/link-graph.ts'
import {address} from './address.ts'
import {clip} from './claim-title.ts'
import {groupBy} from './grouping.ts'

/** One page that links here; `more` are the sentences to be unfolded, and `label` names each link so that no two sound alike. */
export interface Backlink { kind: string; title: string; href: string; sentences: CitingSentence[]; more: CitingSentence[] }
export interface CitingSentence { text: string; href: string; label: string }

/** A table that names one entry in every row would otherwise fill the page. */
const MOST_SENTENCES = 6
const LONGEST_LABEL = 90
/** Stands between the fields of a table's row told as a sentence. */
const BETWEEN_FIELDS = ' · '

const KINDS: Readonly<Record<ContentFolder, string>> = {topics: 'topic', measures: 'measure', glossary: 'glossary', sources: 'source', pages: 'page'}

const graphs = new WeakMap<KnowledgeBase, LinkGraph>()

export const backlinksOfEntry = (kb: KnowledgeBase, folder: ContentFolder, id: string): Backlink[] => backlinks(kb, `${folder}/${id}`)

export const backlinksOfClaim = (kb: KnowledgeBase, id: string): Backlink[] => backlinks(kb, `claims/${id}`)

function backlinks(kb: KnowledgeBase, target: string): Backlink[] {
  const graph = graphs.get(kb) ?? linkGraph(kb)
  graphs.set(kb, graph)
  const citations = (graph.get(target) ?? []).filter(({from}) => !hasNoAddress(from))
  return [...groupBy(citations, ({from}) => `${from.folder}/${from.id}`).values()].map(backlinkOf)
}

/** The page for addresses that lead nowhere can't be linked to. */
const hasNoAddress = ({folder, id}: Citation['from']): boolean => folder === 'pages' && id === 'not-found'

/** Prose comes before rows of tables. */
function backlinkOf(citations: readonly Citation[]): Backlink {
  const {from} = citations[0]!
  const [rows, prose] = [true, false].map(row => citations.filter(({sentence}) => sentence.includes(BETWEEN_FIELDS) === row))
  const sentences = [...prose!, ...rows!].map(({sentence, anchor}) => ({
    text: sentence, href: address.entry(from, anchor ?? ''), label: `in context, ${KINDS[from.folder]} ${from.title}: ${clip(sentence, LONGEST_LABEL)}`,
  }))
  return {kind: KINDS[from.folder], title: from.title, href: address.entry(from), sentences: sentences.slice(0, MOST_SENTENCES), more: sentences.slice(MOST_SENTENCES)}
}
