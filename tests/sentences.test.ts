// Where sentences end: behind numbers, where a space is missing, and in paragraphs longer than any prose.
import {describe, expect, it} from 'vitest'
import {cleanText} from '../src/source/clean.ts'
import {segmentSentences} from '../src/source/sentences.ts'

const sentencesOf = (text: string): string[] => segmentSentences(text, cleanText(text).paragraphs).map(({start, end}) => text.slice(start, end))

describe('a sentence ends', () => {
  it.each([
    ['behind a number', 'The army has 880,000. Now it shrinks.', ['The army has 880,000.', 'Now it shrinks.']],
    ['where the space is missing', 'Marovia sent men.That was in May.It was late.', ['Marovia sent men.', 'That was in May.', 'It was late.']],
  ])('%s', (_, text, expected) => { expect(sentencesOf(text)).toEqual(expected) })
})

describe('a sentence does not end', () => {
  it.each(['MR. SMITH: Good afternoon to you all.', 'Rep. Dune said 1.5 thousand men left.', 'Reps. Dune and Salk said so.', 'See www.example.org for more of it.', 'The U.S. said no.'])('in %s', text => { expect(sentencesOf(text)).toEqual([text]) })
})

it('a paragraph longer than any prose is cut into the same sentences', () => {
  const sentence = 'Marovian soldiers crossed the river at night and came back before dawn.'
  const sentences = sentencesOf(Array.from({length: 2000}, () => sentence).join(' '))
  expect(sentences).toHaveLength(2000)
  expect(new Set(sentences)).toEqual(new Set([sentence]))
})
