// Claim drafts of one source in, claims with permanent ids out. An id rests on the words, never on offsets, measure, value or stance:
// a better extractor corrects a claim without renaming it.
import {createHash} from 'node:crypto'
import {base32crockford} from '@scure/base'
import type {Claim, EventDraft, FigureDraft, PositionDraft, Range, Source} from '../model.ts'

export type ClaimDraft = FigureDraft | PositionDraft | EventDraft

/** Type letter, hyphen, ten characters of Crockford base32 of a SHA-256. Two drafts of one id in one source are an error, thrown. */
export function identifyClaims(source: Source, drafts: readonly ClaimDraft[]): Claim[] {
  const occurrence = sentenceOccurrences(source)
  const claims = drafts.map(draft => identify(source, draft, occurrence)).sort(bySelector)
  const seen = new Map<string, Claim>()
  for (const claim of claims) {
    const other = seen.get(claim.id)
    if (other) throw new Error(`Two claims of ${source.path} have the id ${claim.id}: “${other.selector.exact}” and “${claim.selector.exact}”`)
    seen.set(claim.id, claim)
  }
  return claims
}

function identify(source: Source, draft: ClaimDraft, occurrence: (sentence: Range) => number): Claim {
  const folded = fold(source.text.slice(draft.sentence.start, draft.sentence.end))
  const base = [source.id, folded, occurrence(draft.sentence)]
  const common = {source: source.id}
  if (draft.type === 'figure') return {...draft, ...common, id: claimId('f', [...base, ...wordsAt(source, draft.sentence, draft.number)])}
  if (draft.type === 'position') {
    const {naming, ...position} = draft
    return {...position, ...common, id: claimId('p', [...base, position.term, naming ? fold(source.text.slice(naming.start, naming.end)) : position.holder])}
  }
  const {dating, ...event} = draft
  return {...event, ...common, id: claimId('e', [...base, ...wordsAt(source, draft.sentence, dating)])}
}

function claimId(letter: string, parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\u0000')).digest()
  return `${letter}-${base32crockford.encode(hash).slice(0, 10).toLowerCase()}`
}

/** The words of a range and which occurrence of them in its sentence this is, from 0. A figure's numeral leaves its bound out. */
function wordsAt(source: Source, sentence: Range, range: Range): [string, number] {
  const words = fold(source.text.slice(range.start, range.end))
  const numeral = /\d[\d.,]*/.exec(words)?.[0].replace(/[.,]+$/, '') ?? words
  const before = fold(source.text.slice(sentence.start, range.start))
  return [numeral, before.split(numeral).length - 1]
}

/** Which sentence of its wording in the source a sentence is, from 0. */
function sentenceOccurrences(source: Source): (sentence: Range) => number {
  const starts = new Map<string, number[]>()
  for (const sentence of source.sentences) {
    const key = fold(source.text.slice(sentence.start, sentence.end))
    const known = starts.get(key)
    if (known) known.push(sentence.start)
    else starts.set(key, [sentence.start])
  }
  return sentence => Math.max(0, starts.get(fold(source.text.slice(sentence.start, sentence.end)))?.indexOf(sentence.start) ?? 0)
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

const bySelector = (a: Claim, b: Claim): number =>
  a.selector.start - b.selector.start || a.selector.end - b.selector.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
