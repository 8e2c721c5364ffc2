// A verb of a sentence in, whether its clause only supposes, asks or qualifies out: there nobody takes a position.
import {AGREEMENT, type VerbGroup, type Word} from './analysis.ts'
import {disownedSpans} from './disowned.ts'
import {DOUBTING, matchStance, SPEECH, STANCE_VERBS} from './lexicon.ts'
import {inIfClause, objectEnd, termsIn} from './objects.ts'
import {isFirstPerson} from './predicates.ts'
import type {Scene} from './scene.ts'

/** Words between a question word and the verb it asks with: "how large their army should be". */
const LONGEST_QUESTION = 7

/** Conditions, small clauses and their infinitives, "what they want", "until they agree"; or a plan that was read already. */
export function isIdle(scene: Scene, verb: VerbGroup): boolean {
  const {words, verbs} = scene.analysis
  if (verb.idle || words[verb.clause - 1]?.lower === 'what' || words[verb.clause]?.lower === 'what' || scene.planned.some(span => verb.head >= span.from
      && verb.head < span.to)) return true
  if (disownedSpans(words).some(({from, to}) => verb.head >= from && verb.head < to)) return true
  if (deniesWhole(words, verb) || heldOnce(words, verb)) return true
  const governor = verbs[verbs.indexOf(verb) - 1]
  if (verb.form === 'infinitive' && governor && governor.to >= verb.from - 1 && (inIfClause(words, governor) || awaits(words, governor))) return true
  if (isYetTo(words, verb)) return true
  if (verb.form !== 'finite') return verb.form !== 'gerund' && !isFirstPerson(verb) && inIfClause(words, verb)
  return awaits(words, verb) || isDisowned(scene, verb) || asks(words, verb) || isGuess(scene, verb) || (!isFirstPerson(verb) && inIfClause(words, verb))
}

/** "Nothing in the agreement shall limit …": neither is it limited nor forbidden to limit it. */
const deniesWhole = (words: readonly Word[], {from, form}: VerbGroup): boolean => form === 'finite' && words.slice(Math.max(0, from - LONGEST_QUESTION), from).some(({lower}, at, near) => lower === 'nothing'
    && /^(?:in|of)$/.test(near[at + 1]?.lower ?? '') && near.slice(at).every(({tag}) => tag !== 'punctuation' && tag !== 'verb'))

/** "who once dismissed observers, now …", "had wanted land; now it asks for …": what was held before. */
function heldOnce(words: readonly Word[], {from, to, head, modal}: VerbGroup): boolean {
  if (modal !== null || !/(?:ed|t|d|n|k|w|me)$/.test(words[head]!.lower)) return false
  const adverb = words.slice(Math.max(0, from - 2), to).some(({lower}, step, near) => /^(?:once|formerly|previously|initially|originally)$/.test(lower) && near[step + 1]?.lower !== 'again' && near[step + 1]?.lower !== 'more')
  const before = adverb || (words[from]!.lower === 'had' && to > from + 1)
  return before && words.slice(to).some(({lower}) => /^(?:now|nowadays|today)$/.test(lower))
}

/** "has yet to accept": what has not happened is neither accepted nor refused. */
const isYetTo = (words: readonly Word[], {head}: VerbGroup): boolean => words.slice(Math.max(0, head - 2), head).some(({lower}, step, near) => lower === 'yet' && near[step + 1]?.lower === 'to')

/** "it would be wrong to say that …", "never said it would leave": nobody vouches for it. */
function isDisowned({analysis: {words, verbs}}: Scene, verb: VerbGroup): boolean {
  const before = verbs.filter(other => other.to <= verb.clause && other.to >= verb.clause - 2).at(-1)
  if (before && /^den[yi]/.test(words[before.head]!.stem) && matchStance(words, verb.head, STANCE_VERBS)?.stance === 'rejects') return true
  if (!before || !SPEECH.has(words[before.head]!.stem)) return false
  if (before.form === 'infinitive') return /^(?:wrong|untrue|false|mistake|misleading|inaccurate|unfair)$/.test(words[before.from - 1]?.lower ?? '')
  return before.negated && before.main && !before.modal && before.speaker !== null && verb.subject.some(({party}) => party === before.speaker!.party)
}

/** "until Tolvia agrees", "once they accept": what is awaited has not happened. What is past has. */
export function awaits(words: readonly Word[], verb: VerbGroup): boolean {
  const before = words[verb.clause - 1]?.lower ?? ''
  if (/^(?:until|till|unless|before|lest)$/.test(before)) return true
  if (!/^(?:once|when|whenever|after)$/.test(before) && !(before === 'as' && words[verb.clause - 2]?.lower === 'soon')) return false
  return !words.slice(verb.from, verb.to).some(({lower}) => /ed$|^(?:had|was|were|did)$/.test(lower))
}

/** "Arvenia fears that Tolvia will demand land", "Tolvia could accept a truce, diplomats say": what others think a party may do. */
function isGuess(scene: Scene, verb: VerbGroup): boolean {
  const {words, verbs} = scene.analysis
  const holder = verb.subject.find(({party}) => party !== null && party !== AGREEMENT)
  if (!holder || verb.speech || isFirstPerson(verb)) return false
  const others = verbs.filter(other => other !== verb && other.form === 'finite' && other.main && !other.subject.some(({party}) => party === holder.party))
  const before = others.filter(other => other.to <= verb.clause && other.to >= verb.clause - 2).at(-1)
  if (before && DOUBTING.has(words[before.head]!.stem)) return true
  if (verb.duty || !/^(?:may|might|could|will|would)$/.test(verb.modal ?? '')) return false
  const told = before && (before.speech || SPEECH.has(words[before.head]!.stem)) ? before : others.find(other => other.from > verb.to && SPEECH.has(words[other.head]!.stem)
    && words[other.clause - 1]?.lower === ',')
  if (told === undefined || told.speaker?.party === holder.party || isRelayed(scene, told)) return false
  const span = {from: verb.clause, to: objectEnd(scene.analysis, verb.to)}
  if (termsIn(scene.analysis, span).length > 0) scene.refused.push({span, reason: `one party says what another will${verb.negated ? ' not' : ''} do`})
  return true
}

/** A source’s "he said", or a report, may tell what the party itself has said. */
function isRelayed({according, analysis: {words}}: Scene, told: VerbGroup): boolean {
  return according !== null || told.subject.some(({kind}) => kind === 'pronoun' || kind === 'definite')
    || (told.subject.length === 0 && words.slice(told.clause, told.from).some(word => /^(?:officials?|persons?|people|insiders?|spokes\p{L}+|sources?|aides?|statement|ministry|ministers?|premier|president|spokesman|leader|envoys?|negotiators?|government)$/u.test(word.lower)))
}

/** "decide how large their army should be". */
function asks(words: readonly Word[], verb: VerbGroup): boolean {
  for (let at = verb.from - 1; at >= Math.max(0, verb.from - LONGEST_QUESTION); at--) {
    const {lower, tag} = words[at]!
    if (/^(?:how|why|whose|whether)$/.test(lower)) return at > 0
    if (lower === 'who' && /^(?:on|about|over|of)$/.test(words[at - 1]?.lower ?? '')) return true
    if (tag === 'punctuation' || tag === 'verb' || tag === 'auxiliary' || lower === 'that') return false
  }
  return false
}
