// An attribution as its sentence names it, and what the article has named before, in; the attribution with the speaker who is meant out:
// "he", "one of them", "the agency", "its director", "Smith", "the lawmakers", "the defence minister".
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import {stateOf} from '../subject.ts'
import {stem, stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {allegianceOf, namesOwnHouse, type Known} from './allegiance.ts'
import type {Attribution} from './attribution-at.ts'
import {isLawmaker, namesLawmaker, type Named} from './dossier.ts'
import {isOfKind, type Glossary} from './glossary-kind.ts'
import {homeOf, subjectOf} from './home.ts'
import {belongingBehind} from './introductions.ts'
import {GROUPS, INSTITUTION, SECRET, TITLES} from './lexicon.ts'
import {behindTime} from './origin-label.ts'
import {COUNTRY, originNamed} from './origin.ts'
import {byOwner, byPronoun, type Past} from './past.ts'
import {speakerOf, type Speaker} from './speaker.ts'

export interface Context extends Known { label: Speaker | undefined; /** By surname, whom a speaker named in full was found to belong to. */ cast: Map<string, Origin> }

const OFFICE = stems(words.offices)
const OWNED = /^(?:its|his|her|their)$/

/** Null where the attribution rested on a name that the text does not introduce. */
export function resolve(attribution: Attribution, sentence: SentenceReading, context: Context): Attribution | null {
  const from = sentence.tokens.findIndex(token => token.start >= attribution.subject.start)
  const to = sentence.tokens.findIndex(token => token.start >= attribution.subject.end)
  const tokens = sentence.tokens.slice(behindTime(sentence.tokens, {from, to: to < 0 ? sentence.tokens.length : to}), to < 0 ? sentence.tokens.length : to)
  const speaker = meant(attribution, tokens, sentence, context)
  const label = speaker?.origins[0]?.label ?? ''
  if (attribution.tentative && attribution.kind === 'label') return {...attribution, speaker: speaker ?? attribution.speaker}
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
  const body = attribution.pronoun && tokens.length === 1 && first.lower === 'it' ? bodyBefore(sentence, attribution, context) : null
  if (body) return body
  if (attribution.pronoun && tokens.length === 1) return byPronoun(first.lower, label ? history.filter(past => past.speaker.origins[0]?.label !== label.origins[0]?.label) : history) ?? undefined
  if (tokens.length === 2 && first.lower === 'the' && COUNTRY.test(tokens[1]!.lower)) return countryNamed(sentence, first, context)
  if (tokens.length === 2 && /^(?:his|her)$/.test(first.lower) && COUNTRY.test(tokens[1]!.lower)) return countryOf(sentence, first, context)
  if (first.lower === 'the' && COUNTRY.test(tokens[1]?.lower ?? '') && /^['’]s$/.test(tokens[2]?.text ?? '') && attribution.speaker) {
    const country = countryNamed(sentence, first, context)?.origins[0]
    if (country) return {...attribution.speaker, origins: [{id: country.id, label: `${country.label}’s ${attribution.speaker.origins[0]!.label.replace(/^\p{L}+['’]s /u, '')}`}]}
  }
  const [origin, ...others] = attribution.speaker?.origins ?? []
  if (others.length > 0 || (origin && origin.id !== null)) return attribution.speaker
  const known = attribution.speaker
  const as = (found: Origin): Speaker => ({origins: [found], via: known?.via ?? [], span: known?.span ?? {from: 0, to: 0}})
  const owning = owningWord(attribution, first, sentence)
  const ours = /^(?:our|my)$/.test(owning) ? byOurs(context) : undefined
  if (ours) return origin ? as({id: ours.id, label: origin.label}) : null
  const subject = owning === 'its' ? subjectOf(sentence, attribution.subject.start, context.glossary) : null
  const owner = subject ? as(subject) : OWNED.test(owning) ? byOwner(owning, history) : undefined
  if (owner) return origin ? as({id: owner.origins[0]!.id, label: `${owner.origins[0]!.label}’s ${origin.label}`}) : owner
  const home = origin ? homeOf(tokens, sentence, context.glossary) : null
  if (origin && home) return as({id: home, label: origin.label})
  const house = byInstitution(tokens, sentence, context)
  if (house) return as({id: house.origin.id, label: inFull(house, origin)})
  const again = attribution.pronoun ? history.findLast(past => past.spoke && past.speaker.origins.some(other => calledBy(other, tokens.at(-1)!, context.glossary)))?.speaker : undefined
  if (again?.origins.some(({id}) => id !== null)) return again
  const officials = origin && byOfficials(tokens, sentence, context)
  if (officials) return as({id: officials, label: origin.label})
  const introduced = origin && byName(origin, context.dossier)
  const person = origin && (bySurname(origin, history) ?? byCast(tokens, context) ?? (introduced?.id ? introduced : byApposition(origin, attribution, sentence, context.glossary)))
  if (person) return as(person)
  const state = origin && (byOffice(tokens, sentence, context) ?? (/^(?:our|my)$/.test(owning) ? null : allegianceOf(tokens, sentence, tokens[0]!, {...context, owned: OWNED.test(owning)})))
  if (introduced && !state) return as(introduced)
  return state ? as({id: state, label: origin.label}) : again ?? attribution.speaker ?? (attribution.pronoun ? history.findLast(past => past.spoke)?.speaker : undefined)
}

/** "two officials", "the officials", where all officials named so far are of one state or body: theirs. */
function byOfficials(tokens: readonly Token[], sentence: SentenceReading, {dossier}: Context): string | null {
  if (tokens.length > 2 || tokens.at(-1)!.lower !== 'officials' || (tokens.length === 2 && !/^(?:the|two|three|four|both|several|some|other)$/.test(tokens[0]!.lower))) return null
  const ids = new Set(namedBefore(dossier, sentence, tokens[0]!).flatMap(({nouns, origin}) => (nouns.has(OFFICIAL) && origin.id !== null ? [origin.id] : [])))
  return ids.size === 1 ? [...ids][0]! : null
}
const OFFICIAL = stem('official')

/** "its director", "a paper from its admiralty": the pronoun that says whose the speaker is; else the first word. */
function owningWord({speaker, subject}: Attribution, first: Token, {tokens}: SentenceReading): string {
  const before = speaker ? tokens[speaker.span.from - 1] : undefined
  return before && before.start > subject.start && (OWNED.test(before.lower) || before.lower === 'our') ? before.lower : first.lower
}

/** "the bureau stood by the estimate it gave when it said": the body that the sentence speaks of. */
function bodyBefore({tokens, mentions}: SentenceReading, {subject}: Attribution, {glossary}: Context): Speaker | null {
  const bodies = mentions.filter(({form, id, end}) => form === 'name' && end <= subject.start && isOfKind(id, glossary, 'body', 'state'))
  const [only] = bodies
  if (!only || bodies.length > 1 || glossary.get(only.id)?.kind !== 'body' || /^(?:['’]s?)$/.test(tokens[only.to]?.text ?? '') || /^(?:of|to|by|from|with|in|at)$/.test((tokens[only.from - 1]?.lower === 'the' ? tokens[only.from - 2] : tokens[only.from - 1])?.lower ?? '')) return null
  return speakerOf(originNamed(tokens, only), only)
}

/** "one captive", "another marine": of a group only where it was called so. */
const isOneKind = (tokens: readonly Token[]): boolean => tokens.length === 2 && /^(?:one|another)$/.test(tokens[0]!.lower) && /^\p{Ll}/u.test(tokens[1]!.text)

/** Who says "I" where nobody is labelled or quoted: whoever is interviewed. */
const answering = ({dossier}: Context): Speaker | null => (dossier.interviewee ? speakerOf(dossier.interviewee) : null)

/** "It wants …": whom the sentence before began with; a plan is no one. */
function holding(sentence: SentenceReading, {dossier}: Context): Speaker | null {
  const opener = dossier.named.slice(dossier.firstOf[sentence.index - 1] ?? dossier.named.length, dossier.firstOf[sentence.index]).find(named => named.opens && !named.person && named.paragraph === sentence.sentence.paragraph)
  return opener ? speakerOf(opener.origin) : null
}

/** "the country": the state named last; nobody where none has been named. */
function countryNamed(sentence: SentenceReading, place: Token, {dossier, glossary}: Context): Speaker | null {
  const state = namedBefore(dossier, sentence, place).findLast(({origin, group}) => !group && glossary.get(origin.id ?? '')?.kind === 'state')
  return state ? speakerOf({id: state.origin.id, label: glossary.get(state.origin.id!)!.title}) : null
}

/** "her country": the state of the person named last. */
function countryOf(sentence: SentenceReading, place: Token, {dossier, glossary}: Context): Speaker | null {
  const person = namedBefore(dossier, sentence, place).findLast(named => named.person && named.origin.id !== null)
  const state = person ? stateOf(person.origin.id!, glossary) : null
  return state === null ? null : speakerOf({id: state, label: glossary.get(state)!.title})
}

/** "our president": the state of whoever speaks. */
function byOurs(context: Context): {id: string | null} | undefined {
  const speaker = context.label ?? answering(context)
  const id = speaker?.origins[0]?.id
  return id ? {id: stateOf(id, context.glossary) ?? id} : undefined
}

/** The stems of all words by which an origin is known. */
function calledBy(origin: Origin, noun: Token, glossary: Glossary): boolean {
  const entry = origin.id === null ? undefined : glossary.get(origin.id)
  return stems([origin.label, ...(entry ? [entry.title, ...entry.aliases] : [])].flatMap(name => name.toLowerCase().split(/\s+/))).has(noun.stem)
}

/** "the spy agency", "Bureau director Jane Doe", "the ministry’s spokesman": the body of that name which the text has named before. */
function byInstitution(tokens: readonly Token[], sentence: SentenceReading, {dossier}: Context): Institution | null {
  const at = tokens.findIndex((token, place) => INSTITUTION.has(token.stem) && isOwnName(tokens, place))
  if (at < 0) return null
  const noun = tokens[at]!
  const before = namedBefore(dossier, sentence, tokens[0]!)
  const modifier = tokens.slice(Math.max(0, at - 2), at).find(token => SPECIFIC.has(token.lower))
  const fits = (named: Named): boolean => named.nouns.has(noun.stem) && (!modifier || named.nouns.has(modifier.stem))
  const found = before.findLast(fits) ?? (SECRET.has(noun.stem) ? before.findLast(isSecret) : undefined)
  const body = found ?? (SECRET.has(noun.stem) && modifier && sentence.index < 2 ? dossier.named.find(isSecret) : undefined)
  return body ? {origin: body.origin, noun} : null
}

/** Who has been named before a place, as far back as a text's readers remember. */
function namedBefore({named, firstOf}: Known['dossier'], sentence: SentenceReading, place: Token): Named[] {
  const first = firstOf[sentence.index] ?? named.length
  let to = first
  while (named[to]?.sentence === sentence.index && sentence.tokens[named[to]!.from]!.end <= place.start) to++
  return named.slice(Math.max(0, first - MEMORY), to)
}
const MEMORY = 120
const SPECIFIC = new Set(['spy', 'intelligence', 'defence', 'defense', 'foreign', 'interior', 'security', 'general'])

/** "the agency’s director" with the agency’s name in place of the noun. */
function inFull({origin, noun}: Institution, spoken: Origin | undefined): string {
  const parts = spoken?.label.split(/(?<=\s)|(?=['’]s\b)/) ?? []
  const at = parts.findIndex(part => part.trim().toLowerCase() === noun.lower)
  return at < 0 ? origin.label : origin.label + (/\s$/.test(parts[at]!) ? ' ' : '') + parts.slice(at + 1).join('')
}

interface Institution { origin: Origin; noun: Token }

const isSecret = (named: Named): boolean => ['intelligence', 'spy', 'signal'].some(noun => named.nouns.has(noun)) || (named.nouns.has('bureau') && !named.group)

/** No other body’s name ("the Dorn Institute", "Ministry of Trade"), nor any one of its kind ("an agency"). */
function isOwnName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (/^of$/.test(tokens[at + 1]?.lower ?? '')) return false
  if (before === undefined || /^(?:the|this|that|same|own)$/.test(before.lower)) return true
  if (/^(?:an?|news|local|another)$/.test(before.lower)) return false
  return SPECIFIC.has(before.lower) && !/^an?$/.test(tokens[at - 2]?.lower ?? '')
}

/** "Smith" is the Jane Smith who has spoken. */
function bySurname(origin: Origin, history: readonly Past[]): Origin | undefined {
  if (!/^\p{Lu}[\p{L}-]+$/u.test(origin.label)) return undefined
  const holds = (label: string): boolean => label !== origin.label && label.split(/\s+/).includes(origin.label)
  const past = history.findLast(({speaker}) => speaker.origins.some(({id, label}) => id !== null && holds(label)) || speaker.via.some(holds))
  return past?.speaker.origins[0]
}

/** "Ms Smith", "Smith": who has spoken as "the bureau’s deputy head, Jane Smith". */
function byCast(tokens: readonly Token[], {cast}: Context): Origin | undefined {
  const name = tokens.filter(token => token.text !== '.')
  return name.length <= 2 && (name.length === 1 || TITLES.has(name[0]!.lower)) ? cast.get(name.at(-1)?.text ?? '') : undefined
}

/** "Smith" is the Jane Smith who was named in full; of a person named in full, what the text introduces him as. */
function byName(origin: Origin, dossier: Known['dossier']): Origin | null {
  const surname = origin.label.split(/\s+/).at(-1)!
  const known = dossier.introduced.get(surname)
  if (!known || (origin.label.includes(' ') && !origin.label.endsWith(known.origin.label))) return null
  return {id: known.origin.id, label: origin.label === surname ? known.origin.label : origin.label}
}

/** "says Jane, 24, a Utopian medic": what stands behind the name. */
function byApposition(origin: Origin, attribution: Attribution, sentence: SentenceReading, glossary: Glossary): Origin | null {
  const to = sentence.tokens.findIndex(token => token.start >= attribution.subject.end)
  const id = to > 0 && /\p{Lu}/u.test(origin.label) ? belongingBehind(sentence, to, glossary) : null
  return id === null ? null : {id, label: origin.label}
}

/** "Defence minister Jane Doe", right behind a sentence that began with a state: that state’s. */
function byOffice(tokens: readonly Token[], sentence: SentenceReading, {dossier, glossary}: Context): string | null {
  const office = tokens.findIndex(token => OFFICE.has(token.stem))
  if (office < 0 || namesOwnHouse(tokens) || (/^an?$/.test(tokens[0]!.lower) && office === tokens.length - 1)) return null
  const opener = namedBefore(dossier, sentence, tokens[0]!).findLast(named => named.opens && named.sentence < sentence.index && named.paragraph === sentence.sentence.paragraph)
  const own = subjectOf(sentence, tokens[0]!.start, glossary)
  const other = opener ?? (own ? {origin: own} : undefined) ?? namedBefore(dossier, sentence, tokens[0]!).findLast(named => named.paragraph === sentence.sentence.paragraph && [...OFFICE].some(noun => named.nouns.has(noun)))
  return other?.origin.id ? stateOf(other.origin.id, glossary) : null
}

/** A lawmaker passes on what the body that briefed him said, where both are of one state. */
export function relayedLawmaker(speaker: Speaker, tokens: readonly Token[], {dossier, glossary}: Context): Speaker {
  const {briefer} = dossier
  const [origin, ...others] = speaker.origins
  if (!briefer?.id || !origin || others.length > 0 || origin.id === briefer.id) return speaker
  const person = origin.id !== null && glossary.get(origin.id)?.kind === 'person'
  const lawmaker = namesLawmaker(tokens) || (person ? isLawmaker(origin.id!, glossary) : false) || (dossier.introduced.get(origin.label.split(/\s+/).at(-1)!)?.lawmaker ?? false)
  const state = origin.id === null ? null : stateOf(origin.id, glossary)
  if (!lawmaker || (state !== null && state !== stateOf(briefer.id, glossary))) return speaker
  return {...speaker, origins: [briefer], via: [...speaker.via, origin.label]}
}
