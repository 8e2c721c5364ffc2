// A verb of a sentence in, what every rule needs of it out: stance, holders, object and terms; and the rules for passives and words already read.
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Analysis, type Reference, type Span, type VerbGroup, type Word} from './analysis.ts'
import {ACTORS, CHAINING, matchStance, REPORTED, STANCE_NOUNS, STANCE_VERBS, type StanceMatch} from './lexicon.ts'
import {agentsOf, exchangedTerms, objectEnd, pointsBack, termsIn} from './objects.ts'
import {negate} from './polarity.ts'
import {note, priorTerms, type Scene} from './scene.ts'
import {termIds} from './terms.ts'

export interface Predicate {
  verb: VerbGroup
  stance: StanceMatch | null
  holders: Reference[]
  plan: Reference | null
  end: number
  terms: string[]
}

/** True where the verb is read and later rules must not look at it. */
export type Rule = (scene: Scene, predicate: Predicate) => boolean

export function predicateOf({analysis}: Scene, verb: VerbGroup): Predicate {
  const stance = verb.main || /^have?$/.test(analysis.words[verb.head]!.stem) ? matchStance(analysis.words, verb.head, STANCE_VERBS) : null
  const end = barterEnd(analysis, verb, planEnd(analysis, {from: verb.to, to: objectEnd(analysis, stance?.to ?? verb.to)}))
  return {
    verb,
    stance,
    holders: verb.subject.filter(reference => reference.party && reference.party !== AGREEMENT),
    plan: verb.subject.find(reference => reference.party === AGREEMENT) ?? null,
    end,
    terms: termsIn(analysis, {from: verb.head, to: end}),
  }
}

/** "will not trade land for guarantees": what is given away is refused, not what it would buy. */
function barterEnd({words}: Analysis, {head, from, negated}: VerbGroup, end: number): number {
  const refused = negated || matchStance(words, head, STANCE_VERBS)?.stance === 'rejects'
  const barter = words.findIndex(({lower}, at) => at >= from && at < end && /^(?:trade|trading|swap|swapping|barter|bartering|exchange|exchanging|sell|selling)$/.test(lower) && words[at]!.tag !== 'noun')
  const bought = refused && barter >= 0 ? words.findIndex(({lower}, at) => at > barter && at < end && lower === 'for') : -1
  return bought > 0 ? bought : end
}

/** "balked at a draft that would cap …": the object ends with the draft; what it provides is the draft’s. */
function planEnd({words, references}: Analysis, {from, to}: Span): number {
  const plan = references.find(reference => reference.kind === 'plan' && reference.from >= from && reference.to < to)
  if (!plan) return to
  const at = words[plan.to]!.lower === ',' ? plan.to + 1 : plan.to
  const tells = /^(?:that|which)$/.test(words[at]?.lower ?? '') && words[at + 1]?.tag !== 'name' && words[at + 1]?.tag !== 'pronoun'
  return tells || (words[at]?.lower === 'under' && words[at + 1]?.lower === 'which') ? plan.to : to
}

export const isFirstPerson = (verb: VerbGroup): boolean => verb.subject.some(reference => reference.kind === 'first-person')

/** Notes the finding and marks its words as read. */
export function report(scene: Scene, {verb, end}: Predicate, holders: readonly Reference[], terms: readonly string[], stance: Stance, object: Span): boolean {
  note(scene, holders, terms, stance, {from: verb.clause, to: end}, object)
  scene.read.push({from: verb.from, to: end})
  return true
}

/** Not "insists that it be ratified by Tolvia", nor a plan "agreed on by" both: "is demanded by Tolvia", "as sought by Norland", "has been refused by Arvenia". */
export const passiveWithAgent: Rule = (scene, {verb, stance, end}) => {
  if (!verb.passive || !stance) return false
  const {words, references, terms} = scene.analysis
  const agents = agentsOf(scene.analysis, verb.head)
  if (agents.length === 0 || verb.duty || words[verb.from]!.lower === 'be' || verb.subject.some(({party}) => party === AGREEMENT) || isBacked(words, verb)) return false
  const participle = verb.form === 'participle' || (verb.subject.length === 0 && verb.subjectTerms.length === 0 && words[verb.from - 1]?.tag === 'noun')
  const shared = participle ? sharedPassive(scene, verb) : null
  let about = shared ? termIds(shared.subjectTerms) : participle ? termIds(terms.filter(hit => hit.to <= verb.from).slice(-1)) : termIds(verb.subjectTerms)
  if (about.length === 0 && participle && references.some(reference => reference.kind === 'plan' && reference.to === verb.from)) return false
  if (about.length === 0) about = priorTerms(scene, verb.from)
  const object = shared ? {from: shared.clause, to: shared.from} : participle ? {from: objectBefore(scene, verb.from), to: verb.from} : {from: verb.clause, to: verb.from}
  const clause = {from: Math.min(object.from, verb.clause), to: Math.min(words.length, agents.at(-1)!.to)}
  note(scene, agents, about, verb.negated ? negate(stance.stance) : stance.stance, clause, object)
  scene.read.push({from: verb.from, to: end})
  return true
}

