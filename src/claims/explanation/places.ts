// Ranges of one text in, sorted by place and apart from each other; which of them holds an offset, and which stand clear of others, out.
import type {Range} from '../../model.ts'

/** The range that holds an offset, found by halving; null where none does. */
export function containing<T extends Range>(ranges: readonly T[], offset: number): T | null {
  let [low, high] = [0, ranges.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]!
    if (offset < range.start) high = middle - 1
    else if (offset >= range.end) low = middle + 1
    else return range
  }
  return null
}

/** The ranges that touch none of the occupied ones. */
export function outside<T extends Range>(ranges: readonly T[], occupied: readonly Range[]): T[] {
  let next = 0
  return ranges.filter(({start, end}) => {
    while (next < occupied.length && occupied[next]!.end <= start) next++
    return next >= occupied.length || occupied[next]!.start >= end
  })
}
