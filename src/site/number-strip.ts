// Quantities in, where each lies on one common logarithmic scale out, in percent: a point, a closed bar, or a bar that is open at one end.
// Only what the words say is drawn: a bound has no point, a point no width.
import type {Quantity} from '../model.ts'

/** The scale's ends, both powers of ten, and where the powers between them lie. */
export interface Scale { from: number; to: number; ticks: number[] }

/** `openStart` and `openEnd` mean that the words set no bound there; a point has equal ends. */
export interface Mark { start: number; end: number; openStart: boolean; openEnd: boolean }

/** The decades that hold every number named; null where there is none above zero. */
export function scaleOf(quantities: readonly Quantity[]): Scale | null {
  const numbers = quantities.flatMap(({low, best, high}) => [low, best, high]).filter((value): value is number => value !== undefined && value > 0)
  if (numbers.length === 0) return null
  const first = Math.floor(Math.log10(Math.min(...numbers)))
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...numbers))))
  const scale = {from: 10 ** first, to: 10 ** last, ticks: []}
  return {...scale, ticks: Array.from({length: last - first + 1}, (_, step) => percent(scale, 10 ** (first + step)))}
}

export function markOf({low, best, high}: Quantity, scale: Scale): Mark {
  if (best !== undefined) return {start: percent(scale, best), end: percent(scale, best), openStart: false, openEnd: false}
  return {
    start: low === undefined ? 0 : percent(scale, low),
    end: high === undefined ? 100 : percent(scale, high),
    openStart: low === undefined,
    openEnd: high === undefined,
  }
}

/** Two decimals are finer than any screen, and the same on every machine. */
function percent({from, to}: Scale, value: number): number {
  const share = Math.log10(Math.max(value, from) / from) / Math.log10(to / from)
  return Math.round(Math.min(1, share) * 10_000) / 100
}