/** "guarantees backed by Norland", "a promise ratified by its parliament": of what kind it is. */
const isBacked = (words: readonly Word[], verb: VerbGroup): boolean => verb.form === 'participle' && words[verb.from - 1]?.tag !== 'punctuation'
  && /^(?:back|ratif|guarant|support|sanction|approv)/.test(words[verb.head]!.stem)

/** "Observers were rejected by Tolvia and accepted by Arvenia": the passive verb whose subject a second participle shares. */
function sharedPassive({analysis: {words, verbs}}: Scene, verb: VerbGroup): VerbGroup | null {
  const before = verbs[verbs.indexOf(verb) - 1]
  return before?.passive && before.form === 'finite' && before.subjectTerms.length > 0 && /^(?:and|but|yet)$/.test(words[verb.from - 1]?.lower ?? '') ? before : null
}

/** Where the noun phrase before a participle begins: behind the last verb or punctuation. */
function objectBefore({analysis: {words}}: Scene, at: number): number {
  let from = at - 1
  if (words[from]?.lower === ',' || words[from]?.lower === 'as') from--
  while (from > 0 && words[from - 1]!.tag !== 'verb' && words[from - 1]!.tag !== 'auxiliary' && (words[from - 1]!.tag !== 'punctuation'
      || words[from - 1]!.text === '-') && at - from < 20) from--
  return Math.max(0, from)
}

/** Infinitives and participles inside what a rule has read, and infinitives that nobody with a stance governs. */
export const alreadyRead: Rule = (scene, {verb, stance}) => {
  const {words, verbs} = scene.analysis
  if (verb.form === 'finite') return false
  if (scene.read.some(span => verb.head >= span.from && verb.head < span.to)) return true
  if (verb.form !== 'infinitive' || !stance) return false
  const before = words[verb.from - 1]
  if (before?.tag === 'noun' && !STANCE_NOUNS.has(before.stem) && !isFactive(words, verb.from - 1)) return true
  const governor = verbs[verbs.indexOf(verb) - 1]
  return governor !== undefined && governor.to >= verb.from - 1 && governor.main && !matchStance(words, governor.head, STANCE_VERBS)
      && !CHAINING.has(words[governor.head]!.stem) && !(governor.passive && REPORTED.has(words[governor.head]!.stem))
}

/** "was right to reject", "is quick to agree": it has done so. */
const isFactive = (words: readonly Word[], at: number): boolean => /^(?:right|wrong|quick|swift|first|wise|foolish|correct|brave)$/.test(words[at]!.lower)
  && /^(?:is|are|was|were|been|be|quite|the|very|absolutely|among)$/.test(words[at - 1]?.lower ?? '')

/** The terms of an object; where it only points back, those before it. */
export function termsOrPointed(scene: Scene, object: Span, at: number): string[] {
  const terms = termsIn(scene.analysis, object)
  return terms.length === 0 && pointsBack(scene.analysis.words, object) ? priorTerms(scene, at) : terms
}

/** Who offers one thing in return for another asks for the other. */
export function askInReturn(scene: Scene, {verb, end}: Predicate, holders: readonly Reference[], stance: Stance): void {
  if (stance !== 'offers' && stance !== 'open-to' && stance !== 'accepts') return
  const exchange = exchangedTerms(scene.analysis, verb.to)
  if (exchange) note(scene, holders, exchange.terms, 'demands', {from: verb.clause, to: Math.max(end, exchange.object.to)}, exchange.object)
}

/** "cities that Norland could not take", "some things we could agree to" tell of cities and things. */
export const ofNoun = (words: readonly Word[], verb: VerbGroup): boolean => isContactClause(words, verb)
  || (/^(?:that|which|who)$/.test(words[verb.clause - 1]?.lower ?? '') && /^(?:noun|name)$|^punctuation$/.test(words[verb.clause - 2]?.tag ?? '')
    && !/^(?:clear|sure|certain|adamant|known|plain)$/.test(words[verb.clause - 2]!.lower))

/** A noun before the subject, and nothing behind the verb for an object. */
export function isContactClause(words: readonly Word[], verb: VerbGroup): boolean {
  const subject = verb.subject[0]
  const before = subject && words[subject.from - 1]
  if (!before || before.tag !== 'noun' || ACTORS.has(before.stem) || subject.to > verb.from) return false
  const link = /^(?:to|on|for|with|about)$/.test(words[verb.to]?.lower ?? '') ? verb.to + 1 : verb.to
  const at = words[link]?.lower === 'as' && words[link + 1]?.lower === 'well' ? link + 2 : /^(?:too|also|altogether|outright|entirely|again)$/.test(words[link]?.lower ?? '') ? link + 1 : link
  return words[at] === undefined || /^[,.;]$/.test(words[at]!.text)
}
