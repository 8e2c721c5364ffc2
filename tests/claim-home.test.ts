// What a claim's page says beside its words: the rule behind each relation, where the method tells it, and the claims before and after it.
import {describe, expect, test} from 'vitest'
import {readContent} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {citedOf, permanentAddress} from '../src/site/claim-cited.ts'
import {neighboursOf} from '../src/site/claim-neighbours.ts'
import {cardOfClaim, cardWords} from '../src/site/card-of-page.ts'
import {methodAddress} from '../src/site/method-anchors.ts'
import {relationsOf, RULES} from '../src/site/relations-of-figure.ts'
import {relaysOf} from '../src/site/relays.ts'
import {shareCards} from '../src/site/share-cards.ts'
import {COMPARISON, siteKnowledge} from './site-knowledge.ts'

const kb = siteKnowledge()
const claim = (id: string) => kb.claims.find(each => each.id === id) ?? expect.unreachable(id)

describe('each group of related figures', () => {
  test('tells the rule by which they stand so', () => {
    expect(relationsOf(kb, claim('f-aaaaaaaaaa')).map(({heading, because, anchor}) => [heading, because, anchor])).toEqual([
      ['Disagrees with', 'The ranges have no number in common.', 'disagree'], ['Compatible with', 'The ranges have numbers in common, so both can be true.', 'compatible'],
    ])
  })
  test('has another rule on each side of a replacement', () => {
    const replaced = {...kb, comparisons: {partConflicts: [], comparisons: [{...COMPARISON, relations: [{first: 'f-aaaaaaaaaa', second: 'f-bbbbbbbbbb', relation: 'superseded' as const}]}]}}
    expect(relationsOf(replaced, claim('f-aaaaaaaaaa'))[0]?.because).toContain('earlier of two dated totals')
    expect(relationsOf(replaced, claim('f-bbbbbbbbbb'))[0]?.because).toContain('later of two dated totals')
  })
})

describe('the way to a rule', () => {
  test('leads to its own heading on this collection’s method page', () => {
    const own = {...kb, catalogue: readCatalogue(readContent('.')).catalogue}
    expect(Object.values(RULES).filter(({anchor}) => methodAddress(own, anchor) !== `/method/#${anchor}`)).toEqual([])
  })
  test('leads to the method page where it has no such heading', () => expect(methodAddress(kb, 'disagree')).toBe('/method/'))
})

test('the claims before and after a claim are those of its article, by place', () => {
  const ids = (id: string) => [neighboursOf(kb, claim(id)).previous?.id, neighboursOf(kb, claim(id)).next?.id]
  expect([ids('f-aaaaaaaaaa'), ids('e-aaaaaaaaaa'), ids('p-aaaaaaaaaa')]).toEqual([[undefined, 'e-aaaaaaaaaa'], ['f-aaaaaaaaaa', undefined], ['f-bbbbbbbbbb', 'f-cccccccccc']])
  expect(neighboursOf(kb, {...claim('f-aaaaaaaaaa'), id: 'f-0000000000'})).toEqual({previous: null, next: null})
})

describe('through whom a claim came', () => {
  const made = (derivedFrom: string, entries = kb.catalogue.glossary) => ({...kb, catalogue: {...kb.catalogue, glossary: entries, cards: kb.catalogue.cards.map(card => ({...card, id: 'second-report', data: {...card.data, derivedFrom}}))}})
  const named = kb.catalogue.glossary.map(entry => (entry.id === 'signals-bureau' ? {...entry, data: {...entry.data, title: 'The Harbour Gazette', aliases: ['Gazette']}} : entry))
  test('is told by the text’s relays, then by what the card says the article was made from', () => {
    expect(relaysOf(kb, claim('f-bbbbbbbbbb'))).toEqual([{label: 'Ferry Post', term: null}])
    expect(relaysOf(made('harbour gazette', named), claim('f-bbbbbbbbbb'))).toEqual([{label: 'Ferry Post', term: null}, {label: 'harbour gazette', term: 'signals-bureau'}])
    expect(relaysOf(made('Boats return'), claim('f-cccccccccc'))).toEqual([{label: '“Boats return”', term: null}])
  })
  test('is told once, and not again of an article’s own publisher', () => {
    expect(relaysOf(made('The Ferry Post'), claim('f-bbbbbbbbbb'))).toHaveLength(1)
    const own = made('The Gazette')
    for (const {data} of own.catalogue.cards) data.publisher = 'Gazette'
    expect([relaysOf(own, claim('f-cccccccccc')), citedOf(own, claim('f-cccccccccc')).article.original]).toEqual([[], null])
  })
  test('is part of its citation', () => expect(citedOf(made('Gazette', named), claim('f-cccccccccc')).article.original).toEqual({name: 'Gazette', publishes: true}))
})

test('a claim’s page is shared by the picture of its measure or of its topic, else by the site’s', () => {
  const cards = ['f-aaaaaaaaaa', 'p-aaaaaaaaaa', 'e-aaaaaaaaaa'].map(id => cardOfClaim(kb, claim(id)))
  expect(cards).toEqual(['measures/dead', 'topics/losses', 'topics/losses'])
  expect(cardOfClaim({...kb, catalogue: {...kb.catalogue, topics: []}}, claim('p-aaaaaaaaaa'))).toBe('home')
  const known = shareCards(kb)
  for (const card of cards) expect(known.has(card)).toBe(true)
  expect(['measures/dead', 'topics/losses'].map(card => cardWords(kb, card))).toEqual(['Dead: what is reported, and who says so', 'Losses: what is reported, and who says so'])
})

test('a claim is cited by its card, and by its whole address', () => {
  expect(citedOf(kb, claim('f-aaaaaaaaaa'))).toMatchObject({article: {title: 'Marines leave harbour, says bureau', publisher: null, date: null, inferred: false}, found: {id: 'f-aaaaaaaaaa'}})
  expect(permanentAddress('f-aaaaaaaaaa')).toBe('https://attest.example/claims/f-aaaaaaaaaa/')
})
