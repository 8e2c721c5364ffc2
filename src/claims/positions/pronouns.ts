// A pronoun with the references and the discourse before it in, the same with its party out: "he" is a person, "it" a body or a plan, "they" a group.
import {AGREEMENT, type Reference, type Word} from './analysis.ts'
import type {Antecedent, Discourse} from './discourse.ts'
import {BODIES, matchStance, SPEECH, STANCE_NOUNS} from './lexicon.ts'
import {PROVISION_VERBS, WILLING} from './provision-lexicon.ts'

/** Gives a reference the party and the plan of what it stands for. */
export function take(reference: Reference, source: Pick<Reference, 'party' | 'document'> | undefined | null): void {
  if (!source) return
  reference.party = source.party
  reference.document = source.document
}

/** Lets a reference stand for the plan last spoken of. */
export function takePlan(reference: Reference, discourse: Discourse): void {
  reference.party = AGREEMENT
  reference.document = discourse.plan?.document ?? null
}

/** "He wants our land," says Vell: between quotation marks it is somebody else whom the one who speaks means. */
function resolveQuoted(words: readonly Word[], pronoun: Reference, earlier: readonly Reference[], later: readonly Reference[], discourse: Discourse, test: ReturnType<typeof antecedentTest>): boolean {
  const speaker = [...later, ...earlier].find(({from, party, kind}) => party !== null && kind !== 'pronoun' && !words[from]!.quoted)?.party
  if (speaker === undefined) return false
  const within = earlier.filter(({from, party, kind, modifier}) => party !== null && words[from]!.quoted && kind !== 'pronoun' && kind !== 'first-person' && !modifier).reverse()
  const found = within.find(test) ?? discourse.subjects.find(candidate => candidate.party !== speaker && (test(candidate) || meansEnemy(words, pronoun, candidate, speaker, discourse)))
  if (!found || found.party === speaker) return true
  take(pronoun, {party: found.party, document: found.document})
  pronoun.sense = found.sense
  return true
}

/** "They want us smaller," says one of those who fight: the other one. */
const meansEnemy = (words: readonly Word[], {from}: Reference, {party}: Antecedent, speaker: string | null, {fighters}: Discourse): boolean => /^the/.test(words[from]!.lower)
  && speaker !== null && fighters.includes(speaker) && fighters.includes(party)

/** Settles whom a pronoun means: the plan just named, the other one in a quotation, or the nearest subject that it fits. */
export function resolvePronoun(words: readonly Word[], pronoun: Reference, earlier: readonly Reference[], discourse: Discourse, sentence: number, later: readonly Reference[]): void {
  const willing = words[pronoun.from]!.lower === 'it' && hasWill(words, pronoun)
  const test = antecedentTest(words[pronoun.from]!.lower)
  const owner = ownsStance(words, pronoun)
  const fits = (candidate: Pick<Antecedent, 'sense' | 'plural'>): boolean => test(candidate) && !(willing && candidate.sense !== 'body') && !(owner && candidate.sense === 'plan')
  if (words[pronoun.from]!.quoted && /^(?:he|she|they|his|their)$/.test(words[pronoun.from]!.lower) && resolveQuoted(words, pronoun, earlier, later, discourse, test)) return
  const aside = words[pronoun.from - 1]?.lower === ',' && SPEECH.has(words[pronoun.to]?.stem ?? '')
  const here = aside && !words.slice(0, pronoun.from).some(({text}) => /^[;:]$/.test(text)) ? [] : earlier.filter(other => other.party && other.kind !== 'pronoun' && !other.modifier
    && !isTold(words, other, pronoun) && !isMetWith(words, other, pronoun)).reverse()
  const main = pronoun.from <= 1 || aside ? discourse.mainSubject : null
  if (!willing && meansPlan(words, pronoun, discourse, sentence)) {
    takePlan(pronoun, discourse)
    pronoun.sense = 'plan'
    return
  }
  const found = main && fits(main) ? main : here.find(fits) ?? discourse.subjects.find(fits)
  if (!found) return
  take(pronoun, {party: found.party, document: found.document})
  pronoun.sense = pronoun.actor !== null && BODIES.has(pronoun.actor) ? 'body' : found.sense
}

/** "its insistence", "its refusal": a plan has none. */
const ownsStance = (words: readonly Word[], {possessive, to}: Reference): boolean => possessive && /^(?:demands|rejects|offers|accepts|open-to)$/.test(matchStance(words, to, STANCE_NOUNS)?.stance ?? '')

/** "has told the League that it cannot accept": who is told is not who speaks. */
const isTold = (words: readonly Word[], {from, to}: Reference, pronoun: Reference): boolean => (pronoun.from === to || (pronoun.from === to + 1 && words[to]?.lower === 'that'))
  && words.slice(Math.max(0, from - 2), from).some(({stem}) => /^(?:tell|inform|assur|warn|remind)$/.test(stem))

/** "After talks with the envoys Holt and Dask, they promised …": whom those met who are spoken of. */
function isMetWith(words: readonly Word[], {from}: Reference, pronoun: Reference): boolean {
  if (words[pronoun.from]!.lower !== 'they' || words[pronoun.from - 1]?.lower !== ',' || words[0]?.tag !== 'preposition') return false
  const before = words.slice(0, pronoun.from)
  const comitative = before.findIndex(({lower}) => lower === 'with')
  return comitative >= 0 && from > comitative && before.slice(comitative, -1).every(({tag, text}) => tag !== 'verb' && tag !== 'auxiliary' && text !== ',')
}

/** "Vell has a draft. It caps the army": behind somebody who is no thing, "it" that does what plans do is the plan just named. */
const meansPlan = (words: readonly Word[], {from, to}: Reference, {plan, mainSubject}: Discourse, sentence: number): boolean => (from === 1 && /^(?:it|this|that)$/.test(words[1]!.lower) && words[0]!.lower === 'under' && plan !== null) || words[from]!.lower === 'it' && from <= 1
    && plan !== null && (plan.sentence === sentence - 1 || (sentence - plan.sentence <= PLAN_NEAR && provides(words, to))) && (mainSubject?.sense === 'person' || ((mainSubject === null || plan.presented === true) && provides(words, to)))

/** Sentences from a plan’s name to the "it" that caps, grants or hands over, with nobody but people between. */
const PLAN_NEAR = 3

const provides = (words: readonly Word[], to: number): boolean => words.slice(to, to + 3).some(({stem, lower}) => PROVISION_VERBS.has(stem) && !/ed$/.test(lower))

/** "It has agreed to …", "it would insist": a document has no will. */
const hasWill = (words: readonly Word[], {to}: Reference): boolean => {
  let at = to
  while (words[at] && (words[at]!.tag === 'auxiliary' || words[at]!.tag === 'adverb')) at++
  return words[at] !== undefined && WILLING.has(words[at]!.stem)
}

function antecedentTest(pronoun: string): (candidate: Pick<Antecedent, 'sense' | 'plural'>) => boolean {
  if (/^(?:he|she|his|her|him)$/.test(pronoun)) return ({sense}) => sense === 'person'
  if (/^its?$/.test(pronoun)) return ({sense, plural}) => !plural && (sense === 'body' || sense === 'plan' || sense === 'elliptic')
  return ({sense, plural}) => plural || sense === 'group'
}
