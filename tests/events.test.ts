// Dated events on the invented conflict: which words make one, who acts, and what is refused.
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {extractEvents} from '../src/claims/events.ts'
import {identifyClaims} from '../src/claims/identify.ts'
import {article, inventedSubject} from './invented-subject.ts'

interface Case { says: string; text: string; events: string[] }

const cases = JSON.parse(readFileSync('tests/fixtures/events/cases.json', 'utf8')) as Case[]
const subject = inventedSubject()

describe('an event is read, or refused, from', () => {
  test.each(cases)('$says', ({text, events}) => {
    const {drafts} = extractEvents(article(text), subject)
    expect(drafts.map(({date, actors, label}) => `${date} ${actors.join(' ')}: ${label}`)).toEqual(events)
  })
})

test('a refused date is told with its reason', () => {
  const {refusals} = extractEvents(article('Norland has been neutral since June 2018.'), subject)
  expect(refusals.map(({exact, reason}) => `${exact}: ${reason}`)).toEqual(['June 2018: a date that only bounds a period'])
})

test('two events of one sentence have two ids, and their dating lies in their quote', () => {
  const source = article('Vell met Dask in June 2018, and Norland closed its border in May 2019.')
  const {drafts} = extractEvents(source, subject)
  expect(drafts.map(({date}) => date)).toEqual(['2018-06', '2019-05'])
  expect(new Set(identifyClaims(source, drafts).map(({id}) => id)).size).toBe(2)
  for (const {dating, selector} of drafts) expect(dating.start >= selector.start && dating.end <= selector.end).toBe(true)
})

test('a long event has a label cut between words', () => {
  const long = `Vell met ${'the old and weary '.repeat(12)}Dask in June 2018.`
  const label = extractEvents(article(long), subject).drafts[0]!.label
  expect(label.length).toBeLessThanOrEqual(142)
  expect(label).toMatch(/ (?:the|old|and|weary) …$/)
})
