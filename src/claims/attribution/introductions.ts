// One sentence as read in; the persons it names in full, with the body or state that the words beside the name say they belong to, out.
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import type {Mention} from '../subject.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Glossary} from './glossary.ts'
import {LAWMAKER, LEGISLATURE, PAST, SPEAKER, TITLES} from './lexicon.ts'
import {endsPhrase, isVerb} from './noun-phrase.ts'
import {isDate, labelOf} from './origin-label.ts'
import {isNameWord} from './personal-name.ts'
import type {Span} from './span.ts'

/** A person by surname: whom the text makes of him. `origin.id` is null where it names no body or state. */
export interface Introduced { origin: Origin; lawmaker: boolean }

/** They speak for themselves; former officials (`PAST`) for no body. */
const SCHOLARLY = stems([...words.scholarly, ...words.independent])
const INTRODUCING = stems(words.introducing)
const INTRODUCES = new Set(['of', 'from', 'with', 'at'])
/** Words of a descriptor, of an office, and of a personal name. */
const DESCRIPTOR = 12
const OFFICE = 6
const LONGEST_NAME = 4

/** Full names with what stands beside them: "Jane Doe, a Utopian medic,", "Bureau director Jane Doe", "Jane Doe of the Bureau". */
export function introductionsIn(sentence: SentenceReading, glossary: Glossary): {surname: string; person: Introduced}[] {
  const {tokens, mentions} = sentence
  return fullNames(sentence).map(({from, to}) => {
    const beside = [...besideRight(tokens, to), ...besideLeft(tokens, {from, to})]
    const words = beside.map(at => tokens[at]!)
    const scholarly = words.some(token => SCHOLARLY.has(token.stem) || PAST.has(token.lower))
    const found = scholarly ? undefined : mostSpecific(mentions.filter(mention => beside.includes(mention.from) && mention.form !== 'demonym'), glossary)
    const lawmaker = words.some(token => LAWMAKER.has(token.stem)) || words.some((token, at) => token.lower === 'member' && words.slice(at, at + 4).some(other => LEGISLATURE.has(other.stem)))
    return {surname: surnameOf(tokens.slice(from, to)), person: {origin: {id: found?.id ?? null, label: labelOf(tokens.slice(from, to), undefined)}, lawmaker}}
  })
}

/** The last word; the first where the given name behind it is hyphenated ("Dun Mi-ra"). */
export const surnameOf = (name: readonly Token[]): string => (/\p{L}-\p{Ll}/u.test(name.at(-1)!.text) ? name[0]! : name.at(-1)!).text

function mostSpecific(mentions: readonly Mention[], glossary: Glossary): Mention | undefined {
  const kind = (wanted: string) => mentions.find(mention => glossary.get(mention.id)?.kind === wanted)
  return kind('body') ?? kind('state')
}

/** Two to four capitalised words that no entry of the glossary claims. */
export function fullNames({tokens, mentions}: SentenceReading): {from: number; to: number}[] {
  const names: {from: number; to: number}[] = []
  const free = (at: number): boolean => isNameWord(tokens[at]) && !SPEAKER.has(tokens[at]!.stem) && !TITLES.has(tokens[at]!.lower) && !isDate(tokens, at) && !mentions.some(mention => mention.from <= at && mention.to > at)
  for (let from = 0; from < tokens.length; from++) {
    if (!free(from)) continue
    let to = from + 1
    while (to < tokens.length && to - from < LONGEST_NAME && free(to)) to++
    if (to - from >= 2) names.push({from, to})
    from = to
  }
  return names
}
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
  const comma = opener?.text === ',' && (/^(?:an?|the|who|whose|one|its|head|chief|director|deputy)$/.test(tokens[to + 1]?.lower ?? '') || SPEAKER.has(tokens[to + 1]?.stem ?? '') || opensOffice(tokens, to + 1))
  const predicate = introduces(tokens, to)
  if (!comma && !predicate && !INTRODUCES.has(opener?.lower ?? '')) return []
  const places: number[] = []
  for (let at = to + 1; at < tokens.length && places.length < DESCRIPTOR && !/^[,.;:!?"“”()–—]$/.test(tokens[at]!.text); at++) {
    if (!comma && !(predicate && at < to + 2) && (isVerb(tokens[at]!) || endsPhrase(tokens[at]!))) break
    places.push(at)
  }
  return places
}

/** "Utopia’s defence minister", "Free Utopian army chief": capitals that own or qualify an office right behind. */
function opensOffice(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (at < tokens.length && at - from < LONGEST_NAME && /^\p{Lu}/u.test(tokens[at]!.text)) at++
  if (at === from) return false
  if (/^['’]s$/.test(tokens[at]?.text ?? '')) return true
  const behind = tokens.slice(at, at + OFFICE)
  const office = behind.findIndex(token => SPEAKER.has(token.stem))
  return office >= 0 && !behind.slice(0, office).some(token => endsPhrase(token) || isVerb(token) || /^\d/.test(token.text))
}

/** "heads the bureau", "has been Utopia’s ambassador": a verb that says what somebody is. */
const introduces = (tokens: readonly Token[], at: number): boolean =>
  INTRODUCING.has(tokens[at]?.stem ?? '') || (/^(?:has|have|had)$/.test(tokens[at]?.lower ?? '') && INTRODUCING.has(tokens[at + 1]?.stem ?? ''))

/** Token places of the words of office before a name: "the Utopian medic", "Bureau director", "Utopia’s envoy, Jane Doe,". */
function besideLeft(tokens: readonly Token[], {from, to}: Span): number[] {
  const places: number[] = []
  const apposed = tokens[from - 1]?.text === ',' && SPEAKER.has(tokens[from - 2]?.stem ?? '') && tokens[to]?.text === ',' ? from - 1 : from
  for (let at = apposed - 1; at >= 0 && apposed - at <= OFFICE && !(endsPhrase(tokens[at]!) && !(tokens[at]!.text === '.' && TITLES.has(tokens[at - 1]?.lower ?? ''))) && !isVerb(tokens[at]!) && !/^(?:and|to|in|on|at|by|for|from|with)$/.test(tokens[at]!.lower); at--) places.push(at)
  return places.some(at => SPEAKER.has(tokens[at]!.stem) || TITLES.has(tokens[at]!.lower)) ? places : []
}
