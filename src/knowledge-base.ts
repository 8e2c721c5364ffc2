// Seeds and content in, the whole knowledge base out: sources, entries, claims, comparisons, and every problem found on the way.
// Pure: the same files give the same knowledge base, whatever their order.
import type {VFileMessage} from 'vfile-message'
import {compareFigures, type FigureComparisons} from './claims/comparison/compare-figures.ts'
import {applyReviews, type Corrections} from './claims/corrections.ts'
import {extractClaims} from './claims/extract.ts'
import {compileSubject, type Subject} from './claims/subject.ts'
import {readCatalogue, type Catalogue} from './entries/catalogue.ts'
import type {EntryFile} from './entries/front-matter.ts'
import {parsePublished, type PublishedClaims} from './entries/published-claims.ts'
import {readRedirects, type Redirects} from './entries/redirects.ts'
import {NO_REGISTERS, type Registers} from './entries/registers.ts'
import {addressesOf} from './entries/site-addresses.ts'
import type {Claim, Edtf, Figure, Refusal, Source} from './model.ts'
import {diagnostic} from './report/diagnostic.ts'
import {readSources, type SeedFile} from './source/read-source.ts'
import {findRewrites} from './source/rewrites.ts'

export interface KnowledgeBase {
  sources: Source[]
  /** Groups of articles that share their wording, by id. */
  rewrites: string[][]
  catalogue: Catalogue
  subject: Subject
  claims: Claim[]
  refusals: Refusal[]
  comparisons: FigureComparisons
  /** What people decided of claims; `claims` holds what stands after it. */
  corrections: Corrections
  redirects: Redirects
  /** Every claim that was ever published, as far as the register knows. */
  published: PublishedClaims
}

/** `registers`: where old addresses lead, and which claims have been published; none where left out. */
export function assembleKnowledgeBase(seeds: readonly SeedFile[], content: readonly EntryFile[], registers: Registers = NO_REGISTERS): {kb: KnowledgeBase; messages: VFileMessage[]} {
  const {catalogue, messages: contentMessages} = readCatalogue(content)
  const {sources, messages: seedMessages} = readSources(seeds)
  const subject = subjectOf(catalogue)
  const extractions = sources.map(source => extractClaims(source, subject))
  const extracted = extractions.flatMap(extraction => extraction.claims)
  const {redirects, messages: redirectMessages} = readRedirects(registers.redirects, {claims: new Set(extracted.map(({id}) => id)), pages: addressesOf(catalogue, sources)})
  const {claims, corrections, messages: reviewMessages} = applyReviews(extracted, catalogue.cards, {
    measures: new Set(catalogue.measures.map(({id}) => id)), glossary: new Set(catalogue.glossary.map(({id}) => id)), sources, redirects,
  })
  const {published, messages: publishedMessages} = parsePublished(registers.published)
  const rewrites = findRewrites(sources)
  const comparisons = compareFigures(claims.filter(isFigure), catalogue.measures.map(entry => entry.data), dateOfFigure(catalogue), rewrites)
  return {
    kb: {sources, rewrites, catalogue, subject, claims, refusals: extractions.flatMap(extraction => extraction.refusals), comparisons, corrections, redirects, published},
    messages: [...seedMessages, ...contentMessages, ...redirectMessages, ...reviewMessages, ...publishedMessages, ...cardsWithoutSeed(catalogue, sources)],
  }
}

/**
 * A figure's date: its own, or its article's where that one states it. A date that an editor inferred orders nothing:
 * a guess must not let one figure replace another.
 */
export function dateOfFigure(catalogue: Catalogue): (figure: Figure) => Edtf | null {
  const stated = new Map(catalogue.cards.filter(card => card.data.dateBasis === 'stated').map(card => [card.id, card.data.date]))
  return figure => figure.asOf ?? stated.get(figure.source) ?? null
}

export const subjectOf = (catalogue: Catalogue): Subject =>
  compileSubject(catalogue.measures.map(entry => entry.data), catalogue.glossary.map(entry => entry.data))

const isFigure = (claim: Claim): claim is Figure => claim.type === 'figure'

function cardsWithoutSeed(catalogue: Catalogue, sources: readonly Source[]): VFileMessage[] {
  const ids = new Set(sources.map(source => source.id))
  return catalogue.cards.filter(card => !ids.has(card.id)).map(card => diagnostic({path: card.path, text: card.text, range: {start: 0, end: 3}}, {
    rule: 'card-without-seed',
    reason: `Unexpected card, there is no seed \`${card.id}\``,
    why: 'a card describes the seed of its own name',
    fix: `add seeds/${card.id}.txt, or rename or delete the card`,
  }))
}
