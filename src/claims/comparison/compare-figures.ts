// Figures in, how they stand to each other out: one comparison for each measure, population and basis, and parts held against wholes.
// Only asserted figures are compared. Never an average, a midpoint, a sum across origins or a vote. The order of the figures does not matter.
import type {Basis, Comparison, Figure, FigureRelation, Measure, PartConflict, Verdict} from '../../model.ts'
import {intervalOf} from './interval.ts'
import {findOutliers} from './outliers.ts'
import {relate, spanOf, type DateOf} from './relate.ts'
import {areIndependent, groupReports, type Report, type StoryOf} from './reports.ts'

export interface FigureComparisons { comparisons: Comparison[]; partConflicts: PartConflict[] }

const BASES: readonly Basis[] = ['total', 'part', 'increment', 'period', 'limit']

/**
 * Comparisons by the measures' order, then population and basis; a measure without a figure has one comparison with the verdict `none`.
 * `dateOf` gives the day a figure holds for, as EDTF: its own, else that of its article, else null. `rewrites` are groups of articles
 * that rewrite one report, by their ids.
 */
export function compareFigures(figures: readonly Figure[], measures: readonly Measure[], dateOf: DateOf, rewrites: readonly (readonly string[])[] = []): FigureComparisons {
  const storyOf = storyIn(rewrites)
  const known = [...measures].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const comparisons = known.flatMap(measure => {
    const groups = groupComparable(figures.filter(figure => figure.measure === measure.id && figure.modality === 'asserted'))
    return groups.length > 0 ? groups.map(group => compareGroup(group, dateOf, storyOf)) : [emptyComparison(measure)]
  })
  return {comparisons, partConflicts: findPartConflicts(comparisons, known, new Map(figures.map(figure => [figure.id, figure])))}
}

/** The first article of its group stands for all. */
function storyIn(rewrites: readonly (readonly string[])[]): StoryOf {
  const stories = new Map(rewrites.flatMap(group => group.map(source => [source, group[0]!])))
  return source => stories.get(source) ?? source
}

