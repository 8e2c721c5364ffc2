// src/search: numbers in one spelling, queries as addresses, and answers in which claims come first and numbers are exact.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {answer} from '../src/search/answer.ts'
import {facetId, facetOptions} from '../src/search/facet-options.ts'
import {separateNumbers} from '../src/search/numbers.ts'
import type {Filter, Pagefind, Results} from '../src/search/pagefind.ts'
import {readQuery, writeQuery, type Query} from '../src/search/query.ts'
import {sentence} from '../src/search/tell.ts'
import {createVocabulary} from '../src/search/vocabulary.ts'
import {contentWords, stemOf, wordsOf} from '../src/search/words.ts'

describe('separateNumbers', () => {
  test.each([
    ['11,000', ['11000'], ''], ['11000', ['11000'], ''], ['11 000', ['11000'], ''], ['11\u00a0000', ['11000'], ''], ['11\u202f000', ['11000'], ''], ['11’000', ['11000'], ''],
    ['11.000', ['11000'], ''], ['1.234.567, then', ['1234567'], ', then'], ['1.250 million', ['1250000'], ''], ['0.125', ['0.125'], ''], ['2.5', ['2.5'], ''],
    ['11k', ['11000'], ''], ['11 thousand', ['11000'], ''], ['1.5 million', ['1500000'], ''], ['600 killed', ['600'], 'killed'],
    ['10,000–12,000 troops', ['10000', '12000'], '– troops'], ['killed in 2024', ['2024'], 'killed in'], ['security guarantees', [], 'security guarantees'],
    ['11,00', ['11'], ',00'], ['T72 and 28th', [], 'T72 and 28th'], ['more than 3.', ['3'], 'more than .'], ['600, 600', ['600'], ','], ['', [], ''],
  ])('reads “%s”', (text, numbers, words) => expect(separateNumbers(text)).toEqual({numbers, words}))

  test('a number is the same in every way of writing it', () => {
    fc.assert(fc.property(fc.integer({min: 0, max: 9_999_999}), fc.constantFrom(',', '.', ' ', '\u00a0', '\u202f', ''), (number, separator) => {
      const written = String(number).replace(/\B(?=(?:\d{3})+$)/g, separator)
      expect(separateNumbers(`at least ${written} people`)).toEqual({numbers: [String(number)], words: 'at least people'})
    }))
  })
})

describe('queries', () => {
  test('an address and its query say the same', () => {
    const word = fc.string({unit: 'grapheme'}).map(text => text.trim())
    fc.assert(fc.property(word, word, word, word, word, (text, kind, topic, source, party) => {
      const query: Query = {text, chosen: {kind, topic, source, party}}
      expect(readQuery(new URLSearchParams(writeQuery(query)))).toEqual(query)
    }))
  })
  test('nothing asked leaves a bare address', () => expect(writeQuery(readQuery(new URLSearchParams('?page=2&q=+')))).toBe(''))
})

describe('facets', () => {
  test('ids are fit for an address', () => expect([facetId('Peace plan'), facetId('Türkiye’s '), facetId('United States')]).toEqual(['peace-plan', 'turkiye-s', 'united-states']))
  test('a value stands once, under its own id where it has one', () => {
    expect(facetOptions(['Peace plan', 'Losses', 'Losses'], new Map([['Losses', 'casualties']]))).toEqual([
      {id: 'peace-plan', value: 'Peace plan', label: 'Peace plan'}, {id: 'casualties', value: 'Losses', label: 'Losses'},
    ])
  })
})

