// An attribution as its sentence names it, and what the article has named before, in; the attribution with the speaker who is meant out:
// "he", "one of them", "the agency", "its director", "Smith", "the lawmakers", "the defence minister".
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {allegianceOf} from './allegiance.ts'
import type {Attribution} from './attribution-at.ts'
import type {Context} from './context.ts'
import {byCountry, byOurs} from './country-meant.ts'
import type {Glossary} from './glossary.ts'
import {homeOf, subjectOf} from './home.ts'
import {byInstitution, byOffice, byOfficials, inFull} from './institution.ts'
import {answering} from './interview.ts'
import {relayedLawmaker} from './lawmakers.ts'
import {GROUPS} from './lexicon.ts'
import {bodyBefore, byInitials, groupBefore} from './named-here.ts'
import {behindTime} from './origin-label.ts'
import {byOwner, byPronoun} from './past.ts'
import {byApposition, byCast, byName, bySurname} from './person-named.ts'
import {speakerOf, type Speaker} from './speaker.ts'

const OWNED = /^(?:its|his|her|their)$/
const OURS = /^(?:our|my)$/

/** Null where the attribution rested on a name that the text does not introduce. */
export function resolve(attribution: Attribution, sentence: SentenceReading, context: Context): Attribution | null {
  const from = sentence.tokens.findIndex(token => token.start >= attribution.subject.start)
  const to = sentence.tokens.findIndex(token => token.start >= attribution.subject.end)
  const tokens = sentence.tokens.slice(behindTime(sentence.tokens, {from, to: to < 0 ? sentence.tokens.length : to}), to < 0 ? sentence.tokens.length : to)
  const speaker = meant(attribution, tokens, sentence, context)
  const label = speaker?.origins[0]?.label ?? ''
  if (attribution.tentative && attribution.kind === 'label') return {...attribution, speaker: speaker ?? attribution.speaker}
  if (attribution.tentative && attribution.first && !speaker) return {...attribution, speaker: null}
  if (attribution.tentative && (!speaker || attribution.kind === 'account')) return speaker ? {...attribution, speaker} : null
  if (attribution.tentative && !context.dossier.introduced.has(label.split(/\s+/).at(-1)!) && speaker?.origins[0]?.id == null) return null
  if (!tokens.some(token => /^(?:quoted|cited)$/.test(token.lower)) && isHearsay(speaker === undefined ? attribution.speaker : speaker)) return {...attribution, speaker: null}
  if (speaker === undefined) return attribution
  return {...attribution, speaker: speaker && relayedLawmaker(speaker, tokens, context)}
}

/** "media reports", "officials", "people": voices that the text leaves without a name, a state or a house. */
const isHearsay = (speaker: Speaker | null): boolean =>
  speaker !== null && speaker.via.length === 0 && speaker.origins.length === 1 && speaker.origins[0]!.id === null && speaker.origins[0]!.label.toLowerCase().split(/\s+/).every(word => HEARSAY.has(word))
const HEARSAY = new Set(words.hearsay)

/** Undefined where the attribution's own speaker stands. */
function meant(attribution: Attribution, tokens: readonly Token[], sentence: SentenceReading, context: Context): Speaker | null | undefined {
  const {history, label} = context
  if (attribution.first) return label ?? answering(context)
  const first = tokens[0]
  if (!first) return undefined
  if (GROUPS.has(first.lower) && tokens.length <= 3) {
    const group = history.findLast(past => past.kind === 'group')?.speaker
    if (!isOneKind(tokens) || group?.origins.some(origin => calledBy(origin, tokens[1]!, context.glossary))) return group
  }
  if (attribution.kind === 'stance' && first.lower === 'it') return holding(sentence, context)
  if (attribution.pronoun && tokens.length === 1) return (first.lower === 'it' ? bodyBefore(sentence, attribution, context) : first.lower === 'they' ? groupBefore(sentence, attribution, context) : null) ?? byPronoun(first.lower, label ? history.filter(past => past.speaker.origins[0]?.label !== label.origins[0]?.label) : history)
  const country = byCountry(attribution, tokens, sentence, context)
  if (country !== undefined) return country
  const [origin, ...others] = attribution.speaker?.origins ?? []
  if (others.length > 0 || (origin && origin.id !== null)) return attribution.speaker
  const owning = owningWord(attribution, first, sentence)
  const owned = byOwningWord(owning, origin, attribution, sentence, context)
  return owned === undefined ? byDescription(owning, origin, tokens, attribution, sentence, context) : owned
}

