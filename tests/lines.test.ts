// Where paragraphs begin in texts that were wrapped at a width, broken into captions, or headed by metadata.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cleanText} from '../src/source/clean.ts'
import {segmentSentences} from '../src/source/sentences.ts'

const paragraphs = (text: string): string[] => cleanText(text).paragraphs.map(({start, end}) => text.slice(start, end).replace(/\s+/g, ' '))
const reasons = (text: string): string[] => cleanText(text).clutter.map(({reason}) => reason)

/** Breaks a paragraph into lines of at most `width`, as a mail program does. */
function wrap(paragraph: string, width: number): string {
  const lines = ['']
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1)!
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

describe('a text wrapped at a width', () => {
  const long = 'The harbour master of Quell said on Monday that at least 120 soldiers from Orvia had been killed since the autumn, and that the ferries carried the wounded home at night.'
  const other = 'Nobody in the towns of the lower valley had heard of it before the evening, when the bells rang and the ferrymen told what they had seen on the eastern bank of the river.'
  test('is read in its paragraphs', () => {
    expect(paragraphs(`${wrap(long, 60)}\n\n${wrap(other, 60)}`)).toEqual([long, other])
  })
  test('gives the same sentences at any width', () => {
    fc.assert(fc.property(fc.integer({min: 32, max: 90}), width => {
      const text = wrap(`${long} ${long} ${long} ${long}`, width)
      const {paragraphs: found} = cleanText(text)
      expect(segmentSentences(text, found).map(({start, end}) => text.slice(start, end).replace(/\s+/g, ' '))).toEqual([long, long, long, long])
    }))
  })
  test('keeps items, speakers and headings apart', () => {
    const text = `${wrap(long, 60)}\nHOST: And then?\n- first of all the river\n- the valley too\n\n${wrap(other, 60)}`
    expect(paragraphs(text)).toEqual([long, 'HOST: And then?', 'first of all the river', 'the valley too', other])
  })
  test('runs across the times between captions, which are no words of it', () => {
    const text = 'the bureau of Quell says that between\n0:15\n4,000 and 5,000 soldiers were sent to\n0:22\nthe valley and that many of them had been\n0:31\nthere before or had come with the first\n0:38\nships of that autumn'
    expect(paragraphs(text)).toHaveLength(1)
  })
})

describe('a text that nobody wrapped', () => {
  test('keeps its lines, whatever a list of them begins with', () => {
    const text = 'The plan would\nlimit the army of Orvia to ninety thousand soldiers in time of peace\nhold elections\nopen the river\nplace foreign observers along the front line for five years\n' + 'A long paragraph follows that no one broke, since its author left that to the screen of the reader, as is usual now. '.repeat(3)
    expect(paragraphs(`Talks go on\n${'One long line of prose that was never broken by anybody, and therefore ends where its paragraph ends, far to the right. '.repeat(2)}\nAnother line.`)).toHaveLength(3)
    expect(paragraphs(text)).toHaveLength(6)
  })
  test('keeps a heading apart from the paragraph below it', () => {
    expect(paragraphs('Losses mount in the north\nOfficials gave a toll.\nNobody confirmed it.')).toHaveLength(3)
  })
})

describe('metadata at the head', () => {
  test('is no part of the article: front matter', () => {
    expect(paragraphs('---\ntitle: 4,000 dead\ndate: 2031-02-03\n---\nThe bureau spoke.')).toEqual(['The bureau spoke.'])
  })
  test('is no part of the article: the fields of a saved page', () => {
    const text = 'Title: 4,000 dead in Quell\nURL Source: https://harbour.example/1\nPublished Time: 2031-02-03\n\nThe bureau spoke.'
    expect(paragraphs(text)).toEqual(['The bureau spoke.'])
    expect(reasons(text)).toEqual(['metadata', 'metadata', 'metadata'])
  })
  test('is not seen in a rule or in one label alone', () => {
    expect(paragraphs('---\nThe bureau spoke.')).toEqual(['The bureau spoke.'])
    expect(paragraphs('Summary: 300 soldiers died.\nThe bureau spoke.')).toHaveLength(2)
  })
})
