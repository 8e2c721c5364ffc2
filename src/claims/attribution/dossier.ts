// A reading in; whom its article names, and where, out: bodies and groups in order of the text, persons with what they are introduced as,
// and the body that has briefed lawmakers. Nothing here speaks; later names ("the agency", "Smith", "the lawmakers") are looked up in it.
import type {GlossaryEntry, Origin} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import {stateOf, type Mention} from '../subject.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Glossary} from './glossary-kind.ts'
import {fullNames, introductionsIn, surnameOf, type Introduced} from './introductions.ts'
import {LAWMAKER, LEGISLATURE, SECRET, SPEAKER, TITLES} from './lexicon.ts'
import {endsPhrase, isVerb} from './noun-phrase.ts'
import {labelOf} from './origin-label.ts'

/** Somebody named at a place of the text, and the stems by which he may be called later. */
export interface Named { origin: Origin; sentence: number; paragraph: number; from: number; nouns: Stems; group: boolean; opens: boolean; person: boolean }

/** Asked for single stems only, so that no mention needs a set of its own. */
type Stems = Pick<ReadonlySet<string>, 'has'>

export interface Dossier { named: Named[]; /** By sentence: the place in `named` of its first. */ firstOf: number[]; introduced: ReadonlyMap<string, Introduced>; briefer: Origin | null; /** Who answers in an interview without labels. */ interviewee: Origin | null }

const BRIEFING = stems(words.briefs)
const INTERVIEW = stems(words.interviews)
/** Words between a name and the noun behind it. */
const NOUN_REACH = 4

export function dossierOf(reading: Reading): Dossier {
  const {glossary} = reading.subject
  const introduced = new Map<string, Introduced>()
  for (const sentence of reading.sentences) for (const {surname, person} of introductionsIn(sentence, glossary)) if (better(introduced.get(surname), person)) introduced.set(surname, person)
  const named: Named[] = []
  const firstOf = reading.sentences.map(sentence => {
    const first = named.length
    named.push(...namedIn(sentence, glossary), ...strangersIn(sentence, introduced))
    return first
  })
  return {named, firstOf, introduced, briefer: brieferIn(reading.sentences, glossary), interviewee: intervieweeOf(reading, introduced, named)}
}

const better = (known: Introduced | undefined, found: Introduced): boolean =>
  known === undefined || (known.origin.id === null && found.origin.id !== null) || (found.lawmaker && !known.lawmaker && known.origin.id === null)

const names = new WeakMap<GlossaryEntry, ReadonlySet<string>>()

/** The stems of all words by which the glossary knows a body. */
function namesOf(entry: GlossaryEntry): ReadonlySet<string> {
  const known = names.get(entry) ?? stems(entry.kind === 'body' ? wordsOf([entry.title, ...entry.aliases, entry.definition]) : [])
  names.set(entry, known)
  return known
}

const withNouns = (known: Stems, behind: readonly Token[]): Stems =>
  behind.length === 0 ? known : {has: stem => known.has(stem) || behind.some(token => token.stem === stem)}

const wordsOf = (texts: readonly string[]): string[] => texts.join(' ').toLowerCase().split(/[^\p{L}]+/u)

const NONE: Stems = new Set<string>()

