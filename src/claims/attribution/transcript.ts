// A transcript's words in; who its labels stand for out: "PRESIDENT DOE" is Jane Doe, and "MR. SMITH" speaks for the house whose briefing it is.
import type {Origin} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import {withShortNames} from '../short-names.ts'
import {findMentions, type Mention, type Subject} from '../subject.ts'
import {stem, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {stems, type Speaker} from './speaker.ts'

const OCCASION = stems(words.occasions)
const HONORIFIC = new Set(words.honorifics)
/** A transcript says in its first lines whose it is. */
const HEAD = 8

/** The body whose briefing or press conference the text is a transcript of. */
export function hostOf({sentences, subject}: Reading): Origin | null {
  for (const {tokens} of sentences.slice(0, HEAD)) {
    if (!tokens.some(token => OCCASION.has(token.stem)) || /^[.,;]$/.test(tokens.at(-1)!.text)) continue
    const inCapitals = tokens.map(lowered)
    const body = mentionsIn(inCapitals, subject).find(mention => subject.glossary.get(mention.id)?.kind === 'body')
    if (body) return {id: body.id, label: inCapitals.slice(body.from, body.to).map(token => token.text).join(' ')}
  }
  return null
}

/** Who a label names that the glossary knows only in small letters, or an officer of the host. */
export function labelled(speaker: Speaker, {tokens}: SentenceReading, host: Origin | null, subject: Subject): Speaker {
  const [origin, ...others] = speaker.origins
  if (!origin || origin.id !== null || others.length > 0) return speaker
  const label = tokens.slice(0, tokens.findIndex(token => token.text === ':')).map(lowered)
  const person = mentionsIn(label, subject).find(mention => subject.glossary.get(mention.id)?.kind === 'person')
  const id = person?.id ?? (label.some(token => HONORIFIC.has(token.lower)) ? host?.id : undefined)
  return id ? {...speaker, origins: [{id, label: origin.label}]} : speaker
}

const mentionsIn = (tokens: readonly Token[], subject: Subject): Mention[] => withShortNames(tokens, findMentions(tokens, subject), subject, new Map())

/** "STATE" as "State", "OF" as "of". */
function lowered(token: Token): Token {
  if (!/^\p{Lu}{2,}$/u.test(token.text)) return token
  const text = /^(?:OF|THE|AND|BY|FOR|ON)$/.test(token.text) ? token.lower : token.text[0]! + token.text.slice(1).toLowerCase()
  return {...token, text, stem: stem(token.lower)}
}
