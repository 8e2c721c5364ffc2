import {describe, expect, test} from 'vitest'
import {compareFigures, reportClusters} from '../src/claims/comparison/compare-figures.ts'
import {intervalOf} from '../src/claims/comparison/interval.ts'
import {relate} from '../src/claims/comparison/relate.ts'
import {voicesOf} from '../src/claims/comparison/voices.ts'
import {readContent, readSeeds} from '../src/disk.ts'
import {assembleKnowledgeBase} from '../src/knowledge-base.ts'
import type {Comparison, Figure, Quantity, Relation} from '../src/model.ts'
import {renderFigures} from '../src/topics/figures-table.ts'
import {lookupOf} from '../src/topics/lookup.ts'
import {about, atLeast, atMost, change, exact, figure, hundredsOfThousands, measure, origin, range} from './fixtures/compare/make-figure.ts'

const dateOf = (item: Figure): string | null => item.asOf
const compare = (...figures: Figure[]): Comparison => compareFigures(figures, [measure('killed')], dateOf).comparisons[0]!

/** The relation of two figures of different origins, unless told otherwise. */
function relationOf(a: Quantity, b: Quantity, options: {origins?: [string[], string[]]; dates?: [string, string]} = {}): Relation {
  const [one, other] = options.origins ?? [['harbour-office'], ['northern-staff']]
  const [early, late] = options.dates ?? [null, null]
  return relate(figure('f-1', a, one, {asOf: early}), figure('f-2', b, other, {asOf: late}), dateOf).relation
}

describe('the interval of a figure', () => {
  const cases: [Quantity, [number, number]][] = [
    [exact(270), [270, 270]],
    [about(11_000), [10_500, 11_500]],
    [about(600), [550, 650]],
    [about(1_000), [900, 1_100]],
    [about(10_000), [9_000, 11_000]],
    [about(2_700), [2_650, 2_750]],
    [about(11_347), [11_346.5, 11_347.5]],
    [range(10_000, 12_000), [10_000, 12_000]],
    [hundredsOfThousands, [100_000, 999_999]],
    [atLeast(270), [270, Infinity]],
    [atMost(600), [0, 600]],
    [change(600_000, 800_000), [600_000, 800_000]],
    [change(800_000, 600_000), [600_000, 800_000]],
  ]
  test.each(cases)('of %o is %o', (quantity, [low, high]) => {
    expect(intervalOf({quantity})).toMatchObject({low, high})
  })

  test.each(['more than 270', 'over 270', 'above 270'])('“%s” leaves 270 itself out', words => {
    expect(intervalOf({quantity: atLeast(270, words)}).lowStrict).toBe(true)
  })
  test.each(['under 270', 'fewer than 270', 'below 270'])('“%s” leaves 270 itself out', words => {
    expect(intervalOf({quantity: atMost(270, words)}).highStrict).toBe(true)
  })
  test.each(['at least 270', 'upwards of 270', 'no fewer than 270'])('“%s” keeps 270', words => {
    expect(intervalOf({quantity: atLeast(270, words)}).lowStrict).toBe(false)
  })
})

