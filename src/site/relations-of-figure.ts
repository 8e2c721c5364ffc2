// A figure in, the other figures it was held against out, by how the two stand to each other: those of its own measure, and parts and wholes.
import {currentFigures} from '../claims/comparison/compare-figures.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Figure, FigureRelation} from '../model.ts'
import {isFigure} from './figures-of-measure.ts'
import {groupBy} from './grouping.ts'
import {lookup} from './lookup.ts'

/** `more` counts the figures left out. */
export interface RelationGroup { heading: string; figures: Figure[]; more: number }

/** A page for every claim must not list every other claim; the measure's page does. */
const MOST_FIGURES = 12

const HEADINGS = [
  'Disagrees with', 'A part, reported above its whole', 'The whole, reported below its part', 'Replaces', 'Replaced by',
  'The same report as', 'Agrees with', 'Compatible with', 'Neither confirms nor contradicts', 'Its parts, which can lie within it', 'The whole, which can hold it',
] as const
type Heading = (typeof HEADINGS)[number]
interface Related { heading: Heading; id: string }

/** Groups in a fixed order, disagreement first. */
export function relationsOf(kb: KnowledgeBase, claim: Claim): RelationGroup[] {
  const related = groupBy([...comparedWith(kb, claim.id), ...conflicts(kb, claim.id), ...partsAndWholes(kb, claim)], ({heading}) => heading)
  return HEADINGS.flatMap(heading => {
    const figures = (related.get(heading) ?? []).flatMap(({id}) => figureById(kb, id))
    return figures.length > 0 ? [{heading, figures: figures.slice(0, MOST_FIGURES), more: Math.max(0, figures.length - MOST_FIGURES)}] : []
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
