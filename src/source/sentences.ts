// Paragraphs in, sentences out, by parse-english (the parser inside retext-english), fed one paragraph at a time so that offsets are exact.
import type {Root} from 'nlcst'
import {ParseEnglish} from 'parse-english'
import type {Paragraph, Range, Sentence} from '../model.ts'
import words from './words/abbreviations.json' with {type: 'json'}

const parser = new ParseEnglish()
const list = (items: readonly string[]) => items.map(item => item.replace(/\./g, '\\.')).join('|')
const BEFORE_NAME = new RegExp(`(?:^|[\\s(“"])(?:${list(words.beforeName)})\\.$`)
const BEFORE_NUMBER = new RegExp(`(?:^|[\\s(“"])(?:${list(words.beforeNumber)})\\.$`, 'i')
const ANYWHERE = new RegExp(`(?:^|[\\s(“"])(?:${list(words.anywhere)})\\.$`)

export function segmentSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  return paragraphs.flatMap(paragraph => {
    const content = text.slice(paragraph.start, paragraph.end)
    const ranges = paragraph.kind === 'heading' ? [{start: 0, end: content.length}] : rejoin(content, parseSentences(content).flatMap(range => resplit(content, range)))
    return ranges.map(range => ({start: paragraph.start + range.start, end: paragraph.start + range.end, paragraph: paragraph.number, kind: paragraph.kind}))
  })
}

/** The parser slows down beyond any prose's length: a longer paragraph is fed to it in stretches that end behind a full stop, or else behind a word. */
const LONGEST_STRETCH = 12_000

function parseSentences(content: string): Range[] {
  const ranges: Range[] = []
  for (let from = 0; from < content.length;) {
    const to = stretchEnd(content, from)
    ranges.push(...parseStretch(content.slice(from, to)).map(({start, end}) => ({start: from + start, end: from + end})))
    from = to
  }
  return ranges
}

function stretchEnd(content: string, from: number): number {
  if (from + LONGEST_STRETCH >= content.length) return content.length
  const stretch = content.slice(from, from + LONGEST_STRETCH)
  const [stop, blank] = [stretch.lastIndexOf('. '), stretch.lastIndexOf(' ')]
  const end = stop > 0 ? stop + 2 : blank > 0 ? blank + 1 : LONGEST_STRETCH
  return from + (/[\ud800-\udbff]/.test(stretch[end - 1]!) ? end - 1 : end)
}

function parseStretch(content: string): Range[] {
  const ranges: Range[] = []
  for (const paragraph of parseWords(content).children) if (paragraph.type === 'ParagraphNode') for (const {type, position} of paragraph.children)
    if (type === 'SentenceNode' && position) ranges.push({start: position.start.offset ?? 0, end: position.end.offset ?? content.length})
  return ranges.length > 0 ? ranges : [{start: 0, end: content.length}]
}

/** The parser's own limits end at a "word" of some hundred thousand parts ("a-a-a-…"); such a paragraph is left whole. */
function parseWords(content: string): Root {
  try {
    return parser.parse(content)
  } catch (error) {
    if (error instanceof RangeError) return {type: 'RootNode', children: []}
    throw error
  }
}

/** A full stop behind a number ("880,000. Now"), or one without a space behind it ("Ukraine.That"), which the parser overlooks. */
const OVERLOOKED = /(?:\d[)"”’]{0,2}[.!?]["”’)]{0,2}(?:\[\d{1,3}\])?\s+(?=["“‘(]?\p{Lu})|[\p{Ll}\d)"”][.!?]["”]?(?=\p{Lu}\p{Ll}*[\s,.'’-]))/gu

function resplit(content: string, range: Range): Range[] {
  const ranges: Range[] = []
  let start = range.start
  for (const match of content.slice(range.start, range.end).matchAll(OVERLOOKED)) {
    const next = range.start + match.index + match[0].length
    const end = next - (match[0].length - match[0].trimEnd().length)
    ranges.push({start, end})
    start = next
  }
  return [...ranges, {start, end: range.end}]
}

/** Joins what was split behind an abbreviation: "approx. 11,000", "Gen. Kim", "the U.S. said". */
function rejoin(content: string, ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges) {
    const previous = joined.at(-1)
    if (previous && splitsAbbreviation(content.slice(Math.max(previous.start, previous.end - 12), previous.end), content.slice(range.start, range.start + 2))) previous.end = range.end
    else joined.push({...range})
  }
  return joined
}

function splitsAbbreviation(before: string, after: string): boolean {
  if (BEFORE_NUMBER.test(before) && /^\d/.test(after)) return true
  if (BEFORE_NAME.test(before) && /^\p{Lu}/u.test(after)) return true
  return ANYWHERE.test(before) && /^[\p{Ll}\d]/u.test(after)
}
