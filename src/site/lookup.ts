// A knowledge base in, its parts by id out: what the topics' renderers know, and what only pages ask for. Built once a knowledge base.
import type {Entry} from '../entries/front-matter.ts'
import type {TopicData} from '../entries/topic.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Comparison} from '../model.ts'
import {glossaryTitle, lookupOf, sourceTitle as titleOfSource, type Lookup as TopicLookup} from '../topics/lookup.ts'
import {groupBy} from './grouping.ts'

export interface Lookup extends TopicLookup {
  claimsBySource: ReadonlyMap<string, Claim[]>
  topics: ReadonlyMap<string, Entry<TopicData>>
  /** The comparisons that a figure takes part in. */
  comparisonsByFigure: ReadonlyMap<string, Comparison[]>
  /** The articles that share their wording, by each of them. */
  rewrites: ReadonlyMap<string, readonly string[]>
}

const built = new WeakMap<KnowledgeBase, Lookup>()

export function lookup(kb: KnowledgeBase): Lookup {
  const found = built.get(kb) ?? build(kb)
  built.set(kb, found)
  return found
}

function build(kb: KnowledgeBase): Lookup {
  return {
    ...lookupOf(kb),
    claimsBySource: groupBy(kb.claims, claim => claim.source),
    topics: new Map(kb.catalogue.topics.map(topic => [topic.id, topic])),
    comparisonsByFigure: byFigure(kb.comparisons.comparisons),
    rewrites: new Map(kb.rewrites.flatMap(group => group.map(id => [id, group]))),
  }
}

function byFigure(comparisons: readonly Comparison[]): ReadonlyMap<string, Comparison[]> {
  const memberships = comparisons.flatMap(comparison => comparison.figures.map(figure => ({figure, comparison})))
  return new Map([...groupBy(memberships, ({figure}) => figure)].map(([figure, members]) => [figure, members.map(({comparison}) => comparison)]))
}

/** A source's headline: its card's title, or the one that a card made from the article would have. */
export const sourceTitle = (kb: KnowledgeBase, id: string): string => titleOfSource(lookup(kb), id)

/** An entry's preferred label; its id where the glossary has none. */
export const termTitle = (kb: KnowledgeBase, id: string): string => glossaryTitle(lookup(kb), id)

export const measureTitle = (kb: KnowledgeBase, id: string): string => lookup(kb).measures.get(id)?.title ?? id