describe('words', () => {
  test.each([
    ['how many Orvandi sailors died', ['orvandi', 'sailors', 'died']], ['Keldra reported', ['keldra']], ['who reported', ['reported']], ['how many', ['how', 'many']],
    ['Keldra’s army', ['keldra', 'army']], ['the short-range plan', ['short', 'range', 'plan']], ['???', []], ['the O.B.U. envoy', ['obu', 'envoy']], ['in May, the United States', ['may', 'united', 'states']],
  ])('of “%s” that decide', (text, words) => expect(contentWords(text)).toEqual(words))
  test.each([
    ['casualties', 'casualty'], ['killed', 'kills'], ['killing', 'kill'], ['planned', 'plans'], ['guarantees', 'guarantee'], ['losses', 'loss'], ['forces', 'force'], ['deployed', 'deploying'], ['Zoë', 'zoe'],
  ])('“%s” and “%s” share a stem', (one, other) => expect(stemOf(one.toLowerCase())).toBe(stemOf(other)))
  test.each([['died', 'diet'], ['dead', 'deadline'], ['crisis', 'cries'], ['red', 'ring']])('“%s” and “%s” do not', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)))
  test('no word of any text has an empty stem, which every other would share', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), text => { for (const word of wordsOf(text)) expect(stemOf(word)).not.toBe('') }))
  })
})

describe('the vocabulary', () => {
  const vocabulary = createVocabulary(['balarí', 'captive', 'captives', 'casualties', 'harbour', 'marsk', 'marskyi'])
  test.each([
    ['casualty', {word: 'casualties', stems: ['casualty']}], ['captive', {word: 'captive', stems: ['captiv']}], ['casu', {word: 'casu', stems: ['casualty']}], ['balari', {word: 'balarí', stems: ['balari']}],
  ])('knows “%s”', (word, term) => expect(vocabulary.find(word)).toEqual(term))
  test.each(['zebra', 'casualtyx', 'ha', 'harbourmaster', 'arbour'])('does not know “%s”', word => expect(vocabulary.find(word)).toBeNull())
  test.each([['harbor', 'harbour'], ['marskij', 'marsk'], ['casulties', 'casualties'], ['zebra', null], ['harxyzr', null], ['q'.repeat(500), null]])('takes “%s” for %s', (word, near) => expect(vocabulary.nearest(word)).toBe(near))
})

