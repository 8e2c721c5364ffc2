// A run of tokens that names who speaks in; who speaks out, an origin for each of those whom the words join.
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import type {Token} from '../tokens.ts'
import type {Glossary} from './glossary.ts'
import {SPEAKER} from './lexicon.ts'
import {mediaIn} from './media.ts'
import {nameIn} from './origin-label.ts'
import {belonging, originOf} from './origin.ts'
import {isNameWord} from './personal-name.ts'
import {within, type Span} from './span.ts'
import {coreOf, LEADING} from './speaker-words.ts'

export {stems} from '../tokens.ts'

/** Who vouches, who passes it on, and the words that name them; `span` is empty where they are named in another sentence. */
export interface Speaker { origins: Origin[]; via: string[]; span: Span }

const ELSEWHERE: Span = {from: 0, to: 0}

/** Somebody who speaks by himself. */
export const speakerOf = (origin: Origin, {from, to}: Span = ELSEWHERE): Speaker => ({origins: [origin], via: [], span: {from, to}})

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
