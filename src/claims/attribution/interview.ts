// A reading in; who answers in an interview whose questions have no labels, and which sentences are his answers, out.
import type {Origin} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import {stems} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Context} from './context.ts'
import type {Named} from './dossier.ts'
import type {Introduced} from './introductions.ts'
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
