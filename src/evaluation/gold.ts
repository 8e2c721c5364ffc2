// A gold list in (JSON Lines: what a careful reader records in an article, anchored by words), its marks with their places out.
// Words, not offsets, are what people can write and check; each stretch must occur once in its article. Every error has its line and a cure.
import type {VFileMessage} from 'vfile-message'
import {z} from 'zod'
import type {Range, Stance} from '../model.ts'
import {diagnostic} from '../report/diagnostic.ts'

/** Fields every mark has; an optional one counts neither found nor missed. */
interface Mark { source: string; optional: boolean }
export interface FigureMark extends Mark { type: 'figure'; measure: string; low: number | null; best: number | null; high: number | null; origin: string | null; modality: string; place: Range }
export interface PositionMark extends Mark { type: 'position'; holder: string; term: string; stance: Stance; place: Range }
export interface EventMark extends Mark { type: 'event'; date: string; place: Range }
export type GoldMark = FigureMark | PositionMark | EventMark

const anchored = {source: z.string(), optional: z.boolean().default(false)}
const end = z.number().nullable().default(null)
const FIGURE = z.strictObject({
  ...anchored, measure: z.string(), number: z.string(), in: z.string(), low: end, best: end, high: end, form: z.string().optional(),
  origin: z.string().nullable(), modality: z.enum(['asserted', 'denied', 'hypothetical', 'historical']).default('asserted'),
})
const POSITION = z.strictObject({
  ...anchored, holder: z.string(), term: z.string(), stance: z.enum(['proposes', 'demands', 'offers', 'accepts', 'rejects', 'open-to']), span: z.string(),
})
const EVENT = z.strictObject({...anchored, date: z.string(), span: z.string()})

export interface GoldFile { path: string; text: string }

/** Reads every line; `texts` holds the articles by source id. */
export function parseGold(file: GoldFile, texts: ReadonlyMap<string, string>): {marks: GoldMark[]; messages: VFileMessage[]} {
  const marks: GoldMark[] = []
  const messages: VFileMessage[] = []
  let start = 0
  for (const line of file.text.split('\n')) {
    const range = {start, end: start + line.length}
    start = range.end + 1
    if (line.trim() === '') continue
    const mark = parseLine(line, texts)
    if (typeof mark === 'object') marks.push(mark)
    else messages.push(diagnostic({path: file.path, text: file.text, range}, {rule: 'gold-line', reason: `Unexpected gold line: ${mark}`, why: 'a gold list is held against what the extractor finds, place by place', fix: 'mend the line; CONTRIBUTING.md tells its fields'}))
  }
  return {marks, messages}
}

/** The mark, or what is wrong with the line. */
function parseLine(line: string, texts: ReadonlyMap<string, string>): GoldMark | string {
  let data: unknown
  try { data = JSON.parse(line) } catch { return 'it is no JSON object' }
  const shape = typeof data === 'object' && data !== null && 'measure' in data ? FIGURE : typeof data === 'object' && data !== null && 'term' in data ? POSITION : EVENT
  const parsed = shape.safeParse(data)
  if (!parsed.success) return parsed.error.issues.map(issue => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ')
  const text = texts.get(parsed.data.source)
  if (text === undefined) return `there is no article \`${parsed.data.source}\``
  return placeMark(parsed.data, text)
}

type Line = z.infer<typeof FIGURE> | z.infer<typeof POSITION> | z.infer<typeof EVENT>

function placeMark(line: Line, text: string): GoldMark | string {
  const words = 'measure' in line ? line.in : line.span
  const place = onlyPlace(text, words)
  if (typeof place === 'string') return place
  if (!('measure' in line)) return 'term' in line
    ? {type: 'position', source: line.source, optional: line.optional, holder: line.holder, term: line.term, stance: line.stance, place}
    : {type: 'event', source: line.source, optional: line.optional, date: line.date, place}
  const number = onlyPlace(words, line.number)
  if (typeof number === 'string') return number
  const {source, optional, measure, low, best, high, origin, modality} = line
  return {type: 'figure', source, optional, measure, low, best, high, origin, modality, place: {start: place.start + number.start, end: place.start + number.end}}
}

function onlyPlace(text: string, words: string): Range | string {
  const start = text.indexOf(words)
  if (start < 0) return `“${words}” does not occur`
  if (text.indexOf(words, start + 1) >= 0) return `“${words}” occurs more than once; quote more words around it`
  return {start, end: start + words.length}
}
