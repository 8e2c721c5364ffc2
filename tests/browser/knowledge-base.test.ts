// An invented conflict elsewhere, made of its own seeds/ and content/ alone: it builds with no code changed, and its claims are found.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, inject, test} from 'vitest'
import type {Claim, Figure, Quantity, Range} from '../../src/model.ts'
import {builtPages} from './built-pages.ts'
import {FIXTURE} from '../command.ts'
import {claimsOf} from './visit.ts'

/** A line of gold.jsonl: what a careful reader records. */
interface Gold {
  type: Claim['type']
  source: string
  optional: boolean
  span?: Range
  number?: Range
  measure?: string
  quantity?: Quantity
  modality?: string
  origin?: string | null
  date?: string
  holder?: string
  term?: string
  stance?: string
}

const {fixture} = inject('sites')
const claims = claimsOf(fixture.folder)
const gold = readFileSync(join(FIXTURE, 'gold.jsonl'), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line) as Gold)

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end
const ends = ({low, best, high}: Quantity): string => `${low ?? best ?? ''}…${high ?? best ?? ''}`
/** A limit may be told as “at most 90,000” or as “90,000”; both are right. */
const sameValue = (found: Figure, wanted: Quantity): boolean =>
  ends(found.quantity) === ends(wanted) || (found.basis === 'limit' && (found.quantity.high ?? found.quantity.best) === (wanted.high ?? wanted.best))
const POLARITY: Record<string, string> = {rejects: 'against', proposes: 'for', demands: 'for', offers: 'for', accepts: 'for', 'open-to': 'for'}

function matches(claim: Claim, wanted: Gold): boolean {
  if (claim.source !== wanted.source) return false
  if (claim.type === 'figure' && wanted.type === 'figure')
    return meet(claim.number, wanted.number!) && claim.measure === wanted.measure && sameValue(claim, wanted.quantity!) && claim.modality === wanted.modality
  if (claim.type === 'position' && wanted.type === 'position')
    return meet(claim.selector, wanted.span!) && claim.holder === wanted.holder && claim.term === wanted.term && POLARITY[claim.stance] === POLARITY[wanted.stance ?? '']
  return claim.type === 'event' && wanted.type === 'event' && meet(claim.selector, wanted.span!) && claim.date === wanted.date
}

/** F1 of one type: each gold is found once or missed, each claim is right or wrong; optional golds count neither way. */
function score(type: Claim['type']): {f1: number; missed: Gold[]; wrong: Claim[]} {
  const wanted = gold.filter(line => line.type === type)
  const found = claims.filter(claim => claim.type === type)
  const missed = wanted.filter(line => !line.optional && !found.some(claim => matches(claim, line)))
  const wrong = found.filter(claim => !wanted.some(line => matches(claim, line)))
  const right = wanted.filter(line => !line.optional).length - missed.length
  return {f1: (2 * right) / (2 * right + missed.length + wrong.length), missed, wrong}
}

describe('a knowledge base on another conflict', () => {
  test.each(['figure', 'position', 'event'] as const)('finds its %ss: F1 at least 0.9 against a careful reader', type => {
    const {f1, missed, wrong} = score(type)
    expect(gold.filter(line => line.type === type).length).toBeGreaterThan(0)
    expect(f1, JSON.stringify({missed, wrong: wrong.map(({selector, ...claim}) => ({...claim, quote: selector.exact}))}, null, 1)).toBeGreaterThanOrEqual(0.9)
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
