// A sentence as read and a word of stance in it that made no position in; why not out, in a contributor's words.
// The questions are asked in the order in which the extractor asks them: the sentence first, then the word's own clause.
import type {Reference, VerbGroup, Word} from '../positions/analysis.ts'
import {rangeOf} from '../positions/analysis.ts'
import {isIdle} from '../positions/idle-clauses.ts'
import {STANCE_LINK} from '../positions/lexicon.ts'
import {agentsOf} from '../positions/objects.ts'
import {predicateOf} from '../positions/predicates.ts'
import type {Scene} from '../positions/scene.ts'
import {findTerms, termIds} from '../positions/terms.ts'
import type {Subject} from '../subject.ts'
import type {StanceWord} from './stance-words.ts'

const OTHER_WORDING = 'these words are not known to take a position here'

/** What a sentence lacks, whichever of its words is looked at; null where it lacks nothing. `scene` is null where no plan or talks stand near by. */
export function whySentence(words: readonly Word[], scene: Scene | null, subject: Subject): string | null {
  const hits = scene?.analysis.terms ?? findTerms(words, subject, new Set())
  if (hits.length === 0) return whyNoTerm(words, subject)
  if (!scene) return 'no plan or talks near by'
  if (words.some(word => word.text === '?')) return 'a question'
  return scene.analysis.references.some(reference => reference.party) || scene.analysis.leadIn ? null : 'nobody in the sentence could hold it'
}

function whyNoTerm(words: readonly Word[], subject: Subject): string {
  const weak = termIds(findTerms(words, subject, new Set(subject.terms.map(({id}) => id))))
  return weak.length > 0 ? `only weak cues of ${weak.map(id => `“${id}”`).join(' and ')}` : 'no term in this sentence'
}

/** A word that belongs to a name: of a plan ("the proposed agreement"), or of a term ("security guarantees"). */
export function whyName({analysis: {references, terms}}: Scene, {from, to, as}: StanceWord): string | null {
  if (references.some(reference => reference.kind === 'plan' && reference.from <= from && reference.to >= to)) return 'names a plan'
  const term = as === 'noun' ? terms.find(hit => !hit.weak && hit.from <= from && hit.to >= to) : undefined
  return term ? `belongs to the term “${term.id}”` : null
}

/** What the clause of a word lacks. */
export function whyWord(source: string, scene: Scene, word: StanceWord): string {
  const {words, verbs} = scene.analysis
  if (word.as === 'noun') return STANCE_LINK.test(words[word.to]?.lower ?? '') ? 'a noun of stance without a party or a term of its own' : 'a noun of stance with nothing behind it that it is about'
  if (word.as === 'adjective') {
    const verb = verbs.findLast(group => group.to <= word.from && word.from - group.to <= 4)
    return verb ? whyVerb(source, scene, verb) : OTHER_WORDING
  }
  const verb = verbs.find(group => group.head === word.from)
  return verb ? whyVerb(source, scene, verb) : 'taken for a noun here, not for a verb'
}

function whyVerb(source: string, scene: Scene, verb: VerbGroup): string {
  if (isIdle(scene, verb)) return 'its clause only supposes, asks, awaits or is told of a plan'
  if (verb.passive) return agentsOf(scene.analysis, verb.head).length === 0 ? 'a passive, and nobody is named as doing it' : OTHER_WORDING
  const {holders, plan, terms} = predicateOf(scene, verb)
  if (holders.length === 0 && !plan) return verb.subject.length === 0 ? 'no party is its subject' : `its subject is no party: “${subjectOf(source, scene, verb.subject)}”`
  return terms.length === 0 ? 'no term in what it is about' : OTHER_WORDING
}

function subjectOf(source: string, {analysis: {words}}: Scene, subjects: readonly Reference[]): string {
  const named = subjects.filter(({from}) => from >= 0)
  return named.map(reference => { const {start, end} = rangeOf(words, reference); return source.slice(start, end) }).join(', ')
}
