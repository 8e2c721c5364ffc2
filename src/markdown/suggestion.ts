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
