// EDTF dates in, English words and an order out. Levels 0 and 1 of ISO 8601-2: parts, intervals, `~` about, `?` uncertain, `X` unknown digits.
import {spanOf, type Span} from '../claims/comparison/relate.ts'
import type {Edtf} from '../model.ts'

const SEASONS: ReadonlyMap<number, string> = new Map([[21, 'spring'], [22, 'summer'], [23, 'autumn'], [24, 'winter']])
const MONTH = new Intl.DateTimeFormat('en-GB', {month: 'long', timeZone: 'UTC'})
const PARTS = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([~?%]?)$/
const MARKS: Readonly<Record<string, string>> = {'~': 'about ', '?': 'perhaps ', '%': 'perhaps about '}

/** `2024-06` as “June 2024”, `2025-12~` as “about December 2025”; what it cannot read stays as written. */
export function dateWords(date: Edtf): string {
  const [from, to, ...rest] = date.split('/')
  if (to === undefined || rest.length > 0) return partWords(date)
  if (from === '' || from === '..') return `until ${partWords(to)}`
  if (to === '' || to === '..') return `from ${partWords(from!)}`
  return `${partWords(from!)} to ${partWords(to)}`
}

function partWords(date: string): string {
  const [, year, month, day, mark] = PARTS.exec(date) ?? []
  if (year === undefined) return date
  const yearName = /^\d{3}X$/.test(year) ? `the ${year.slice(0, 3)}0s` : year
  return `${MARKS[mark ?? ''] ?? ''}${[dayWords(day), monthWords(month), yearName].filter(Boolean).join(' ')}`
}

const dayWords = (day: string | undefined): string => (day && /^\d+$/.test(day) ? String(Number(day)) : '')

function monthWords(month: string | undefined): string {
  if (!month || !/^\d+$/.test(month)) return ''
  return SEASONS.get(Number(month)) ?? MONTH.format(Date.UTC(2000, Number(month) - 1, 1))
}

/** By beginning, the wider before the narrower, then spelling: “2024” stands before “January 2024”. A date without a beginning counts from its end; what cannot be read comes last. */
export function compareDates(a: Edtf, b: Edtf): number {
  const [first, second] = [spanOrLast(a), spanOrLast(b)]
  return first.min - second.min || compareNumbers(second.max, first.max) || (a < b ? -1 : a > b ? 1 : 0)
}

function spanOrLast(date: Edtf): Span {
  const {min, max} = spanOf(date) ?? UNREADABLE
  return {min: Number.isFinite(min) ? min : max, max}
}

/** Two open ends are alike. */
const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

const UNREADABLE: Span = {min: Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER}
