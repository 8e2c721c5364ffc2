// A verb of a sentence in, the position that a party takes with it out. Rules are tried in order; the first that applies reads the verb.
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type Span, type VerbGroup, type Word} from './analysis.ts'
import {
  BAD, CHAINING, EVALUATING, EVASIVE, STANCE_LINK, GIVING, GOOD, LIGHT, matchEvaluation, matchStance, NEGATORS, REMOVING, STANCE_ADJECTIVES, STANCE_NOUNS, STANCE_VERBS,
  WITHDRAWING, type StanceMatch,
} from './lexicon.ts'
import {agentsOf, conditionAt, exchangedTerms, inIfClause, objectEnd, pointsBack, termsIn} from './objects.ts'
import {negate, withdraw} from './polarity.ts'
import {continuesPlan, note, priorTerms, speakerFor, type Scene} from './scene.ts'
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
  const stance = verb.main ? matchStance(analysis.words, verb.head, STANCE_VERBS) : null
  const end = objectEnd(analysis, stance?.to ?? verb.to)
  return {
    verb,
    stance,
    holders: verb.subject.filter(reference => reference.party && reference.party !== AGREEMENT),
    plan: verb.subject.find(reference => reference.party === AGREEMENT) ?? null,
    end,
    terms: termsIn(analysis, {from: verb.head, to: end}),
  }
}

/** Verbs in which nobody takes a position: conditions, small clauses, and infinitives of either. */
export function isIdle(scene: Scene, verb: VerbGroup): boolean {
  const {words, verbs} = scene.analysis
  if (verb.idle || scene.planned.some(span => verb.head >= span.from && verb.head < span.to)) return true
  const governor = verbs[verbs.indexOf(verb) - 1]
  if (verb.form === 'infinitive' && governor && inIfClause(words, governor) && governor.to >= verb.from - 1) return true
  return verb.form !== 'gerund' && !isFirstPerson(verb) && inIfClause(words, verb)
}

export const isFirstPerson = (verb: VerbGroup): boolean => verb.subject.some(reference => reference.kind === 'first-person')

function report(scene: Scene, {verb, end}: Predicate, holders: readonly Reference[], terms: readonly string[], stance: Stance, object: Span): boolean {
  note(scene, holders, terms, stance, {from: verb.clause, to: end}, object)
  scene.read.push({from: verb.from, to: end})
  return true
}

/** "is demanded by Moscow", "as sought by Oslo", "has been refused by Kyiv". */
export const passiveWithAgent: Rule = (scene, {verb, stance, end}) => {
  if (!verb.passive || !stance) return false
  const {words, references, terms} = scene.analysis
  const agents = agentsOf(scene.analysis, verb.head)
  if (agents.length === 0) return false
  const participle = verb.form === 'participle' || (verb.subject.length === 0 && verb.subjectTerms.length === 0 && words[verb.from - 1]?.tag === 'noun')
  let about = participle ? termIds(terms.filter(hit => hit.to <= verb.from).slice(-1)) : termIds(verb.subjectTerms)
  if (about.length === 0 && participle && references.some(reference => reference.kind === 'plan' && reference.to === verb.from)) return false
  if (about.length === 0) about = priorTerms(scene, verb.from)
  const object = participle ? {from: objectBefore(scene, verb.from), to: verb.from} : {from: verb.clause, to: verb.from}
  const clause = {from: Math.min(object.from, verb.clause), to: Math.min(words.length, agents.at(-1)!.to)}
  note(scene, agents, about, verb.negated ? negate(stance.stance) : stance.stance, clause, object)
  scene.read.push({from: verb.from, to: end})
  return true
}

/** Where the noun phrase before a participle begins: behind the last verb or punctuation. */
function objectBefore({analysis: {words}}: Scene, at: number): number {
  let from = at - 1
  if (words[from]?.lower === ',' || words[from]?.lower === 'as') from--
  while (from > 0 && words[from - 1]!.tag !== 'verb' && words[from - 1]!.tag !== 'auxiliary' && (words[from - 1]!.tag !== 'punctuation' || words[from - 1]!.text === '-') && at - from < 20) from--
  return Math.max(0, from)
}

