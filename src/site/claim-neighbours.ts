// A claim in, the claims before and after it in its article out, by their place in the text.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {lookup} from './lookup.ts'

export interface Neighbours { previous: Claim | null; next: Claim | null }

export function neighboursOf(kb: KnowledgeBase, claim: Claim): Neighbours {
  const inArticle = placesIn(kb).get(claim.id)
  const own = lookup(kb).claimsBySource.get(claim.source) ?? []
  return inArticle === undefined ? {previous: null, next: null} : {previous: own[inArticle - 1] ?? null, next: own[inArticle + 1] ?? null}
}

/** Claims of an article stand in the order of their quotes. */
const built = new WeakMap<KnowledgeBase, ReadonlyMap<string, number>>()

function placesIn(kb: KnowledgeBase): ReadonlyMap<string, number> {
  const places = built.get(kb) ?? new Map([...lookup(kb).claimsBySource.values()].flatMap(claims => claims.map(({id}, at) => [id, at])))
  built.set(kb, places)
  return places
}
