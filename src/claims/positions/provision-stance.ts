// The words of a provision in, what it does to the terms it names out: it proposes them, rejects them, or leaves that unclear.
import type {TermHit, VerbGroup, Word} from './analysis.ts'
import {NEGATORS, REMOVING} from './lexicon.ts'
import {BANS, CONTRARIES, FORBIDDING, PLACING, REFUSING, SHUTTING} from './provision-lexicon.ts'

/** What a provision does to its terms; null where a ban is lifted, or a word of nothing leaves the sense open. */
export type ProvisionStance = 'proposes' | 'rejects' | null

/** Words of a provision’s verb within which "shuts … out" closes. */
const OUT_REACH = 10

/** `verb`: what the plan or its subject does; `end`: behind its object; `from`: where its clause begins. */
export function provisionStance(words: readonly Word[], verb: VerbGroup, from: number, end: number): ProvisionStance {
  const {stem} = words[verb.head]!
  const object = words.slice(verb.to, end)
  if (drops(words, verb) || (shuts(words, verb, end) && /^leav/.test(stem))) return removes(object)
  if (forbids(words, verb, end)) return object.some(word => BANS.has(word.stem)) || verb.negated ? null : 'rejects'
  if (refusesNone(words, verb, from)) return 'proposes'
  if (verb.negated) return limitsOnly(words, verb, end) ? 'proposes' : 'rejects'
  if (renounces(words, verb, end)) return 'rejects'
  const none = denied(words, from) || denied(words, from - 1) || denied(words, from + 1) || deniedObject(words, verb, end)
  return none ? 'rejects' : 'proposes'
}

/** "No vessel shall be refused passage": what is refused to nobody is granted. */
export const refusesNone = (words: readonly Word[], verb: VerbGroup, from: number): boolean =>
  REFUSING.has(words[verb.head]!.stem) && verb.passive && (verb.negated || denied(words, from))

/** "no foreign troops" as the object, or "that no foreign troops are to be …". */
function deniedObject(words: readonly Word[], verb: VerbGroup, end: number): boolean {
  for (let at = verb.to; at < Math.min(end, words.length); at++) {
    if ((at < verb.to + 2 || words[at - 1]!.lower === 'that') && denied(words, at)) return true
  }
  return false
}

const denied = (words: readonly Word[], at: number): boolean => at >= 0 && at < words.length && isNone(words[at]!, words[at + 1], words[at + 2])

/** "undertakes not to station", "would promise never to let in". */
function renounces(words: readonly Word[], verb: VerbGroup, end: number): boolean {
  for (let at = verb.to; at < end - 1; at++) {
    if (/^(?:not|never)$/.test(words[at]!.lower) && words[at + 1]!.lower === 'to' && PLACING.has(words[at + 2]?.stem ?? '')) return true
  }
  return false
}

/** "a truce with no foreign troops", "a ban on membership": what stands right before a term’s words turns it. */
export function turned(words: readonly Word[], hit: TermHit): 'rejects' | null {
  if (words.slice(hit.from, hit.to).some(({lower}, at) => CONTRARIES.has(lower) && !qualifiesPeople(words[hit.from + at + 1]))) return 'rejects'
  for (let at = hit.from; at >= Math.max(0, hit.from - 3); at--) {
    if (words[at]!.tag === 'verb' || words[at]!.tag === 'punctuation') return null
    if (denied(words, at) || (BANS.has(words[at]!.stem) && /^(?:on|against|of)$/.test(words[at + 1]?.lower ?? ''))) return 'rejects'
  }
  return null
}

/** "neutral observers" are no neutrality. */
const qualifiesPeople = (next: Word | undefined): boolean => next !== undefined && /^(?:noun|verb)$/.test(next.tag) && /[^su]s$/.test(next.lower)

/** The stance of words without a verb: "None", "No foreign troops", "Out for good". */
export const verblessStance = (words: readonly Word[]): ProvisionStance => {
  const first = words.findIndex(word => word.tag !== 'punctuation' && word.tag !== 'determiner' || NEGATORS.has(word.lower))
  const word = words[first]
  if (!word) return null
  if (/^(?:none|never|banned|barred|forbidden|excluded|prohibited|out|closed|shut|denied)$/.test(word.lower)) return 'rejects'
  return isNone(word, words[first + 1], words[first + 2]) && !words.some(({stem}) => BANS.has(stem)) ? 'rejects' : 'proposes'
}

/** "drops", "strikes out"; "takes effect" drops nothing. */
const drops = (words: readonly Word[], verb: VerbGroup): boolean => REMOVING.has(words[verb.head]!.stem)
    && (!/^(?:tak|strik)/.test(words[verb.head]!.stem) || words[verb.to]?.lower === 'out')

/** "drops membership" rejects it; dropping a limit rejects the limit; dropping a ban says nothing of what was banned. */
function removes(object: readonly Word[]): ProvisionStance {
  return object.some(word => BANS.has(word.stem)) || object.some(word => /^(?:that|it|this|those|them)$/.test(word.lower) && word.tag !== 'verb') ? null : 'rejects'
}

/** "bars foreign troops", "rules out membership", "shuts Arvenia out", "closes the door". */
function forbids(words: readonly Word[], verb: VerbGroup, end: number): boolean {
  return FORBIDDING.has(words[verb.head]!.stem) || (/^rul/.test(words[verb.head]!.stem) && words[verb.to]?.lower === 'out') || shuts(words, verb, end)
      || (/^clos/.test(words[verb.head]!.stem) && words.slice(verb.to, end).some(word => word.stem === 'door'))
}

const shuts = (words: readonly Word[], verb: VerbGroup, end: number): boolean => SHUTTING.has(words[verb.head]!.stem)
    && words.slice(verb.to, Math.min(end, verb.to + OUT_REACH)).some(word => word.lower === 'out')

/** "shall not exceed 60,000", "would not be held before a truce": a limit or a date, no refusal. */
const limitsOnly = (words: readonly Word[], verb: VerbGroup, end: number): boolean => words.slice(verb.head, verb.head + 4).some(({lower}) => /^(?:exceed|surpass|go|rise|fall|number)$/.test(lower))
    || words.slice(verb.to, end + 1).some(word => /^(?:until|before|unless|beyond|more|larger|bigger|later)$/.test(word.lower))

/** "no foreign troops", "none"; not "no more than", "no later than". */
const isNone = (word: Word, next: Word | undefined, third: Word | undefined): boolean => /^(?:no|none|neither|nobody)$/.test(word.lower)
    && !/^(?:more|fewer|less|larger|bigger|later|longer|earlier|-|one|matter)$/.test(next?.lower ?? '') && third?.lower !== 'than'
