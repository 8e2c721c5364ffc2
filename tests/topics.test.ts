import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {findQuantities} from '../src/claims/quantities.ts'
import type {Claim, Source} from '../src/model.ts'
import {separateNumbers} from '../src/search/numbers.ts'
import {citing} from '../src/topics/cite.ts'
import {dateWords} from '../src/topics/date-words.ts'
import {renderFigures} from '../src/topics/figures-table.ts'
import {lineDiff} from '../src/topics/line-diff.ts'
import {lookupOf, measureName, originNames} from '../src/topics/lookup.ts'
import {escapeMarkdown} from '../src/topics/markdown-text.ts'
import {parseMarkdown} from '../src/entries/markdown-tree.ts'
import {quantitySigns, quantityWords} from '../src/topics/quantity-words.ts'
import {quoteOf, shortenAround} from '../src/topics/quote.ts'
import {planUpdates} from '../src/topics/update-plan.ts'
import {about, atLeast, atMost, change, exact, hundredsOfThousands, range} from './fixtures/compare/make-figure.ts'
import {ARTICLES, base, CLAIMS, courier, dead1000, dead270, dead600, gazette, harbour, update} from './fixtures/topics/island.ts'
import {article, eventIn, figureIn, knowledgeBase, named, positionIn, topic} from './fixtures/topics/make-knowledge-base.ts'

const words = (...claims: Claim[]): string => renderFigures(lookupOf(base({claims})), 'killed', citing(new Set()))
const paragraphs = (text: string): string => text.split('\n\n').filter(paragraph => !paragraph.startsWith('|')).join('\n\n').replace(/\[\^[^\]]+\]/g, '')

describe('the page of an invented island', () => {
  const folder = join(import.meta.dirname, 'fixtures/topics/island')
  const input = readFileSync(join(folder, 'input.md'), 'utf8')
  const output = readFileSync(join(folder, 'output.md'), 'utf8')

  test('is written as expected', () => {
    const {text, messages} = update(input)
    expect(messages).toEqual([])
    expect(text).toBe(output)
  })
  test('is left alone when it is fresh', () => {
    expect(planUpdates(base({topics: {page: output}}))).toEqual({changes: [], messages: []})
  })
  test('is the same whatever the order of the articles', () => {
    const {text} = update(input, {articles: [...ARTICLES].reverse(), claims: [...CLAIMS].reverse()})
    expect(text).toBe(output)
  })
  test('has one footnote for each claim that it cites, and cites no other', () => {
    const cited = new Set([...output.matchAll(/\[\^([\w-]+)\](?!:)/g)].map(match => match[1]))
    const defined = [...output.matchAll(/^\[\^([\w-]+)\]:/gm)].map(match => match[1])
    expect(defined.sort()).toEqual([...cited].sort())
  })
})

