// src/site/citation.ts: a claim and its article → three citations. The article comes first, gaps are told, and no sign of a title can break a format.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {citationBibtex, citationCsl, citationText, cslDate, type Cited} from '../src/site/citation.ts'

const found = {site: 'Adrel Record', id: 'f-7m2k9xq4ca', title: 'Dead · Keldran Signals Bureau: “at least 40”', url: 'https://adrel.example/claims/f-7m2k9xq4ca/'}
const known: Cited = {found, article: {title: 'Marines leave harbour', publisher: 'Ferry Post', url: 'https://ferry.example/marines', date: '2031-06-03', inferred: false}}
const unknown: Cited = {found, article: {title: 'Marines leave harbour', publisher: null, url: null, date: null, inferred: false}}
const derived: Cited = {found, article: {...unknown.article, original: {name: 'The Ferry Post', publishes: true}}}
const titled = (title: string): Cited => ({...known, article: {...known.article, title}})
const csl = (cited: Cited) => (JSON.parse(citationCsl(cited)) as Record<string, unknown>[])[0]!

describe('the words of a citation', () => {
  test('credit the article first, and our page as the place where it was found', () => {
    expect(citationText(known)).toBe('“Marines leave harbour”, Ferry Post, 3 June 2031, https://ferry.example/marines. Quoted in Adrel Record (Dead · Keldran Signals Bureau: “at least 40”), https://adrel.example/claims/f-7m2k9xq4ca/.')
  })
  test('credit what the article was made from, beside a publisher that is not known', () => {
    expect(citationText(derived)).toContain('”, publisher not stated, after The Ferry Post, as given by the text, undated,')
  })
  test('say what is not known, and that a date is inferred', () => {
    expect(citationText(unknown)).toMatch(/^“Marines leave harbour”, publisher not stated, undated, address not known\. Quoted/)
    expect(citationText({...known, article: {...known.article, date: '2031-06~', inferred: true}})).toContain('about June 2031, inferred')
  })
})

describe('BibTeX', () => {
  test('has a field for each thing known', () => {
    expect(citationBibtex(known)).toBe([
      '@misc{adrel-record-f-7m2k9xq4ca,', '  title = {{Marines leave harbour}},', '  howpublished = {Ferry Post},', '  year = {2031},', '  month = {6},', '  day = {3},',
      '  url = {https://ferry.example/marines},', '  note = {Quoted in Adrel Record (Dead · Keldran Signals Bureau: “at least 40”), \\url{https://adrel.example/claims/f-7m2k9xq4ca/}},', '}',
    ].join('\n'))
  })
  test('leaves out what is not known, and says so in the note', () => {
    const entry = citationBibtex(unknown)
    expect(entry).not.toMatch(/howpublished|year|month/)
    expect(entry).toContain('note = {Publisher not stated. Undated. Address not known. Quoted in')
  })
  test('leads to our page where the article has no address', () => expect(citationBibtex(unknown)).toContain('  url = {https://adrel.example/claims/f-7m2k9xq4ca/},'))
  test('credits what the article was made from in its note', () => {
    expect(citationBibtex(derived)).toContain('note = {Publisher not stated. After The Ferry Post, as given by the text. Undated.')
  })
  test.each([
    ['2031-06~', '  year = {2031},\n  month = {6},\n  url', 'about June 2031'], ['2031/2032', '  year = {2031},\n  url', '2031 to 2032'],
    ['203X', '  howpublished = {Ferry Post},\n  url', 'the 2030s'], ['2031-21', '  year = {2031},\n  url', 'spring 2031'], ['2031/..', '  year = {2031},\n  url', 'from 2031'],
  ])('of the date %s has a year in digits alone, and tells the rest in words', (date, fields, words) => {
    const entry = citationBibtex({...known, article: {...known.article, date}})
    expect(entry).toContain(fields)
    expect(entry).toContain(`note = {Dated ${words}. Quoted in`)
  })
  test('tells that a date is inferred, however plain', () => {
    expect(citationBibtex({...known, article: {...known.article, date: '2031-06', inferred: true}})).toContain('note = {Dated June 2031, inferred. Quoted in')
  })
  test('escapes what TeX would read as its own', () => {
    expect(citationBibtex(titled('50 % of A&B_C #1 costs $5 {x} \\end ~ ^ <|>'))).toContain(
      'title = {{50 \\% of A\\&B\\_C \\#1 costs \\$5 \\textbraceleft{}x\\textbraceright{} \\textbackslash{}end \\textasciitilde{} \\textasciicircum{} \\textless{}\\textbar{}\\textgreater{}}}')
  })
  test('keeps its braces in balance and its fields on their lines, whatever a title or an address holds', () => {
    const text = fc.array(fc.constantFrom('{', '}', '\\', '%', '"', '\n', '@', 'a', '“', '\u202e', '\u0000'), {maxLength: 12}).map(parts => parts.join(''))
    fc.assert(fc.property(text, text, (title, path) => {
      const cited = titled(title)
      const entry = citationBibtex({...cited, article: {...cited.article, publisher: title, url: `https://ferry.example/${path}`}, found: {...found, title, site: title}})
      let depth = 0
      for (const sign of entry) { depth += sign === '{' ? 1 : sign === '}' ? -1 : 0; expect(depth).toBeGreaterThanOrEqual(0) }
      expect(depth).toBe(0)
      expect(entry.split('\n')).toHaveLength(9)
    }))
  })
})

