// Stray lines that no pattern of clutter knows change no claim. The law holds for lines of the class that src/claims/stray-lines.ts describes:
// short, between two paragraphs, no full stop, no finite verb, nothing that a heading could tell. A caption that is a sentence, or names a word of the subject,
// is outside it; so are lines above the article's first paragraph and lines that break a text wrapped at a width.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {extractClaims} from '../src/claims/extract.ts'
import {STRAY, withoutStrayLines} from '../src/claims/stray-lines.ts'
import type {Claim, Source} from '../src/model.ts'
import {readSource} from '../src/source/read-source.ts'
import {fixtureSubject, fixtureTexts} from './generators/articles.ts'

const subject = fixtureSubject()
const read = (text: string): Source | null => readSource({path: 'seeds/article.txt', bytes: new TextEncoder().encode(text)}).source
const articles = fixtureTexts().flatMap(text => read(text) ?? [])

/** Ordinary words, put together without grammar: captions, slogans, labels of widgets, teasers, tickers, names of nobody here. */
const WORDS = ['garden', 'winter', 'coffee', 'bread', 'window', 'music', 'kitchen', 'market', 'street', 'cinema', 'puzzle', 'crossword', 'recipe', 'weather', 'cloudy', 'sunny', 'football', 'results', 'travel', 'holiday',
  'ideas', 'slow', 'quiet', 'bright', 'golden', 'interactive', 'map', 'photo', 'essay', 'weekend', 'morning', 'evening', 'edition', 'this', 'story', 'our', 'your', 'best', 'tastes', 'fresh', 'new', 'old', 'red', 'nets', 'quay', 'bridge',
  'snow', 'ferry', 'timetable', 'poll', 'quiz', 'survey', 'stocks', 'index', 'gallery', 'tower', 'lamp', 'beach', 'mountain', 'kitchens', 'insurance', 'mattress', 'shoes', 'sale', 'half', 'price']
const NAMES = ['Ann', 'Hill', 'Jane', 'Brook', 'Tom', 'Winsley', 'Maud', 'Carrow', 'Petra', 'Lindqvist', 'Evening', 'Courant']
const LINKS = ['and', 'of the', 'in the', 'for', 'with', 'at', 'on', 'from', '–', '|', ',', '·', '&amp;']
const TAILS = ['', '', '', ' +1.2%', ' $34', ' 14 km', ' 20 percent', ' €5 million', ' 81.40 +0.6%', '!', '…', '...']

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
const word = fc.constantFrom(...WORDS)
const name = fc.array(fc.constantFrom(...NAMES), {minLength: 2, maxLength: 3}).map(parts => parts.join(' '))
const phrase = fc.array(word, {minLength: 1, maxLength: 4}).map(words => words.join(' '))
const STRAY_LINE = fc.oneof(
  {weight: 4, arbitrary: fc.tuple(phrase, fc.constantFrom(...LINKS), phrase).map(([one, link, other]) => capital(link === ',' ? `${one}, ${other}` : `${one} ${link} ${other}`))},
  {weight: 2, arbitrary: phrase.map(capital)},
  {weight: 2, arbitrary: phrase.map(words => words.split(' ').map(capital).join(' '))},
  {weight: 2, arbitrary: name},
  {weight: 2, arbitrary: fc.tuple(name, phrase).map(([who, what]) => `${who}, ${what}`)},
  {weight: 2, arbitrary: fc.tuple(phrase, fc.constantFrom(...TAILS)).map(([words, tail]) => capital(words) + tail)},
  {weight: 1, arbitrary: name.map(words => `(${words})`)},
)

/** A claim without its places, which move with the text around it. */
function withoutPlaces({selector, sentence, ...claim}: Claim): object {
  const {number, ...rest} = claim as typeof claim & {number?: unknown}
  return {...rest, exact: selector.exact}
}

const claimsOf = (source: Source | null): object[] => (source ? extractClaims(source, subject).claims.map(withoutPlaces) : [])
const expected = new Map(articles.map(article => [article, claimsOf(article)]))

