// A knowledge base in, its parts by id out. Built once a knowledge base.
import type {Entry} from '../entries/front-matter.ts'
import type {SourceCardData} from '../entries/source-card.ts'
import type {TopicData} from '../entries/topic.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Comparison, GlossaryEntry, Measure, Source} from '../model.ts'
import {groupBy} from './grouping.ts'

export interface Lookup {
  claims: ReadonlyMap<string, Claim>
  claimsBySource: ReadonlyMap<string, Claim[]>
  sources: ReadonlyMap<string, Source>
  cards: ReadonlyMap<string, Entry<SourceCardData>>
  measures: ReadonlyMap<string, Measure>
  glossary: ReadonlyMap<string, GlossaryEntry>
  topics: ReadonlyMap<string, Entry<TopicData>>
  /** The comparisons that a figure takes part in. */
  comparisonsByFigure: ReadonlyMap<string, Comparison[]>
}

const built = new WeakMap<KnowledgeBase, Lookup>()

export function lookup(kb: KnowledgeBase): Lookup {
  const found = built.get(kb) ?? build(kb)
  built.set(kb, found)
  return found
}

function build({claims, sources, catalogue, comparisons}: KnowledgeBase): Lookup {
  return {
    claims: byId(claims),
    claimsBySource: groupBy(claims, claim => claim.source),
    sources: byId(sources),
    cards: byId(catalogue.cards),
    measures: byId(catalogue.measures.map(entry => entry.data)),
    glossary: byId(catalogue.glossary.map(entry => entry.data)),
    topics: byId(catalogue.topics),
    comparisonsByFigure: byFigure(comparisons.comparisons),
  }
}

function byFigure(comparisons: readonly Comparison[]): ReadonlyMap<string, Comparison[]> {
  const memberships = comparisons.flatMap(comparison => comparison.figures.map(figure => ({figure, comparison})))
  return new Map([...groupBy(memberships, ({figure}) => figure)].map(([figure, members]) => [figure, members.map(({comparison}) => comparison)]))
}

const byId = <T extends {id: string}>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map(item => [item.id, item]))

/** A source's headline: its card's title, else its first heading, else its id. */
export function sourceTitle(kb: KnowledgeBase, id: string): string {
  const card = lookup(kb).cards.get(id)
  if (card) return card.data.title
  const source = lookup(kb).sources.get(id)
  const heading = source?.paragraphs.find(paragraph => paragraph.kind === 'heading')
  return source && heading ? source.text.slice(heading.start, heading.end) : id
}

/** An entry's preferred label; its id where the glossary has none. */
export const termTitle = (kb: KnowledgeBase, id: string): string => lookup(kb).glossary.get(id)?.title ?? id

export const measureTitle = (kb: KnowledgeBase, id: string): string => lookup(kb).measures.get(id)?.title ?? id
