// A predicate in, the position it takes by adjective, evaluation or noun out: "is ready to …", "was out of the question", "voiced opposition to …".
import type {Stance} from '../../model.ts'
import {AGREEMENT} from './analysis.ts'
import {
  BAD, EVALUATING, GIVING, GOOD, LIGHT, matchEvaluation, matchStance, NEGATORS, STANCE_ADJECTIVES, STANCE_LINK, STANCE_NOUNS, WITHDRAWING,
} from './lexicon.ts'
import {conditionAt, objectEnd, termsIn} from './objects.ts'
import {negate, withdraw} from './polarity.ts'
import {askInReturn, report, termsOrPointed, type Rule} from './predicates.ts'
import {priorTerms, quotedSpeaker, speakerFor, type Scene} from './scene.ts'
import {termIds} from './terms.ts'

/** "is ready to discuss", "was not against", "stand ready to send". */
export const adjective: Rule = (scene, predicate) => {
  const {verb, stance: own, holders} = predicate
  const {words, verbs} = scene.analysis
  if (own || holders.length === 0 || !(verb.being || /^(?:stand|remain|seem|appear)/.test(words[verb.head]!.stem))) return false
  let at = verb.to
  let negated = verb.negated
  for (; words[at] && (words[at]!.tag === 'adverb' || NEGATORS.has(words[at]!.lower))
      && !STANCE_ADJECTIVES.has(words[at]!.lower); at++) negated ||= NEGATORS.has(words[at]!.lower)
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
