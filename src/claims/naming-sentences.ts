// A source in; the sentence by which a claim at a place is named out: its words, folded, and which of its wording in the source it is.
// Published ids rest on these cuts, so this splitter is never improved. It shares nothing with the one that the extractor reads by,
// which may be: a better splitter then finds more, and renames nothing.
import type {Range, Source} from '../model.ts'
import words from './words/naming.json' with {type: 'json'}

/** A sentence for naming alone; `nth` counts from 0 among the source's sentences of the same words. */
export interface NamingSentence extends Range { words: string; nth: number }

/** A mark that ends a sentence, with what closes behind it, white space, and the head of another sentence. */
const BOUNDARY = /[.!?]["”’)\]]{0,3}\s+(?=["“‘([*]{0,2}[\p{Lu}\d])/gu
/** The full stop behind an initial or an abbreviation ends no sentence. */
const ABBREVIATION = new RegExp(`(?:^|[\\s("“‘.])(?:\\p{Lu}|${words.abbreviations.join('|')})\\.\\s+$`, 'u')
const LONGEST_ABBREVIATION = 12

export const foldWords = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The naming sentence that holds an offset; where none does, the nearest before it, or the first. */
export function namingSentences(source: Source): (offset: number) => NamingSentence {
  const sentences = numbered(source, source.paragraphs.flatMap(paragraph => cut(source.text, paragraph)))
  return offset => sentences[lastStartingBy(sentences, offset)] ?? {start: 0, end: 0, words: '', nth: 0}
}

function cut(text: string, {start, end}: Range): Range[] {
  const content = text.slice(start, end)
  const ranges: Range[] = []
  let from = 0
  for (const match of content.matchAll(BOUNDARY)) {
    const next = match.index + match[0].length
    const last = content.slice(Math.max(from, next - match[0].length - LONGEST_ABBREVIATION), next)
    if (ABBREVIATION.test(last)) continue
    ranges.push({start: start + from, end: start + next})
    from = next
  }
  return [...ranges, {start: start + from, end}]
}

function numbered(source: Source, ranges: readonly Range[]): NamingSentence[] {
  const counts = new Map<string, number>()
  return ranges.map(range => {
    const folded = foldWords(source.text.slice(range.start, range.end))
    const nth = counts.get(folded) ?? 0
    counts.set(folded, nth + 1)
    return {...range, words: folded, nth}
  })
}

/** Index of the last sentence that starts at or before an offset; of the first where none does. */
function lastStartingBy(sentences: readonly Range[], offset: number): number {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (sentences[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
