// Laws of comparison over arbitrary figures of made-up origins.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compareFigures, reportClusters} from '../../src/claims/comparison/compare-figures.ts'
import {intervalOf} from '../../src/claims/comparison/interval.ts'
import {relate} from '../../src/claims/comparison/relate.ts'
import {originsOf} from '../../src/claims/comparison/reports.ts'
import {voicesOf} from '../../src/claims/comparison/voices.ts'
import type {Figure} from '../../src/model.ts'
import {about, atLeast, atMost, change, exact, figure, measure, range} from '../fixtures/compare/make-figure.ts'

const count = fc.oneof(fc.integer({min: 0, max: 40}), fc.integer({min: 1, max: 12}).map(thousands => thousands * 1_000), fc.integer({min: 0, max: 2_000_000}))
const pair = fc.tuple(count, count)
const quantity = fc.oneof(
  count.map(exact), count.map(about), count.map(number => atLeast(number)), count.map(number => atMost(number)), count.map(number => atLeast(number, `over ${number}`)),
  pair.map(([a, b]) => range(Math.min(a, b), Math.max(a, b))), pair.map(([a, b]) => change(a, b)),
)
const details = fc.record({
  quantity,
  origins: fc.uniqueArray(fc.constantFrom('harbour-office', 'northern-staff', 'lighthouse'), {maxLength: 2}),
  source: fc.constantFrom('one', 'two', 'three'),
  asOf: fc.constantFrom(null, '2024', '2024-03', '2024-05~'),
  basis: fc.constantFrom('total' as const, 'increment' as const),
  modality: fc.constantFrom('asserted' as const, 'asserted' as const, 'asserted' as const, 'denied' as const),
  measure: fc.constantFrom('killed', 'losses'),
})
const figures = fc.array(details, {maxLength: 12}).map(list => list.map(({quantity: value, origins, ...rest}, at) => figure(`f-${at}`, value, origins, rest)))
/** Two origins that agree, and a few more figures beside them; often one of them lies far outside. */
const crowd = fc.tuple(count, fc.array(details, {minLength: 1, maxLength: 3})).map(([number, others]) => [
  figure('f-a', exact(number), ['harbour-office'], {source: 'one'}), figure('f-b', about(number), ['northern-staff'], {source: 'two'}),
  ...others.map(({quantity: value, origins, source}, at) => figure(`f-${at}`, value, origins, {source})),
])
const measures = [measure('killed'), measure('losses', ['killed'])]
const dateOf = (item: Figure) => item.asOf
const compare = (items: readonly Figure[]) => compareFigures(items, measures, dateOf, [['one', 'two']])
const withOrders = figures.chain(items => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, {minLength: items.length, maxLength: items.length})))

test('two figures stand to each other as they do the other way round', () => {
  fc.assert(fc.property(details, details, (one, other) => {
    const [a, b] = [figure('f-a', one.quantity, one.origins, {source: one.source, asOf: one.asOf}), figure('f-b', other.quantity, other.origins, {source: other.source, asOf: other.asOf})]
    const [there, back] = [relate(a, b, dateOf), relate(b, a, dateOf)]
    expect(back.relation).toBe(there.relation)
    expect([there.replaced, back.replaced]).toEqual(there.replaced === null ? [null, null] : there.replaced === 'first' ? ['first', 'second'] : ['second', 'first'])
  }))
})

test('the order of the figures changes nothing', () => {
  fc.assert(fc.property(withOrders, ([items, shuffled]) => {
    expect(compare(shuffled)).toEqual(compare(items))
  }))
})

test('open bounds are never outliers', () => {
  fc.assert(fc.property(crowd, items => {
    const flagged = new Set(compare(items).comparisons.flatMap(({outliers}) => outliers))
    for (const {id, quantity: {form}} of items) if (form === 'at-least' || form === 'at-most') expect(flagged).not.toContain(id)
  }))
})

test('open bounds neither make nor unmake an outlier', () => {
  fc.assert(fc.property(crowd, items => {
    const closed = items.filter(({quantity: {form}}) => form !== 'at-least' && form !== 'at-most')
    expect(compare(items).comparisons[0]!.outliers).toEqual(compare(closed).comparisons[0]!.outliers)
  }))
})

test('an outlier fits no other closed figure of another report', () => {
  fc.assert(fc.property(crowd, items => {
    const {outliers, relations} = compare(items).comparisons[0]!
    const closed = new Set(items.filter(({quantity: {form}}) => form !== 'at-least' && form !== 'at-most').map(({id}) => id))
    for (const {first, second, relation} of relations) if ((outliers.includes(first) || outliers.includes(second)) && closed.has(first) && closed.has(second)) expect(['disagree', 'same-report']).toContain(relation)
  }))
})

test('the laws of outliers are tried on outliers', () => {
  const flagged = fc.sample(crowd, {numRuns: 200, seed: 1}).filter(items => compare(items).comparisons[0]!.outliers.length > 0)
  expect(flagged.length).toBeGreaterThan(20)
})

test('every asserted figure is in exactly one report of exactly one comparison', () => {
  fc.assert(fc.property(figures, items => {
    const clustered = compare(items).comparisons.flatMap(reportClusters).flat().sort()
    expect(clustered).toEqual(items.filter(({modality}) => modality === 'asserted').map(({id}) => id).sort())
  }))
})

test('no report holds figures of different origins, whatever its articles rewrite', () => {
  fc.assert(fc.property(figures, items => {
    const byId = new Map(items.map(item => [item.id, item]))
    for (const cluster of compare(items).comparisons.flatMap(reportClusters)) {
      const credits = new Set(cluster.map(id => originsOf(byId.get(id)!).join()).filter(credit => credit !== ''))
      expect(credits.size).toBeLessThan(2)
    }
  }))
})

test('every origin of a comparison is in exactly one voice, and joint origins are in the same one', () => {
  fc.assert(fc.property(withOrders, ([items, shuffled]) => {
    for (const comparison of compare(items).comparisons) {
      const voices = voicesOf(comparison, items)
      expect(voices.flatMap(({origins}) => origins).sort()).toEqual(comparison.origins)
      expect(voicesOf(comparison, shuffled)).toEqual(voices)
      for (const item of items.filter(({id}) => comparison.figures.includes(id)))
        expect(voices.filter(({origins}) => originsOf(item).some(origin => origins.includes(origin))).length).toBe(item.origins.length > 0 ? 1 : 0)
    }
  }))
})

test('an interval holds the numbers that its figure gives', () => {
  fc.assert(fc.property(quantity, value => {
    const {low, high} = intervalOf({quantity: value})
    expect(low).toBeLessThanOrEqual(high)
    for (const number of [value.low, value.best, value.high]) if (number !== undefined) expect(number >= low && number <= high).toBe(true)
  }))
})
