// A glossary id in, the positions out: those on a term, or those of a party, each in groups for the page.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Position} from '../model.ts'
import {groupBy} from './grouping.ts'
import {lookup, termTitle} from './lookup.ts'
import {holderOf, type Speaker} from './who-says.ts'

export interface HolderPositions { holder: Speaker; positions: Position[] }

const isPosition = (claim: Claim): claim is Position => claim.type === 'position'
export const positionsIn = (kb: KnowledgeBase): Position[] => kb.claims.filter(isPosition)

/** Positions on a term, by holder: parties in the glossary's order, documents last. */
export function positionsOn(kb: KnowledgeBase, term: string): HolderPositions[] {
  const {glossary} = lookup(kb)
  const rank = (position: Position) => glossary.get(position.holder)?.order ?? Number.MAX_SAFE_INTEGER
  const sorted = positionsIn(kb).filter(position => position.term === term)
    .sort((a, b) => rank(a) - rank(b) || compareText(holderOf(kb, a).label, holderOf(kb, b).label))
  return [...groupBy(sorted, position => holderOf(kb, position).label).values()].map(positions => ({holder: holderOf(kb, positions[0]!), positions}))
}

/** Positions of a party, by term in the terms' titles' order. */
export function positionsBy(kb: KnowledgeBase, holder: string): {term: string; title: string; positions: Position[]}[] {
  const groups = groupBy(positionsIn(kb).filter(position => position.holder === holder), position => position.term)
  return [...groups].map(([term, positions]) => ({term, title: termTitle(kb, term), positions})).sort((a, b) => compareText(a.title, b.title))
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