function namedIn(sentence: SentenceReading, glossary: Glossary): Named[] {
  return sentence.mentions.flatMap((mention): Named[] => {
    const entry = glossary.get(mention.id)
    const people = mention.form === 'demonym' && sentence.tokens[mention.from - 1]?.lower === 'the'
    if (!entry || (mention.form === 'demonym' && !people) || !/^(?:state|body|person)$/.test(entry.kind)) return []
    const to = nounBehind(sentence.tokens, mention)
    const phrase = sentence.tokens.slice(mention.from, to)
    return [{
      origin: {id: mention.id, label: labelOf(phrase, mention)},
      sentence: sentence.index, paragraph: sentence.sentence.paragraph, from: mention.from,
      nouns: withNouns(namesOf(entry), phrase.slice(mention.to - mention.from)),
      person: entry.kind === 'person',
      group: people || (to > mention.to && /s$/.test(phrase.at(-1)!.lower) && SPEAKER.has(phrase.at(-1)!.stem)),
      opens: sentence.tokens.slice(startOfTurn(sentence.tokens), mention.from).every(token => SPEAKER.has(token.stem) || /^(?:of|from|at|for|senior|the|two|three|several|some|many|a|an|officials|authorities|in|["“'‘•*–-])$/.test(token.lower)),
    }]
  })
}

/** Behind "VOICE ONE:", where the words themselves begin. */
function startOfTurn(tokens: readonly Token[]): number {
  const colon = tokens.slice(0, 4).findIndex(token => token.text === ':')
  return colon > 0 ? colon + 1 : 0
}

/** Somebody without an entry of his own whose full name begins a sentence. */
function strangersIn(sentence: SentenceReading, introduced: ReadonlyMap<string, Introduced>): Named[] {
  const titled = TITLES.has(sentence.tokens[0]?.lower ?? '') ? introduced.get(sentence.tokens[1]?.text ?? '') : undefined
  if (titled) return [{origin: titled.origin, sentence: sentence.index, paragraph: sentence.sentence.paragraph, from: 1, nouns: NONE, group: false, opens: true, person: true}]
  const name = fullNames(sentence)[0]
  const told = name && name.from <= 1 && sentence.tokens[0]!.lower !== 'by' && /^[.!?"”]$/.test(sentence.tokens.at(-1)!.text)
  const known = told ? introduced.get(surnameOf(sentence.tokens.slice(name.from, name.to))) : undefined
  return known ? [{origin: known.origin, sentence: sentence.index, paragraph: sentence.sentence.paragraph, from: name!.from, nouns: NONE, group: false, opens: true, person: true}] : []
}

/** "Utopia's defence ministry", "Utopian officials": behind the noun; the name's own end where none follows. */
function nounBehind(tokens: readonly Token[], mention: Mention): number {
  for (let at = mention.to; at < tokens.length && at < mention.to + NOUN_REACH; at++) {
    if (/^['’]s?$/.test(tokens[at]!.text)) continue
    if (endsPhrase(tokens[at]!) || isVerb(tokens[at]!) || /^(?:of|in|on|and|to)$/.test(tokens[at]!.lower)) break
    if (SPEAKER.has(tokens[at]!.stem) && !SPEAKER.has(tokens[at + 1]?.stem ?? '')) return at + 1
  }
  return mention.to
}

/** Who is met in the first lines of a text that goes on in questions. */
function intervieweeOf({sentences, source}: Reading, introduced: ReadonlyMap<string, Introduced>, named: readonly Named[]): Origin | null {
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

/** Questions and first paragraphs by which an interview is known. */
const QUESTIONS = 3
const OPENING = 4

/** The body that told lawmakers: of the first sentence that names both and the telling. */
function brieferIn(sentences: readonly SentenceReading[], glossary: Glossary): Origin | null {
  let last: Origin | null = null
  for (const sentence of sentences) {
    const {tokens} = sentence
    const body = sentence.mentions.find(mention => briefs(mention, glossary))
    const found = body ? {id: body.id, label: labelOf(tokens.slice(body.from, body.to), body)} : null
    last = found ?? last
    if (!tokens.some(token => LEGISLATURE.has(token.stem)) || !tokens.some(token => BRIEFING.has(token.stem))) continue
    const agency = tokens.some((token, at) => SECRET.has(token.stem) && /^(?:the|spy|intelligence)$/.test(tokens[at - 1]?.lower ?? ''))
    if (found ?? (agency ? last : null)) return found ?? last
  }
  return null
}

function briefs(mention: Mention, glossary: Glossary): boolean {
  const entry = glossary.get(mention.id)
  if (entry?.kind !== 'body' || stateOf(mention.id, glossary) === null) return false
  const own = stems(wordsOf([entry.title, ...entry.aliases]))
  return ![...own].some(name => LEGISLATURE.has(name) || NEWS.has(name)) && !/news|press/i.test(entry.definition)
}
const NEWS = stems(['news', 'newspaper', 'broadcaster', 'press'])

/** Whether a glossary person sits in a legislature. */
export function isLawmaker(id: string, glossary: Glossary): boolean {
  const entry = glossary.get(id)
  const house = entry?.kind === 'person' && entry.of !== null ? glossary.get(entry.of) : undefined
  return house?.kind === 'body' && [...stems(wordsOf([house.title, ...house.aliases]))].some(name => LEGISLATURE.has(name))
}

export const namesLawmaker = (tokens: readonly Token[]): boolean => tokens.some(token => LAWMAKER.has(token.stem))
