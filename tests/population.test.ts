// Whose people a number counts: its noun phrase, the nearest people named, the sentence before, the article's theme.
import {describe, expect, it} from 'vitest'
import {countryOf} from '../src/claims/world.ts'
import {ABOUT_THE_WAR, figuresIn, told} from './fixtures/figures/invented-subject.ts'

describe('a number counts the people that its own noun phrase names', () => {
  it.each([
    ['About 600 Marovian soldiers were killed.', ['killed About 600']],
    ['Some 40 of Tolm’s men were killed.', ['killed Some 40']],
    ['At least 300 soldiers from Marovia died.', ['killed At least 300']],
    ['Marovian casualties of around 4,000 were reported.', ['casualties around 4,000']],
    ['Velmark captured two Marovians.', ['captured two']],
  ])('%s', (text, expected) => { expect(told(text)).toEqual(expected) })
})

describe('people of another side, state or kind are refused', () => {
  it.each([
    'Some 900 Ostlandish soldiers were killed.',
    'Ostland lost 1,200 men.',
    'Velmark’s 46,000 dead were buried.',
    'At least 21 civilians were killed.',
    'Kest employs 12,000 workers who were injured.',
    'Two Nepalis and a dozen Cubans were captured.',
    'Velmarkish paratroopers lost 12 of their own.',
    'A sergeant said his platoon lost two men.',
  ])('%s', text => {
    const {drafts, refusals} = figuresIn(`${ABOUT_THE_WAR}${text}`)
    expect(drafts).toEqual([])
    expect(refusals.length).toBeGreaterThan(0)
    for (const refusal of refusals) expect(refusal.reason).not.toBe('')
  })
})

describe('a force is that of whoever the clause says has it', () => {
  it.each([
    ['Ostland has 25,000 soldiers of its own in the valley.', []],
    ['Ostland now fields some 25,000 soldiers there.', []],
    ['Grenz said it has 25,000 soldiers there.', []],
    ['Velmark said its own forces lost 300 soldiers.', []],
    ['Marovia has 11,000 soldiers in Ostland.', ['deployed 11,000']],
    ['Marovia’s own 300 dead were buried.', ['killed 300']],
    ['Marovia has lost 300 of its own soldiers.', ['casualties 300']],
    ['By its own count Marovia has lost 300 soldiers.', ['casualties 300']],
    ['Velmark has 300 prisoners from Marovia.', ['captured 300']],
  ])('%s', (text, expected) => { expect(told(`${ABOUT_THE_WAR}${text}`)).toEqual(expected) })
})

describe('whom the text speaks of carries over', () => {
  it('from the sentence before', () => { expect(told('The Marovian troops attacked at dawn. By night 300 were dead and 2,700 wounded.')).toEqual(['killed 300', 'wounded 2,700']) })
  it('back to the theme at a new paragraph', () => {
    expect(told(`${ABOUT_THE_WAR}Ostlandish troops lost 500 men there.\nIn all, 300 soldiers were killed.`)).toEqual(['killed 300'])
  })
  it('not from a people that fights beside or against them', () => {
    expect(told('Marovian troops who fought alongside Ostlandish soldiers suffered around 1,100 casualties.')).toEqual(['casualties around 1,100'])
  })
  it('from a list’s heading to its items', () => {
    const list = (side: string) => `${ABOUT_THE_WAR}${side} (2031):\n- killed: 2,000\n- wounded: 2,700`
    expect(told(list('Marovia'))).toEqual(['killed 2,000', 'wounded 2,700'])
    expect(told(list('Ostland'))).toEqual([])
  })
  it('but not into another war, nor into an accident', () => {
    expect(told(`${ABOUT_THE_WAR}In the Salt War 400,000 soldiers were killed.`)).toEqual([])
    expect(told(`${ABOUT_THE_WAR}Missiles hit Runa overnight; 28 people died and 134 were wounded.`)).toEqual([])
  })
})

it('a text that opens on a disaster and names no party to the war yields nothing', () => {
  expect(told('Floods in Marovia left up to 1,500 dead.\nSome 300 Marovian soldiers were killed, Lorrin said.')).toEqual([])
  expect(told('Floods in Marovia left up to 1,500 dead.\nIn Ostland, 300 Marovian soldiers were killed, Lorrin said.')).toEqual(['killed 300'])
})

describe('a short name stands for the whole', () => {
  it('of a person, by first or last name', () => { expect(told('Tolm’s soldiers lost 200 men.')).toEqual(['casualties 200']) })
  it('but not where the text gives somebody else that name', () => { expect(told('Bela Tolm-Haar, a farmer, spoke. Tolm-Haar lost 200 sheep.')).toEqual([]) })
})

describe('the states of the world are known without a glossary', () => {
  it.each([['Nepalis', 'Nepal'], ['Cuban', 'Cuba'], ['Colombians', 'Colombia'], ['Colombia', 'Colombia'], ['Officials', null], ['Marines', null], ['Units', null]])('%s → %s', (word, country) => { expect(countryOf(word)).toBe(country) })
})

it('a text without the subject yields nothing', () => {
  expect(told('The harbour of Larn handled 28,000 containers in May. Some 300 workers were injured, and 12 sailors died in a storm, the port authority said.')).toEqual([])
})
