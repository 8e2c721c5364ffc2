// Claim drafts of one source in, claims with permanent ids out. An id rests on the words, never on offsets, measure, value or stance, and on
// cuts of its own: a better extractor, sentence splitter or number finder corrects a claim without renaming it.
import {createHash} from 'node:crypto'
import {base32crockford} from '@scure/base'
import type {Claim, EventDraft, FigureDraft, PositionDraft, Range, Source} from '../model.ts'
import {namingNumeral} from './naming-numeral.ts'
import {foldWords, namingSentences, type NamingSentence} from './naming-sentences.ts'

export type ClaimDraft = FigureDraft | PositionDraft | EventDraft

/** Type letter, hyphen, ten characters of Crockford base32 of a SHA-256. Two drafts of one id in one source are an error, thrown. */
export function identifyClaims(source: Source, drafts: readonly ClaimDraft[]): Claim[] {
  const sentenceAt = namingSentences(source)
  const claims = drafts.map(draft => identify(source, draft, sentenceAt)).sort(bySelector)
  const seen = new Map<string, Claim>()
  return claims.map(claim => {
    const named = seen.has(claim.id) ? apartFrom(seen, claim, source) : claim
    seen.set(named.id, named)
    return named
  })
}

/** Where one naming sentence holds several sentences, each may tell the same holder's stance on the same term: the later ones are named by their order. */
function apartFrom(seen: ReadonlyMap<string, Claim>, claim: Claim, source: Source): Claim {
  const other = seen.get(claim.id)!
  if (claim.type !== 'position' || other.sentence.start === claim.sentence.start)
    throw new Error(`Two claims of ${source.path} have the id ${claim.id}: “${other.selector.exact}” and “${claim.selector.exact}”`)
  const next = {...claim, id: claimId('p', [claim.id, 'again'])}
  return seen.has(next.id) ? apartFrom(seen, next, source) : next
}

function identify(source: Source, draft: ClaimDraft, sentenceAt: (offset: number) => NamingSentence): Claim {
  const common = {source: source.id}
  if (draft.type === 'figure') return {...draft, ...common, id: claimId('f', numeralParts(source, sentenceAt, draft.number))}
  if (draft.type === 'position') {
    const {naming, ...position} = draft
    // Where a quote ends: a reader of wide sentences lets it begin in the sentence before.
    const {words, nth} = sentenceAt(draft.selector.end - 1)
    return {...position, ...common, id: claimId('p', [source.id, words, nth, position.term, naming ? foldWords(source.text.slice(naming.start, naming.end)) : position.holder])}
  }
  const {dating, ...event} = draft
  return {...event, ...common, id: claimId('e', numeralParts(source, sentenceAt, dating))}
}

function claimId(letter: string, parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest()
  return `${letter}-${base32crockford.encode(hash).slice(0, 10).toLowerCase()}`
}

/** Source, naming sentence, bare numeral, and which occurrence of it in its sentence this is, from 0. */
function numeralParts(source: Source, sentenceAt: (offset: number) => NamingSentence, range: Range): (string | number)[] {
  const numeral = namingNumeral(source.text, range)
  const sentence = sentenceAt(numeral.start)
  const words = foldWords(source.text.slice(numeral.start, numeral.end))
  const before = foldWords(source.text.slice(sentence.start, numeral.start))
  return [source.id, sentence.words, sentence.nth, words, before.split(words).length - 1]
}

const bySelector = (a: Claim, b: Claim): number =>
  a.selector.start - b.selector.start || a.selector.end - b.selector.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
