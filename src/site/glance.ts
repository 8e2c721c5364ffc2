// A knowledge base in, the answer at a glance out: per measure the lowest and the highest number as reported, what lies far outside, and who says each.
// Numbers are never joined: no average, no midpoint, no sum.
import {currentFigures} from '../claims/comparison/compare-figures.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Comparison, Figure, Measure, Quantity} from '../model.ts'
import {comparisonsOf, figuresOf} from './figures-of-measure.ts'

export interface Glance {
  measure: Measure
  comparison: Comparison
  lowest: Figure
  /** Null where only one number is reported. */
  highest: Figure | null
  outliers: Figure[]
  /** How many figures stand, outliers left out: one a report, none that a later one replaces. */
  figures: number
  /** Distinct origins and distinct articles behind the figures. */
  origins: number
  sources: number
}

/** One glance per measure that has figures, in the measures' order; of its comparisons the totals, or else the first. */
export function glances(kb: KnowledgeBase): Glance[] {
  return kb.catalogue.measures.flatMap(({data: measure}) => {
    const comparison = comparisonsOf(kb, measure.id).find(({figures}) => figures.length > 0)
    return comparison ? glance(kb, measure, comparison) : []
  })
}

function glance(kb: KnowledgeBase, measure: Measure, comparison: Comparison): Glance[] {
  const figures = figuresOf(kb, comparison)
  const current = new Set(currentFigures(comparison))
  const standing = figures.filter(figure => current.has(figure.id))
  const outliers = standing.filter(figure => comparison.outliers.includes(figure.id))
  const inside = standing.filter(figure => !outliers.includes(figure))
  const [first] = inside
  if (!first) return []
  const lowest = inside.reduce((a, b) => (bottom(b.quantity) < bottom(a.quantity) ? b : a), first)
  const highest = inside.reduce((a, b) => (top(b.quantity) > top(a.quantity) ? b : a), first)
  const same = bottom(lowest.quantity) === bottom(highest.quantity) && top(lowest.quantity) === top(highest.quantity)
  return [{measure, comparison, lowest, highest: same ? null : highest, outliers, figures: inside.length, origins: comparison.origins.length, sources: new Set(figures.map(figure => figure.source)).size}]
}

/** The smallest and the largest number that the words themselves name; an open end names none. */
const bottom = ({low, best, high}: Quantity): number => low ?? best ?? high ?? 0
const top = ({low, best, high}: Quantity): number => high ?? best ?? low ?? 0
