// References of a sentence in, the same with their parties out. The discourse remembers who was named, who spoke and what is on the table.
import type {GlossaryEntry} from '../../model.ts'
import {AGREEMENT, type Finding, type Reference, type ReferenceKind, type Word} from './analysis.ts'
import {BODIES, matchStance, SPEECH, STANCE_NOUNS, STANCE_VERBS} from './lexicon.ts'
import {namePeople} from './people.ts'
import {pastAside} from './references.ts'
import {PRESENTING, PROVISION_VERBS, WILLING} from './provision-lexicon.ts'

export interface Antecedent { party: string; sense: ReferenceKind; plural: boolean; document: string | null }

/** What sentences hand on to the next ones of an article. */
export interface Discourse {
  /** Subjects of earlier clauses, latest first. */
  subjects: Antecedent[]
  /** Named references, latest first. */
  named: Reference[]
  /** The subject of the last main clause. */
  mainSubject: Antecedent | null
  mainReferences: Reference[]
  /** Whom the last sentence was about: its subject, or who owns it. */
  owner: Pick<Reference, 'party'> | null
  ownerSentence: number
  /** Parties of people whom the glossary does not know, by surname. */
  people: Map<string, string>
  /** The last sentence that held a term. */
  recentSentence: number
  speaker: Reference | null
  /** Who an interview or press conference is with: "Vell: ‘…’" as its headline. */
  interviewee: Reference | null
  /** Who answers in an interview that is told in questions and answers. */
  guest: Reference | null
  /** The last plan spoken of, and in which sentence; `presented`: as what somebody drew up or handed over. */
  plan: {document: string | null; sentence: number; presented?: boolean} | null
  /** Terms of the section's heading or label. */
  section: string[]
  sectionLabelled: boolean
  sectionSentence: number
  /** The two terms of the last sentence that spoke of just two, in its order. */
  two: string[]
  /** What the last question asked about; `turned` where a “no” would not refuse it. */
  asked: {sentence: number; terms: string[]; turned: boolean} | null
  /** What the opening of a sentence put before its party ("On the river, …"), for the paragraph's next sentences. */
  topic: {sentence: number; terms: string[]} | null
  /** Who makes the statement that the text is. */
  house: Reference | null
  /** The parties that fight: "both sides". */
  fighters: readonly string[]
  /** Term ids of the last sentences, latest first. */
  recent: string[][]
  /** What the last sentence with findings held; `opens` once another paragraph has begun. */
  findings: {sentence: number; opens: boolean; findings: Finding[]}[]
}

export const newDiscourse = (): Discourse => ({
  subjects: [], named: [], mainSubject: null, mainReferences: [], owner: null, ownerSentence: 0, people: new Map(), recentSentence: 0, speaker: null, interviewee: null, guest: null, plan: null, section: [], sectionLabelled: false, sectionSentence: 0, two: [], asked: null, topic: null, house: null, fighters: [], recent: [], findings: [],
})

const MEMORY = 30
const PLAN_MEMORY = 40
/** Words into a sentence in which it names whom it is about. */
const OPENING = 4

export function resolveReferences(words: readonly Word[], references: Reference[], discourse: Discourse, sentence: number): void {
  namePeople(words, references, discourse)
  references.forEach((reference, at) => {
    const earlier = references.slice(0, at)
    if (reference.kind === 'pronoun' && !(discourse.house && isCollective(words, reference))) resolvePronoun(words, reference, earlier, discourse, sentence, references.slice(at + 1))
    else if (reference.from <= OPENING && discourse.house && isCollective(words, reference)) take(reference, discourse.house)
    else if (isPair(words, reference, discourse, sentence)) reference.party = discourse.fighters[0]!
    else if (reference.kind === 'elliptic' && discourse.plan && sentence - discourse.plan.sentence < PLAN_MEMORY) { takePlan(reference, discourse); if (words[reference.from]!.lower === '\'s') reference.document = `${words[reference.from - 1]!.text}’s` }
    else if (reference.kind === 'definite') resolveDefinite(words, reference, earlier, discourse, sentence)
    else if (reference.kind === 'first-person') take(reference, firstPerson(words, reference, references, discourse))
    joinPlural(words, reference, earlier.at(-1))
    if (reference.kind === 'plan') discourse.plan = {document: reference.document, sentence, presented: isPresented(words, reference)}
  })
  const named = references.filter(reference => reference.party && !reference.modifier && reference.kind !== 'pronoun')
  discourse.named = [...named.reverse(), ...discourse.named].slice(0, MEMORY)
  const opening = references.find(reference => reference.party && reference.party !== AGREEMENT && reference.from <= OPENING)
  if (opening) Object.assign(discourse, {owner: {party: opening.party}, ownerSentence: sentence})
}

function take(reference: Reference, source: Pick<Reference, 'party' | 'document'> | undefined | null): void {
  if (!source) return
  reference.party = source.party
  reference.document = source.document
}

/** "the envoy" as named before; "the government", "the administration" also of whom the sentence or the one before is about. */
function resolveDefinite(words: readonly Word[], reference: Reference, earlier: readonly Reference[], discourse: Discourse, sentence: number): void {
  const stems = words.slice(reference.from, reference.to).map(word => word.stem)
  const named = [...earlier].reverse().concat(discourse.named).find(other => other.actor !== null && other.kind !== 'definite' && stems.includes(other.actor))
  const body = words.slice(reference.from, reference.to).some(word => BODIES.has(word.lower))
  const about = [...earlier].reverse().find(other => other.party && other.party !== AGREEMENT && (other.kind === 'person' || other.kind === 'body'))
  const person = !body && discourse.mainSubject?.sense === 'person' ? discourse.mainSubject : null
  take(reference, person ?? named ?? (body ? about ?? (discourse.owner && sentence - discourse.ownerSentence <= 1 ? {...discourse.owner, document: null} : null) : null))
}

