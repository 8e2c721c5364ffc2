// A knowledge base in, the answer at a glance out: per measure every distinct report, or, where there are many, the lowest, the highest and what lies far outside.
// Numbers are never joined: no average, no midpoint, no sum.
import {currentFigures, reportClusters} from '../claims/comparison/compare-figures.ts'
import {openSide} from '../claims/comparison/interval.ts'
import {valueKey} from '../claims/comparison/reports.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Comparison, Figure, Measure, Quantity} from '../model.ts'
import {comparisonsOf, figuresOf} from './figures-of-measure.ts'
import {groupBy} from './grouping.ts'

/** One report, by its first figure; `articles` counts those it stands in. */
export interface GlanceReport { figure: Figure; articles: number; marks: string[] }

/** Bounds of one side and different values: they can all be true. */
export interface BoundSet { side: 'lower' | 'upper'; figures: Figure[] }

export interface Glance {
  measure: Measure
  comparison: Comparison
  reports: GlanceReport[]
  /** How many reports stand, and how many of them are left out here. */
  standing: number
  left: number
  bounds: BoundSet[]
  /** Whether the reports disagree while none says for which day it holds. */
  undatedDispute: boolean
}

/** So many reports are all shown. */
const MOST_REPORTS = 6
const FAR = 'far outside the rest'

/** One glance per measure that has figures, in the measures' order; of its comparisons the totals, or else the first. */
export function glances(kb: KnowledgeBase): Glance[] {
  return kb.catalogue.measures.flatMap(({data: measure}) => {
    const comparison = comparisonsOf(kb, measure.id).find(({figures}) => figures.length > 0)
    return comparison ? [glance(kb, measure, comparison)] : []
  })
}

function glance(kb: KnowledgeBase, measure: Measure, comparison: Comparison): Glance {
  const current = new Set(currentFigures(comparison))
  const standing = figuresOf(kb, comparison).filter(({id}) => current.has(id))
  const shown = standing.length <= MOST_REPORTS ? marked(standing, comparison) : telling(standing, comparison)
  const articles = articlesOf(kb, comparison)
  return {
    measure, comparison,
    reports: shown.map(({figure, marks}) => ({figure, marks, articles: articles.get(figure.id) ?? 1})),
    standing: standing.length,
    left: standing.length - shown.length,
    bounds: boundSets(shown.map(({figure}) => figure)),
    undatedDispute: comparison.verdict === 'disagree' && standing.every(({asOf}) => asOf === null),
  }
}

const marked = (figures: readonly Figure[], {outliers}: Comparison) => figures.map(figure => ({figure, marks: outliers.includes(figure.id) ? [FAR] : []}))

/** The ends of all, what lies far outside, and the ends of the rest where they are others. */
function telling(standing: readonly Figure[], comparison: Comparison) {
  const inside = standing.filter(({id}) => !comparison.outliers.includes(id))
  const rest = inside.length > 0 ? inside : standing
  const endOf = (id: string, all: string, ofRest: string, what: string): string[] => (id === all ? [what] : id === ofRest ? [`${what} of the rest`] : [])
  return marked(standing, comparison).map(({figure, marks}) => ({figure, marks: [
    ...endOf(figure.id, lowest(standing), lowest(rest), 'the lowest'),
    ...endOf(figure.id, highest(standing), highest(rest), 'the highest'),
    ...marks,
  ]})).filter(({marks}) => marks.length > 0)
}

const lowest = (figures: readonly Figure[]): string => figures.reduce((a, b) => (bottom(b.quantity) < bottom(a.quantity) ? b : a)).id
const highest = (figures: readonly Figure[]): string => figures.reduce((a, b) => (top(b.quantity) > top(a.quantity) ? b : a)).id

/** The smallest and the largest number that the words themselves name; an open end names none. */
const bottom = ({low, best, high}: Quantity): number => low ?? best ?? high ?? 0
const top = ({low, best, high}: Quantity): number => high ?? best ?? low ?? 0

/** How many articles give the report of a figure. */
function articlesOf(kb: KnowledgeBase, comparison: Comparison): ReadonlyMap<string, number> {
  const sources = new Map(figuresOf(kb, comparison).map(({id, source}) => [id, source]))
  return new Map(reportClusters(comparison).map(cluster => [cluster[0]!, new Set(cluster.map(id => sources.get(id))).size]))
}

/** Of equal bounds the first speaks for all; a single bound is no set. */
function boundSets(figures: readonly Figure[]): BoundSet[] {
  return ([['high', 'lower'], ['low', 'upper']] as const).map(([open, side]) => {
    const ofSide = figures.filter(({quantity}) => openSide(quantity) === open)
    return {side, figures: [...groupBy(ofSide, ({quantity}) => valueKey(quantity)).values()].map(([first]) => first!)}
  }).filter(set => set.figures.length > 1)
}
