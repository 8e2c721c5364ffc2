// A comparison and its figures in, the voices behind them out: origins that one figure credits together are one voice, since what each of
// them said alone is not known. What counts as an outlier or as agreement does not rest on voices.
import type {Comparison, Figure} from '../../model.ts'
import {originsOf} from './reports.ts'

/** `origins`: keys as in `Comparison.origins`, sorted; `together`: whether one figure credits all of them, and not only a chain of figures. */
export interface Voice { origins: readonly string[]; together: boolean }

/**
 * The voices of a comparison, sorted, each of its named origins in exactly one of them: the connected components of joint credits.
 * `figures` may hold more than the comparison's; a figure that names nobody is no voice.
 */
export function voicesOf(comparison: Comparison, figures: Iterable<Figure>): Voice[] {
  const compared = new Set(comparison.figures)
  const credits = [...figures].filter(({id}) => compared.has(id)).map(originsOf).filter(({length}) => length > 0)
  const groups = new Map<string, string[]>()
  for (const credit of credits) join(groups, credit)
  const sizes = new Set(credits.map(credit => sizeKey(credit[0]!, credit.length)))
  return [...new Set(groups.values())].map(members => [...members].sort()).sort(([a], [b]) => (a! < b! ? -1 : 1))
    .map(origins => ({origins, together: sizes.has(sizeKey(origins[0]!, origins.length))}))
}

/** A credit that begins like its group, both sorted, and is as long, holds all of the group. */
const sizeKey = (first: string, length: number): string => `${length} ${first}`

/** Puts the origins of one credit into one group; the smaller groups go over into the largest. */
function join(groups: Map<string, string[]>, credit: readonly string[]): void {
  const touched = [...new Set(credit.map(origin => groups.get(origin) ?? [origin]))].sort((a, b) => b.length - a.length)
  const [largest, ...others] = touched
  if (!largest) return
  largest.push(...others.flat())
  for (const origin of [...credit, ...others.flat()]) groups.set(origin, largest)
}
