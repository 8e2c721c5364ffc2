// References of a sentence in, the same with their parties out: pronouns, "the envoy", "both", "we". The discourse tells who was named and who spoke.
import {AGREEMENT, type Reference, type Word} from './analysis.ts'
import {MEMORY, type Discourse} from './discourse.ts'
import {BODIES, SPEECH, STANCE_VERBS} from './lexicon.ts'
import {namePeople} from './people.ts'
import {resolvePronoun, take, takePlan} from './pronouns.ts'
import {PRESENTING} from './provision-lexicon.ts'
import {pastAside} from './references.ts'

const PLAN_MEMORY = 40
/** Words into a sentence in which it names whom it is about. */
const OPENING = 4

/** Gives each reference its party where the sentence or the discourse tells it, and remembers who was named. */
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
