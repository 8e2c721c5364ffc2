// A figure in, the other figures it was held against out, by how the two stand to each other: those of its own measure, and parts and wholes.
import {currentFigures} from '../claims/comparison/compare-figures.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Figure, FigureRelation} from '../model.ts'
import {isFigure} from './figures-of-measure.ts'
import {groupBy} from './grouping.ts'
import {lookup} from './lookup.ts'

/** `because` says in a sentence why the figures stand so, `anchor` names its section on the method page; `more` counts the figures left out. */
export interface RelationGroup extends Rule { heading: string; figures: Figure[]; more: number }
interface Rule { because: string; anchor: string }

/** A page for every claim must not list every other claim; the measure's page does. */
const MOST_FIGURES = 12

/** Headings in the order in which they are shown, each with its rule. */
export const RULES = {
  'Disagrees with': {because: 'The ranges have no number in common.', anchor: 'disagree'},
  'A part, reported above its whole': {because: 'What is counted here is a part of what is counted there, and cannot be more.', anchor: 'part-and-whole'},
  'The whole, reported below its part': {because: 'What is counted there is a part of what is counted here, and cannot be more.', anchor: 'part-and-whole'},
  'Replaces': {because: 'The same origin, and this is the later of two dated totals.', anchor: 'superseded'},
  'Replaced by': {because: 'The same origin, and this is the earlier of two dated totals.', anchor: 'superseded'},
  'The same report as': {because: 'The same number of the same origin, or of one article that names nobody: it is counted once.', anchor: 'same-report'},
  'Agrees with': {because: 'The numbers are equal within their rounding, or the ranges are the same.', anchor: 'agree'},
  'Compatible with': {because: 'The ranges have numbers in common, so both can be true.', anchor: 'compatible'},
  'Neither confirms nor contradicts': {because: 'Both are open on the same side, so they cannot contradict each other.', anchor: 'open-bounds'},
  'Its parts, which can lie within it': {because: 'A part cannot be more than its whole, and none of these contradicts it.', anchor: 'part-and-whole'},
  'The whole, which can hold it': {because: 'A part cannot be more than its whole, and this does not contradict any of these.', anchor: 'part-and-whole'},
} as const satisfies Record<string, Rule>
const HEADINGS = Object.keys(RULES) as Heading[]
type Heading = keyof typeof RULES
interface Related { heading: Heading; id: string }

/** Groups in a fixed order, disagreement first. */
export function relationsOf(kb: KnowledgeBase, claim: Claim): RelationGroup[] {
  const related = groupBy([...comparedWith(kb, claim.id), ...conflicts(kb, claim.id), ...partsAndWholes(kb, claim)], ({heading}) => heading)
  return HEADINGS.flatMap(heading => {
    const figures = (related.get(heading) ?? []).flatMap(({id}) => figureById(kb, id))
    return figures.length > 0 ? [{heading, ...RULES[heading], figures: figures.slice(0, MOST_FIGURES), more: Math.max(0, figures.length - MOST_FIGURES)}] : []
  })
}

function comparedWith(kb: KnowledgeBase, id: string): Related[] {
  return (lookup(kb).comparisonsByFigure.get(id) ?? []).flatMap(({relations}) => relations)
    .filter(({first, second}) => first === id || second === id)
    .map(relation => ({heading: headingOf(relation, id), id: relation.first === id ? relation.second : relation.first}))
}

function conflicts(kb: KnowledgeBase, id: string): Related[] {
  return kb.comparisons.partConflicts.flatMap(({part, whole}): Related[] => [
    ...(part === id ? [{heading: 'A part, reported above its whole' as const, id: whole}] : []),
    ...(whole === id ? [{heading: 'The whole, reported below its part' as const, id: part}] : []),
  ])
}

/** A total is held against the standing totals of its parts and of its wholes; those that fit. */
function partsAndWholes(kb: KnowledgeBase, claim: Claim): Related[] {
  if (!isFigure(claim) || !standingTotals(kb, claim.measure, claim.population).includes(claim.id)) return []
  const measures = kb.catalogue.measures.map(({data}) => data)
  const totalsOf = (ids: readonly string[]) => ids.flatMap(id => standingTotals(kb, id, claim.population))
  const against = (id: string) => kb.comparisons.partConflicts.some(({part, whole}) => (part === id && whole === claim.id) || (whole === id && part === claim.id))
  return [
    ...totalsOf(measures.find(({id}) => id === claim.measure)?.parts ?? []).map(id => ({heading: 'Its parts, which can lie within it' as const, id})),
    ...totalsOf(measures.filter(({parts}) => parts.includes(claim.measure)).map(({id}) => id)).map(id => ({heading: 'The whole, which can hold it' as const, id})),
  ].filter(({id}) => !against(id))
}

const standingTotals = (kb: KnowledgeBase, measure: string, population: string): string[] => kb.comparisons.comparisons
  .filter(comparison => comparison.measure === measure && comparison.population === population && comparison.basis === 'total').flatMap(currentFigures)

function figureById(kb: KnowledgeBase, id: string): Figure[] {
  const claim = lookup(kb).claims.get(id)
  return claim && isFigure(claim) ? [claim] : []
}

function headingOf({relation, first}: FigureRelation, id: string): Heading {
  switch (relation) {
    case 'same-report': return 'The same report as'
    case 'superseded': return first === id ? 'Replaced by' : 'Replaces'
    case 'agree': return 'Agrees with'
    case 'compatible': return 'Compatible with'
    case 'open-bounds': return 'Neither confirms nor contradicts'
    case 'disagree': return 'Disagrees with'
  }
}
