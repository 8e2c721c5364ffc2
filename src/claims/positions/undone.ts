// A predicate in; nothing taken, or the contrary, where its object undoes its verb out: "objects to limits on X", "stopped short of rejecting X".
import type {Span, VerbGroup, Word} from './analysis.ts'
import {EVALUATING, matchStance, REMOVING, STANCE_VERBS} from './lexicon.ts'
import {deniesFacts} from './no-stance.ts'
import {objectEnd, termsIn} from './objects.ts'
import {report, type Predicate, type Rule} from './predicates.ts'
import {BANS, LIMITS} from './provision-lexicon.ts'
import type {Scene} from './scene.ts'

/** Words before the noun that limits: "to any further such limits on". */
const REACH = 5

/** Where an object begins with a noun that limits or bans what follows: behind that noun; null where it does not. */
export function limiter({words}: Scene['analysis'], {from, to}: Span, nouns: ReadonlySet<string>): number | null {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const {tag, stem} = words[at]!
    if (tag !== 'verb' && nouns.has(stem)) return /^(?:on|of|to|against)$/.test(words[at + 1]?.lower ?? '') ? at + 1 : null
    if (!/^(?:preposition|determiner|adjective|name|possessive|adverb|number)$/.test(tag) && !/^(?:its|their|his|her|our)$/.test(words[at]!.lower)) return null
  }
  return null
}

/** Whether all terms of a span stand behind the noun that limits them: "a limit on the army" is itself a term. */
export function onlyLimited(scene: Scene, span: Span, nouns: ReadonlySet<string> = LIMITING): boolean {
  const at = limiter(scene.analysis, span, nouns)
  return at !== null && scene.analysis.terms.filter(({from, to}) => from >= span.from && to <= span.to).every(({from}) => from >= at)
}

const LIMITING: ReadonlySet<string> = new Set([...LIMITS, ...BANS])

/** Whether words begin with an act of refusal: "rejecting observers would be a mistake". */
export const beginsRefusing = ({words, verbs}: Scene['analysis'], {from}: Span): boolean => verbs.some(({form, head}) => form === 'gerund' && head >= from && head < from + 2
    && (matchStance(words, head, STANCE_VERBS)?.stance === 'rejects' || REMOVING.has(words[head]!.stem)))

/** Marks the words as read; nothing is taken from them. */
function abstain(scene: Scene, {verb, end}: Predicate): true {
  scene.read.push({from: verb.from, to: end})
  scene.refused.push({span: {from: verb.clause, to: end}, reason: 'an object that undoes its verb'})
  return true
}

/** What is refused undoes, or what is asked bans: no stance on what stands behind, or the contrary one. */
export const undone: Rule = (scene, predicate) => {
  const {verb, stance, holders, end, terms} = predicate
  if (holders.length === 0 || verb.passive) return false
  const {words} = scene.analysis
  if (stopsAsking(scene, verb) || asksWhether(words, predicate) || swapsThis(words, predicate) || (stance?.stance === 'rejects' && deniesFacts(words, verb))) return abstain(scene, predicate)
  if (terms.length === 0) return false
  const object = {from: stance?.to ?? verb.to, to: end}
  if (EVALUATING.has(words[verb.head]!.stem) && onlyLimited(scene, {from: verb.to, to: objectEnd(scene.analysis, verb.to, true)})) return abstain(scene, predicate)
  const held = verb.negated || stance?.stance === 'rejects' ? heldOnTo(scene, predicate) : null
  if (held) return report(scene, predicate, holders, held.terms, 'demands', held.object)
  if (!stance) return givesUpDemand(words, verb) && abstain(scene, predicate)
  if (stance.stance === 'rejects') return refusesRefusal(scene, predicate, object) && abstain(scene, predicate)
  if (verb.negated && stance.stance === 'demands' && INSISTING.test(words[verb.head]!.stem)) return abstain(scene, predicate)
  const less = verb.negated && stance.stance === 'accepts' ? lessThan(words, object) : null
  if (less !== null) return report(scene, predicate, holders, termsIn(scene.analysis, {from: less, to: end}), 'demands', {from: less, to: end})
  const kept = verb.negated ? null : keptOut(scene, predicate)
  if (kept) return report(scene, predicate, holders, kept.terms, 'rejects', kept.object)
  return !verb.negated && stance.stance !== 'open-to' && onlyLimited(scene, object, BANS) && report(scene, predicate, holders, terms, 'rejects', object)
}

/** Who does not insist may still agree: "will not insist on", "has not asked for". */
const INSISTING = /^(?:insist|demand|requir|press|push|ask|request|call|urg|stipulat|campaign|hold|claim)/

/** "will not give up its demand for land", "refuses to drop its bid", "would not give up the ceiling": it still asks for it. */
function heldOnTo({analysis}: Scene, {verb, end}: Predicate): {terms: string[]; object: Span} | null {
  const {words} = analysis
  const at = words.findIndex(({stem}, step) => step >= verb.from && step < Math.min(end, verb.to + REACH) && LETTING_GO.test(stem))
  if (at < 0 || (verb.negated ? at !== verb.head : at < verb.to || words[at - 1]!.lower !== 'to')) return null
  const noun = words.findIndex(({stem, tag}, step) => step > at && step <= at + REACH && tag !== 'verb' && HELD.test(stem))
  if (noun < 0 || words.slice(at + 1, noun).some(({tag}) => tag === 'verb' || tag === 'punctuation')) return null
  const object = {from: noun, to: objectEnd(analysis, noun)}
  const terms = termsIn(analysis, {from: at + 1, to: object.to})
  return terms.length > 0 ? {terms, object} : null
}