describe('the figures of a measure in words', () => {
  const a = (quantity: Parameters<typeof figureIn>[3], id: string, source: Source = harbour, origins: string[] = []) =>
    figureIn(source, id, source === harbour ? 'at least 270' : source === gazette ? 'upwards of 600' : 'Around 1,000', quantity, {origins: named(...origins)})

  test('without a figure say that no source gives one', () => {
    expect(words()).toBe('No source in this collection gives a figure.')
  })
  test('of a single report say so, and that nothing else can be held against it', () => {
    expect(paragraphs(words(dead1000))).toBe('**A single report:** about 1,000 (nobody named). No other figure of killed in this collection can be held against it.')
  })
  test('of one report in two articles say that repetition confirms nothing', () => {
    const text = words(dead270, {...dead600, quantity: {...dead270.quantity}})
    expect(paragraphs(text)).toBe('**A single report,** repeated in two articles: at least 270 (Harbour Office). Repetition confirms nothing.')
    expect(text).toContain('also in ')
    expect(text.match(/^\| ≥/gm)).toHaveLength(1)
  })
  test('of two lower bounds say that they do not contradict each other', () => {
    expect(paragraphs(words(dead270, dead600))).toBe('**The figures do not contradict each other,** and do not confirm each other either. '
      + 'The lowest figure reported is at least 270 (Harbour Office), the highest at least 600 (Harbour Office). One voice is named: Harbour Office. '
      + 'At least 270 and at least 600 do not contradict each other: both are lower bounds, and neither says how many.')
  })
  test('of figures that miss each other say which and by whom', () => {
    const text = paragraphs(words(a({best: 600, form: 'exact'}, 'f-1', gazette, ['the clerk']), dead1000))
    expect(text).toContain('**The sources disagree.**')
    expect(text).toContain('600 (the clerk) and about 1,000 (nobody named) do not fit together.')
    expect(text).toContain('One figure names nobody and confirms none of the others.')
  })
  test('of an outlier say who gives it, that it is far outside, and that it is not dropped', () => {
    const far = a({low: 100_000, high: 999_999, form: 'magnitude'}, 'f-far', gazette, ['the gazette'])
    const text = words(a({best: 270, form: 'exact'}, 'f-1', harbour, ['harbour-office']), a({best: 270, form: 'about'}, 'f-2', courier, ['the courier']), far)
    expect(paragraphs(text)).toContain('(the gazette) is far outside the rest, by a factor of more than three from every other figure that is not an open bound; it is shown and flagged, not dropped. Without it, the figures can all be true. None of the figures that disagree is dated: they may hold for different days.')
    expect(text).toMatch(/^\| .*\[\^f-far\] \(far outside the rest\)/m)
  })
  test('of one bound within a magnitude say so, without numbers that no text names', () => {
    const text = paragraphs(words({...a({low: 1_000, high: 9_999, form: 'magnitude'}, 'f-many', gazette, ['the gazette']), quantity: {low: 1_000, high: 9_999, form: 'magnitude', exact: 'thousands'}}, a({low: 2_700, form: 'at-least'}, 'f-1')))
    expect(text).toContain('At least 2,700 (nobody named) lies within “thousands” (the gazette), and neither says how many.')
    expect(text).not.toMatch(/1,000|9,999|lowest/)
  })
  test('within one range say so, and never that a number is not told', () => {
    const wide = a({low: 200, high: 900, form: 'range'}, 'f-wide', gazette, ['the gazette'])
    expect(paragraphs(words(wide, a({best: 270, form: 'exact'}, 'f-1')))).toContain('270 (nobody named) lies within 200 to 900 (the gazette).')
    expect(paragraphs(words(wide, a({best: 270, form: 'exact'}, 'f-1'), a({best: 300, form: 'exact'}, 'f-2', courier)))).toContain('All other numbers reported lie within 200 to 900 (the gazette).')
  })
  test('tell the number of voices once, and why several origins are one of them', () => {
    const joint = a({best: 270, form: 'exact'}, 'f-1', harbour, ['the clerk', 'harbour-office'])
    expect(paragraphs(words(dead270, {...dead1000, origins: named('a fisher')}))).toContain(' Two voices are named: a fisher and Harbour Office.')
    expect(paragraphs(words(joint, dead1000))).toContain('One voice is named: the clerk and Harbour Office (counted as one, since one report credits them together). One figure names nobody')
    const text = paragraphs(words(joint, dead600, {...dead1000, origins: named('a fisher')}))
    expect(text).toContain(' Two voices are named: the clerk and Harbour Office (counted as one, since one report credits them together); a fisher.')
    expect(text.match(/ voices|origins/g)).toHaveLength(1)
    expect(paragraphs(words(joint, {...dead1000, origins: named('the clerk', 'a fisher')}))).toContain('the clerk, a fisher and Harbour Office (counted as one, since joint credits link them)')
  })
  test('tell which origins may be one and the same, for the general words they are named in', () => {
    const general = a({best: 300, form: 'exact'}, 'f-1', harbour, ['its director'])
    expect(paragraphs(words(dead270, general, dead1000))).toContain('Harbour Office and its director (counted as one, since one of them is named in general words)')
    expect(paragraphs(words(a({best: 500, form: 'exact'}, 'f-2', harbour, ['harbour-office']), general, a({best: 400, form: 'exact'}, 'f-3', courier, ['its director', 'the clerk']))))
      .toContain('(counted as one, since joint credits, or general words that may mean another of them, link them)')
  })
  test('name what disagrees before the ends, and who is credited on both sides of it', () => {
    const [low, high] = [a({best: 600, form: 'exact'}, 'f-1', gazette, ['the clerk']), a({best: 900, form: 'exact'}, 'f-2', courier, ['the clerk', 'harbour-office'])]
    expect(paragraphs(words(low, high, dead270))).toContain('**The sources disagree.** 600 (the clerk) and 900 (the clerk and Harbour Office) do not fit together. The clerk is credited on both sides. Neither is dated: '
      + 'they may hold for different days. The lowest figure reported is at least 270')
    expect(paragraphs(words(low, high, {...dead1000, origins: named('a fisher')}))).toContain('The clerk is credited on both sides: with 600 (the clerk) and with 900 (the clerk and Harbour Office).')
    expect(paragraphs(words(low, {...high, origins: named('a fisher')}))).not.toContain('both sides')
  })
  test('never call anybody independent', () => {
    expect(words(a({best: 600, form: 'exact'}, 'f-1', gazette, ['the clerk', 'a fisher']), dead270, dead1000)).not.toMatch(/independent/i)
  })
  test('say that totals which miss each other may hold for different days, unless both are dated', () => {
    const caveat = (...dates: (string | null)[]): string => paragraphs(words(...[600, 900, 990].slice(0, dates.length).map((best, at) => ({...a({best, form: 'exact'}, `f-${at}`, [harbour, gazette, courier][at]!, [`clerk ${at}`]), asOf: dates[at]!}))))
    expect(caveat(null, null)).toContain('do not fit together. Neither is dated: they may hold for different days.')
    expect(caveat('2021', null)).toContain('do not fit together. Only one of the two is dated: they may hold for different days.')
    expect(caveat('2021', null, '2021')).toContain('Not all figures that disagree are dated: they may hold for different days.')
    expect(caveat('2021', '2021-03')).not.toContain('different days')
    const [one, other] = [a({best: 600, form: 'exact'}, 'f-1'), a({best: 900, form: 'exact'}, 'f-2', gazette)].map(item => ({...item, basis: 'increment' as const}))
    expect(words(one!, other!)).toContain('do not fit together')
    expect(words(one!, other!)).not.toContain('different days')
  })
  test('hold parts against their whole where nothing contradicts', () => {
    const whole = (quantity: Parameters<typeof figureIn>[3], id = 'f-whole') => ({...a(quantity, id, gazette, ['the clerk']), measure: 'losses'})
    const told = (...claims: Claim[]): string => paragraphs(renderFigures(lookupOf(base({claims})), 'losses', citing(new Set())))
    expect(told(dead1000, whole({best: 4_000, form: 'about'}))).toBe('**A single report:** about 4,000 (the clerk). No other figure of losses in this collection can be held against it. No figure of killed here exceeds it.')
    expect(told(dead1000, whole({best: 4_000, form: 'about'}), whole({best: 5_000, form: 'about'}, 'f-other'))).toContain('No figure of killed here exceeds any of them.')
    expect(told(dead1000, whole({low: 400, form: 'at-least'}))).toContain('No figure of killed here contradicts it.')
    expect(told(dead1000, whole({best: 400, form: 'about'}))).not.toMatch(/No figure of killed/)
    expect(told(whole({best: 4_000, form: 'about'}))).not.toMatch(/No figure of killed/)
  })
  test('name their measure as a sentence does', () => {
    const titled = (title: string): string => measureName({...lookupOf(base()), measures: new Map([['m', {...lookupOf(base()).measures.get('killed')!, title}]])}, 'm')
    expect(['Killed', 'Size of the guard', 'Island losses', 'KIA', 'Islanders lost'].map(titled)).toEqual(['killed', 'the size of the guard', 'Island losses', 'KIA', 'islanders lost'])
  })
  test('of one origin twice, later and earlier, say which was replaced', () => {
    const text = paragraphs(words({...dead270, asOf: '2021-01'}, {...dead600, asOf: '2021-06'}))
    expect(text).toContain('At least 270 (Harbour Office) was replaced by at least 600, later and of the same origin.')
    expect(text).toContain('At least 270 and at least 600 do not contradict each other')
  })
  test('of a part above its whole say so with both', () => {
    const text = paragraphs(words(dead1000, {...a({best: 400, form: 'about'}, 'f-whole', gazette, ['the clerk']), measure: 'losses'}))
    expect(text).toContain('**A part is reported above its whole:** about 1,000 (nobody named) as killed, but about 400 (the clerk) as losses')
  })
  test('hold figures of another basis apart, and name it', () => {
    const text = words(dead1000, {...a({best: 30, form: 'exact'}, 'f-more', gazette), basis: 'increment'})
    expect(text).toContain('30[^f-more] (in addition to earlier ones)')
    expect(paragraphs(text)).toContain('In addition to earlier ones: **A single report:** 30')
  })
  test('show denied figures as denied, and compare them with nothing', () => {
    const text = words(dead1000, {...a({best: 30, form: 'exact'}, 'f-no', gazette), modality: 'denied'})
    expect(text).toContain('30[^f-no] (denied)')
    expect(paragraphs(text)).toContain('**A single report:** about 1,000')
  })
  test('of a page of many tables cite few claims each, those of the words included', () => {
    const many = Array.from({length: 60}, (_, at) => a({best: 1_000 + 100 * at, form: 'exact'}, `f-${at}`, at % 2 ? harbour : gazette, [`clerk ${at}`]))
    const cited = (most?: number): number => { const ids = new Set<string>(); renderFigures(lookupOf(base({claims: many})), 'killed', citing(ids), most); return ids.size }
    expect([cited(), cited(8)]).toEqual([20, 8])
  })
  test('say in words that a figure is undated, and that the date of its article was inferred', () => {
    const kb = base({claims: [dead1000], cards: {courier: 'From the courier'}})
    Object.assign(kb.catalogue.cards.find(({id}) => id === 'courier')!.data, {date: '2021-06~', dateBasis: 'inferred'})
    expect(renderFigures(lookupOf(kb), 'killed', citing(new Set()))).toContain('| undated (article of about June 2021, inferred) |')
    expect(words(dead1000)).toContain('| undated |')
  })
  test('of very many reports keep the ends and the outliers, and lead to the full list', () => {
    const many = Array.from({length: 60}, (_, at) => a({best: 1_000 + at, form: 'exact'}, `f-${at}`, harbour, [`clerk ${at}`]))
    const text = words(...many, a({best: 9, form: 'exact'}, 'f-least', gazette), a({best: 90_000, form: 'exact'}, 'f-most', gazette))
    expect(text.match(/^\| \d/gm)).toHaveLength(20)
    expect(text).toMatch(/^\| 9\[\^f-least\]/m)
    expect(text).toMatch(/^\| 90,000\[\^f-most\]/m)
    expect(text).toContain('The table leaves out 42 more reports: see [all figures of this measure](../measures/killed.md).')
    expect(text.length).toBeLessThan(8_000)
  })
})

