// The timeline of a small invented knowledge base: what stands where, how its dates are told, and what stands apart.
import {describe, expect, test} from 'vitest'
import type {KnowledgeBase} from '../src/knowledge-base.ts'
import type {Claim, Edtf, Event, Figure} from '../src/model.ts'
import {byYear, timelineEntries, timelinePages, undatedFigures, whenBesides, type TimelineEntry} from '../src/site/timeline.ts'
import {siteKnowledge} from './site-knowledge.ts'

const kb = siteKnowledge()
const event = kb.claims.find((claim): claim is Event => claim.type === 'event')!
const figure = kb.claims.find((claim): claim is Figure => claim.type === 'figure')!
const withClaims = (...claims: Claim[]): KnowledgeBase => ({...kb, claims})
const events = (...dates: Edtf[]): KnowledgeBase => withClaims(...dates.map((date, at) => ({...event, id: `e-${at}`, date})))
const undated = (id: string, source = 'first-report', measure = 'dead'): Figure => ({...figure, id, source, measure, asOf: null})
function dateCard(claims: readonly Claim[], date: Edtf, dateBasis: 'stated' | 'inferred'): KnowledgeBase {
  const cards = kb.catalogue.cards.map(card => ({...card, data: {...card.data, date, dateBasis}}))
  return {...kb, claims: [...claims], catalogue: {...kb.catalogue, cards}}
}
const told = (entries: readonly TimelineEntry[]) => byYear(entries).map(({year, months}) => `${year}: ${months.map(({label, entries: of}) => `${label || '—'} (${of.map(({when}) => when).join(', ')})`).join(', ')}`)

describe('the timeline', () => {
  test('holds dated events and figures, an event before a figure of the same date', () => {
    expect(timelineEntries(kb).map(({claim}) => claim?.id)).toEqual(['e-aaaaaaaaaa', 'f-aaaaaaaaaa'])
  })
  test('puts each date where it begins, the wider before the narrower', () => {
    expect(told(timelineEntries(events('2031-06-03', '2031', '2031-06', '2030-10/2031-03', '2031-22', '2030-10', '203X', '2031-06-01/2031-06-09')))).toEqual([
      '203X: — (the 2030s)', '2030: October (October 2030 to March 2031, October 2030)',
      '2031: — (2031), summer (summer 2031), June (June 2031, 1 June 2031 to 9 June 2031, 3 June 2031)',
    ])
  })
  test('tells how precise a date is, in words and by its mark', () => {
    expect(timelineEntries(events('2031-06~', '2031-06-03', '2031?')).map(({when, exact}) => [when, exact])).toEqual([['perhaps 2031', false], ['about June 2031', false], ['3 June 2031', true]])
  })
  test('repeats beside an entry nothing of its date that the year and the month above it say', () => {
    expect(timelineEntries(events('2031', '2031-06', '2031-06-03', '2031-06~', '2030-10/2031-03')).map(whenBesides)).toEqual(['October 2030 to March 2031', '', '', 'about June 2031', '3 June'])
    expect(timelineEntries(dateCard([undated('f-1')], '2031-07', 'inferred')).map(whenBesides)).toEqual(['inferred'])
  })
  test('shows an article at its card’s date, as inferred where an editor inferred it, and counts its undated figures', () => {
    const article = ({claim, when, source, undated: count}: TimelineEntry) => [claim, when, source, count]
    expect(timelineEntries(dateCard([undated('f-1'), undated('f-2')], '2031-07~', 'inferred')).map(article)).toEqual([[null, 'about July 2031, inferred', 'first-report', 2]])
    expect(timelineEntries(dateCard([undated('f-1')], '2031-07-05', 'stated')).map(article)).toEqual([[null, '5 July 2031', 'first-report', 1]])
    expect(timelineEntries(dateCard([{...figure, asOf: '2031'}], '2031-07-05', 'stated')).map(({claim}) => claim?.id)).toEqual([figure.id])
  })
  test('is the same whatever the order of the claims', () => {
    const dated = events('2031-06', '2031', '2030', '2031-06')
    expect(timelineEntries({...dated, claims: [...dated.claims].reverse()})).toEqual(timelineEntries(dated))
  })
  test('of many entries goes on at further pages, and of none is one empty page', () => {
    const pages = timelinePages(events(...Array.from({length: 300}, (_, at) => String(1700 + at))))
    expect(pages.map(({number, of, items}) => [number, of, items.length])).toEqual([[1, 3, 120], [2, 3, 120], [3, 3, 60]])
    expect(timelinePages(withClaims())).toMatchObject([{items: [], of: 1}])
  })
})

test('figures without a date stand apart, by measure in the measures’ order', () => {
  expect(undatedFigures(kb).map(({measure, figures}) => [measure.id, figures.map(({id}) => id)])).toEqual([['dead', ['f-bbbbbbbbbb', 'f-cccccccccc']]])
  expect(undatedFigures(withClaims(undated('f-2', 'second-report', 'lost'), undated('f-1'))).map(({measure}) => measure.id)).toEqual(['dead', 'lost'])
  expect(undatedFigures(withClaims({...figure, asOf: '2031'}))).toEqual([])
})