describe('two figures', () => {
  test.each<[string, Quantity, Quantity, Relation]>([
    ['the same number', exact(270), exact(270), 'agree'],
    ['a number and its rounding', exact(11_200), about(11_000), 'agree'],
    ['two roundings', about(600), about(640), 'agree'],
    ['roundings that touch at their edges only', about(11_000), about(12_000), 'compatible'],
    ['the same range', range(10_000, 12_000), range(10_000, 12_000), 'agree'],
    ['overlapping ranges', range(10_000, 12_000), range(11_000, 13_000), 'compatible'],
    ['a number in a range', about(11_000), range(10_000, 12_000), 'compatible'],
    ['two lower bounds', atLeast(270), atLeast(600), 'open-bounds'],
    ['two equal lower bounds', atLeast(600), atLeast(600), 'open-bounds'],
    ['two upper bounds', atMost(270), atMost(600), 'open-bounds'],
    ['bounds on different sides that meet', atLeast(270), atMost(600), 'compatible'],
    ['bounds on different sides that do not', atLeast(600), atMost(270), 'disagree'],
    ['a bound below a number', atLeast(270), exact(600), 'compatible'],
    ['a bound above a number', atLeast(600), exact(270), 'disagree'],
    ['a bound at the very number', atLeast(600), exact(600), 'compatible'],
    ['a strict bound at the very number', atLeast(600, 'more than 600'), exact(600), 'disagree'],
    ['a strict bound at the top of a range', atLeast(600, 'over 600'), range(500, 600), 'disagree'],
    ['different numbers', exact(600), exact(601), 'disagree'],
    ['different roundings', about(600), about(1_000), 'disagree'],
    ['a magnitude and a number outside', hundredsOfThousands, about(11_000), 'disagree'],
    ['the same change', change(600_000, 800_000), change(600_000, 800_000), 'agree'],
    ['changes with one end in common', change(600_000, 800_000), change(700_000, 800_000), 'disagree'],
    ['a change and a number at one of its ends', change(600_000, 800_000), about(800_000), 'compatible'],
    ['a change and a number between its ends', change(600_000, 800_000), exact(700_000), 'disagree'],
  ])('%s', (_, a, b, relation) => {
    expect(relationOf(a, b)).toBe(relation)
    expect(relationOf(b, a)).toBe(relation)
  })

  const same: {origins: [string[], string[]]} = {origins: [['harbour-office'], ['harbour-office']]}
  test('of one origin and one value are the same report, whatever their bound is called', () => {
    expect(relationOf(about(600), exact(600), same)).toBe('same-report')
    expect(relationOf(atLeast(600), atLeast(600, 'over 600'), same)).toBe('same-report')
    expect(relationOf(atLeast(600), exact(600), same)).toBe('compatible')
  })
  test('of joint origins and of one of them alone are not the same report', () => {
    expect(relationOf(exact(600), exact(600), {origins: [['a', 'b'], ['b', 'a']]})).toBe('same-report')
    expect(relationOf(exact(600), exact(600), {origins: [['a', 'b'], ['b']]})).toBe('agree')
  })
  test('of an origin outside the glossary are known by its folded name', () => {
    const named = (label: string) => figure('f-1', exact(5), [], {origins: [{id: null, label}], source: label})
    expect(relate(named('The  Harbour Office’s clerk'), named("harbour office's clerk"), dateOf).relation).toBe('same-report')
    expect(relate(named('harbour office'), named('lighthouse'), dateOf).relation).toBe('agree')
  })
  test('for which nobody is named are the same report in one article only', () => {
    const nobody: {origins: [string[], string[]]} = {origins: [[], []]}
    expect(relationOf(exact(600), exact(600), nobody)).toBe('agree')
    const [a, b] = ['f-1', 'f-2'].map(id => figure(id, exact(600), [], {source: 'one-article'}))
    expect(relate(a!, b!, dateOf).relation).toBe('same-report')
  })
  test('of one origin replace each other where both are dated', () => {
    const dated: {origins: [string[], string[]]; dates: [string, string]} = {...same, dates: ['2024-01', '2024-05']}
    expect(relationOf(exact(270), exact(600), dated)).toBe('superseded')
    expect(relationOf(exact(270), exact(600), {...dated, dates: ['2024', '2024-05']})).toBe('disagree')
    expect(relationOf(exact(270), exact(600), same)).toBe('disagree')
    expect(relationOf(exact(270), exact(600), {dates: ['2024-01', '2024-05']})).toBe('disagree')
  })
  test('only totals replace each other', () => {
    const [early, late] = [['f-1', 270, '2024-01'], ['f-2', 600, '2024-05']].map(([id, count, asOf]) =>
      figure(id as string, exact(count as number), ['harbour-office'], {basis: 'increment', asOf: asOf as string}))
    expect(relate(early!, late!, dateOf).relation).toBe('disagree')
  })
})