describe('joint origins', () => {
  const known = lookupOf(base())
  const entry = known.glossary.get('mainland')!
  const peoples = {...known, glossary: new Map([['north', {...entry, title: 'North Isle', adjectives: ['Northern']}], ['south', {...entry, title: 'South Isle', adjectives: ['Southern']}], ['east', {...entry, title: 'East Isle', aliases: ['Eastern states'], adjectives: ['Eastern']}]])}
  test.each([
    [['north Northern', 'east Eastern intelligence agencies'], ['Northern', 'Eastern intelligence agencies']],
    [['north Northern', 'south Southern', 'east Eastern agencies'], ['Northern', 'Southern', 'Eastern agencies']],
    [['north North Isle', 'south Southern', 'east Eastern agencies'], ['North Isle', 'Southern', 'Eastern agencies']],
    [['north Northern', 'east Eastern states'], ['North Isle', 'East Isle']],
    [['north Northern', 'east Eastern'], ['North Isle', 'East Isle']],
    [['north Northern', 'east agencies of the East'], ['North Isle', 'agencies of the East']],
    [['east Eastern agencies', 'north Northern'], ['Eastern agencies', 'North Isle']],
    [['north Northern'], ['North Isle']],
  ])('%j are told as %j', (origins, names) => {
    expect(originNames(peoples, origins.map(origin => ({id: origin.split(' ')[0]!, label: origin.slice(origin.indexOf(' ') + 1)})))).toEqual(names)
  })
})

