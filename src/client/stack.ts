// Blocks of a page and heights of notes in, places of the notes in the margin out. Numbers in pixels from a common zero; nothing here touches a page.

export interface Span { top: number; bottom: number }
export interface Wish { at: number; height: number }

/** The spans between `from` and `to` that no block reaches into, in order. Blocks may overlap and come in any order. */
export function gapsBetween(blocks: readonly Span[], from: number, to: number): Span[] {
  const gaps: Span[] = []
  let top = from
  for (const block of [...blocks, {top: to, bottom: to}].sort((a, b) => a.top - b.top)) {
    const bottom = Math.min(block.top, to)
    if (bottom > top) gaps.push({top, bottom})
    top = Math.max(top, block.bottom)
  }
  return gaps
}

/** How many of the notes, from the first, fit into the gap with `space` below each. */
export function countFitting(wishes: readonly Wish[], gap: Span, space: number): number {
  let room = gap.bottom - gap.top
  const count = wishes.findIndex(({height}) => (room -= height + space) < 0)
  return count === -1 ? wishes.length : count
}

/**
 * The top of each note, at its line where it can be: pushed down by the note above it, and up again where it would leave the gap.
 * Notes never overlap; they must fit.
 */
export function stack(wishes: readonly Wish[], gap: Span, space: number): number[] {
  let free = gap.top
  const tops = wishes.map(({at, height}) => {
    const top = Math.max(at, free)
    free = top + height + space
    return top
  })
  let end = gap.bottom
  for (let nth = tops.length - 1; nth >= 0; nth--) {
    tops[nth] = Math.min(tops[nth]!, end - space - wishes[nth]!.height)
    end = tops[nth]!
  }
  return tops
}