describe('a comparison', () => {
  test('holds only asserted figures of one measure, population and basis against each other', () => {
    const figures = [
      figure('f-1', exact(600), ['a']), figure('f-2', exact(900), ['b']), figure('f-3', exact(5), ['c'], {modality: 'denied'}),
      figure('f-4', exact(6), ['c'], {modality: 'hypothetical'}), figure('f-5', exact(7), ['c'], {modality: 'historical'}),
      figure('f-6', exact(8), ['c'], {basis: 'increment'}), figure('f-7', exact(9), ['c'], {population: 'mainland-guard'}),
      figure('f-8', exact(9), ['c'], {measure: 'wounded'}),
    ]
    const {comparisons} = compareFigures(figures, [measure('killed'), measure('wounded')], dateOf)
    expect(comparisons.map(({measure: id, population, basis, figures: ids, verdict}) => [id, population, basis, ids.join(' '), verdict])).toEqual([
      ['killed', 'island-guard', 'total', 'f-1 f-2', 'disagree'],
      ['killed', 'island-guard', 'increment', 'f-6', 'single'],
      ['killed', 'mainland-guard', 'total', 'f-7', 'single'],
      ['wounded', 'island-guard', 'total', 'f-8', 'single'],
    ])
  })
  test('of no figures says so', () => {
    expect(compare()).toMatchObject({figures: [], relations: [], verdict: 'none'})
  })
  test('counts ten rewrites of one briefing as one voice', () => {
    const rewrites = Array.from({length: 10}, (_, at) => figure(`f-${at}`, about(600), ['harbour-office']))
    const comparison = compare(...rewrites)
    expect(comparison).toMatchObject({origins: ['harbour-office'], verdict: 'same-report'})
    expect(reportClusters(comparison)).toEqual([rewrites.map(({id}) => id)])
  })
  test('of equal figures agrees only where two origins are named', () => {
    expect(compare(figure('f-1', exact(600), ['a']), figure('f-2', about(600), ['b'])).verdict).toBe('agree')
    expect(compare(figure('f-1', exact(600), ['a']), figure('f-2', about(600), [])).verdict).toBe('compatible')
    expect(compare(figure('f-1', exact(600), ['a', 'b']), figure('f-2', about(600), ['b'])).verdict).toBe('compatible')
  })
  test('gives a replaced figure no say', () => {
    const comparison = compare(figure('f-1', exact(270), ['a'], {asOf: '2024-01'}), figure('f-2', exact(600), ['a'], {asOf: '2024-05'}), figure('f-3', about(600), ['b']))
    expect(comparison.relations).toContainEqual({first: 'f-1', second: 'f-2', relation: 'superseded'})
    expect(comparison.verdict).toBe('agree')
  })
  test('dates a repeated report by its first appearance', () => {
    const comparison = compare(figure('f-1', exact(270), ['a'], {asOf: '2024-01'}), figure('f-2', exact(600), ['a'], {asOf: '2024-05'}), figure('f-3', exact(270), ['a'], {asOf: '2024-12'}))
    expect(comparison.relations.filter(({relation}) => relation === 'superseded')).toEqual([{first: 'f-1', second: 'f-2', relation: 'superseded'}])
    expect(reportClusters(comparison)).toContainEqual(['f-1', 'f-3'])
  })
  test('takes a number that its article repeats without an origin for the report it has named', () => {
    const [named, again] = [figure('f-1', about(600), ['a'], {source: 'one'}), figure('f-2', exact(600), [], {source: 'one', number: {start: 50, end: 53}})]
    const comparison = compare(named, again, figure('f-3', exact(600), [], {source: 'two'}))
    expect(reportClusters(comparison)).toEqual([['f-1', 'f-2'], ['f-3']])
    expect(reportClusters(compare({...named, number: {start: 90, end: 93}}, again))).toEqual([['f-1', 'f-2']])
  })
  test('credits such a number to whoever was named for it last, and merges no two that are named', () => {
    const at = (id: string, origins: string[], start: number) => figure(id, exact(600), origins, {source: 'one', number: {start, end: start + 3}})
    expect(reportClusters(compare(at('f-1', ['a'], 0), at('f-2', [], 10), at('f-3', ['b'], 20), at('f-4', [], 30)))).toEqual([['f-1', 'f-2'], ['f-3', 'f-4']])
  })
  test('takes no other number, and none of another kind of bound, for a repetition', () => {
    const named = figure('f-1', atLeast(600), ['a'], {source: 'one'})
    expect(reportClusters(compare(named, figure('f-2', exact(600), [], {source: 'one'}), figure('f-3', atLeast(700), [], {source: 'one'}))).length).toBe(3)
  })
  test('of ten thousand articles stays small', () => {
    const figures = Array.from({length: 10_000}, (_, at) => figure(`f-${at}`, about(1_000 * (1 + at % 12)), at % 3 === 0 ? [] : [`origin-${at % 5}`]))
    expect(compare(...figures).relations.length).toBeLessThan(15_000)
  })
})

