import {describe, expect, test} from 'vitest'
import {compileSubject} from '../src/claims/subject.ts'
import type {Claim, Position, Source} from '../src/model.ts'
import {citing} from '../src/topics/cite.ts'
import {lookupOf} from '../src/topics/lookup.ts'
import {planNames} from '../src/topics/plan-names.ts'
import {bareObject, hasPronoun, saidWords} from '../src/topics/position-words.ts'
import {renderPositions} from '../src/topics/positions-matrix.ts'
import {ARTICLES, base} from './fixtures/topics/island.ts'
import {article, knowledgeBase, positionIn} from './fixtures/topics/make-knowledge-base.ts'

const treaty = article('treaty', 'The mainland would let the island keep its boats. It calls for shared grounds if they are shared fairly. The plan provides for a wide harbour.')

function matrix(claims: readonly Claim[], articles: readonly Source[] = [treaty], terms = ['fishing', 'lighthouse']): string {
  const kb = knowledgeBase({articles: [...articles, ...ARTICLES], claims: [...claims]})
  return renderPositions(lookupOf(kb), terms, citing(new Set())).replace(/\[\^[^\]]+\]/g, '')
}
const row = (claims: readonly Claim[], articles?: readonly Source[]): string => /^\| \[Fishing rights\].*$/m.exec(matrix(claims, articles))![0]
const saying = (text: string, given: Partial<Position> = {}) => {
  const source = article('long', text)
  const position = positionIn(source, 'p-long', given.object ?? 'its boats', given)
  return saidWords(lookupOf(knowledgeBase({articles: [source], claims: [position]})), position)
}

