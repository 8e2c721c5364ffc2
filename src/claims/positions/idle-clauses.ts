// A verb of a sentence in, whether its clause only supposes, asks or qualifies out: there nobody takes a position.
import type {VerbGroup, Word} from './analysis.ts'
import {inIfClause} from './objects.ts'
import {isFirstPerson} from './predicates.ts'
import type {Scene} from './scene.ts'

/** Words between a question word and the verb it asks with: "how large their army should be". */
const LONGEST_QUESTION = 7

/** Conditions, small clauses and their infinitives, "what they want", "until they agree"; or a plan that was read already. */
export function isIdle(scene: Scene, verb: VerbGroup): boolean {
  const {words, verbs} = scene.analysis
  if (verb.idle || words[verb.clause - 1]?.lower === 'what' || words[verb.clause]?.lower === 'what' || scene.planned.some(span => verb.head >= span.from
      && verb.head < span.to)) return true
  const governor = verbs[verbs.indexOf(verb) - 1]
  if (verb.form === 'infinitive' && governor && governor.to >= verb.from - 1 && (inIfClause(words, governor) || awaits(words, governor))) return true
  if (verb.form !== 'finite') return verb.form !== 'gerund' && !isFirstPerson(verb) && inIfClause(words, verb)
  return awaits(words, verb) || asks(words, verb) || (!isFirstPerson(verb) && inIfClause(words, verb))
}

/** "until Tolvia agrees", "once they accept": what is awaited has not happened. What is past has. */
export function awaits(words: readonly Word[], verb: VerbGroup): boolean {
  const before = words[verb.clause - 1]?.lower ?? ''
  if (/^(?:until|till|unless|before|lest)$/.test(before)) return true
  if (!/^(?:once|when|whenever|after)$/.test(before) && !(before === 'as' && words[verb.clause - 2]?.lower === 'soon')) return false
  return !words.slice(verb.from, verb.to).some(({lower}) => /ed$|^(?:had|was|were|did)$/.test(lower))
}

/** "decide how large their army should be". */
function asks(words: readonly Word[], verb: VerbGroup): boolean {
  for (let at = verb.from - 1; at >= Math.max(0, verb.from - LONGEST_QUESTION); at--) {
    const {lower, tag} = words[at]!
    if (/^(?:how|why|whose|whether)$/.test(lower)) return at > 0
    if (tag === 'punctuation' || tag === 'verb' || tag === 'auxiliary' || lower === 'that') return false
  }
  return false
}
