// An article's text in; its paragraphs and the clutter between them out. Marks only: no character is moved or changed.
// A paragraph is a line (raw articles lose their blank lines); numbers count from 1 over what is no clutter.
import type {Clutter, Paragraph, ParagraphKind, Range} from '../model.ts'
import words from './words/clutter.json' with {type: 'json'}

const PATTERNS = Object.entries(words.lines).flatMap(([reason, lines]) => lines.map(line => ({reason, pattern: new RegExp(line, 'iu')})))

/** Patterns describe short furniture; a longer line is prose whatever it starts with. */
const LONGEST_CLUTTER = 400
const LONGEST_HEADING = 110

export function cleanText(text: string): {paragraphs: Paragraph[]; clutter: Clutter[]} {
  const paragraphs: Paragraph[] = []
  const clutter: Clutter[] = []
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end)
    const reason = clutterReason(content)
    if (reason) clutter.push({...line, reason})
    else paragraphs.push({...unmark(text, line), number: paragraphs.length + 1, kind: kindOf(content)})
  }
  return {paragraphs, clutter}
}

/** Lines without their break and surrounding white space; blank ones and a BOM are left out. */
function linesOf(text: string): Range[] {
  const lines: Range[] = []
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const content = match[0]
    const start = match.index + content.length - content.trimStart().length
    const end = match.index + content.trimEnd().length
    if (end > start) lines.push({start, end})
  }
  return lines
}

function clutterReason(line: string): string | undefined {
  if (line.length > LONGEST_CLUTTER) return undefined
  return PATTERNS.find(({pattern}) => pattern.test(line))?.reason
}

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
