// Who vouches where the text does not say it in so many words: offices without a state, surnames, relays, gaps, rubrics, what the next sentence explains.
import {describe, expect, it} from 'vitest'
import {attributeRange} from '../src/claims/attribution/attribute.ts'
import {article, subject} from './fixtures/figures/invented-subject.ts'

function origins(text: string, words: string, stances = false) {
  const source = article(text)
  const start = source.text.indexOf(words)
  const sentence = source.sentences.findIndex(candidate => candidate.start <= start && candidate.end >= start + words.length)
  return attributeRange(source, sentence, {start, end: start + words.length}, subject, {stances}).origins
}
const ids = (text: string, words = '300', stances = false) => origins(text, words, stances).map(origin => origin.id)

describe('an office or a soldier without a state is of', () => {
  it.each([
    ['the state whose forces act in the sentence', 'Velmark’s river guards killed 300 Marovians, the military said.', ['velmark']],
    ['the state whose gunners act', 'Velmarkish gunners killed 300 Marovians, a battery commander told reporters.', ['velmark']],
    ['the state before the same unit', 'In the cellar the Velmarkish rangers found the dead; there were 300, the rangers’ commander said.', ['velmark']],
    ['the state that owns the unit', 'Velmark’s 3rd Brigade has killed 300 Marovians, its own commander said.', ['velmark']],
    ['the state that spoke last', 'Velmark’s general staff was silent. A sergeant of the 4th Company said his men had killed 300 Marovians.', ['velmark']],
    ['the state of the person named last', 'Lorrin waited.\nPetra Olin was back at noon. The president said 300 had died.', ['velmark']],
    ['the state of its heading', 'Velmark and Lorrin were at odds.\nTessel\nAn official who asked not to be named said 300 had died.', ['lorrin']],
    ['the state of its dateline', 'TESSEL was quiet.\nTessel, May 3 (Wire) – Some 300 Marovian soldiers have died, a senior intelligence official said.', ['lorrin']],
  ])('%s', (_, text, expected) => { expect(ids(text)).toEqual(expected) })

  it('nobody where the words name a house that the glossary lacks', () => {
    expect(ids('Velmark was silent. The foreign ministry of Orm said 300 had died.')).toEqual([null])
    expect(ids('Velmark was silent. Military analyst Dora Lamm of the Dorn Institute thinks 300 have died.')).toEqual([null])
  })

  it('never the state whose soldiers are counted, where a soldier of the other side speaks', () => {
    expect(ids('Marovia sent them in May. A battery commander said his men had killed 300 of them.')).toEqual([null])
  })
})

describe('a later name means', () => {
  it.each([
    ['who spoke with an office', 'The Bureau of Signals’ deputy head, Pella Quist, told reporters that 40 had died.\nThe front was quiet.\nSome 300 were wounded, Ms Quist said.', ['signals-bureau']],
    ['the state of the person named last', 'Petra Olin wants an exchange. Her country says it holds 300 Marovians.', ['velmark']],
    ['the country’s own chief', 'Velmark buried its dead. The country’s defence chief, General Orm Tadd, said 300 had died.', ['velmark']],
    ['all officials named so far', 'American or not, Lorrinese officials were blunt. Of the first contingent 300 are dead, two officials said.', ['lorrin']],
    ['the body whose bulletin it is', 'The Bureau of Signals gave a lower count. Its weekly bulletin put the dead at 300.', ['signals-bureau']],
    ['the body of the sentence', 'On losses, the Bureau of Signals stood by the estimate it gave in May, when it said 300 had died.', ['signals-bureau']],
    ['whom the question asked after', 'And what do the Lorriners say?\nThey say 300 have died.', ['lorrin']],
  ])('%s', (_, text, expected) => { expect(ids(text)).toEqual(expected) })

  it('“one captive” is none of the officials before him', () => {
    expect(ids('Lorrinese officials were blunt. One captive said that 300 had died.')).not.toContain('lorrin')
  })
})