/** Where a line may be put: the line starts of the paragraphs behind the first of prose, up to the last, but for items of lists and heads below a time. */
function gapsOf({text, paragraphs, clutter}: Source): number[] {
  const first = paragraphs.findIndex(({kind}) => kind === 'prose')
  const timed = (start: number) => clutter.some(({end, reason}) => reason.startsWith('time') && end <= start && text.slice(end, start).trim() === '')
  return paragraphs.slice(first + 1).filter(({kind, start}) => kind !== 'item' && !timed(start)).map(({start}) => text.lastIndexOf('\n', start - 1) + 1)
}

/** The text with the lines put in, each in its gap; a blank line on either side where the article has them. */
function withLines({text}: Source, lines: readonly (readonly [number, string])[]): string {
  const end = text.includes('\n\n') ? '\n\n' : '\n'
  return [...lines].sort(([one], [other]) => other - one).reduce((whole, [gap, line]) => whole.slice(0, gap) + line + end + whole.slice(gap), text)
}

const strewn = fc.constantFrom(...articles.filter(article => gapsOf(article).length > 0))
  .chain(article => fc.tuple(fc.constant(article), fc.array(fc.tuple(fc.constantFrom(...gapsOf(article)), STRAY_LINE), {minLength: 1, maxLength: 4})))

describe('a stray line between two paragraphs', () => {
  test('changes no claim', () => {
    fc.assert(fc.property(strewn, ([article, lines]) => { expect(claimsOf(read(withLines(article, lines)))).toEqual(expected.get(article)) }), {numRuns: 200})
  })
  test('is tried on articles with claims', () => { expect([...expected.values()].flat().length).toBeGreaterThan(50) })
  test('leaves who speaks and who is meant where they were', () => {
    const opening = 'The Keldran Signals Bureau counts the Sunmari marines. At least 120 of them had been killed by May, the bureau said.'
    const rest = '“Another 40 have been wounded,” it said. They lost 30 more in June.'
    expect(claimsOf(read(`${opening}\nInteractive map\n${rest}`))).toEqual(claimsOf(read(`${opening}\n${rest}`)))
  })
})

/** The lines that are left out where they stand alone between two paragraphs. */
function strayAmong(lines: readonly string[], below = 'The ferries of Orvand stayed in port, she said.'): string[] {
  return lines.filter(line => {
    const source = read(`Sunmari marines were killed in the valley, the bureau said.\n${line}\n${below}`)!
    return withoutStrayLines(source, subject).clutter.some(({reason}) => reason === STRAY)
  })
}

describe('of the lines between two paragraphs', () => {
  const STRAYS = ['Interactive map', 'Newsletter sign-up', 'Taste the summer', 'Taste the summer!', 'Poll', 'Light rain, 14°C', 'Gold $1,940.20', 'Ann Hill, fisherwoman', 'Mark Brook, owner of the ferry', 'Nets on the quay at dusk', '(Ann Hill)', '— Ann Hill', 'Story highlights', 'Explainer']
  test('those that tell nothing are left out', () => { expect(strayAmong(STRAYS)).toEqual(STRAYS) })
  test.each([
    ['a party over its reactions', 'Keldra'], ['a people', 'Sunmari marines'], ['a place of the subject', 'Adrel Valley'], ['a state of the world', 'Poland'], ['a question', 'And the price?'], ['what it asks', 'What comes next'],
    ['a speaker’s label', 'Ann Hill:'], ['a label', 'Weather: light rain'], ['a part of a plan', 'Article 3'], ['a plan', 'The draft at a glance'], ['a term of it', 'Foreign observers'], ['a turn to others', 'First reactions'], ['what a measure counts', 'Losses in all'],
    ['a number', '40 boats'], ['a date', '3 May 2031'], ['a time', '18:42 Overnight'], ['capitals', 'OPINION'], ['a mark of its own', '## Overnight'], ['a verb with its subject', 'Nobody would say'], ['somebody who could speak', 'The ministry'], ['a pronoun', 'Behind them'],
  ])('one with %s keeps its effect', (_, line) => { expect(strayAmong([line])).toEqual([]) })
  test('one below a time heads an entry of a live report', () => { expect(strayAmong(['09:30\nOvernight'])).toEqual([]) })
  test('one above a list heads it', () => { expect(strayAmong(['Overnight'], '- The ferries of Orvand')).toEqual([]) })
  test('a call behind a question answers it', () => { expect(strayAmong(['Would she stay?\nNever!', 'Would she stay?\n(Ann Hill)'])).toEqual(['Would she stay?\n(Ann Hill)']) })
})
