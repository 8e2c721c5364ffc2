// EDTF dates in, English words and an order out. Levels 0 and 1 of ISO 8601-2: parts, intervals, `~` about, `?` uncertain, `X` unknown digits.
import edtf from 'edtf'
import type {Edtf} from '../model.ts'

const SEASONS: ReadonlyMap<number, string> = new Map([[21, 'spring'], [22, 'summer'], [23, 'autumn'], [24, 'winter']])
const MONTH = new Intl.DateTimeFormat('en-GB', {month: 'long', timeZone: 'UTC'})
const PARTS = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([~?%]?)$/

/** `2024-06` as “June 2024”, `2025-12~` as “about December 2025”; anything it can't read stays as written. */
export function dateWords(date: Edtf): string {
  const ends = date.split('/')
  if (ends.length !== 2) return partWords(date)
  const [from, to] = [ends[0]!, ends[1]!]
  if (from === '' || from === '..') return `until ${partWords(to)}`
  if (to === '' || to === '..') return `from ${partWords(from)}`
  return `${partWords(from)} to ${partWords(to)}`
}

function partWords(date: string): string {
  const [, year, month, day, mark] = PARTS.exec(date) ?? []
  if (year === undefined) return date
  return `${markWords(mark ?? '')}${[dayWords(day), monthWords(month), yearWords(year)].filter(Boolean).join(' ')}`
}

const markWords = (mark: string): string => (mark === '~' ? 'about ' : mark === '?' ? 'perhaps ' : mark === '%' ? 'perhaps about ' : '')
const dayWords = (day: string | undefined): string => (day && /^\d+$/.test(day) ? String(Number(day)) : '')
const yearWords = (year: string): string => (/^\d{3}X$/.test(year) ? `the ${year.slice(0, 3)}0s` : year)

function monthWords(month: string | undefined): string {
  if (!month || !/^\d+$/.test(month)) return ''
  return SEASONS.get(Number(month)) ?? MONTH.format(Date.UTC(2000, Number(month) - 1, 1))
}

/** Sorts by beginning, then end, then spelling; what can't be read comes last. */
export function compareDates(first: Edtf, second: Edtf): number {
  const [a, b] = [span(first), span(second)]
  return a.min - b.min || a.max - b.max || (first < second ? -1 : first > second ? 1 : 0)
}

/** The year a date begins in. */
export const yearOf = (date: Edtf): string => /\d{3}[\dX]/.exec(date)?.[0] ?? date

function span(date: Edtf): {min: number; max: number} {
  try {
    const {min, max} = edtf(date)
    return {min, max}
  } catch {
    return {min: Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER}
  }
}
