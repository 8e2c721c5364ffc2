// Tokens of a sentence in, the dates they name out, as EDTF (ISO 8601-2): at least a year, never more precise than the words.
// "12 March 2024" → 2024-03-12, "June 2018" → 2018-06, "autumn 2024" → 2024-23, "late 2024" → 2024, "from 2019 to 2021" → 2019/2021.
import type {Edtf} from '../model.ts'
import {MONTHS} from './months.ts'
import type {Token} from './tokens.ts'
import words from './words/dates.json' with {type: 'json'}

/** Token indices, `to` excluded. */
export interface DateMention { from: number; to: number; date: Edtf }

const SEASONS: ReadonlyMap<string, number> = new Map(Object.entries(words.seasons))
const PARTS = new Set(words.parts)
const BEFORE_YEAR = new Set(words.beforeYear)
const COUNTED = new Set(words.counted)

/** Dates from left to right, none inside another; a year must stand where years stand, so that 2,000 or 2000 troops are none. */
export function findDates(tokens: readonly Token[]): DateMention[] {
  const found: DateMention[] = []
  for (let at = 0; at < tokens.length;) {
    if (!mayOpenDate(tokens[at]!)) { at++; continue }
    const date = numericDate(tokens, at) ?? dayMonthYear(tokens, at) ?? monthYear(tokens, at) ?? seasonYear(tokens, at) ?? yearRange(tokens, at)
        ?? bareYear(tokens, at)
    if (date) found.push(date)
    at = date ? date.to : at + 1
  }
  return joinPeriods(tokens, found)
}

/** Every date begins with digits, a month or a season. */
const mayOpenDate = ({lower}: Token): boolean => (lower >= '0' && lower < ':') || MONTHS.has(lower) || SEASONS.has(lower)

/** "between October 2030 and March 2031", "from June 2024 until May 2025", "June 2024–May 2025": two dates are the ends of one period. */
function joinPeriods(tokens: readonly Token[], dates: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = []
  for (const date of dates) {
    const first = joined.at(-1)
    if (first && !first.date.includes('/') && !date.date.includes('/') && isPeriod(tokens, first, date)) joined.splice(-1, 1, {from: first.from, to: date.to, date: `${first.date}/${date.date}`})
    else joined.push(date)
  }
  return joined
}

function isPeriod(tokens: readonly Token[], first: DateMention, last: DateMention): boolean {
  if (last.from - first.to !== 1 || last.date <= first.date || /-2[1-4]$/.test(first.date) || /-2[1-4]$/.test(last.date)) return false
  const [opening, between] = [tokens[first.from - 1]?.lower ?? '', tokens[first.to]!.lower]
  return /^[–—]$/.test(between) || (opening === 'between' && between === 'and') || (opening === 'from' && /^(?:to|until|till|through)$/.test(between))
}

const two = (part: number): string => String(part).padStart(2, '0')

function yearAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  if (!token || !/^(?:1[5-9]|20)\d\d$/.test(token.text)) return null
  const next = tokens[at + 1]
  const joined = next !== undefined && next.start === token.end && /^[\p{L}%]/u.test(next.text)
  return joined ? null : token.text
}

const monthAt = (tokens: readonly Token[], at: number): number | null =>
  /^\p{Lu}/u.test(tokens[at]?.text ?? '') ? MONTHS.get(tokens[at]!.lower) ?? null : null

/** 1–31, with or without its ending: "12", "12th" (two tokens). */
function dayAt(tokens: readonly Token[], at: number): {day: number; to: number} | null {
  const token = tokens[at]
  if (!token || !/^\d{1,2}$/.test(token.text) || Number(token.text) < 1 || Number(token.text) > 31) return null
  const ending = tokens[at + 1]
  return {day: Number(token.text), to: ending && ending.start === token.end && /^(?:st|nd|rd|th)$/.test(ending.lower) ? at + 2 : at + 1}
}

/** Skips a full stop, a comma or "of" between the parts of a date. */
function skip(tokens: readonly Token[], at: number): number {
  return /^(?:[.,]|of)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
}

