// A knowledge base in, what the renderers ask of it out: claims, titles and who says so, by id. Built once a run.
import type {DateOf} from '../claims/comparison/relate.ts'
import {dateOfFigure, type KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Comparison, Event, Figure, GlossaryEntry, Measure, Origin, Position, Source} from '../model.ts'
import type {SourceCardData} from '../entries/source-card.ts'
import {dateWords} from './date-words.ts'
import {headlineOf} from './scaffold-card.ts'
import words from './words/topics.json' with {type: 'json'}

export interface Lookup {
  kb: KnowledgeBase
  claims: ReadonlyMap<string, Claim>
  sources: ReadonlyMap<string, Source>
  cards: ReadonlyMap<string, SourceCardData>
  measures: ReadonlyMap<string, Measure>
  glossary: ReadonlyMap<string, GlossaryEntry>
  /** The date by which figures are compared: never one that an editor inferred. */
  dateOf: DateOf
}

export const lookupOf = (kb: KnowledgeBase): Lookup => ({
  kb,
  claims: new Map(kb.claims.map(claim => [claim.id, claim])),
  sources: new Map(kb.sources.map(source => [source.id, source])),
  cards: new Map(kb.catalogue.cards.map(card => [card.id, card.data])),
  measures: new Map(kb.catalogue.measures.map(entry => [entry.id, entry.data])),
  glossary: new Map(kb.catalogue.glossary.map(entry => [entry.id, entry.data])),
  dateOf: dateOfFigure(kb.catalogue),
})

export const isFigure = (claim: Claim | undefined): claim is Figure => claim?.type === 'figure'
export const isPosition = (claim: Claim): claim is Position => claim.type === 'position'
export const isEvent = (claim: Claim): claim is Event => claim.type === 'event'

/** A figure that a comparison names; comparisons are made of the same claims. */
export function figureOf(lookup: Lookup, id: string): Figure {
  const claim = lookup.claims.get(id)
  if (!isFigure(claim)) throw new Error(`No figure ${id}`)
  return claim
}

export const comparisonsOf = ({kb}: Lookup, measure: string): Comparison[] => kb.comparisons.comparisons.filter(comparison => comparison.measure === measure)

/** The card's title, or the one that a card made from the article would have. */
export function sourceTitle({cards, sources}: Lookup, id: string): string {
  const source = sources.get(id)
  return cards.get(id)?.title ?? (source ? headlineOf(source) : id)
}

/** “article of about June 2021, inferred”: when an article appeared, by its card; '' where that has no date. */
export function articleDate({cards}: Lookup, source: string): string {
  const card = cards.get(source)
  return card?.date ? `article of ${dateWords(card.date)}${card.dateBasis === 'inferred' ? ', inferred' : ''}` : ''
}

/** The number of the paragraph in which a claim's sentence begins. */
export function paragraphOf({sources}: Lookup, claim: Claim): number | null {
  const {start} = claim.sentence
  return sources.get(claim.source)?.paragraphs.find(paragraph => paragraph.start <= start && start < paragraph.end)?.number ?? null
}

/** The glossary's title where the text gives a name of the entry; the text's words where they say more, or nothing is known. */
export function originName({glossary}: Lookup, {id, label}: Origin): string {
  const entry = id === null ? undefined : glossary.get(id)
  return entry && (label === '' || isNameOf(entry, label)) ? entry.title : label
}

/** The names of joint origins, one each; adjectives before a noun that the last one holds stay as the text has them: “South Korean and Western agencies”. */
export function originNames(lookup: Lookup, origins: readonly Origin[]): string[] {
  const last = origins.length - 1
  const others = holdsNoun(lookup, origins[last]) ? origins.slice(0, last) : []
  const first = others.findLastIndex(origin => !isAdjective(lookup, origin)) + 1
  return origins.map((origin, at) => (at >= first && at < others.length ? origin.label : originName(lookup, origin)))
}

/** Whether the label is a mere adjective of its entry: “South Korean”. */
function isAdjective({glossary}: Lookup, {id, label}: Origin): boolean {
  const entry = id === null ? undefined : glossary.get(id)
  return entry !== undefined && isOneOf(entry.adjectives, label) && !isOneOf([entry.title, ...entry.aliases], label)
}

/** Whether the origin is told by its label, an adjective of its entry and what that goes with: “Western agencies”. */
function holdsNoun(lookup: Lookup, origin: Origin | undefined): boolean {
  const entry = origin === undefined || origin.id === null ? undefined : lookup.glossary.get(origin.id)
  if (!origin || !entry || originName(lookup, origin) !== origin.label) return false
  return entry.adjectives.some(adjective => foldName(origin.label).startsWith(`${foldName(adjective)} `))
}

const isNameOf = ({title, aliases, adjectives, demonyms}: GlossaryEntry, label: string): boolean =>
  isOneOf([title, ...aliases, ...adjectives, ...demonyms], label)

const isOneOf = (names: readonly string[], label: string): boolean => names.some(name => foldName(name) === foldName(label))

const foldName = (name: string): string => name.replace(/^the\s+/i, '').replace(/[’']s$/, '').replace(/\s+/g, ' ').toLowerCase()

/** “South Korea and Western nations”, or “nobody named”; the text's own words, not yet escaped. */
export function whoSays(lookup: Lookup, claim: Claim): string {
  const names = [...new Set(originNames(lookup, claim.origins))]
  return names.length === 0 ? words.nobody : listWords(names)
}

export const glossaryTitle = ({glossary}: Lookup, id: string): string => glossary.get(id)?.title ?? id

/** A measure's title as it stands within a sentence. */
export const measureName = (lookup: Lookup, id: string): string => titleWithin(lookup, lookup.measures.get(id)?.title ?? id)

/** A title as it stands within a sentence: “killed”, “the size of Ukraine’s army”; a name keeps its capital. */
export function titleWithin({glossary}: Lookup, title: string): string {
  const named = [...glossary.values()].some(({kind, title: name, aliases, adjectives, demonyms}) => kind !== 'term' && [name, ...aliases, ...adjectives, ...demonyms].some(word => startsWithName(title, word)))
  const within = named || /^\p{Lu}{2}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
  return /^\S+ of /.test(title) ? `the ${within}` : within
}

const startsWithName = (title: string, name: string): boolean => /^\p{Lu}/u.test(name) && title.startsWith(name) && !/^\p{L}/u.test(title.slice(name.length))

const LIST = new Intl.ListFormat('en-GB', {type: 'conjunction'})
export const listWords = (names: readonly string[]): string => LIST.format(names)

const CHOICE = new Intl.ListFormat('en-GB', {type: 'disjunction'})
export const listChoice = (names: readonly string[]): string => CHOICE.format(names)
