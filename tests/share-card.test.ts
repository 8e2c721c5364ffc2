// The pictures by which pages are shared: every word escaped and within the frame.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {CARD_WIDTH, shareCardSvg} from '../src/site/share-card.ts'
import {shareCards} from '../src/site/share-cards.ts'
import {siteKnowledge} from './site-knowledge.ts'

const texts = (svg: string) => [...svg.matchAll(/<text x="(\d+)" y="(\d+)" font-size="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(([, x, y, size, words]) => ({x: Number(x), y: Number(y), size: Number(size), words: words!}))

describe('a picture to share', () => {
  test('holds the title, the numbers with who says so, and how they stand to each other', () => {
    const card = shareCards(siteKnowledge()).get('measures/dead')!
    expect(card).toMatchObject({title: 'Dead', lines: [{number: 'at least 40', who: 'Keldran Signals Bureau'}, {number: 'about 300', who: 'the monitors'}, {number: '“thousands”', who: 'nobody named'}], verdict: 'Two of three reports can be true together; one is far outside the rest.'})
    expect(texts(shareCardSvg(card)).map(({words}) => words)).toContain('at least 40')
  })
  test('says where nothing is reported', () => expect(shareCards(siteKnowledge()).get('measures/lost')).toMatchObject({lines: [], verdict: 'No source in this collection gives a figure'}))
  test('there is one for the site, and one for each topic and measure', () => expect([...shareCards(siteKnowledge()).keys()]).toEqual(['home', 'topics/losses', 'measures/dead', 'measures/lost']))
  test('stays within its frame and is well-formed, whatever the words', () => {
    const words = fc.string({maxLength: 300, unit: 'grapheme'})
    fc.assert(fc.property(words, words, words, words, (site, title, number, verdict) => {
      const svg = shareCardSvg({site, title, lines: [{number, who: site}, {number, who: title}, {number, who: title}], verdict})
      expect(svg.replace(/<\/?(?:svg|rect|text)\b[^<>]*>/g, '')).not.toMatch(/[<>]/)
      for (const {x, size, words: line} of texts(svg)) expect(x + line.replace(/&\w+;/g, '&').length * size * 0.5).toBeLessThanOrEqual(CARD_WIDTH)
    }))
  })
})
