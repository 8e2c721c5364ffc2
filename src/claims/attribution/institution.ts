// A speaker called by his house or his office ("the spy agency", "two officials", "Defence minister Jane Doe") and his sentence in;
// the body or state of which the text has named one before out, null where it has not.
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import {stateOf} from '../subject.ts'
import {stem, stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {namesOwnHouse} from './allegiance.ts'
import type {Context} from './context.ts'
import {namedBefore, type Named} from './dossier.ts'
import {subjectOf} from './home.ts'
import {INSTITUTION, SECRET} from './lexicon.ts'

const OFFICE = stems(words.offices)

/** A body, and the noun by which it is called again. */
interface Institution { origin: Origin; noun: Token }

/** "the spy agency", "Bureau director Jane Doe", "the ministry’s spokesman": the body of that name which the text has named before. */
export function byInstitution(tokens: readonly Token[], sentence: SentenceReading, {dossier}: Context): Institution | null {
  const at = tokens.findIndex((token, place) => INSTITUTION.has(token.stem) && isOwnName(tokens, place))
  if (at < 0) return null
  const noun = tokens[at]!
  const before = namedBefore(dossier, sentence, tokens[0]!)
  const modifier = tokens.slice(Math.max(0, at - 2), at).find(token => SPECIFIC.has(token.lower))
  const fits = (named: Named): boolean => named.nouns.has(noun.stem) && (!modifier || named.nouns.has(modifier.stem))
  const found = before.findLast(fits) ?? (SECRET.has(noun.stem) ? before.findLast(isSecret) : undefined)
  const body = found ?? (SECRET.has(noun.stem) && modifier && sentence.index < 2 ? dossier.named.find(isSecret) : undefined)
  return body ? {origin: body.origin, noun} : null
}

const SPECIFIC = new Set(['spy', 'intelligence', 'defence', 'defense', 'foreign', 'interior', 'security', 'general'])

/** "the agency’s director" with the agency’s name in place of the noun. */
export function inFull({origin, noun}: Institution, spoken: Origin | undefined): string {
  const parts = spoken?.label.split(/(?<=\s)|(?=['’]s\b)/) ?? []
  const at = parts.findIndex(part => part.trim().toLowerCase() === noun.lower)
  return at < 0 ? origin.label : origin.label + (/\s$/.test(parts[at]!) ? ' ' : '') + parts.slice(at + 1).join('')
}

const isSecret = (named: Named): boolean => ['intelligence', 'spy', 'signal'].some(noun => named.nouns.has(noun)) || (named.nouns.has('bureau') && !named.group)

/** No other body’s name ("the Dorn Institute", "Ministry of Trade"), nor any one of its kind ("an agency"). */
function isOwnName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (/^of$/.test(tokens[at + 1]?.lower ?? '')) return false
  if (before === undefined || /^(?:the|this|that|same|own)$/.test(before.lower)) return true
  if (/^(?:an?|news|local|another)$/.test(before.lower)) return false
  return SPECIFIC.has(before.lower) && !/^an?$/.test(tokens[at - 2]?.lower ?? '')
}

/** "two officials", "the officials", where all officials named so far are of one state or body: theirs. */
export function byOfficials(tokens: readonly Token[], sentence: SentenceReading, {dossier}: Context): string | null {
  if (tokens.length > 2 || tokens.at(-1)!.lower !== 'officials' || (tokens.length === 2 && !/^(?:the|two|three|four|both|several|some|other)$/.test(tokens[0]!.lower))) return null
  const ids = new Set(namedBefore(dossier, sentence, tokens[0]!).flatMap(({nouns, origin}) => (nouns.has(OFFICIALS) && origin.id !== null ? [origin.id] : [])))
  return ids.size === 1 ? [...ids][0]! : null
}
const OFFICIALS = stem('official')

/** "Defence minister Jane Doe", right behind a sentence that began with a state: that state’s. */
export function byOffice(tokens: readonly Token[], sentence: SentenceReading, {dossier, glossary}: Context): string | null {
  const office = tokens.findIndex(token => OFFICE.has(token.stem))
  if (office < 0 || namesOwnHouse(tokens) || (/^an?$/.test(tokens[0]!.lower) && office === tokens.length - 1)) return null
  const opener = namedBefore(dossier, sentence, tokens[0]!).findLast(named => named.opens && named.sentence < sentence.index && named.paragraph === sentence.sentence.paragraph)
  const own = subjectOf(sentence, tokens[0]!.start, glossary)
  const other = opener ?? (own ? {origin: own} : undefined) ?? namedBefore(dossier, sentence, tokens[0]!).findLast(named => named.paragraph === sentence.sentence.paragraph && [...OFFICE].some(noun => named.nouns.has(noun)))
  return other?.origin.id ? stateOf(other.origin.id, glossary) : null
}
