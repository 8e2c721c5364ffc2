// src/claims/identify and selector: a claim's id rests on its words alone, and its quote stands where it says.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {identifyClaims, type ClaimDraft} from '../src/claims/identify.ts'
import {selectorAt} from '../src/claims/selector.ts'
import type {FigureDraft, PositionDraft, Source} from '../src/model.ts'
import {readSource} from '../src/source/read-source.ts'

function sourceOf(text: string, id = 'report'): Source {
  const {source} = readSource({path: `seeds/${id}.txt`, bytes: new TextEncoder().encode(text)})
  return source!
}

/** A figure at the `nth` place of its number's words. */
function figureAt(source: Source, words: string, nth = 0, more: Partial<FigureDraft> = {}): FigureDraft {
  let start = -1
  for (let found = 0; found <= nth; found++) start = source.text.indexOf(words, start + 1)
  const sentence = source.sentences.find(one => one.start <= start && start < one.end)!
  return {
    type: 'figure', selector: selectorAt(source.text, sentence), origins: [], via: [], modality: 'asserted', hedges: [], sentence: {start: sentence.start, end: sentence.end},
    measure: 'killed', population: 'marines', quantity: {best: 1, form: 'exact', exact: words}, number: {start, end: start + words.length}, basis: 'total', asOf: null, ...more,
  }
}
const idsOf = (source: Source, ...drafts: ClaimDraft[]): string[] => identifyClaims(source, drafts).map(claim => claim.id)
const TEXT = 'Orvia lost 300 men, then 300 more. A week later it lost at least 450.'

