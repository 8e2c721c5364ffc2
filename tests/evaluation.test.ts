// Gold lists are read with their places, held against claims by each question, and scored with intervals that are honest and always the same.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bootstrap} from '../src/evaluation/bootstrap.ts'
import {evaluateSets} from '../src/evaluation/evaluate.ts'
import {parseFirstLooks} from '../src/evaluation/first-looks.ts'
import {parseGold} from '../src/evaluation/gold.ts'
import {f1, precision, recall} from '../src/evaluation/score.ts'
import {qualityOf} from '../src/site/quality.ts'
import {readContent} from '../src/disk.ts'
import {FIXTURE} from './command.ts'

const TEXT = 'The Keldran Signals Bureau said that at least 120 of Sunmar’s marines had been killed. Orvand’s defence ministry said that 60 Sunmari marines had been killed.'
const texts = new Map([['report', TEXT]])
const mark = (fields: object) => JSON.stringify({source: 'report', ...fields})
const BUREAU = {measure: 'dead', number: 'at least 120', in: 'at least 120 of Sunmar’s marines', low: 120, origin: 'keldran-signals-bureau'}
const MINISTRY = {measure: 'dead', number: '60', in: '60 Sunmari', best: 60, origin: 'orvand'}
const gold = (...lines: string[]) => parseGold({path: 'gold.jsonl', text: lines.join('\n')}, texts)

const evaluate = (...lines: string[]) => evaluateSets([{
  name: 'set', kind: 'own', articles: [{path: 'seeds/report.txt', bytes: new TextEncoder().encode(TEXT)}], content: readContent(FIXTURE), gold: {path: 'gold.jsonl', text: lines.join('\n')},
}]).sets[0]!

describe('a gold list', () => {
  test('places its marks by words', () => {
    const {marks, messages} = gold(mark(BUREAU))
    expect(messages).toEqual([])
    expect(TEXT.slice(marks[0]!.place.start, marks[0]!.place.end)).toBe('at least 120')
  })
  test.each([
    ['words that do not occur', mark({...BUREAU, in: 'at least 120 of nobody'}), 'does not occur'],
    ['words that occur twice', mark({...MINISTRY, in: 'marines', number: 'marines'}), 'more than once'],
    ['an article that is not there', JSON.stringify({...BUREAU, source: 'elsewhere'}), 'no article'],
    ['an unknown stance', mark({holder: 'keldra', term: 'observers', stance: 'likes', span: 'marines had been killed'}), 'stance'],
    ['a field that does not exist', mark({...BUREAU, colour: 'red'}), 'colour'],
    ['no JSON', '{', 'no JSON'],
  ])('tells the line of %s', (_, line, words) => {
    const {messages} = gold(mark(BUREAU), line)
    expect(messages.map(message => [message.line, message.ruleId])).toEqual([[2, 'gold-line']])
    expect(messages[0]!.reason).toContain(words)
  })
})

describe('a score', () => {
  test('counts a figure found by measure and number, and by who says so', () => {
    const {scores} = evaluate(mark(BUREAU), mark({...MINISTRY, origin: 'keldra'}))
    const tally = (question: string) => scores.find(score => score.question === question)!.tally
    expect(tally('value')).toEqual({right: 2, wrong: 0, missed: 0})
    expect(tally('origin')).toEqual({right: 1, wrong: 1, missed: 1})
  })
  test('counts a wrong and a missed one', () => {
    const {scores} = evaluate(mark({...BUREAU, low: 121}))
    expect(scores[0]!.tally).toEqual({right: 0, wrong: 2, missed: 1})
  })
  test('lets an optional mark count neither way', () => {
    const {scores} = evaluate(mark(BUREAU), mark({...MINISTRY, optional: true}))
    expect(scores[0]!.tally).toEqual({right: 1, wrong: 0, missed: 0})
  })
  test('keeps F1 between precision and recall', () => {
    fc.assert(fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (right, wrong, missed) => {
      const tally = {right, wrong, missed}
      expect(f1(tally)).toBeGreaterThanOrEqual(Math.min(precision(tally), recall(tally)) - 1e-9)
      expect(f1(tally)).toBeLessThanOrEqual(Math.max(precision(tally), recall(tally)) + 1e-9)
    }))
  })
  test('claims no certainty from a few articles without an error', () => {
    const {scores} = evaluate(mark(BUREAU), mark(MINISTRY))
    expect(scores[0]!.precision).toEqual({value: 1, interval: {low: 0, high: 1}})
  })
})

describe('a bootstrap interval', () => {
  const mean = (sample: readonly number[]) => sample.reduce((sum, value) => sum + value, 0) / sample.length
  test('is the same each time, and holds the sample’s own value', () => {
    fc.assert(fc.property(fc.array(fc.float({min: 0, max: 1, noNaN: true}), {minLength: 2, maxLength: 20}), sample => {
      const interval = bootstrap(sample, mean)
      expect(bootstrap(sample, mean)).toEqual(interval)
      expect(interval.low).toBeLessThanOrEqual(mean(sample) + 1e-9)
      expect(interval.high).toBeGreaterThanOrEqual(mean(sample) - 1e-9)
    }), {numRuns: 20})
  })
  test('is narrow for a large sample: 1.96 standard errors to either side', () => {
    const sample = Array.from({length: 400}, (_, at) => at % 2)
    const {low, high} = bootstrap(sample, mean)
    expect(high - low).toBeCloseTo(2 * 1.96 * Math.sqrt(0.25 / 400), 1)
  })
})

describe('what the method page says', () => {
  const look = {set: 'a', genre: 'wire copy', conflict: 'own' as const, articles: 10, figures: 70, positions: 70, value: 0.9, origin: 0.8, polarity: 0.7, stance: 0.6}
  test('takes what may be expected from the last three first looks alone', () => {
    const {expected} = qualityOf([], [{...look, value: 0.1}, look, look, {...look, value: 0.6}])
    expect(expected[0]!.f1).toBe(80)
  })
  test('says nothing of expectations before there are three', () => expect(qualityOf([], [look, look]).expected).toEqual([]))
  test('refuses a log with a field missing', () => {
    expect(parseFirstLooks({path: 'first-looks.json', text: JSON.stringify([{set: 'a'}])}).messages.map(({ruleId}) => ruleId)).toEqual(['first-looks'])
  })
})
