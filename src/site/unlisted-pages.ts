// The knowledge base in, the pages that no list and no search leads to out: of claims that were rejected or are gone, and of addresses that moved.
import type {KnowledgeBase} from '../knowledge-base.ts'
import {CLAIM_ID} from '../entries/registers.ts'
import {address} from './address.ts'
import {goneClaims} from './claim-ledger.ts'

/** An old address, as a path below the site's root without its outer slashes, and where it leads. */
export interface MovedPage { path: string; href: string; claim: boolean }

export function movedPages(kb: KnowledgeBase): MovedPage[] {
  const pathOf = (place: string): string => (CLAIM_ID.test(place) ? `claims/${place}` : place.slice(1, -1))
  return [...kb.redirects].map(([from, to]) => ({path: pathOf(from), href: address.page(pathOf(to)), claim: CLAIM_ID.test(from)}))
}

/** Their addresses, as the site map would name them. */
export function unlistedAddresses(kb: KnowledgeBase): Set<string> {
  const claims = [...kb.corrections.rejected, ...goneClaims(kb)]
  return new Set([...claims.map(({id}) => address.claim(id)), ...movedPages(kb).map(({path}) => address.page(path))])
}