describe('who passes on and who vouches', () => {
  it.each([
    ['those who were told pass it on', 'The Bureau of Signals told parliament that 300 had died, according to two deputies who were there.', ['signals-bureau']],
    ['who was told in a capital heard it there', 'Envoys were told in Tessel that no more than 300 would go.', ['lorrin']],
    ['who holds the briefing', 'The dead number 300, it was announced at a briefing of the Bureau of Signals.', ['signals-bureau']],
    ['whom a paper refers to', 'Some 300 died, the Courier wrote with reference to the Bureau of Signals.', ['signals-bureau']],
    ['whom a paper has learnt it from', 'The Courier has learnt from Lorrinese officials that 300 died.', ['lorrin']],
    ['whom a rubric quotes', 'Velmark waited.\nQuote from the Bureau of Signals: “The regiment lost 300 men.”', ['signals-bureau']],
    ['who calls it something', 'Some 300 more will come, in what the Bureau of Signals calls the last wave.', ['signals-bureau']],
    ['a people to be believed', 'More than 300 are dead, if the Lorriners are to be believed.', ['lorrin']],
    ['who grants it', 'Lorrin, which once spoke of 900, now accepts that no more than 300 have come.', ['lorrin']],
    ['who has said so until now', 'Lorrin’s government has so far acknowledged 300 deaths.', ['lorrin']],
    ['who was able to confirm', 'Runa speaks of 700; the Bureau of Signals has been able to confirm 300.', ['signals-bureau']],
    ['whose total it is', 'Tessel’s total stands at 300 dead.', ['lorrin']],
    ['whom a relative clause names', 'He is silent on the 300 Marovians whom Tessel believes to be there.', ['lorrin']],
    ['a name whose verb is left out', 'Runa put the number of prisoners at 70, Tessel at 300.', ['lorrin']],
    ['a later source after an earlier one', 'There were 900 of them, according to Runa, and 300 more are on their way, the Bureau of Signals says.', ['signals-bureau']],
    ['by each of two agents', 'Estimates run from 200, given by Runa, to 300, given by the Bureau of Signals.', ['signals-bureau']],
  ])('%s', (_, text, expected) => { expect(ids(text)).toEqual(expected) })

  it('a name whose verb is left out takes no number before it', () => {
    expect(ids('Runa put the number of prisoners at 70, Tessel at 300.', '70')).toEqual(['velmark'])
  })
})

describe('the next sentence says', () => {
  it('whose the number is', () => { expect(ids('On the card stood 300. That is how many have died, according to the Bureau of Signals.')).toEqual(['signals-bureau']) })
  it('whose the numbers of the paragraph are', () => { expect(ids('Killed: 300. Wounded: 700. These are the numbers as the Bureau of Signals sees them.')).toEqual(['signals-bureau']) })
})

describe('a ceiling is of', () => {
  it('whose draft it stands in', () => { expect(ids('Olin said that the ceiling of 90,000 in the Ostlandish proposal was too low.', '90,000', true)).toEqual(['ostland']) })
  it('who would allow it, not of who wants another', () => { expect(ids('Where Tessel wanted the army cut to 60,000, the Ostlanders would allow 80,000.', '60,000', true)).toEqual(['lorrin']) })
})

describe('nobody vouches', () => {
  it.each([
    ['by hearsay', 'Media reports in the spring said 300 had died.'],
    ['as officials of no state', 'Officials said 300 had died.'],
    ['behind a word on verification', 'Lorrinese officials said 40 had died. The claim could not be independently verified. About 300 men came in the autumn.'],
    ['in an explanation under questions, which is no interview', 'Petra Olin spoke on Monday.\nHow many came?\nSome 300 men came.\nWhen?\nThey came in May.\nWhy?\nNo one knows.'],
    ['for a picture’s credit', '[Map: the front. Source: Bureau of Signals]\nIn the autumn 300 men came.'],
    ['by a thing found', 'When the rangers came they found 300 men.'],
  ])('%s', (_, text) => { expect(ids(text)).toEqual([]) })

  it('for the state of a captive, a scholar or a channel', () => {
    expect(ids('A captured Marovian soldier said that 300 of them had died.')).toEqual([null])
    expect(ids('The Runa School of Economics calculates that 300 have died.')).toEqual([null])
    expect(ids('Velmarkish Telegram channels wrote that 300 had died.')).toEqual([null])
  })
})
