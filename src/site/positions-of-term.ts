// A glossary id in, the positions out: those on a term, or those of a party, each in groups for the page.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Position} from '../model.ts'
import {planNames, type PlanName} from '../topics/plan-names.ts'
import {groupBy} from './grouping.ts'
import {lookup, termTitle} from './lookup.ts'
import {holderOf, type Speaker} from './who-says.ts'

export interface HolderPositions { holder: Speaker; positions: Position[] }

const isPosition = (claim: Claim): claim is Position => claim.type === 'position'
export const positionsIn = (kb: KnowledgeBase): Position[] => kb.claims.filter(isPosition)

/** Positions on a term, by holder: parties in the glossary's order, documents last, rival ones apart. */
export function positionsOn(kb: KnowledgeBase, term: string): HolderPositions[] {
  const known = lookup(kb)
  const positions = positionsIn(kb).filter(position => position.term === term)
  const plans = planNames(known, positions.filter(({holder}) => !known.glossary.has(holder)))
  const rank = ({holder}: Position) => known.glossary.get(holder)?.order ?? Number.MAX_SAFE_INTEGER
  const keyOf = (position: Position) => plans.get(position.id)?.key ?? holderOf(kb, position).label
  const sorted = positions.sort((a, b) => rank(a) - rank(b) || compareText(keyOf(a), keyOf(b)))
  return [...groupBy(sorted, keyOf).values()].map(ofHolder => ({holder: speakerOf(kb, ofHolder[0]!, plans), positions: ofHolder}))
}

/** A plan by its name, and by its article where only that tells it from others. */
function speakerOf(kb: KnowledgeBase, position: Position, plans: ReadonlyMap<string, PlanName>): Speaker {
  const plan = plans.get(position.id)
  if (!plan || position.document === null) return holderOf(kb, position)
  return {label: plan.article === null ? plan.name : `${plan.name} (${plan.article})`, term: null}
}

/** Positions of a party, by term in the terms' titles' order. */
export function positionsBy(kb: KnowledgeBase, holder: string): {term: string; title: string; positions: Position[]}[] {
  const groups = groupBy(positionsIn(kb).filter(position => position.holder === holder), position => position.term)
  return [...groups].map(([term, positions]) => ({term, title: termTitle(kb, term), positions})).sort((a, b) => compareText(a.title, b.title))
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