describe('articles that rewrite one report', () => {
  const within = (rewrites: string[][], ...figures: Figure[]) => reportClusters(compareFigures(figures, [measure('killed')], dateOf, rewrites).comparisons[0]!)
  const [named, silent, other] = [figure('f-1', exact(600), ['a'], {source: 'one'}), figure('f-2', exact(600), [], {source: 'two'}), figure('f-3', exact(600), [], {source: 'three'})]

  test('make one report of a number that one of them credits and the other does not', () => {
    expect(within([['one', 'two']], named, silent, other)).toEqual([['f-1', 'f-2'], ['f-3']])
    expect(within([], named, silent, other).length).toBe(3)
  })
  test('make one report of a number that none of them credits', () => {
    expect(within([['three', 'two']], named, silent, other)).toEqual([['f-1'], ['f-3', 'f-2']])
  })
  test('keep apart what they credit to different origins, and then what they credit to nobody', () => {
    const rival = figure('f-4', exact(600), ['b'], {source: 'four'})
    expect(within([['four', 'one', 'two']], named, silent, rival)).toEqual([['f-1'], ['f-2'], ['f-4']])
  })
  test('of ten thousand stay one report, and soon told', () => {
    const figures = Array.from({length: 10_000}, (_, at) => figure(`f-${at}`, exact(600), at % 2 === 0 ? ['a'] : [], {source: `article-${at}`}))
    expect(within([figures.map(({source}) => source)], ...figures).map(({length}) => length)).toEqual([10_000])
  })
})

describe('the voices of a comparison', () => {
  const voices = (...credits: string[][]) => {
    const figures = credits.map((origins, at) => figure(`f-${at}`, exact(at + 1), origins))
    return voicesOf(compare(...figures), figures).map(({origins, together}) => `${origins.join('+')}${together ? '' : ' (linked)'}`)
  }
  test('are its origins, each once, where none is credited with another', () => {
    expect(voices(['b'], ['a'], ['b'], [])).toEqual(['a', 'b'])
    expect(voices([], [])).toEqual([])
  })
  test('join origins that one figure credits together, wherever else one of them speaks alone', () => {
    expect(voices(['b', 'a'], ['c'])).toEqual(['a+b', 'c'])
    expect(voices(['a'], ['a', 'b'], ['b'])).toEqual(['a+b'])
  })
  test('join chains of joint credits, and tell that no figure credits them all', () => {
    expect(voices(['a', 'b'], ['c', 'd'], ['d', 'b'], ['e'])).toEqual(['a+b+c+d (linked)', 'e'])
    expect(voices(['a', 'b'], ['c', 'b'], ['a', 'b', 'c'])).toEqual(['a+b+c'])
  })
  test('come from the figures of the comparison alone', () => {
    const [one, other] = [figure('f-1', exact(1), ['a']), figure('f-2', exact(2), ['a', 'b'], {measure: 'wounded'})]
    expect(voicesOf(compare(one), [one, other])).toEqual([{origins: ['a'], together: true, general: false}])
  })

  const glossary = new Map([['keldra', null], ['bureau', 'keldra'], ['staff', 'ministry'], ['ministry', 'keldra'], ['sunmar', null]].map(([id, of]) => [id!, {
    id: id!, title: id!, kind: of ? 'body' as const : 'state' as const, definition: '', aliases: [], adjectives: [], demonyms: [], of: of ?? null, party: false,
    cues: [], weakCues: [], refusals: [], otherStory: false, sameAs: null, order: 1,
  }]))
  const known = (...figures: Figure[]) => voicesOf(compare(...figures), figures, glossary).map(({origins, general}) => `${origins.join('+')}${general ? ' (general)' : ''}`)
  const by = (id: string, ...origins: string[]) => figure(id, exact(Number(id.slice(2))), origins)

  test('join a state with its own bodies, whose words it may stand for', () => {
    expect(known(by('f-1', 'keldra'), by('f-2', 'bureau'), by('f-3', 'sunmar'))).toEqual(['bureau+keldra (general)', 'sunmar'])
    expect(known(by('f-1', 'keldra'), by('f-2', 'staff'))).toEqual(['keldra+staff (general)'])
  })
  test('keep two bodies of one state apart where the state itself is not named', () => {
    expect(known(by('f-1', 'bureau'), by('f-2', 'ministry'))).toEqual(['bureau', 'ministry'])
  })
  test('call general what nothing but general words links', () => {
    expect(known(by('f-1', 'keldra', 'bureau'), by('f-2', 'bureau'))).toEqual(['bureau+keldra'])
  })
  const labelled = (id: string, label: string, source: string) => figure(id, exact(Number(id.slice(2))), [], {source, origins: [{id: null, label}]})
  test.each(['agency’s director', 'senior officials', 'The ministry', "agency's director"])('join “%s” with the one origin that its article names', label => {
    const key = label.replace('’', '\'').replace('The ', '')
    expect(known(labelled('f-1', label, 'one'), figure('f-2', exact(2), ['bureau'], {source: 'one'}))).toEqual([[key, 'bureau'].sort().join('+') + ' (general)'])
    expect(known(labelled('f-1', label, 'one'), figure('f-2', exact(2), ['bureau'], {source: 'two'}))).toEqual([key, 'bureau'].sort())
    expect(known(labelled('f-1', label, 'one'), figure('f-2', exact(2), ['bureau'], {source: 'one'}), figure('f-3', exact(3), ['sunmar'], {source: 'one'}))).toEqual([key, 'bureau', 'sunmar'].sort())
  })
  test.each(['hospital’s director', 'Ferry Post', 'military analysts', 'Sarn officials'])('leave “%s” a voice of its own', label => {
    expect(known(labelled('f-1', label, 'one'), figure('f-2', exact(2), ['bureau'], {source: 'one'})).length).toBe(2)
  })
})

