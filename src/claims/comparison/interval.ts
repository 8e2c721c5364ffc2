// A quantity in, the numbers it admits out, as intervals in persons. Nothing is inferred beyond what DESIGN says of rounding.
// A change is two points, its two ends; every other quantity is one interval.
import type {Interval, Quantity} from '../../model.ts'
import {findQuantities} from '../quantities.ts'

/** "About" never reaches further than this share of its number. */
const WIDEST_ROUNDING = 0.1

/** The side on which a bound is open: "at least" is open upwards, "at most" downwards; null for closed quantities. */
export type OpenSide = 'high' | 'low' | null

/** The interval that a quantity admits; for a change the span of its two ends. The far end of "at least" is Infinity, of "at most" 0. */
export function intervalOf({quantity}: {quantity: Quantity}): Interval {
  const parts = intervalsOf(quantity)
  const [first, last] = [parts[0]!, parts.at(-1)!]
  return parts.length === 1 ? first : closed(Math.min(first.low, last.low), Math.max(first.high, last.high))
}

/** The intervals by which a quantity is compared: one, or two points for a change (from, to). */
export function intervalsOf(quantity: Quantity): Interval[] {
  const {form, low, best, high} = quantity
  switch (form) {
    case 'exact': return [closed(best ?? 0, best ?? 0)]
    case 'about': return [around(best ?? 0)]
    case 'at-least': return [{...closed(low ?? 0, Infinity), lowStrict: isStrict(quantity)}]
    case 'at-most': return [{...closed(0, high ?? Infinity), highStrict: isStrict(quantity)}]
    case 'range':
    case 'magnitude': return [closed(Math.min(low ?? 0, high ?? Infinity), Math.max(low ?? 0, high ?? Infinity))]
    case 'change': return [low ?? best ?? 0, high ?? best ?? 0].map(number => closed(number, number))
  }
}

/** "More than 270" leaves 270 itself out; "at least 270" does not. */
export function isStrict({exact}: Quantity): boolean {
  const known = strictness.get(exact)
  if (known !== undefined) return known
  const strict = findQuantities(exact)[0]?.strict ?? false
  if (strictness.size < MOST_REMEMBERED) strictness.set(exact, strict)
  return strict
}

/** Every figure is held against many others; the words are read once. */
const strictness = new Map<string, boolean>()
const MOST_REMEMBERED = 10_000

export const openSide = (quantity: Quantity): OpenSide => (quantity.form === 'at-least' ? 'high' : quantity.form === 'at-most' ? 'low' : null)

/** Whether some number lies in both. */
export function meet(a: Interval, b: Interval): boolean {
  return reaches(a.low, a.lowStrict, b.high, b.highStrict) && reaches(b.low, b.lowStrict, a.high, a.highStrict)
}

/** How many times the nearer ends of two intervals lie apart; 1 where they meet. */
export function apart(a: Interval, b: Interval): number {
  if (meet(a, b)) return 1
  const [below, above] = a.high <= b.low ? [a, b] : [b, a]
  return below.high > 0 ? above.low / below.high : Infinity
}

const reaches = (low: number, lowStrict: boolean, high: number, highStrict: boolean): boolean => low < high || (low === high && !lowStrict && !highStrict)

const closed = (low: number, high: number): Interval => ({low, high, lowStrict: false, highStrict: false})

/** Half the last significant unit of the number as written, at most a tenth of it: 11,000 is 10,500 to 11,500; 1,000 is 900 to 1,100. */
function around(number: number): Interval {
  const margin = Math.min(lastUnit(number) / 2, number * WIDEST_ROUNDING)
  return closed(number - margin, number + margin)
}

function lastUnit(number: number): number {
  let unit = 1
  while (number >= unit * 10 && number % (unit * 10) === 0) unit *= 10
  return unit
}
