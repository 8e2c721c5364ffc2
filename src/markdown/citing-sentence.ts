// A passage and a place in it in, the sentence that stands there out, shortened at word limits where it is long.
import type {Range} from '../model.ts'
import {segmentSentences} from '../source/sentences.ts'
import type {Citing, Passage} from './citing-passages.ts'

const LONGEST = 280
const ELLIPSIS = '…'

/** Returns a function that remembers the passage's sentences. A footnote belongs to the sentence that it closes, also behind its full stop. */
export function sentencesOf({words, whole, lead}: Passage): (citing: Citing) => string {
  if (whole) return ({at}) => words.slice(0, lead) + shorten(words.slice(lead), Math.max(0, at - lead))
  const all: Range = {start: 0, end: words.length}
  const sentences = segmentSentences(words, [{...all, number: 1, kind: 'prose'}])
  return ({at, label}) => {
    const sentence = sentences.findLast(({start}) => (label === null ? start <= at : start < at)) ?? sentences[0] ?? all
    return shorten(words.slice(sentence.start, sentence.end), at - sentence.start)
  }
}

/** At most `LONGEST` characters around `at`, cut between words, with an ellipsis where something is left out. */
export function shorten(text: string, at: number): string {
  const folded = text.replace(/\s+/g, ' ').trim()
  if (folded.length <= LONGEST) return folded
  const from = Math.max(0, Math.min(at - LONGEST / 2, folded.length - LONGEST))
  const to = from + LONGEST
  const kept = folded.slice(from, to)
  const start = from === 0 ? 0 : kept.indexOf(' ') + 1
  const end = to >= folded.length ? kept.length : kept.lastIndexOf(' ')
  if (end <= start) return `${kept}${ELLIPSIS}`
  return `${from === 0 ? '' : `${ELLIPSIS} `}${kept.slice(start, end)}${to >= folded.length ? '' : ` ${ELLIPSIS}`}`
}
