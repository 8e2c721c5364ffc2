// A seed in, numbers that look random out; the same ones in every run, on every machine.

/** Draws from one stream; `below(n)` is a whole number from 0 to n − 1. */
export interface Random { below(limit: number): number; pick<T>(items: readonly T[]): T; chance(share: number): boolean }

/** Mulberry32: small, fast, and even enough for test texts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {below, pick: items => items[below(items.length)]!, chance: share => next() < share}
}