test('an event stands in its table in the source’s words, with a capital, and with whom they involve', () => {
  const siege = article('siege', 'It recalled the long siege of June 2021.')
  const {text} = update(topic('<!-- events start -->\n<!-- events end -->\n\n<!-- notes start -->\n<!-- notes end -->\n', 'events: [island]\n'), {articles: [siege], claims: [eventIn(siege, 'e-1', 'the long siege of June 2021', '2021-06')]})
  expect(text).toContain('| Date | What | Involved | Source |')
  expect(text).toContain('| “The long siege of June 2021”[^e-1] |')
})

describe('quantities in words', () => {
  const unbroken = (signs: string): string => signs.replaceAll('~', '\u00a0').replaceAll('+', '\u2060')
  test.each([
    [exact(11_000), '11,000', '11,000'],
    [about(11_000), 'about~11,000', 'about 11,000'],
    [atLeast(270), '≥~270', 'at least 270'],
    [atLeast(2_700, 'over 2,700'), '>~2,700', 'more than 2,700'],
    [atMost(600), '≤~600', 'at most 600'],
    [atMost(600, 'under 600'), '<~600', 'fewer than 600'],
    [range(10_000, 12_000), '10,000+–+12,000', '10,000 to 12,000'],
    [hundredsOfThousands, 'hundreds of thousands (100,000+–+999,999)', '“hundreds of thousands”'],
    [change(600_000, 800_000), 'from~600,000 to~800,000', 'from 600,000 to 800,000'],
  ])('%o', (quantity, signs, full) => {
    expect([quantitySigns(quantity), quantityWords(quantity)]).toEqual([unbroken(signs), full])
  })
  test('in signs are read and found like any others, whatever keeps them on one line', () => {
    expect(findQuantities(`${quantitySigns(atLeast(270))} and ${quantitySigns(range(10_000, 12_000))}`)).toMatchObject([{low: 270, form: 'at-least'}, {low: 10_000, high: 12_000, form: 'range'}])
    expect(separateNumbers([atLeast(270), range(10_000, 12_000), about(11_000), change(600_000, 800_000)].map(quantitySigns).join(' ')).numbers).toEqual(['270', '10000', '12000', '11000', '600000', '800000'])
  })
})