describe('a field of the matrix', () => {
  test('gives the stance by mark and word, and the words of the object without those that only join them to their verb', () => {
    expect(row([positionIn(treaty, 'p-1', 'for shared grounds')])).toContain('| **! demands**: “shared grounds” |')
  })
  test('gives the whole sentence where the words point to somebody by a pronoun', () => {
    expect(row([positionIn(treaty, 'p-1', 'keep its boats', {holder: 'mainland', stance: 'offers'})])).toContain('| **→ offers**, as told in “The mainland would let the island keep its boats.” |')
    expect(row([positionIn(treaty, 'p-1', 'for shared grounds', {condition: 'if they are shared fairly'})])).toContain('**! demands**, as told in “It calls for shared grounds if they are shared fairly.” |')
  })
  test('gives each stance words of its own; a sentence that the row has told is shortened to who acts and the clause', () => {
    const long = article('long', 'The mainland, after nine days of talks on the outer isles, would let the island keep its boats, on which no fisher had set foot, and the nets with them.')
    const offer = {...positionIn(long, 'p-1', 'keep its boats', {holder: 'mainland', stance: 'offers'})}
    const clause = {...offer, selector: {...offer.selector, start: long.text.indexOf('would let'), exact: 'would let the island keep its boats'}}
    const text = row([clause, {...clause, id: 'p-2', holder: 'island', stance: 'accepts'}], [long])
    expect(text).toContain(`**✓ accepts**, as told in “${long.text}”`)
    expect(text).toContain('**→ offers**, as told in “The mainland, after nine days of talks on the outer isles, would let the island keep its boats, …”')
    expect(text).not.toContain('quoted under')
  })
  test('explains “its” in brackets where its sentence leaves no other reading, and only there', () => {
    const told = (text: string, object: string): string => saying(text, {object}).text
    expect(told('However, Island firmly rejects any formal limits on its boats as demanded by Mainland.', 'any formal limits on its boats')).toBe('any formal limits on its [Island’s] boats')
    expect(told('Island wants its boats.', 'its boats')).toBe('its [Island’s] boats')
    for (const text of ['Island rejects any limit on its boats.', 'Island rejects the plans of the fleet for its boats.', 'Island and Mainland reject limits on its boats.', 'The fleet rejects limits on its boats.', 'Island says that its boats stay.', 'Island rejects limits on her boats and its boats.'])
      expect(told(text, text.slice(text.indexOf('reject') < 0 ? 12 : text.indexOf('limits') < 0 ? text.indexOf('its') : text.indexOf('limits'), -1))).not.toContain('[')
  })
  test('holds stances of one party that contradict each other together, and says so', () => {
    const [accepts, rejects, demands] = [positionIn(treaty, 'p-1', 'shared grounds', {stance: 'accepts'}), positionIn(treaty, 'p-2', 'a wide harbour', {stance: 'rejects'}), positionIn(treaty, 'p-3', 'the island')]
    expect(row([rejects, demands, accepts])).toContain('| *Both acceptance and rejection are reported:* **✓ accepts**: “shared grounds”; **✗ rejects**: “a wide harbour”; **! demands**: “the island” |')
    expect(row([rejects, accepts, {...accepts, id: 'p-4', stance: 'open-to'}])).toContain('*Acceptance, openness and rejection are all reported:*')
  })
  test('takes a demand for a contradiction only of the rejection of the very same, and nothing for one that is not asserted', () => {
    const rejects = positionIn(treaty, 'p-2', 'a wide harbour', {stance: 'rejects'})
    expect(row([rejects, positionIn(treaty, 'p-1', 'shared grounds')])).not.toContain('reported')
    expect(row([rejects, positionIn(treaty, 'p-1', 'wide harbour')])).toContain('*Both a demand and rejection are reported:*')
    expect(row([rejects, positionIn(treaty, 'p-1', 'shared grounds', {stance: 'accepts', modality: 'historical'})])).not.toContain('are reported')
  })
  test('dates the articles of a contradiction where their cards do', () => {
    const [accepts, rejects] = [positionIn(treaty, 'p-1', 'shared grounds', {stance: 'accepts'}), positionIn(treaty, 'p-2', 'a wide harbour', {stance: 'rejects'})]
    const kb = knowledgeBase({articles: [treaty], claims: [accepts, rejects], cards: {treaty: 'The treaty'}})
    Object.assign(kb.catalogue.cards[0]!.data, {date: '2021-06~', dateBasis: 'inferred'})
    expect(renderPositions(lookupOf(kb), ['fishing'], () => '')).toContain('**✓ accepts**: “shared grounds” (article of about June 2021, inferred)')
  })
  test('of many positions shows each stance and what most articles tell, counts the rest and leads to the page of the term', () => {
    const objects = ['mainland', 'island', 'boats', 'grounds', 'harbour', 'plan', 'wide harbour', 'shared']
    const many = objects.map((object, at) => positionIn(treaty, `p-${at}`, object))
    const again = article('again', 'The island wants the wide harbour. It wants no grounds.')
    const text = row([...many, positionIn(again, 'p-again', 'wide harbour'), positionIn(again, 'p-no', 'grounds', {stance: 'rejects'})], [treaty, again])
    expect(text).toContain('“wide harbour”')
    expect(text).toContain('**✗ rejects**: “grounds”')
    expect(text).toContain('; three more under [all on fishing rights](../glossary/fishing.md) |')
    expect(text.match(/\*\*[!✗]/g)).toHaveLength(6)
  })
  test('names holders that are no party in a column of their own', () => {
    expect(row([positionIn(treaty, 'p-1', 'shared grounds', {holder: 'harbour-office'})])).toContain('| *Harbour Office:* **! demands**: “shared grounds” |')
  })
})

