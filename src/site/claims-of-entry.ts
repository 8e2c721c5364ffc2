// A glossary entry in, the claims that name it out: the positions on it or held by it, what it is the origin of, the events it takes part in; cut into pages.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, GlossaryEntry} from '../model.ts'
import {groupBy} from './grouping.ts'
import {pagesOf} from './paging.ts'
import {positionsBy, positionsOn} from './positions-of-term.ts'

/** Claims under a heading of their own, or under their section's where that is ''. */
export interface ClaimsUnder { heading: string; claims: Claim[] }
/** `id` is the section's anchor. */
export interface EntrySection { id: string; heading: string; groups: ClaimsUnder[] }

export interface NamedIn { id: string; heading: string; claims: Claim[] }

/** Where the entry is named in claims of others. Empty groups are left out. */
export function claimsNaming(kb: KnowledgeBase, id: string): NamedIn[] {
  const groups = [
    {id: 'origin-of', heading: 'Named as the origin of', claims: kb.claims.filter(claim => claim.origins.some(origin => origin.id === id))},
    {id: 'takes-part', heading: 'Takes part in', claims: kb.claims.filter(claim => claim.type === 'event' && claim.actors.includes(id))},
  ]
  return groups.filter(group => group.claims.length > 0)
}

/** Everything that claims say of an entry. A term always has its section of positions. */
export function entrySections(kb: KnowledgeBase, {id, kind}: GlossaryEntry): EntrySection[] {
  const on = {id: 'positions', heading: 'Who wants what', groups: positionsOn(kb, id).map(({holder, positions}) => ({heading: holder.label, claims: positions}))}
  const by = {id: 'stances', heading: 'Positions held', groups: positionsBy(kb, id).map(({title, positions}) => ({heading: title, claims: positions}))}
  const named = claimsNaming(kb, id).map(({claims, ...section}) => ({...section, groups: [{heading: '', claims}]}))
  return [on, by, ...named].filter(section => section.groups.length > 0 || (section === on && kind === 'term'))
}

/** What a phone loads at once. */
const CLAIMS_A_PAGE = 60

/** The sections cut into pages of so many claims; what goes over a page's end goes on under its headings. At least one page. */
export function sectionPages(sections: readonly EntrySection[], size = CLAIMS_A_PAGE): EntrySection[][] {
  const rows = sections.flatMap(section => section.groups.flatMap(group => group.claims.map(claim => ({section, group, claim}))))
  if (rows.length <= size) return [[...sections]]
  return pagesOf(rows, size).map(({items}) => [...groupBy(items, ({section}) => section)].map(([section, ofSection]) => ({
    ...section, groups: [...groupBy(ofSection, ({group}) => group)].map(([group, members]) => ({...group, claims: members.map(({claim}) => claim)})),
  })))
}
