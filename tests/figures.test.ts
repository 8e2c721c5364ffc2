// Figures end to end on the invented war, and on the seeds: measure, value, quote, basis, date, and what is refused.
import {existsSync, readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {extractFigures} from '../src/claims/figures/extract-figures.ts'
import {readContent, readSeeds} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {subjectOf} from '../src/knowledge-base.ts'
import {readSource} from '../src/source/read-source.ts'
import {ABOUT_THE_WAR, figuresIn, told} from './fixtures/figures/invented-subject.ts'

const FIXTURES = 'tests/fixtures/figures'
const shown = (text: string) => figuresIn(text).drafts.map(draft => ({
  measure: draft.measure, ...draft.quantity, basis: draft.basis, modality: draft.modality, asOf: draft.asOf, origins: draft.origins.map(origin => origin.id ?? origin.label),
  quote: draft.selector.exact,
}))

describe('whole articles', () => {
  const cases = readdirSync(FIXTURES).filter(name => existsSync(join(FIXTURES, name, 'article.txt'))).sort()
  it.each(cases)('%s', name => {
    const article = readFileSync(join(FIXTURES, name, 'article.txt'), 'utf8')
    expect(shown(article)).toEqual(JSON.parse(readFileSync(join(FIXTURES, name, 'figures.json'), 'utf8')))
  })
})

describe('a number goes to the event whose word stands by it', () => {
  it.each([
    ['At least 270 Marovian soldiers were reported killed and over 2,700 injured.', ['killed At least 270', 'wounded over 2,700']],
    ['The death toll among the Marovian troops reached 300.', ['killed 300']],
    ['Marovia’s losses: 300 dead and 2,700 wounded.', ['killed 300', 'wounded 2,700']],
    ['About 300 Marovian soldiers are believed to have died.', ['killed About 300']],
    ['Velmarkish scouts killed 21 Marovians and wounded 40.', ['killed 21', 'wounded 40']],
  ])('%s', (text, expected) => { expect(told(text)).toEqual(expected) })
})

describe('casualties are never split, and the dead never taken from them', () => {
  it.each([
    ['Some 4,700 Marovian soldiers have been killed or wounded.', ['casualties Some 4,700']],
    ['Marovian dead and wounded number 3,800.', ['casualties 3,800']],
    ['Of 4,700 Marovian casualties, 600 died.', ['casualties 4,700', 'killed 600']],
  ])('%s', (text, expected) => { expect(told(text)).toEqual(expected) })
})

describe('a force is deployed when it has gone, and planned while it has not', () => {
  it.each([
    ['Marovia has sent 11,000 soldiers to Ostland.', 'deployed 11,000'],
    ['Between 10,000 to 12,000 Marovian soldiers were deployed.', 'deployed Between 10,000 to 12,000'],
    ['Marovia is preparing to send up to 3,000 more soldiers.', 'planned up to 3,000'],
    ['Marovia could send 25,000 to 30,000 soldiers within months.', 'planned 25,000 to 30,000'],
    ['Some 5,000 Marovian soldiers will arrive next month.', 'planned Some 5,000'],
    ['The 11,000 Marovian soldiers sent last year will be joined by others.', 'deployed 11,000'],
  ])('%s', (text, expected) => { expect(told(text)).toEqual([expected]) })

  it('takes part and whole apart', () => { expect(told('At least 1,000 of the 11,000 Marovian troops sent to Ostland had been killed.')).toEqual(['killed At least 1,000', 'deployed 11,000']) })
  it('leaves the strength of the whole army out', () => { expect(told(`${ABOUT_THE_WAR}Marovia has 1.2 million soldiers under arms.`)).toEqual([]) })
})

describe('the size of an army', () => {
  const size = (text: string) => shown(text).map(({measure, low, best, high, form, basis}) => ({measure, low, best, high, form, basis}))
  it('as it is', () => { expect(size('Velmark’s army has 880,000 soldiers.')).toMatchObject([{measure: 'army-size', best: 880000, form: 'exact', basis: 'total'}]) })
  it('as a cap, which is an upper bound', () => { expect(size('The draft caps Velmark’s army at 600,000.')).toMatchObject([{high: 600000, form: 'at-most', basis: 'limit'}]) })
  it('as what a plan sets, which is asserted though it stands under “would”', () => {
    for (const text of ['Under the draft agreement, Velmark’s army would be capped at 600,000 soldiers.', 'The draft would cap Velmark’s army at 600,000.'])
      expect(shown(text)).toMatchObject([{measure: 'army-size', high: 600000, basis: 'limit', modality: 'asserted'}])
    expect(shown('Under the draft Velmark would keep an army of 600,000 soldiers.')).toMatchObject([{best: 600000, basis: 'limit', modality: 'asserted'}])
    expect(shown('Velmark’s army could be capped at 600,000.')).toMatchObject([{basis: 'limit', modality: 'hypothetical'}])
  })
  it('as a change between two numbers', () => { expect(size('There is a proposal to expand Velmark’s armed forces from an initial 600,000 to 800,000 personnel.')).toMatchObject([{low: 600000, high: 800000, form: 'change'}]) })
  it('as a cut by a number', () => { expect(size('Velmark’s army would be cut by 300,000.')).toMatchObject([{best: 300000, form: 'change'}]) })
  it('as “our army”, said by its own side', () => { expect(told('Petra Olin said our army has 880,000 people.')).toEqual(['army-size 880,000']) })
  it('but not of another state, nor of a unit', () => {
    expect(told('Velmark watches. Ostland’s army has 900,000 soldiers.')).toEqual([])
    expect(told('Velmark’s army sent 4,000 soldiers to the river.')).toEqual([])
  })
})

describe('a bare number takes over the measure it points back to', () => {
  it.each([
    ['Marovia has sent 11,000 soldiers, up from 8,000 in May.', ['deployed 11,000', 'deployed 8,000']],
    ['Marovia has sent 10,000 soldiers. That is now roughly 12,000.', ['deployed 10,000', 'deployed roughly 12,000']],
    ['Some 3,800 Marovians were killed or wounded, Velmark says. Grenz said 3,800 was wrong.', ['casualties Some 3,800', 'casualties 3,800']],
    [`${ABOUT_THE_WAR}Were any captured?\nTwo, said Runa.`, ['captured Two']],
  ])('%s', (text, expected) => { expect(told(text)).toEqual(expected) })
})

describe('what is no total of people is refused with its reason', () => {
  it.each([
    ['It lost 90 soldiers a day.', 'a rate'], ['A private, 20, was captured.', 'an age'], ['It cost $500 million.', 'money'], ['Some 36 percent were killed.', 'a percentage'], ['Half of them died.', 'a fraction'],
    ['It sent 120 guns.', 'counts “guns”'], ['They advanced 30 kilometres.', 'a measured unit'],
  ])('%s → %s', (text, reason) => {
    const {drafts, refusals} = figuresIn(`${ABOUT_THE_WAR}${text}`)
    expect(drafts).toEqual([])
    expect(refusals.map(refusal => refusal.reason)).toEqual([reason])
  })
})

describe('basis and date', () => {
  it.each([
    ['Another 3,000 Marovian soldiers arrived.', 'increment'], ['More than 1,000 Marovians were killed or wounded in a single week.', 'period'], ['Some 300 Marovians were killed.', 'total'],
    ['Marovian troops had losses. Some 1,000 of them were killed.', 'part'],
  ])('%s is a figure of the kind %s', (text, basis) => { expect(shown(text)[0]!.basis).toBe(basis) })
  it('counts “another” beside a number of another kind as a total', () => {
    expect(shown('Some 600 Marovian soldiers died and another 4,100 were injured.').map(figure => figure.basis)).toEqual(['total', 'total'])
  })
  it.each([
    ['Velmarkish guns killed 40 Marovians overnight.', 'period'], ['The 11,000 do not include the 300 Marovian soldiers killed since.', 'part'], ['Of the Marovian troops sent, of whom fewer than 9,000 remain, many are ill.', 'part'],
  ])('%s is a figure of the kind %s, the last that it holds', (text, basis) => { expect(shown(text).at(-1)!.basis).toBe(basis) })
  it.each(['Velmark’s army would be cut by 300,000.', 'The limit on Velmark’s army would be raised by 200,000.', 'Marovian losses rose by 400 in May.'])('%s is a change, which no total or limit is held against', text => {
    expect(shown(text).map(figure => figure.basis)).toEqual(['increment'])
  })
  it('takes a number that the answer denies as denied', () => {
    const modalities = (answer: string) => shown(`${ABOUT_THE_WAR}Have 3,000 Marovian soldiers been killed?\n${answer}`).map(figure => figure.modality)
    expect(modalities('The colonel: No. Nobody was.')).toEqual(['denied'])
    expect(modalities('No one knows.')).not.toEqual(['denied'])
  })
  it.each([
    ['In January 2031 Lorrin put the Marovian dead at 300.', '2031-01'], ['Marovia sent 300 soldiers in March 2031.', null],
    ['Some 300 Marovians were killed by March 2031.', '2031-03'], ['Some 300 Marovians were killed by 9 March 2031.', '2031-03-09'], ['As of Sept. 3, 2031, some 300 Marovians were killed.', '2031-09-03'], ['Some 300 Marovians were killed by March.', null],
  ])('%s holds for %s', (text, asOf) => { expect(shown(text)[0]!.asOf).toBe(asOf) })
})

describe('the quote', () => {
  it('is the sentence, or the clause where a sentence holds several figures', () => {
    expect(shown('At least 270 Marovians were killed and over 2,700 injured, Lorrin said.').map(figure => figure.quote)).toEqual(['At least 270 Marovians were killed', 'over 2,700 injured, Lorrin said.'])
  })
  const PIECES = ['Marovian soldiers', '11,000', 'killed', 'and', 'wounded', 'at least 270', ',', '. ', '\n', 'Ostland lost', 'said', 'Petra Olin', 'Of the', 'from 10 to 12 thousand', '"', ';', '🔴', 'were', 'army', '600,000', '- ']
  it('always resolves, lies in its sentence, and holds its number', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), {minLength: 1, maxLength: 24}), parts => {
      const {source, drafts} = figuresIn(`Marovia fights. ${parts.join(' ')}`)
      for (const {selector, number, sentence, quantity} of drafts) {
        expect(source.text.slice(selector.start, selector.end)).toBe(selector.exact)
        expect(source.text.slice(number.start, number.end)).toBe(quantity.exact)
        expect(selector.start).toBeGreaterThanOrEqual(sentence.start)
        expect(selector.end).toBeLessThanOrEqual(sentence.end)
        expect(selector.start).toBeLessThanOrEqual(number.start)
        expect(selector.end).toBeGreaterThanOrEqual(number.end)
      }
    }))
  })
  it('comes out the same whichever article was read before', () => {
    const text = 'At least 270 Marovians were killed, Lorrin said.'
    const first = shown(text)
    shown('Ostland lost 900 men in the Salt War.')
    expect(shown(text)).toEqual(first)
  })
})

