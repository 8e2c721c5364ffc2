// Laws of number reading that hold for any text.
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findQuantities} from '../../src/claims/quantities.ts'
import {plainText} from '../../src/source/plain.ts'
import words from '../../src/claims/words/quantities.json' with {type: 'json'}

const PIECES = ['11,000', '12k', '.5', '600', '2024', '1,23', 'four', 'thousand', '-', '–', ' to ', ' and ', 'half', 'a', 'between', 'from', 'at least', 'more than', 'or so', '+', '%', '$', 'men', 'June', 'Article', '&nbsp;', '&gt;', '**', '[', '](x)', '\n', '.', 'hundreds of thousands', '🔴', '\ufeff', 'é', '1.000', '1,00,000', '-5', '½', '1/2', '3-4-5', 'US$', 'Rs', 'bn', 'm', 'one', ' in ', 'five', 'Apollo', 'page', 'years', 'or more', ' or ']
const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({unit: 'grapheme', maxLength: 6})), {maxLength: 30}).map(parts => parts.join(' '))

describe('for any text', () => {
  it('every span resolves to its words, holds its numeral, and overlaps no other', () => {
    fc.assert(fc.property(texts, text => {
      let last = 0
      for (const {start, end, exact, numeral} of findQuantities(text)) {
        expect(text.slice(start, end)).toBe(exact)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(numeral.start).toBeGreaterThanOrEqual(start)
        expect(numeral.end).toBeLessThanOrEqual(end)
        expect(numeral.end).toBeGreaterThan(numeral.start)
        last = end
      }
    }))
  })

  it('every value is finite, and its form says which ends it has', () => {
    const ends = {exact: 'best', about: 'best', 'at-least': 'low', 'at-most': 'high', range: 'low high', magnitude: 'low high', change: 'low high'}
    fc.assert(fc.property(texts, text => {
      for (const quantity of findQuantities(text)) {
        const given = (['low', 'best', 'high'] as const).filter(end => quantity[end] !== undefined)
        expect(given.join(' ')).toBe(ends[quantity.form])
        for (const end of given) expect(Number.isFinite(quantity[end])).toBe(true)
        if (quantity.form === 'range') expect(quantity.low!).toBeLessThan(quantity.high!)
      }
    }))
  })

  it('making a text plain keeps its length', () => { fc.assert(fc.property(texts, text => { expect(plainText(text)).toHaveLength(text.length) })) })
})

const UNITS = Object.entries(words.units)
const small = (value: number): string => {
  const direct = UNITS.find(([, known]) => known === value)?.[0]
  return direct ?? `${UNITS.find(([, known]) => known === value - value % 10)![0]}-${UNITS.find(([, known]) => known === value % 10)![0]}`
}
const hundreds = (value: number): string => [...(value >= 100 ? [`${small(Math.floor(value / 100))} hundred`] : []), ...(value % 100 > 0 || value === 0 ? [small(value % 100)] : [])].join(' and ')
const spelled = (value: number): string => [...(value >= 1000 ? [`${hundreds(Math.floor(value / 1000))} thousand`] : []), ...(value % 1000 > 0 ? [hundreds(value % 1000)] : [])].join(' ')

describe('a number spelled out', () => {
  it('is read back as the same number', () => {
    fc.assert(fc.property(fc.integer({min: 2, max: 999_999}), value => {
      expect(findQuantities(`${spelled(value)} soldiers`).map(quantity => quantity.best)).toEqual([value])
    }), {numRuns: 500})
  })

  it('is the same number as in digits, with a comma or without', () => {
    fc.assert(fc.property(fc.integer({min: 2, max: 9_999_999}), value => {
      const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ',')
      expect(findQuantities(`${grouped} soldiers`).map(quantity => quantity.best)).toEqual([value])
      expect(findQuantities(`${value} soldiers`).map(quantity => quantity.best)).toEqual([value])
    }))
  })

  it('keeps its value in every spelling of its groups', () => {
    fc.assert(fc.property(fc.integer({min: 10_000, max: 999_999_999}), value => {
      const groups = String(value).replace(/\B(?=(\d{3})+$)/g, ',')
      for (const mark of [',', ' ', '\u00a0', '\u202f', '\u2009', "'", '’']) {
        expect(findQuantities(`${groups.replaceAll(',', mark)} soldiers`).map(quantity => quantity.best)).toEqual([value])
      }
    }))
  })

  it('keeps its value with its magnitude as a word or as a letter', () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 9999}).map(tenths => tenths / 10), value => {
      for (const [text, scale] of [['thousand ', 1e3], ['k ', 1e3], ['million ', 1e6], ['m ', 1e6], ['bn ', 1e9], [' billion ', 1e9]] as const) {
        const spaced = text.length > 3 && !text.startsWith(' ') ? ` ${text}` : text
        expect(findQuantities(`${value}${spaced}voters`).map(quantity => quantity.best)).toEqual([Math.round(value * scale * 1e6) / 1e6])
      }
    }))
  })
})

describe('hostile text', () => {
  const hostile = ['1,', '1-', '1 000', '1/2 ', 'a half ', 'one in ', 'between 1 and ', 'from ', 'and a half', ' of', '$', '-', 'A ', 'Aa 1 ', 'hundred ', '1.000', '& ', '\u00a0', 'May 5, ', 'or more ', 'more than ', '½', "1'", 'Article 1, 2, ']
  it('takes a time in proportion to its length', () => {
    for (const piece of hostile) {
      const took = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length))
        const start = performance.now()
        findQuantities(text)
        return performance.now() - start
      }
      took(2_000)
      expect(took(40_000), piece).toBeLessThan(40 * 50) // 50 ms a kB, at the very most
    }
  })
})