const LETTING_GO = /^(?:giv|drop|abandon|renounc|relinquish|waiv|shelv|withdraw|forgo|forswear|surrender|retreat|back|budg|mov|shift|depart|let|lift|soften)/
const HELD = /^(?:demand|claim|bid|insistence|condition|requirement|ceiling|cap|limit|aspiration|ambition|goal|aim|quest|call|request|ban)$/

/** "gave up its demand for", "backed away from its insistence on". */
const givesUpDemand = (words: readonly Word[], verb: VerbGroup): boolean => /^giv/.test(words[verb.head]!.stem) && words[verb.to]?.lower === 'up'
    && words.slice(verb.to + 1, verb.to + REACH).some(({lower}) => /^(?:demands?|insistence|calls?|claims?|requests?|opposition|resistance|objections?)$/.test(lower))

/** "stopped demanding observers". */
function stopsAsking({analysis: {words, verbs}}: Scene, verb: VerbGroup): boolean {
  const governor = verbs[verbs.indexOf(verb) - 1]
  return verb.form === 'gerund' && governor !== undefined && governor.to === verb.from && !governor.negated && /^(?:stop|ceas|quit)/.test(words[governor.head]!.stem)
      && matchStance(words, verb.head, STANCE_VERBS)?.stance === 'demands'
}

/** "asked whether Tolvia would accept". */
const asksWhether = (words: readonly Word[], {verb, stance}: Predicate): boolean => stance?.stance === 'demands'
    && words.slice(verb.to, verb.to + REACH).some(({lower, tag}, at, near) => /^(?:whether|if)$/.test(lower) && tag !== 'verb' && near.slice(0, at).every(word => /^(?:name|pronoun|determiner|noun)$/.test(word.tag)))

/** "demands this and rejects that": any two things. */
const swapsThis = (words: readonly Word[], {verb, stance}: Predicate): boolean => stance !== null && /^(?:this|that)$/.test(words[verb.to]?.lower ?? '')
    && /^(?:[,.;]|and|but|while)$/.test(words[verb.to + 1]?.lower ?? '.')
    && words.some(({lower}, at) => at !== verb.to && /^(?:this|that)$/.test(lower) && lower !== words[verb.to]!.lower && words[at - 1]?.tag === 'verb' && /^(?:[,.;]|and|but|while)$/.test(words[at + 1]?.lower ?? '.'))

/** "objects to limits on X", "ruled out nothing", "stopped short of rejecting X", "refuses to drop X from its draft", "denied having accepted X". */
function refusesRefusal(scene: Scene, {verb, end}: Predicate, object: Span): boolean {
  const {words, verbs} = scene.analysis
  if (words[object.from]?.lower === 'nothing' || onlyLimited(scene, object)) return true
  const denies = /^den[yi]/.test(words[verb.head]!.stem)
  const next = verbs[verbs.indexOf(verb) + 1]
  if (denies && next?.form === 'finite' && next.from < end && matchStance(words, next.head, STANCE_VERBS)?.stance === 'rejects') return true
  const act = innerAct(words, verb.to, end)
  if (act === null) return false
  const inner = matchStance(words, act, STANCE_VERBS)?.stance
  if (words[act]!.lower.endsWith('ing') && (inner === 'rejects' || (denies && (inner !== undefined || words[act]!.lower === 'having')))) return true
  return /^(?:drop|delet|scrap|strik|remov)/.test(words[act]!.stem) && words.slice(act, end).some(({lower}) => lower === 'from')
}

/** The act that a verb is about: "short of rejecting", "Tolvia against rejecting", "to drop". */
function innerAct(words: readonly Word[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const {tag, lower} = words[at]!
    if (/^(?:short|against)$/.test(lower) || /^(?:name|preposition|adverb|pronoun|determiner)$/.test(tag)) continue
    return tag === 'verb' || tag === 'auxiliary' || lower.endsWith('ing') ? at : null
  }
  return null
}

/** "cannot accept anything less than", "will not settle for a deal short of": behind "than". */
function lessThan(words: readonly Word[], {from, to}: Span): number | null {
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    if (/^(?:less|short)$/.test(words[at]!.lower) && /^(?:than|of)$/.test(words[at + 1]?.lower ?? '')) return at + 2
  }
  return null
}

/** "wants to prevent observers from entering", "to keep observers out of": who is kept out; not of where. */
function keptOut(scene: Scene, {verb, end}: Predicate): {terms: string[]; object: Span} | null {
  const {words, verbs} = scene.analysis
  const next = verbs.find(other => other.form === 'infinitive' && other.from === verb.to)
  if (!next || !/^(?:prevent|keep|stop|bar|block|exclud|shut)/.test(words[next.head]!.stem)) return null
  const out = words.findIndex(({lower}, at) => at > next.head + 1 && at < end && /^(?:from|out)$/.test(lower))
  if (out < 0) return null
  const terms = termsIn(scene.analysis, {from: next.to, to: out})
  return terms.length > 0 ? {terms, object: {from: next.from, to: end}} : null
}
