// Numbers in texts: what is one, what it says, and what only looks like one.
import {describe, expect, it} from 'vitest'
import {findQuantities, type QuantityMention} from '../src/claims/quantities.ts'
import cases from './fixtures/quantities/cases.json' with {type: 'json'}

const only = (text: string) => {
  const found = findQuantities(text)
  expect(found, `${text}: ${found.map(quantity => quantity.exact).join(' | ')}`).toHaveLength(1)
  const {low, best, high, form, exact, kind} = found[0]!
  return {low, best, high, form, exact, kind}
}

describe('a number is read in digits, in words and in mixes of both', () => {
  it.each([
    ['11,000 soldiers', 11000], ['11 000 soldiers', 11000], ['1.5 thousand men', 1500], ['12k recruits', 12000], ['.500 of them', 0.5],
    ['four-thousand-700 soldiers', 4700], ['15-thousand men', 15000], ['twenty-seven hundred wounded', 2700], ['two thousand seven hundred and fifty', 2750],
    ['nine-point-eight million shells', 9800000], ['half a million', 500000], ['half a dozen', 6], ['a hundred thousand men', 100000], ['a quarter of a million', 250000],
    ['two dozen prisoners', 24], ['three hundred dead', 300], ['eleven thousand, five hundred men', 11500], ['Eleven-hundred-and-fifty men', 1150], ['hundred and fifty men', 150],
    ['on October 14 3,000 soldiers left', 3000],
  ])('%s', (text, value) => { expect(only(text)).toMatchObject({best: value, form: 'exact'}) })
})

describe('a bound belongs to the number and fills one end only', () => {
  it.each([
    ['at least 270 dead', {low: 270, form: 'at-least', exact: 'at least 270'}],
    ['upwards of 600 men', {low: 600, form: 'at-least', exact: 'upwards of 600'}],
    ['no fewer than 4,000', {low: 4000, form: 'at-least'}],
    ['3,000 or more', {low: 3000, form: 'at-least', exact: '3,000 or more'}],
    ['6,000+ casualties', {low: 6000, form: 'at-least', exact: '6,000+'}],
    ['≥ 40 men', {low: 40, form: 'at-least'}],
    ['up to 30,000', {high: 30000, form: 'at-most'}],
    ['as many as 6,000', {high: 6000, form: 'at-most'}],
    ['15,000 at most', {high: 15000, form: 'at-most', exact: '15,000 at most'}],
    ['just below 10,000', {high: 10000, form: 'at-most', exact: 'just below 10,000'}],
    ['nearly 4,000', {best: 4000, form: 'about', exact: 'nearly 4,000'}],
    ['almost five thousand', {best: 5000, form: 'about'}],
    ['an estimated 11,000', {best: 11000, form: 'about', exact: 'an estimated 11,000'}],
    ['11,000 or so', {best: 11000, form: 'about', exact: '11,000 or so'}],
    ['~900 men', {best: 900, form: 'about'}],
    ['losses top 3,000', {low: 3000, form: 'at-least', exact: 'top 3,000'}],
    ['the top 300 players', {best: 300, form: 'exact'}],
    ['losses near 4,000', {best: 4000, form: 'about', exact: 'near 4,000'}],
    ['a village near 4,000 wells', {best: 4000, form: 'exact'}],
    ['60 people minimum', {low: 60, form: 'at-least', exact: '60'}],
    ['a couple of dozen men', {best: 24, form: 'about'}],
  ])('%s', (text, expected) => {
    const found = only(text)
    expect(found).toMatchObject(expected)
    expect([found.low, found.best, found.high].filter(value => value !== undefined)).toHaveLength(1)
  })

  it('tells strict bounds from closed ones', () => {
    expect(findQuantities('more than 600')[0]!.strict).toBe(true)
    expect(findQuantities('under 600')[0]!.strict).toBe(true)
    expect(findQuantities('at least 600')[0]!.strict).toBe(false)
  })

  it('lets a true bound outweigh an approximator before it', () => { expect(only('an estimated at least 500')).toMatchObject({low: 500, form: 'at-least'}) })
  it('leaves “another” and “an additional” out of the span', () => {
    expect(only('another 3,000 men').exact).toBe('3,000')
    expect(only('an additional 3,000 men').exact).toBe('3,000')
  })
  it('knows the preposition of a verb from an approximator', () => { expect(only('they talked about 3,000 men')).toMatchObject({form: 'exact', exact: '3,000'}) })
})

describe('a range has two ends and no best', () => {
  it.each([
    ['between 10,000 to 12,000 troops', 10000, 12000, 'range', 'between 10,000 to 12,000'],
    ['between 25,000 and 30,000 men', 25000, 30000, 'range', 'between 25,000 and 30,000'],
    ['10,000–12,000 soldiers', 10000, 12000, 'range', '10,000–12,000'],
    ['10-12 thousand soldiers', 10000, 12000, 'range', '10-12 thousand'],
    ['10-12,000 soldiers', 10000, 12000, 'range', '10-12,000'],
    ['two or three thousand men', 2000, 3000, 'range', 'two or three thousand'],
    ['anything from 600 to 800 men', 600, 800, 'range', 'anything from 600 to 800'],
    ['expand the force from an initial 600,000 to 800,000', 600000, 800000, 'change', 'from an initial 600,000 to 800,000'],
    ['the guard went from 880 to 600', 880, 600, 'change', 'from 880 to 600'],
  ])('%s', (text, low, high, form, exact) => { expect(only(text)).toEqual({low, high, best: undefined, form, exact, kind: 'count'}) })

  it('is not made of two numbers that only stand side by side', () => {
    expect(findQuantities('300 and 2,700 men').map(quantity => quantity.best)).toEqual([300, 2700])
  })
})

