// A reading in; whom its article names, and where, out: bodies and groups in order of the text, persons with what they are introduced as,
// the body that has briefed lawmakers, and who is interviewed. Nobody speaks here; later names ("the agency", "Smith") are looked up in it.
import type {GlossaryEntry, Origin} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import type {Mention} from '../subject.ts'
import type {Token} from '../tokens.ts'
import {stemsOfNames, type Glossary} from './glossary.ts'
import {intervieweeOf} from './interview.ts'
import {fullNames, introductionsIn, surnameOf, type Introduced} from './introductions.ts'
import {brieferIn} from './lawmakers.ts'
import {SPEAKER, TITLES} from './lexicon.ts'
import {endsPhrase, isVerb} from './noun-phrase.ts'
import {labelOf} from './origin-label.ts'

/** Somebody named at a place of the text, and the stems by which he may be called later. */
export interface Named { origin: Origin; sentence: number; paragraph: number; from: number; nouns: Stems; group: boolean; opens: boolean; person: boolean }

/** Asked for single stems only, so that no mention needs a set of its own. */
type Stems = Pick<ReadonlySet<string>, 'has'>

export interface Dossier { named: Named[]; /** By sentence: the place in `named` of its first. */ firstOf: number[]; introduced: ReadonlyMap<string, Introduced>; briefer: Origin | null; /** Who answers in an interview without labels. */ interviewee: Origin | null }

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

const NONE: ReadonlySet<string> = new Set()
const names = new WeakMap<GlossaryEntry, ReadonlySet<string>>()

/** The stems of all words by which the glossary knows a body. */
function namesOf(entry: GlossaryEntry): ReadonlySet<string> {
  const known = names.get(entry) ?? (entry.kind === 'body' ? stemsOfNames([entry.title, ...entry.aliases, entry.definition]) : NONE)
  names.set(entry, known)
  return known
}

const withNouns = (known: Stems, behind: readonly Token[]): Stems =>
  behind.length === 0 ? known : {has: stem => known.has(stem) || behind.some(token => token.stem === stem)}

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

/** Who has been named before a place, as far back as a text's readers remember. */
export function namedBefore({named, firstOf}: Dossier, sentence: SentenceReading, place: Token): Named[] {
  const first = firstOf[sentence.index] ?? named.length
  let to = first
  while (named[to]?.sentence === sentence.index && sentence.tokens[named[to]!.from]!.end <= place.start) to++
  return named.slice(Math.max(0, first - MEMORY), to)
}
/** Names back to which a reader remembers. */
const MEMORY = 120

/** Whom a sentence begins with. */
export function openerOf({named, firstOf}: Dossier, sentence: SentenceReading): Named | undefined {
  const first = firstOf[sentence.index]!
  for (let at = first; named[at]?.sentence === sentence.index; at++) if (named[at]!.opens) return named[at]
  return undefined
}
