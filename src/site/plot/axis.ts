// Quantities in, an axis out on which each of them can be told from the others: from zero where that does, broken where a few numbers far above
// would flatten the rest, else logarithmic. Which of the three it is must stand in words beside the plot.
import {nice, ticks} from 'd3-array'
import type {Quantity} from '../../model.ts'

export type AxisKind = 'linear' | 'broken' | 'log'

/** Numbers `from` to `to` lie between `start` and `end`, in percent of the width. */
export interface Segment { from: number; to: number; start: number; end: number }
export interface Tick { at: number; number: number }
/** A broken axis has two segments, any other one. */
export interface Axis { kind: AxisKind; segments: readonly [Segment, ...Segment[]]; ticks: readonly Tick[] }

/** Room beyond the ends, for arrows, in percent. */
const FIRST = 2
const LAST = 90
/** A number this many times another is still told from it on an axis from zero. */
const LINEAR_SPREAD = 12
/** Numbers that lie this many times apart, and no nearer, may have a break between them. */
const BREAK = 4
/** Above a break stand at most this share of the quantities, and no more numbers than the short end of the axis can tell apart. */
const ABOVE_BREAK = 1 / 3
const MOST_ABOVE = 2
const BREAK_START = 66
const BREAK_END = 76
const TICKS = 4

/** Null where no number is above zero. */
export function axisOf(quantities: readonly Quantity[]): Axis | null {
  const numbers = [...new Set(quantities.flatMap(numbersOf))].filter(number => number > 0).sort((a, b) => a - b)
  const [lowest, highest] = [numbers[0], numbers.at(-1)]
  if (lowest === undefined || highest === undefined) return null
  if (highest / lowest <= LINEAR_SPREAD) return linear(highest)
  return broken(quantities, numbers) ?? logarithmic(lowest, highest)
}

export const numbersOf = ({low, best, high}: Quantity): number[] => [low, best, high].filter(number => number !== undefined)

/** Where a number lies, in percent; two decimals are finer than any screen, and the same on every machine. */
export function place({kind, segments}: Axis, number: number): number {
  const segment = segments.find(({to}) => number <= to) ?? segments.at(-1)!
  const {from, to, start, end} = segment
  const bounded = Math.min(Math.max(number, from), to)
  const share = from === to ? 0.5 : kind === 'log' ? Math.log10(bounded / from) / Math.log10(to / from) : (bounded - from) / (to - from)
  return Math.round((start + share * (end - start)) * 100) / 100
}

function linear(highest: number): Axis {
  const [from, to] = nice(0, highest, TICKS)
  return withTicks('linear', [{from, to, start: FIRST, end: LAST}], ticks(from, to, TICKS))
}

function logarithmic(lowest: number, highest: number): Axis {
  const first = Math.floor(Math.log10(lowest))
  const last = Math.max(first + 1, Math.ceil(Math.log10(highest)))
  return withTicks('log', [{from: 10 ** first, to: 10 ** last, start: FIRST, end: LAST}], Array.from({length: last - first + 1}, (_, step) => 10 ** (first + step)))
}

/** From zero to below the widest gap, and beyond it what lies far above; null where no gap parts a few from the many, or the many need a scale of their own. */
function broken(quantities: readonly Quantity[], numbers: readonly number[]): Axis | null {
  const gaps = numbers.slice(1).map((above, at) => ({below: numbers[at]!, above}))
    .filter(({below, above}) => above / below >= BREAK && below / numbers[0]! <= LINEAR_SPREAD && !quantities.some(quantity => spans(quantity, below, above)))
    .filter(({below}) => quantities.filter(quantity => Math.max(...numbersOf(quantity)) > below).length <= quantities.length * ABOVE_BREAK)
  const widest = gaps.sort((a, b) => b.above / b.below - a.above / a.below)[0]
  const highest = numbers.at(-1)!
  if (!widest || numbers.filter(number => number > widest.below).length > MOST_ABOVE) return null
  const [from, to] = nice(0, widest.below, TICKS)
  const upper = {from: widest.above, to: highest, start: BREAK_END, end: LAST}
  return withTicks('broken', [{from, to, start: FIRST, end: BREAK_START}, upper], [...ticks(from, to, TICKS - 1), ...new Set([upper.from, upper.to])])
}

const spans = (quantity: Quantity, below: number, above: number): boolean => {
  const numbers = numbersOf(quantity)
  return Math.min(...numbers) <= below && Math.max(...numbers) >= above
}

function withTicks(kind: AxisKind, segments: readonly [Segment, ...Segment[]], numbers: readonly number[]): Axis {
  const axis = {kind, segments, ticks: []}
  return {...axis, ticks: numbers.map(number => ({number, at: place(axis, number)}))}
}
