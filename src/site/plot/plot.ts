// One comparison in, its evidence plot out: a row per report and article, under whoever is credited with it; dated figures in the order of their dates,
// undated ones on a shelf of their own.
import {reportClusters} from '../../claims/comparison/compare-figures.ts'
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

/** A figure on its row; `who` is credited with its report, `source` is its article's title, `words` its quantity in full, `when` its date in words, '' where undated. */
export interface PlotRow { figure: Figure; who: string; source: string; mark: PlotMark; words: string; when: string; replaced: boolean; outlier: boolean }
/** Rows of one voice; of nobody named each row is a voice of its own. */
export interface PlotVoice { who: string; rows: PlotRow[] }
export interface Shelf { heading: 'dated' | 'undated'; voices: PlotVoice[] }
/** `left` counts the figures that the plot leaves out; the table of the measure has all. */
export interface Plot { axis: Axis; shelves: Shelf[]; left: number }

/** A figure, and the one that stands for its report: of these the origin is told. */
interface Told { figure: Figure; leader: Figure }

/** What a reader can take in, and a page carry. */
const MOST_FIGURES = 24

/** Null where the comparison has no figure above zero. */
export function evidencePlot(kb: KnowledgeBase, comparison: Comparison): Plot | null {
  const all = toldOnce(kb, comparison)
  const told = telling(kb, all)
  const axis = axisOf(told.map(({figure}) => figure.quantity))
  if (!axis) return null
  const drawn = told.map(each => draw(kb, each, axis))
  const dated = drawn.filter(({figure}) => figure.asOf !== null).sort((a, b) => compareDates(a.figure.asOf!, b.figure.asOf!))
  const undated = drawn.filter(({figure}) => figure.asOf === null)
  const shelves = [{heading: 'dated' as const, voices: voicesOf(dated)}, {heading: 'undated' as const, voices: voicesOf(undated)}]
  return {axis, shelves: shelves.filter(({voices}) => voices.length > 0), left: all.length - told.length}
}

/** A report once for each article that gives it, in the comparison's order; a difference is no number on the axis. */
function toldOnce(kb: KnowledgeBase, comparison: Comparison): Told[] {
  const figures = new Map(figuresOf(kb, comparison).map(figure => [figure.id, figure]))
  return reportClusters(comparison).flatMap(cluster => {
    const members = cluster.flatMap(id => figures.get(id) ?? []).filter(({quantity}) => quantity.form !== 'change' || quantity.best === undefined)
    return [...groupBy(members, ({source}) => source).values()].map(([figure]) => ({figure: figure!, leader: members[0]!}))
  })
}

/** The ends, what is far outside and what has an origin come before the rest; the order stays. */
function telling(kb: KnowledgeBase, all: readonly Told[]): readonly Told[] {
  if (all.length <= MOST_FIGURES) return all
  const rank = ({figure}: Told, at: number): number => {
    const {outlier, replaced} = rowOf(kb, figure)
    return outlier || at === 0 || at === all.length - 1 ? 0 : replaced ? 3 : figure.origins.length > 0 ? 1 : 2
  }
  const ranked = all.map((told, at) => ({told, at, rank: rank(told, at)})).sort((a, b) => a.rank - b.rank || a.at - b.at)
  return ranked.slice(0, MOST_FIGURES).sort((a, b) => a.at - b.at).map(({told}) => told)
}

function draw(kb: KnowledgeBase, {figure, leader}: Told, axis: Axis): PlotRow {
  const {replaced, outlier} = rowOf(kb, figure)
  return {
    figure, who: speakersInWords(kb, leader), source: sourceTitle(kb, figure.source), mark: plotMark(figure.quantity, axis),
    words: quantityWords(figure.quantity), when: figure.asOf === null ? '' : dateWords(figure.asOf), replaced, outlier,
  }
}

/** In the order of their first rows. */
const voicesOf = (rows: readonly PlotRow[]): PlotVoice[] =>
  [...groupBy(rows, ({who, figure}) => (figure.origins.length === 0 ? `${who} ${figure.id}` : who)).values()].map(ofVoice => ({who: ofVoice[0]!.who, rows: ofVoice}))
