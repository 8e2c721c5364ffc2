// A sentence as read in; whose people its words name out: by glossary names, by country names of the world, by "civilians" and the like.
// A number is then bound to the people its noun phrase names, else to the nearest named, else to whom the text is speaking of.
import type {Range} from '../model.ts'
import {rangeOf, type Span} from './attribution/span.ts'
import type {SentenceReading} from './reading.ts'
import {stateOf, type Mention, type Subject} from './subject.ts'
import {stems, type Token} from './tokens.ts'
import {countryOf} from './world.ts'
import attribution from './words/attribution.json' with {type: 'json'}
import words from './words/population.json' with {type: 'json'}

/** A state's id; `other` for a state or a people that the glossary does not know. */
export type Owner = string

/** `people`: soldiers, losses, a plural people; `actor`: the bare name of a state or of its leader, which may act for its people. */
export interface PeopleMention extends Range, Span { owner: Owner; role: 'people' | 'actor'; mention: Mention | null }

export const OTHER: Owner = 'other'

export const PERSONS = stems(words.persons)
export const OTHER_PERSONS = stems(words.others)
const REACH = 4
const REPORT = stems(attribution.report)
const PART_OF_PHRASE = /^(?:['’]s$|-$|[\p{L}\d])/u
const FOLLOWS_PEOPLE = /^(?:and|or|were|was|are|who|in|had|have|from)$/
/** "Utopia holds 57": a state and its verb. */
const HOLDING = /^(?:holds?|holding|keeps?|kept|held|seizes?|seized|takes?|took|captures?)$/
const ENDS_PHRASE = /^(?:a|an|the|its|their|no|any|wants?|wanted|of|for|in|on|from|that|to|and|has|have|had|was|were|is|are|be|been|will|would|could|can|may|might|by|with|who)$/

/** `isEvent` tells the stems of casualty nouns ("dead", "losses"), which content/ names. `own` is the state whose short names count. */
export function findPeople(reading: SentenceReading, subject: Subject, isEvent: (token: Token) => boolean): PeopleMention[] {
  const {tokens, mentions} = reading
  const found: PeopleMention[] = []
  let covered = 0
  for (let at = 0; at < tokens.length; at++) {
    const mention = mentions.find(candidate => candidate.from === at)
    const people = mention ? ofMention(reading, mention, subject, isEvent) : at >= covered ? ofWord(reading, at, subject, isEvent) : null
    if (people) found.push(people)
    covered = Math.max(covered, mention?.to ?? at + 1)
    if (mention) at = mention.to - 1
  }
  return found
}

function ofMention(reading: SentenceReading, mention: Mention, subject: Subject, isEvent: (token: Token) => boolean): PeopleMention | null {
  const entry = subject.glossary.get(mention.id)
  const owner = stateOf(mention.id, subject.glossary) ?? (entry && /^(?:state|body|force)$/.test(entry.kind) ? OTHER : null)
  if (!entry || owner === null || entry.kind === 'place' || entry.kind === 'treaty' || entry.kind === 'event') return null
  const head = mention.form === 'demonym' || entry.kind === 'force' || countedAdjective(reading, mention) ? mention.to : headAfter(reading, mention.to, isEvent) ?? headBefore(reading.tokens, mention.from, isEvent, mention.to)
  return build(reading.tokens, owner, mention.from, head ?? mention.to, head !== null ? 'people' : 'actor', mention)
}

/** "155 Chinese": an adjective right behind a number, with no noun, is a people. */
function countedAdjective({tokens, quantities}: SentenceReading, mention: Mention): boolean {
  if (mention.form !== 'adjective') return false
  const start = tokens[mention.from]!.start
  const next = tokens[mention.to]
  const counted = quantities.some(quantity => quantity.end <= start && quantity.end >= start - 1)
  return counted && (!next || !/^\p{Ll}/u.test(next.text) || FOLLOWS_PEOPLE.test(next.lower))
}

/** Words of no glossary entry: a country of the world, or the last word of a name the glossary has ("Utopians" for a northern and a southern people). */
function ofWord(reading: SentenceReading, at: number, subject: Subject, isEvent: (token: Token) => boolean): PeopleMention | null {
  const token = reading.tokens[at]!
  if (!/^\p{Lu}/u.test(token.text)) return null
  const own = shortDemonyms(subject).get(token.text)
  const owner = own ?? (countryOf(token.text) ? OTHER : null)
  if (!owner) return null
  const head = headAfter(reading, at + 1, isEvent) ?? (/(?:ns|is|ese)$/.test(token.text) ? at + 1 : null)
  return build(reading.tokens, own ?? ownerOfCountry(token.text, subject) ?? owner, at, head ?? at + 1, head !== null ? 'people' : 'actor', null)
}

const demonyms = new WeakMap<Subject, ReadonlyMap<string, Owner>>()

/** The last word of a measured people's adjective or demonym stands for it ("Utopians" for the North Utopians). */
function shortDemonyms(subject: Subject): ReadonlyMap<string, Owner> {
  const known = demonyms.get(subject)
  if (known) return known
  const states = subject.measures.filter(measure => measure.binding !== 'strength').map(measure => stateOf(measure.population, subject.glossary))
  const found = new Map(states.flatMap((id): [string, Owner][] => {
    const entry = id === null ? undefined : subject.glossary.get(id)
    return entry ? [...entry.adjectives, ...entry.demonyms].map((name): [string, Owner] => [name.split(/[\s-]/).at(-1)!, entry.id]) : []
  }))
  demonyms.set(subject, found)
  return found
}

/** The glossary may know the state under another form of its name. */
const ownerOfCountry = (word: string, subject: Subject): Owner | null => {
  const country = countryOf(word)
  return [...subject.glossary.values()].find(entry => entry.kind === 'state' && entry.title === country)?.id ?? null
}

function build(tokens: readonly Token[], owner: Owner, from: number, to: number, role: 'people' | 'actor', mention: Mention | null): PeopleMention {
  return {...rangeOf(tokens, {from, to}), from, to, owner, role, mention}
}

/** "Utopian special troops", "the leader's soldiers", "Utopian losses": where the people's noun ends; null where none follows. */
function headAfter({tokens, mentions, quantities}: SentenceReading, at: number, isEvent: (token: Token) => boolean): number | null {
  const stops = (place: number) => mentions.some(mention => mention.from === place) || quantities.some(quantity => quantity.start <= tokens[place]!.start && quantity.end >= tokens[place]!.end)
  for (let step = 0; step <= REACH; step++) {
    const token = tokens[at + step]
    if (!token || stops(at + step) || REPORT.has(token.stem) || !PART_OF_PHRASE.test(token.text) || ENDS_PHRASE.test(token.lower)) return null
    if (PERSONS.has(token.stem) || (isEvent(token) && !(step === 0 && HOLDING.test(token.lower)))) return at + step + 1
  }
  return null
}

/** "soldiers of the DPRK", "dead from the North": the people's noun before the name. */
function headBefore(tokens: readonly Token[], at: number, isEvent: (token: Token) => boolean, to: number): number | null {
  let before = at - 1
  while (/^(?:the|of|from|among|for|on)$/.test(tokens[before]?.lower ?? '') && at - before <= 3) before--
  const token = tokens[before]
  return before < at - 1 && token && (PERSONS.has(token.stem) || isEvent(token)) && /^(?:of|from|among)$/.test(tokens[before + 1]?.lower ?? '') ? to : null
}
