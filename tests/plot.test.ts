// The evidence plot: an axis that flattens nothing, marks that say no more than the words, rows by origin and source.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Comparison, Figure, Quantity} from '../src/model.ts'
import {lookup} from '../src/site/lookup.ts'
import {axisOf, numbersOf, place} from '../src/site/plot/axis.ts'
import {plotMark} from '../src/site/plot/marks.ts'
import {evidencePlot} from '../src/site/plot/plot.ts'
import {axisWords, markWords} from '../src/site/plot/words.ts'
import {COMPARISON, siteKnowledge} from './site-knowledge.ts'

const exact = (best: number): Quantity => ({best, form: 'exact', exact: ''})
const range = (low: number, high: number): Quantity => ({low, high, form: 'range', exact: ''})

describe('an axis', () => {
  test('begins at zero where that tells the numbers apart', () => {
    const axis = axisOf([exact(270), exact(600), exact(1000)])!
    expect(axis).toMatchObject({kind: 'linear', segments: [{from: 0, to: 1000}]})
    expect(place(axis, 500)).toBeCloseTo((place(axis, 0) + place(axis, 1000)) / 2)
  })
  test('is broken where one number far above would flatten the rest, and says so', () => {
    const axis = axisOf([range(10_000, 12_000), exact(11_000), exact(9_000), {low: 100_000, high: 999_999, form: 'magnitude', exact: ''}])!
    expect(axis.kind).toBe('broken')
    expect(axisWords(axis)).toContain('broken')
    expect(place(axis, 12_000)).toBeLessThan(place(axis, 100_000))
  })
  test('is never broken across what a range holds', () => expect(axisOf([exact(10), exact(12), range(11, 5_000), exact(9)])!.kind).toBe('log'))
  test('is logarithmic where many numbers lie far apart', () => expect(axisOf([exact(10), exact(1_000), exact(90_000), exact(800)])!.kind).toBe('log'))
  test('needs a number above zero', () => {
    expect(axisOf([exact(0)])).toBeNull()
    expect(axisOf([])).toBeNull()
  })
  const quantities = fc.array(fc.oneof(fc.integer({min: 0, max: 2_000_000}).map(exact), fc.tuple(fc.integer({min: 1, max: 90_000}), fc.integer({min: 1, max: 900_000})).map(([low, more]) => range(low, low + more))), {minLength: 1, maxLength: 30})
  test('keeps every number on it, in its order, and puts equal numbers at one place', () => {
    fc.assert(fc.property(quantities, all => {
      const axis = axisOf(all)
      if (!axis) return
      const numbers = all.flatMap(numbersOf).sort((a, b) => a - b)
      const places = numbers.map(number => place(axis, number))
      expect(places.every(at => at >= 0 && at <= 92)).toBe(true)
      expect([...places].sort((a, b) => a - b)).toEqual(places)
    }))
  })
  test('tells numbers that are twice as large from each other', () => {
    fc.assert(fc.property(quantities, all => {
      const axis = axisOf(all)
      const numbers = all.flatMap(numbersOf).filter(number => number > 0)
      if (axis) for (const number of numbers) for (const other of numbers) if (other >= 2 * number) expect(place(axis, other) - place(axis, number)).toBeGreaterThan(2)
    }))
  })
})

describe('a mark', () => {
  const axis = axisOf([exact(100), exact(1000)])!
  test.each([
    [exact(500), 'point'], [{best: 500, form: 'about', exact: ''}, 'about'], [range(200, 400), 'bar'], [{low: 100, high: 999, form: 'magnitude', exact: ''}, 'span'],
    [{low: 270, form: 'at-least', exact: ''}, 'up'], [{high: 270, form: 'at-most', exact: ''}, 'down'], [{low: 800, high: 600, form: 'change', exact: ''}, 'change'],
  ] satisfies [Quantity, string][])('%j is drawn as %s', (quantity, kind) => expect(plotMark(quantity, axis).kind).toBe(kind))
  test('of a bound has its arrow on the open side and stays on the track', () => {
    const up = plotMark({low: 1000, form: 'at-least', exact: ''}, axis)
    expect(up.start).toBe(place(axis, 1000))
    expect(up.end).toBeLessThanOrEqual(100)
    expect(plotMark({high: 1, form: 'at-most', exact: ''}, axis).start).toBeGreaterThanOrEqual(0)
  })
})

describe('a plot', () => {
  const kb = siteKnowledge()
  test('has a row per origin and source; undated figures stand on their own shelf', () => {
    const {shelves, left} = evidencePlot(kb, COMPARISON)!
    expect(shelves.map(({heading, voices}) => [heading, voices.map(({who, rows}) => [who, rows.map(({words, source}) => [words, source])])])).toEqual([
      ['dated', [['Keldran Signals Bureau', [['at least 40', 'Marines leave harbour, says bureau']]]]],
      ['undated', [['the monitors', [['about 300', 'A second count']]], ['nobody named', [['“thousands”', 'A second count']]]]],
    ])
    expect(left).toBe(0)
  })
  test('gives a report once for each article, under whoever is credited with it, and each report of nobody apart', () => {
    const repeated = {...COMPARISON, relations: [{first: 'f-aaaaaaaaaa', second: 'f-bbbbbbbbbb', relation: 'same-report' as const}]}
    const again = {...kb, claims: kb.claims.map(claim => (claim.id === 'f-bbbbbbbbbb' ? {...claim, origins: []} : claim))}
    expect(evidencePlot(again, repeated)!.shelves.flatMap(({voices}) => voices.map(({who, rows}) => [who, rows.length]))).toEqual([['Keldran Signals Bureau', 1], ['Keldran Signals Bureau', 1], ['nobody named', 1]])
    const twice = {...kb, claims: kb.claims.map(claim => (claim.id === 'f-bbbbbbbbbb' ? {...claim, source: 'first-report'} : claim))}
    expect(evidencePlot(twice, repeated)!.shelves.flatMap(({voices}) => voices.flatMap(({rows}) => rows)).map(({figure}) => figure.id)).toEqual(['f-aaaaaaaaaa', 'f-cccccccccc'])
  })
  test('explains the marks that it draws, and no others', () => {
    const words = markWords(evidencePlot(kb, COMPARISON)!)
    expect(words).toContain('or more')
    expect(words).toContain('a word such as “thousands”')
    expect(words).not.toContain('or fewer')
  })
  test('keeps the ends where it must leave figures out, and counts those', () => {
    const base = lookup(kb).claims.get('f-bbbbbbbbbb') as Figure
    const figures = Array.from({length: 40}, (_, at): Figure => ({...base, id: `f-${at}`, quantity: exact(100 + at)}))
    const comparison: Comparison = {...COMPARISON, figures: figures.map(({id}) => id), relations: [], outliers: []}
    const plot = evidencePlot({...kb, claims: figures, comparisons: {comparisons: [comparison], partConflicts: []}}, comparison)!
    const drawn = plot.shelves.flatMap(({voices}) => voices.flatMap(({rows}) => rows.map(({figure}) => figure.id)))
    expect(drawn).toContain('f-0')
    expect(drawn).toContain('f-39')
    expect(drawn.length + plot.left).toBe(40)
  })
})
