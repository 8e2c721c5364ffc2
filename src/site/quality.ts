// The scores of the gold lists and the log of first looks in; what the method page says of them, in plain words and numbers, out.
import type {SetScores} from '../evaluation/evaluate.ts'
import type {FirstLook} from '../evaluation/first-looks.ts'
import {scoreSets, type Measurement, type Score} from '../evaluation/score.ts'
import type {Question} from '../evaluation/match.ts'

/** One row of the table: of a hundred claims so many are right; of a hundred that a careful reader records so many are found. */
export interface QualityRow { kind: string; right: string; found: string; counted: number }
export interface QualityTable { heading: string; articles: number; rows: QualityRow[] }
export interface Quality { tables: QualityTable[]; looks: FirstLook[]; expected: {kind: string; f1: number}[] }

const KIND: Readonly<Record<Question, string>> = {
  value: 'Figures: the measure and the number', modality: 'Figures: also whether told, denied or supposed', origin: 'Figures: also who is credited', polarity: 'Positions: party, term, and for or against', stance: 'Positions: the exact stance', date: 'Events: the date',
}
/** The latest first looks, which nothing was learnt from before they were taken. */
const LATEST = 3

export function qualityOf(sets: readonly SetScores[], looks: readonly FirstLook[]): Quality {
  const invented = sets.filter(set => set.kind === 'invented')
  const own = sets.filter(set => set.kind === 'own')
  return {
    tables: [...own.map(set => table('The articles of this collection', set.articles, set.scores)),
      ...(invented.length > 0 ? [table('Test articles on an invented war', invented.reduce((sum, {articles}) => sum + articles, 0), scoreSets(invented.map(({judged}) => judged)))] : [])],
    looks: [...looks],
    expected: looks.length < LATEST ? [] : expectedFrom(looks.slice(-LATEST)),
  }
}

const table = (heading: string, articles: number, scores: readonly Score[]): QualityTable =>
  ({heading, articles, rows: scores.map(({question, precision, recall, tally}) => ({kind: KIND[question], right: inHundred(precision), found: inHundred(recall), counted: tally.right + tally.missed}))})

/** “94 (91–97)”: in a hundred, with the interval in which 95 of 100 such samples would lie. */
function inHundred({value, interval}: Measurement): string {
  return `${Math.round(value * 100)} (${Math.round(interval.low * 100)}–${Math.round(interval.high * 100)})`
}

/** Means of the scores, each set weighing alike. */
function expectedFrom(looks: readonly FirstLook[]): {kind: string; f1: number}[] {
  const questions = ['value', 'origin', 'polarity', 'stance'] as const
  return questions.map(question => ({kind: KIND[question], f1: Math.round((looks.reduce((sum, look) => sum + look[question], 0) / looks.length) * 100)}))
}
