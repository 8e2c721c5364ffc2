// Who vouches for a number: the ways texts name a speaker, how far they reach, and who passes it on.
import {describe, expect, it} from 'vitest'
import {attributeRange} from '../src/claims/attribution/attribute.ts'
import {article, subject} from './fixtures/figures/invented-subject.ts'

/** Who vouches for the stretch of words in a text. */
function vouching(text: string, words: string) {
  const source = article(text)
  const start = source.text.indexOf(words)
  const sentence = source.sentences.findIndex(candidate => candidate.start <= start && candidate.end >= start + words.length)
  return attributeRange(source, sentence, {start, end: start + words.length}, subject)
}
const labels = (text: string, words = '300') => vouching(text, words).origins.map(origin => origin.label)
const ids = (text: string, words = '300') => vouching(text, words).origins.map(origin => origin.id)

describe('a speaker is named', () => {
  it.each([
    ['before the verb', 'Lorrinese officials said that 300 soldiers died.', 'Lorrinese officials'],
    ['behind the verb', '“Some 300 soldiers died,” said Petra Olin.', 'Petra Olin'],
    ['behind the clause', 'Some 300 soldiers died, Lorrinese officials said on Wednesday.', 'Lorrinese officials'],
    ['behind “and” and a date', 'Grenz was silent, and on Tuesday a Lorrinese official reported that 300 had died.', 'Lorrinese official'],
    ['with an apposition', 'Petra Olin, the president of Velmark, said 300 soldiers died.', 'Petra Olin'],
    ['with a relative clause', 'Lorrinese lawmakers who were briefed in May say 300 soldiers died.', 'Lorrinese lawmakers'],
    ['by “according to”, in front', 'According to the General Staff, 300 soldiers died.', 'General Staff'],
    ['by “according to”, behind', 'Some 300 soldiers died, according to the General Staff.', 'General Staff'],
    ['by reports from them', 'Reports from Lorrinese intelligence suggest that 300 soldiers died.', 'Lorrinese intelligence'],
    ['by their estimate', 'The Bureau of Signals’ estimate is 300 dead.', 'Bureau of Signals'],
    ['by a capital before the number', 'Runa’s 300 dead are a guess.', 'Runa'],
    ['by a label', 'General Staff: 300 dead.', 'General Staff'],
    ['in parentheses', 'Losses: 300 dead (Bureau of Signals).', 'Bureau of Signals'],
    ['as the agent of a passive', 'The dead were put at 300 by Tessel and 500 by Runa.', 'Tessel'],
    ['behind the report it comes in', 'In its new report the Bureau of Signals says that 300 soldiers died.', 'Bureau of Signals'],
    ['behind the speech it is said in', 'In a speech Petra Olin said 300 soldiers died.', 'Petra Olin'],
    ['before the interview it is said in', '“Some 300 died,” said Petra Olin in the interview.', 'Petra Olin'],
    ['behind a battle', 'After the battle Lorrinese officials said 300 died.', 'Lorrinese officials'],
    ['behind a visit', 'During a visit to Kest the General Staff’s spokesman said 300 soldiers died.', 'General Staff’s spokesman'],
    ['in small letters', 'Some 300 soldiers died, according to lorrinese estimates.', 'lorrinese estimates'],
    ['by a name that the glossary lacks, though its last word is a verb too', 'According to the United States of Orm, 300 soldiers died.', 'United States of Orm'],
    ['who knows somebody by what he does not do', 'Petra Olin tells friends that Grenz does not regard 300 as many.', 'Petra Olin'],
    ['by a count, with the noun for who counts', 'Lorrinese officials count 300 dead.', 'Lorrinese officials'],
    ['as whoever is to be believed', 'If Lorrinese spies are right, 300 soldiers died.', 'Lorrinese spies'],
  ])('%s', (_, text, label) => { expect(labels(text)).toEqual([label]) })

  it('with the most specific entry of the glossary', () => {
    expect(ids('President Petra Olin of Velmark said 300 soldiers died.')).toEqual(['petra-olin'])
    expect(ids('Lorrinese intelligence said 300 soldiers died.')).toEqual(['lorrin'])
    expect(ids('Lorrin’s Bureau of Signals said 300 soldiers died.')).toEqual(['signals-bureau'])
  })

  it('with no entry where the glossary has none, nor for scholars and journalists', () => {
    expect(vouching('A sergeant said 300 soldiers died.', '300').origins).toEqual([{id: null, label: 'sergeant'}])
    expect(ids('A Tessel professor said 300 soldiers died.')).toEqual([null])
  })

  it('with small letters only before a word for who speaks', () => {
    expect(ids('Some 300 soldiers died, lorrinese military sources said.')).toEqual(['lorrin'])
    expect(ids('The lorrinese front is quiet; 300 soldiers died.')).toEqual([])
  })

  it('jointly with a name that the glossary lacks', () => {
    expect(vouching('An assessment by the United Isles and Lorrin puts the dead at 300.', '300').origins).toEqual([{id: null, label: 'United Isles'}, {id: 'lorrin', label: 'Lorrin'}])
  })

  it('by nobody, where talks or a relative clause only name somebody', () => {
    expect(labels('At the Runa talks of 2022 the front was quiet and 300 soldiers died.')).toEqual([])
    expect(labels('Lorrin, whose envoys wrote a note, sees 300 dead.')).toEqual([])
  })

  it('jointly', () => { expect(ids('Reports from Lorrin and Velmark indicate that 300 soldiers died.')).toEqual(['lorrin', 'velmark']) })
  it('by nobody, where reports have no author', () => { expect(labels('Recent reports indicate that 300 soldiers died.')).toEqual([]) })
  it('by nobody, where a draft speaks for itself', () => { expect(labels('The draft of Velmark says 300 soldiers may stay.')).toEqual([]) })
})