describe('the matrix', () => {
  test('has no rows and columns of which nothing is said, and tells them in words', () => {
    const text = matrix([positionIn(treaty, 'p-1', 'shared grounds')])
    expect(text).toContain('\n\n| Term | Island |\n')
    expect(text).not.toContain('| [Lighthouse]')
    expect(text).toContain('No source in this collection says anything on [lighthouse](../glossary/lighthouse.md); none tells a position of a plan or draft or [Mainland](../glossary/mainland.md).')
    expect(matrix([])).toBe('No source in this collection tells a position on [fishing rights](../glossary/fishing.md) or [lighthouse](../glossary/lighthouse.md).')
  })
  test('begins with a key to the marks that it uses, and to empty fields where there are any', () => {
    const one = positionIn(treaty, 'p-1', 'shared grounds')
    expect(matrix([one])).toMatch(/^\*Key:\* ! demands\.\n\n\| Term/)
    expect(matrix([one, {...one, id: 'p-2', holder: 'mainland', term: 'lighthouse', stance: 'open-to'}])).toContain('*Key:* ! demands, \\~ is open to, — no source in this collection says anything.')
  })
})

describe('plans and drafts', () => {
  const plan = (document: string | null, id = 'p-1', given: Partial<Position> = {}) => ({...positionIn(treaty, id, 'a wide harbour', {holder: 'agreement', document, stance: 'proposes'}), ...given})
  const names = (...positions: Position[]): string[] => [...planNames(lookupOf(knowledgeBase({articles: [treaty, league], claims: []})), positions).values()].map(({name, article}) => `${name}${article === null ? '' : ` (${article})`}`)
  const league = article('league', 'Harbour League\'s nine points would share the grounds\nThe text shares them. Point six closes the port, its plan says.')
  const inLeague = (document: string | null, id: string) => plan(document, id, {source: 'league'})

  test('are named only where there are several', () => {
    expect(row([plan('The plan')])).toContain('| **+ proposes**: “a wide harbour” |')
    expect(row([plan('The plan'), plan('a plan', 'p-2')])).toContain('| **+ proposes**: “a wide harbour” |')
    expect(row([plan('The plan'), plan('the second draft', 'p-2')])).toContain('| *Plan:* **+ proposes**: “a wide harbour”; *Second draft:* **+ proposes**: “a wide harbour” |')
    expect(row([plan('The plan'), plan('the second draft', 'p-2', {term: 'lighthouse'})])).toContain('| *Plan:* **+ proposes**: “a wide harbour” |')
    expect(matrix([plan('The plan')])).toContain('| Term | The plan or draft |')
    expect(matrix([plan('The plan'), plan('a second draft', 'p-2')])).toContain('| Term | Plans and drafts |')
  })
  test('are named by whole noun phrases: a possessive with its owner, a part and “the text” by the one plan that their article names', () => {
    expect(names(inLeague('\'s nine points', 'p-1'), inLeague('The text', 'p-2'), inLeague('Point six', 'p-3'), inLeague('its plan', 'p-4'))).toEqual(Array(4).fill('Harbour League\'s nine points'))
    expect(names(inLeague('the second draft', 'p-1'), inLeague('the draft', 'p-2'))).toEqual(['Second draft', 'Second draft'])
  })
  test('are unnamed where a text has only a pronoun for them', () => {
    expect(names(plan('its plan'), plan(null, 'p-2'))).toEqual(['A plan, unnamed', 'A plan, unnamed'])
    expect(names(plan('this draft'))).toEqual(['Draft'])
  })
  test('that may be new ones are not taken for the one that is named', () => {
    expect(names(inLeague('\'s nine points', 'p-1'), inLeague('a proposal', 'p-2'), inLeague('the deal', 'p-3'))).toEqual(['Harbour League\'s nine points', 'Proposal', 'Deal'])
    expect(names(inLeague('the first draft', 'p-1'), inLeague('the second draft', 'p-2'), inLeague('the text', 'p-3'))).toEqual(['First draft', 'Second draft', 'Text'])
  })
  test('of general names stand apart by their articles', () => {
    expect(names(plan('the draft'), inLeague('the draft', 'p-2'))).toEqual(['Draft (“The mainland would let the island …”)', 'Draft (“Harbour League\'s nine points would share …”)'])
  })
})

