// src/build's records for the search: what a claim and a page are found by, filed under, and shown with.
import {describe, expect, test} from 'vitest'
import {claimRecord} from '../src/build/claim-record.ts'
import {foundBy} from '../src/build/found-by.ts'
import {pageRecord} from '../src/build/page-record.ts'
import {readContent, readSeeds} from '../src/disk.ts'
import {assembleKnowledgeBase} from '../src/knowledge-base.ts'
import type {Claim} from '../src/model.ts'
import {FIXTURE} from './command.ts'

const {kb} = assembleKnowledgeBase(readSeeds(FIXTURE), readContent(FIXTURE))
const first = (which: (claim: Claim) => boolean): Claim => kb.claims.find(which) ?? expect.unreachable('the fixture has no such claim')
/** The values a record is filed under. */
const filed = (html: string, name: string): string[] => [...html.matchAll(new RegExp(`data-pagefind-filter="${name}\\[content\\]" content="([^"]*)"`, 'g'))].map(match => match[1]!)

describe('a claim', () => {
  const dead = first(claim => claim.type === 'figure' && claim.measure === 'dead' && claim.origins[0]?.id === 'keldran-signals-bureau')
  const {html, text} = claimRecord(kb, dead)

  test('is found by its measure’s words and by all names of who tells it, but of nobody behind them', () => {
    const {title, subject, teller, speaker} = foundBy(kb, dead)
    expect([title, subject.includes('killed') || subject.includes('kill'), speaker.includes('Keldra')]).toEqual([['Dead'], true, false])
    for (const name of teller) expect(speaker).toContain(name)
    for (const words of [...subject, ...speaker]) expect(text).toContain(words)
  })
  test('a position is found by its term and by the names of its holder', () => {
    const position = first(claim => claim.type === 'position' && claim.holder === 'orvand')
    expect(foundBy(kb, position).speaker).toContain(kb.catalogue.glossary.find(({id}) => id === 'orvand')!.data.title)
    expect(foundBy(kb, position).title).toEqual([kb.catalogue.glossary.find(({id}) => position.type === 'position' && id === position.term)!.data.title])
  })
  test('is filed under its own number and those of its quote, and under no other', () => {
    const {low, best, high} = dead.type === 'figure' ? dead.quantity : {}
    expect(filed(html, 'value')).toEqual([low, best, high].filter(value => value !== undefined).map(String))
    for (const number of filed(html, 'number')) expect(dead.selector.exact.replace(/,/g, '')).toContain(number)
  })
  test.each([['~ hundred thousand', []], ['hundred thousand * vessel|=hull ~ harbour', ['vessel', 'hull']], ['#50000 ~ of|the * crew', ['crew']], ['vessel ~ hundred thousand', ['vessel']]])(
    'of the cue “%s” it is found by no number, stop word or later slot', (cue, words) => {
      const measures = kb.catalogue.measures.map(measure => (measure.id === 'dead' ? {...measure, data: {...measure.data, cues: [cue]}} : measure))
      expect(foundBy({...kb, catalogue: {...kb.catalogue, measures}}, dead).subject).toEqual(['Dead', ...words])
    })
  test.each([
    ['The article counts them.', false], ['Under Article 5 they count.', true], ['Under Article 50 they count.', false],
    ['They told us so.', false], ['The US’s count.', true], ['The U.S. Kelm count.', false],
  ])(
    'is found by the names that its sentence uses to the letter: “%s”', (exact, named) => {
      const [entry] = kb.catalogue.glossary.filter(({data}) => data.kind === 'body')
      const pact = {...entry!, id: 'pact', data: {...entry!.data, title: 'The Seven-Isle Pact', aliases: ['Article 5', 'US', 'S. Kelm']}}
      const known = {...kb, catalogue: {...kb.catalogue, glossary: [pact]}}
      const claim = {...dead, sentence: {start: 0, end: 0}, selector: {...dead.selector, exact}}
      expect(foundBy(known, claim).context.includes(pact.data.title)).toBe(named)
    })
  test('shows nothing but its title and its quote', () => {
    expect([...html.matchAll(/data-pagefind-meta="(\w+)/g)].map(match => match[1])).toEqual(['title', 'quote'])
  })
})

describe('a page', () => {
  const page = (main: string): string => `<!doctype html><html><head><title>x</title></head><body><nav>7</nav><main data-pagefind-body>${main}</main><footer>8</footer></body></html>`
  const record = (main: string) => pageRecord(page(main)) ?? expect.unreachable('the page is marked')

  test('that is not marked for the search has no record', () => expect(pageRecord('<html><head></head><body>Words</body></html>')).toBeNull())
  test('keeps the words of neighbouring cells apart', () => {
    expect(record('<dl><dt>Kind</dt><dd>Pact</dd><dt>Also</dt><dd>P<em>ac</em>t</dd></dl>').html).toContain('<dt>Kind: </dt><dd>Pact · </dd><dt>Also: </dt>')
  })
  test.each([
    ['<p>About 1,200 were held, 30 escaped.</p>', ['1200', '30']],
    ['<p>Held<sup><a href="#n" data-footnote-ref>4</a></sup>, paragraph 11, paragraphs 3–5</p>', []],
    ['<div data-pagefind-ignore><div>41</div><svg><text>42</text></svg></div><p>It&#39;s &nbsp;5&#160;000 &amp; 6</p>', ['5000', '6']],
    ['<svg><text>42</text></svg><script>43</script><!-- 44 --><img alt="45"><br>9', ['9']],
    ['<div data-x="a > 12" title=\'13\'>14</div>', ['14']],
  ])('is filed under the numbers of what is indexed: %s', (main, numbers) => expect(filed(record(main).html, 'number').sort()).toEqual([...numbers].sort()))
  test('gives the words of what is indexed alone', () => expect(record('<p>Held <b>men</b></p><ul data-pagefind-ignore><li>left<ul><li>out</li></ul></li></ul><p>in</p>').text.split(/\s+/).filter(Boolean)).toEqual(['Held', 'men', 'in']))
})
