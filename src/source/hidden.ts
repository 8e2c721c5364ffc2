// A text in; the stretches of its HTML that no reader sees out: scripts, styles, the page's title, comments. In order, none overlapping.
import type {Range} from '../model.ts'

const OPENS = /<(?:(script|style|title|noscript|template|svg|iframe)(?=[\s>])|!--)/gi

/** An element that is never closed hides nothing. */
export function hiddenRanges(text: string): Range[] {
  const ranges: Range[] = []
  const unclosed = new Set<string>()
  for (const {0: opening, 1: name, index} of text.matchAll(OPENS)) {
    const closing = name === undefined ? '-->' : `</${name.toLowerCase()}>`
    if (index < (ranges.at(-1)?.end ?? 0) || unclosed.has(closing)) continue
    const end = endBehind(text, closing, index + opening.length)
    if (end === null) unclosed.add(closing)
    else ranges.push({start: index, end})
  }
  return ranges
}

function endBehind(text: string, closing: string, from: number): number | null {
  const pattern = new RegExp(closing, 'gi')
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : null
}
