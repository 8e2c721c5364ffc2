// A long list in, its pages out: the first at the list's own address, the others below it.
export interface ListPage<T> {
  items: readonly T[]
  /** From 1. */
  number: number
  /** How many pages there are. */
  of: number
}

/** At least one page, which is empty where the list is. */
export function pagesOf<T>(items: readonly T[], size: number): ListPage<T>[] {
  const of = Math.max(1, Math.ceil(items.length / size))
  return Array.from({length: of}, (_, at) => ({items: items.slice(at * size, (at + 1) * size), number: at + 1, of}))
}

/** The part of an address below the list's own: nothing for the first page. */
export const pagePart = (number: number): string | undefined => (number === 1 ? undefined : String(number))