describe('ids', () => {
  test('are a letter and ten characters without i, l, o, u', () => {
    const source = sourceOf(TEXT)
    expect(idsOf(source, figureAt(source, '300'))[0]).toMatch(/^f-[0-9a-hjkmnp-tv-z]{10}$/)
  })
  test('stay when the text moves, its blanks change, or another sentence comes before', () => {
    const source = sourceOf(TEXT)
    const moved = sourceOf(`A new first line of the article.\n\n${TEXT.replace('lost 300', 'lost  300')}`)
    expect(idsOf(moved, figureAt(moved, '300'), figureAt(moved, '450'))).toEqual(idsOf(source, figureAt(source, '300'), figureAt(source, '450')))
  })
  test('stay when the extractor learns better: another measure, value, bound or quote', () => {
    const source = sourceOf(TEXT)
    const [before] = idsOf(source, figureAt(source, 'at least 450'))
    expect(idsOf(source, figureAt(source, '450', 0, {measure: 'wounded', quantity: {low: 450, form: 'at-least', exact: 'at least 450'}, modality: 'denied'}))).toEqual([before])
  })
  test('differ between equal numbers of one sentence, and between equal sentences', () => {
    const source = sourceOf(`${TEXT} Orvia lost 90. Orvia lost 90.`)
    const ids = idsOf(source, figureAt(source, '300', 0), figureAt(source, '300', 1), figureAt(source, '90', 0), figureAt(source, '90', 1))
    expect(new Set(ids).size).toBe(4)
  })
  test('differ between sources', () => {
    const [one, two] = [sourceOf(TEXT, 'one'), sourceOf(TEXT, 'two')]
    expect(idsOf(one, figureAt(one, '300'))).not.toEqual(idsOf(two, figureAt(two, '300')))
  })
  test('stay however the article is split into sentences', () => {
    const source = sourceOf('Gen. Orlo Tam said on Oct. 3 that 300 had died. Later it was 450, he said; nobody knows.')
    const whole = {...source, sentences: [{start: 0, end: source.text.length, paragraph: 1, kind: 'prose' as const}]}
    expect(idsOf(whole, figureAt(whole, '300'), figureAt(whole, '450'))).toEqual(idsOf(source, figureAt(source, '300'), figureAt(source, '450')))
  })
  test.each(['about two thousand', 'two thousand', 'two thousand men'])('stay however much of its surroundings a number takes in: “%s”', words => {
    const source = sourceOf('The office said that about two thousand men had died, not two.')
    expect(idsOf(source, figureAt(source, words))).toEqual(idsOf(source, figureAt(source, 'two thousand')))
  })
  test('of two stances that stand in two sentences, where they are named by one, differ', () => {
    const source = sourceOf('Orvia rejects it;then Orvia rejects it.')
    const position = (start: number): PositionDraft => {
      const {type, measure, population, quantity, number, basis, asOf, ...common} = figureAt(source, 'rejects')
      const range = {start, end: start + 'Orvia rejects it'.length}
      return {...common, type: 'position', holder: 'orvia', document: null, term: 'ceasefire', stance: 'rejects', object: 'it', condition: null, naming: {start, end: start + 5}, sentence: range, selector: selectorAt(source.text, range)}
    }
    expect(new Set(idsOf(source, position(0), position(22))).size).toBe(2)
    expect(() => idsOf(source, position(0), {...position(22), sentence: position(0).sentence})).toThrow(/have the id/)
  })
  test('of a position rest on its term and the words naming the holder', () => {
    const source = sourceOf('Orvia rejects the ceasefire and Keldra too.')
    const position = (term: string, naming: string | null): PositionDraft => {
      const {type, measure, population, quantity, number, basis, asOf, ...common} = figureAt(source, 'ceasefire')
      const start = naming === null ? -1 : source.text.indexOf(naming)
      return {...common, type: 'position', holder: 'orvia', document: null, term, stance: 'rejects', object: 'the ceasefire', condition: null, naming: naming === null ? null : {start, end: start + naming.length}}
    }
    const ids = [position('ceasefire', 'Orvia'), position('ceasefire', 'Keldra'), position('elections', 'Orvia')].map(draft => idsOf(source, draft)[0])
    expect(new Set(ids).size).toBe(3)
    expect(idsOf(source, {...position('ceasefire', 'Orvia'), stance: 'accepts', object: 'it'})).toEqual([ids[0]])
  })
  test('that two claims share are an error that names both', () => {
    const source = sourceOf(TEXT)
    expect(() => identifyClaims(source, [figureAt(source, '450'), figureAt(source, 'at least 450')])).toThrow(/seeds\/report\.txt.*f-/)
  })
  test('do not depend on the order of the drafts', () => {
    const source = sourceOf(TEXT)
    const drafts = [figureAt(source, '300', 0), figureAt(source, '300', 1), figureAt(source, '450')]
    const expected = identifyClaims(source, drafts)
    fc.assert(fc.property(fc.shuffledSubarray(drafts, {minLength: drafts.length}), shuffled => { expect(identifyClaims(source, shuffled)).toEqual(expected) }))
  })
})

describe('selectors', () => {
  const anyText = fc.array(fc.constantFrom('a', ' ', '\n', '\u00a0', '💥', 'é', '“', '\ufeff', 'word ')).map(parts => parts.join(''))
  test('stand where they say, without blanks at their ends, for any text and range', () => {
    fc.assert(fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
      const range = {start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length)}
      const {exact, prefix, suffix, start, end} = selectorAt(text, range)
      expect(text.slice(start, end)).toBe(exact)
      expect(exact.trim()).toBe(exact)
      expect(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)).toBe(true)
      expect(start >= range.start && end <= Math.max(range.end, start)).toBe(true)
    }))
  })
  test('keep characters of two units whole at the ends of their context', () => {
    fc.assert(fc.property(fc.nat(40), fc.nat(40), (before, after) => {
      const text = `${'💥'.repeat(before)}x${'💥'.repeat(after)}`
      const {prefix, suffix} = selectorAt(text, {start: before * 2, end: before * 2 + 1})
      expect(() => encodeURIComponent(prefix + '|' + suffix)).not.toThrow()
      expect([prefix.length, suffix.length]).toEqual([Math.min(before * 2, 32), Math.min(after * 2, 32)])
    }))
  })
})
