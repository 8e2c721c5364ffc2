// A measure in, its figures as a table out, one row a report, with the comparison in words below it.
// So many reports, the telling ones, that table and words cite no more claims than are asked for; the full list stands on the measure's page.
import {currentFigures, reportClusters} from '../claims/comparison/compare-figures.ts'
import type {Comparison, Figure} from '../model.ts'
import type {Cite} from './cite.ts'
import {comparisonWords, partConflictWords} from './comparison-words.ts'
import {dateWords} from './date-words.ts'
import {groupBy} from './grouping.ts'
import {articleDate, comparisonsOf, figureOf, isFigure, listWords, sourceTitle, whoSays, type Lookup} from './lookup.ts'
import {contentAddress, escapeMarkdown, link, tableRow} from './markdown-text.ts'
import {countOf, quantitySigns} from './quantity-words.ts'
import words from './words/topics.json' with {type: 'json'}

/** So many claims are cited where nothing else is asked. */
const MOST_CLAIMS = 20
const MOST_ARTICLES = 3

/** A report: its figures, the first in front; `place` is its place among the rows of the measure. */
interface Row { figures: readonly [Figure, ...Figure[]]; remarks: string[]; rank: number; place: number }

/** `most`: how many claims table and words may cite together; the words come first, and what they name has its row. */
export function renderFigures(lookup: Lookup, measure: string, cite: Cite, most: number = MOST_CLAIMS): string {
  const comparisons = comparisonsOf(lookup, measure)
  const rows = [...comparisons.flatMap(comparison => comparedRows(lookup, comparison)), ...otherRows(lookup, measure)].map((row, place) => ({...row, place}))
  const inWords = new Set<string>()
  const say = (as: Cite): string[] => [...comparisons.map(comparison => comparisonWords(lookup, comparison, as)), partConflictWords(lookup, measure, as)].filter(text => text !== '')
  say(id => { inWords.add(id); return '' })
  const telling = tellingRows(rows, inWords, most)
  const shown = [...telling].sort((a, b) => a.place - b.place).map(row => renderRow(lookup, row, cite))
  const said = say(cite)
  if (rows.length === 0) return said.join('\n\n')
  const left = rows.length - shown.length
  const rest = left === 0 ? [] : [`The table leaves out ${countOf(left, 'more report', 'more reports')}: see [all figures of this measure](${contentAddress('measures', measure)}).`]
  return [[tableRow(['Reported', 'Who says so', 'As of', 'Source']), '| ---: | --- | --- | --- |', ...shown].join('\n'), ...rest, ...said].join('\n\n')
}

/** The rows of what the words name, then the telling ones while there is room for all that they cite; at least one. */
function tellingRows(rows: readonly Row[], inWords: ReadonlySet<string>, most: number): Row[] {
  const isNamed = ({figures: [first]}: Row): boolean => inWords.has(first.id)
  const ranked = [...rows].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || a.rank - b.rank || b.figures.length - a.figures.length || a.place - b.place)
  const cited = new Set(inWords)
  return ranked.filter((row, at) => {
    const more = citedBy(row).filter(id => !cited.has(id))
    if (at > 0 && !isNamed(row) && cited.size + more.length > most) return false
    for (const id of more) cited.add(id)
    return true
  })
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

/** The day a figure holds for, as its text gives it; else that there is none, and when its article appeared, told as such. */
function asOfWords(lookup: Lookup, figure: Figure): string {
  if (figure.asOf !== null) return escapeMarkdown(dateWords(figure.asOf))
  const published = articleDate(lookup, figure.source)
  return published === '' ? words.undated : `${words.undated} (${escapeMarkdown(published)})`
}

/** An article that gives a report, and the claims to note beside it: in the first article, which stands beside its number, those that repeat it; in others one. */
interface Place { source: string; noted: readonly Figure[] }

function placesOf([first, ...others]: Row['figures']): Place[] {
  const [own, elsewhere] = [others.filter(({source}) => source === first.source), others.filter(({source}) => source !== first.source)]
  return [{source: first.source, noted: own.slice(0, MOST_ARTICLES)}, ...[...groupBy(elsewhere, ({source}) => source)].map(([source, [figure]]) => ({source, noted: [figure!]}))]
}

/** The claims that a row notes. */
const citedBy = ({figures}: Row): string[] => [figures[0], ...placesOf(figures).slice(0, MOST_ARTICLES + 1).flatMap(({noted}) => noted)].map(({id}) => id)

/** The article of the first figure, and where else the same report stands. */
function articles(lookup: Lookup, figures: Row['figures'], cite: Cite): string {
  const places = placesOf(figures)
  const [first, ...others] = places.slice(0, MOST_ARTICLES + 1).map(({source, noted}, at) => {
    const notes = noted.map(({id}) => cite(id)).join('')
    return link(sourceTitle(lookup, source), contentAddress('sources', source)) + (at === 0 && notes !== '' ? ` (again${notes})` : notes)
  })
  if (others.length === 0) return first!
  const left = places.length - 1 - others.length
  return `${first}; also in ${listWords([...others, ...(left > 0 ? [countOf(left, 'more article', 'more articles')] : [])])}`
}
