// A verb of a sentence that names no plan in, what the plan last spoken of provides by it out: "Arvenia would join …", "the towns are to be handed back".
import type {Word} from './analysis.ts'
import {BINDING, CONSEQUENCES, LIMITS, WILLING} from './provision-lexicon.ts'
import type {Predicate, Rule} from './predicates.ts'
import {isNarration, isProvision} from './provision-form.ts'
import {aboutClause, planInMind, provide, shareSubject} from './provisions.ts'
import {actTogether, continuesPlan, speakerFor, type Scene} from './scene.ts'

/** "Arvenia is to hold elections", "the towns are to be handed back": soon behind a plan’s name, by nobody in person, and no meeting. */
const isScheduled = ({analysis, discourse: {plan}}: Scene, {verb, holders}: Predicate): boolean => verb.modal === null && verb.duty && plan !== null && analysis.index - plan.sentence <= GETTING_REACH
    && /^(?:is|are)$/.test(analysis.words[verb.from]!.lower) && analysis.words[verb.from + 1]?.lower === 'to' && holders.every(({kind}) => kind === 'body' || kind === 'group' || kind === 'definite') && !MEETING.test(analysis.words[verb.head]!.stem) && isProvision(analysis)

const MEETING = /^(?:meet|discuss|visit|travel|talk|speak|address|debat|consid|decid|vot|present|brief|resum|continu|blam|seek|ask|propos|submit|publish|unveil|sign)/

/** Sentences since a plan was named in which a party that "would receive" something receives it by the plan. */
const GETTING_REACH = 8

/** "Arvenia would receive guarantees", "Tolvia would regain its seat": unless it hangs on a condition. */
const wouldGet = ({analysis: {words, index}, discourse: {plan}}: Scene, {verb, holders}: Predicate): boolean => plan !== null && index - plan.sentence <= GETTING_REACH
    && /^(?:get|receiv|gain|obtain|regain|retain|cede|renounc|withdraw|recognis|recogniz)/.test(words[verb.head]!.stem) && holders.every(({kind}) => kind === 'body' || kind === 'pronoun')
    && !words.some(({lower}) => /^(?:if|unless|provided|then)$/.test(lower))

/** "A swap of ten for ten would be a modest beginning": what an author makes of it. */
const isJudged = ({verb, terms}: Predicate, words: readonly Word[]): boolean => verb.being && !verb.main && !verb.passive && !verb.duty && terms.length === 0 && /^an?$/.test(words[verb.to]?.lower ?? '')
  && !words.slice(verb.to, verb.to + 4).some(({stem, tag}) => LIMITS.has(stem) || tag === 'number')

/** In an article about a plan a bare "would" tells what the plan provides. */
export const bareWould: Rule = (scene, predicate) => {
  const {verb, holders, end} = predicate
  const {words} = scene.analysis
  const plan = planInMind(scene)
  if (!plan || predicate.plan || verb.negated || verb.form !== 'finite' || !(verb.modal === 'would' || isScheduled(scene, predicate)) || scene.stranger || speakerFor(scene, verb)
      || words[verb.head]!.quoted) return false
  if (holders.length > 0 && !verb.passive && !verb.duty && verb.modal !== null && !continuesPlan(scene) && !actTogether(scene, verb) && !wouldGet(scene, predicate)) return false
  if (words[verb.from + 1]?.lower === 'have' && !verb.duty && verb.main && /(?:ed|[^e]en|wn|ft)$/.test(words[verb.head]!.lower)) return false
  if (words.slice(verb.from, verb.head).some(({lower}) => /^(?:likely|probably|possibly|presumably|surely|still|barely|hardly|scarcely)$/.test(lower)) || isJudged(predicate, words) || words[verb.to - 1]?.lower === 'likely') return false
  if (!verb.passive && (CONSEQUENCES.has(words[verb.head]!.stem) || (holders.length === 0 && WILLING.has(words[verb.head]!.stem)))) return false
  shareSubject(scene, verb)
  if (/^(?:my|our|her|his|that|this)$/.test(words[verb.clause]?.lower ?? '') && (verb.clause === verb.from - 1 || !/^(?:that|this)$/.test(words[verb.clause]!.lower))) return false
  if (/^(?:my|our|her|his)$/.test(words[verb.clause]?.lower ?? '') || isNarration(words) || (holders.length > 0 && predicate.stance && !BINDING.test(words[verb.head]!.stem))) return false
  if (words.slice(0, verb.from).some(word => /^(?:if|commentators|analysts|critics|experts)$/.test(word.lower))) return false
  const own = aboutClause(predicate)
  const pronoun = scene.analysis.references.some(reference => reference.kind === 'pronoun' && reference.from >= verb.clause && reference.to <= verb.from + 1)
  const terms = own.length > 0 ? own : pronoun ? scene.discourse.section.slice(0, 1) : []
  const none = /^(?:no|none|neither|nobody)$/.test(words[verb.clause]?.lower ?? '')
  const object = verb.subjectTerms.length > 0 || holders.length > 0 || verb.passive || none ? verb.clause : verb.to
  return terms.length > 0 && provide(scene, predicate, plan, terms, 'proposes', {from: object, to: end})
}
