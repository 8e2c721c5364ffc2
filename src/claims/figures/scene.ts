// A number of people without an event of its own, and the sentences before it, in; the event that the scene tells of them out:
// "First capture of Utopians. Arcadia shows seven of them on television", "a camp of 1,400 prisoners. In here, 112 Utopians".
import type {SubjectMeasure} from '../subject.ts'
import type {Discourse} from './discourse.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'
import type {Run} from './judgement.ts'

const SHOWS = /^(?:shows?|showed|presents?|presented|parades?|paraded|displays?|displayed|names?|named|identifies|identified)$/
const HERE = /^(?:here|inside|(?:in|inside) (?:here|there|this \p{L}+|the (?:last|next|first|second) \p{L}+))$/u
const LABEL = 4
/** Sentences in which a place is still the one spoken of. */
const SCENE = 4

/** People shown right behind a sentence of one kind of event that counts nothing. */
export function shownMeasure({tokens, cues, reading}: SentenceFrame, number: CountedNumber, {topic}: Discourse): SubjectMeasure | null {
  if (!topic || cues.length > 0 || number.head.kind !== 'person' || reading.index - topic.reading.index !== 1 || !SHOWS.test(tokens[number.from - 1]?.lower ?? '')) return null
  return onlyMeasure([topic])
}

/** People who are "in here", where the sentences before speak of one kind of event. */
export function herebyMeasure({frames}: Run, {tokens, cues, people, reading}: SentenceFrame, number: CountedNumber): SubjectMeasure | null {
  const colon = tokens.slice(0, LABEL).findIndex(token => token.text === ':')
  const before = tokens.slice(colon + 1, number.from).filter(token => /^\p{L}/u.test(token.text)).map(token => token.lower)
  const ofPeople = number.head.kind === 'person' || people.some(named => named.role === 'people' && named.from === number.to)
  if (cues.length > 0 || !ofPeople || !HERE.test(before.join(' '))) return null
  return onlyMeasure(frames.slice(Math.max(0, reading.index - SCENE), reading.index))
}

function onlyMeasure(frames: readonly SentenceFrame[]): SubjectMeasure | null {
  const measures = [...new Set(frames.flatMap(frame => frame.cues.map(cue => cue.measure)))]
  return measures.length === 1 ? measures[0]! : null
}
