// src/search: numbers in one spelling, queries as addresses, and answers in which claims come first and numbers are exact.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {answer} from '../src/search/answer.ts'
import {facetId, facetOptions} from '../src/search/facet-options.ts'
import {separateNumbers} from '../src/search/numbers.ts'
import type {Filters, Pagefind, Results} from '../src/search/pagefind.ts'
import {readQuery, writeQuery, type Query} from '../src/search/query.ts'

describe('separateNumbers', () => {
  test.each([
    ['11,000', ['11000'], ''], ['11000', ['11000'], ''], ['11 000', ['11000'], ''], ['11\u00a0000', ['11000'], ''], ['11\u202f000', ['11000'], ''], ['11’000', ['11000'], ''],
    ['11k', ['11000'], ''], ['11 thousand', ['11000'], ''], ['1.5 million', ['1500000'], ''], ['600 killed', ['600'], 'killed'],
    ['10,000–12,000 troops', ['10000', '12000'], '– troops'], ['killed in 2024', ['2024'], 'killed in'], ['security guarantees', [], 'security guarantees'],
    ['11,00', ['11'], ',00'], ['T72 and 28th', [], 'T72 and 28th'], ['more than 3.', ['3'], 'more than .'], ['600, 600', ['600'], ','], ['', [], ''],
  ])('reads “%s”', (text, numbers, words) => expect(separateNumbers(text)).toEqual({numbers, words}))

  test('a number is the same in every way of writing it', () => {
    fc.assert(fc.property(fc.integer({min: 0, max: 9_999_999}), fc.constantFrom(',', ' ', '\u00a0', '\u202f', ''), (number, separator) => {
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

describe('answers', () => {
  interface Filed { id: string; words: string; layer: string; kind: string; number: string[]; value: string[] }
  const FILED: readonly Filed[] = [
    {id: 'quoted', words: 'wounded', layer: 'claim', kind: 'figure', number: ['600', '70'], value: ['70']},
    {id: 'topic', words: 'killed wounded', layer: 'page', kind: 'page', number: ['600'], value: []},
    {id: 'counted', words: 'killed wounded', layer: 'claim', kind: 'figure', number: ['600'], value: ['600']},
    {id: 'plan', words: 'killed', layer: 'claim', kind: 'position', number: [], value: []},
  ]
  /** Finds as Pagefind does: all words, all values of each filter; counts by kind. */
  const pagefind: Pagefind = {options: async () => {}, filters: async () => ({}), search: async (term: string | null, {filters}: {filters: Filters}): Promise<Results> => {
    const found = FILED.filter(page => (term ?? '').split(' ').every(word => page.words.includes(word))
      && Object.entries(filters).every(([name, values]) => [values].flat().every(value => [page[name as keyof Filed]].flat().includes(value))))
    const kinds: Record<string, number> = {}
    for (const {kind} of found) kinds[kind] = (kinds[kind] ?? 0) + 1
    return {results: found.map(({id}) => ({id, data: async () => ({url: id, meta: {}, excerpt: '', filters: {}})})), filters: {kind: kinds}}
  }}
  const ask = async (text: string, kind = '') => {
    const found = await answer(pagefind, {text, chosen: {kind, topic: '', source: '', party: ''}})
    return {...found, ids: found.results.map(({id}) => id)}
  }

  test('claims come before pages', async () => expect((await ask('killed')).ids).toEqual(['counted', 'plan', 'topic']))
  test('a claim that counts the number comes before one that quotes it, and each stands once', async () => expect((await ask('600')).ids).toEqual(['counted', 'quoted', 'topic']))
  test('words and number together narrow', async () => expect((await ask('600 killed')).ids).toEqual(['counted', 'topic']))
  test('a number is never found by a part of it', async () => expect((await ask('60')).ids).toEqual([]))
  test('words that nothing holds are dropped beside a number, and the answer says so', async () => {
    expect(await ask('600 zebras')).toMatchObject({ids: ['counted', 'quoted', 'topic'], wordsDropped: true})
    expect(await ask('zebras')).toMatchObject({ids: [], wordsDropped: false})
  })
  test('the counts of a facet are those without its own choice', async () => {
    const {ids, counts, claims, pages} = await ask('killed', 'position')
    expect({ids, kind: counts.kind, claims, pages}).toEqual({ids: ['plan'], kind: {figure: 1, position: 1, page: 1}, claims: 1, pages: 0})
  })
  test('nothing asked finds nothing', async () => expect((await ask(' ')).ids).toEqual([]))
})