describe('an outlier', () => {
  const far = figure('f-far', hundredsOfThousands, ['a', 'b'])
  const near = figure('f-near', about(11_000), ['c'])
  const around = figure('f-around', range(10_000, 12_000), ['d'])

  test('is far from all others, two of which stand together', () => {
    expect(compare(far, near, around).outliers).toEqual(['f-far'])
  })
  test('stays among the figures of its comparison', () => {
    expect(compare(far, near, around).figures).toContain('f-far')
  })
  test('takes a factor over √10', () => {
    const others = [figure('f-1', exact(100), ['a']), figure('f-2', exact(100), ['b'])]
    expect(compare(...others, figure('f-3', exact(316), ['c'])).outliers).toEqual([])
    expect(compare(...others, figure('f-3', exact(317), ['c'])).outliers).toEqual(['f-3'])
    expect(compare(...others, figure('f-3', exact(31), ['c'])).outliers).toEqual(['f-3'])
  })
  test('is not named by one other figure alone, nor by two that miss each other', () => {
    expect(compare(far, near).outliers).toEqual([])
    expect(compare(far, near, figure('f-4', about(20_000), ['d'])).outliers).toEqual([])
  })
  test('is not named by two figures of one origin, or of none', () => {
    expect(compare(far, near, {...around, origins: [origin('c')]}).outliers).toEqual([])
    expect(compare(far, near, {...around, origins: []}).outliers).toEqual([])
  })
  test('is neither accused nor acquitted by open bounds', () => {
    expect(compare(far, near, figure('f-4', atLeast(11_000), ['d'])).outliers).toEqual([])
    expect(compare(far, near, around, figure('f-4', atLeast(200_000), ['e'])).outliers).toEqual(['f-far'])
    expect(compare(near, around, figure('f-4', atLeast(200_000), ['e'])).outliers).toEqual([])
  })
  test('is acquitted by any other report near it', () => {
    expect(compare(far, near, around, figure('f-4', about(150_000), [])).outliers).toEqual([])
  })
  test('is acquitted by another report of the very same value', () => {
    expect(compare(far, near, around, figure('f-twin', hundredsOfThousands, [])).outliers).toEqual([])
    expect(compare(far, near, around, figure('f-twin', hundredsOfThousands, ['e'])).outliers).toEqual([])
  })
  test('is flagged wherever its report is repeated', () => {
    expect(compare(far, near, around, {...far, id: 'f-far-2', source: 'elsewhere'}).outliers).toEqual(['f-far', 'f-far-2'])
  })
})

