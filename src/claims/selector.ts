// A range of a text in, a W3C text quote and position selector out.
import type {Range, Selector} from '../model.ts'

/** Characters of context either side, as the Web Annotation model suggests for telling equal quotes apart. */
const CONTEXT = 32

/** Offsets are UTF-16 units; surrounding white space is left out of the quote; a surrogate pair is never cut. */
export function selectorAt(text: string, range: Range): Selector {
  const start = range.start + lead(text.slice(range.start, range.end))
  const end = Math.max(start, range.end - trail(text.slice(start, range.end)))
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, start - CONTEXT), start),
    suffix: text.slice(end, whole(text, end + CONTEXT)),
    start,
    end,
  }
}

const lead = (text: string): number => text.length - text.trimStart().length
const trail = (text: string): number => text.length - text.trimEnd().length

function whole(text: string, offset: number): number {
  const at = Math.min(Math.max(0, offset), text.length)
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at
}