describe('answers', () => {
  interface Filed { id: string; words: string; layer: string; kind: string; number?: string[]; value?: string[]; title?: string[]; about?: string[]; subject?: string[]; speaker?: string[] }
  const FILED: readonly Filed[] = [
    {id: 'mentions', words: 'casualty harbour minister', layer: 'claim', kind: 'position', title: ['harbour'], about: ['harbour'], subject: ['harbour'], speaker: ['keldra']},
    {id: 'quoted', words: 'wound kill keldra', layer: 'claim', kind: 'figure', number: ['600', '70'], value: ['70'], title: ['wound'], about: ['wound'], subject: ['wound', 'casualty']},
    {id: 'topic', words: 'kill wound', layer: 'page', kind: 'page', number: ['600']},
    {id: 'counted', words: 'kill dead wound casualty', layer: 'claim', kind: 'figure', number: ['600'], value: ['600'], title: ['casualty'], about: ['casualty'], subject: ['casualty', 'dead']},
    {id: 'plan', words: 'kill', layer: 'claim', kind: 'position', title: ['army'], about: ['army'], subject: ['army']},
    {id: 'perished', words: 'kill dead keldra', layer: 'claim', kind: 'figure', number: ['90'], value: ['90'], title: ['kill'], about: ['kill', 'dead'], subject: ['kill', 'dead'], speaker: ['keldra']},
  ]
  const vocabulary = createVocabulary([...new Set(FILED.flatMap(({words}) => words.split(' ')))])
  const fits = (page: Filed, filter: Filter): boolean => {
    if ('all' in filter && Array.isArray(filter.all)) return filter.all.every(part => fits(page, part))
    if ('any' in filter && Array.isArray(filter.any)) return filter.any.some(part => fits(page, part))
    return Object.entries(filter as Record<string, string>).every(([name, value]) => [page[name as keyof Filed] ?? []].flat().includes(value))
  }
  /** Finds as Pagefind does: all words; filters nested; counts by kind. */
  const pagefind: Pagefind = {options: async () => {}, filters: async () => ({}), search: async (term: string | null, {filters}: {filters: Filter}): Promise<Results> => {
    const found = FILED.filter(page => (term ?? '').split(' ').every(word => page.words.includes(word)) && fits(page, filters))
    const kinds: Record<string, number> = {}
    for (const {kind} of found) kinds[kind] = (kinds[kind] ?? 0) + 1
    return {results: found.map(({id}) => ({id, data: async () => ({url: id, meta: {}, excerpt: '', filters: {}})})), filters: {kind: kinds}}
  }}
  const ask = async (text: string, kind = '') => {
    const found = await answer(pagefind, vocabulary, {text, chosen: {kind, topic: '', source: '', party: ''}})
    return {...found, ids: found.results.map(({id}) => id)}
  }

  test('claims come before pages, those titled with the word first', async () => expect((await ask('killed')).ids).toEqual(['perished', 'quoted', 'counted', 'plan', 'topic']))
  test('what is titled with the word comes before what speaks of it, and that before what quotes it', async () => expect((await ask('casualties')).ids).toEqual(['counted', 'mentions']))
  test('a word that stands for the subject goes before one that is part of a phrase', async () => expect((await ask('how many are dead')).ids).toEqual(['perished', 'counted']))
  test('what a speaker tells comes before what speaks of it', async () => expect((await ask('Keldra reported')).ids).toEqual(['perished', 'quoted']))
  test('a claim that counts the number comes before one that quotes it, and each stands once', async () => expect((await ask('600')).ids).toEqual(['counted', 'quoted', 'topic']))
  test('words and number together narrow', async () => expect((await ask('600 casualties')).ids).toEqual(['counted']))
  test('a number is never found by a part of it', async () => expect((await ask('60')).ids).toEqual([]))
  test('words that nothing holds are dropped beside a number, and the answer says so', async () => {
    expect(await ask('600 zebras')).toMatchObject({ids: ['counted', 'quoted', 'topic'], wordsDropped: true})
    expect(await ask('600 army')).toMatchObject({ids: ['counted', 'quoted', 'topic'], wordsDropped: true})
  })
  test.each([['zebras', null], ['killed zebras', null], ['killed by the ministre', 'killed by the minister'], ['casulty', 'casualty'], ['???', null]])('“%s” finds nothing, and suggests %s', async (text, suggestion) => {
    expect(await ask(text)).toMatchObject({ids: [], wordsDropped: false, suggestion})
  })
  test('the counts of a facet are those without its own choice', async () => {
    const {ids, counts, claims, pages} = await ask('killed', 'position')
    expect({ids, kind: counts.kind, claims, pages}).toEqual({ids: ['plan'], kind: {figure: 3, position: 1, page: 1}, claims: 1, pages: 0})
  })
  test('a filter that nothing fits leaves nothing', async () => expect((await ask('killed', 'battle')).ids).toEqual([]))
  test('nothing asked finds nothing', async () => expect((await ask(' ')).ids).toEqual([]))
})

describe('what the page says', () => {
  const none = {kind: {}, topic: {}, source: {}, party: {}}
  const labels = {kind: '', topic: '', source: '', party: ''}
  const found = (claims: number, pages: number) => ({claims, pages, wordsDropped: false, counts: none})
  test('the count, with the question', () => expect(sentence(' killed ', found(1, 2), labels)).toBe('1 claim and 2 pages for “killed”.'))
  test('that nothing was found, under which filters, and which of them stands in the way', () => {
    expect(sentence('', {...found(0, 0), counts: {...none, party: {Keldra: 3}, topic: {Treaty: 0}}}, {...labels, topic: 'Treaty', party: 'Orvand'}))
      .toBe('No claim and no page found with topic “Treaty” and party “Orvand”. Another party would find something.')
  })
})
