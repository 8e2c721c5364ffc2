// What the pages of entries show beside the entry: its claims in pages, what is related to it, what stands before and after it, and what its links mean.
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../src/entries/markdown-tree.ts'
import type {KnowledgeBase} from '../src/knowledge-base.ts'
import {describeLinks} from '../src/markdown/definitions.ts'
import type {Claim, Position} from '../src/model.ts'
import {entrySections, sectionPages, type EntrySection} from '../src/site/claims-of-entry.ts'
import {entryNeighbours} from '../src/site/entry-neighbours.ts'
import {lookup} from '../src/site/lookup.ts'
import {positionsOn} from '../src/site/positions-of-term.ts'
import {relatedTo} from '../src/site/related.ts'
import {siteKnowledge} from './site-knowledge.ts'

const kb = siteKnowledge()
const position = kb.claims.find((claim): claim is Position => claim.type === 'position')!
const withClaims = (...claims: Claim[]): KnowledgeBase => ({...kb, claims})
const entry = (id: string) => lookup(kb).glossary.get(id)!

describe('the claims of an entry', () => {
  test('of a term are the positions on it, and a term without any says so in a section of its own', () => {
    expect(entrySections(kb, entry('army-limit')).map(({id, groups}) => [id, groups.map(({heading, claims}) => [heading, claims.length])])).toEqual([['positions', [['Keldra', 1]]]])
    expect(entrySections(withClaims(), entry('army-limit'))).toEqual([{id: 'positions', heading: 'Who wants what', groups: []}])
  })
  test('of others are the positions they hold, what they vouch for and what they take part in', () => {
    expect(entrySections(kb, entry('keldra')).map(({id}) => id)).toEqual(['stances'])
    expect(entrySections(kb, entry('signals-bureau')).map(({id}) => id)).toEqual(['origin-of'])
    expect(entrySections(kb, entry('sunmar')).map(({id}) => id)).toEqual(['takes-part'])
  })
  test('are cut into pages, on which sections and holders go on under their headings, and none is lost', () => {
    const many = Array.from({length: 7}, (_, at) => ({...position, id: `p-${at}`, holder: at < 5 ? 'keldra' : 'orvand'}))
    const pages = sectionPages(entrySections(withClaims(...many), entry('army-limit')), 3)
    const shape = (sections: EntrySection[]) => sections.map(({heading, groups}) => [heading, groups.map(group => `${group.heading} ${group.claims.length}`)])
    expect(pages.map(shape)).toEqual([[['Who wants what', ['Keldra 3']]], [['Who wants what', ['Keldra 2', 'Orvand 1']]], [['Who wants what', ['Orvand 1']]]])
  })
  test('are one page where they are few or none', () => {
    expect(sectionPages([])).toEqual([[]])
    expect(sectionPages(entrySections(withClaims(), entry('army-limit')))).toHaveLength(1)
  })
  test('keep rival plans apart, each under a whole name', () => {
    const plan = (document: string, id: string, source = 'first-report') => ({...position, id, source, holder: 'agreement', document})
    const on = (...claims: Claim[]) => positionsOn(withClaims(...claims), 'army-limit').map(({holder}) => holder.label)
    expect(on(plan('the first draft', 'p-1'), plan('the second draft', 'p-2'))).toEqual(['First draft', 'Second draft'])
    expect(on(plan('the draft', 'p-1'), plan('a draft', 'p-2', 'second-report'))).toEqual(['Draft (“Marines leave harbour, says bureau”)', 'Draft (“A second count”)'])
    expect(on(plan('its plan', 'p-1'))).toEqual(['A plan, unnamed'])
  })
})

describe('related entries', () => {
  test('are those that share most claims, with how many', () => {
    expect(relatedTo(kb, 'glossary', 'sunmar')).toEqual([{title: 'Orvand', href: '/glossary/orvand/', claims: 1}])
    expect(relatedTo(kb, 'glossary', 'marines')).toEqual([{title: 'Dead', href: '/measures/dead/', claims: 3}, {title: 'Keldran Signals Bureau', href: '/glossary/signals-bureau/', claims: 1}])
  })
  test('of a measure leave out the people it counts, of a topic its own terms and measures', () => {
    expect(relatedTo(kb, 'measures', 'dead').map(({title}) => title)).toEqual(['Keldran Signals Bureau'])
    expect(relatedTo(kb, 'topics', 'losses').map(({title, claims}) => [title, claims])).toEqual([['Marines', 3], ['Keldra', 1], ['Keldran Signals Bureau', 1], ['Orvand', 1], ['Sunmar', 1]])
  })
  test('are none where no claim names the entry', () => {
    expect(relatedTo(withClaims(), 'glossary', 'sunmar')).toEqual([])
  })
})

describe('before and after an entry', () => {
  test('stand those of its list, in its order', () => {
    const titles = (folder: 'glossary' | 'measures' | 'sources' | 'topics', id: string) => Object.values(entryNeighbours(kb, folder, id)).map(link => link?.title ?? null)
    expect(titles('measures', 'dead')).toEqual([null, 'Lost'])
    expect(titles('glossary', 'army-limit')).toEqual([null, 'Keldra'])
    expect(titles('glossary', 'signals-bureau')).toEqual(['Sunmar', 'Marines'])
    expect(titles('sources', 'second-report')).toEqual(['Marines leave harbour, says bureau', null])
    expect(titles('topics', 'losses')).toEqual([null, null])
    expect(titles('topics', 'none')).toEqual([null, null])
  })
})

describe('links to the glossary', () => {
  const described = (text: string): (string | undefined)[] => {
    const tree = parseMarkdown(text)
    describeLinks(tree, new Map([['keldra', 'A third state.']]), {folder: 'topics', id: 'losses'})
    const found: (string | undefined)[] = []
    visit(tree, 'link', link => { found.push(link.data?.hProperties?.['aria-description'] as string | undefined) })
    return found
  }
  test('say what they lead to, the first of each entry', () => {
    expect(described('[Keldra](../glossary/keldra.md), [it](../glossary/keldra.md) and [Orvand](../glossary/orvand.md).')).toEqual(['A third state.', undefined, undefined])
  })
  test('in tables and notes, and links to other pages, say nothing more', () => {
    expect(described('| [Keldra](../glossary/keldra.md) |\n| --- |\n\n[a](../measures/keldra.md)[^a]\n\n[^a]: [Keldra](../glossary/keldra.md)')).toEqual([undefined, undefined, undefined])
  })
})