describe('of several speakers the nearest whose words reach the number vouches', () => {
  const text = 'Velmark says 3,800 were killed or wounded, while Lorrin says 300 died.'
  it('for the first', () => { expect(ids(text, '3,800')).toEqual(['velmark']) })
  it('for the second', () => { expect(ids(text, '300 died')).toEqual(['lorrin']) })
})

describe('a speaker carries on', () => {
  it('to the next sentence of the paragraph', () => { expect(ids('Lorrin said the fighting went on. That includes 300 deaths.')).toEqual(['lorrin']) })
  it('by a pronoun', () => { expect(ids('Petra Olin spoke on Monday, officials said. Petra Olin said it was hard.\nShe said 300 soldiers died.')).toEqual(['petra-olin']) })
  it('by “the service”, past a speaker in between', () => {
    expect(ids('The Bureau of Signals said so. Petra Olin said nothing new. The service said 300 soldiers died.')).toEqual(['signals-bureau'])
  })
  it('by surname', () => { expect(labels('Mara Dune, a lawmaker, said it was over. Dune said 300 soldiers died.')).toEqual(['Mara Dune']) })
  it('from a list’s heading', () => { expect(ids('According to the General Staff:\n- killed: 300')).toEqual(['velmark-general-staff']) })
  it('but not into another paragraph, nor to a sentence that opens with another name', () => {
    expect(labels('Lorrin said the fighting went on.\nThat includes 300 deaths.')).toEqual([])
    expect(labels('Lorrin said the fighting went on. Velmark captured 300 men.')).toEqual([])
  })
  it('but not to what a fronted clause of time takes for granted', () => { expect(labels('Lorrin said more. Months after sending 300 men, Kest went on.')).toEqual([]) })
  it('through a whole article that says where its figures come from', () => {
    expect(ids('The figures in this article are sourced from Lorrinese intelligence.\nMuch later, 300 soldiers died.')).toEqual(['lorrin'])
  })
})

describe('relays stand beside the origin, innermost first', () => {
  it('whom the speaker told', () => { expect(vouching('Lorrinese officials told the BBC that 300 soldiers died.', '300')).toMatchObject({origins: [{label: 'Lorrinese officials'}], via: ['BBC']}) })
  it('who cites the speaker', () => { expect(vouching('The New York Times, citing the General Staff, reported that 300 soldiers died.', '300')).toMatchObject({origins: [{id: 'velmark-general-staff'}], via: ['New York Times']}) })
  it('who quotes the speaker as saying', () => { expect(ids('Dune quoted the Bureau of Signals as saying that 300 soldiers died.')).toEqual(['signals-bureau']) })
})

describe('hedges and modality', () => {
  it('keeps the words of doubt', () => { expect(vouching('Some 300 soldiers are believed to have reportedly died.', '300').hedges).toEqual(['believed', 'reportedly']) })
  it.each([
    ['Lorrin said 300 soldiers died.', 'asserted'], ['Kest dismissed reports of 300 dead as a hoax.', 'denied'], ['Grenz denies that 300 soldiers died.', 'denied'], ['Kest could send 300 men.', 'hypothetical'],
    ['If the truce fails, 300 men would go.', 'hypothetical'], ['If Lorrinese spies are right, 300 soldiers died.', 'asserted'], ['Petra Olin said Kest would send 300 men.', 'asserted'],
    ['There weren’t 300 soldiers in Runa.', 'denied'], ['It is not true that 300 soldiers died.', 'denied'], ['No official has ever reported 300 dead.', 'denied'],
    ['Some 300 wounded lie in four hospitals.', 'asserted'], ['It is a lie that 300 died.', 'denied'],
    ['Reports that 300 had died and 4,000 been wounded are false.', 'denied'],
  ])('%s is %s', (text, modality) => { expect(vouching(text, '300').modality).toBe(modality) })

  it.each([
    'Grenz said that 300 had been killed, and called every higher count an invention.',
    'Grenz said that 300 had been killed and called every higher count an invention.',
    'Grenz said that 300 had been killed, every higher count being an invention.',
    'Grenz said that 300 had been killed, while reports of 4,000 dead were a hoax.',
    'Grenz said that 300 had been killed but denied that 4,000 were wounded.',
    'Grenz denied that 4,000 were wounded but confirmed that 300 had been killed.',
    'It is a lie that 4,000 died, and 300 were wounded, Grenz said.',
  ])('a denial stays in its own clause: %s', text => { expect(vouching(text, '300')).toMatchObject({modality: 'asserted', origins: [{label: 'Grenz'}]}) })

  it.each([
    'Grenz said that 300 had been killed, while reports of 4,000 dead were a hoax.',
    'Grenz said that 300 had been killed but denied that 4,000 were wounded.',
    'Grenz denied that 4,000 were wounded but confirmed that 300 had been killed.',
    'It is a lie that 4,000 died, and 300 were wounded, Grenz said.',
  ])('and denies there: %s', text => { expect(vouching(text, '4,000').modality).toBe('denied') })
})