describe('an order of magnitude has the ends of its order', () => {
  it.each([
    ['hundreds of thousands of men', 100000, 999999, 'hundreds of thousands'], ['tens of thousands more', 10000, 99999, 'tens of thousands'],
    ['several thousand men', 1000, 9999, 'several thousand'], ['a few hundred dead', 100, 999, 'a few hundred'], ['dozens died', 10, 99, 'dozens'],
  ])('%s', (text, low, high, exact) => { expect(only(text)).toMatchObject({low, high, form: 'magnitude', exact}) })
})

describe('what is numbered decides the kind', () => {
  it.each([
    ['$500 million', 'money'], ['£2.26 billion', 'money'], ['20 billion dollars', 'money'], ['3,000 euros a month', 'money'], ['36 percent', 'percent'], ['5 %', 'percent'],
    ['half of the force', 'fraction'], ['two-thirds of them', 'fraction'], ['a quarter of the men', 'fraction'],
    ['30 kilometres', 'unit'], ['48 hours', 'unit'], ['170mm guns', 'unit'], ['a 20-year-old', 'unit'],
  ])('%s is %s', (text, kind) => { expect(only(text).kind).toBe(kind) })

  it('keeps a third dispatch an ordinal', () => { expect(findQuantities('a third dispatch')).toEqual([]) })
})

describe('dates, times, ordinals and numbers in names are no quantities', () => {
  it.each([
    'on 14 June 2031', 'in June 2031', 'Dec. 27', 'between 8 and 13 October', 'from 2014–2025', 'the 1950-53 war', 'at 5:45 pm', 'at 0700', 'the 73rd drawdown', 'his 18th trip',
    'Article 5 of the treaty', 'resolution 2397', 'page 7', 'the KN-23 missile', 'FM 97.3', 'tel. 020 5550 0199', 'see https://example.org/a/10478169', 'write to box90@example.org',
    'note [3] there', 'one of them', 'one another',
  ])('%s', text => { expect(findQuantities(text).filter(quantity => quantity.kind !== 'unit')).toEqual([]) })

  it('keeps a number of people that looks like a year', () => { expect(only('2,019 men')).toMatchObject({best: 2019}); expect(only('1900 soldiers died')).toMatchObject({best: 1900}) })
  it('skips the number of a list item at the start of a line', () => { expect(findQuantities('Notes\n1. How many went? 500 men').map(quantity => quantity.best)).toEqual([500]) })
})

describe('markup around a number changes nothing', () => {
  it.each([
    ['at least **14,000** men', 14000], ['11&nbsp;000 men', 11000], ['&gt;3,000 casualties', 3000], ['[more than 6,000 casualties](https://example.org/2025/06)', 6000], ['up to [00:01:10] 100,000 men', 100000],
  ])('%s', (text, value) => {
    const [quantity, ...others] = findQuantities(text)
    expect(others).toEqual([])
    expect(quantity!.low ?? quantity!.best ?? quantity!.high).toBe(value)
    expect(text.slice(quantity!.start, quantity!.end)).toBe(quantity!.exact)
  })
  it('takes in the whole of a sign written as an entity', () => { expect(only('&gt;3,000 casualties').exact).toBe('&gt;3,000') })
})

/** "=5 count", "~5 unit", ">5 money", "<5 percent", "2..3 unit": as in the table of cases. */
const SIGNS: Readonly<Record<string, string>> = {exact: '=', about: '~', 'at-least': '>', 'at-most': '<'}
const reading = ({form, low, best, high, kind}: QuantityMention): string => `${SIGNS[form] === undefined ? `${low}..${high}` : `${SIGNS[form]}${low ?? best ?? high}`} ${kind}`
const table: readonly [string, readonly (readonly [string, readonly string[]])[]][] = Object.entries(cases) as never

describe.each(table)('the table of cases, %s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => { expect(findQuantities(text).map(reading)).toEqual(expected) })
})

describe('the span of a quantity', () => {
  it.each([
    ['It cost more than $300 million.', 'more than $300 million'], ['It cost US$10.', 'US$10'], ['a sentence of three years or more', 'three years or more'], ['a maximum jail term of 20 years', 'maximum jail term of 20'],
    ['half-hour talks', 'half'], ['one in five homes', 'one in five'], ['between €3 and €5 a ticket', 'between €3 and €5'],
  ])('in “%s”', (text, exact) => { expect(findQuantities(text).map(quantity => quantity.exact)).toEqual([exact]) })
})

it('leaves a shop’s name out', () => { expect(findQuantities('a 7-Eleven in Kest')).toEqual([]) })
