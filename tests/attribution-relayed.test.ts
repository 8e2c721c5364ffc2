// Who vouches in relays and running accounts: initials, tolls that go on below, deputies who are told, foreign ministries, pronouns inside a sentence.
import {describe, expect, it} from 'vitest'
import {attributeRange} from '../src/claims/attribution/attribute.ts'
import {article, subject} from './fixtures/figures/invented-subject.ts'

function origins(text: string, words: string) {
  const source = article(text)
  const start = source.text.indexOf(words)
  const sentence = source.sentences.findIndex(candidate => candidate.start <= start && candidate.end >= start + words.length)
  return attributeRange(source, sentence, {start, end: start + words.length}, subject).origins
}
const ids = (text: string, words = '300') => origins(text, words).map(origin => origin.id)
const labels = (text: string, words = '300') => origins(text, words).map(origin => origin.label)

describe('a short form means', () => {
  it.each([
    ['who has spoken under the name whose initials it is', 'Lorrin’s Ministry of Peace said 40 had died.\nIn a post the MoP said 300 had died.', ['lorrin']],
    ['“it”: the state with which a headline begins', 'Bureau of Signals says 900 dead\nLorrin silent since May, when it admitted 300', ['lorrin']],
    ['“they”: the speakers with whom the sentence begins', 'The guards said nothing.\nSpooks in Tessel were careful in May, when they reckoned 300 had died.', ['lorrin']],
    ['a surname: who was introduced behind his office', 'Velmark’s chief negotiator, Tomas Vell, left the hall. Lorrin’s envoys stayed. Vell said 300 had died.', ['velmark']],
  ])('%s', (_, text, expected) => { expect(ids(text)).toEqual(expected) })

  it('nobody of other initials', () => { expect(ids('Lorrin’s Ministry of Peace said 40 had died.\nIn a post the RVQ said 300 had died.')).toEqual([null]) })
})

describe('where many voices speak', () => {
  it.each([
    ['a man by his age is what stands behind it', '“He looked up,” says the 29-year-old, a pilot with Velmark’s 9th Air Brigade who asked to be identified by his first name. “Some 300 died.”', ['velmark']],
    ['who scoffs is who speaks on', 'Velmark held on. But one squaddie with Velmark’s 8th Regiment scoffed at the idea that few had died.\n“We buried 300 in May,” he told us.', ['velmark']],
    ['“Headquarters” in a quotation is not of a state told of before', 'Lorrin’s army is near, and Tessel said so.\n“Headquarters says 300 died,” he says.', [null]],
  ])('%s', (_, text, expected) => { expect(ids(text)).toEqual(expected) })
  it('“he” is nobody whom the text has called “she”', () => {
    expect(ids('Dana Wirth, a Velmarkish medic, says she left in June. “In my tent 40 died,” she says.\nIn a cell a young man sits on a bunk.\n“There were 300 on my ship,” he says.')).toEqual([])
  })
  it('a spokesman who calls a state’s figure false is not its own', () => {
    expect(ids('Ostland lost 40 men, Grenz’s admiralty said. Velmark’s figure is a fabrication, a spokesman said. “There were 300,” he stressed.')).not.toEqual(['velmark'])
  })
  it('diplomats from several states are of none', () => { expect(ids('Velmark’s envoys left. Diplomats from two League states said 300 had died.')).toEqual([null]) })
  it('the place in front is not part of a name', () => { expect(labels('The port is shut. Yet in Grenz Olin said 300 died.')).toEqual(['Olin']) })
})

describe('the number goes on', () => {
  const lead = 'Some 40 soldiers have died, the Bureau of Signals has revealed.\n'
  it.each([
    ['“The toll” below', `${lead}The toll makes up half of the 300 who came.`, ['signals-bureau']],
    ['“It brings the total” below', `${lead}It brings the total to 300.`, ['signals-bureau']],
    ['“The toll” and “A third of them” below one another', `${lead}The toll is the highest yet.\nA third of them, 300, were wounded.`, ['signals-bureau']],
    ['not where a paragraph tells of something else', `${lead}The road was cut in May, and 300 came by boat.`, []],
    ['not over a sentence between', `${lead}Rain fell on Kest.\nThe toll is half of the 300 who came.`, []],
  ])('%s', (_, text, expected) => { expect(ids(text)).toEqual(expected) })
})

describe('of a relay it vouches', () => {
  it('the state whose deputies are told', () => { expect(ids('3 May: Velmarkish deputies are told that 300 more may follow.')).toEqual(['velmark']) })
  it('the body that has briefed the committee, where its chair speaks', () => {
    const text = 'The Bureau of Signals briefed the committee on Monday. “There are 300 dead,” the committee’s chair, Sigra Moll, told reporters.'
    expect(ids(text)).toEqual(['signals-bureau'])
  })
  it('who told a broadcaster, which has no number of its own', () => { expect(labels('Lorrinese officials told the BBC the real number was 300.')).toEqual(['Lorrinese officials']) })
  it('who promised them', () => { expect(ids('Of the 300 men whom Petra Olin promised last June, half have come.')).toEqual(['petra-olin']) })
  it('the subject behind a name’s short form and a relative clause', () => {
    expect(ids('The Bureau of Signals (BSV), which saw the ships first, told deputies in May that 300 had died.')).toEqual(['signals-bureau'])
  })
  it('a researcher who cautions, not the army that he studies', () => {
    expect(labels('Jon Astery, an independent researcher on the Lorrinese army (LA), cautions that “300 are dead”.')).toEqual(['Jon Astery'])
  })
})

describe('nobody is named', () => {
  it.each([
    ['by an update', 'Velmark held.\nA grim new intelligence update says 300 died.'],
    ['by the writer’s own review', 'The Bureau of Signals told deputies that 900 would come. Our own review of shipping lists suggests 300.'],
    ['by the predicate of “it”', 'The paper is long. It reaffirms Velmark’s rights, promises a pact that binds Lorrin, names a date and keeps 300 men.'],
    ['by guards who gave prisoners something', 'I survived: guards gave us 300 grams to eat'],
  ])('%s', (_, text) => { expect(ids(text)).toEqual([]) })

  it('in the glossary, where the ministry is a foreign one', () => {
    expect(ids('Velmark’s mission counts 58 dead; Ferrand’s defence ministry speaks of 300.')).toEqual([null])
  })
})
