// A verb of a sentence in, what a plan provides or leaves open by it out, where nobody acts: "there will be no …", "is promised", "leaves open who …".
import {AGREEMENT, type Word} from './analysis.ts'
import {matchStance, STANCE_VERBS} from './lexicon.ts'
import {agentsOf, termsIn} from './objects.ts'
import type {Rule} from './predicates.ts'
import {ENVISAGED} from './provision-lexicon.ts'
import {planInMind, provide} from './provisions.ts'
import {note, quotedSpeaker, speakerFor} from './scene.ts'
import {termIds} from './terms.ts'

/** Sentences within which a passive without agent is still the plan’s. */
const PASSIVE_REACH = 20

/** "leaves open who …", "avoids the question", "says nothing on …": a plan that settles nothing. */
export const leavesOpen: Rule = (scene, {verb, plan, end}) => {
  if (!plan) return false
  const {words} = scene.analysis
  const evades = /^(?:omit|sidestep|avoid|defer|postpon|skip)/.test(words[verb.head]!.stem) || (/^(?:stop|fall|fell)/.test(words[verb.head]!.stem) && words[verb.to]?.lower === 'short')
  const open = /^leav/.test(words[verb.head]!.stem)
      && words.slice(verb.to, end).some((word, at) => /^(?:questions?|issues?|undecided|unresolved|vague|blank|who|how|whether)$/.test(word.lower) || (at === 0 && word.lower === 'open'))
  const elsewhere = /^leav/.test(words[verb.head]!.stem) && words.slice(verb.to + 1, end).some(({lower}, at, near) => lower === 'to' && (/^(?:it|them|that|this|these|those)$/.test(words[verb.to + at]!.lower) || DECIDING.test(near[at + (near[at + 1]?.tag === 'determiner' ? 2 : 1)]?.lower ?? '')))
  const silent = words.slice(verb.to, verb.to + 4).some(word => /^(?:no|nothing|silent|mum)$/.test(word.lower))
  const speaksOf = SPEAKING_OF.test(words[verb.head]!.stem) && verb.main && !verb.passive
  const leaves = evades || open || silent || elsewhere || speaksOf
  if (leaves) scene.read.push({from: verb.from, to: end})
  return leaves
}

/** "devotes six pages to the river": what a plan is about, not what it provides. */
const SPEAKING_OF = /^(?:devot|dedicat|touch|revolv|centr|mention)/

/** Who decides what a plan leaves to them. */
const DECIDING = /^(?:presidents|leaders|ministers|negotiators|voters|parliaments?|talks|later|future|further|separate|courts?)$/

/** "There is no line that obliges …": what a plan does not say. */
export const holdsNoClause = (words: readonly Word[]): boolean => words.some(({lower}, at) => lower === 'there' && words.slice(at + 1, at + 5).some((no, step, near) => no.lower === 'no'
  && /^(?:line|word|clause|provision|article|point|paragraph|passage|sentence|mention|requirement|obligation|text|language)$/.test(near[step + 1]?.lower ?? words[at + 2 + step]?.lower ?? '') && /^(?:that|which|obliging|requiring|forcing|barring)$/.test(words[at + 3 + step]?.lower ?? '')))

/** "There is a proposal to …"; "there will be no …", said by somebody. */
export const existential: Rule = (scene, predicate) => {
  const {verb, end} = predicate
  const {words, references} = scene.analysis
  if (!verb.being || words[verb.from - 1]?.lower !== 'there') return false
  if (holdsNoClause(words)) { scene.read.push({from: verb.from, to: words.length}); return true }
  const plan = references.find(reference => reference.party === AGREEMENT && reference.from >= verb.to && reference.from <= verb.to + 3)
  const none = (verb.negated || words[verb.to]?.lower === 'no') && words[verb.to + 1]?.lower !== 'such'
  verb.clause = Math.min(verb.clause, verb.from - 1)
  if (plan && !none && predicate.terms.length > 0) return provide(scene, predicate, plan, predicate.terms, 'proposes', {from: plan.to, to: end})
  const speaker = none ? speakerFor(scene, verb) ?? quotedSpeaker(scene, verb) : null
  const {voice} = scene.analysis
  if (none && !speaker && voice && voice.mode !== 'run' && predicate.terms.length > 0) return provide(scene, predicate, voice.plan, predicate.terms, 'rejects', {from: verb.to, to: end})
  if (!speaker || references.some(reference => reference.modifier && reference.from >= verb.to && reference.to <= end && reference.party !== null
      && reference.party !== speaker.party)) return false
  note(scene, [speaker], termsIn(scene.analysis, {from: verb.to, to: end}), 'rejects', {from: verb.from, to: end}, {from: verb.to, to: end})
  return true
}

/** "is promised", "is sought as well": a passive without agent is the plan’s, or the last speaker’s demand. */
export const agentlessPassive: Rule = (scene, predicate) => {
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
  const envisaged = ENVISAGED.has(words[verb.head]!.stem) && /^(?:is|are)$/.test(words[verb.from]!.lower) && words[verb.clause - 1]?.lower !== 'which' && !/^(?:no|none|nothing)$/.test(words[verb.clause]!.lower)
  if ((stance !== 'offers' && stance !== 'proposes' && !envisaged) || !plan || index - discourse.plan!.sentence > PASSIVE_REACH) return false
  return provide(scene, predicate, plan, terms, 'proposes', object)
}
