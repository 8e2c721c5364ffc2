// A sentence in, what has gone from a plan out: "The clause on observers was dropped", "Gone is the exchange". A plan that drops a thing rejects it;
// one that drops a ban, a limit on nothing named or a duty to renounce says nothing of what stands behind.
import {AGREEMENT, type Reference, type VerbGroup, type Word} from './analysis.ts'
import {isDropped} from './dropped-plans.ts'
import {objectEnd} from './objects.ts'
import type {Predicate, Rule} from './predicates.ts'
import {BANS, DROPPED, FORBIDDING, PARTS} from './provision-lexicon.ts'
import {planInMind, provide} from './provisions.ts'
import type {Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** "The clause on observers was dropped from the new version": what stands before the verb. */
export const droppedProvision: Rule = (scene, predicate) => {
  const {verb} = predicate
  const {words} = scene.analysis
  if (isWithoutPart(words, verb) || dropsDemand(words, predicate)) return abstain(scene, predicate)
  if (!isDropped(words, verb)) return false
  const from = sentenceStart(words, verb.from)
  const plan = planOf(scene, verb, from)
  const terms = termIds(hitsWithin(scene.analysis.terms, {from, to: verb.from}).filter(hit => hit.to <= verb.from))
  if (!plan || terms.length === 0) return false
  verb.clause = from
  scene.read.push({from, to: predicate.end})
  scene.planned.push({from, to: predicate.end})
  if (scene.analysis.references.some(({kind, from: at, to}) => kind === 'plan' && at >= from && at <= from + 1 && !PARTS.has(words[to - 1]!.stem))) return true
  if (words.slice(from, verb.from).some(({stem}) => LIFTED.test(stem) || BANS.has(stem) || FORBIDDING.has(stem))) return true
  return provide(scene, {...predicate, end: Math.max(predicate.end, objectEnd(scene.analysis, verb.to))}, plan, terms, 'rejects', {from, to: verb.from})
}

/** "to renounce membership", "opposition to": what is dropped with it is a refusal. */
const LIFTED = /^(?:renounc|abandon|forgo|reject|refus|oppos|withdraw|drop|not?$)/

/** A plan named as what it is dropped from or is a part of; the one in mind where a part of a document, or "the demand", is the subject. */
function planOf(scene: Scene, verb: VerbGroup, from: number): Reference | null {
  const {words, references, voice} = scene.analysis
  const named = references.find(({party, kind, from: at}) => party === AGREEMENT && kind === 'plan' && at >= verb.to && at <= verb.to + 4 && /^(?:from|in)$/.test(words[at - 1]?.lower ?? ''))
  if (named) return named
  const part = words.slice(from, verb.from).some(({stem}) => PARTS.has(stem) || /^(?:demand|requir|limit|cap|ceil|refer|call|passag|languag|mention)/.test(stem))
  return part || voice ? voice?.plan ?? planInMind(scene) : null
}

function sentenceStart(words: readonly Word[], at: number): number {
  let from = at
  while (from > 0 && !/^[.;:—–]$/.test(words[from - 1]!.text)) from--
  return from
}

/** Marks the clause as read; nothing is taken from it. */
function abstain(scene: Scene, {verb, end}: Predicate): true {
  const span = {from: verb.from, to: objectEnd(scene.analysis, Math.max(end, verb.to))}
  scene.read.push(span)
  scene.planned.push(span)
  return true
}

/** "There is no longer any clause obliging Arvenia to renounce …". */
const isWithoutPart = (words: readonly Word[], {from, to, form}: VerbGroup): boolean => form === 'finite' && words[from - 1]?.lower === 'there'
  && words.slice(from, to + NEAR).some(({lower}, at, near) => lower === 'no' && near.slice(at + 1).some(({stem}) => PARTS.has(stem)))

/** "The text strikes the demand that Arvenia write …": what a plan no longer asks for it does not forbid. */
const dropsDemand = (words: readonly Word[], {verb: {head, to, form, main, passive}, plan}: Predicate): boolean => plan !== null && form === 'finite' && main && !passive
  && DROPPED.has(words[head]!.stem) && words.slice(to, to + NEAR).some(({stem}, at, near) => /^(?:demand|requir|oblig|duty)/.test(stem) && near.slice(0, at).every(({tag}) => /^(?:determiner|adjective|name|possessive)$/.test(tag)))

const NEAR = 4
