// The words for one speaker in; the origin they stand for out: the most specific glossary entry among them, null as id for who speaks for himself,
// and no origin at all where the words mean a paper, a thing or nobody.
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import type {Mention} from '../subject.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Glossary} from './glossary.ts'
import {DOCUMENTS, OFFICIAL, SPEAKER} from './lexicon.ts'
import {labelOf} from './origin-label.ts'
import {isNameWord} from './personal-name.ts'
import {textOf, within, type Span} from './span.ts'
import {LEADING} from './speaker-words.ts'

/** Scholars and journalists speak for themselves, whatever their city. */
const INDEPENDENT = stems(words.independent)
const UNNAMED = stems(words.unnamed)
const THINGS = stems(words.nobodies)
/** "the country": a noun that means a state named before. */
export const COUNTRY = /^(?:country|nation)$/
/** What is no longer of the state it was of. */
const FORMER = new Set(['former', 'ex', 'retired', 'onetime', 'ex-soldier', 'ex-officer'])
/** Papers are not their country's voice. */
const RECORDS = stems(words.records)
/** Words in which an office’s institution is named. */
const BELONGING = 8

/** A name of the glossary as the text writes it. */
export const originNamed = (tokens: readonly Token[], mention: Mention): Origin => ({id: mention.id, label: textOf(tokens, mention)})

/** "in Capital Jane said": the place in front is no given name. */
const isBehindPlace = ({tokens, mentions}: SentenceReading, place: Span): boolean =>
  place.to > place.from && /^(?:in|at|from|near)$/.test(tokens[place.from - 1]?.lower ?? tokens[place.from]!.lower) && mentions.some(({from, to}) => from >= place.from && to === place.to)