/** The same words, of somebody the text knows. */
const as = (speaker: Speaker | null, origin: Origin): Speaker => (speaker ? {...speaker, origins: [origin]} : speakerOf(origin))

/** "our president", "its director": of whom the pronoun means; undefined where it means nobody known. */
function byOwningWord(owning: string, origin: Origin | undefined, {speaker, subject}: Attribution, sentence: SentenceReading, context: Context): Speaker | null | undefined {
  const ours = OURS.test(owning) ? byOurs(context) : undefined
  if (ours) return origin ? as(speaker, {id: ours.id, label: origin.label}) : null
  const opener = owning === 'its' ? subjectOf(sentence, subject.start, context.glossary) : null
  const owner = opener ? as(speaker, opener) : OWNED.test(owning) ? byOwner(owning, context.history) : undefined
  return owner && origin ? as(speaker, {id: owner.origins[0]!.id, label: `${owner.origins[0]!.label}’s ${origin.label}`}) : owner
}

/** By the names beside him, his house, his office or his name; the more a way tells of him, the earlier it is asked. */
function byDescription(owning: string, origin: Origin | undefined, tokens: readonly Token[], attribution: Attribution, sentence: SentenceReading, context: Context): Speaker | null | undefined {
  const {speaker} = attribution
  const {history} = context
  const home = origin ? homeOf(tokens, sentence, context.glossary) : null
  if (origin && home) return as(speaker, {id: home, label: origin.label})
  const house = byInstitution(tokens, sentence, context)
  if (house) return as(speaker, {id: house.origin.id, label: inFull(house, origin)})
  const again = attribution.pronoun ? history.findLast(past => past.spoke && past.speaker.origins.some(other => calledBy(other, tokens.at(-1)!, context.glossary)))?.speaker : undefined
  if (again?.origins.some(({id}) => id !== null)) return again
  const officials = origin && byOfficials(tokens, sentence, context)
  if (officials) return as(speaker, {id: officials, label: origin.label})
  const introduced = origin && byName(origin, context.dossier)
  const person = origin && (bySurname(origin, history) ?? byInitials(origin, history) ?? byCast(tokens, context) ?? (introduced?.id ? introduced : byApposition(origin, attribution, sentence, context.glossary)))
  if (person) return as(speaker, person)
  const state = origin && (byOffice(tokens, sentence, context) ?? (OURS.test(owning) ? null : allegianceOf(tokens, sentence, tokens[0]!, {...context, owned: OWNED.test(owning)})))
  if (introduced && !state) return as(speaker, introduced)
  return state ? as(speaker, {id: state, label: origin.label}) : again ?? speaker ?? (attribution.pronoun ? history.findLast(past => past.spoke)?.speaker : undefined)
}

/** "its director", "a paper from its admiralty": the pronoun that says whose the speaker is; else the first word. */
function owningWord({speaker, subject}: Attribution, first: Token, {tokens}: SentenceReading): string {
  const before = speaker ? tokens[speaker.span.from - 1] : undefined
  return before && before.start > subject.start && (OWNED.test(before.lower) || before.lower === 'our') ? before.lower : first.lower
}

/** "one captive", "another marine": of a group only where it was called so. */
const isOneKind = (tokens: readonly Token[]): boolean => tokens.length === 2 && /^(?:one|another)$/.test(tokens[0]!.lower) && /^\p{Ll}/u.test(tokens[1]!.text)

/** "It wants …": whom the sentence before began with; a plan is no one. */
function holding(sentence: SentenceReading, {dossier}: Context): Speaker | null {
  const opener = dossier.named.slice(dossier.firstOf[sentence.index - 1] ?? dossier.named.length, dossier.firstOf[sentence.index]).find(named => named.opens && !named.person && named.paragraph === sentence.sentence.paragraph)
  return opener ? speakerOf(opener.origin) : null
}

/** Whether a noun is one of the words by which an origin is known. */
function calledBy(origin: Origin, noun: Token, glossary: Glossary): boolean {
  const entry = origin.id === null ? undefined : glossary.get(origin.id)
  return stems([origin.label, ...(entry ? [entry.title, ...entry.aliases] : [])].flatMap(name => name.toLowerCase().split(/\s+/))).has(noun.stem)
}
