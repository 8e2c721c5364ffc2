// Laws of extraction over articles recombined from the fixtures' paragraphs, and over texts that no newspaper prints.
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compareFigures} from '../../src/claims/comparison/compare-figures.ts'
import {originsOf} from '../../src/claims/comparison/reports.ts'
import {voicesOf} from '../../src/claims/comparison/voices.ts'
import {extractClaims} from '../../src/claims/extract.ts'
import {readContent} from '../../src/disk.ts'
import {assembleKnowledgeBase} from '../../src/knowledge-base.ts'
import type {Claim, Figure, Source} from '../../src/model.ts'
import {readSource} from '../../src/source/read-source.ts'
import pageFurniture from '../fixtures/page-furniture.json' with {type: 'json'}
import {FIXTURE, fixtureParagraphs, fixtureSubject, fixtureTexts} from '../generators/articles.ts'
import {brokenLaws} from '../generators/claim-laws.ts'
import {HOSTILE, hostileText} from '../generators/hostile-inputs.ts'
import {seededRandom} from '../generators/random.ts'

const subject = fixtureSubject()
const content = readContent(FIXTURE)
const paragraphs = fixtureParagraphs()
const chosen = fc.array(fc.constantFrom(...paragraphs), {minLength: 1, maxLength: 20})

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string): Source | null => readSource({path: 'seeds/article.txt', bytes: bytesOf(text)}).source

function claimsOf(text: string): Claim[] {
  const source = read(text)
  return source ? extractClaims(source, subject).claims : []
}

/** A claim without its places, which move with the text around it. */
function withoutPlaces({selector, sentence, ...claim}: Claim): object {
  const {number, ...rest} = claim as typeof claim & {number?: unknown}
  return {...rest, exact: selector.exact}
}

describe('of an article recombined from others', () => {
  it('every claim stands where it says, and no two of one measure share a numeral', () => {
    fc.assert(fc.property(chosen, parts => {
      const source = read(parts.join('\n'))
      if (source) expect(brokenLaws(source, extractClaims(source, subject).claims)).toEqual([])
    }))
  })
  it('the laws are tried on claims', () => {
    expect(paragraphs.flatMap(claimsOf).length).toBeGreaterThan(10)
  })

  it('the claims do not depend on what was read before', () => {
    fc.assert(fc.property(chosen, chosen, (one, other) => {
      const alone = JSON.stringify(claimsOf(one.join('\n')))
      claimsOf(other.join('\n'))
      expect(JSON.stringify(claimsOf(one.join('\n')))).toBe(alone)
    }), {numRuns: 30})
  })

  it('the order of articles changes neither a claim nor a comparison', () => {
    const seeds = fc.array(chosen, {minLength: 2, maxLength: 5}).map(articles => articles.map((parts, at) => ({path: `seeds/article-${at}.txt`, bytes: bytesOf(parts.join('\n'))})))
    const orders = seeds.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length})))
    fc.assert(fc.property(orders, ([list, shuffled]) => {
      const [expected, {kb}] = [assembleKnowledgeBase(list, content).kb, assembleKnowledgeBase(shuffled, content)]
      expect(kb.claims).toEqual(expected.claims)
      expect(kb.comparisons).toEqual(expected.comparisons)
    }), {numRuns: 20})
  })

  const CLUTTER = ['Leave a Reply', 'Your email address will not be published. Required fields are marked *', 'Share this article', '5f1c2a90-8e4d-4b7a-9c33-1d2e3f4a5b6c', '0', '1204 shares', 'Read more', '12 comments', 'Subscribe to our newsletter', 'Related stories', '© 2031 Ferry Post. All rights reserved.', '***', ...pageFurniture]
  it('clutter between its paragraphs changes no claim but its place', () => {
    const cluttered = fc.array(fc.tuple(fc.constantFrom(...paragraphs), fc.array(fc.constantFrom(...CLUTTER), {maxLength: 3})), {minLength: 1, maxLength: 15})
    fc.assert(fc.property(cluttered, lines => {
      const clean = claimsOf(lines.map(([paragraph]) => paragraph).join('\n'))
      const found = claimsOf(lines.flatMap(([paragraph, clutter]) => [paragraph, ...clutter]).join('\n'))
      expect(found.map(withoutPlaces)).toEqual(clean.map(withoutPlaces))
    }))
  })

  it('pasted twice into one file gives no second voice', () => {
    fc.assert(fc.property(chosen, parts => {
      const [once, twice] = [parts.join('\n'), `${parts.join('\n')}\n${parts.join('\n')}`].map(text => voices(claimsOf(text)))
      expect(twice).toEqual(once)
    }))
  })
})

/** Who speaks in each comparison of an article’s figures, and to what verdict; a report told twice is as one told once. */
function voices(claims: readonly Claim[]): object[] {
  const figures = claims.filter((claim): claim is Figure => claim.type === 'figure')
  return compareFigures(figures, subject.measures, figure => figure.asOf).comparisons.map(comparison => ({
    measure: comparison.measure, population: comparison.population, basis: comparison.basis, verdict: comparison.verdict === 'same-report' ? 'single' : comparison.verdict, origins: comparison.origins, voices: voicesOf(comparison, figures),
    unnamed: figures.some(figure => comparison.figures.includes(figure.id) && originsOf(figure).length === 0),
  }))
}

describe('of another, unknown conflict', () => {
  const people = fc.constantFrom('Vorlandish troops', 'Hestian marines', 'the soldiers of Vorland', 'Hestia’s army', 'the garrison')
  const speaker = fc.constantFrom('Vorland’s defence ministry', 'Prime minister Anders Quell', 'the Hestian general staff', 'a spokesman', 'Vorland')
  const number = fc.constantFrom('300', 'at least 1,200', '11,000', 'hundreds of', 'between 400 and 500', 'two thousand')
  const sentence = fc.oneof(
    fc.tuple(speaker, number, people).map(([who, many, whom]) => `${who} said that ${many} of ${whom} had been killed.`),
    fc.tuple(number, speaker).map(([many, who]) => `Some ${many} soldiers were sent to the northern front, according to ${who}.`),
    fc.tuple(people, number).map(([whom, many]) => `In June 2031 ${whom} lost ${many} dead and wounded in the hills.`),
    fc.tuple(speaker, number).map(([who, many]) => `${who} rejects a peace plan that would cap the army at ${many} men.`),
    fc.tuple(speaker).map(([who]) => `${who} demands free navigation and foreign observers under the draft agreement.`),
  )
  it('nothing is claimed', () => {
    fc.assert(fc.property(fc.array(sentence, {minLength: 1, maxLength: 15}), fc.constantFrom(' ', '\n'), (sentences, glue) => {
      expect(claimsOf(sentences.join(glue))).toEqual([])
    }))
  })
})

describe('of a text that no newspaper prints', () => {
  const articles = fixtureTexts()
  it.each(Object.keys(HOSTILE))('%s: reading ends without an error, and every claim stands where it says', name => {
    fc.assert(fc.property(fc.nat(), fc.integer({min: 100, max: 3000}), (seed, length) => {
      const source = read(hostileText(name, seededRandom(seed), length, articles))
      if (source) expect(brokenLaws(source, extractClaims(source, subject).claims)).toEqual([])
    }), {numRuns: 12})
  })
})
