// The glossary of the first subject: its names are found where they are meant, and nowhere else; its entries are whole.
import {describe, expect, test} from 'vitest'
import {compileSubject, findMentions, partyOf, stateOf} from '../src/claims/subject.ts'
import {tokenize} from '../src/claims/tokens.ts'
import {readContent} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'

const {catalogue, messages} = readCatalogue(readContent('.'))
const entries = catalogue.glossary
const subject = compileSubject([], entries.map(entry => entry.data))
const names = (text: string): string[] => findMentions(tokenize(text, {start: 0, end: text.length}), subject).map(mention => mention.id)

describe('names in a text', () => {
  test.each([
    ['North Koreans', ['north-korea']],
    ['the DPRK', ['north-korea']],
    ['the U.S. and the UK', ['united-states', 'united-kingdom']],
    ['Kyiv’s allies', ['ukraine']],
    ['South Korea\'s Joint Chiefs of Staff', ['joint-chiefs-of-staff']],
    ['South Korea’s spy agency', ['national-intelligence-service']],
    ['the US Joint Chiefs of Staff', ['us-joint-chiefs-of-staff']],
    ['Russia’s Security Council', ['russian-security-council']],
    ['the UN Security Council', ['un-security-council']],
    ['NATO’s Article 5', ['north-atlantic-treaty-article-5']],
    ['Zelenskyy, Zelensky', ['volodymyr-zelensky', 'volodymyr-zelensky']],
    ['European nations', ['europe']],
  ])('“%s” are known', (text, ids) => expect(names(text)).toEqual(ids))

  test('a newspaper is not the government of its town', () => expect(names('the Washington Post')).toEqual(['the-washington-post']))
  test('a treaty is not the city it was signed in', () => expect(names('the Budapest Memorandum')).toEqual(['budapest-memorandum']))
  test('a surname that many share is nobody’s name by itself', () => expect(names('Kim Bo-mi, a nurse named Kim')).toEqual([]))
  test.each(['us', 'the north wind', 'a polish', 'western', 'the south', 'turkey', 'a congress', 'in paris green'])('“%s” names nobody', text => expect(names(text)).toEqual([]))
  test('no name belongs to two entries', () => {
    const owners = new Map<string, Set<string>>()
    for (const {id, data} of entries) if (data.kind !== 'term')
      for (const name of [data.title, ...data.aliases, ...data.adjectives, ...data.demonyms]) owners.set(name, (owners.get(name) ?? new Set()).add(id))
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name)).toEqual([])
  })
})

describe('entries', () => {
  test('are read without a message', () => expect(messages.map(String)).toEqual([]))
  test('are many enough to look up what the topics name', () => expect(entries.filter(entry => entry.data.kind !== 'term').length).toBeGreaterThanOrEqual(45))
  test('each have a definition of a single line, and a body', () => {
    for (const {id, data, body} of entries) {
      expect(data.definition, id).toMatch(/^\p{Lu}.*\.$/u)
      expect(data.definition.length, id).toBeLessThan(200)
      expect(body.trim().length, id).toBeGreaterThan(30)
    }
  })
  test('people belong to a state or body', () => {
    for (const {id, data} of entries) if (data.kind === 'person') expect(data.of, id).not.toBeNull()
  })
  test('forces belong to a state', () => {
    for (const {id, data} of entries) if (data.kind === 'force') expect(stateOf(id, subject.glossary), id).not.toBeNull()
  })
  test.each([
    ['rustem-umerov', 'ukraine'], ['dmitry-peskov', 'russia'], ['white-house', 'united-states'], ['keir-starmer', 'europe'], ['european-commission', 'europe'],
    ['kim-jong-un', null], ['nato', null], ['western-states', null],
  ])('%s speaks for %s', (id, party) => expect(partyOf(id, subject.glossary)).toBe(party))
  test('the Wikidata ids are of different things', () => {
    const ids = entries.map(entry => entry.data.sameAs).filter(id => id !== null)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
