// A reading in; whom its article names, and where, out: bodies and groups in order of the text, persons with what they are introduced as,
// and the body that has briefed lawmakers. Nothing here speaks; later names ("the agency", "Smith", "the lawmakers") are looked up in it.
import type {Origin} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import {stateOf, type Mention} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {endsPhrase, isVerb} from './noun-phrase.ts'
import {labelOf, stems, type Glossary} from './speaker.ts'

/** Somebody named at a place of the text, and the stems by which he may be called later. */
export interface Named { origin: Origin; sentence: number; paragraph: number; from: number; nouns: ReadonlySet<string>; group: boolean; opens: boolean; person: boolean }

/** A person by surname: whom the text makes of him. `origin.id` is null where it names no body or state. */
export interface Introduced { origin: Origin; lawmaker: boolean }

export interface Dossier { named: Named[]; /** By sentence: the place in `named` of its first. */ firstOf: number[]; introduced: ReadonlyMap<string, Introduced>; briefer: Origin | null; /** Who answers in an interview without labels. */ interviewee: Origin | null }

const SPEAKER = stems(words.speaker)
const LAWMAKER = stems(words.lawmakers)
const LEGISLATURE = stems([...words.lawmakers, ...words.legislatures])
const BRIEFING = stems(words.briefs)
const SCHOLARLY = stems([...words.scholarly, ...words.independent])
const INTRODUCING = stems(words.introducing)
const INTERVIEW = stems(words.interviews)
const INTRODUCES = new Set(['of', 'from', 'with', 'at'])
/** Words between a name and the noun behind it, in a descriptor, and in a personal name. */
const NOUN_REACH = 4
const DESCRIPTOR = 12
const LONGEST_NAME = 4

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

