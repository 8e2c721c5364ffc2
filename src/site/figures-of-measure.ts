// A measure in, all its figures out: those that are held against each other together, by basis, and the others apart.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Basis, Claim, Comparison, Figure} from '../model.ts'
import {groupBy} from './grouping.ts'
import {lookup, termTitle} from './lookup.ts'
import {pagesOf} from './paging.ts'

/** `outlier`: far outside the rest; `replaced`: a later total of the same origin stands in its place. */
export interface FigureRow { figure: Figure; outlier: boolean; replaced: boolean }

/** Figures of one comparison; `comparison` is null for those that are not compared (denied, supposed, of the past). */
export interface FigureGroup { heading: string; comparison: Comparison | null; rows: FigureRow[] }

const BASES: readonly Basis[] = ['total', 'part', 'increment', 'period', 'limit']
const HEADINGS: Readonly<Record<Basis, string>> = {
  total: 'Totals', part: 'Of a part', increment: 'In addition to earlier totals', period: 'Within a period', limit: 'Limits',
}

export function comparisonsOf(kb: KnowledgeBase, measure: string): Comparison[] {
  return kb.comparisons.comparisons.filter(comparison => comparison.measure === measure)
    .sort((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis) || (a.population < b.population ? -1 : 1))
}

export function figureGroups(kb: KnowledgeBase, measure: string): FigureGroup[] {
  const own = lookup(kb).measures.get(measure)?.population
  const groups = comparisonsOf(kb, measure).filter(({figures}) => figures.length > 0).map((comparison): FigureGroup => ({
    heading: comparison.population === own ? HEADINGS[comparison.basis] : `${HEADINGS[comparison.basis]}: ${termTitle(kb, comparison.population)}`,
    comparison,
    rows: figuresOf(kb, comparison).map(figure => rowOf(kb, figure)),
  }))
  const compared = new Set(groups.flatMap(group => group.rows.map(row => row.figure.id)))
  const others = kb.claims.filter(isFigure).filter(figure => figure.measure === measure && !compared.has(figure.id))
  if (others.length > 0) groups.push({heading: 'Not compared', comparison: null, rows: others.map(figure => rowOf(kb, figure))})
  return groups
}

/** What a phone loads at once. */
export const FIGURES_A_PAGE = 60

/** The groups cut into pages of so many figures; a group that goes over a page's end goes on under its heading. At least one page. */
export function figurePages(groups: readonly FigureGroup[], size: number): FigureGroup[][] {
  const rows = groups.flatMap(group => group.rows.map(row => ({group, row})))
  return pagesOf(rows, size).map(({items}) => [...groupBy(items, ({group}) => group)].map(([group, members]) => ({...group, rows: members.map(({row}) => row)})))
}

/** The figures of a comparison, in its order. */
export function figuresOf(kb: KnowledgeBase, comparison: Comparison): Figure[] {
  return comparison.figures.flatMap(id => {
    const claim = lookup(kb).claims.get(id)
    return claim && isFigure(claim) ? [claim] : []
  })
}

export const isFigure = (claim: Claim): claim is Figure => claim.type === 'figure'

/** A figure with what its comparison says of it. */
export function rowOf(kb: KnowledgeBase, figure: Figure): FigureRow {
  const comparisons = lookup(kb).comparisonsByFigure.get(figure.id) ?? []
  return {
    figure,
    outlier: comparisons.some(({outliers}) => outliers.includes(figure.id)),
    replaced: comparisons.some(({relations}) => relations.some(({first, relation}) => relation === 'superseded' && first === figure.id)),
  }
}
