// A verb joined to those before it in, the clause with which it goes on out: another verb of speech, or the last one of its own form.
import type {Reference, VerbGroup, Word} from './analysis.ts'
import {matchStance, SPEECH, STANCE_VERBS} from './lexicon.ts'

/** "said the plan could work but insisted that …": a second verb of speech has the first one’s subject. */
export function speechSubject(words: readonly Word[], verb: VerbGroup, earlier: readonly VerbGroup[]): Reference[] | null {
  if (!SPEECH.has(words[verb.head]!.stem)) return null
  return earlier.filter(other => other.form === 'finite' && SPEECH.has(words[other.head]!.stem) && other.subject.length > 0).at(-1)?.subject ?? null
}

/**
 * "has insisted that the towns be left and has ruled out …", "thanked the League for what it gives and urged …": a verb of stance goes on with
 * the last clause of its own form, where the one between has another form and no party acts in it.
 */
export function parallel(words: readonly Word[], verb: VerbGroup, earlier: readonly VerbGroup[], previous: VerbGroup | null): VerbGroup | null {
  const form = formOf(words, verb)
  if (!previous || form === null || verb.passive || formOf(words, previous) === form && previous.subject.length > 0 || matchStance(words, verb.head, STANCE_VERBS) === null) return null
  return earlier.findLast(other => other !== previous && other.form === 'finite' && !other.relative && other.subject.length > 0 && formOf(words, other) === form) ?? null
}

/** What a verb shares with one joined to it: "has", a past, a present; null where the word does not tell. */
function formOf(words: readonly Word[], {from, head, modal}: VerbGroup): string | null {
  const [first, last] = [words[from]!.lower, words[head]!]
  if (modal !== null) return modal
  if (/^(?:has|have|had)$/.test(first)) return first
  if (words[from]!.tag === 'auxiliary') return null
  if (/ed$/.test(last.lower) || (last.stem !== last.lower && !/(?:s|ing|e)$/.test(last.lower))) return 'past'
  return /s$/.test(last.lower) ? 'present' : 'plural'
}
