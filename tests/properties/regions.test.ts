// Laws of splicing over arbitrary prose around regions of every kind.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isEdited, spliceRegions} from '../../src/topics/region-splice.ts'
import {findRegions, type Region} from '../../src/topics/regions.ts'

const MEASURES = new Set(['killed', 'wounded'])
const find = (text: string): Region[] => findRegions({path: 'page.md', text}, MEASURES).regions

/** Lines that Markdown takes for something, and lines of anything; none opens a block that would swallow what follows. */
const line = fc.oneof(
  fc.constantFrom('', '  two blanks behind  ', '# Heading', '- item', '> quote', '| a | b |', '***', '\ttab', '¿ñ 漢字 😀', '[^f-1]', '&amp;', '<b>bold</b>', '[a]: b', '1. one'),
  fc.string({maxLength: 30}).map(words => words.replace(/[\r\n<`~\u2028\u2029]/g, '').replace(/^\s+/, '')),
)
const prose = fc.array(line, {maxLength: 5})
const names = fc.shuffledSubarray(['figures start measure="killed"', 'figures start measure="wounded"', 'positions start', 'events start', 'notes start'], {minLength: 1})
const page = fc.tuple(names, fc.array(prose, {minLength: 6, maxLength: 6}), fc.constantFrom('\n', '\r\n')).map(([starts, around, lineEnd]) => {
  const parts = starts.flatMap((start, at) => [...around[at]!, '', `<!-- ${start} -->`, '', `<!-- ${start.split(' ')[0]} end -->`, ''])
  return {text: [...parts, ...around[5]!].join(lineEnd), count: starts.length}
})
const body = fc.array(fc.oneof(fc.constantFrom('', '| a | b |', '| --- | --- |', '**Words.**', '[^f-1]: “quote”'), fc.string({maxLength: 20}).map(words => words.replace(/[\r\n<`~\u2028\u2029]/g, ''))), {maxLength: 4})
  .map(lines => lines.join('\n'))
const filled = fc.tuple(page, fc.array(body, {minLength: 5, maxLength: 5}))

const fill = (text: string, bodies: readonly string[]): string => spliceRegions(text, find(text).map((region, at) => ({region, body: bodies[at] ?? ''})))
const outside = (text: string): string[] => {
  const regions = find(text)
  return [...regions.map(({start}, at) => text.slice(regions[at - 1]?.end.end ?? 0, start.end)), text.slice(regions.at(-1)?.end.end ?? 0)]
}

test('every region of a page is found, whatever stands around', () => {
  fc.assert(fc.property(page, ({text, count}) => { expect(find(text)).toHaveLength(count) }))
})

test('every byte outside the regions stays', () => {
  fc.assert(fc.property(filled, ([{text}, bodies]) => { expect(outside(fill(text, bodies))).toEqual(outside(text)) }))
})

test('filling twice equals filling once', () => {
  fc.assert(fc.property(filled, ([{text}, bodies]) => {
    const once = fill(text, bodies)
    expect(fill(once, bodies)).toBe(once)
  }))
})

test('what was filled is no hand edit, and any other words are one', () => {
  fc.assert(fc.property(filled, ([{text}, bodies]) => {
    const once = fill(text, bodies)
    for (const region of find(once)) {
      expect(isEdited(once, region)).toBe(false)
      const edited = `${once.slice(0, region.body.end)}\n\nA line of mine.\n\n${once.slice(region.body.end)}`
      expect(isEdited(edited, find(edited).find(({name, measure}) => name === region.name && measure === region.measure)!)).toBe(true)
    }
  }), {numRuns: 40})
})
