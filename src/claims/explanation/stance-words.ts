// Words of a sentence in, those that the lexicon of stances lists out: verbs, nouns, adjectives and judgements, each once.
import type {Stance} from '../../model.ts'
import type {Span, Word} from '../positions/analysis.ts'
import {BEING, COPULAS, EVALUATIONS, matchStance, NEGATORS, STANCE_ADJECTIVES, STANCE_NOUNS, STANCE_VERBS, type StanceMatch} from '../positions/lexicon.ts'

export interface StanceWord extends Span { as: 'verb' | 'noun' | 'adjective'; stance: Stance }

/** Of a word in two lists the reading that its part of speech asks for comes first. */
export function findStanceWords(words: readonly Word[]): StanceWord[] {
  const found: StanceWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!.tag === 'name' || words[at]!.tag === 'auxiliary' ? null : stanceWordAt(words, at)
    if (word) { found.push(word); at = word.to - 1 }
  }
  return found
}

function stanceWordAt(words: readonly Word[], at: number): StanceWord | null {
  const verb = named(matchStance(words, at, STANCE_VERBS), at, 'verb')
  const noun = named(matchStance(words, at, STANCE_NOUNS), at, 'noun')
  const said = isSaidOf(words, at) ? matchStance(words, at, STANCE_ADJECTIVES, 'lower') ?? matchStance(words, at, EVALUATIONS, 'lower') : null
  return named(said, at, 'adjective') ?? (words[at]!.tag === 'verb' ? verb ?? noun : noun ?? verb)
}

const named = (match: StanceMatch | null, at: number, as: StanceWord['as']): StanceWord | null => match && {from: at, to: Math.max(at + 1, match.to), as, stance: match.stance}

/** "is ready", "is not against", "remained open": only there "for" and "against" are words of stance. */
function isSaidOf(words: readonly Word[], at: number): boolean {
  let before = at - 1
  while (before > 0 && (words[before]!.tag === 'adverb' || NEGATORS.has(words[before]!.lower))) before--
  const word = words[before]
  return word !== undefined && (BEING.has(word.lower) || COPULAS.has(word.stem))
}
