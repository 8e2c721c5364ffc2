// All claims in, groups for the index of claims out: figures by measure, positions by term, events by year. Empty groups are left out.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {compareDates} from '../topics/date-words.ts'
import {groupBy} from './grouping.ts'
import {yearOf} from './timeline.ts'

/** `id` is the group's anchor on its page. */
export interface ClaimGroup { id: string; heading: string; claims: Claim[] }

export function claimGroups({catalogue, claims}: KnowledgeBase): ClaimGroup[] {
  const figures = catalogue.measures.map(({id, data}) => ({id: `figures-${id}`, heading: data.title, claims: claims.filter(claim => claim.type === 'figure' && claim.measure === id)}))
  const positions = catalogue.glossary.map(({id, data}) => ({id: `positions-${id}`, heading: `Positions: ${data.title}`, claims: claims.filter(claim => claim.type === 'position' && claim.term === id)}))
  return [...figures, ...positions, ...eventGroups(claims)].filter(group => group.claims.length > 0)
}

function eventGroups(claims: readonly Claim[]): ClaimGroup[] {
  const events = claims.filter(claim => claim.type === 'event').sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1))
  return [...groupBy(events, event => yearOf(event.date))].map(([year, members]) => ({id: `events-${year}`, heading: `Events: ${year}`, claims: members}))
}