test.each([
  ['2024', '2024'], ['2024-06', 'June 2024'], ['2024-06-09', '9 June 2024'], ['2025-12~', 'about December 2025'], ['2025?', 'perhaps 2025'],
  ['2024-23', 'autumn 2024'], ['2025/2026', '2025 to 2026'], ['../2025', 'until 2025'], ['2025/', 'from 2025'], ['202X', 'the 2020s'], ['once', 'once'],
])('the date %s reads “%s”', (date, expected) => {
  expect(dateWords(date)).toBe(expected)
})

describe('a quote', () => {
  const long = Array.from({length: 100}, (_, at) => `word${at}`).join(' ')
  test('of few words is whole', () => {
    expect(quoteOf(dead270)).toBe('The Harbour Office said that at least 270 guards had been killed.')
  })
  test('of many words keeps at most forty, its number among them', () => {
    for (const word of ['word0', 'word50', 'word99']) {
      const start = long.indexOf(word)
      const quote = shortenAround(long, {start, end: start + word.length}, 40)
      expect(quote.split(' ').filter(part => part !== '…').length).toBe(40)
      expect(quote.split(' ')).toContain(word)
    }
  })
  test('shows where words were left out', () => {
    expect(shortenAround(long, {start: 0, end: 5}, 3)).toBe('word0 word1 word2 …')
    expect(shortenAround(long, {start: long.length - 5, end: long.length}, 3)).toBe('… word97 word98 word99')
  })
  test('of one endless word is cut', () => {
    expect(shortenAround('x'.repeat(5_000_000), {start: 0, end: 1}, 40).length).toBeLessThan(80)
  })
})

