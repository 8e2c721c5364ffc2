// Each mechanism of position extraction, on an invented conflict; and the laws that hold for every text.
import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findCues} from '../src/claims/cues.ts'
import {identifyClaims} from '../src/claims/identify.ts'
import {extractPositions} from '../src/claims/positions/extract-positions.ts'
import {polarity} from '../src/claims/positions/polarity.ts'
import type {PositionDraft} from '../src/model.ts'
import {article, inventedSubject} from './invented-subject.ts'

interface Case { says: string; text: string; positions: string[] }

const cases = JSON.parse(readFileSync('tests/fixtures/positions/cases.json', 'utf8')) as Case[]
const subject = inventedSubject()
/** Opens the gate: a plan, talks, the parties; it holds no position itself. */
const BEFORE = 'Peace talks between Arvenia and Tolvia\nEnvoys from Arvenport and Tolgrad met on Sunday for negotiations. On the table lay sanctions, a truce and land.\n'

const told = ({holder, document, term, stance, object}: PositionDraft): string => `${holder}${document === null ? '' : ` [${document}]`} ${term} ${stance}: ${object}`
const positionsIn = (text: string): PositionDraft[] => extractPositions(article(text), subject).drafts

describe('a position is read from', () => {
  test.each(cases)('$says', ({text, positions}) => {
    expect(positionsIn(BEFORE + text).map(told).sort()).toEqual([...positions].sort())
  })
})

describe('positions', () => {
  test('are found only near a plan or talks', () => {
    expect(positionsIn('Arvenia rejects sanctions. Tolvia is far from Arvenport.')).toEqual([])
  })

  test('are found only where the article is about the parties that fight', () => {
    expect(positionsIn('Peace talks on a plan for the lakes\nNorland rejects a truce. Norland demands an end to sanctions.')).toEqual([])
  })

  test('that are refused are told with their reason', () => {
    const reasons = (text: string) => extractPositions(article(text), subject).refusals.map(({exact, reason}) => `${exact} – ${reason}`)
    expect(reasons('Arvenia rejects sanctions. Tolvia is far from Arvenport.')).toEqual(['Arvenia rejects sanctions. – no plan or talks near by'])
    expect(reasons(`${BEFORE}Holt said Arvenia would not cede land.`)).toEqual(['Arvenia would not cede land – one party says what another will not do'])
  })

  test('are not looked for in a sentence too long to be one, which is told', () => {
    const {drafts, refusals} = extractPositions(article(`${BEFORE}Arvenia rejects a truce ${'and snow fell on the river '.repeat(60)}.`), subject)
    expect(drafts).toEqual([])
    expect(refusals.map(({reason}) => reason)).toEqual(['a sentence too long to be one'])
  })

  test('are found in an article without a plan near by, where it speaks of talks and of several terms together', () => {
    const far = 'Snow fell on the river. '.repeat(20)
    expect(positionsIn(`Talks in Arvenport
${far}Arvenia rejects a truce. Tolvia wants land. Norland offers observers.`)).toHaveLength(3)
  })

  test('use cues that ask for a numeral of some size', () => {
    expect(findCues('60,000 men, 60k men, 300 men and $90,000', ['#5000'])).toEqual(['60,000', '60k'])
  })

  test('carry their condition', () => {
    const [position] = positionsIn(`${BEFORE}Arvenia would hold elections if the shelling ended, Vell said.`)
    expect(position?.condition).toBe('if the shelling ended')
    expect(position?.selector.exact).toBe('Arvenia would hold elections if the shelling ended')
  })

  test('name who vouches for them in their sentence', () => {
    expect(positionsIn(`${BEFORE}According to Dask, Tolvia rejects a truce.`)[0]?.origins.map(({id}) => id)).toEqual(['oren-dask'])
  })

  test('are not vouched for by whoever spoke before, nor by another party’s own stance', () => {
    const origins = (text: string) => positionsIn(BEFORE + text).map(({holder, origins}) => [holder, origins.map(({id}) => id)])
    expect(origins('“Snow fell,” Vell said. Tolvia rejects a truce.')).toEqual([['tolvia', []]])
    expect(origins('Arvenia rejects any limit on its army, as demanded by Tolvia.').find(([holder]) => holder === 'tolvia')?.[1]).toEqual([])
  })

  test('of one sentence, term and holder are told apart by their ids when they differ', () => {
    const source = article(`${BEFORE}Tolvia accepts a truce at sea, but Tolvia rejects a truce on the river.`)
    const drafts = extractPositions(source, subject).drafts
    expect(drafts.map(({stance}) => polarity(stance)).sort()).toEqual(['against', 'for'])
    expect(new Set(identifyClaims(source, drafts).map(({id}) => id)).size).toBe(2)
  })

  test('quote no more than their sentence, and name their holder inside it', () => {
    for (const {text} of cases) {
      const source = article(BEFORE + text)
      for (const {selector, sentence, naming} of extractPositions(source, subject).drafts) {
        expect(source.text.slice(selector.start, selector.end)).toBe(selector.exact)
        expect(selector.start >= sentence.start && selector.end <= sentence.end).toBe(true)
        if (naming) expect(naming.start >= sentence.start && naming.end <= sentence.end).toBe(true)
      }
    }
  })

  test('get distinct ids whatever the sentences are made of', () => {
    const pieces = ['Arvenia', 'Tolvia', 'Dask', 'she', 'the draft', 'rejects', 'accepts', 'would', 'not', 'a truce', 'land', 'and', ',', 'but', 'demanded by', 'its refusal of', 'said', '.', '“', '”', 'if', 'that']
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 60}), words => {
      const source = article(`${BEFORE}${words.join(' ')}.`)
      identifyClaims(source, extractPositions(source, subject).drafts)
    }), {numRuns: 300, seed: 7})
  })

  test('of a very long line are read in time that grows with its length', () => {
    const line = 'Arvenia and Tolvia and Norland rejects that its army of the draft would cap a truce by land, '
    const time = (repeats: number): number => {
      const source = article(`${BEFORE}${line.repeat(repeats)}`)
      const start = performance.now()
      extractPositions(source, subject)
      return performance.now() - start
    }
    time(500)
    expect(time(4000)).toBeLessThan(20 * Math.max(time(1000), 20))
  })
})
