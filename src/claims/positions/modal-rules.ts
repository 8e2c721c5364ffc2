// A predicate with a modal verb in, the position it takes out: "will not …", "would … if …", "must …".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type VerbGroup, type Word} from './analysis.ts'
import {ALL_VERBS, GIVING} from './lexicon.ts'
import {conditionAt, exchangedTerms, pointsBack} from './objects.ts'
import {askInReturn, isFirstPerson, ofNoun, report, type Predicate, type Rule} from './predicates.ts'
import {actTogether, continuesPlan, priorTerms, quotedSpeaker, sectionTerms, speakerFor, type Scene} from './scene.ts'
import {termIds} from './terms.ts'

/** "will not cede", "would never sign away". */
export const refusalByModal: Rule = (scene, predicate) => {
  const {verb, holders, end} = predicate
  const {words} = scene.analysis
  if (holders.length === 0 || !(verb.negated || givesNone(words, verb)) || verb.modal === null || !(verb.main || words[verb.head]!.lower === 'have') || verb.speech || verb.passive || verb.relative || ofNoun(words, verb)
      || /^(?:may|might)$/.test(verb.modal)) return false
  if (verb.modal === 'should' && !isFirstPerson(verb)) return false
  if (words.slice(verb.from, verb.head).some(({lower}) => /^(?:hardly|scarcely|barely)$/.test(lower))) return false
  const speaker = speakerFor(scene, verb)
  if (speaker && !holders.some(holder => holder.party === speaker.party)) {
    if (predicate.terms.length > 0) scene.refused.push({span: {from: verb.clause, to: end}, reason: 'one party says what another will not do'})
    return false
  }
  const object = {from: verb.head, to: end}
  const terms = predicate.terms.length > 0 ? predicate.terms : pointsBack(words, {from: verb.to, to: end}) || words[verb.to]?.lower === 'none' ? priorTerms(scene, verb.from) : []
  return terms.length > 0 && report(scene, predicate, holders, terms, 'rejects', object)
}

/** "will send no soldiers", "would send none". */
const givesNone = (words: readonly Word[], verb: VerbGroup): boolean => /^(?:will|would|'ll|'d)$/.test(verb.modal ?? '') && /^(?:no|none)$/.test(words[verb.to]?.lower ?? '')
  && !/^(?:longer|more|doubt|less|fewer)$/.test(words[verb.to + 1]?.lower ?? '')

