// What parties hold, by the form of words that says so, on an invented conflict: each sentence with every position that a reader finds in it.
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {extractPositions} from '../src/claims/positions/extract-positions.ts'
import {article, inventedSubject} from './invented-subject.ts'

interface Case { text: string; positions: string[] }

const groups = JSON.parse(readFileSync('tests/fixtures/positions/parties.json', 'utf8')) as Record<string, Case[]>
const subject = inventedSubject()
/** Opens the gate: a plan, talks, the parties; it holds no position itself. */
const BEFORE = 'Peace talks between Arvenia and Tolvia\nEnvoys from Arvenport and Tolgrad met on Sunday for negotiations. On the table lay sanctions, a truce and land.\n'

describe.each(Object.entries(groups))('a party’s position is read from %s', (_, cases) => {
  test.each(cases)('$text', ({text, positions}) => {
    const found = extractPositions(article(BEFORE + text), subject).drafts.map(({holder, term, stance}) => `${holder} ${term} ${stance}`)
    expect(found.sort()).toEqual(positions)
  })
})