describe('words of a source', () => {
  const HOSTILE = [
    '<script>alert(1)</script>', '[a link](javascript:alert(1))', '![x](http://evil.example/x.png)', 'http://evil.example/?a=1|b', 'www.evil.example', 'clerk@evil.example',
    '<!-- notes end -->', '<!-- figures start measure="killed" -->', '[^f-270]', '| cell | cell', '*bold* _thin_ ~~gone~~ `code`', '&lt;b&gt; &amp; &#x41;',
    '\\', '`', '$x$', '\u202eright to left', 'line\u2028break\r\n\r\n# heading', '`` http://evil.example` ``', '<https://evil.example>', '[ref]: http://evil.example',
  ]
  test.each(HOSTILE)('stay words: %j', text => {
    const tree = parseMarkdown(`| a |\n| --- |\n| “${escapeMarkdown(text)}” |\n\n[^f-270]: “${escapeMarkdown(text)}”`)
    const kinds = new Set<string>()
    visit(tree, node => { kinds.add(node.type) })
    for (const kind of ['link', 'image', 'html', 'linkReference', 'imageReference', 'footnoteReference', 'emphasis', 'strong', 'delete', 'heading', 'definition']) expect(kinds).not.toContain(kind)
    expect(tree.children.map(({type}) => type)).toEqual(['table', 'footnoteDefinition'])
  })

  test('can inject nothing into a page, wherever they are shown', () => {
    const evil = article('evil', HOSTILE.join(' ').replace(/[\r\n\u2028]/g, ' '))
    const hostile = HOSTILE.join(' ')
    const claims: Claim[] = [
      figureIn(evil, 'f-evil', HOSTILE[0]!, {best: 5, form: 'exact'}, {origins: [{id: null, label: hostile}], via: [hostile]}),
      positionIn(evil, 'p-evil', HOSTILE[1]!, {condition: hostile}), positionIn(evil, 'p-doc', HOSTILE[2]!, {holder: 'agreement', document: hostile}),
      eventIn(evil, 'e-evil', HOSTILE[3]!, '2021'),
    ]
    const page = topic('<!-- figures start measure="killed" -->\n<!-- figures end -->\n\n<!-- positions start -->\n<!-- positions end -->\n\n<!-- events start -->\n<!-- events end -->\n\n<!-- notes start -->\n<!-- notes end -->\n', 'terms: [fishing]\nevents: [island]\n')
    const {text, messages} = update(page, {articles: [evil], claims, cards: {evil: hostile}})
    expect(messages).toEqual([])
    const tree = parseMarkdown(text)
    visit(tree, node => {
      if (node.type === 'link') expect(node.url).toMatch(/^\.\.\/(?:(?:sources|glossary|measures)\/[\w-]+\.md(?:#[\w-]+)?|\.\.\/seeds\/evil\.txt)$/)
      if (node.type === 'html') expect(node.value).toMatch(/^<!-- (?:figures|positions|events|notes) (?:start|end)(?: measure="killed"| sha256="\w{64}")? -->$/)
      expect(['image', 'strong', 'delete', 'definition'].includes(node.type) && node.position!.start.offset).toSatisfy((at: number | false) => at === false || /^\*\*(?:A single report|[!+] )/.test(text.slice(at)))
    })
    expect(update(text, {articles: [evil], claims, cards: {evil: hostile}}).text).toBe(text)
  })
})

describe('an article without a card', () => {
  const scaffold = (text: string): string => planUpdates(knowledgeBase({articles: [article('new', text)], claims: []})).changes[0]!.text

  test('gets one with its headline and nothing guessed', () => {
    expect(planUpdates(knowledgeBase({articles: ARTICLES, claims: [], cards: {harbour: 'Known', courier: 'Known'}})).changes.map(({path}) => path)).toEqual(['content/sources/gazette.md'])
    expect(scaffold('Harbour: the “dead”\nThe story.')).toBe('---\ntitle: "Harbour: the “dead”"\npublisher: null\nurl: null\ndate: null\ndateBasis: null\nderivedFrom: null\n---\n')
  })
  test('whose name could be no address is refused', () => {
    const {changes, messages} = planUpdates(knowledgeBase({articles: [article('two words', 'The story.')], claims: []}))
    expect(changes).toEqual([])
    expect(messages.map(({file, ruleId}) => [file, ruleId])).toEqual([['seeds/two words.txt', 'source-name']])
  })
  test('that opens with prose is named by its first words', () => {
    expect(scaffold('One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen.')).toContain('title: One two three four five six seven eight nine ten eleven twelve …\n')
  })
  test('shows the same title on the pages before and after the card is written', () => {
    const page = topic('About 1,000 died[^f-1000].\n\n<!-- notes start -->\n<!-- notes end -->\n')
    const first = planUpdates(base({cards: {}, topics: {page}}))
    const cards = Object.fromEntries(first.changes.filter(({path}) => path.startsWith('content/sources/')).map(({path, text}) => [path.slice('content/sources/'.length, -3), /^title: (.*)$/m.exec(text)![1]!]))
    const topics = {page: first.changes.find(({path}) => path === 'content/topics/page.md')!.text}
    expect(planUpdates(base({cards, topics}))).toEqual({changes: [], messages: []})
  })
})

describe('a short difference', () => {
  test('shows the lines that go and that come', () => {
    expect(lineDiff('a\nb\nc', 'a\nx\ny\nc')).toEqual(['- 2: b', '+ 2: x', '+ 3: y'])
  })
  test('leaves out what stays between two changes', () => {
    expect(lineDiff('a\nb\nc\nd\ne', 'x\nb\nc\nd\ny\nz')).toEqual(['- 1: a', '- 5: e', '+ 1: x', '+ 5: y', '+ 6: z'])
  })
  test('of line ends alone says so', () => {
    expect(lineDiff('a\nb', 'a\r\nb')).toEqual(['only line ends differ'])
  })
  test('is cut short', () => {
    expect(lineDiff('', Array.from({length: 50}, () => 'x').join('\n')).length).toBeLessThan(20)
  })
})
