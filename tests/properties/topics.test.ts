// Laws of the update plan over arbitrary claims of an invented island.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Claim} from '../../src/model.ts'
import {escapeMarkdown} from '../../src/topics/markdown-text.ts'
import {toString} from 'mdast-util-to-string'
import {parseMarkdown} from '../../src/entries/markdown-tree.ts'
import {planUpdates} from '../../src/topics/update-plan.ts'
import {about, atLeast, exact, range} from '../fixtures/compare/make-figure.ts'
import {article, figureIn, knowledgeBase, named, positionIn, topic} from '../fixtures/topics/make-knowledge-base.ts'

const ARTICLES = ['one', 'two', 'three'].map(id => article(id, `The title of ${id}\nSome number of guards were killed, and the island wants the fishing grounds.`))
const count = fc.oneof(fc.integer({min: 1, max: 20}), fc.integer({min: 1, max: 900}).map(thousands => thousands * 1_000))
const claim = fc.record({
  source: fc.nat({max: 2}),
  quantity: fc.oneof(count.map(exact), count.map(about), count.map(number => atLeast(number)), count.map(number => range(number, number * 2))),
  origins: fc.uniqueArray(fc.constantFrom('harbour-office', 'the clerk', 'a fisher'), {maxLength: 2}),
  measure: fc.constantFrom('killed', 'losses'),
  asOf: fc.constantFrom(null, '2021', '2022-03'),
  modality: fc.constantFrom('asserted' as const, 'asserted' as const, 'denied' as const),
  isPosition: fc.boolean(),
})
const claims = fc.array(claim, {maxLength: 30}).map(list => list.map(({source, quantity, origins, isPosition, ...rest}, at): Claim => isPosition
  ? positionIn(ARTICLES[source]!, `p-${at}`, 'the fishing grounds', {holder: ['island', 'mainland', 'agreement'][at % 3]!, modality: rest.modality})
  : figureIn(ARTICLES[source]!, `f-${at}`, 'Some number', quantity, {origins: named(...origins), ...rest})))
const PAGE = topic(['figures start measure="killed"', 'figures start measure="losses"', 'positions start', 'notes start'].map(start => `<!-- ${start} -->\n<!-- ${start.split(' ')[0]} end -->`).join('\n\n'), 'terms: [fishing, lighthouse]\n')
const plan = (items: readonly Claim[], page: string, articles = ARTICLES) => planUpdates(knowledgeBase({articles, claims: [...items], topics: {page}, cards: {one: 'One', two: 'Two', three: 'Three'}}))

test('regenerating twice changes nothing', () => {
  fc.assert(fc.property(claims, items => {
    const first = plan(items, PAGE)
    expect(first.messages).toEqual([])
    expect(plan(items, first.changes[0]!.text)).toEqual({changes: [], messages: []})
  }), {numRuns: 60})
})

test('the order of articles and claims changes nothing', () => {
  fc.assert(fc.property(claims.chain(items => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, {minLength: items.length, maxLength: items.length}))), ([items, shuffled]) => {
    expect(plan(shuffled, PAGE, [...ARTICLES].reverse())).toEqual(plan(items, PAGE))
  }), {numRuns: 60})
})

test('a page never holds an undefined value, an average or an empty cell', () => {
  fc.assert(fc.property(claims, items => {
    const text = plan(items, PAGE).changes[0]!.text
    expect(text).not.toMatch(/undefined|null|NaN|Infinity|\| {2}\||average/)
  }), {numRuns: 60})
})

test('escaped words read as they were, folded to one line', () => {
  fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 60}).filter(text => !/@|www\.|:\/\//i.test(text)), words => {
    const tree = parseMarkdown(`“${escapeMarkdown(words)}”`)
    expect(tree.children.map(({type}) => type)).toEqual(['paragraph'])
    expect(toString(tree).replace(/\s+/g, ' ')).toBe(`“${words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim()}”`)
  }))
})
