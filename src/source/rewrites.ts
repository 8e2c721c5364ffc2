// Articles in, groups of those that are copies or rewrites of one another out. The method is Broder's w-shingling with his containment,
// the share of the shorter article's shingles that stand in the longer one, so that a short rewrite of a long report is found.
// Candidates come from an inverted index of the shingles: exact, near-linear, without chance; the order of the articles does not matter.
import type {Source} from '../model.ts'
import {shinglesOf} from './shingles.ts'

/**
 * Three words in ten of the shorter article, in runs of four. A writer who leaves three words in four as they were keeps 0.75⁴ = 0.32 of the runs;
 * reports of one event by different hands have a few runs in a hundred in common: names, offices, numbers.
 */
const REWRITTEN = 0.3
/** Where nine tenths stand in the other article, what is left is a headline or a note, in whatever order the rest is put. */
const COPIED = 0.9
/** One passage proves nothing: a notice about the agency, a paragraph of background. So many words of the longest shared one are left out on both sides. */
const PASSAGE = 100
/** Two sentences; of less, nothing can be told. */
const SHORTEST = 30
/**
 * A shingle of many articles joins each with so many that follow it and not with all, so that ten thousand copies stay ten thousand steps:
 * copies are joined through their neighbours.
 */
const NEIGHBOURS = 16
/** A posting is one number: the shingle's 32 bits, then the article's 20. */
const MOST_ARTICLES = 2 ** 20

/** Ids of articles that share their wording, directly or by way of others: each group sorted, of two at least; groups by their first id. */
export function findRewrites(sources: readonly Source[]): string[][] {
  const articles = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_ARTICLES)
  const shingles = articles.map(shinglesOf)
  const groups = new Groups(articles.length)
  for (const [one, other] of candidates(shingles)) if (!groups.joined(one, other) && isRewrite(shingles[one]!, shingles[other]!)) groups.join(one, other)
  return groups.all().map(members => members.map(at => articles[at]!.id))
}

/** Whether one of two articles, given by their shingles, rewrites the other; which is which cannot be told. */
export function isRewrite(one: Int32Array, other: Int32Array): boolean {
  const [first, second] = [new Set(one), new Set(other)]
  const [shorter, own, longer] = first.size <= second.size ? [one, first, second] : [other, second, first]
  if (own.size < SHORTEST) return false
  const shared = [...own].filter(shingle => longer.has(shingle)).length
  if (shared >= own.size * COPIED) return true
  const passage = Math.min(longestRun(shorter, longer), PASSAGE)
  return shared - passage >= Math.max(1, (own.size - passage) * REWRITTEN)
}

function longestRun(shingles: Int32Array, known: ReadonlySet<number>): number {
  let [longest, run] = [0, 0]
  for (const shingle of shingles) {
    run = known.has(shingle) ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}

/** Pairs of articles, by index, that have enough shingles in common to be worth a look. */
function* candidates(shingles: readonly Int32Array[]): Generator<[number, number]> {
  const sizes = shingles.map(list => new Set(list).size)
  const {articles, reach, places} = indexShingles(shingles, sizes)
  const counts = new Uint32Array(sizes.length)
  for (const [one, own] of places.entries()) {
    const met: number[] = []
    for (const place of own) for (let next = place + 1, last = place + reach[place]!; next <= last; next++) if (counts[articles[next]!]!++ === 0) met.push(articles[next]!)
    for (const other of met) if (counts[other]! >= Math.min(sizes[one]!, sizes[other]!) * REWRITTEN) yield [one, other]
    for (const other of met) counts[other] = 0
  }
}

/** `articles` of each shingle side by side; by place among them, how far its neighbours `reach`; by article, its `places`. */
interface ShingleIndex { articles: Uint32Array; reach: Uint8Array; places: Uint32Array[] }

function indexShingles(shingles: readonly Int32Array[], sizes: readonly number[]): ShingleIndex {
  const postings = sortedPostings(shingles, sizes)
  const articles = Uint32Array.from(postings, posting => posting % MOST_ARTICLES)
  const reach = new Uint8Array(postings.length)
  const places = sizes.map(size => new Uint32Array(size))
  const filled = new Uint32Array(sizes.length)
  for (let from = 0, to = 0; from < postings.length; from = to) {
    const shingle = Math.floor(postings[from]! / MOST_ARTICLES)
    while (to < postings.length && postings[to]! < (shingle + 1) * MOST_ARTICLES) to++
    for (let place = from; place < to; place++) {
      reach[place] = Math.min(to - 1 - place, NEIGHBOURS)
      const article = articles[place]!
      places[article]![filled[article]!++] = place
    }
  }
  return {articles, reach, places}
}

function sortedPostings(shingles: readonly Int32Array[], sizes: readonly number[]): Float64Array {
  const postings = new Float64Array(sizes.reduce((sum, size) => sum + size, 0))
  let at = 0
  for (const [article, list] of shingles.entries()) for (const shingle of new Set(list)) postings[at++] = (shingle >>> 0) * MOST_ARTICLES + article
  return postings.sort()
}

/** Groups of indices, joined pair by pair. */
class Groups {
  readonly #leaders: Uint32Array
  constructor(size: number) { this.#leaders = Uint32Array.from({length: size}, (_, at) => at) }

  #leader(at: number): number {
    const leaders = this.#leaders
    while (leaders[at] !== at) at = leaders[at] = leaders[leaders[at]!]!
    return at
  }

  joined(one: number, other: number): boolean { return this.#leader(one) === this.#leader(other) }

  join(one: number, other: number): void {
    const [low, high] = [this.#leader(one), this.#leader(other)].sort((a, b) => a - b)
    this.#leaders[high!] = low!
  }

  /** Those of two and more, each in order. */
  all(): number[][] {
    const groups = new Map<number, number[]>()
    for (let at = 0; at < this.#leaders.length; at++) {
      const group = groups.get(this.#leader(at))
      if (group) group.push(at)
      else groups.set(this.#leader(at), [at])
    }
    return [...groups.values()].filter(({length}) => length > 1)
  }
}