function real(year: string, month: number, day: number): boolean {
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** 2024-03-12 and 12.03.2024. */
function numericDate(tokens: readonly Token[], at: number): DateMention | null {
  const dotted = /^(\d{2})\.(\d{2})\.((?:19|20)\d{2})$/.exec(tokens[at]!.text)
  if (dotted) return real(dotted[3]!, Number(dotted[2]), Number(dotted[1])) ? {from: at, to: at + 1, date: `${dotted[3]}-${dotted[2]}-${dotted[1]}`} : null
  const parts = tokens.slice(at, at + 5)
  if (parts.length < 5 || parts[1]!.text !== '-' || parts[3]!.text !== '-' || parts.some((part, step) => step > 0
      && part.start !== parts[step - 1]!.end)) return null
  const [year, month, day] = [yearAt(tokens, at), Number(parts[2]!.text), Number(parts[4]!.text)]
  return year && real(year, month, day) ? {from: at, to: at + 5, date: `${year}-${two(month)}-${two(day)}`} : null
}

/** "12 March 2024", "12th of March, 2024", "March 12, 2024". */
function dayMonthYear(tokens: readonly Token[], at: number): DateMention | null {
  const leading = dayAt(tokens, at)
  const month = leading ? monthAt(tokens, skip(tokens, leading.to)) : monthAt(tokens, at)
  if (month === null) return null
  const day = leading ?? dayAt(tokens, skip(tokens, at + 1))
  if (!day) return null
  const yearIndex = skip(tokens, skip(tokens, leading ? skip(tokens, leading.to) + 1 : day.to))
  const year = yearAt(tokens, yearIndex)
  return year && real(year, month, day.day) ? {from: at, to: yearIndex + 1, date: `${year}-${two(month)}-${two(day.day)}`} : null
}

function monthYear(tokens: readonly Token[], at: number): DateMention | null {
  const month = monthAt(tokens, at)
  const yearIndex = skip(tokens, at + 1)
  const year = month === null ? null : yearAt(tokens, yearIndex)
  return year ? {from: at, to: yearIndex + 1, date: `${year}-${two(month!)}`} : null
}

function seasonYear(tokens: readonly Token[], at: number): DateMention | null {
  const season = SEASONS.get(tokens[at]!.lower)
  const yearIndex = skip(tokens, at + 1)
  const year = season === undefined ? null : yearAt(tokens, yearIndex)
  return year ? {from: at, to: yearIndex + 1, date: `${year}-${season}`} : null
}

/** "from 2019 to 2021", "between 2019 and 2021", "2019–2021", "1950-53". */
function yearRange(tokens: readonly Token[], at: number): DateMention | null {
  const first = yearAt(tokens, at)
  const last = yearAt(tokens, at + 2) ?? shortYear(tokens, at + 2, first)
  if (!first || !last || last <= first) return null
  const [opening, between] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]!.text]
  const joined = /^[–—-]$/.test(between) || (opening === 'from' && between === 'to') || (opening === 'between' && between === 'and')
  return joined ? {from: at, to: at + 3, date: `${first}/${last}`} : null
}

/** The "53" of "1950-53", which touches its hyphen. */
const shortYear = (tokens: readonly Token[], at: number, first: string | null): string | null =>
  first && /^\d\d$/.test(tokens[at]?.text ?? '') && tokens[at]!.start === tokens[at - 1]!.end ? first.slice(0, 2) + tokens[at]!.text : null

/** "in 2019", "(2019)", "the 2024 treaty", "late 2024". */
function bareYear(tokens: readonly Token[], at: number): DateMention | null {
  const year = yearAt(tokens, at)
  const [previous, next] = [tokens[at - 1], tokens[at + 1]]
  if (!year || (previous && !BEFORE_YEAR.has(previous.lower)) || countsThings(next)) return null
  const part = previous !== undefined && PARTS.has(previous.lower)
  return {from: part ? at - 1 : at, to: at + 1, date: year}
}

const countsThings = (next: Token | undefined): boolean =>
  next !== undefined && (COUNTED.has(next.lower) || (/^\p{Ll}{3,}s$/u.test(next.text)
      && !/^(?:was|has|does|this|talks|negotiations|elections|sanctions)$/.test(next.lower)))
