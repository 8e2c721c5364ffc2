// Paragraphs of the fixtures' invented articles in; new articles out, recombined and with other numbers, as long as one likes.
import {readContent, readSeeds} from '../../src/disk.ts'
import {readCatalogue} from '../../src/entries/catalogue.ts'
import {subjectOf} from '../../src/knowledge-base.ts'
import type {Subject} from '../../src/claims/subject.ts'
import {readSource} from '../../src/source/read-source.ts'
import type {Random} from './random.ts'

export const FIXTURE = 'tests/fixtures/knowledge-base'

/** What the fixture's content/ says of its invented conflict. */
export const fixtureSubject = (): Subject => subjectOf(readCatalogue(readContent(FIXTURE)).catalogue)

/** The texts of the fixture's articles, as they are. */
export const fixtureTexts = (): string[] => readSeeds(FIXTURE).map(({bytes}) => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes))

/** Every paragraph of the fixture's articles, with its list or heading marker, clutter left out. */
export function fixtureParagraphs(): string[] {
  return readSeeds(FIXTURE).flatMap(file => {
    const {source} = readSource(file)
    return source ? source.paragraphs.map(({start, end}) => source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, end)) : []
  })
}

/** An article of at least so many words. */
export function makeArticle(random: Random, paragraphs: readonly string[], words: number): string {
  const chosen: string[] = []
  for (let counted = 0; counted < words; counted += chosen.at(-1)!.split(/\s+/).length) chosen.push(otherNumbers(random, random.pick(paragraphs)))
  return `${chosen.join('\n')}\n`
}

/** Other digits behind the first in every number of three digits or more that is no year, so that ranges keep their order. */
const otherNumbers = (random: Random, text: string): string =>
  text.replace(/(?<![\d,.])\d(?:\d{2}|\d{0,2},\d{3})(?![\d,]*\d)/g, number => number[0]! + number.slice(1).replace(/\d/g, () => String(random.below(10))))
