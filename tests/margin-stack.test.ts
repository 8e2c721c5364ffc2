// Laws of src/client/stack.ts: notes in the margin keep to their gap, their order and their distance, and stand at their line where they can.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {countFitting, gapsBetween, stack, type Span, type Wish} from '../src/client/stack.ts'

const SPACE = 10
const span = fc.tuple(fc.integer({min: 0, max: 2000}), fc.integer({min: 1, max: 400})).map(([top, height]): Span => ({top, bottom: top + height}))
const wishes = fc.array(fc.record({at: fc.integer({min: 100, max: 1000}), height: fc.integer({min: 1, max: 300})}), {maxLength: 12}).map(list => list.sort((a, b) => a.at - b.at))
const gap: Span = {top: 100, bottom: 1100}

test('gaps and blocks share nothing, and leave nothing out', () => {
  fc.assert(fc.property(fc.array(span, {maxLength: 8}), blocks => {
    const gaps = gapsBetween(blocks, 0, 1500)
    const within = (at: number, spans: readonly Span[]): boolean => spans.some(({top, bottom}) => at >= top && at < bottom)
    for (let at = 0.5; at < 1500; at += 7) expect(within(at, gaps), `${at}`).toBe(!within(at, blocks))
    expect(gaps.every(({top, bottom}) => top < bottom && top >= 0 && bottom <= 1500)).toBe(true)
  }))
})

test('notes that fit stay within their gap, in order, with their space', () => {
  fc.assert(fc.property(wishes, all => {
    const fitting = all.slice(0, countFitting(all, gap, SPACE))
    const tops = stack(fitting, gap, SPACE)
    tops.forEach((top, nth) => {
      expect(top).toBeGreaterThanOrEqual(nth === 0 ? gap.top : tops[nth - 1]! + fitting[nth - 1]!.height + SPACE)
      expect(top + fitting[nth]!.height).toBeLessThanOrEqual(gap.bottom)
    })
  }))
})

test('one more note than fits would not fit', () => {
  fc.assert(fc.property(wishes, all => {
    const count = countFitting(all, gap, SPACE)
    const needed = (notes: readonly Wish[]): number => notes.reduce((sum, {height}) => sum + height + SPACE, 0)
    expect(needed(all.slice(0, count))).toBeLessThanOrEqual(gap.bottom - gap.top)
    if (count < all.length) expect(needed(all.slice(0, count + 1))).toBeGreaterThan(gap.bottom - gap.top)
  }))
})

test('a note with room stands at its line; a close one is pushed down, the last one up', () => {
  expect(stack([{at: 200, height: 50}, {at: 400, height: 50}], gap, SPACE)).toEqual([200, 400])
  expect(stack([{at: 200, height: 50}, {at: 210, height: 50}], gap, SPACE)).toEqual([200, 260])
  expect(stack([{at: 200, height: 50}, {at: 1080, height: 50}], gap, SPACE)).toEqual([200, 1040])
})
