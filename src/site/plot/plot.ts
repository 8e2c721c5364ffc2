// One comparison in, its evidence plot out: a row per origin and source, dated figures in the order of their dates, undated ones on a shelf of their own.
import type {KnowledgeBase} from '../../knowledge-base.ts'
import type {Comparison, Figure} from '../../model.ts'
import {compareDates, dateWords} from '../../topics/date-words.ts'
import {quantityWords} from '../../topics/quantity-words.ts'
import {figuresOf, rowOf} from '../figures-of-measure.ts'
import {groupBy} from '../grouping.ts'
import {sourceTitle} from '../lookup.ts'
import {speakersInWords} from '../who-says.ts'
import {axisOf, type Axis} from './axis.ts'
import {plotMark, type PlotMark} from './marks.ts'

/** A figure on its row; `words` is its quantity in full, `when` its date in words, '' where undated. */
export interface PlotFigure { figure: Figure; mark: PlotMark; words: string; when: string; replaced: boolean; outlier: boolean }
/** `source` is the article's title. */
export interface PlotRow { source: string; figures: PlotFigure[] }
export interface PlotVoice { who: string; rows: PlotRow[] }
export interface Shelf { heading: 'dated' | 'undated'; voices: PlotVoice[] }
/** `left` counts the figures that the plot leaves out; the table of the measure has all. */
export interface Plot { axis: Axis; shelves: Shelf[]; left: number }

/** What a reader can take in, and a page carry. */
const MOST_FIGURES = 24

/** Null where the comparison has no figure above zero. */
export function evidencePlot(kb: KnowledgeBase, comparison: Comparison): Plot | null {
  const all = figuresOf(kb, comparison).filter(({quantity}) => quantity.form !== 'change' || quantity.best === undefined)
  const figures = telling(kb, all)
  const axis = axisOf(figures.map(({quantity}) => quantity))
  if (!axis) return null
  const drawn = figures.map(figure => draw(kb, figure, axis))
  const dated = drawn.filter(({figure}) => figure.asOf !== null).sort((a, b) => compareDates(a.figure.asOf!, b.figure.asOf!))
  const undated = drawn.filter(({figure}) => figure.asOf === null)
  const shelves = [{heading: 'dated' as const, voices: voicesOf(kb, dated)}, {heading: 'undated' as const, voices: voicesOf(kb, undated)}]
  return {axis, shelves: shelves.filter(({voices}) => voices.length > 0), left: all.length - figures.length}
}

/** The ends, what is far outside and what has an origin come before the rest; the order stays. */
function telling(kb: KnowledgeBase, figures: readonly Figure[]): readonly Figure[] {
  if (figures.length <= MOST_FIGURES) return figures
  const rank = (figure: Figure, at: number): number => {
    const {outlier, replaced} = rowOf(kb, figure)
    return outlier || at === 0 || at === figures.length - 1 ? 0 : replaced ? 3 : figure.origins.length > 0 ? 1 : 2
  }
  const ranked = figures.map((figure, at) => ({figure, at, rank: rank(figure, at)})).sort((a, b) => a.rank - b.rank || a.at - b.at)
  return ranked.slice(0, MOST_FIGURES).sort((a, b) => a.at - b.at).map(({figure}) => figure)
}

function draw(kb: KnowledgeBase, figure: Figure, axis: Axis): PlotFigure {
  const {replaced, outlier} = rowOf(kb, figure)
  return {figure, mark: plotMark(figure.quantity, axis), words: quantityWords(figure.quantity), when: figure.asOf === null ? '' : dateWords(figure.asOf), replaced, outlier}
}

/** Voices in the order of their first figure, so that those who say least come first on the undated shelf. */
function voicesOf(kb: KnowledgeBase, figures: readonly PlotFigure[]): PlotVoice[] {
  return [...groupBy(figures, ({figure}) => speakersInWords(kb, figure))].map(([who, said]) => ({
    who, rows: [...groupBy(said, ({figure}) => figure.source)].map(([source, ofSource]) => ({source: sourceTitle(kb, source), figures: ofSource})),
  }))
}
