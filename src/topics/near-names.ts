// A misspelt name and the known ones in, the nearest out, for “did you mean”.
import leven from 'leven'

const MOST = 3

/** At most three names within a third of the length, nearest first, then by name. */
export function nearNames(name: string, known: Iterable<string>): string[] {
  const limit = Math.max(2, Math.floor(name.length / 3))
  return [...known].map(candidate => ({candidate, distance: leven(name, candidate, {maxDistance: limit + 1})}))
    .filter(({distance}) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MOST).map(({candidate}) => candidate)
}
