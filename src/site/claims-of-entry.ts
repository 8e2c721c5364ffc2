// A glossary entry in, the claims that name it out: as the origin of what is reported, as an actor of an event, as the population counted.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'

export interface NamedIn { heading: string; claims: Claim[] }

/** Positions held by or about the entry are in `positions-of-term.ts`. Empty groups are left out. */
export function claimsNaming(kb: KnowledgeBase, id: string): NamedIn[] {
  const groups = [
    {heading: 'Named as the origin of', claims: kb.claims.filter(claim => claim.origins.some(origin => origin.id === id))},
    {heading: 'Takes part in', claims: kb.claims.filter(claim => claim.type === 'event' && claim.actors.includes(id))},
  ]
  return groups.filter(group => group.claims.length > 0)
}
