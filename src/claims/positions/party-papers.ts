// "Tolvia’s memorandum demands …": a side’s list of demands speaks for the side, where its draft of a settlement would speak for itself.
import {AGREEMENT} from './analysis.ts'
import type {Rule} from './predicates.ts'
import {SIDES_PAPERS} from './provision-lexicon.ts'

/** Puts the side in the paper’s place; reads nothing itself. */
export const partyPaper: Rule = (scene, predicate) => {
  const {plan, stance, verb} = predicate
  const {references, words} = scene.analysis
  if (!plan || plan.from < 0 || !SIDES_PAPERS.has(words[plan.to - 1]!.stem) || (stance?.stance !== 'demands' && stance?.stance !== 'rejects')) return false
  const owner = references.find(({possessive, to, party}) => possessive && party !== null && party !== AGREEMENT && to <= plan.to && to >= plan.from - 2)
  if (!owner) return false
  scene.analysis.voice = null
  verb.subject = predicate.holders = [owner]
  predicate.plan = null
  return false
}