/** "a grim new intelligence update": whose it is, it does not say. */
const isPaper = (tokens: readonly Token[]): boolean => PAPER.test(tokens.at(-1)!.lower) && tokens.length > 1 && !tokens.some(token => /^['’]s?$/.test(token.text))
const PAPER = /^(?:update|report|assessment|bulletin|estimate)s?$/

/** One speaker, by the words that name him alone. */
export function originOf(reading: SentenceReading, part: Span, glossary: Glossary): Origin | null {
  let {from, to} = part
  while (from < to && (LEADING.test(reading.tokens[from]!.lower))) from++
  if (to <= from) return null
  const mention = mostSpecific(reading.mentions.filter(candidate => within(candidate, {from, to})), glossary)
  if (mention && isBehindPlace(reading, {from, to: mention.from}) && glossary.get(mention.id)?.kind === 'person') from = mention.from
  const tokens = reading.tokens.slice(from, to)
  const speaks = tokens.some(token => SPEAKER.has(token.stem))
  if (tokens.some(token => DOCUMENTS.has(token.stem)) || isThing(reading, {from, to})) return null
  if (!mention && (!speaks && !isName(tokens))) return null
  if (!mention && ((!speaks && tokens.some(token => UNNAMED.has(token.stem))) || isPaper(tokens))) return null
  if (mention?.form === 'adjective' && !speaks && tokens.some(token => RECORDS.has(token.stem))) return null
  const person = mention !== undefined && glossary.get(mention.id)?.kind === 'person'
  const elsewhere = mention !== undefined && isElsewhere(reading, mention, {from, to})
  const independent = (tokens.some(token => INDEPENDENT.has(token.stem)) && !isOfState(tokens)) || isPrivate(reading, {from, to}, mention, glossary) || (!person && (tokens.some(token => FORMER.has(token.lower)) || elsewhere))
  return independent ? {id: null, label: ownName(tokens) ?? (elsewhere ? labelOf(reading.tokens.slice(from, mention.from - 1), undefined) : labelOf(tokens, mention))} : {id: mention?.id ?? null, label: isBare(reading.tokens, {from, to}, mention) ? glossary.get(mention!.id)!.title : labelOf(tokens, mention)}
}

/** "an officer with X’s 4th Brigade", "a person close to X", "analysts at the Y Institute": whose they are, where the words in front do not say. */
export function belonging(reading: SentenceReading, origin: Origin, core: Span, span: Span, glossary: Glossary): Origin {
  const {tokens, mentions} = reading
  const close = tokens[core.to]?.lower === 'close' && tokens[core.to + 1]?.lower === 'to'
  const from = core.to + (close ? 2 : 1)
  if ((!close && !/^(?:at|with|for)$/.test(tokens[core.to]?.lower ?? '')) || from >= span.to || !SPEAKER.has(tokens[core.to - 1]?.stem ?? '')) return origin
  const to = Math.min(span.to, from + BELONGING)
  const mention = mostSpecific(mentions.filter(candidate => within(candidate, {from: core.from, to})), glossary)
  let named = tokens.findLastIndex((token, at) => at >= from && at < to && /^\p{Lu}/u.test(token.text))
  if (named < 0) return origin
  while (named + 1 < to && SPEAKER.has(tokens[named + 1]!.stem)) named++
  const independent = tokens.slice(core.from, named + 1).some(token => INDEPENDENT.has(token.stem)) && glossary.get(mention?.id ?? '')?.kind !== 'body'
  return {id: independent ? null : mention?.id ?? null, label: labelOf(tokens.slice(core.from, Math.max(named + 1, mention?.to ?? 0)), mention)}
}

/** "Utopian state channels", "the army’s newspaper": voices of their state after all. */
const isOfState = (tokens: readonly Token[]): boolean => tokens.some((token, at) => token.lower === 'state' && at > 0)

/** "a captured Utopian soldier", "a Utopian official who has since defected", "Capital School of Economics", "a site run by relatives in Capital". */
function isPrivate({tokens}: SentenceReading, {from, to}: Span, mention: Mention | undefined, glossary: Glossary): boolean {
  if (!mention || glossary.get(mention.id)?.kind !== 'state') return false
  const own = tokens.slice(from, to)
  if (own.some(token => CAPTIVE.has(token.lower)) || (mention.form !== 'demonym' && own.some(token => SCHOLARLY.has(token.stem)) && !own.some(token => token.lower === 'foreign'))) return true
  const behind = tokens.slice(to, to + ASIDE)
  return (/^(?:who|,)$/.test(behind[0]?.lower ?? '') && behind.some(token => /^(?:defected|deserted)$/.test(token.lower))) || own.some(token => RELATIVES.has(token.lower))
}
const CAPTIVE = new Set(words.captives)
const RELATIVES = new Set(words.relatives)
const SCHOLARLY = stems(words.scholarly.filter(word => word !== 'think'))
/** Words behind somebody in which the text says that he has changed sides. */
const ASIDE = 6

/** "the Utopian said": an adjective by itself stands for its state, unless "and" leads it on to a noun ("Utopian and Western officials"). */
const isBare = (tokens: readonly Token[], {from, to}: Span, mention: Mention | undefined): boolean =>
  mention?.form === 'adjective' && mention.from === from && mention.to === to && !/^(?:and|,|&|or)$/.test(tokens[to]?.lower ?? '')

/** "a limit of 300 men", "a country": what is no one, nor says who. */
function isThing({tokens, mentions}: SentenceReading, {from, to}: Span): boolean {
  if (to - from === 1 && COUNTRY.test(tokens[from]!.lower)) return true
  const end = tokens.findIndex((token, at) => at > from && at < to && /^(?:of|in|at|under|on|from)$/.test(token.lower))
  const head = end < 0 ? to : end
  return THINGS.has(tokens[head - 1]!.stem) && /^\p{Ll}/u.test(tokens[head - 1]!.text) && !mentions.some(mention => within(mention, {from, to: head}))
}

/** "Jane Doe of the Dorn Centre in Capital": the place of a house that no list knows is nobody's voice. */
function isElsewhere({tokens}: SentenceReading, mention: Mention, {from}: Span): boolean {
  const inside = tokens.slice(from, mention.from)
  return mention.form === 'name' && inside.at(-1)?.lower === 'in' && isNameWord(inside[0]) && isNameWord(inside[1]) && inside.some(token => /^(?:of|from|at)$/.test(token.lower)) && !inside.some(token => OFFICIAL.has(token.stem))
}

/** "Capital-based expert Jane Doe of the Dorn Institute": who speaks for himself is called by his name, with what he belongs to. */
function ownName(tokens: readonly Token[]): string | null {
  const noun = tokens.findLastIndex(token => INDEPENDENT.has(token.stem) || SPEAKER.has(token.stem) || FORMER.has(token.lower))
  const name = tokens.findIndex((token, at) => at > noun && isNameWord(token) && isNameWord(tokens[at + 1]))
  return name > 0 && noun === name - 1 ? labelOf(tokens.slice(name), undefined) : null
}

/** A person or body says more than the state it belongs to. */
function mostSpecific(mentions: readonly Mention[], glossary: Glossary): Mention | undefined {
  const rank = (mention: Mention): number => ({person: 4, body: 3, state: 2, force: 1, place: 1, term: 0, treaty: 0, event: 0})[glossary.get(mention.id)?.kind ?? 'event']
  return mentions.filter(mention => rank(mention) > 0).reduce<Mention | undefined>((best, mention) => (!best || rank(mention) > rank(best) ? mention : best), undefined)
}

const isName = (tokens: readonly Token[]): boolean => tokens.length <= 6 && tokens.filter(token => /^\p{Lu}\p{L}/u.test(token.text)).length >= 1 && /^\p{Lu}/u.test(tokens.at(-1)!.text)
