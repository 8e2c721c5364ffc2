// An invented conflict elsewhere, made of its own seeds/ and content/ alone: it builds with no code changed, and its claims are found.
import {describe, expect, inject, test} from 'vitest'
import {readGoldSets} from '../../src/disk.ts'
import {evaluateSets} from '../../src/evaluation/evaluate.ts'
import {builtPages} from './built-pages.ts'
import {claimsOf} from './visit.ts'

const {fixture} = inject('sites')
const claims = claimsOf(fixture.folder)
const {sets: scored} = evaluateSets(readGoldSets('.').filter(({name}) => name.endsWith('knowledge-base')))

describe('a knowledge base on another conflict', () => {
  // Floors below what is reached, so that a fall is seen; what is reached stands on the method page.
  test.each([['value', 0.9], ['origin', 0.75], ['polarity', 0.7], ['date', 0.9]] as const)('is read with no code of its own: F1 of %s at least %s against a careful reader', (question, floor) => {
    const score = scored[0]!.scores.find(candidate => candidate.question === question)!
    expect(score.tally.right + score.tally.missed).toBeGreaterThan(0)
    expect(score.f1.value, JSON.stringify({missed: score.missed, wrong: score.wrong.map(({selector, ...claim}) => ({...claim, quote: selector.exact}))}, null, 1)).toBeGreaterThanOrEqual(floor)
  })

  test('shows its own titles, claims and words, and none of the other subject', () => {
    const pages = builtPages(fixture.folder, fixture.base)
    const text = (path: string): string => pages.find(page => page.path === path)?.html ?? ''
    expect(text('index.html')).toContain('The marines of Sunmar in the Adrel war')
    expect(text('topics/contingent/index.html')).toContain('between 4,000 and 5,000')
    expect(text('measures/marines-sent/index.html')).toContain('Keldran Signals Bureau')
    expect(pages.filter(page => /\b(?:Korea|Korean|Ukraine|Ukrainian|Russia|Russian|Attest knowledge)\b/.test(page.html)).map(page => page.path)).toEqual([])
    for (const claim of claims) expect(text(`claims/${claim.id}/index.html`), claim.id).not.toBe('')
  })
})
