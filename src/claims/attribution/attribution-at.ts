// A place in a sentence where somebody vouches: its kind, its words, and the speaker they name.
import type {Range} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Glossary} from './glossary.ts'
import {ACCOUNT, GROUPS} from './lexicon.ts'
import {isPronoun} from './noun-phrase.ts'
import {labelOf} from './origin-label.ts'
import {COUNTRY} from './origin.ts'
import {rangeOf, type Span} from './span.ts'
import {speakerIn, speakerOf, type Speaker} from './speaker.ts'

type AttributionKind = 'verb' | 'inverted' | 'according' | 'account' | 'citing' | 'label' | 'parenthesis' | 'stance' | 'draft' | 'gap'

/** Where somebody vouches: `speaker` is null for a pronoun or an unnamed report, whose words stand in `subject`. */
export interface Attribution extends Range { kind: AttributionKind; speaker: Speaker | null; subject: Range; pronoun: boolean; /** "I", "we". */ first: boolean; denies: boolean; /** Holds only if the text has named the speaker before. */ tentative?: boolean }

/** What is written or counted is nobody. */
const THINGS = stems([...words.account, ...words.unnamed, ...words.documents, ...words.figureSubjects, ...words.things, ...words.nobodies])

/** An attribution whose words are `whole` and whose speaker is named in `subject`. */
export function attributionAt(reading: SentenceReading, kind: AttributionKind, whole: Span, subject: Span, glossary: Glossary, denies = false): Attribution {
  const pronoun = isPronoun(reading.tokens, subject) || isOneOfThem(reading.tokens.slice(subject.from, subject.to))
  const speaker = pronoun ? null : speakerIn(reading, subject, glossary) ?? (kind === 'according' ? strangersIn(reading.tokens, subject) ?? strangerIn(reading.tokens, subject) : null)
  const first = subject.to - subject.from === 1 && /^(?:i|we|our)$/.test(reading.tokens[subject.from]!.lower)
  return {...rangeOf(reading.tokens, whole), kind, speaker, subject: rangeOf(reading.tokens, subject), pronoun: pronoun || isDefiniteNoun(reading, subject, speaker), first, denies}
}

/** "according to railway workers": several people by a noun that no list knows. */
function strangersIn(tokens: readonly Token[], {from, to}: Span): Speaker | null {
  const last = tokens[to - 1]!
  const plain = to - from <= 3 && tokens.slice(from, to).every(token => /^\p{Ll}/u.test(token.text))
  if (!plain || !/[^s]s$/.test(last.lower) || tokens.slice(from, to).some(token => THINGS.has(token.stem))) return null
  return speakerOf({id: null, label: labelOf(tokens.slice(from, to))}, {from, to})
}

/** "a farmer outside the town", "a lawyer acting for them": somebody by a noun that no list knows; things and papers are nobody. */
export function strangerIn(tokens: readonly Token[], {from, to}: Span): Speaker | null {
  const known = tokens[from]?.lower === 'the'
  if (!known && !/^(?:an?|one|another|two|three|four|several)$/.test(tokens[from]?.lower ?? '')) return null
  const rest = tokens.slice(from + 1, to)
  const end = rest.findIndex((token, at) => at > 0 && (/^(?:at|in|on|from|of|with|for|to|by|who|whose|outside|near|inside|acting|working|living|serving|here|there)$/.test(token.lower) || /ing$/.test(token.lower)))
  const noun = rest.slice(0, end < 0 ? rest.length : end)
  if (noun.length === 0 || noun.length > STRANGER || !noun.every(token => /^[\p{Ll}\d-]+$/u.test(token.text)) || noun.some(token => THINGS.has(token.stem)) || (known && !isTrade(noun.at(-1)!.lower))) return null
  const label = labelOf(tokens.slice(from + 1, Math.min(to, from + LONGEST_STRANGER)))
  return speakerOf({id: null, label}, {from, to})
}
/** "the harbour master", "the parish priest": by its ending the noun of somebody who does something. */
const isTrade = (noun: string): boolean => TRADE.test(noun) && !words.instruments.includes(noun)
const TRADE = /(?:[^aeiou]er|[st]or|ist|man|woman|master|mistress|ian|priest|clerk|chaplain|surgeon|nurse|mayor)$/
/** Words of a stranger's noun, and of his label. */
const STRANGER = 4
const LONGEST_STRANGER = 12

/** "one", "both", "one of them". */
const isOneOfThem = (tokens: readonly Token[]): boolean => GROUPS.has(tokens[0]?.lower ?? '') && (tokens.length === 1 || (tokens.length === 3 && tokens[1]!.lower === 'of' && /^(?:them|these|those|whom)$/.test(tokens[2]!.lower)))

/** "the agency", "the officials": a speaker already named. */
function isDefiniteNoun(reading: SentenceReading, span: Span, speaker: Speaker | null): boolean {
  const tokens = reading.tokens.slice(span.from, span.to)
  if (speaker === null) return tokens.length <= 3 && (tokens[0]?.lower === 'the' || (/^(?:his|her)$/.test(tokens[0]?.lower ?? '') && COUNTRY.test(tokens.at(-1)!.lower))) && (ACCOUNT.has(tokens.at(-1)!.stem) || COUNTRY.test(tokens.at(-1)!.lower))
  return tokens.length <= 3 && tokens[0]?.lower === 'the' && speaker.origins.every(origin => origin.id === null) && !tokens.slice(1).some(token => /^\p{Lu}/u.test(token.text))
}
