// The same claim keeps its name: the articles are read again with another sentence splitter and another number finder, both simpler than ours,
// and no claim that is found both times (the same numeral, date, or holder and term, at the same place) has another id.
import {beforeAll, describe, expect, test} from 'vitest'
import {extractClaims} from '../src/claims/extract.ts'
import type {QuantityMention} from '../src/claims/quantities.ts'
import {readingOf, type QuantityFinder} from '../src/claims/reading.ts'
import {withoutStrayLines} from '../src/claims/stray-lines.ts'
import type {Subject} from '../src/claims/subject.ts'
import {readContent, readSeeds} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {subjectOf} from '../src/knowledge-base.ts'
import type {Claim, Paragraph, Sentence} from '../src/model.ts'
import {readSource, type SeedFile, type SentenceSplitter} from '../src/source/read-source.ts'

const STANDARD = new Intl.Segmenter('en', {granularity: 'sentence'})

/** Sentences as the Unicode standard cuts them: it knows no abbreviations. */
const byStandard: SentenceSplitter = (text, paragraphs) => paragraphs.flatMap(paragraph =>
  [...STANDARD.segment(text.slice(paragraph.start, paragraph.end))].flatMap(({index, segment}) => trimmed(text, paragraph, index, index + segment.length)))

/** Each paragraph one sentence. */
const byParagraph: SentenceSplitter = (text, paragraphs) => paragraphs.flatMap(paragraph => trimmed(text, paragraph, 0, paragraph.end - paragraph.start))

/** Cuts at semicolons and colons as well. */
const byClause: SentenceSplitter = (text, paragraphs) => byStandard(text, paragraphs).flatMap(sentence => {
  const parts = text.slice(sentence.start, sentence.end).split(/(?<=[;:]\s)/)
  let at = sentence.start
  return parts.map(part => ({...sentence, start: at, end: (at += part.length)}))
})

function trimmed(text: string, {start, number, kind}: Paragraph, from: number, to: number): Sentence[] {
  const words = text.slice(start + from, start + to)
  const [lead, trail] = [words.length - words.trimStart().length, words.length - words.trimEnd().length]
  return words.trim() === '' ? [] : [{start: start + from + lead, end: start + to - trail, paragraph: number, kind}]
}

const BOUNDS = {'at least': 'at-least', 'more than': 'at-least', 'over': 'at-least', 'up to': 'at-most', 'some': 'about', 'around': 'about', 'about': 'about', 'approximately': 'about'} as const
const MAGNITUDES: Record<string, [number, number]> = {'hundreds of thousands': [100_000, 999_999], 'tens of thousands': [10_000, 99_999], 'thousands': [1_000, 9_999], 'hundreds': [100, 999]}
const SIMPLE = new RegExp(`\\b(?:(${Object.keys(BOUNDS).join('|')}) )?(?:(\\d[\\d,]*\\d|\\d)|(${Object.keys(MAGNITUDES).join('|')}))(?![\\d%])`, 'gi')

/** Digits and magnitudes with the commonest bounds: no ranges, no changes, no spelled numbers, and years for numbers of people. */
const simpleFinder: QuantityFinder = text => [...text.matchAll(SIMPLE)].map(match => {
  const [exact, bound = '', digits, magnitude = ''] = match
  const place = {start: match.index, end: match.index + exact.length, exact, kind: 'count' as const, strict: false}
  const numeral = {start: place.end - (digits ?? magnitude).length, end: place.end}
  const [low, high] = MAGNITUDES[magnitude.toLowerCase()] ?? []
  if (digits === undefined) return {...place, numeral, form: 'magnitude', low, high} as QuantityMention
  const form = BOUNDS[bound.toLowerCase() as keyof typeof BOUNDS] ?? 'exact'
  const value = Number(digits.replace(/,/g, ''))
  return {...place, numeral, form, ...(form === 'at-least' ? {low: value} : form === 'at-most' ? {high: value} : {best: value})}
})

/** Finds the bare numerals alone. */
const bareFinder: QuantityFinder = text => simpleFinder(text).map(({start, numeral, exact, ...mention}) =>
  ({...mention, ...numeral, numeral, exact: exact.slice(numeral.start - start)}))

interface Reader { split?: SentenceSplitter; find?: QuantityFinder }

function claimsOf(seeds: readonly SeedFile[], subject: Subject, {split, find}: Reader): Claim[] {
  return seeds.flatMap(seed => {
    const {source} = readSource(seed, split)
    if (!source) return []
    readingOf(withoutStrayLines(source, subject), subject, find)
    return extractClaims(source, subject).claims
  })
}

/** What makes two readings' claims the same one: the source, and where its numeral, date, or holder and term stand. */
function placesOf(claim: Claim): string[] {
  if (claim.type === 'figure') return [...claim.quantity.exact.matchAll(/\d[\d,]*\d|\d|hundreds of thousands|thousands/gi)].slice(0, 1)
    .map(({index, 0: numeral}) => `${claim.source} ${claim.measure} ${claim.number.start + index} ${numeral.toLowerCase()}`)
  if (claim.type === 'position') return [`${claim.source} ${claim.holder} ${claim.term} ${claim.stance} ${claim.object}`]
  return [`${claim.source} ${claim.date} ${claim.label}`]
}

/** Places that stand for one claim in each reading. */
function byPlace(claims: readonly Claim[]): Map<string, string> {
  const places = claims.flatMap(claim => placesOf(claim).map(place => [place, claim.id] as const))
  const counts = new Map<string, number>()
  for (const [place] of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  return new Map(places.filter(([place]) => counts.get(place) === 1))
}

const READERS: [string, Reader][] = [
  ['sentences as the Unicode standard cuts them', {split: byStandard}],
  ['whole paragraphs for sentences', {split: byParagraph}],
  ['clauses for sentences', {split: byClause}],
  ['a simple number finder', {find: simpleFinder}],
  ['bare numerals without their bounds', {find: bareFinder}],
  ['the standard’s sentences and bare numerals', {split: byStandard, find: bareFinder}],
  ['whole paragraphs and a simple number finder', {split: byParagraph, find: simpleFinder}],
]

describe.each([['the seeds', '.'], ['the invented subject', 'tests/fixtures/knowledge-base']])('the claims of %s', (_name, root) => {
  const seeds = readSeeds(root)
  const subject = subjectOf(readCatalogue(readContent(root)).catalogue)
  let ours: Map<string, string>
  beforeAll(() => { ours = byPlace(claimsOf(seeds, subject, {})) })

  test.each(READERS)('keep their names with %s', (_, reader) => {
    const theirs = byPlace(claimsOf(seeds, subject, reader))
    const both = [...ours].filter(([place]) => theirs.has(place))
    expect(both.filter(([place, id]) => theirs.get(place) !== id)).toEqual([])
    expect(both.length).toBeGreaterThan(ours.size / 3)
  })
})
