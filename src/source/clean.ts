// An article's text in; its paragraphs and the clutter between them out. Marks only: no character is moved or changed.
// A paragraph is a line (raw articles lose their blank lines), or a run of lines that were wrapped at a width; numbers count from 1 over what is no clutter.
import type {Clutter, Paragraph, ParagraphKind, Range} from '../model.ts'
import {hiddenRanges} from './hidden.ts'
import {isStamp, linesOf} from './lines.ts'
import {endOfMetadata} from './metadata.ts'

const LONGEST_HEADING = 110
/** A shorter line (“Yes.”, a heading) may stand twice with a right. */
const SHORTEST_REPETITION = 24
/** Clutter that a sentence of a transcript may run across. */
const TIME = 'time'

export function cleanText(text: string): {paragraphs: Paragraph[]; clutter: Clutter[]} {
  const paragraphs: Paragraph[] = []
  const clutter: Clutter[] = []
  const head = endOfMetadata(text)
  const hidden = hiddenRanges(text)
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end)
    const reason = line.start < head ? 'metadata' : isHidden(line, hidden) ? 'markup' : isStamp(text, line) ? TIME : line.furniture
    while (line.continues && clutter.at(-1)?.reason === TIME) clutter.pop()
    const last = paragraphs.at(-1)
    if (line.continues && last && last.end > (clutter.at(-1)?.end ?? -1)) Object.assign(last, {end: line.end, kind: last.kind === 'item' ? 'item' : 'prose'})
    else if (reason) clutter.push({start: line.start, end: line.end, reason})
    else paragraphs.push({...unmark(text, line), number: paragraphs.length + 1, kind: kindOf(content)})
  }
  return withoutRepetitions(text, paragraphs, clutter)
}

/** An article pasted twice, a pulled quotation: a paragraph that stands in the text already says nothing new. Its first place counts. */
function withoutRepetitions(text: string, paragraphs: readonly Paragraph[], clutter: readonly Clutter[]): {paragraphs: Paragraph[]; clutter: Clutter[]} {
  const seen = new Set<string>()
  const repeated = paragraphs.filter(({start, end}) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ')
    if (words.length < SHORTEST_REPETITION || !seen.has(words)) { seen.add(words); return false }
    return true
  })
  if (repeated.length === 0) return {paragraphs: [...paragraphs], clutter: [...clutter]}
  const told = new Set(repeated)
  return {
    paragraphs: paragraphs.filter(paragraph => !told.has(paragraph)).map((paragraph, at) => ({...paragraph, number: at + 1})),
    clutter: [...clutter, ...repeated.map(({start, end}) => ({start, end, reason: 'repetition'}))].sort((a, b) => a.start - b.start),
  }
}

const isHidden = (line: Range, hidden: readonly Range[]): boolean => hidden.some(({start, end}) => start <= line.start && line.end <= end)

const MARKER = /^(?:#{1,6}\s+|>\s+|[-*•–]\s+|\d{1,2}[.)]\s+)+/

function kindOf(line: string): ParagraphKind {
  if (/^#{1,6}\s/.test(line)) return 'heading'
  if (MARKER.test(line)) return 'item'
  return line.length <= LONGEST_HEADING && !/[.!?:;,…"”’»)\]|]$/.test(line) ? 'heading' : 'prose'
}

/** Leaves the Markdown marker of a heading, item or quotation out of the paragraph. */
function unmark(text: string, line: Range): Range {
  const marker = MARKER.exec(text.slice(line.start, line.end))?.[0] ?? ''
  return marker.length < line.end - line.start ? {start: line.start + marker.length, end: line.end} : line
}

/** The text at its own length, with line breaks where clutter stands: “Story continues below” bounds no number of the next paragraph. */
export function withoutClutter(text: string, clutter: readonly Range[]): string {
  let blanked = ''
  let at = 0
  for (const {start, end} of clutter) { blanked += text.slice(at, start) + '\n'.repeat(end - start); at = end }
  return blanked + text.slice(at)
}
