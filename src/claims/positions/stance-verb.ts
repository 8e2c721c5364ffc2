// A predicate in, the position of the plain case out: a party, a verb of stance, and what it is about.
import type {Stance} from '../../model.ts'
import type {Span, VerbGroup, Word} from './analysis.ts'
import {counted} from './ellipses.ts'
import {EVASIVE, GIVING, matchStance, REMOVING, STANCE_VERBS, STOPPING, WITHDRAWING, type StanceMatch} from './lexicon.ts'
import {conditionAt, pointsBack} from './objects.ts'
import {asksOnly, fallsShort, grantsOpenQuestions, hasTalked, praisesSomebody} from './no-stance.ts'
import {negate, withdraw} from './polarity.ts'
import {frontedCondition} from './modal-rules.ts'
import {askInReturn, isContactClause, isFirstPerson, ofNoun, report, type Predicate, type Rule} from './predicates.ts'
import {priorTerms, sectionTerms, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** The plain case: a party, a verb of stance, and what it is about. */
export const stanceVerb: Rule = (scene, predicate) => {
  const {verb, stance: match, holders} = predicate
  if (!match || holders.length === 0 || verb.passive || !usable(scene, predicate)) return false
  const {words} = scene.analysis
  const object = {from: match.to, to: predicate.end}
  if (predicate.terms.length === 0 && scene.analysis.references.some(({kind, to}) => kind === 'plan' && (to === verb.clause || (to === verb.clause - 1 && /^(?:that|which)$/.test(words[to]?.lower ?? '')) || holders.some(({from}) => from === to)))) return false
  if (match.stance === 'demands' && !verb.negated) {
    const out = wantedOut(scene, object)
    if (out) return report(scene, predicate, holders, out, 'rejects', object)
  }
  let terms = standsFor(words, object) || actsOnThem(scene.analysis, object) ? termsOr(priorTerms(scene, verb.from), predicate.terms) : predicate.terms
  if (terms.length === 0 && ofNoun(words, verb)) terms = termIds(scene.analysis.terms.filter(hit => hit.to <= verb.clause)).slice(-1)
  else if (terms.length === 0 && !(match.stance === 'proposes' && object.to - object.from <= 1)
      && (pointsBack(words, {...object, to: Math.min(object.to, object.from + 5)}) || pointsAside(words, object) || namesFigure(words, object) || isAmount(words, object))) terms = priorTerms(scene, verb.from)
  if (terms.length === 0 && /^(?:something|what|one|precisely|exactly)$/.test(words[verb.clause - 1]?.lower ?? '')) terms = termIds(scene.analysis.terms.filter(hit => hit.to <= verb.clause)).slice(-1)
  if (terms.length === 0) terms = counted(words, object, scene.discourse.two) ?? []
  if (terms.length === 0) terms = sectionTerms(scene)
  if (terms.length === 0) return false
  const stance = stanceOf(scene, predicate, match, object)
  report(scene, predicate, holders, terms, stance, object)
  askInReturn(scene, predicate, holders, stance)
  return true
}

/** "could live with them on the eastern bank": what the pronoun stands for, not where. */
const standsFor = (words: readonly Word[], {from}: Span): boolean => /^(?:it|them|those|these|any|none|some)$/.test(words[from]?.lower ?? '') && /^(?:on|in|by|along|inside|as|at|from)$/.test(words[from + 1]?.lower ?? '')

/** "proposed that they be lifted in stages", "insists that it be held in May": what is done with the thing of the sentence before. */
const actsOnThem = ({words, verbs}: Scene['analysis'], {from}: Span): boolean => words[from]?.lower === 'that' && /^(?:they|it|these|those|this)$/.test(words[from + 1]?.lower ?? '')
  && verbs.some(verb => verb.passive && verb.form !== 'participle' && verb.from >= from + 2 && verb.from <= from + 4 && !PERSONAL.test(words[verb.head]!.stem))

/** What is done with people: "that they be told". */
const PERSONAL = /^(?:tell|told|inform|consult|invit|allow|permit|giv|involv|brief|hear|includ|ask|treat|paid|pay|reward|thank|elect)/

const termsOr = (first: string[], second: string[]): string[] => (first.length > 0 ? first : second)

/** "wants observers out of the valley", "wants the cap gone": what is to go, not where from. */
function wantedOut({analysis: {words, terms}}: Scene, {from, to}: Span): string[] | null {
  const out = words.findIndex(({lower}, at) => at > from && at < to && /^(?:out|gone|scrapped|axed|excluded|banned)$/.test(lower))
  if (out < 0 || words.slice(from, out).some(({tag}) => tag === 'verb' || tag === 'auxiliary' || tag === 'punctuation')) return null
  if (words[out]!.lower === 'out' && !/^(?:of|[.,;])$/.test(words[out + 1]?.lower ?? '.')) return null
  const gone = termIds(hitsWithin(terms, {from, to: out}).filter(hit => hit.to <= out))
  return gone.length > 0 ? gone : null
}

/** "asked for 20 to 50", "put 15 on the table": an amount of what was spoken of. */
function isAmount(words: readonly Word[], {from, to}: Span): boolean {
  const said = words.slice(from, to).filter(({tag}) => tag !== 'punctuation')
  return said.length <= LONGEST_AMOUNT && words[to]?.text !== ':' && said.some(({tag}) => tag === 'number') && said.every(({tag, lower}) => tag === 'number' || tag === 'adverb' || AMOUNTS.test(lower))
}

const LONGEST_AMOUNT = 9
const AMOUNTS = /^(?:at|least|most|up|to|more|less|fewer|than|about|around|between|and|or|by|for|a|an|the|years?|months?|days?|weeks?|half|third|quarter|dozen|on|table|not|just|under|over|nearly|almost|only|,|instead)$/

/** "opposes any business there", "proposes a joint venture instead". */
const pointsAside = (words: readonly Word[], {to}: Span): boolean => /^(?:there|instead)$/.test(words[to - 1]?.lower ?? '')

/** "accepts the figure", "could live with that limit": as named before. */
const namesFigure = (words: readonly Word[], {from, to}: Span): boolean => to - from === 2 && /^(?:the|that|this)$/.test(words[from]!.lower) && /^(?:figure|number|limit)$/.test(words[from + 1]!.lower) && !/^(?:if|unless|provided)$/.test(words[to]?.lower ?? '')

/** What one rejects without taking a position: "rejected the accusation that …". */
const ACCUSING = /^(?:accusations?|allegations?|charges?|claims?|reports?|rumours?|rumors?|insinuations?|criticisms?|blame|responsibility|assertions?)$/

/** Words of an order to one's own side: "ordered the army in May to be enlarged". */
const LONGEST_ORDER = 8

/** Verbs that only sometimes take a position. */
function usable(scene: Scene, {verb, stance, terms}: Predicate): boolean {
  const {words, verbs} = scene.analysis
  const {stem} = words[verb.head]!
  const next = words[verb.head + 1]?.lower ?? ''
  const following = verbs[verbs.indexOf(verb) + 1]
  if ((verb.duty || (verb.form === 'infinitive' && verbs[verbs.indexOf(verb) - 1]?.duty)) && !isFirstPerson(verb) && !/^need/.test(stem)) return false
  if (stance?.stance === 'rejects' && following?.form === 'infinitive' && following.from === verb.to && EVASIVE.has(words[following.head]!.stem)) return false
  if (/^(?:need|want|seek|ask)/.test(stem) && isContactClause(words, verb)) return false
  if (/^need/.test(stem) && verb.relative) return false
  if (stem === 'expect' && next === 'to') return false
  if (stem === 'hear' && !/^(?:will|would|wo|'ll|'d)$/.test(verb.modal ?? '')) return false
  if (fallsShort(words, verb, verbs[verbs.indexOf(verb) - 1]) || asksOnly(words, verb) || (stance && (hasTalked(words, verb, stance) || praisesSomebody(words, verb, stance) || grantsOpenQuestions(words, verb, stance)))) return false
  if (/^den[yi]/.test(stem) && terms.length === 0) return false
  if (stance?.stance === 'rejects' && words.slice(verb.to, verb.to + 5).some(({lower}, step) => ACCUSING.test(lower) && /^(?:that|of|by)$/.test(words[verb.to + step + 1]?.lower ?? ''))) return false
  if (stem === 'call' && next !== 'for' && next !== 'on') return false
  if (stem === 'tak' && stance?.stance === 'accepts' && (verb.modal === null || terms.length === 0)) return false
  if (/^(?:acknowledg|conced|recogni)/.test(stem) && next === 'that' && (following?.modal || (following?.being && !following.main && !/^recogni/.test(stem)))) return false
  if (/^order/.test(stem) && words.slice(verb.to, verb.to + LONGEST_ORDER).some(({lower}, at, near) => lower === 'to' && near[at + 1]?.lower === 'be')) return false
  if (/^claim/.test(stem) && (/^[,.;]$/.test(words[verb.to]?.text ?? '.') || words.slice(verb.to, verb.to + 3).some(({tag}) => tag === 'number'))) return false
  if (stem === 'claim' && following?.form === 'finite') return false
  if (stem === 'stress' && !words.slice(verb.head, verb.head + 5).some(word => word.lower === 'need')) return false
  return !(verb.speech && following?.form === 'finite' && following.subject.some(other => other.party && other.party !== verb.subject[0]?.party)
      && stance?.stance !== 'demands' && stance?.stance !== 'proposes' && !/^agre/.test(stem))
}

function stanceOf(scene: Scene, {verb}: Predicate, match: StanceMatch, object: Span): Stance {
  const {words, verbs} = scene.analysis
  const {stem} = words[verb.head]!
  const stance = match.stance
  if (stopsBefore(scene, verb)) return withdraw(stance)
  const negated = verb.negated !== deniedBefore(scene, verb, stance)
  if (negated && stance === 'rejects' && /\bin principle\b/.test(words.slice(verb.to, object.to).map(word => word.lower).join(' '))) return 'open-to'
  if (negated) return stance === 'rejects' ? (/^(?:object|oppos|mind|resist|fight)/.test(stem) ? 'accepts' : 'open-to') : negate(stance)
  if (words[object.from]?.lower === 'neither' || (words[object.from - 1]?.lower === 'neither' && object.from - 1 >= verb.to)) return stance === 'rejects' ? 'open-to' : 'rejects'
  if (words[object.from]?.lower === 'no' && words[object.from + 2]?.lower !== 'than' && stance !== 'rejects' && stance !== 'offers') return 'rejects'
  if (stance !== 'rejects' && refrains(scene, verb, object)) return stance === 'demands' && easesNothing(words, object) ? 'demands' : 'rejects'
  if (stance === 'demands' && words.slice(object.from, object.to).some(word => REMOVING.has(word.stem) && /(?:ed|struck|out)$/.test(word.lower))) return 'rejects'
  if ((stance === 'accepts' || stance === 'open-to') && ((verb.modal !== null && (conditionAt(words, verb.to) !== null || frontedCondition(words, verb)))
      || /\bon conditions?\b/.test(words.slice(verb.to, object.to + 4).map(word => word.lower).join(' ')))) return 'open-to'
  if (stance === 'accepts' && /^(?:may|might|could)$/.test(verb.modal ?? '')) return 'open-to'
  const infinitive = verbs.find(other => other.form === 'infinitive' && other.from === verb.to)
  const meant = infinitive && !infinitive.negated ? matchStance(words, infinitive.head, STANCE_VERBS)?.stance : undefined
  if (stance === 'accepts' && meant === 'open-to') return 'open-to'
  if ((stance === 'offers' || stance === 'demands') && meant === 'rejects' && !EVASIVE.has(words[infinitive!.head]!.stem)) return 'rejects'
  if (stance !== 'rejects' && stance !== 'open-to' && deniesWithin(scene.analysis, object.from)) return 'rejects'
  if (/^want|^wish/.test(stem) && infinitive && GIVING.has(words[infinitive.head]!.stem) && !/^(?:join|return|put|lead|let|free)/.test(words[infinitive.head]!.stem)) return 'offers'
  if (stance === 'rejects' && infinitive && matchStance(words, infinitive.head, STANCE_VERBS)?.stance === 'rejects') return 'open-to'
  return stance
}

/** Words from "nothing" to "without": "that nothing be decided on the valley without us" asks for a say. */
const ALONE = 14

/** "insists that no power may dictate", "demands that its army not be capped", "agreed that it will not join". */
export function deniesWithin({words, verbs}: Scene['analysis'], from: number): boolean {
  const that = words[from]?.lower === 'that'
  const start = that ? from + 1 : from
  if (that && words[start]?.lower === 'nothing' && words.slice(start, start + ALONE).some(({lower}) => lower === 'without')) return false
  if (that && /^(?:no|neither|nothing|nobody|none)$/.test(words[start]?.lower ?? '')) return words[start + 1]?.lower !== 'less' && words[start + 2]?.lower !== 'than'
  const clause = verbs.find(({form, clause: at}) => form === 'finite' && (at === start || (that && at === from)))
  return clause !== undefined && clause.negated && (that || clause.duty || clause.modal !== null) && !/^rul|^exclud|^object|^oppos/.test(words[clause.head]!.stem)
}

/** "urged allies not to ease sanctions": what is to stay. */
const easesNothing = (words: readonly Word[], {from, to}: Span): boolean => words.slice(from, Math.min(to, from + 6)).some(({stem}) => WITHDRAWING.has(stem)) && !words.slice(from, Math.min(to, from + 9)).some(({stem}) => /^(?:object|oppos|resist|reserv)/.test(stem))

/** "commits itself not to recover the land", "agreed never to join". */
const refrains = ({analysis: {verbs, words}}: Scene, verb: VerbGroup, {from}: Span): boolean => verbs.some(other => other.form === 'infinitive' && other.negated
  && other.from > verb.head && other.from <= from + 3 && /^(?:not|never)$/.test(words[other.from - 1]!.lower))

/** "has stopped insisting on X". */
function stopsBefore({analysis: {words, verbs}}: Scene, verb: VerbGroup): boolean {
  const governor = verbs[verbs.indexOf(verb) - 1]
  return verb.form === 'gerund' && governor !== undefined && governor.to === verb.from && !governor.negated && STOPPING.has(words[governor.head]!.stem)
}

/** "denied that it had agreed to X": the denial turns the stance. */
function deniedBefore({analysis: {words, verbs}}: Scene, verb: VerbGroup, stance: Stance): boolean {
  return stance !== 'rejects' && verbs.slice(0, verbs.indexOf(verb)).some(other => /^den[yi]/.test(words[other.head]!.stem)
    && other.subject[0]?.party === verb.subject[0]?.party && words.slice(other.to, verb.from).some(word => word.lower === 'that'))
}
