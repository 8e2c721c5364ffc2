// A knowledge base in, the answer to “how many, says who, do they agree?” out, per measure: the lowest and the highest report, and what stands apart from both.
// Numbers are never joined: no average, no midpoint, no sum.
import {currentFigures} from '../claims/comparison/compare-figures.ts'
import {voicesOf} from '../claims/comparison/voices.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Comparison, Figure, Measure} from '../model.ts'
import {countWords} from '../topics/quantity-words.ts'
import {verdictInWords} from './comparison-phrases.ts'
import {comparisonsOf, figuresOf} from './figures-of-measure.ts'
import {lookup} from './lookup.ts'

/** A report outside the range told, and why it is told apart. */
export interface Aside { figure: Figure; why: 'far outside the rest' | 'a magnitude, no count' }

export interface Answer {
  measure: Measure
  comparison: Comparison
  /** The lowest and the highest report; one where they are the same. */
  ends: readonly Figure[]
  /** The reports that lie between them. */
  between: readonly Figure[]
  asides: Aside[]
  /** How many reports stand, and how many voices are named for them. */
  reports: number
  voices: number
  /** Whether no report says for which day it holds. */
  undated: boolean
  /** Whether the reports disagree only over what lies far outside the rest. */
  onlyFar: boolean
}

/** One answer per measure, in the given order; null where no source gives a figure. Of its comparisons the totals, or else the first. */
export function answersFor(kb: KnowledgeBase, measures: readonly Measure[]): {measure: Measure; answer: Answer | null}[] {
  return measures.map(measure => {
    const comparison = comparisonsOf(kb, measure.id).find(({figures}) => figures.length > 0)
    return {measure, answer: comparison ? answerOf(kb, measure, comparison) : null}
  })
}

function answerOf(kb: KnowledgeBase, measure: Measure, comparison: Comparison): Answer {
  const current = new Set(currentFigures(comparison))
  const figures = figuresOf(kb, comparison)
  const standing = figures.filter(({id}) => current.has(id))
  const isFar = ({id}: Figure): boolean => comparison.outliers.includes(id)
  const near = preferring(standing, figure => !isFar(figure))
  const counts = preferring(near, ({quantity}) => quantity.form !== 'magnitude')
  const ends = endsOf(counts)
  return {
    measure, comparison, ends,
    between: counts.filter(figure => !ends.includes(figure)),
    asides: standing.filter(figure => !counts.includes(figure)).map(figure => ({figure, why: isFar(figure) ? 'far outside the rest' : 'a magnitude, no count'})),
    reports: standing.length,
    voices: voicesOf(comparison, figures, lookup(kb).glossary).length,
    undated: standing.every(({asOf}) => asOf === null),
    onlyFar: comparison.outliers.length > 0 && comparison.relations.every(({first, second, relation}) => relation !== 'disagree' || comparison.outliers.includes(first) || comparison.outliers.includes(second)),
  }
}

/** Those that pass, or all where none does. */
function preferring(figures: readonly Figure[], passes: (figure: Figure) => boolean): readonly Figure[] {
  const passing = figures.filter(passes)
  return passing.length > 0 ? passing : figures
}

/** How the reports stand to each other, in a sentence or two; '' for a single report. */
export function verdictOf(kb: KnowledgeBase, {comparison, reports, onlyFar}: Answer): string {
  if (reports < 2) return ''
  const far = comparison.outliers.length
  if (!onlyFar || far >= reports - 1) return verdictInWords(kb, comparison)
  return `${capitalise(countWords(reports - far))} of ${countWords(reports)} reports can be true together; ${countWords(far)} ${far === 1 ? 'is' : 'are'} far outside the rest.`
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The lowest and the highest report by the smallest and the largest number that the words themselves name; an open end names none. Of equals they are two where they can be. */
function endsOf(figures: readonly Figure[]): readonly Figure[] {
  const highest = figures.reduce((a, b) => (top(b) > top(a) ? b : a))
  const lowest = figures.reduce((a, b) => (bottom(b) < bottom(a) || (bottom(b) === bottom(a) && a === highest) ? b : a))
  return lowest === highest ? [highest] : [lowest, highest]
}

const bottom = ({quantity: {low, best, high}}: Figure): number => low ?? best ?? high ?? 0
const top = ({quantity: {low, best, high}}: Figure): number => high ?? best ?? low ?? 0
