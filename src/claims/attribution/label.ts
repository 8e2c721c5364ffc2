// One sentence as read in; who speaks by a label in front of it out: "MR. SMITH: …", "Jane Doe, head of the Bureau: …", "LIVE 14:32 — Ministry: …".
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {attributionAt, type Attribution} from './attribution-at.ts'
import type {Glossary} from './glossary.ts'
import {SPEAKER, TITLES} from './lexicon.ts'
import {isVerb, namesSpeaker, PUNCTUATION} from './noun-phrase.ts'
import {isNameWord} from './personal-name.ts'
import {within, type Span} from './span.ts'

/** Whoever leads through a programme tells in the text’s own voice. */
const NARRATOR = stems(words.narrators)
/** Words of a plain label, and of one with a descriptor. */
const LONGEST_LABEL = 5
const LONGEST_DESCRIBED = 18

/** "Ministry of Peace: 300 dead"; "MR. SMITH: …". */
export function byLabel(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  const from = behindRubric(tokens, behindClock(tokens))
  const colon = tokens.findIndex((token, at) => at >= from && token.text === ':')
  if (colon <= from || colon > from + LONGEST_DESCRIBED) return []
  const span = {from, to: beforeOccasion(tokens, {from, to: colon})}
  if (tokens.slice(from, colon).some(token => NARRATOR.has(token.stem))) return []
  const described = describedName(reading, span)
  if (described) return [attributionAt(reading, 'label', {from, to: colon + 1}, described, glossary)]
  if (colon > from + LONGEST_LABEL || tokens.slice(from, colon).some(token => (PUNCTUATION.test(token.text) && token.text !== '.') || isVerb(token))) return []
  const attribution = attributionAt(reading, 'label', {from, to: colon + 1}, span, glossary)
  return attribution.speaker && isSpeakerLabel(reading, span) ? [attribution] : isName(tokens.slice(from, colon)) ? [{...attribution, tentative: true}] : []
}

/** "the Bureau", "Jane Doe", a name that closes the label: in "Utopia’s toll" and "Utopian dead" it is owned. */
function isSpeakerLabel(reading: SentenceReading, {from, to}: Span): boolean {
  const {tokens, mentions, sentence} = reading
  if (isPersonLabel(tokens.slice(from, to))) return true
  if (mentions.some(mention => mention.from >= from && mention.to === to && mention.form !== 'adjective')) return true
  const speaks = tokens.slice(from, to).some(token => SPEAKER.has(token.stem))
  return speaks && ((sentence.kind !== 'item' && to - from > 1 && namesSpeaker(reading, {from, to})) || mentions.some(mention => within(mention, {from, to})))
}

/** "Jane Doe, the head of the Bureau", "Rep. John Smith, briefed by the agency": the name, with what it names in front and between commas. */
function describedName({tokens, mentions}: SentenceReading, {from, to}: Span): Span | null {
  const comma = tokens.findIndex((token, at) => at > from && at < to && token.text === ',')
  if (comma < 0 || comma - from > LONGEST_LABEL + 1 || tokens.slice(from, to).some(token => /^[;?!"“”()–—]$/.test(token.text))) return null
  if (tokens.slice(from, comma).some(token => isVerb(token) && !/^\p{Lu}/u.test(token.text)) || tokens.slice(comma, to).some(token => /^(?:is|are|was|were|has|have|had|will|would|said|says)$/.test(token.lower))) return null
  const person = tokens.slice(from, comma).filter(token => isNameWord(token) && !TITLES.has(token.lower)).length > 1 || mentions.some(mention => mention.from >= from && mention.to === comma && mention.form === 'name')
  return person ? {from, to: comma} : null
}

/** "Smith on Telegram:", "Smith in Parliament:": the name. */
function beforeOccasion(tokens: readonly Token[], {from, to}: Span): number {
  const at = tokens.findIndex((token, place) => place > from && place < to && /^(?:on|in|at|to|via)$/.test(token.lower))
  return at > from ? at : to
}

/** Behind "LIVE 14:32 —", "Live 11.42 –", "14:32": where the words of a ticker begin. */
function behindClock(tokens: readonly Token[]): number {
  const dash = tokens.slice(0, CLOCK).findIndex(token => /^[–—|-]$/.test(token.text))
  if (dash < 1) return 0
  const head = tokens.slice(0, dash)
  return head.every(token => /^[\d.,:]+$/.test(token.text) || /^(?:live|update|updated|breaking|gmt|am|pm|cet|utc|just|in)$/.test(token.lower)) ? dash + 1 : 0
}
const CLOCK = 8

/** Behind "Quote from", and behind a quotation mark ("“Bureau: 300 dead”"). */
const behindRubric = (tokens: readonly Token[], from: number): number =>
  (/^(?:quote|quotation|statement)$/.test(tokens[from]?.lower ?? '') && /^(?:from|by|of)$/.test(tokens[from + 1]?.lower ?? '') ? from + 2 : /^["“]$/.test(tokens[from]?.text ?? '') ? from + 1 : from)

/** "Smith", "SMITH": somebody whom the text names elsewhere. */
const isName = (tokens: readonly Token[]): boolean => tokens.length === 1 && /^\p{Lu}\p{L}{2,}$/u.test(tokens[0]!.text)

/** "MR. SMITH", "Jane Doe"; a lone word such as "Correction" is a rubric. */
const isPersonLabel = (tokens: readonly Token[]): boolean => {
  const names = tokens.filter(token => token.text !== '.')
  return names.every(token => /^\p{Lu}/u.test(token.text)) && names.some(token => token.text.length > 2) && names.length > 1
}
