// A run of tokens naming a speaker in; the origins it stands for out: the text's words, and the most specific glossary entry among them.
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import type {Mention} from '../subject.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Glossary} from './glossary-kind.ts'
import {ACCOUNT, ACCOUNT_PREPOSITIONS, DOCUMENTS, OFFICIAL, PREPOSITIONS, SPEAKER, TIMES} from './lexicon.ts'
import {beforeDate, labelOf, nameIn} from './origin-label.ts'
import {isNameWord} from './personal-name.ts'
import {textOf, within, type Span} from './span.ts'

/** Scholars and journalists speak for themselves, whatever their city. */
const INDEPENDENT = stems(words.independent)
const UNNAMED = stems(words.unnamed)
const COMPLEMENT = new Set(words.complement)
const MEDIA = words.media.map(name => name.split(' '))
const THINGS = stems(words.nobodies)
/** "the country": a noun that means a state named before. */
export const COUNTRY = /^(?:country|nation)$/
/** What is no longer of the state it was of. */
const FORMER = new Set(['former', 'ex', 'retired', 'onetime', 'ex-soldier', 'ex-officer'])
/** Papers are not their country's voice. */
const RECORDS = stems(words.records)
/** Words in which a phrase before the speaker may end. */
const FRONTED = 9
/** Words in which an office’s institution is named. */
const BELONGING = 8
/** "documents seen by X": X only passes them on. */
const SEEN = /^(?:seen|reviewed|obtained|viewed|examined|heard|leaked)$/
const LEADING = /^(?:the|a|an|this|that|these|those|some|several|many|one|two|three|four|five|other|recent|of|its|his|her|their|our|and|or|,|both|its|in|on|at|"|“|‘|'|\(|\d+)$/

export {stems} from '../tokens.ts'

/** Who vouches, who passes it on, and the words that name them; `span` is empty where they are named in another sentence. */
export interface Speaker { origins: Origin[]; via: string[]; span: Span }

const ELSEWHERE: Span = {from: 0, to: 0}

/** Somebody who speaks by himself. */
export const speakerOf = (origin: Origin, {from, to}: Span = ELSEWHERE): Speaker => ({origins: [origin], via: [], span: {from, to}})

/** A name of the glossary as the text writes it. */
export const originNamed = (tokens: readonly Token[], mention: Mention): Origin => ({id: mention.id, label: textOf(tokens, mention)})

/** Who a noun phrase names as speaking; null where it names nobody. "Reports from X and Y" are X and Y; bare "reports" are no one. */
export function speakerIn(reading: SentenceReading, span: Span, glossary: Glossary): Speaker | null {
  if (/^(?:no|nobody|neither|none|whose|few)$/.test(reading.tokens[span.from]?.lower ?? '')) return null
  const core = nameIn(reading, coreOf(reading.tokens, span))
  if (core.to <= core.from) return null
  const media = mediaIn(reading.tokens, core)
  const parts = jointParts(reading, core).map(part => originOf(reading, part, glossary)).filter(origin => origin !== null)
  const last = parts.at(-1)
  if (last?.id === null) parts[parts.length - 1] = belonging(reading, last, core, span, glossary)
  if (parts.length === 0 && media) return speakerOf({id: null, label: media}, core)
  return parts.length > 0 ? {origins: parts, via: [], span: core} : null
}

/** "an officer with X’s 4th Brigade", "a person close to X", "analysts at the Y Institute": whose they are, where the words in front do not say. */
function belonging(reading: SentenceReading, origin: Origin, core: Span, span: Span, glossary: Glossary): Origin {
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

/** Leaves out determiners, the words for an account ("reports from") and what follows the noun ("on Wednesday"). */
function coreOf(tokens: readonly Token[], span: Span): Span {
  let {from, to} = behindFronted(tokens, {from: span.from, to: beforeDate(tokens, span)})
  const by = tokens.slice(from, to).findIndex((token, at) => /^(?:by|from)$/.test(token.lower) && !SEEN.test(tokens[from + at - 1]?.lower ?? ''))
  if (by > 0 && by < to - from - 1 && tokens.slice(from, from + 3).some(token => ACCOUNT.has(token.stem) && !/ed$/.test(token.lower))) from += by + 1
  for (let at = from; at < to; at++) {
    if (at > from && SEEN.test(tokens[at]!.lower) && tokens[at + 1]?.lower === 'by') to = at
    else if (ACCOUNT.has(tokens[at]!.stem) && ACCOUNT_PREPOSITIONS.has(tokens[at + 1]?.lower ?? '')) from = at + 2
    else if (at > from && (COMPLEMENT.has(tokens[at]!.lower) || opensOccasion(tokens, at))) to = at
  }
  if (/^(?:with|by|for|from|during|after|before|amid|despite)$/.test(tokens[from]?.lower ?? '')) return {from, to: from}
  while (from < to && LEADING.test(tokens[from]!.lower)) from++
  while (to > from && /^(?:and|or|[,;:"”“'’().–—-])$/.test(tokens[to - 1]!.lower)) to--
  return {from, to}
}

/** "In March the ministry", "In its new report the bureau", "In a speech Jane Doe": what stands before the noun phrase is left out. */
function behindFronted(tokens: readonly Token[], span: Span): Span {
  if (!PREPOSITIONS.has(tokens[span.from]?.lower ?? '') && !PREPOSITIONS.has(tokens[span.from - 1]?.lower ?? '')) return span
  const fronted = tokens.slice(span.from, Math.min(span.to, span.from + FRONTED))
  const end = fronted.findLastIndex((token, at) => /^\d/.test(token.text) || TIMES.has(token.lower)
    || (ACCOUNT.has(token.stem) && !ACCOUNT_PREPOSITIONS.has(fronted[at + 1]?.lower ?? '')))
  const next = fronted.findIndex((token, at) => at > Math.max(1, end) && opensSpeaker(token, fronted[at - 1]!))
  const from = next > 0 ? next : end + 1
  return from < span.to - span.from ? {from: span.from + from, to: span.to} : span
}

/** A determiner or a name right behind a noun begins another noun phrase. */
const opensSpeaker = (token: Token, before: Token): boolean =>
  !LEADING.test(before.lower) && !PREPOSITIONS.has(before.lower) && before.lower !== 'to'
  && (/^(?:the|an?)$/.test(token.lower) || (/^\p{Lu}/u.test(token.text) && /^\p{Ll}/u.test(before.text) && !SPEAKER.has(before.stem)))

/** "in the interview", "in a statement": where it was said. */
const opensOccasion = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'in' && /^(?:the|an?|his|her|its|their)$/.test(tokens[at + 1]?.lower ?? '') && tokens.slice(at + 2, at + 4).some(token => ACCOUNT.has(token.stem))

/** "Utopia and Western nations" are two; "defence and intelligence officials" one. */
function jointParts(reading: SentenceReading, core: Span): Span[] {
  const parts: Span[] = []
  let from = core.from
  for (let at = core.from; at <= core.to; at++) {
    const ends = at === core.to || /^(?:and|,|&)$/.test(reading.tokens[at]!.lower)
    if (!ends || at === from) continue
    if (isAppositive(reading, parts, {from, to: at})) return parts
    if (at === core.to || (names(reading, {from, to: at}) && names(reading, {from: at + 1, to: core.to}))) {
      parts.push({from, to: at})
      from = at + 1
    }
  }
  return parts
}

/** "the army’s physician, Colonel Jane Doe": the name of the one before. */
function isAppositive({tokens, mentions}: SentenceReading, parts: readonly Span[], {from, to}: Span): boolean {
  const [first] = parts
  const name = tokens.slice(from, to).filter(token => !/^\.$/.test(token.text))
  return parts.length === 1 && tokens[from - 1]?.text === ',' && name.length > 1 && name.every(isNameWord) && !mentions.some(mention => within(mention, {from, to}))
    && tokens.slice(first!.from, first!.to).some(token => SPEAKER.has(token.stem) || /^['’]s$/.test(token.text)) && !/s$/.test(tokens[first!.to - 1]!.lower)
}

const names = (reading: SentenceReading, span: Span): boolean =>
  reading.mentions.some(mention => within(mention, span)) || reading.tokens.slice(span.from, span.to).some(token => SPEAKER.has(token.stem)) || isFullName(reading.tokens.slice(span.from, span.to))

/** "the United Isles": capitals throughout, though the glossary has no such name. */
const isFullName = (tokens: readonly Token[]): boolean => tokens.some(token => /^\p{Lu}\p{Ll}/u.test(token.text)) && tokens.every(token => /^\p{Lu}/u.test(token.text) || LEADING.test(token.lower))

function originOf(reading: SentenceReading, part: Span, glossary: Glossary): Origin | null {
  let {from, to} = part
  while (from < to && (LEADING.test(reading.tokens[from]!.lower))) from++
  if (to <= from) return null
  const mention = mostSpecific(reading.mentions.filter(candidate => within(candidate, {from, to})), glossary)
  const tokens = reading.tokens.slice(from, to)
  const speaks = tokens.some(token => SPEAKER.has(token.stem))
  if (tokens.some(token => DOCUMENTS.has(token.stem)) || isThing(reading, {from, to})) return null
  if (!mention && (!speaks && !isName(tokens))) return null
  if (!mention && !speaks && tokens.some(token => UNNAMED.has(token.stem))) return null
  if (mention?.form === 'adjective' && !speaks && tokens.some(token => RECORDS.has(token.stem))) return null
  const person = mention !== undefined && glossary.get(mention.id)?.kind === 'person'
  const elsewhere = mention !== undefined && isElsewhere(reading, mention, {from, to})
  const independent = (tokens.some(token => INDEPENDENT.has(token.stem)) && !isOfState(tokens)) || isPrivate(reading, {from, to}, mention, glossary) || (!person && (tokens.some(token => FORMER.has(token.lower)) || elsewhere))
  return independent ? {id: null, label: ownName(tokens) ?? (elsewhere ? labelOf(reading.tokens.slice(from, mention.from - 1), undefined) : labelOf(tokens, mention))} : {id: mention?.id ?? null, label: isBare(reading.tokens, {from, to}, mention) ? glossary.get(mention!.id)!.title : labelOf(tokens, mention)}
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

/** A newspaper or agency named in the span, in the text's words. */
export function mediaIn(tokens: readonly Token[], span: Span): string | null {
  for (let at = span.from; at < span.to; at++) {
    const name = MEDIA.find(parts => at + parts.length <= span.to && parts.every((part, step) => tokens[at + step]!.text === part))
    if (name) return name.join(' ')
  }
  return null
}
