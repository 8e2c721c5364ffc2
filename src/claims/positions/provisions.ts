// A verb of a sentence in, what a plan or draft itself provides out: as its subject, under it, in a list, or in a run of bare "would" sentences.
import {AGREEMENT, type Reference, type Span} from './analysis.ts'
import {ANAPHORS, matchStance, PROVIDING, REMOVING, UNSETTLED, STANCE_VERBS} from './lexicon.ts'
import {agentsOf, objectEnd, termsIn} from './objects.ts'
import type {Predicate, Rule} from './predicates.ts'
import {continuesPlan, note, priorTerms, quotedSpeaker, speakerFor, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

function provide(scene: Scene, {verb, end}: Predicate, plan: Reference, terms: readonly string[], stance: 'proposes' | 'rejects', object: Span): boolean {
  note(scene, [plan], terms, stance, {from: verb.clause, to: end}, object)
  scene.read.push({from: verb.from, to: end})
  scene.planned.push({from: verb.to, to: end})
  return true
}

/** Sentences within which a passive without agent is still the plan’s. */
const PASSIVE_REACH = 20

/** The plan that the discourse is about, as a holder without words of its own in this sentence. */
export function planInMind(scene: Scene): Reference | null {
  const plan = scene.discourse.plan
  if (!plan) return null
  return {kind: 'plan', from: -1, to: -1, party: AGREEMENT, possessive: false, modifier: false, actor: null, plural: false, sense: 'plan', document: plan.document}
}

/** "leaves open who …", "avoids the question", "says nothing on …": a plan that settles nothing. */
const leavesOpen: Rule = (scene, {verb, plan, end}) => {
  if (!plan) return false
  const {words} = scene.analysis
  const evades = /^(?:omit|sidestep|avoid|defer|postpon|skip)/.test(words[verb.head]!.stem)
  const open = /^leav/.test(words[verb.head]!.stem)
      && words.slice(verb.to, end).some(word => /^(?:open|questions?|issues?|undecided|unresolved|vague|blank|who|how|whether)$/.test(word.lower))
  const silent = words.slice(verb.to, verb.to + 4).some(word => /^(?:no|nothing|silent|mum)$/.test(word.lower))
  if (evades || open || silent) scene.read.push({from: verb.from, to: end})
  return evades || open || silent
}

/** "The draft caps the army", "it bars Arvenia from joining". */
const planAsSubject: Rule = (scene, predicate) => {
  const {verb, plan, stance, end} = predicate
  const {words} = scene.analysis
  if (!plan || verb.negated || scene.read.some(span => verb.from > span.from && verb.from < span.to)) return false
  const object = {from: PROVIDING.has(words[verb.head]!.stem) || stance?.stance === 'proposes' ? verb.to : verb.head, to: end}
  let terms = predicate.terms
  if (terms.length === 0 && words.slice(verb.to, verb.to + 3).some(word => ANAPHORS.has(word.lower)
      && !/^(?:that|so|such)$/.test(word.lower))) terms = scene.discourse.section.length > 0 ? scene.discourse.section.slice(0, 1) : priorTerms(scene, verb.from)
  if (terms.length === 0 && verb.main && scene.discourse.sectionLabelled) terms = scene.discourse.section.slice(0, 1)
  if (terms.length === 0 || !(verb.main || predicate.terms.length > 0)) return false
  const removes = REMOVING.has(words[verb.head]!.stem)
      && words.slice(verb.to, verb.to + 5).some(word => /^(?:ban|bar|restriction|limit|cap|prohibition|clause|requirement|demand)s?$/.test(word.lower))
  return provide(scene, predicate, plan, terms, stance?.stance === 'rejects' || removes ? 'rejects' : 'proposes', object)
}

/** "There is a proposal to …"; "there will be no …", said by somebody. */
const existential: Rule = (scene, predicate) => {
  const {verb, end} = predicate
  const {words, references} = scene.analysis
  if (!verb.being || words[verb.from - 1]?.lower !== 'there') return false
  const plan = references.find(reference => reference.party === AGREEMENT && reference.from >= verb.to && reference.from <= verb.to + 3)
  const none = verb.negated || words[verb.to]?.lower === 'no'
  if (plan && !none && predicate.terms.length > 0) return provide(scene, predicate, plan, predicate.terms, 'proposes', {from: plan.to, to: end})
  const speaker = none ? speakerFor(scene, verb) ?? quotedSpeaker(scene, verb) : null
  if (!speaker || references.some(reference => reference.modifier && reference.from >= verb.to && reference.to <= end && reference.party !== null
      && reference.party !== speaker.party)) return false
  note(scene, [speaker], termsIn(scene.analysis, {from: verb.to, to: end}), 'rejects', {from: verb.from, to: end}, {from: verb.to, to: end})
  return true
}

/** "is promised", "is sought as well": a passive without agent is the plan’s, or the last speaker’s demand. */
const agentlessPassive: Rule = (scene, predicate) => {
  const {verb, end} = predicate
  const {words, index} = scene.analysis
  const {discourse} = scene
  const terms = termIds(verb.subjectTerms)
  if (!verb.passive || verb.form !== 'finite' || verb.modal !== null || verb.negated || terms.length === 0 || agentsOf(scene.analysis, verb.head).length > 0
      || speakerFor(scene, verb)) return false
  const stance = matchStance(words, verb.head, STANCE_VERBS)?.stance
  const object = {from: verb.clause, to: verb.from}
  if (stance === 'demands' && discourse.mainReferences.length > 0 && !/^(?:expect|claim|order|need|press|stress|insist|urg)/.test(words[verb.head]!.stem)) {
    note(scene, discourse.mainReferences.map(reference => ({...reference, from: -1, to: -1})), terms, 'demands', {from: verb.clause, to: end}, object)
    return true
  }
  const plan = planInMind(scene)
  if ((stance !== 'offers' && stance !== 'proposes') || !plan || index - discourse.plan!.sentence > PASSIVE_REACH) return false
  return provide(scene, predicate, plan, terms, 'proposes', object)
}

/** "Under the draft Arvenia would …", "… is confirmed in both". */
const underPlan: Rule = (scene, predicate) => {
  const {verb, plan: own, stance, end, holders} = predicate
  const {words, references} = scene.analysis
  if (own || verb.negated || verb.form !== 'finite' || stance?.stance === 'rejects') return false
  const inside = verb.plan ?? references.find(reference => reference.party === AGREEMENT && reference.from >= verb.to && reference.from <= end
      && /^(?:in|under|of|by)$/.test(words[reference.from - 1]?.lower ?? ''))
  const either = /^(?:in|under)$/.test(words[verb.to]?.lower ?? '') && /^(?:one|both|each)$/.test(words[verb.to + 1]?.lower ?? '') ? planInMind(scene) : null
  const plan = inside ?? either
  const terms = aboutClause(predicate)
  if (!plan || terms.length === 0 || (holders.length > 0 && verb.modal === null && !verb.passive && !verb.coordinated)) return false
  return provide(scene, predicate, plan, terms, 'proposes', {from: behindFronted(predicate, plan), to: end})
}

/** "Under the draft, the army would …": what is proposed begins behind the words for the plan. */
const behindFronted = ({verb}: Predicate, plan: Reference): number => (plan.from >= verb.clause && plan.to < verb.from ? plan.to : verb.clause)

/** In an article about a plan a bare "would" tells what the plan provides. */
const bareWould: Rule = (scene, predicate) => {
  const {verb, holders, end} = predicate
  const {words} = scene.analysis
  const plan = planInMind(scene)
  if (!plan || predicate.plan || verb.negated || verb.form !== 'finite' || verb.modal !== 'would' || scene.stranger || speakerFor(scene, verb)
      || words[verb.head]!.quoted) return false
  if (holders.length > 0 && !verb.passive && !verb.duty && !continuesPlan(scene)) return false
  if (words.slice(0, verb.from).some(word => /^(?:if|commentators|analysts|critics|experts)$/.test(word.lower))) return false
  const own = aboutClause(predicate)
  const pronoun = scene.analysis.references.some(reference => reference.kind === 'pronoun' && reference.from >= verb.clause && reference.to <= verb.from + 1)
  const terms = own.length > 0 ? own : pronoun ? scene.discourse.section.slice(0, 1) : []
  const object = verb.subjectTerms.length > 0 || holders.length > 0 || verb.passive ? verb.clause : verb.to
  return terms.length > 0 && provide(scene, predicate, plan, terms, 'proposes', {from: object, to: end})
}

const aboutClause = ({verb, terms}: Predicate): string[] => [...new Set([...termIds(verb.subjectTerms), ...terms])]

/** Tried behind the rules for parties. */
export const PLAN_RULES: readonly Rule[] = [leavesOpen, planAsSubject, existential, agentlessPassive, underPlan, bareWould]

/**
 * An item of a list that a plan leads: what its sentences promise or ask, whoever acts in them, is the plan’s;
 * so are its terms that no rule has found. An item that tells who rejects a point keeps that.
 */
export function readListItem(scene: Scene): void {
  const {analysis: {words, verbs, terms, leadIn}, findings} = scene
  if (leadIn?.party !== AGREEMENT) return
  const told = verbs.some(verb => verb.speech)
  for (const finding of findings) {
    if (told || finding.stance === 'rejects' || finding.holders.every(holder => holder.party === AGREEMENT)) continue
    Object.assign(finding, {holders: [leadIn], stance: 'proposes'})
  }
  if ((told && findings.length > 0) || words.some(word => UNSETTLED.has(word.lower))) return
  const found = new Set(findings.flatMap(finding => finding.terms))
  const rest = termIds(terms).filter(id => !found.has(id))
  const whole = {from: 0, to: words.length}
  note(scene, [leadIn], rest, 'proposes', whole, whole)
}

/** "a proposal to expand the army": a plan noun with its infinitive, outside "there is". */
export function readPlanNouns(scene: Scene): void {
  const {words, references, verbs, terms} = scene.analysis
  for (const reference of references) {
    if (reference.kind !== 'plan' || words[reference.to]?.lower !== 'to') continue
    if (scene.read.some(span => reference.from >= span.from && reference.from < span.to)) continue
    const end = objectEnd(scene.analysis, reference.to)
    const finite = verbs.find(verb => verb.form === 'finite' && verb.from > reference.to && verb.from < end)
    const object = {from: reference.to, to: finite?.from ?? end}
    note(scene, [reference], termIds(hitsWithin(terms, object)), 'proposes', {from: reference.from, to: object.to}, object)
  }
}
