// A comparison in, what its sentences are made from out: the reports to tell of, and how a figure, its speakers and a list are said.
import {currentFigures, reportClusters} from '../claims/comparison/compare-figures.ts'
import type {Comparison, Figure} from '../model.ts'
import type {Cite} from './cite.ts'
import {figureOf, listWords, whoSays, type Lookup} from './lookup.ts'
import {escapeMarkdown} from './markdown-text.ts'
import {countOf, quantityWords} from './quantity-words.ts'

/** Of a long list so many are named, the rest counted. */
export const MOST_NAMED = 4
/** Of many pairs of figures, each with two claims to note, so many are told and the rest counted. */
export const MOST_PAIRS = 2

/** The first figure of each report by lower end, and of those the ones that no later one replaces. */
export interface Telling { lookup: Lookup; cite: Cite; comparison: Comparison; reports: Figure[]; current: Figure[]; clusters: ReadonlyMap<string, string[]> }

export function tellingOf(lookup: Lookup, comparison: Comparison, cite: Cite): Telling {
  const current = currentFigures(comparison).map(id => figureOf(lookup, id))
  const clusters = new Map(reportClusters(comparison).map(cluster => [cluster[0]!, cluster]))
  return {lookup, cite, comparison, reports: [...clusters.keys()].map(id => figureOf(lookup, id)), current, clusters}
}

/** “at least 270[^f-…] (South Korea)”. */
export const say = ({lookup, cite}: Pick<Telling, 'lookup' | 'cite'>, figure: Figure): string => `${cited(cite, figure)} (${escapeMarkdown(whoSays(lookup, figure))})`
export const cited = (cite: Cite, figure: Figure): string => `${quantityWords(figure.quantity)}${cite(figure.id)}`

/** The numbers that the words of a figure name, or stand for. */
const numbersOf = ({quantity: {low, best, high}}: Figure): number[] => [low, best, high].filter(number => number !== undefined)
export const leastNumber = (figure: Figure): number => Math.min(...numbersOf(figure))
export const greatestNumber = (figure: Figure): number => Math.max(...numbersOf(figure))

/** Within an opening quotation mark as well. */
export const capitalise = (text: string): string => text.replace(/^“?./u, start => start.toUpperCase())

export function listed(items: readonly string[], one: string, many: string): string {
  const left = items.length - MOST_NAMED
  return listWords(left > 1 ? [...items.slice(0, MOST_NAMED), countOf(left, one, many)] : items)
}
