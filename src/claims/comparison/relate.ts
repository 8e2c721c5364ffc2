// Two comparable figures in, how they stand to each other out. Symmetric: only "superseded" has a direction.
import edtf from 'edtf'
import type {Edtf, Figure, Interval, Quantity, Relation} from '../../model.ts'
import {intervalsOf, meet, openSide} from './interval.ts'
import {isSameReport, originsOf, valueKey} from './reports.ts'

/** `replaced` is the figure that the other one, later and of the same origin, replaces. */
export type Relating = {relation: Exclude<Relation, 'superseded'>; replaced: null} | {relation: 'superseded'; replaced: 'first' | 'second'}

export type DateOf = (figure: Figure) => Edtf | null

/** The rules of "Comparing two figures", in their order; the first that holds is the relation. */
export function relate(first: Figure, second: Figure, dateOf: DateOf): Relating {
  if (isSameReport(first, second)) return plain('same-report')
  const replaced = replacedOf(first, second, dateOf)
  if (replaced) return {relation: 'superseded', replaced}
  const [a, b] = [first.quantity, second.quantity]
  if (agree(a, b)) return plain('agree')
  if (!compatible(a, b)) return plain('disagree')
  return plain(openSide(a) !== null && openSide(a) === openSide(b) ? 'open-bounds' : 'compatible')
}

const plain = (relation: Exclude<Relation, 'superseded'>): Relating => ({relation, replaced: null})

/** Only totals replace each other, and only where the one date ends before the other begins. */
function replacedOf(first: Figure, second: Figure, dateOf: DateOf): 'first' | 'second' | null {
  if (first.basis !== 'total' || !sameOrigins(first, second)) return null
  const [a, b] = [spanOf(dateOf(first)), spanOf(dateOf(second))]
  if (!a || !b) return null
  return a.max < b.min ? 'first' : b.max < a.min ? 'second' : null
}

function sameOrigins(a: Figure, b: Figure): boolean {
  const [first, second] = [originsOf(a), originsOf(b)]
  return first.length > 0 && first.length === second.length && first.every((key, at) => key === second[at])
}

export interface Span { min: number; max: number }

/** First and last millisecond of an EDTF date; null where there is none, or none that can be read. */
export function spanOf(date: Edtf | null): Span | null {
  if (date === null) return null
  const known = spans.get(date)
  if (known !== undefined) return known
  const span = readSpan(date)
  if (spans.size < MOST_REMEMBERED) spans.set(date, span)
  return span
}

/** Few dates stand in many articles. */
const spans = new Map<Edtf, Span | null>()
const MOST_REMEMBERED = 10_000

function readSpan(date: Edtf): Span | null {
  try {
    const {min, max} = edtf(date)
    return {min, max}
  } catch { return null }
}

/** Single numbers within each other's rounding, or the same range, or a change between the same ends. */
function agree(a: Quantity, b: Quantity): boolean {
  if (a.best !== undefined && b.best !== undefined) return within(a.best, intervalsOf(b)[0]!) || within(b.best, intervalsOf(a)[0]!)
  return openSide(a) === null && valueKey(a) === valueKey(b)
}

const within = (number: number, interval: Interval): boolean => interval.low <= number && number <= interval.high

/** A change is met where another figure meets either of its ends; two changes, which are not equal here, never are. */
function compatible(a: Quantity, b: Quantity): boolean {
  if (a.form === 'change' && b.form === 'change') return false
  return intervalsOf(a).some(one => intervalsOf(b).some(other => meet(one, other)))
}
