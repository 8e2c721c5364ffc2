// An article’s sentences in, who answers in it out: the guest of an interview in questions and answers, the house of a transcript with labels.
import type {Source} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import type {Subject} from '../subject.ts'
import {AGREEMENT, type Reference, type Word} from './analysis.ts'
import {FIRST_PERSON} from './lexicon.ts'
import {namePeople} from './people.ts'
import {findReferences} from './references.ts'
import {newDiscourse} from './discourse.ts'
import {tagWords} from './tag-words.ts'

export interface Interview {
  /** Who says "we" outside quotation marks; null where nobody can be told. */
  guest: Reference | null
  /** Whether paragraphs open with labels in capitals. */
  labelled: boolean
}

/** Questions, answers in the first person or labels that make an interview. */
const ENOUGH = 3
/** Sentences at the head of an article that introduce the guest. */
const HEAD = 6
const LONGEST_LABEL = 12
const OCCASIONS = /^(?:conference|briefing|remarks|hearing|record|interview)$/
const STATEMENTS = /^(?:statement|communiqu[eé]|declaration|conclusions)$/
const COLLECTIVE = /^(?:They|Leaders|Ministers|Participants|Members|We)$/
const LONGEST_TITLE = 14
const ASKS = /^(?:q|question|questions|reporter|journalist|host|moderator|presenter|chair|interviewer|speaker)$/

/** Who answers, when the text is an interview; otherwise nobody. */
export function interviewIn(source: Source, sentences: readonly SentenceReading[], subject: Subject): Interview {
  const labelled = sentences.filter((reading, index) => opens(sentences, index) && labelEnd(reading.tokens) > 0).length >= ENOUGH
  if (!labelled && !(asked(source, sentences) >= ENOUGH && answered(source, sentences) >= ENOUGH)) return {guest: null, labelled}
  const discourse = newDiscourse()
  const first = labelled ? sentences.findIndex((reading, index) => opens(sentences, index) && labelEnd(reading.tokens) > 0) : HEAD
  const head = sentences.slice(0, Math.min(first, HEAD))
  const occasion = labelled ? head.filter(({tokens}) => tokens.some(({lower}) => OCCASIONS.test(lower))) : []
  const introduced = (occasion.length > 0 ? occasion : head).flatMap(({tokens, mentions}) => {
    const words = tagWords(tokens, mentions, false)
    const references = findReferences(words, mentions, subject)
    namePeople(words, references, discourse)
    return references.filter(({party, kind}) => party !== null && party !== AGREEMENT && kind !== 'pronoun')
  })
  return {guest: guestAmong(introduced, labelled), labelled}
}

/** The first who is named with an office or is known; for a transcript, the only party that its head speaks of. */
function guestAmong(introduced: readonly Reference[], labelled: boolean): Reference | null {
  const one = introduced.every(({party}) => party === introduced[0]?.party)
  const guest = labelled ? (one ? introduced[0] : undefined) : introduced.find(({actor, kind}) => actor !== null || kind === 'person')
  return guest ? {...guest, from: -1, to: -1} : null
}

/** A paragraph of an asker, by its label. */
export const isAsker = (words: readonly Word[]): boolean => labelEnd(words) > 0 && ASKS.test(words.find(({text}) => /\p{L}/u.test(text))!.lower)

/** Where a label in capitals ends ("HOLT:", "QUESTION (Coast Wire):"); 0 where a paragraph opens with none. */
export function labelEnd(words: readonly Pick<Word, 'text'>[]): number {
  const colon = words.slice(0, LONGEST_LABEL).findIndex(({text}) => text === ':')
  const first = words.find(({text}) => /\p{L}/u.test(text))
  if (colon <= 0 || !first || !/^\p{Lu}{2,}|^[QA]$/u.test(first.text)) return 0
  let depth = 0
  for (const {text} of words.slice(0, colon)) {
    if (/^[([]$/.test(text)) depth++
    else if (/^[)\]]$/.test(text)) depth--
    else if (depth === 0 && /\p{Ll}/u.test(text)) return 0
  }
  return colon + 1
}

const opens = (sentences: readonly SentenceReading[], index: number): boolean =>
  index === 0 || sentences[index - 1]!.sentence.paragraph !== sentences[index]!.sentence.paragraph

const closes = (sentences: readonly SentenceReading[], index: number): boolean => index === sentences.length - 1 || opens(sentences, index + 1)

/** Paragraphs that end in a question. */
const asked = (source: Source, sentences: readonly SentenceReading[]): number =>
  sentences.filter(({sentence}, index) => closes(sentences, index) && source.text.slice(sentence.end - 1, sentence.end) === '?').length

/** Sentences in the first person outside quotation marks. */
const answered = (source: Source, sentences: readonly SentenceReading[]): number =>
  sentences.filter(({tokens, sentence}) => tokens.some(({lower, text}) => FIRST_PERSON.has(lower) && text !== 'US')
    && !/[“”"]/.test(source.text.slice(sentence.start, sentence.end))).length

/** Who speaks as "they", "leaders" or "we" in a statement of theirs: the first party that its title names; nobody where the text is no statement. */
export function houseOf(sentences: readonly SentenceReading[], subject: Subject): Reference | null {
  const title = sentences.slice(0, 2)
  if (!title.some(({tokens}) => tokens.length <= LONGEST_TITLE && tokens.at(-1)?.text !== '.' && tokens.some(({lower}) => STATEMENTS.test(lower)))) return null
  if (sentences.filter(({tokens}) => tokens.slice(0, 4).some(({text}) => COLLECTIVE.test(text))).length < ENOUGH) return null
  const named = title.flatMap(({tokens, mentions}) => findReferences(tagWords(tokens, mentions, false), mentions, subject))
    .find(({party, kind}) => party !== null && party !== AGREEMENT && kind !== 'pronoun')
  return named ? {...named, from: -1, to: -1} : null
}

/** Whose words the paragraph that opens with a sentence holds: the guest’s, unless it is asked in it; `before` is whose the last paragraph’s were. */
export function answererOf({guest, labelled}: Interview, words: readonly Word[], endsAsking: boolean, before: Reference | null): Reference | null {
  if (!labelled) return endsAsking ? null : guest
  if (labelEnd(words) === 0) return before
  return isAsker(words) ? null : guest
}
