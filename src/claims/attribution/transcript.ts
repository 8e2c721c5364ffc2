// A transcript's words in; who its labels stand for out: "PRESIDENT DOE" is Jane Doe, and "MR. SMITH" speaks for the house whose briefing it is.
import type {Origin} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import {namesakesIn, withShortNames} from '../short-names.ts'
import {findMentions, type Mention, type Subject} from '../subject.ts'
import {stem, stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Attribution} from './attribution-at.ts'
import type {Context} from './context.ts'
import {isOfKind} from './glossary.ts'
import type {Introduced} from './introductions.ts'
import {relayedLawmaker} from './lawmakers.ts'
import {originNamed} from './origin.ts'
import {speakerOf, type Speaker} from './speaker.ts'

const OCCASION = stems(words.occasions)
const HONORIFIC = new Set(words.honorifics)
/** A transcript says in its first lines whose it is. */
const HEAD = 8

/** The body whose briefing or press conference the text is a transcript of. */
export function hostOf({sentences, subject}: Reading): Origin | null {
  for (const {tokens} of sentences.slice(0, HEAD)) {
    if (!tokens.some(token => OCCASION.has(token.stem)) || /^[.,;]$/.test(tokens.at(-1)!.text)) continue
    const inCapitals = tokens.map(lowered)
    const mentions = mentionsIn(inCapitals, subject).filter(mention => isOfKind(mention.id, subject.glossary, 'body', 'state'))
    const body = mentions.find(mention => subject.glossary.get(mention.id)?.kind === 'body') ?? mentions[0]
    if (body) return originNamed(inCapitals, body)
  }
  return null
}

/** What a transcript's labels may stand for. */
export interface Cast { host: Origin | null; /** Words that stand beside each other as names. */ beside: ReturnType<typeof namesakesIn>; introduced: ReadonlyMap<string, Introduced> }

/** Who a label names: a person of the glossary or the text, an officer of the host; null for a rubric. */
export function labelled({speaker, tentative}: Attribution, {tokens}: SentenceReading, {host, introduced, beside}: Cast, subject: Subject): Speaker | null {
  const [origin, ...others] = speaker?.origins ?? []
  if (!origin || origin.id !== null || others.length > 0) return speaker
  const label = tokens.slice(0, tokens.findIndex(token => token.text === ':')).map(lowered)
  const person = mentionsIn(label, subject, beside).find(mention => subject.glossary.get(mention.id)?.kind === 'person')
  const known = introduced.get(label.at(-1)!.text)
  const official = label.some(token => HONORIFIC.has(token.lower)) || tokens[0]!.text === tokens[0]!.text.toUpperCase()
  const id = person?.id ?? known?.origin.id ?? (official ? host?.id : undefined)
  if (id) return {...speaker!, origins: [{id, label: known?.origin.label ?? origin.label}]}
  return tentative && !known ? null : speaker
}

/** By paragraph: whom a line of credit right above a quotation names ("CLIP: JANE DOE, MP (voiced over)"). */
export function creditsOf(reading: Reading, cast: Cast, context: Context): ReadonlyMap<number, Speaker> {
  const credits = new Map<number, Speaker>()
  for (const {sentence, tokens} of reading.sentences) {
    const below = reading.source.paragraphs[sentence.paragraph]
    if (tokens.length > LONGEST_CREDIT || /^[.!?,;]$/.test(tokens.at(-1)?.text ?? '.') || !below || !/^["“]/.test(reading.plain.slice(below.start, below.start + 1))) continue
    const line = tokens.map(lowered)
    const person = mentionsIn(line, reading.subject, cast.beside).find(mention => reading.subject.glossary.get(mention.id)?.kind === 'person')
    if (!person) continue
    const origin = originNamed(line, person)
    credits.set(sentence.paragraph + 1, relayedLawmaker(speakerOf(origin, person), line, context))
  }
  return credits
}
const LONGEST_CREDIT = 14

const mentionsIn = (tokens: readonly Token[], subject: Subject, beside: Cast['beside'] = new Map()): Mention[] => withShortNames(tokens, findMentions(tokens, subject), subject, beside)

/** "STATE" as "State", "OF" as "of". */
function lowered(token: Token): Token {
  if (!/^\p{Lu}{2,}(?:-\p{Lu}+)?$/u.test(token.text)) return token
  const text = /^(?:OF|THE|AND|BY|FOR|ON)$/.test(token.text) ? token.lower : token.text[0]! + token.text.slice(1).toLowerCase()
  return {...token, text, stem: stem(token.lower)}
}
