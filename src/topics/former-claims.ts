// The id of a claim that stands no more in, where it went out, for those who cite it: renamed, rejected, or gone.
import type {KnowledgeBase} from '../knowledge-base.ts'

/** Why a footnote of this id has no claim, and what to write instead. */
export interface FormerClaim { why: string; fix: string }

/** What a knowledge base knows of claims that stand no more; a part of one may know less. */
export type FormerKnowledge = Partial<Pick<KnowledgeBase, 'corrections' | 'redirects' | 'published'>>

/** Null where nobody knows of such a claim. */
export function formerClaim({corrections, redirects, published}: FormerKnowledge, id: string): FormerClaim | null {
  const to = redirects?.get(id)
  if (to !== undefined) return {why: `the claim has another address now: content/redirects.yml leads to \`${to}\``, fix: to.startsWith('/') ? `link to ${to}, or take the statement out` : `write \`[^${to}]\``}
  const rejected = corrections?.rejected.find(claim => claim.id === id)
  if (rejected) return {why: `the claim was rejected by a review in content/sources/${rejected.source}.md`, fix: 'take the statement out, or the review where it is wrong'}
  const gone = published?.claims.get(id)
  if (gone) return {why: `the claim was published once, of the article ${gone.source}, and no article makes it now`, fix: 'take the statement out, or cite the claim that backs it now'}
  return null
}
