// A measure in, its figures as a table out, one row a report, with the comparison in words below it.
// At most some twenty reports, the telling ones; the full list stands on the measure's page.
import {currentFigures, reportClusters} from '../claims/comparison/compare-figures.ts'
import type {Comparison, Figure} from '../model.ts'
import type {Cite} from './cite.ts'
import {comparisonWords, partConflictWords} from './comparison-words.ts'
import {dateWords} from './date-words.ts'
import {comparisonsOf, figureOf, isFigure, listWords, sourceTitle, whoSays, type Lookup} from './lookup.ts'
import {contentAddress, escapeMarkdown, link, tableRow} from './markdown-text.ts'
import {countOf, quantitySigns} from './quantity-words.ts'
import words from './words/topics.json' with {type: 'json'}

const MOST_ROWS = 20
const MOST_ARTICLES = 3

/** A report: its figures, the first in front; `place` is its place among the rows of the measure. */
interface Row { figures: readonly [Figure, ...Figure[]]; remarks: string[]; rank: number; place: number }

export function renderFigures(lookup: Lookup, measure: string, cite: Cite): string {
  const comparisons = comparisonsOf(lookup, measure)
  const rows = [...comparisons.flatMap(comparison => comparedRows(lookup, comparison)), ...otherRows(lookup, measure)].map((row, place) => ({...row, place}))
  const said = [...comparisons.map(comparison => comparisonWords(lookup, comparison, cite)), partConflictWords(lookup, measure, cite)].filter(text => text !== '')
  if (rows.length === 0) return said.join('\n\n')
  const telling = [...rows].sort((a, b) => a.rank - b.rank || b.figures.length - a.figures.length || a.place - b.place).slice(0, MOST_ROWS)
  const shown = telling.sort((a, b) => a.place - b.place).map(row => renderRow(lookup, row, cite))
  const left = rows.length - shown.length
  const rest = left === 0 ? [] : [`The table leaves out ${countOf(left, 'more report', 'more reports')}: see [all figures of this measure](${contentAddress('measures', measure)}).`]
  return [[tableRow(['Reported', 'Who says so', 'As of', 'Source']), '| ---: | --- | --- | --- |', ...shown].join('\n'), ...rest, ...said].join('\n\n')
}

/** Rank 0 tells most: the lowest, the highest and the outliers; then those with an origin; then the others; then what was replaced. */
function comparedRows(lookup: Lookup, comparison: Comparison): Row[] {
  const current = new Set(currentFigures(comparison))
  const far = new Set(comparison.outliers)
  const ends = new Set([comparison.figures[0], comparison.figures.at(-1), ...comparison.outliers])
  return reportClusters(comparison).map(([first, ...others], place): Row => {
    const figure = figureOf(lookup, first!)
    const replaced = !current.has(figure.id)
    const remarks = [words.bases[comparison.basis], far.has(figure.id) ? 'far outside the rest' : '', replaced ? 'replaced by a later one' : ''].filter(remark => remark !== '')
    const rank = ends.has(figure.id) ? 0 : replaced ? 3 : figure.origins.length > 0 ? 1 : 2
    return {figures: [figure, ...others.map(id => figureOf(lookup, id))], remarks, rank, place}
  })
}

/** Figures that are not compared: denied, supposed, or of an earlier time. */
function otherRows(lookup: Lookup, measure: string): Row[] {
  return lookup.kb.claims.filter(claim => isFigure(claim)).filter(figure => figure.measure === measure && figure.modality !== 'asserted')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((figure, place) => ({figures: [figure], remarks: [words.modalities[figure.modality]], rank: 4, place}))
}

function renderRow(lookup: Lookup, {figures, remarks}: Row, cite: Cite): string {
  const [first] = figures
  const via = first.via.length > 0 ? `, by way of ${listWords(first.via)}` : ''
  return tableRow([
    `${quantitySigns(first.quantity)}${cite(first.id)}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`,
    escapeMarkdown(whoSays(lookup, first) + via),
    asOfWords(lookup, first),
    articles(lookup, figures, cite),
  ])
}

/** The day a figure holds for, as its text gives it; else when its article appeared, told as such. */
function asOfWords(lookup: Lookup, figure: Figure): string {
  if (figure.asOf !== null) return escapeMarkdown(dateWords(figure.asOf))
  const published = lookup.cards.get(figure.source)?.date
  return published ? `— (article of ${escapeMarkdown(dateWords(published))})` : '—'
}

/** The article of the first figure, and where else the same report stands. */
function articles(lookup: Lookup, figures: readonly Figure[], cite: Cite): string {
  const bySource = new Map<string, Figure[]>()
  for (const figure of figures) bySource.set(figure.source, [...(bySource.get(figure.source) ?? []), figure])
  const [first, ...others] = [...bySource].map(([source, [figure, ...again]], at) => {
    const notes = [...(at === 0 ? [] : [figure!]), ...again].slice(0, MOST_ARTICLES).map(({id}) => cite(id)).join('')
    return link(sourceTitle(lookup, source), contentAddress('sources', source)) + (at === 0 && notes !== '' ? ` (again${notes})` : notes)
  })
  if (others.length === 0) return first!
  const left = others.length - MOST_ARTICLES
  return `${first}; also in ${listWords([...others.slice(0, MOST_ARTICLES), ...(left > 0 ? [countOf(left, 'more article', 'more articles')] : [])])}`
}
