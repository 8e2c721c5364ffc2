// Marks and claims of some articles in; for each question the counts of right, wrong and missed by article, and precision, recall and F1 with their intervals, out.
// A mark is found or missed once; a repeat of a found mark and a match of an optional one count neither way.
import type {Claim} from '../model.ts'
import type {Subject} from '../claims/subject.ts'
import {bootstrap, type Interval95} from './bootstrap.ts'
import type {GoldMark} from './gold.ts'
import {answers, QUESTIONS, TYPE_OF, type Question} from './match.ts'

/** Counts of one article. */
export interface Tally { right: number; wrong: number; missed: number }

export interface Measurement { value: number; interval: Interval95 }
export interface Score { question: Question; tally: Tally; precision: Measurement; recall: Measurement; f1: Measurement; wrong: Claim[]; missed: GoldMark[] }

/** One set of articles with its gold; `sources` names all of them, also those in which nothing is to be found. */
export interface Judged { sources: readonly string[]; marks: readonly GoldMark[]; claims: readonly Claim[]; subject: Subject }

/** Scores for every question that some mark of the sets asks; sets may have subjects of their own. */
export function scoreSets(sets: readonly Judged[]): Score[] {
  return QUESTIONS.filter(question => sets.some(set => set.marks.some(mark => mark.type === TYPE_OF[question]))).map(question => scoreOf(question, sets))
}

function scoreOf(question: Question, sets: readonly Judged[]): Score {
  const asked = sets.filter(set => set.marks.some(mark => mark.type === TYPE_OF[question]))
  const articles = asked.flatMap(set => set.sources.map(source => judgeArticle(question, source, set)))
  const tallies = articles.map(({wrong, missed, right}) => ({right, wrong: wrong.length, missed: missed.length}))
  const measure = (of: (tally: Tally) => number): Measurement => ({value: of(sum(tallies)), interval: intervalOf(tallies, of)})
  return {
    question, tally: sum(tallies), precision: measure(precision), recall: measure(recall), f1: measure(f1),
    wrong: articles.flatMap(article => article.wrong), missed: articles.flatMap(article => article.missed),
  }
}

/** Where no error was seen the bootstrap would claim certainty; the rule of three (Hanley & Lippman-Hand 1983) gives the lower end instead. */
function intervalOf(tallies: readonly Tally[], of: (tally: Tally) => number): Interval95 {
  const all = sum(tallies)
  const interval = bootstrap(tallies, sample => of(sum(sample)))
  return of(all) < 1 ? interval : {low: Math.max(0, 1 - 3 / Math.max(1, all.right)), high: 1}
}

function judgeArticle(question: Question, source: string, {marks, claims, subject}: Judged): {right: number; wrong: Claim[]; missed: GoldMark[]} {
  const wanted = marks.filter(mark => mark.source === source && mark.type === TYPE_OF[question])
  const found = new Set<GoldMark>()
  const wrong: Claim[] = []
  for (const claim of claims.filter(candidate => candidate.source === source && candidate.type === TYPE_OF[question])) {
    const fits = wanted.filter(mark => answers(question, mark, claim, subject))
    const fresh = fits.find(mark => !found.has(mark) && !mark.optional) ?? fits.find(mark => !found.has(mark))
    if (fits.length === 0) wrong.push(claim)
    else if (fresh) found.add(fresh)
  }
  const needed = wanted.filter(mark => !mark.optional)
  return {right: needed.filter(mark => found.has(mark)).length, wrong, missed: needed.filter(mark => !found.has(mark))}
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((all, {right, wrong, missed}) => ({right: all.right + right, wrong: all.wrong + wrong, missed: all.missed + missed}), {right: 0, wrong: 0, missed: 0})
}

/** 1 where nothing was claimed or nothing was to be found: there is no error then. */
export const precision = ({right, wrong}: Tally): number => (right + wrong === 0 ? 1 : right / (right + wrong))
export const recall = ({right, missed}: Tally): number => (right + missed === 0 ? 1 : right / (right + missed))
export const f1 = ({right, wrong, missed}: Tally): number => (right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed))
