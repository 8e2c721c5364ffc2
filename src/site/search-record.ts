// A claim in, what the search knows of it out: its kind and the values it can be filtered by, as readers see them.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {measureTitle, sourceTitle, termTitle} from './lookup.ts'
import {topicsOf} from './topics-of-claim.ts'
import {partiesOf} from './who-says.ts'

export type Kind = Claim['type'] | 'page'
export interface SearchRecord { kind: Kind; title: string; filters: {name: string; values: string[]}[] }

export function searchRecordOf(kb: KnowledgeBase, claim: Claim, title: string): SearchRecord {
  return {kind: claim.type, title, filters: [
    {name: 'topic', values: topicsOf(kb, claim).map(topic => topic.data.title)},
    {name: 'source', values: [sourceTitle(kb, claim.source)]},
    {name: 'party', values: partiesOf(kb, claim)},
    {name: 'measure', values: claim.type === 'figure' ? [measureTitle(kb, claim.measure)] : []},
    {name: 'term', values: claim.type === 'position' ? [termTitle(kb, claim.term)] : []},
  ]}
}

/** The record of a page that is no claim. */
export const pageRecord = (title: string, topics: string[] = []): SearchRecord => ({kind: 'page', title, filters: [{name: 'topic', values: topics}]})
