// Every word of the index in; out, whether a word of the reader's is among them, and which is the nearest where it is not.
// Pagefind itself shortens a word that it does not know until something fits, and would answer nonsense with whatever begins alike.
import leven from 'leven'
import {fold, stemOf} from './words.ts'

/** A word of the reader's that the index holds: as Pagefind is asked for it, and the stems it may mean. */
export interface Term { word: string; stems: string[] }

export interface Vocabulary {
  /** The forms of the word, or else the words that begin with it; null where the index has none. */
  find(word: string): Term | null
  /** The word of the index that is nearest in spelling; null where none is near. */
  nearest(word: string): string | null
}

const SHORTEST_BEGINNING = 3

export function createVocabulary(words: readonly string[]): Vocabulary {
  const known = new Set(words)
  const byStem = new Map<string, string>()
  for (const word of words) if (!byStem.has(stemOf(word))) byStem.set(stemOf(word), word)
  return {
    find(word) {
      const stem = stemOf(word)
      const form = byStem.get(stem)
      if (form !== undefined) return {word: known.has(word) ? word : form, stems: [stem]}
      const longer = word.length < SHORTEST_BEGINNING ? [] : words.filter(other => fold(other).startsWith(fold(word)))
      return longer.length > 0 ? {word, stems: [...new Set(longer.map(stemOf))]} : null
    },
    nearest: word => nearestOf(words, word),
  }
}

const LONG = 6

/** At most one letter astray in a short word, two in a long one; the first of the alphabet where two are as near. */
function nearestOf(words: readonly string[], word: string): string | null {
  let most = word.length >= LONG ? 2 : 1
  let found: string | null = null
  for (const other of words) {
    if (Math.abs(other.length - word.length) > most || other.length < SHORTEST_BEGINNING) continue
    const distance = leven(fold(word), fold(other))
    if (distance <= most && (found === null || distance < leven(fold(word), fold(found)))) { found = other; most = distance }
  }
  return found
}
