// A text’s questions in; whom one asks after, who answers them in an interview without labels, and with which sentences, out.
import type {Origin} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import {stems} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Context} from './context.ts'
import type {Named} from './dossier.ts'
import {isOfKind, type Glossary} from './glossary.ts'
import type {Introduced} from './introductions.ts'
import {reports} from './noun-phrase.ts'
import {textOf} from './span.ts'
import {speakerOf, type Speaker} from './speaker.ts'

const INTERVIEW = stems(words.interviews)
/** Questions and first paragraphs by which an interview is known. */
const QUESTIONS = 3
const OPENING = 4

/** Who is met in the first lines of a text that goes on in questions. */
export function intervieweeOf({sentences, source}: Reading, introduced: ReadonlyMap<string, Introduced>, named: readonly Named[]): Origin | null {
  const questions = sentences.filter((sentence, at) => sentence.tokens.at(-1)?.text === '?' && sentence.sentence.paragraph !== sentences[at + 1]?.sentence.paragraph).length
  if (questions < QUESTIONS || questions < source.paragraphs.length / 8 || !answersInPerson(sentences)) return null
  const opening = sentences.filter(({sentence}) => sentence.paragraph <= OPENING)
  if (!opening.some(({tokens}) => tokens.some(token => INTERVIEW.has(token.stem)))) return null
  for (const {index, tokens} of opening) {
    const glossed = named.find(({sentence, opens, person}) => sentence === index && opens && person)
    if (glossed) return glossed.origin
    const surname = tokens.find((token, at) => /^\p{Lu}/u.test(token.text) && introduced.get(token.text)?.origin.id && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? ''))
    if (surname) return introduced.get(surname.text)!.origin
  }
  return null
}

/** Who is interviewed says "I" or "we", and not between quotation marks; an explanation under questions does not. */
function answersInPerson(sentences: readonly SentenceReading[]): boolean {
  const first = sentences.findIndex(({tokens}) => tokens.at(-1)?.text === '?')
  const told = sentences.slice(first + 1).filter(({tokens}) => tokens.at(-1)?.text !== '?' && !tokens.some(token => /^["“”]$/.test(token.text)))
  return told.filter(({tokens}) => tokens.some(token => /^(?:i|we|our|my|us|me)$/.test(token.lower) && token.text !== 'US')).length >= Math.max(1, told.length * IN_PERSON)
}
/** Share of an interviewee’s sentences that speak of himself or his side. */
const IN_PERSON = 0.12

/** Who says "I" where nobody is labelled or quoted: whoever is interviewed. */
export const answering = ({dossier}: Context): Speaker | null => (dossier.interviewee ? speakerOf(dossier.interviewee) : null)

/** All paragraphs of an interview behind its first question but the questions. */
export function answersOf({sentences}: Reading, interviewee: Origin | null): ReadonlyMap<number, Speaker> {
  const answers = new Map<number, Speaker>()
  if (!interviewee) return answers
  const asks = new Set(sentences.filter((sentence, at) => sentence.tokens.at(-1)?.text === '?' && sentences[at + 1]?.sentence.paragraph !== sentence.sentence.paragraph).map(({sentence}) => sentence.paragraph))
  const first = Math.min(...asks)
  for (const {index, sentence} of sentences) if (sentence.paragraph > first && !asks.has(sentence.paragraph)) answers.set(index, speakerOf(interviewee))
  return answers
}

/** "What do the Utopians say?", "And the general staff?": whom a question asks after is who is meant in the answer. */
export function askedAbout({tokens, mentions}: SentenceReading, glossary: Glossary): Speaker | null {
  if (tokens.at(-1)?.text !== '?' || tokens.length > (tokens.some(reports) ? QUESTION : SHORT_QUESTION)) return null
  const mention = mentions.findLast(({id, form}) => isOfKind(id, glossary, 'state', 'body') && form !== 'adjective')
  return mention ? speakerOf({id: mention.id, label: `${mention.form === 'demonym' ? 'the ' : ''}${textOf(tokens, mention)}`}, mention) : null
}
/** Words of a question after somebody, with a verb of saying and without. */
const QUESTION = 14
const SHORT_QUESTION = 9
