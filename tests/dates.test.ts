// Date expressions, one case a kind of wording: EDTF as precise as the words, and no date out of a number of troops.
import {readFileSync} from 'node:fs'
import edtf from 'edtf'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findDates} from '../src/claims/dates.ts'
import {tokenize} from '../src/claims/tokens.ts'

interface Case { text: string; dates: Record<string, string>; count?: number }

const cases = JSON.parse(readFileSync('tests/fixtures/events/dates.json', 'utf8')) as Case[]

function datesIn(text: string): [string, string][] {
  const tokens = tokenize(text, {start: 0, end: text.length})
  return findDates(tokens).map(({from, to, date}) => [text.slice(tokens[from]!.start, tokens[to - 1]!.end), date])
}

describe('dates are found in', () => {
  test.each(cases)('$text', ({text, dates, count}) => {
    const found = datesIn(text)
    expect(Object.fromEntries(found)).toEqual(dates)
    expect(found.length).toBe(count ?? Object.keys(dates).length)
  })
})

test('every date found is valid EDTF, and none overlaps another', () => {
  const pieces = ['12', '31', '2024', '1950', '-', '–', ',', '.', 'of', 'March', 'Feb', 'autumn', 'late', 'in', 'from', 'to', 'between', 'and', 'troops', 'the', '02.13.2024', '2024-02-30']
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 20}), fc.constantFrom(' ', ''), (words, joint) => {
    const text = words.join(joint)
    const tokens = tokenize(text, {start: 0, end: text.length})
    let behind = 0
    for (const {from, to, date} of findDates(tokens)) {
      expect(() => edtf(date)).not.toThrow()
      expect(from).toBeGreaterThanOrEqual(behind)
      behind = to
    }
  }), {numRuns: 500, seed: 11})
})
