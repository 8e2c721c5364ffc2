// A figure in, the other figures it was held against out, by how the two stand to each other.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Figure, FigureRelation} from '../model.ts'
import {isFigure} from './figures-of-measure.ts'
import {groupBy} from './grouping.ts'
import {lookup} from './lookup.ts'

export interface RelationGroup { heading: string; figures: Figure[] }

const HEADINGS = [
  'Disagrees with', 'Replaces', 'Replaced by', 'The same report as', 'Agrees with', 'Compatible with', 'Neither confirms nor contradicts',
] as const
type Heading = (typeof HEADINGS)[number]

/** Groups in a fixed order, disagreement first. */
export function relationsOf(kb: KnowledgeBase, claim: Claim): RelationGroup[] {
  const related = (lookup(kb).comparisonsByFigure.get(claim.id) ?? []).flatMap(({relations}) => relations)
    .filter(({first, second}) => first === claim.id || second === claim.id)
    .flatMap(relation => {
      const other = lookup(kb).claims.get(relation.first === claim.id ? relation.second : relation.first)
      return other && isFigure(other) ? [{heading: headingOf(relation, claim.id), other}] : []
    })
  const groups = groupBy(related, ({heading}) => heading)
  return HEADINGS.flatMap(heading => {
    const members = groups.get(heading)
    return members ? [{heading, figures: members.map(({other}) => other)}] : []
  })
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
