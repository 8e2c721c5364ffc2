// A claim in, the earlier sentences out that name who says so or whose position it is, where the claim's own sentence does not.
import {partyOf} from '../claims/subject.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, GlossaryEntry, Origin, Position, Range, Sentence, Source} from '../model.ts'
import {listWords} from '../topics/lookup.ts'
import {lookup} from './lookup.ts'
import {markWithin, type QuotePart} from './quotation.ts'
import {holderOf, speakersOf} from './who-says.ts'

/** `name` is who is named, `parts` the sentence with the naming words marked. */
export interface Crediting { name: string; parts: QuotePart[]; paragraph: number }

/**
 * For the origins, and for a position's holder, whom the claim's own sentence leaves unnamed: the nearest earlier sentence that names all of them, since
 * a joint credit stands in one; else the nearest for each. Names found nowhere are left out.
 */
export function creditedElsewhere(kb: KnowledgeBase, claim: Claim): Crediting[] {
  const source = lookup(kb).sources.get(claim.source)
  if (!source) return []
  const own = source.text.slice(claim.sentence.start, claim.sentence.end)
  const earlier = source.sentences.filter(({end}) => end <= claim.sentence.start).reverse()
  const unnamed = namings(kb, claim).filter(({wordings}) => wordings.length > 0 && !wordings.some(wording => wording.test(own)))
  const together = unnamed.length > 1 ? firstNaming(source, earlier, unnamed) : null
  const found = together ? [together] : unnamed.flatMap(naming => nearestNaming(source, earlier, naming))
  return found.filter(({parts}, at) => found.findIndex(other => textOf(other.parts) === textOf(parts)) === at)
}

/** A name, and the words by which a text may give it, the most telling first. */
interface Naming { name: string; wordings: RegExp[] }

function namings(kb: KnowledgeBase, claim: Claim): Naming[] {
  const speakers = speakersOf(kb, claim)
  const origins = claim.origins.map((origin, at) => ({name: speakers[at]!.label, wordings: wordingsOfOrigin(kb, origin)}))
  return claim.type === 'position' ? [...origins, {name: holderOf(kb, claim).label, wordings: wordingsOfHolder(kb, claim)}] : origins
}

function wordingsOfOrigin(kb: KnowledgeBase, {id, label}: Origin): RegExp[] {
  const entry = id === null ? undefined : lookup(kb).glossary.get(id)
  return [...wordings([label], 'iu'), ...(entry ? wordings(namesOf(entry), 'u') : [])]
}

/** A party is named by its own names and by those of its people and bodies. */
function wordingsOfHolder(kb: KnowledgeBase, {holder, document}: Position): RegExp[] {
  const {glossary} = lookup(kb)
  const names = [...glossary.values()].filter(({id}) => id === holder || partyOf(id, glossary) === holder).flatMap(namesOf)
  return [...wordings(document === null ? [] : [document], 'iu'), ...wordings(names, 'u')]
}

const namesOf = ({title, aliases, adjectives, demonyms}: GlossaryEntry): string[] => [title, ...aliases, ...adjectives, ...demonyms]

const wordings = (names: readonly string[], flags: string): RegExp[] => [...new Set(names)].filter(name => name.trim() !== '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map(name => new RegExp(`(?<![\\p{L}\\p{N}])${name.trim().split(/\s+/).map(escape).join('\\s+')}(?![\\p{L}\\p{N}])`, flags))

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, sign => (sign === '-' ? '\\x2d' : `\\${sign}`))

/** Wordings are tried one after the other, so that “South Korean intelligence” is not found in a mere “South Korean”. */
function nearestNaming(source: Source, earlier: readonly Sentence[], naming: Naming): Crediting[] {
  for (const wording of naming.wordings) {
    const found = firstNaming(source, earlier, [{...naming, wordings: [wording]}])
    if (found) return [found]
  }
  return []
}

function firstNaming(source: Source, earlier: readonly Sentence[], names: readonly Naming[]): Crediting | null {
  for (const {start, end, paragraph} of earlier) {
    const text = source.text.slice(start, end)
    const ranges = names.flatMap(({wordings}) => rangeOf(text, wordings))
    if (ranges.length === names.length) return {name: listWords(names.map(({name}) => name)), parts: markWithin(text, ranges), paragraph}
  }
  return null
}

function rangeOf(text: string, wordings: readonly RegExp[]): Range[] {
  const match = wordings.map(wording => wording.exec(text)).find(found => found !== null)
  return match ? [{start: match.index, end: match.index + match[0].length}] : []
}

const textOf = (parts: readonly QuotePart[]): string => parts.map(part => part.text).join('')