describe('CSL-JSON', () => {
  test('is a list of one item whose source is our site', () => {
    expect(csl(known)).toEqual({
      id: 'adrel-record-f-7m2k9xq4ca', type: 'webpage', title: 'Marines leave harbour', publisher: 'Ferry Post', issued: {'date-parts': [[2031, 6, 3]]}, URL: 'https://ferry.example/marines',
      source: 'Adrel Record', note: 'Quoted in Adrel Record (Dead · Keldran Signals Bureau: “at least 40”), https://adrel.example/claims/f-7m2k9xq4ca/',
    })
  })
  test('has no field for what is not known', () => {
    expect(Object.keys(csl(unknown))).toEqual(['id', 'type', 'title', 'URL', 'source', 'note'])
    expect(csl(unknown)).toMatchObject({type: 'document', URL: found.url})
  })
  test('credits what the article was made from: who published that in a field, other words in the note alone', () => {
    expect(csl(derived)).toMatchObject({'original-publisher': 'The Ferry Post', note: expect.stringContaining('After The Ferry Post, as given by the text. Undated') as string})
    const other = csl({...derived, article: {...derived.article, original: {name: '“Boats return”', publishes: false}}})
    expect(other).not.toHaveProperty('original-publisher')
    expect(other['note']).toContain('After “Boats return”, as given by the text.')
  })
  test('marks an inferred date as about', () => {
    const inferred = csl({...known, article: {...known.article, date: '2031-06', inferred: true}})
    expect(inferred).toMatchObject({issued: {'date-parts': [[2031, 6]], circa: true}, note: expect.stringMatching(/^Dated June 2031, inferred\. Quoted/) as string})
  })
  test('is read back whatever a title holds', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), title => { expect(typeof csl(titled(title))['title']).toBe('string') }))
  })
  test.each([
    ['2031', {'date-parts': [[2031]]}],
    ['2031-06', {'date-parts': [[2031, 6]]}],
    ['2031-06~', {'date-parts': [[2031, 6]], circa: true}],
    ['2031?', {'date-parts': [[2031]], circa: true}],
    ['2031-06-XX', {'date-parts': [[2031, 6]]}],
    ['2031-XX-XX', {'date-parts': [[2031]]}],
    ['2031-23', {'date-parts': [[2031]], season: 3}],
    ['2031-06/2032-01~', {'date-parts': [[2031, 6], [2032, 1]], circa: true}],
    ['203X', {literal: 'the 2030s'}],
    ['2031/..', {literal: 'from 2031'}],
  ])('has the date %s as parts, or in words where parts would say more or less', (date, expected) => expect(cslDate(date)).toEqual(expected))
})