describe('the five seeds', () => {
  const subject = subjectOf(readCatalogue(readContent('.')).catalogue)
  const figures = readSeeds('.').flatMap(seed => {
    const {source} = readSource(seed)
    return source ? extractFigures(source, subject).drafts.map(draft => `${source.id.slice(0, 3)} ${draft.measure} ${draft.quantity.exact} < ${draft.origins.map(origin => origin.id).join(' ')}`) : []
  })
  it('hold exactly the figures a careful reader finds', () => {
    expect(figures).toEqual([
      '000 troops-deployed hundreds of thousands < south-korea western-states',
      '000 killed upwards of 600 < south-korea',
      '000 wounded thousands < south-korea',
      '000 army-size from an initial 600,000 to 800,000 < ',
      '001 troops-deployed approximately 11,000 < south-korea',
      '001 troops-deployed 11,000 < ',
      '001 killed at least 270 < south-korea',
      '001 wounded over 2,700 < south-korea',
      '002 troops-deployed at least 11,000 < ',
      '002 killed around 1,000 < ',
      '003 troops-deployed between 10,000 to 12,000 < north-korea',
      '003 casualties around 4,000 < south-korea',
      '004 killed approximately 600 < south-korea western-states',
    ])
  })
})

describe('who vouches, where the wording turns it round', () => {
  const vouched = (text: string) => figuresIn(text).drafts.map(({quantity, modality, origins}) => [quantity.exact, modality, origins.map(origin => origin.id ?? origin.label).join(' ')])
  it.each([
    ['A report that 480 Marovian soldiers had been killed was dismissed by Olin as fantasy.', [['480', 'denied', 'petra-olin']]],
    ['Olin dismissed the estimate of 900 Marovian dead and put deaths at fewer than 400.', [['900', 'denied', 'petra-olin'], ['fewer than 400', 'asserted', 'petra-olin']]],
    ['Contrary to what Velmark claims, 30 Marovian soldiers were captured, not 90.', [['30', 'asserted', '']]],
  ])('%s', (text, expected) => { expect(vouched(text)).toEqual(expected) })

  it('takes a version that was abandoned for what was', () => {
    expect(vouched('The draft caps Velmark’s army at 90,000. An earlier version, now abandoned, had allowed Velmark’s army 120,000.').map(([exact, modality]) => [exact, modality])).toEqual([['90,000', 'asserted'], ['120,000', 'historical']])
  })
})