describe('the words of a position', () => {
  const words = (count: number, word = 'word') => Array.from({length: count}, (_, at) => `${word}${at}`).join(' ')

  test('of a long sentence are its beginning and the clause, whole, and of the rest the nearest clauses', () => {
    const clause = 'rejects any limits on its boats'
    const source = article('long', `The island, which lies far out, ${words(38)}, ${clause}, ${words(9, 'near')}, ${words(30, 'more')}.`)
    const position = positionIn(source, 'p-1', 'any limits on its boats', {stance: 'rejects'})
    const {text} = saidWords(lookupOf(knowledgeBase({articles: [source], claims: []})), {...position, selector: {...position.selector, start: source.text.indexOf(clause), exact: clause}})
    expect(text).toBe(`The island, which lies far out, … rejects any limits on its boats, ${words(9, 'near')}, …`)
  })
  test('leave out a dateline, but no subject and no number beside the clause', () => {
    expect(saying('PORT LUME, July 9 (Coast Agency) -- The island said it was ready but would sign no treaty that took the harbour from its boats.', {object: 'sign no treaty that took the harbour from its boats'}).text).toMatch(/^The island said it was ready but would sign/)
    const limit = 'He said no island could go below 120 boats with seven harbours to guard, the first time that the mayor has named a number it might live with.'
    expect(saying(limit, {object: 'it might live with', stance: 'open-to'}).text).toBe(limit)
    expect(saying('The NATO – and the island – said its boats stay.', {object: 'its boats stay'}).text).toMatch(/^The NATO/)
  })
  test('keep a condition that follows them', () => {
    expect(saying(`The island, which lies far out, ${words(30)} would sell its boats if the mainland paid ${words(9, 'more')}.`, {object: 'sell its boats', condition: 'if the mainland paid'}).text).toContain('sell its boats if the mainland paid')
  })
  test('are those of the sentence where the object does not name its term', () => {
    const source = article('grant', 'Fishing by night was a wish that the mainland could never grant.')
    const position = positionIn(source, 'p-1', 'the mainland could never grant', {stance: 'rejects'})
    const known = lookupOf(knowledgeBase({articles: [source], claims: []}))
    const entries = [...known.glossary.values()].map(entry => (entry.id === 'fishing' ? {...entry, cues: ['fishing']} : entry))
    const lookup = {...known, kb: {...known.kb, subject: compileSubject([], entries)}}
    expect(saidWords(lookup, position)).toEqual({text: 'Fishing by night was a wish that the mainland could never grant.', whole: true})
    expect(saidWords(lookup, {...position, object: 'Fishing by night'})).toEqual({text: 'Fishing by night', whole: false})
  })
  test.each([
    ['for direct guarantees', 'direct guarantees'], ['alongside new boats', 'new boats'], ['that the island leaves', 'the island leaves'], ['also for new boats', 'new boats'],
    ['to give up any boats', 'to give up any boats'], ['without new boats', 'without new boats'], ['for boats', 'for boats'], ['about 600 boats', 'about 600 boats'],
    ['to boats', 'boats'], ['to any boat', 'any boat'], ['to discuss boats', 'to discuss boats'], ['us a limit', 'a limit'], ['a limit in midstream, however', 'a limit in midstream'],
  ])('“%s” are told as “%s”', (object, told) => {
    expect(bareObject(object)).toBe(told)
  })
  test.each([['limits on its army', true], ['Their boats', true], ['what he wants', true], ['the itinerary of IT', false], ['the island’s boats', false]])('“%s” have a pronoun of the third person: %s', (object, has) => {
    expect(hasPronoun(object)).toBe(has)
  })
})

test('positions of an article without text are told by their objects', () => {
  const position = positionIn(treaty, 'p-1', 'its boats')
  expect(saidWords(lookupOf(base({articles: [], claims: []})), position)).toEqual({text: 'its boats', whole: false})
})