/** Infinitives and participles inside what a rule has read, and infinitives that nobody with a stance governs. */
export const alreadyRead: Rule = (scene, {verb, stance}) => {
  const {words, verbs} = scene.analysis
  if (verb.form === 'finite') return false
  if (scene.read.some(span => verb.head >= span.from && verb.head < span.to)) return true
  if (verb.form !== 'infinitive' || !stance) return false
  const before = words[verb.from - 1]
  if (before?.tag === 'noun' && !STANCE_NOUNS.has(before.stem)) return true
  const governor = verbs[verbs.indexOf(verb) - 1]
  return governor !== undefined && governor.to >= verb.from - 1 && governor.main && !matchStance(words, governor.head, STANCE_VERBS) && !CHAINING.has(words[governor.head]!.stem)
}

/** "is ready to discuss", "was not against", "stand ready to send". */
export const adjective: Rule = (scene, predicate) => {
  const {verb, stance: own, holders} = predicate
  const {words, verbs} = scene.analysis
  if (own || holders.length === 0 || !(verb.being || /^(?:stand|remain|seem|appear)/.test(words[verb.head]!.stem))) return false
  let at = verb.to
  let negated = verb.negated
  for (; words[at] && (words[at]!.tag === 'adverb' || NEGATORS.has(words[at]!.lower)) && !STANCE_ADJECTIVES.has(words[at]!.lower); at++) negated ||= NEGATORS.has(words[at]!.lower)
  const match = matchStance(words, at, STANCE_ADJECTIVES, 'lower')
  if (!match) return false
  const object = {from: match.to, to: objectEnd(scene.analysis, match.to)}
  const terms = termsOrPointed(scene, object, verb.from)
  if (terms.length === 0) return false
  const infinitive = verbs.find(other => other.form === 'infinitive' && other.from > at && other.from <= at + 2)
  let stance: Stance = match.stance === 'open-to' && infinitive && GIVING.has(words[infinitive.head]!.stem) ? 'offers' : match.stance
  if (negated) stance = stance === 'rejects' ? 'accepts' : negate(stance)
  else if (stance === 'accepts' && conditionAt(words, at) !== null) stance = 'open-to'
  const read = {...predicate, end: object.to}
  report(scene, read, holders, terms, stance, object)
  askInReturn(scene, read, holders, stance)
  return true
}

function termsOrPointed(scene: Scene, object: Span, at: number): string[] {
  const terms = termsIn(scene.analysis, object)
  return terms.length === 0 && pointsBack(scene.analysis.words, object) ? priorTerms(scene, at) : terms
}

/** Who offers one thing in return for another asks for the other. */
function askInReturn(scene: Scene, {verb, end}: Predicate, holders: readonly Reference[], stance: Stance): void {
  if (stance !== 'offers' && stance !== 'open-to' && stance !== 'accepts') return
  const exchange = exchangedTerms(scene.analysis, verb.to)
  if (exchange) note(scene, holders, exchange.terms, 'demands', {from: verb.clause, to: Math.max(end, exchange.object.to)}, exchange.object)
}

