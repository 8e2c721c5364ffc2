// Figures in, reports out: figures of one origin and one value are one report, however many articles repeat it.
// A figure without an origin repeats the one of its value that its article, or a rewrite of it, credits to somebody; else it is a report of its own.
import type {Figure, Origin, Quantity} from '../../model.ts'

/** Figures of the same report, the one that was there first in front: those with an origin, by date, then source, place and id. */
export interface Report { figures: readonly [Figure, ...Figure[]]; origins: readonly string[]; value: string }

/** One key an origin: the glossary id, else its label, folded. */
export const originKey = ({id, label}: Origin): string => id ?? label.normalize('NFKC').toLowerCase().replace(/[’‘]/g, '\'').replace(/\s+/g, ' ').trim().replace(/^(?:the|a|an) /, '')

/** The distinct origins of a figure, sorted. */
export const originsOf = (figure: Figure): readonly string[] => keysOf(figure).origins

/** Equal for figures of equal value: the numbers and the kind of bound. "About 600" and "600" are one value. */
export function valueKey({form, low, best, high}: Quantity): string {
  const kind = form === 'exact' || form === 'about' ? 'best' : form === 'magnitude' ? 'range' : form
  return [kind, low ?? '', best ?? '', high ?? ''].join(' ')
}

/** Whether two figures are one report: the same named origins and the same value, or, where nobody is named, the same article and value. */
export const isSameReport = (a: Figure, b: Figure): boolean => reportKey(a) === reportKey(b)

/** Whether two reports can confirm each other: both name who vouches for them, and nobody is named by both. */
export const areIndependent = (a: Report, b: Report): boolean => a.origins.length > 0 && b.origins.length > 0 && !a.origins.some(origin => b.origins.includes(origin))

/** The story an article tells, by any name that all rewrites of one report have in common and no other article has. */
export type StoryOf = (source: string) => string

interface Grouping { earlier?: (a: Figure, b: Figure) => number; storyOf?: StoryOf }

/** Groups figures by report, in a fixed order of reports; `earlier` orders the figures of one report. Named origins are never merged. */
export function groupReports(figures: readonly Figure[], {earlier = byPlace, storyOf = source => source}: Grouping = {}): Report[] {
  const credits = creditsOf(figures, storyOf)
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = figure.origins.length > 0 ? reportKey(figure) : uncreditedReport(figure, credits, storyOf)
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => {
    const [first, ...others] = members.sort((a, b) => byCredit(a, b) || earlier(a, b) || byPlace(a, b))
    return {figures: [first!, ...others], origins: originsOf(first!), value: valueKey(first!.quantity)}
  })
}

const byCredit = (a: Figure, b: Figure): number => Number(a.origins.length === 0) - Number(b.origins.length === 0)

/** By value and article the figures credited to somebody, by place; by value and story the reports they make. */
interface Credits { inArticle: ReadonlyMap<string, readonly Figure[]>; inStory: ReadonlyMap<string, ReadonlySet<string>> }

function creditsOf(figures: readonly Figure[], storyOf: StoryOf): Credits {
  const [inArticle, inStory] = [new Map<string, Figure[]>(), new Map<string, Set<string>>()]
  for (const figure of figures.filter(({origins}) => origins.length > 0).sort(byPlace)) {
    const [article, story] = [valueIn(figure, figure.source), valueIn(figure, storyOf(figure.source))]
    const [credited, reports] = [inArticle.get(article), inStory.get(story)]
    if (credited) credited.push(figure)
    else inArticle.set(article, [figure])
    if (reports) reports.add(reportKey(figure))
    else inStory.set(story, new Set([reportKey(figure)]))
  }
  return {inArticle, inStory}
}

/** A figure without an origin repeats the last one credited before it in its article, else the first; else the only one its story credits. */
function uncreditedReport(figure: Figure, {inArticle, inStory}: Credits, storyOf: StoryOf): string {
  const own = inArticle.get(valueIn(figure, figure.source)) ?? []
  const nearest = own.findLast(({number}) => number.start < figure.number.start) ?? own[0]
  if (nearest) return reportKey(nearest)
  const story = valueIn(figure, storyOf(figure.source))
  const [only, ...others] = inStory.get(story) ?? []
  return only !== undefined && others.length === 0 ? only : story
}

/** Equal for figures of one value that are compared, in one article or story. */
const valueIn = (figure: Figure, place: string): string => JSON.stringify([...comparedBy(figure), 'in', place])

const comparedBy = (figure: Figure): string[] => [figure.measure, figure.population, figure.basis, valueKey(figure.quantity)]

const reportKey = (figure: Figure): string => keysOf(figure).report

/** Read once a figure, since every figure is held against many others. */
const keys = new WeakMap<Figure, {origins: readonly string[]; report: string}>()

function keysOf(figure: Figure): {origins: readonly string[]; report: string} {
  const known = keys.get(figure)
  if (known) return known
  const origins = [...new Set(figure.origins.map(originKey))].sort()
  const speaker = origins.length > 0 ? ['origin', ...origins] : ['article', figure.source]
  const read = {origins, report: JSON.stringify([...comparedBy(figure), ...speaker])}
  keys.set(figure, read)
  return read
}

export function byPlace(a: Figure, b: Figure): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.number.start - b.number.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
