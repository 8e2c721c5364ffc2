// Verb groups of a sentence in, the same with past participles told from verbs out: in "Sanctions imposed since May would be lifted" and
// "the draft drawn up in Norland caps …" the first verb only qualifies its noun.
import type {VerbGroup, Word} from './analysis.ts'
import {ACTORS, SPEECH} from './lexicon.ts'

/** Words between a participle and the verb of its noun. */
const REACH = 14

/** Marks as participles what stands behind a plain noun, before a preposition, with another verb on the way to the next mark. */
export function reduceParticiples(words: readonly Word[], verbs: readonly VerbGroup[]): readonly VerbGroup[] {
  verbs.forEach((verb, at) => {
    if (isReduced(words, verb, verbs.slice(at + 1))) Object.assign(verb, {form: 'participle', passive: true})
  })
  return verbs
}

function isReduced(words: readonly Word[], verb: VerbGroup, later: readonly VerbGroup[]): boolean {
  const word = words[verb.head]!
  if (verb.form !== 'finite' || verb.modal !== null || verb.to > verb.from + 1 || word.tag !== 'verb' || !/(?:ed|wn|en|ade|eld|ent|aid)$/.test(word.lower) || SPEECH.has(word.stem)) return false
  const before = words[verb.from - 1]
  const negated = before?.lower === 'not'
  const noun = negated ? words[verb.from - 2] : before
  if (!noun || noun.tag !== 'noun' || ACTORS.has(noun.stem)) return false
  if (!negated && !/^(?:since|up|out|down)$/.test(words[verb.to]?.lower ?? '') && !/^(?:preposition|adverb)$/.test(words[verb.to]?.tag ?? '')) return false
  return later.some(other => other.form === 'finite' && other.from <= verb.to + REACH && isOwn(words, verb, other))
}

/** The noun’s own verb stands behind no mark, conjunction or relative pronoun, and has no other subject before it. */
function isOwn(words: readonly Word[], {to}: VerbGroup, {from, head}: VerbGroup): boolean {
  const between = words.slice(to, from)
  const places = between.every(({tag, lower}) => /^(?:name|coordinator|preposition)$/.test(tag) || /^(?:,|up|out|down)$/.test(lower))
  if (!places && between.some(({text, lower, tag}) => /^[.,;:?!()“”"—–]$/.test(text) || (tag === 'subordinator' && lower !== 'since') || /^(?:that|which|who|when|where|while|as|but|if)$/.test(lower))) return false
  return words[from]!.tag === 'auxiliary' || /[^s]s$/.test(words[head]!.lower)
}
