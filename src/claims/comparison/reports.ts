// Figures in, reports out: figures of one origin and one value are one report, however many articles repeat it.
// A figure without an origin is a report of its own article.
import type {Figure, Origin, Quantity} from '../../model.ts'

/** Figures of the same report, the one that was there first in front: by date, then source, place and id. */
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

/** Groups figures by report, in a fixed order of reports; `earlier` orders the figures of one report. */
export function groupReports(figures: readonly Figure[], earlier: (a: Figure, b: Figure) => number = byPlace): Report[] {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = reportKey(figure)
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, members]) => {
    const [first, ...others] = members.sort((a, b) => earlier(a, b) || byPlace(a, b))
    return {figures: [first!, ...others], origins: originsOf(first!), value: valueKey(first!.quantity)}
  })
}

const reportKey = (figure: Figure): string => keysOf(figure).report

/** Read once a figure, since every figure is held against many others. */
const keys = new WeakMap<Figure, {origins: readonly string[]; report: string}>()

function keysOf(figure: Figure): {origins: readonly string[]; report: string} {
  const known = keys.get(figure)
  if (known) return known
  const origins = [...new Set(figure.origins.map(originKey))].sort()
  const speaker = origins.length > 0 ? ['origin', ...origins] : ['article', figure.source]
  const read = {origins, report: JSON.stringify([figure.measure, figure.population, figure.basis, valueKey(figure.quantity), ...speaker])}
  keys.set(figure, read)
  return read
}

export function byPlace(a: Figure, b: Figure): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.number.start - b.number.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
