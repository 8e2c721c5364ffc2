// A source in, the articles that share their wording with it out.
import type {KnowledgeBase} from '../knowledge-base.ts'
import {lookup} from './lookup.ts'

/** So many are named. */
const MOST_SHOWN = 12

/** Ids of the other articles of its group, in order; `more` counts those left out. */
export function rewritesOf(kb: KnowledgeBase, id: string): {shown: string[]; more: number} {
  const others = (lookup(kb).rewrites.get(id) ?? []).filter(other => other !== id)
  return {shown: others.slice(0, MOST_SHOWN), more: Math.max(0, others.length - MOST_SHOWN)}
}
