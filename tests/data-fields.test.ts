// The list of fields that the page /data/ shows is the list of fields that the files hold: of the real claims and of invented ones.
import {describe, expect, test} from 'vitest'
import {FIELDS} from '../src/site/claim-fields.ts'
import {claimsAsJsonLines} from '../src/site/claim-table.ts'
import {loadKnowledgeBase} from '../src/site/load.ts'
import type {KnowledgeBase} from '../src/knowledge-base.ts'
import {siteKnowledge} from './site-knowledge.ts'

const real = loadKnowledgeBase()
const named = FIELDS.flatMap(({json}) => json ?? [])

/** Every place in a value that holds words, a number, nothing or a list of words. */
function places(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.some(item => typeof item === 'object') ? value.flatMap(item => places(item, `${path}[]`)) : value.length > 0 ? [path] : []
  if (value === null || typeof value !== 'object') return [path]
  return Object.entries(value).flatMap(([name, inner]) => places(inner, path === '' ? name : `${path}.${name}`))
}

const placesIn = (kb: KnowledgeBase): Set<string> => new Set(claimsAsJsonLines(kb).trimEnd().split('\n').flatMap(line => places(JSON.parse(line))))

describe('the fields of the files', () => {
  test.each([['the real claims', real], ['invented claims', siteKnowledge()]])('of %s are all explained', (_, kb) => expect([...placesIn(kb)].filter(place => !named.includes(place))).toEqual([]))
  test('are no others than these, and stand once', () => {
    const found = new Set([...placesIn(real), ...placesIn(siteKnowledge())])
    expect(named.filter(place => !found.has(place) && !['via', 'hedges'].includes(place))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    const columns = FIELDS.flatMap(({column}) => column ?? [])
    expect(new Set(columns).size).toBe(columns.length)
  })
  test('are called in the text of the page as in the files', () => {
    const body = real.catalogue.pages.find(page => page.id === 'data')?.body ?? ''
    const known = new Set([...named.flatMap(name => [name, ...name.replace('[]', '').split('.')]), ...FIELDS.flatMap(({column}) => column ?? [])])
    const words = [...body.matchAll(/`([^`]+)`/g)].map(([, word]) => word!)
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter(word => !known.has(word))).toEqual([])
  })
})