/** "would shelve its bid if …" leaves open; "would provide …" offers. */
export const conditionalModal: Rule = (scene, predicate) => {
  const {verb, holders, terms} = predicate
  const {words} = scene.analysis
  if (holders.length === 0 || verb.duty || verb.plan || !verb.main || verb.negated || verb.passive) return false
  const exchange = exchangedTerms(scene.analysis, verb.to)
  if (terms.length === 0 && exchange && /^(?:would|could|might|will)$/.test(verb.modal ?? '')) askInReturn(scene, predicate, holders, 'open-to')
  if (terms.length === 0) return false
  const conditional = conditionAt(words, verb.to) !== null || exchange !== null || frontedCondition(words, verb)
  const committed = /^(?:will|'ll|shall)$/.test(verb.modal ?? '') && commits(scene, predicate)
  if (!conditional && (continuesPlan(scene) || actTogether(scene, verb))) return false
  if (verb.modal !== 'would' && !committed && !(/^(?:will|could)$/.test(verb.modal ?? '') && conditional)) return false
  const gives = GIVING.has(words[verb.head]!.stem) && !words.slice(verb.to, predicate.end).some(({lower}, at, near) => lower === 'to' && /^(?:referendum|vote|voters|people|ballot)$/.test(near[at + 2]?.lower ?? ''))
  const stance: Stance | null = (conditional && !committed) || verb.modal === 'could' ? (conditional ? 'open-to' : null) : gives ? 'offers' : conditional && committed ? 'offers' : null
  if (stance === null) return false
  report(scene, predicate, holders, terms, stance, {from: verb.head, to: predicate.end})
  askInReturn(scene, predicate, holders, stance)
  return true
}

/** "Norland says it will send troops", "we will send troops": a party says what itself will do. */
function commits(scene: Scene, {verb, holders}: Predicate): boolean {
  const speaker = speakerFor(scene, verb)
  if (speaker) return holders.some(({party}) => party === speaker.party)
  return isFirstPerson(verb)
}

/** "Norland would have three owners share it", "would like Arvenia to hold elections": what a party wants done. */
export const causative: Rule = (scene, predicate) => {
  const {verb, holders, end} = predicate
  const {words} = scene.analysis
  const {stem} = words[verb.head]!
  const likes = stem === 'lik' || stem === 'like' || stem === 'prefer'
  if (holders.length === 0 || verb.negated || !/^(?:would|'d)$/.test(verb.modal ?? '') || !(likes || isCausative(words, verb.to - 1))) return false
  if (conditionAt(words, verb.to) !== null || verb.plan) return false
  const object = {from: verb.to, to: end}
  const terms = predicate.terms.length > 0 ? predicate.terms : words.slice(verb.to, end).some(({lower}) => /^(?:it|them|there)$/.test(lower)) ? priorTerms(scene, verb.from) : sectionTerms(scene)
  return terms.length > 0 && report(scene, predicate, holders, terms, likes ? 'demands' : 'proposes', object)
}

/** "have" with somebody and a bare verb behind. */
const isCausative = (words: readonly Word[], have: number): boolean => words[have]?.lower === 'have' && words[have + 1]?.tag !== 'verb'
    && words.slice(have + 2, have + 7).some(({stem, lower}) => ALL_VERBS.has(stem) && !/(?:[^s]s|ed|ing)$/.test(lower))

/** "decided that the sanctions would stay": what a party has settled for itself. */
export const decided: Rule = (scene, predicate) => {
  const {verb, end} = predicate
  const {words, verbs} = scene.analysis
  const governor = verbs[verbs.indexOf(verb) - 1]
  if (verb.form !== 'finite' || !/^(?:would|will|should|must)$/.test(verb.modal ?? '') || !governor || words[governor.to]?.lower !== 'that' || words[verb.clause - 1]?.lower !== 'that' || verb.clause - 1 !== governor.to) return false
  const deciders = governor.subject.filter(({party}) => party !== null && party !== AGREEMENT)
  if (!/^(?:decid|resolv|decree|rul)/.test(words[governor.head]!.stem) || !governor.main || governor.negated || governor.passive || deciders.length === 0) return false
  if (!verb.passive && !LASTING.test(words[verb.head]!.stem)) return false
  const terms = [...new Set([...termIds(verb.subjectTerms), ...predicate.terms])]
  return terms.length > 0 && report(scene, predicate, deciders, terms, verb.negated ? 'rejects' : 'demands', {from: verb.clause, to: end})
}

/** What is decided of a thing, and not what would come of it. */
const LASTING = /^(?:stay|remain|continu|keep|last|apply|appli|go|end|begin|start|expir|hold|stand|tak)/

/** Whether a condition opens the sentence: "If the guarantees hold, we would …", "Should they fail, …". */
export function frontedCondition(words: readonly Word[], verb: VerbGroup): boolean {
  const first = words.findIndex(word => word.tag !== 'punctuation')
  return first >= 0 && first < verb.from && /^(?:if|once|provided|unless|should|were|had)$/.test(words[first]!.lower)
      && words.slice(first, verb.from).some(word => word.lower === ',')
}

/** "Not a cent of it will …", "not one soldier can …". */
function deniesAll(words: readonly Word[], {clause}: VerbGroup): boolean {
  const at = /^[“"]$/.test(words[clause]?.text ?? '') ? clause + 1 : clause
  return words[at]?.lower === 'not' && /^(?:a|an|one|single|any)$/.test(words[at + 1]?.lower ?? '')
}

/** A speaker says that something cannot, could or must be done. */
export const saidOfTerm: Rule = (scene, predicate) => {
  const {verb, holders} = predicate
  const {words} = scene.analysis
  const needs = verb.duty || /^need/.test(words[verb.head]!.stem)
  const possible = holders.length === 0 && !predicate.plan && verb.form === 'finite' && (/^(?:can|cannot|could|would|will)$/.test(verb.modal ?? '') || (verb.modal === 'may' && !verb.being))
  if (!needs && !possible) return false
  const speaker = needs && isFirstPerson(verb) ? holders[0] ?? null : speakerFor(scene, verb) ?? (needs ? quotedSpeaker(scene, verb) : null)
  const subject = termIds(verb.subjectTerms)
  if (!speaker || speaker.party === AGREEMENT || (!needs && subject.length === 0)) return false
  const negated = verb.negated || /^(?:no|none)$/.test(words[verb.clause]?.lower ?? '') || deniesAll(words, verb) || words[verb.to]?.lower === 'no'
  const allowed = verb.modal === 'may' && !negated
  if (!needs && !negated && !allowed && conditionAt(words, verb.to) === null) return false
  const stance: Stance = negated ? 'rejects' : needs ? 'demands' : allowed ? 'accepts' : 'open-to'
  const terms = [...new Set([...predicate.terms, ...subject])]
  if (scene.findings.some(found => found.from <= verb.clause && found.to >= verb.to && found.holders.some(({party}) => party === speaker.party)
      && terms.every(term => found.terms.includes(term)))) return false
  return terms.length > 0 && report(scene, predicate, [speaker], terms, stance, {from: verb.clause, to: predicate.end})
}