describe('a part', () => {
  const measures = [measure('killed'), measure('losses', ['killed'])]
  const conflicts = (part: Quantity, whole: Quantity, rest: Partial<Figure> = {}) =>
    compareFigures([figure('f-part', part, ['a'], rest), figure('f-whole', whole, ['b'], {measure: 'losses'})], measures, dateOf).partConflicts

  test('above its whole is a disagreement', () => {
    expect(conflicts(exact(5_000), about(4_000))).toEqual([{part: 'f-part', whole: 'f-whole'}])
    expect(conflicts(atLeast(5_000), about(4_000))).toEqual([{part: 'f-part', whole: 'f-whole'}])
    expect(conflicts(atLeast(4_000, 'more than 4,000'), exact(4_000))).toHaveLength(1)
  })
  test('that may lie within its whole is none', () => {
    expect(conflicts(exact(4_000), about(4_000))).toEqual([])
    expect(conflicts(exact(5_000), atLeast(4_000))).toEqual([])
    expect(conflicts(atLeast(600), about(4_000))).toEqual([])
    expect(conflicts(atMost(9_000), about(4_000))).toEqual([])
    expect(conflicts(exact(5_000), about(4_000), {modality: 'denied'})).toEqual([])
    expect(conflicts(exact(5_000), about(4_000), {basis: 'increment'})).toEqual([])
  })
})

describe('the figures of the first articles', () => {
  const deployed = compare(
    figure('f-survey', hundredsOfThousands, ['south-korea', 'western-states'], {source: '000'}),
    figure('f-chiefs', about(11_000), ['joint-chiefs-of-staff'], {source: '001'}),
    figure('f-again', exact(11_000), [], {source: '001'}),
    figure('f-nobody', atLeast(11_000), [], {source: '002'}),
    figure('f-pyongyang', range(10_000, 12_000), ['north-korea'], {source: '003'}),
  )
  test('show “hundreds of thousands” far outside the rest', () => {
    expect(deployed.outliers).toEqual(['f-survey'])
    expect(deployed.verdict).toBe('disagree')
  })
  test('show the others compatible', () => {
    const among = deployed.relations.filter(({first, second}) => ![first, second].includes('f-survey'))
    expect(new Set(among.map(({relation}) => relation))).toEqual(new Set(['same-report', 'compatible']))
  })
  test('show that “at least 270” and “upwards of 600” do not contradict each other', () => {
    const killed = compare(figure('f-270', atLeast(270), ['south-korea']), figure('f-600', atLeast(600, 'upwards of 600'), ['south-korea']))
    expect(killed.verdict).toBe('open-bounds')
  })
})

describe('the articles of this collection', () => {
  const {kb} = assembleKnowledgeBase(readSeeds('.'), readContent('.'))
  const quantityOf = (id: string) => kb.claims.flatMap(claim => (claim.id === id && claim.type === 'figure' ? [claim.quantity.exact] : []))[0]
  const of = (id: string): Comparison => kb.comparisons.comparisons.find(({measure: name, basis}) => name === id && basis === 'total')!
  const related = (id: string, a: string, b: string): Relation | undefined => of(id).relations.find(({first, second}) => [first, second].map(quantityOf).sort().join() === [a, b].sort().join())?.relation

  test('show “hundreds of thousands” deployed far outside the rest, and nothing else', () => {
    expect(of('troops-deployed').outliers.map(quantityOf)).toEqual(['hundreds of thousands'])
    expect(of('killed').outliers).toEqual([])
  })
  test('show about 11,000, at least 11,000 and 10,000 to 12,000 fitting together', () => {
    expect(related('troops-deployed', 'approximately 11,000', 'between 10,000 to 12,000')).toBe('compatible')
    expect(related('troops-deployed', 'at least 11,000', 'between 10,000 to 12,000')).toBe('compatible')
    expect(related('troops-deployed', 'at least 11,000', 'approximately 11,000')).toBe('compatible')
  })
  test('never show “at least 270” and “upwards of 600” contradicting each other', () => {
    expect(['open-bounds', 'superseded']).toContain(related('killed', 'at least 270', 'upwards of 600'))
    const text = renderFigures(lookupOf(kb), 'killed', () => '')
    expect(text).toContain('At least 270 and at least 600 do not contradict each other: both are lower bounds, and neither says how many.')
  })
  test('show about 600 and around 1,000 killed disagreeing', () => {
    expect(related('killed', 'approximately 600', 'around 1,000')).toBe('disagree')
  })
})
