// What a plan itself provides, drops or leaves open, by the form of words that says so: each text with every position that a reader finds in it.
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {extractPositions} from '../src/claims/positions/extract-positions.ts'
import {article, inventedSubject} from './invented-subject.ts'

interface Case { text: string; positions: string[] }

const groups = JSON.parse(readFileSync('tests/fixtures/positions/provisions.json', 'utf8')) as Record<string, Case[]>
const subject = inventedSubject()
/** Opens the gate: talks, the parties; it holds no position itself. */
const BEFORE = 'Peace talks between Arvenia and Tolvia\nEnvoys from Arvenport and Tolgrad met on Sunday for negotiations. On the table lay sanctions, a truce and land.\n'

describe.each(Object.entries(groups))('a plan speaks: %s', (_, cases) => {
  test.each(cases)('$text', ({text, positions}) => {
    const found = extractPositions(article(BEFORE + text), subject).drafts.map(({holder, term, stance}) => `${holder} ${term} ${stance}`)
    expect(found.sort()).toEqual(positions)
  })
})

describe('two drafts in one sentence', () => {
  test('hold a position each', () => {
    const drafts = extractPositions(article(`${BEFORE}The first draft limits the army of Arvenia, and the second draft limits the army to 90,000.`), subject).drafts
    expect(drafts.map(({document, term}) => `${document} ${term}`)).toEqual(['The first draft army-size', 'the second draft army-size'])
  })
})