/** "Both governments", "both have agreed": the two that fight, unless plans have just been spoken of. */
export function isPair(words: readonly Word[], {kind, from, to}: Reference, {fighters, plan}: Discourse, sentence: number): boolean {
  if (words[from]?.lower !== 'both' || fighters.length !== 2) return false
  if (kind === 'definite') return true
  return kind === 'elliptic' && !(plan && sentence - plan.sentence <= 1) && words.slice(pastAside(words, to), pastAside(words, to) + 3).some(word => STANCE_VERBS.has(word.stem))
}

/** "They", "Leaders", "We" in a statement are those who make it. */
const isCollective = (words: readonly Word[], {from, possessive, plural, kind}: Reference): boolean => !words[from]!.quoted && !possessive
    && (/^(?:they|we)$/.test(words[from]!.lower) || (kind === 'definite' && plural && /^(?:leaders|ministers|participants|signatories|members)$/.test(words[from]!.lower)))

/** Words from the verb to the plan that it presents. */
const PRESENTED_REACH = 9

/** "has circulated a draft", "put forward a plan": the sentence is about the plan that somebody hands over. */
const isPresented = (words: readonly Word[], {from}: Reference): boolean => words.slice(Math.max(0, from - PRESENTED_REACH), from).some(({stem, tag}) => tag !== 'noun' && PRESENTING.has(stem))

function takePlan(reference: Reference, discourse: Discourse): void {
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

function resolvePronoun(words: readonly Word[], pronoun: Reference, earlier: readonly Reference[], discourse: Discourse, sentence: number, later: readonly Reference[]): void {
  const willing = words[pronoun.from]!.lower === 'it' && hasWill(words, pronoun)
  const test = antecedentTest(words[pronoun.from]!.lower)
  const owner = ownsStance(words, pronoun)
  const fits = (candidate: Pick<Antecedent, 'sense' | 'plural'>): boolean => test(candidate) && !(willing && candidate.sense !== 'body') && !(owner && candidate.sense === 'plan')
  if (words[pronoun.from]!.quoted && /^(?:he|she|they|his|their)$/.test(words[pronoun.from]!.lower) && resolveQuoted(words, pronoun, earlier, later, discourse, test)) return
  const aside = words[pronoun.from - 1]?.lower === ',' && SPEECH.has(words[pronoun.to]?.stem ?? '')
  const here = aside && !words.slice(0, pronoun.from).some(({text}) => /^[;:]$/.test(text)) ? [] : earlier.filter(other => other.party && other.kind !== 'pronoun' && !other.modifier
    && !isTold(words, other, pronoun)).reverse()
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

/** "Arvenia and Tolvia": both are plural for a later "they". */
function joinPlural(words: readonly Word[], reference: Reference, previous: Reference | undefined): void {
  if (previous?.party && reference.party && previous.to === reference.from - 1 && /^(?:and|or)$/.test(words[reference.from - 1]?.lower
      ?? '')) reference.plural = true
}

/** Outside quotation marks "I" is who answers or is labelled, else the author, who is no party. */
function firstPerson(words: readonly Word[], {from}: Reference, references: readonly Reference[], discourse: Discourse): Reference | null {
  const {quoted, lower} = words[from]!
  if (!quoted && discourse.guest) return discourse.guest
  return !quoted && /^(?:i|my|me)$/.test(lower) && !discourse.interviewee ? null : speakerOf(words, references, discourse)
}

/** Who says "we" here: the nearest party at a verb of speech outside the quotation, else the speaker so far. */
export function speakerOf(words: readonly Word[], references: readonly Reference[], discourse: Discourse): Reference | null {
  for (const [at, word] of words.entries()) {
    if (word.quoted || !SPEECH.has(word.stem) || (word.tag !== 'verb' && word.tag !== 'noun')) continue
    const near = references.filter(other => other.party && other.party !== AGREEMENT && other.kind !== 'first-person' && ((other.from > at
        && other.from <= at + 3) || (other.to <= at && other.to >= at - 3)))
    const speaker = near.sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0]
    if (speaker) return (discourse.speaker = speaker)
  }
  return discourse.interviewee ?? discourse.speaker
}

/** Remembers the subjects of a clause for the pronouns to come. */
export function rememberSubjects(discourse: Discourse, run: readonly Reference[]): void {
  for (const reference of run) if (reference.party) discourse.subjects.unshift(antecedent(reference, run.length > 1))
  discourse.subjects.length = Math.min(discourse.subjects.length, MEMORY)
}

/** Objects count as antecedents too, behind the subjects. */
export function rememberOthers(discourse: Discourse, references: readonly Reference[]): void {
  for (const reference of references) {
    if (!reference.party || reference.modifier || reference.kind === 'pronoun' || reference.kind === 'first-person') continue
    if (discourse.subjects.slice(0, 4).some(other => other.party === reference.party && (other.sense === reference.sense || reference.sense !== 'person'))) continue
    discourse.subjects.splice(2, 0, antecedent(reference, false))
  }
}

export const antecedent = (reference: Reference, joined: boolean): Antecedent =>
  ({party: reference.party!, sense: reference.sense, plural: joined || reference.plural || reference.sense === 'group', document: reference.document})

/** Whether a glossary entry fights: it has a force of its own in the glossary. */
export const belligerents = (glossary: ReadonlyMap<string, GlossaryEntry>): ReadonlySet<string> =>
  new Set([...glossary.values()].filter(entry => entry.kind === 'force' && entry.of !== null && glossary.get(entry.of)?.party).map(entry => entry.of!))
