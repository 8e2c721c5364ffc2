// A predicate in, the position it takes by an adjective or a noun of stance out: "is ready to …", "voiced opposition to …".
import type {Stance} from '../../model.ts'
import type {Word} from './analysis.ts'
import {AIMING, AIMS, GIVING, LIGHT, matchStance, NEGATORS, STANCE_ADJECTIVES, STANCE_LINK, STANCE_NOUNS, STANCE_VERBS, WITHDRAWING} from './lexicon.ts'
import {conditionAt, objectEnd} from './objects.ts'
import {negate, withdraw} from './polarity.ts'
import {askInReturn, report, termsOrPointed, type Rule} from './predicates.ts'
import {sectionTerms, speakerFor, type Scene} from './scene.ts'
import {deniesWithin} from './stance-verb.ts'

/** "is ready to discuss", "was not against", "stand ready to send". */
export const adjective: Rule = (scene, predicate) => {
  const {verb, stance: own, holders} = predicate
  const {words, verbs} = scene.analysis
  const itself = /^(?:it|him|her)self$|^themselves$/.test(words[verb.to]?.lower ?? '') && /^(?:declar|pronounc|profess|show|call|prov)/.test(words[verb.head]!.stem)
  if ((own && !itself) || holders.length === 0 || !(verb.being || itself || /^(?:stand|remain|seem|appear)/.test(words[verb.head]!.stem))) return false
  let at = insideQuote(words, itself ? verb.to + 1 : verb.to)
  let negated = verb.negated
  for (; words[at] && (words[at]!.tag === 'adverb' || NEGATORS.has(words[at]!.lower))
      && !STANCE_ADJECTIVES.has(words[at]!.lower); at++) negated ||= NEGATORS.has(words[at]!.lower)
  const match = matchStance(words, at, STANCE_ADJECTIVES, 'lower')
  if (!match) return false
  const from = pastSecond(words, match.to)
  const bare = /^(?:if|once|when|provided|unless|but|as)$/.test(words[from]?.lower ?? '')
  const object = {from, to: bare ? from : objectEnd(scene.analysis, from)}
  if (object.to <= object.from && isMood(scene, words[at]!.lower)) return false
  const topical = bare ? sectionTerms(scene) : []
  const terms = topical.length > 0 ? topical : termsOrPointed(scene, object, verb.from)
  if (terms.length === 0) return false
  const infinitive = verbs.find(other => other.form === 'infinitive' && other.from > at && other.from <= from + 1)
  let stance: Stance = match.stance === 'open-to' && infinitive ? byInfinitive(words, infinitive.head) : match.stance
  if (negated) stance = stance === 'rejects' ? (/^(?:unwilling|reluctant|averse|loath|loth|disinclined|unprepared|sceptical|skeptical|wary)$/.test(words[at]!.lower) ? 'open-to' : 'accepts') : negate(stance)
  if (stance === 'accepts' && conditionAt(words, at) !== null) stance = 'open-to'
  if (stance === 'demands' && !negated && deniesWithin(scene.analysis, from)) stance = 'rejects'
  const read = {...predicate, end: object.to}
  report(scene, read, holders, terms, stance, object)
  askInReturn(scene, read, holders, stance)
  return true
}

/** "The ministry is broadly content.": of what, only the sentence before can tell. */
const isMood = ({discourse: {findings}, analysis: {index}}: Scene, adjective: string): boolean => /^(?:content|happy|comfortable|delighted|unhappy|uneasy|fine|lukewarm|resolute|determined|anxious|impatient)$/.test(adjective)
  && !(findings[0]?.sentence === index - 1 && !findings[0].opens)

