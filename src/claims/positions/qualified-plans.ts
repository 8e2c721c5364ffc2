// A verb of a sentence in, what a plan provides by it out, where words that qualify the plan, or its other verbs, stand between the two.
import {AGREEMENT, type Reference, type VerbGroup, type Word} from './analysis.ts'
import type {Rule} from './predicates.ts'
import {planAsSubject} from './provisions.ts'
import {prepositionBefore} from './references.ts'
import {antecedent} from './discourse.ts'
import type {Scene} from './scene.ts'

/** "A draft circulated by Norland, which …, raises the cap": behind what qualifies the plan, the verb is the plan’s. */
export const qualifiedPlan: Rule = (scene, predicate) => {
  const {verb} = predicate
  if (verb.form !== 'finite' || verb.relative || predicate.plan || verb.subject.some(({kind}) => kind === 'pronoun')) return false
  const plan = coordinatedPlan(scene, verb) ?? planBehindQualifier(scene, verb)
  if (!plan) return false
  verb.subject = [plan]
  return planAsSubject(scene, {...predicate, plan, holders: []})
}

function planBehindQualifier({analysis: {words, verbs, references}, discourse}: Scene, verb: VerbGroup): Reference | null {
  const plan = references.filter(({kind, to}) => kind === 'plan' && to < verb.from).at(-1)
  if (!plan || verb.from <= plan.to + 1 || verb.from - plan.to > QUALIFIED_REACH || !(/^(?:participle|finite)$/.test(formAt(verbs, plan.to)) || isQualifier(words, plan, verb)) || prepositionBefore(words, plan) !== null) return null
  const inside = firstInRelative(words, verbs, plan, verb)
  if (verbs.some(other => other !== verb && other !== inside && other.from > plan.to + 1 && other.to <= verb.from && other.form === 'finite' && !other.relative && !isRelative(words, other))) return null
  discourse.mainSubject = antecedent(plan, false)
  return plan
}

/** "(January 2032)", "for the war that leaked at the weekend": a bracket or phrases with a relative clause, no other noun that acts. */
function isQualifier(words: readonly Word[], plan: Reference, verb: VerbGroup): boolean {
  if (plan.from > 4 || verb.modal === null && !/[^s]s$|ed$/.test(words[verb.head]!.lower)) return false
  const between = words.slice(plan.to, verb.from)
  if (between[0]!.text === '(') return between.at(-1)!.text === ')'
  const relative = between.findIndex(({lower}) => /^(?:that|which)$/.test(lower))
  return relative >= 0 && between.slice(relative).some(({tag, lower}) => tag === 'verb' || lower.endsWith('ed')) && between.slice(0, relative).every(({tag, text}) => /^(?:preposition|determiner|name|noun|adjective|number)$/.test(tag) || text === ',') && (relative === 0 || between[0]!.tag === 'preposition' || between[0]!.text === ',')
}

/** "The draft that envoys showed to reporters would …": the verb of the relative clause. */
function firstInRelative(words: readonly Word[], verbs: readonly VerbGroup[], {to}: Reference, verb: VerbGroup): VerbGroup | undefined {
  const at = words.findIndex(({lower}, place) => place >= to && place < verb.from && /^(?:that|which)$/.test(lower))
  return at < 0 ? undefined : verbs.find(({from, form}) => from > at && form === 'finite')
}

const isRelative = (words: readonly Word[], {clause}: VerbGroup): boolean => /^(?:that|which|who)$/.test(words[clause - 1]?.lower ?? '')

/** Words between a plan and its verb, what qualifies it included. */
const QUALIFIED_REACH = 20

/** The form of a past participle that follows a plan’s name, a comma left out. */
function formAt(verbs: readonly VerbGroup[], at: number): string {
  const verb = verbs.find(other => other.from === at || other.from === at + 1)
  return verb && verb.modal === null && !verb.being && verb.subject.length === 0 ? verb.form : ''
}

/** "shuts …, states that nobody is to … and sets …": a verb in the form of an earlier one of the plan’s, joined to it, goes on with it. */
function coordinatedPlan({analysis: {verbs, words}}: Scene, verb: VerbGroup): Reference | null {
  if (verb.form !== 'finite' || verb.relative || !/^(?:,|and|but|or)$/.test(words[verb.from - 1]?.lower ?? '')) return null
  const perfect = perfectBefore(words, verbs, verb)
  if (perfect) return perfect.subject.find(({party}) => party === AGREEMENT) ?? null
  const form = (other: VerbGroup) => `${other.modal} ${/[^s]s$/.test(words[other.head]!.lower)}`
  const first = verbs.slice(0, verbs.indexOf(verb)).find(other => other.form === 'finite' && other.main && other.subject.some(({party}) => party === AGREEMENT))
  if (!first || form(first) !== form(verb) || verb.subject.some(({party, from}) => party !== null && party !== AGREEMENT && from > first.from)) return null
  return verb.coordinated || words[verb.from - 1]!.lower === ',' ? first.subject.find(({party}) => party === AGREEMENT)! : null
}

/** "would have limited the army, kept the river closed and given …": the verb whose "would have" a past participle shares. */
function perfectBefore(words: readonly Word[], verbs: readonly VerbGroup[], verb: VerbGroup): VerbGroup | undefined {
  if (verb.modal !== null || !/(?:ed|en|pt|ft|ut|ld|de|wn)$/.test(words[verb.head]!.lower)) return undefined
  const perfect = verbs.slice(0, verbs.indexOf(verb)).findLast(({modal, form, main}) => modal === 'would' && form === 'finite' && main)
  return perfect && words.slice(perfect.from, perfect.head).some(({lower}) => lower === 'have') && verb.subject.every(({from}) => from < perfect.from) ? perfect : undefined
}