function namedIn(sentence: SentenceReading, glossary: Glossary): Named[] {
  return sentence.mentions.flatMap((mention): Named[] => {
    const entry = glossary.get(mention.id)
    const people = mention.form === 'demonym' && sentence.tokens[mention.from - 1]?.lower === 'the'
    if (!entry || (mention.form === 'demonym' && !people) || !/^(?:state|body|person)$/.test(entry.kind)) return []
    const to = nounBehind(sentence.tokens, mention)
    const phrase = sentence.tokens.slice(mention.from, to)
    const names = entry.kind === 'body' ? [entry.title, ...entry.aliases, entry.definition].join(' ').toLowerCase().split(/[^\p{L}]+/u) : []
    return [{
      origin: {id: mention.id, label: labelOf(phrase, mention)},
      sentence: sentence.index, paragraph: sentence.sentence.paragraph, from: mention.from,
      nouns: new Set([...phrase.slice(mention.to - mention.from).map(token => token.stem), ...stems(names)]),
      person: entry.kind === 'person',
      group: people || (to > mention.to && /s$/.test(phrase.at(-1)!.lower) && SPEAKER.has(phrase.at(-1)!.stem)),
      opens: sentence.tokens.slice(startOfTurn(sentence.tokens), mention.from).every(token => (SPEAKER.has(token.stem) && /s$/.test(token.lower)) || /^(?:of|from|at|senior|the|two|three|several|some|many|a|an|officials|authorities|in|["“'‘•*–-])$/.test(token.lower)),
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
  if (titled) return [{origin: titled.origin, sentence: sentence.index, paragraph: sentence.sentence.paragraph, from: 1, nouns: new Set(), group: false, opens: true, person: true}]
  const name = fullNames(sentence)[0]
  const told = name && name.from <= 1 && sentence.tokens[0]!.lower !== 'by' && /^[.!?"”]$/.test(sentence.tokens.at(-1)!.text)
  const known = told ? introduced.get(surnameOf(sentence.tokens.slice(name.from, name.to))) : undefined
  return known ? [{origin: known.origin, sentence: sentence.index, paragraph: sentence.sentence.paragraph, from: name!.from, nouns: new Set(), group: false, opens: true, person: true}] : []
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

/** Full names with what stands beside them: "Jane Doe, a Utopian medic,", "Bureau director Jane Doe", "Jane Doe of the Bureau". */
function introductionsIn(sentence: SentenceReading, glossary: Glossary): {surname: string; person: Introduced}[] {
  const {tokens, mentions} = sentence
  return fullNames(sentence).map(({from, to}) => {
    const beside = [...besideRight(tokens, to), ...besideLeft(tokens, from)]
    const words = beside.map(at => tokens[at]!)
    const scholarly = words.some(token => SCHOLARLY.has(token.stem) || PAST.has(token.lower))
    const found = scholarly ? undefined : mostSpecific(mentions.filter(mention => beside.includes(mention.from) && mention.form !== 'demonym'), glossary)
    const lawmaker = words.some(token => LAWMAKER.has(token.stem)) || words.some((token, at) => token.lower === 'member' && words.slice(at, at + 4).some(other => LEGISLATURE.has(other.stem)))
    return {surname: surnameOf(tokens.slice(from, to)), person: {origin: {id: found?.id ?? null, label: labelOf(tokens.slice(from, to), undefined)}, lawmaker}}
  })
}

/** The last word; the first where the given name behind it is hyphenated ("Dun Mi-ra"). */
const surnameOf = (name: readonly Token[]): string => (/\p{L}-\p{Ll}/u.test(name.at(-1)!.text) ? name[0]! : name.at(-1)!).text

function mostSpecific(mentions: readonly Mention[], glossary: Glossary): Mention | undefined {
  const kind = (wanted: string) => mentions.find(mention => glossary.get(mention.id)?.kind === wanted)
  return kind('body') ?? kind('state')
}

/** Two to four capitalised words that no entry of the glossary claims. */
function fullNames({tokens, mentions}: SentenceReading): {from: number; to: number}[] {
  const names: {from: number; to: number}[] = []
  const free = (at: number): boolean => /^\p{Lu}\p{L}*[\p{Ll}]/u.test(tokens[at]?.text ?? '') && !SPEAKER.has(tokens[at]!.stem) && !TITLES.has(tokens[at]!.lower) && !mentions.some(mention => mention.from <= at && mention.to > at)
  for (let from = 0; from < tokens.length; from++) {
    if (!free(from)) continue
    let to = from + 1
    while (to < tokens.length && to - from < LONGEST_NAME && free(to)) to++
    if (to - from >= 2) names.push({from, to})
    from = to
  }
  return names
}
const SECRET = stems(words.secret)
const PAST = new Set(words.past)
const TITLES = new Set(words.titles)

/** The body or state that a descriptor behind a name says he belongs to; null where none does. */
export function belongingBehind({tokens, mentions}: SentenceReading, to: number, glossary: Glossary): string | null {
  const beside = besideRight(tokens, to)
  if (beside.some(at => SCHOLARLY.has(tokens[at]!.stem) || PAST.has(tokens[at]!.lower))) return null
  return mostSpecific(mentions.filter(mention => beside.includes(mention.from) && mention.form !== 'demonym'), glossary)?.id ?? null
}

/** Token places of a descriptor behind a name: between commas, or from "of", "from", "with". */
function besideRight(tokens: readonly Token[], to: number): number[] {
  const aged = tokens[to]?.text === ',' && /^\d\d$/.test(tokens[to + 1]?.text ?? '') && tokens[to + 2]?.text === ','
  if (aged) return besideRight(tokens, introduces(tokens, to + 3) ? to + 3 : to + 2)
  const opener = tokens[to]
  const comma = opener?.text === ',' && (/^(?:an?|the|who|whose|one|its|head|chief|director|deputy)$/.test(tokens[to + 1]?.lower ?? '') || SPEAKER.has(tokens[to + 1]?.stem ?? '') || /['’]s$/.test(tokens[to + 2]?.text ?? ''))
  const predicate = introduces(tokens, to)
  if (!comma && !predicate && !INTRODUCES.has(opener?.lower ?? '')) return []
  const places: number[] = []
  for (let at = to + 1; at < tokens.length && places.length < DESCRIPTOR && !/^[,.;:!?"“”()–—]$/.test(tokens[at]!.text); at++) {
    if (!comma && !(predicate && at < to + 2) && (isVerb(tokens[at]!) || endsPhrase(tokens[at]!))) break
    places.push(at)
  }
  return places
}

/** "heads the bureau", "has been Utopia’s ambassador": a verb that says what somebody is. */
const introduces = (tokens: readonly Token[], at: number): boolean =>
  INTRODUCING.has(tokens[at]?.stem ?? '') || (/^(?:has|have|had)$/.test(tokens[at]?.lower ?? '') && INTRODUCING.has(tokens[at + 1]?.stem ?? ''))

/** Token places of the words of office before a name: "the Utopian medic", "Bureau director". */
function besideLeft(tokens: readonly Token[], from: number): number[] {
  const places: number[] = []
  for (let at = from - 1; at >= 0 && from - at <= 6 && !(endsPhrase(tokens[at]!) && !(tokens[at]!.text === '.' && TITLES.has(tokens[at - 1]?.lower ?? ''))) && !isVerb(tokens[at]!) && !/^(?:and|to|in|on|at|by|for|from|with)$/.test(tokens[at]!.lower); at--) places.push(at)
  return places.some(at => SPEAKER.has(tokens[at]!.stem) || TITLES.has(tokens[at]!.lower)) ? places : []
}

/** Who is met in the first lines of a text that goes on in questions. */
function intervieweeOf({sentences, source}: Reading, introduced: ReadonlyMap<string, Introduced>, named: readonly Named[]): Origin | null {
  const questions = sentences.filter((sentence, at) => sentence.tokens.at(-1)?.text === '?' && sentence.sentence.paragraph !== sentences[at + 1]?.sentence.paragraph).length
  if (questions < QUESTIONS || questions < source.paragraphs.length / 8) return null
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
  const names = stems([entry.title, ...entry.aliases].join(' ').toLowerCase().split(/[^\p{L}]+/u))
  return ![...names].some(name => LEGISLATURE.has(name) || NEWS.has(name)) && !/news|press/i.test(entry.definition)
}
const NEWS = stems(['news', 'newspaper', 'broadcaster', 'press'])

/** Whether a glossary person sits in a legislature. */
export function isLawmaker(id: string, glossary: Glossary): boolean {
  const entry = glossary.get(id)
  const house = entry?.kind === 'person' && entry.of !== null ? glossary.get(entry.of) : undefined
  return house?.kind === 'body' && [...stems([house.title, ...house.aliases].join(' ').toLowerCase().split(/[^\p{L}]+/u))].some(name => LEGISLATURE.has(name))
}

export const namesLawmaker = (tokens: readonly Token[]): boolean => tokens.some(token => LAWMAKER.has(token.stem))
