// A text in; its lines out, and for each whether it goes on with the line before it because the text was wrapped at a fixed width.
// Transcripts, mails and captions break their lines in the middle of a sentence; a paragraph is then a run of lines.
import type {Range} from '../model.ts'
import {furnitureOf} from './furniture.ts'

/** A line without its break and surrounding white space. `continues`: the sentence of the line before goes on here; `furniture`: what part of a page it is. */
export interface Line extends Range { continues: boolean; furniture: string | undefined }

/** Lines of prose that nobody wrapped are longer. */
const WIDEST = 120
/** Breaks inside a sentence that make a text a wrapped one, in number and as a share of all breaks between neighbours. */
const ENOUGH_BREAKS = 3
const ENOUGH_SHARE = 0.3
/** Wrapped lines are about equally long; those of a list are not. */
const NARROWEST = 24
const EVEN_WIDTH = 0.7
const EVEN_SHARE = 0.6

const MOST_STAMPS = 2

/** A caption's own time on a line: "0:15", "[00:01:02]", "00:00:01,000 --> 00:00:04,000". */
const STAMP = /^\[?\(?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{3})?(?: --> [\d:.,]{5,12})?\)?\]?$/
/** The head of a paragraph of its own: a list's marker, a heading's, a speaker's name, a time. */
const OPENS = /^(?:#{1,6}\s|>|[-*•–—]\s|\d{1,2}[.)]\s|\[?\d{1,2}:\d{2}|\|)|^\p{Lu}[\p{L}.'’ -]{1,40}:(?:\s|$)/u
const ENDS_SENTENCE = /[.!?:;…|"”’»)\]]$/
const MID_SENTENCE = /^[\p{Ll}\d($“"‘]/u

/** Blank lines and a BOM are left out. */
export function linesOf(text: string): Line[] {
  const lines = splitLines(text)
  const width = wrappedWidth(text, lines)
  if (width === null) return lines
  lines.forEach((line, at) => {
    const before = lastWords(text, lines, at)
    line.continues = before !== null && goesOn(text, before, line, width)
  })
  return lines
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const content = match[0]
    const start = match.index + content.length - content.trimStart().length
    const end = match.index + content.trimEnd().length
    if (end > start) lines.push({start, end, continues: false, furniture: furnitureOf(text.slice(start, end))})
  }
  return lines
}

const wordsOf = (text: string, {start, end}: Range): string => text.slice(start, end)

/** A caption's time: it stands between two pieces of a sentence and is none itself. */
export const isStamp = (text: string, line: Range): boolean => line.end - line.start <= 32 && STAMP.test(wordsOf(text, line))

/** Furniture that a wrapped sentence cannot have ended in: it opens with no small letter. */
const stands = (text: string, line: Line): boolean => line.furniture !== undefined && !/^\p{Ll}/u.test(wordsOf(text, line)) && !isStamp(text, line)

/** The line before, captions' times skipped; null where a blank line or a page's furniture parts the two. */
function lastWords(text: string, lines: readonly Line[], at: number): Line | null {
  if (stands(text, lines[at]!)) return null
  let before = at - 1
  while (before >= 0 && at - before <= MOST_STAMPS && isStamp(text, lines[before]!)) before--
  const line = lines[before]
  return line && !stands(text, line) && !partedByBlank(text.slice(lines[at - 1]!.end, lines[at]!.start)) && !partedByBlank(text.slice(line.end, lines[before + 1]!.start)) ? line : null
}

const partedByBlank = (gap: string): boolean => gap.replace(/\r\n/g, '\n').replace(/[^\n\r\u2028\u2029]/g, '').length > 1

/** The length of the longest line that breaks inside a sentence; null where the text is not wrapped. */
function wrappedWidth(text: string, lines: readonly Line[]): number | null {
  let neighbours = 0
  const broken: {length: number; full: number}[] = []
  lines.forEach((line, at) => {
    const before = lastWords(text, lines, at)
    if (before === null || isStamp(text, line)) return
    neighbours++
    if (breaksSentence(wordsOf(text, before), wordsOf(text, line))) broken.push({length: before.end - before.start, full: before.end - before.start + 1 + firstWord(wordsOf(text, line)).length})
  })
  const width = broken.reduce((widest, {length}) => Math.max(widest, length), 0)
  const even = broken.filter(({full}) => full >= width * EVEN_WIDTH).length >= broken.length * EVEN_SHARE
  return broken.length >= ENOUGH_BREAKS && broken.length >= neighbours * ENOUGH_SHARE && width >= NARROWEST && width <= WIDEST && even ? width : null
}

const firstWord = (line: string): string => /^\S+/.exec(line)?.[0] ?? ''

const breaksSentence = (before: string, line: string): boolean => !ENDS_SENTENCE.test(before) && /^\p{Ll}/u.test(line) && !OPENS.test(line)

/** Inside a sentence, or where the line's first word would not have fitted before the break. */
function goesOn(text: string, before: Range, line: Range, width: number): boolean {
  const [above, below] = [wordsOf(text, before), wordsOf(text, line)]
  if (isStamp(text, line) || isStamp(text, before)) return false
  if (OPENS.test(below)) return false
  if (breaksSentence(above, below)) return true
  return above.length + 1 + firstWord(below).length > width && (MID_SENTENCE.test(below) || above.length > width / 2)
}