/** "said membership was out of the question": the subject is judged, the speaker judges. */
export const evaluation: Rule = (scene, predicate) => {
  const {verb} = predicate
  const {verbs, words} = scene.analysis
  if (!verb.being || verb.main || words[verb.from - 1]?.lower === 'there') return false
  const stance = matchEvaluation(words, /^[“‘"]$/.test(words[verb.to]?.text ?? '') ? verb.to + 1 : verb.to)
  if (!stance) return false
  const speaker = speakerFor(scene, verb) ?? verbs.slice(0, verbs.indexOf(verb)).filter(other => other.speech).at(-1)?.speaker ?? quotedSpeaker(scene, verb)
  const own = termIds(verb.subjectTerms)
  const terms = own.length > 0 ? own : priorTerms(scene, verb.from)
  if (!speaker || speaker.party === AGREEMENT) return false
  return report(scene, {...predicate, end: Math.min(predicate.end, verb.to + 4)}, [speaker], terms, verb.negated ? negate(stance) : stance, {from: verb.clause, to: verb.from})
}

/** Whoever was speaking, for words between quotation marks. */
export const quotedSpeaker = (scene: Scene, verb: VerbGroup): Reference | null => (scene.analysis.words[verb.head]!.quoted ? scene.discourse.interviewee ?? scene.discourse.speaker : null)

/** "calls the cap unacceptable", "does not regard X as realistic", "sees no place for X". */
export const judgement: Rule = (scene, predicate) => {
  const {verb, holders} = predicate
  const {words} = scene.analysis
  if (!verb.main || verb.passive || holders.length === 0 || !EVALUATING.has(words[verb.head]!.stem)) return false
  const object = {from: verb.to, to: objectEnd(scene.analysis, verb.to, true)}
  const said = words.slice(object.from, object.to).map(word => word.lower)
  const bad = said[0] === 'no' || said.some(word => BAD.has(word))
  const good = said.some(word => GOOD.has(word))
  const terms = termsIn(scene.analysis, object)
  if (terms.length === 0 || !(bad || good)) return false
  return report(scene, {...predicate, end: object.to}, holders, terms, bad !== verb.negated ? 'rejects' : 'accepts', object)
}

/** "has voiced opposition to", "show openness to", "have dropped their objections". */
export const lightVerb: Rule = (scene, predicate) => {
  const {verb, holders} = predicate
  const {words} = scene.analysis
  if (holders.length === 0 || !verb.main && words[verb.head]!.stem !== 'hav' || !LIGHT.has(words[verb.head]!.stem)) return false
  let applied = false
  for (let at = stanceNounBehind(scene, verb.to); at !== null;) {
    const match = matchStance(words, at, STANCE_NOUNS)!
    const next = joinedNoun(scene, at)
    const object = {from: at + 1, to: next === null ? objectEnd(scene.analysis, at + 1) : next.join}
    const linked = STANCE_LINK.test(words[at + 1]?.lower ?? '') || words.slice(object.from, object.to).every(({tag}) => tag === 'punctuation')
    const terms = linked ? termsOrPointed(scene, object, verb.from) : []
    const absent = verb.negated || words.slice(verb.to, at).some(word => word.lower === 'no') || WITHDRAWING.has(words[verb.head]!.stem)
    const stance = !absent ? givingStance(scene, match.stance, at) : match.stance === 'rejects' ? withdraw('rejects') : negate(match.stance)
    if (terms.length > 0) applied = report(scene, {...predicate, end: object.to}, holders, terms, stance, object)
    at = next?.at ?? null
  }
  return applied
}

/** Willingness to give something is an offer. */
export function givingStance({analysis: {words}}: Scene, stance: Stance, noun: number): Stance {
  return stance === 'open-to' && words[noun + 1]?.lower === 'to' && GIVING.has(words[noun + 2]?.stem ?? '') ? 'offers' : stance
}

/** "a willingness to talk but also a determination to …": the next noun of stance that a conjunction joins. */
function joinedNoun({analysis: {words}}: Scene, at: number): {join: number; at: number} | null {
  for (let join = at + 1; join < Math.min(words.length, at + 20) && words[join]!.tag !== 'punctuation'; join++) {
    if (!/^(?:and|but|or)$/.test(words[join]!.lower)) continue
    for (let noun = join + 1; noun <= join + 4; noun++) if (words[noun]?.tag !== 'verb' && matchStance(words, noun, STANCE_NOUNS)) return {join, at: noun}
  }
  return null
}

function stanceNounBehind({analysis: {words}}: Scene, from: number): number | null {
  for (let at = from; at < Math.min(words.length, from + 5); at++) {
    if (words[at]!.tag === 'verb' && !STANCE_NOUNS.has(words[at]!.stem)) return null
    if (matchStance(words, at, STANCE_NOUNS)) return at
  }
  return null
}

/** The plain case: a party, a verb of stance, and what it is about. */
export const stanceVerb: Rule = (scene, predicate) => {
  const {verb, stance: match, holders} = predicate
  if (!match || holders.length === 0 || verb.passive || !usable(scene, predicate)) return false
  const {words} = scene.analysis
  const object = {from: match.to, to: predicate.end}
  let terms = predicate.terms
  if (terms.length === 0 && !(match.stance === 'proposes' && object.to - object.from <= 1) && pointsBack(words, {...object, to: Math.min(object.to, object.from + 5)})) terms = priorTerms(scene, verb.from)
  if (terms.length === 0 && ofNoun(words, verb)) terms = priorTerms(scene, verb.clause)
  if (terms.length === 0) return false
  const stance = stanceOf(scene, predicate, match, object)
  report(scene, predicate, holders, terms, stance, object)
  askInReturn(scene, predicate, holders, stance)
  return true
}

/** Verbs that only sometimes take a position. */
function usable(scene: Scene, {verb, stance, terms}: Predicate): boolean {
  const {words, verbs} = scene.analysis
  const {stem} = words[verb.head]!
  const next = words[verb.head + 1]?.lower ?? ''
  const following = verbs[verbs.indexOf(verb) + 1]
  if ((verb.duty || (verb.form === 'infinitive' && verbs[verbs.indexOf(verb) - 1]?.duty)) && !isFirstPerson(verb) && !/^need/.test(stem)) return false
  if (stance?.stance === 'rejects' && following?.form === 'infinitive' && following.from === verb.to && EVASIVE.has(words[following.head]!.stem)) return false
  if (stem === 'call' && next !== 'for' && next !== 'on') return false
  if (stem === 'tak' && (verb.modal === null || terms.length === 0)) return false
  if (/^(?:acknowledg|conced|recogni)/.test(stem) && next === 'that' && following?.modal) return false
  if (stem === 'claim' && following?.form === 'finite') return false
  if (stem === 'stress' && !words.slice(verb.head, verb.head + 5).some(word => word.lower === 'need')) return false
  return !(verb.speech && following?.form === 'finite' && following.subject.some(other => other.party && other.party !== verb.subject[0]?.party) && stance?.stance !== 'demands' && stance?.stance !== 'proposes' && !/^agre/.test(stem))
}

function stanceOf(scene: Scene, {verb}: Predicate, match: StanceMatch, object: Span): Stance {
  const {words, verbs} = scene.analysis
  const {stem} = words[verb.head]!
  const stance = match.stance
  const negated = verb.negated !== deniedBefore(scene, verb, stance)
  if (negated) return stance === 'rejects' ? (/^(?:object|oppos|mind|resist|fight)/.test(stem) ? 'accepts' : 'open-to') : negate(stance)
  if (words[object.from]?.lower === 'no' && stance !== 'rejects' && stance !== 'offers') return 'rejects'
  if (stance === 'demands' && words.slice(object.from, object.to).some(word => REMOVING.has(word.stem) && /(?:ed|struck|out)$/.test(word.lower))) return 'rejects'
  if ((stance === 'accepts' || stance === 'open-to') && ((verb.modal !== null && conditionAt(words, verb.to) !== null) || /\b(?:in principle|on conditions?)\b/.test(words.slice(verb.to, object.to + 4).map(word => word.lower).join(' ')))) return 'open-to'
  const infinitive = verbs.find(other => other.form === 'infinitive' && other.from === verb.to)
  if (stance === 'rejects' && infinitive && matchStance(words, infinitive.head, STANCE_VERBS)?.stance === 'rejects') return 'open-to'
  return stance
}

/** "denied that it had agreed to X": the denial turns the stance. */
function deniedBefore({analysis: {words, verbs}}: Scene, verb: VerbGroup, stance: Stance): boolean {
  return stance !== 'rejects' && verbs.slice(0, verbs.indexOf(verb)).some(other => /^den[yi]/.test(words[other.head]!.stem)
    && other.subject[0]?.party === verb.subject[0]?.party && words.slice(other.to, verb.from).some(word => word.lower === 'that'))
}

/** "will not cede", "would never sign away". */
export const refusalByModal: Rule = (scene, predicate) => {
  const {verb, holders, end} = predicate
  const {words} = scene.analysis
  if (holders.length === 0 || !verb.negated || verb.modal === null || !verb.main || verb.speech || verb.passive || verb.relative || ofNoun(words, verb) || /^(?:may|might)$/.test(verb.modal)) return false
  if (verb.modal === 'should' && !isFirstPerson(verb)) return false
  const speaker = speakerFor(scene, verb)
  if (speaker && !holders.some(holder => holder.party === speaker.party)) return false
  const object = {from: verb.head, to: end}
  const terms = predicate.terms.length > 0 ? predicate.terms : pointsBack(words, {from: verb.to, to: end}) ? priorTerms(scene, verb.from) : []
  return terms.length > 0 && report(scene, predicate, holders, terms, 'rejects', object)
}

/** "cities that Oslo could not take" tells of cities. */
const ofNoun = (words: readonly Word[], verb: VerbGroup): boolean =>
  /^(?:that|which|who)$/.test(words[verb.clause - 1]?.lower ?? '') && /^(?:noun|name)$|^punctuation$/.test(words[verb.clause - 2]?.tag ?? '') && !/^(?:clear|sure|certain|adamant|known|plain)$/.test(words[verb.clause - 2]!.lower)

/** "would shelve its bid if …" leaves open; "would provide …" offers. */
export const conditionalModal: Rule = (scene, predicate) => {
  const {verb, holders, terms} = predicate
  const {words} = scene.analysis
  if (holders.length === 0 || verb.duty || verb.plan || !verb.main || verb.negated || verb.passive || terms.length === 0) return false
  const conditional = conditionAt(words, verb.to) !== null || frontedCondition(words, verb)
  if (!conditional && continuesPlan(scene)) return false
  if (verb.modal !== 'would' && !(/^(?:will|could)$/.test(verb.modal ?? '') && conditional)) return false
  const stance: Stance | null = conditional ? 'open-to' : GIVING.has(words[verb.head]!.stem) ? 'offers' : null
  return stance !== null && report(scene, predicate, holders, terms, stance, {from: verb.head, to: predicate.end})
}

/** "If the guarantees hold, we would …". */
function frontedCondition(words: readonly Word[], verb: VerbGroup): boolean {
  const first = words.findIndex(word => word.tag !== 'punctuation')
  return first >= 0 && first < verb.from && /^(?:if|once|provided|unless)$/.test(words[first]!.lower) && words.slice(first, verb.from).some(word => word.lower === ',')
}

/** A speaker says that something cannot, could or must be done. */
export const saidOfTerm: Rule = (scene, predicate) => {
  const {verb, holders} = predicate
  const {words} = scene.analysis
  const needs = verb.duty || /^need/.test(words[verb.head]!.stem)
  const possible = holders.length === 0 && !predicate.plan && verb.form === 'finite' && /^(?:can|cannot|could|would|will)$/.test(verb.modal ?? '')
  if (!needs && !possible) return false
  const speaker = needs && isFirstPerson(verb) ? holders[0] ?? null : speakerFor(scene, verb) ?? (needs ? quotedSpeaker(scene, verb) : null)
  const subject = termIds(verb.subjectTerms)
  if (!speaker || speaker.party === AGREEMENT || (!needs && subject.length === 0)) return false
  const negated = verb.negated || /^(?:no|none)$/.test(words[verb.clause]?.lower ?? '') || words[verb.to]?.lower === 'no'
  if (!needs && !negated && conditionAt(words, verb.to) === null) return false
  const stance: Stance = negated ? 'rejects' : needs ? 'demands' : 'open-to'
  const terms = [...new Set([...predicate.terms, ...subject])]
  return terms.length > 0 && report(scene, predicate, [speaker], terms, stance, {from: verb.clause, to: predicate.end})
}

export const PARTY_RULES: readonly Rule[] = [adjective, evaluation, judgement, lightVerb, stanceVerb, refusalByModal, conditionalModal, saidOfTerm]