const insideQuote = (words: readonly Word[], at: number): number => (/^[“‘"]$/.test(words[at]?.text ?? '') ? at + 1 : at)

/** "ready and willing” to …": behind a second adjective and a closing quotation mark. */
function pastSecond(words: readonly Word[], at: number): number {
  const second = words[at]?.lower === 'and' && STANCE_ADJECTIVES.has(words[at + 1]?.lower ?? '') ? at + 2 : at
  return /^[”’"]$/.test(words[second]?.text ?? '') && /^(?:to|for|on|about)$/.test(words[second + 1]?.lower ?? '') ? second + 1 : second
}

/** "ready to send" offers, "ready to accept" accepts, "ready to talk" leaves open. */
function byInfinitive(words: readonly Word[], head: number): Stance {
  if (GIVING.has(words[head]!.stem)) return 'offers'
  return matchStance(words, head, STANCE_VERBS)?.stance === 'accepts' ? 'accepts' : 'open-to'
}

/** "has voiced opposition to", "show openness to", "have dropped their objections". */
export const lightVerb: Rule = (scene, predicate) => {
  const {verb, holders} = predicate
  const {words} = scene.analysis
  if (holders.length === 0 || !verb.main && words[verb.head]!.stem !== 'hav' || !LIGHT.has(words[verb.head]!.stem)
      || (verb.negated && REPEATING.test(words[verb.head]!.stem))) return false
  let applied = false
  for (let at = stanceNounBehind(scene, verb.to); at !== null;) {
    const match = matchStance(words, at, STANCE_NOUNS)!
    const next = joinedNoun(scene, at)
    const object = {from: at + 1, to: next === null ? objectEnd(scene.analysis, at + 1) : next.join}
    const linked = words[at + 1]?.text === ':' ? false : STANCE_LINK.test(words[at + 1]?.lower ?? '') || words.slice(object.from, object.to).every(({tag}) => tag === 'punctuation')
    const terms = linked ? termsOrPointed(scene, object, verb.from) : []
    const absent = verb.negated || words.slice(verb.to, at).some((word, step) => word.lower === 'no' && !/^(?:secret|doubt|bones)$/.test(words[verb.to + step + 1]?.lower ?? '')) || WITHDRAWING.has(words[verb.head]!.stem)
    const plain = !absent ? givingStance(scene, match.stance, at) : match.stance === 'rejects' ? withdraw('rejects') : WITHDRAWING.has(words[verb.head]!.stem) && match.stance === 'demands' ? 'open-to' : negate(match.stance)
    const stance = plain === 'accepts' && (conditionAt(words, at) !== null || /^(?:may|might|could)$/.test(verb.modal ?? '') || SOFTENING.test(words[verb.head]!.stem)) ? 'open-to' : plain
    if (terms.length > 0 && WITHDRAWING.has(words[verb.head]!.stem) && /^(?:call|appeal|plea|push)$/.test(words[at]!.stem)) { scene.refused.push({span: {from: verb.clause, to: object.to}, reason: 'an object that undoes its verb'}); scene.read.push({from: verb.from, to: object.to}); return true }
    if (terms.length > 0) applied = report(scene, {...predicate, end: object.to}, holders, terms, stance, object)
    at = next?.at ?? null
  }
  return applied
}

/** Who only softens an objection still has it. */
const SOFTENING = /^(?:soften|eas|relax|moderat|temper)/

/** What is not said again may still hold. */
const REPEATING = /^(?:repeat|reiterat|renew|restat|reaffirm|confirm|press|maintain)/

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

/** "has no intention of leaving", "sees no reason to ease"; "does not intend to leave". */
export const noAim: Rule = (scene, predicate) => {
  const {verb, holders, terms} = predicate
  const {words} = scene.analysis
  const {stem} = words[verb.head]!
  if (holders.length === 0 || terms.length === 0) return false
  const start = insideQuote(words, verb.to)
  const none = /^(?:hav|have|see|find|leav|leave)$/.test(stem) && (verb.negated ? words[start]?.lower === 'any' : /^(?:no|neither|little|scant|zero)$/.test(words[start]?.lower ?? '')) && words.slice(start + 1, start + (words[start]!.lower === 'neither' ? 8 : words.slice(start + 1, start + 4).some(({lower}) => lower === 'or') ? 6 : 4)).some(word => AIMS.has(word.stem))
  const speaker = speakerFor(scene, verb)
  if (none && (asksOrRefuses(words, start) || (speaker && deniesRight(words, start) && !holders.some(({party}) => party === speaker.party)))) return false
  const at = ['nothing against', 'no problem with', 'no quarrel with', 'no issue with', 'no difficulty with'].indexOf(`${words[start]?.lower} ${words[start + 1]?.lower}${words[start + 2]?.lower === 'with' ? ' with' : ''}`)
  if (/^(?:hav|have|see)$/.test(stem) && at >= 0) return report(scene, predicate, holders, terms, 'accepts', {from: verb.to, to: predicate.end})
  if (verb.negated && stem === 'see' && /^how$/.test(words[verb.to]?.lower ?? '')) return report(scene, predicate, holders, terms, 'rejects', {from: verb.to, to: predicate.end})
  const unmeant = verb.main && verb.negated && AIMING.has(stem) && words[verb.to]?.lower === 'to'
  return (none || unmeant) && report(scene, predicate, holders, terms, 'rejects', {from: verb.to, to: predicate.end})
}

/** "Vell said Tolvia has no legal right to land": said of another it is the speaker who judges. */
const deniesRight = (words: readonly Word[], from: number): boolean => words.slice(from, from + 4).some(({lower}) => /^(?:rights?|claim|title|entitlement)$/.test(lower))

/** "has no right to demand", "sees no reason to refuse": what there is no reason for is itself a stance. */
const asksOrRefuses = (words: readonly Word[], from: number): boolean => words.slice(from, from + 6).some(({tag}, at) => tag === 'verb'
  && /^(?:demands|rejects|proposes)$/.test(matchStance(words, from + at, STANCE_VERBS)?.stance ?? ''))

function stanceNounBehind({analysis: {words}}: Scene, from: number): number | null {
  for (let at = from; at < Math.min(words.length, from + 5); at++) {
    if (words[at]!.tag === 'verb' && !STANCE_NOUNS.has(words[at]!.stem)) return null
    if (matchStance(words, at, STANCE_NOUNS)) return at
  }
  return null
}
