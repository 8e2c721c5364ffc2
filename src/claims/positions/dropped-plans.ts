// A verb or a plan’s name in, whether what it speaks of has gone from a plan out: "was dropped", "is gone", "the proposal has been deleted".
import type {Analysis, Reference, VerbGroup, Word} from './analysis.ts'
import {DROPPED} from './provision-lexicon.ts'

/** Words from a plan’s name to the verb that drops it. */
const REACH = 24

/** "was dropped", "has been deleted", "is gone", "has disappeared". */
export function isDropped(words: readonly Word[], {head, from, to, passive, main, form, negated}: VerbGroup): boolean {
  if (form !== 'finite' || negated) return false
  if (main && DROPPED.has(words[head]!.stem) && (passive || /^(?:disappear|vanish)/.test(words[head]!.stem))) return true
  return /^(?:is|are|has|have)$/.test(words[from]!.lower) && words.slice(from, to + 1).some(({lower}) => lower === 'gone')
}

/** Whether the plan, proposal or provision named at a reference is said to have been dropped: what it would have done is no provision. */
export const dropsPlan = ({words, verbs}: Analysis, {from, to, kind}: Reference): boolean => kind === 'plan' && from >= 0 && verbs.some(verb => verb.from >= to && verb.from - to < REACH && isDropped(words, verb)
    && !words.slice(to, verb.from).some(({text}) => /^[.;:]$/.test(text)) && !verbs.some(other => other.from > to && other.to <= verb.from && other.form === 'finite' && other.modal === null && !isRelative(words, other)))

const isRelative = (words: readonly Word[], {relative, clause}: VerbGroup): boolean => relative || /^(?:that|which|who)$/.test(words[clause - 1]?.lower ?? '')