function groupComparable(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.population} ${BASES.indexOf(figure.basis)}`
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

function compareGroup(figures: readonly Figure[], dateOf: DateOf, storyOf: StoryOf): Comparison {
  const reports = groupReports(figures, {earlier: byDate(dateOf), storyOf}).sort((a, b) => byInterval(a.figures[0], b.figures[0]))
  const relations = relateReports(reports, dateOf)
  const replaced = new Set(relations.filter(({relation}) => relation === 'superseded').map(({first}) => first))
  const current = reports.filter(report => !replaced.has(report.figures[0].id))
  const {measure, population, basis} = figures[0]!
  return {
    measure, population, basis,
    figures: [...figures].sort(byInterval).map(figure => figure.id),
    relations,
    outliers: findOutliers(current).flatMap(report => [...report.figures].sort(byInterval).map(figure => figure.id)),
    origins: [...new Set(reports.flatMap(report => report.origins))].sort(),
    verdict: verdictOf(current, relations),
  }
}

/**
 * Reports are held against each other by their first figures, so that ten thousand rewrites of a few reports stay a few comparisons:
 * a repetition is related to the first figure of its own report alone, and of articles that name nobody for one value only the first
 * is related to other reports.
 */
function relateReports(reports: readonly Report[], dateOf: DateOf): FigureRelation[] {
  const repetitions = reports.flatMap(({figures: [first, ...others]}) => others.map((figure): FigureRelation => ({first: first.id, second: figure.id, relation: 'same-report'})))
  const anonymous = new Map<string, Report>()
  for (const report of reports) if (report.origins.length === 0 && !anonymous.has(report.value)) anonymous.set(report.value, report)
  const leaderOf = (report: Report): Report => (report.origins.length === 0 ? anonymous.get(report.value)! : report)
  const leaders = reports.filter(report => leaderOf(report) === report)
  return [
    ...repetitions,
    ...reports.filter(report => leaderOf(report) !== report).map(report => relationOf(leaderOf(report).figures[0], report.figures[0], dateOf)),
    ...leaders.flatMap((report, at) => leaders.slice(at + 1).map(other => relationOf(report.figures[0], other.figures[0], dateOf))),
  ]
}

function relationOf(first: Figure, second: Figure, dateOf: DateOf): FigureRelation {
  const {relation, replaced} = relate(first, second, dateOf)
  return replaced === 'second' ? {first: second.id, second: first.id, relation} : {first: first.id, second: second.id, relation}
}

/** What a reader is told of the whole: reports that were replaced have no say, and agreement takes two origins. */
function verdictOf(current: readonly Report[], relations: readonly FigureRelation[]): Verdict {
  if (current.length === 1) return current[0]!.figures.length > 1 ? 'same-report' : 'single'
  const byId = new Map(current.map(report => [report.figures[0].id, report]))
  const held = relations.filter(({first, second}) => byId.has(first) && byId.has(second))
  const kinds = new Set(held.map(({relation}) => relation))
  if (kinds.has('disagree')) return 'disagree'
  if (kinds.size === 1 && kinds.has('open-bounds')) return 'open-bounds'
  return kinds.size === 1 && kinds.has('agree') && held.every(({first, second}) => areIndependent(byId.get(first)!, byId.get(second)!)) ? 'agree' : 'compatible'
}

const emptyComparison = (measure: Measure): Comparison =>
  ({measure: measure.id, population: measure.population, basis: 'total', figures: [], relations: [], outliers: [], origins: [], verdict: 'none'})

/** A part whose least number is above its whole's greatest, among totals that nothing replaces. */
function findPartConflicts(comparisons: readonly Comparison[], measures: readonly Measure[], figures: ReadonlyMap<string, Figure>): PartConflict[] {
  const totals = comparisons.filter(({basis}) => basis === 'total')
  const firstsOf = (measure: string, population: string): Figure[] => totals
    .filter(comparison => comparison.measure === measure && comparison.population === population)
    .flatMap(comparison => currentFigures(comparison).map(id => figures.get(id)!))
  return totals.flatMap(({measure, population}) => (measures.find(({id}) => id === measure)?.parts ?? []).flatMap(part =>
    firstsOf(part, population).flatMap(partFigure => firstsOf(measure, population)
      .filter(whole => exceeds(partFigure, whole)).map(whole => ({part: partFigure.id, whole: whole.id})))))
}

function exceeds(part: Figure, whole: Figure): boolean {
  const [least, most] = [intervalOf(part), intervalOf(whole)]
  return least.low > most.high || (least.low === most.high && (least.lowStrict || most.highStrict))
}

/** The first figure of each report of a comparison that no later one replaces, in the comparison's order. */
export function currentFigures({figures, relations}: Comparison): string[] {
  const settled = new Set(relations.flatMap(({first, second, relation}) => (relation === 'superseded' ? [first] : relation === 'same-report' ? [second] : [])))
  return figures.filter(id => !settled.has(id))
}

/** Figures of the same report, by claim id, the first in front: for "also in …". Figures of a replaced report included. */
export function reportClusters({figures, relations}: Comparison): string[][] {
  const firstOf = new Map(relations.filter(({relation}) => relation === 'same-report').map(({first, second}) => [second, first]))
  const clusters = new Map<string, string[]>(figures.filter(id => !firstOf.has(id)).map(id => [id, [id]]))
  for (const id of figures) clusters.get(firstOf.get(id) ?? '')?.push(id)
  return [...clusters.values()]
}

function byInterval(a: Figure, b: Figure): number {
  const [first, second] = [intervalOf(a), intervalOf(b)]
  return first.low - second.low || byNumber(first.high, second.high) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Infinity less Infinity is no number. */
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b)

/** Earliest date first; undated figures last. */
const byDate = (dateOf: DateOf) => (a: Figure, b: Figure): number => {
  const [first, second] = [spanOf(dateOf(a)), spanOf(dateOf(b))]
  return byNumber(first?.min ?? Infinity, second?.min ?? Infinity) || byNumber(first?.max ?? Infinity, second?.max ?? Infinity)
}
