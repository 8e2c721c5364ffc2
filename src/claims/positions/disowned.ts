// The words of a sentence in, the spans that nobody vouches for out: myths, denied reports, what one would do in another’s place, what held once.
import type {Span, Word} from './analysis.ts'
import {DENYING, FALSE, HEARSAY, RUMOURS} from './lexicon.ts'

/** Words back from "that" to the verb that denies a report: "dismissed as nonsense reports that". */
const REACH = 6

/** Spans whose verbs tell of no stance that anybody has. */
export function disownedSpans(words: readonly Word[]): Span[] {
  const spans: Span[] = []
  words.forEach((word, at) => {
    if (word.lower === 'that' && at > 0 && isDisownedBefore(words, at)) spans.push({from: at, to: clauseEnd(words, at)})
    if (word.lower === 'if' && isInstead(words, at)) spans.push({from: at, to: clauseEnd(words, at)})
  })
  const today = pastUntil(words)
  return today === null ? spans : [...spans, {from: 0, to: today}]
}

/** "it is a myth that", "it is not true that", "rumours that", "denied reports that". */
function isDisownedBefore(words: readonly Word[], that: number): boolean {
  const noun = words[that - 1]!
  const before = words.slice(Math.max(0, that - REACH), that - 1)
  if (FALSE.has(noun.lower) || (noun.tag !== 'verb' && RUMOURS.has(noun.stem))) return true
  if (noun.lower === 'true') return before.some(({lower}) => /^(?:not|n't|hardly|never)$/.test(lower))
  if (noun.tag === 'verb' || !HEARSAY.has(noun.stem)) return false
  return before.some(({stem, lower}) => DENYING.has(stem) || lower === 'truth') || words.slice(that + 1).some(isFalse)
}

/** "… are false", "… was wrong, Holt said". */
const isFalse = (word: Word, at: number, words: readonly Word[]): boolean => FALSE.has(word.lower)
    && words.slice(Math.max(0, at - 2), at).some(({tag}) => tag === 'auxiliary')

/** "If I were Vell", "if we were in their place"; not "if we were to leave". */
const isInstead = (words: readonly Word[], at: number): boolean => /^(?:i|we)$/.test(words[at + 1]?.lower ?? '') && words[at + 2]?.lower === 'were'
    && /^(?:name|determiner|pronoun)$|^noun$/.test(words[at + 3]?.tag ?? '') || (words[at + 2]?.lower === 'were' && words[at + 3]?.lower === 'in' && /^(?:his|her|its|their|your)$/.test(words[at + 4]?.lower ?? ''))

/** "In 2019 Tolvia accepted a truce; today it does not": where today begins. */
function pastUntil(words: readonly Word[]): number | null {
  if (words[0]?.lower !== 'in' || !/^(?:19|20)\d\d$/.test(words[1]?.text ?? '')) return null
  const today = words.findIndex(({lower}, at) => at > 2 && /^(?:today|now|nowadays)$/.test(lower))
  return today > 0 && words.slice(today, today + REACH).some(({lower}) => /^(?:not|n't|longer)$/.test(lower)) ? today : null
}

function clauseEnd(words: readonly Word[], from: number): number {
  const end = words.findIndex(({text, lower}, at) => at > from && (/^[;.]$/.test(text) || (/^(?:but|while|although)$/.test(lower) && words[at - 1]!.text === ',')))
  return end < 0 ? words.length : end
}
