// A word that names nothing and the words that would in, the nearest of these out.
import leven from 'leven'

/** The candidate with the fewest letters to change, if few enough to be a slip; ties go to the first. */
export function nearest<T>(word: string, candidates: readonly T[], wordOf: (candidate: T) => string): T | null {
  const limit = Math.max(2, Math.floor(word.length * 0.4))
  let best: T | null = null
  let fewest = limit + 1
  for (const candidate of candidates) {
    const distance = leven(word.toLowerCase(), wordOf(candidate).toLowerCase(), {maxDistance: fewest})
    if (distance < fewest) { best = candidate; fewest = distance }
  }
  return best
}

/** “did you mean `x`?”, or the other advice where nothing comes near. */
export const didYouMean = (suggestion: string | null, otherwise: string): string => (suggestion === null ? otherwise : `did you mean \`${suggestion}\`?`)

const MOST = 3

/** At most three names within a third of the length, nearest first, then by name. */
export function nearNames(name: string, known: Iterable<string>): string[] {
  const limit = Math.max(2, Math.floor(name.length / 3))
  return [...known].map(candidate => ({candidate, distance: leven(name, candidate, {maxDistance: limit + 1})}))
    .filter(({distance}) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST).map(({candidate}) => candidate)
}
