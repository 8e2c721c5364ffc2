// A knowledge base in, its timeline out: dated events, dated figures and, at the date of their cards, the articles of figures that have none; by year and month,
// each at the beginning of its date, the wider before the narrower. Figures without a date of their own stand apart, by measure: an article's date is not theirs.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Edtf, Figure, Measure} from '../model.ts'
import {compareDates, dateWords} from '../topics/date-words.ts'
import {isFigure} from './figures-of-measure.ts'
import {groupBy} from './grouping.ts'
import {pagesOf, type ListPage} from './paging.ts'

/** `claim` is an event or a figure; where it is null the entry tells that the article `source` appeared, and how many figures it gives without a date of their own. */
export interface TimelineEntry { date: Edtf; when: string; exact: boolean; claim: Claim | null; source: string; undated: number }
/** `label`: the month's name and no more, or what the date has in its place; '' where it names a year alone. */
export interface TimelineMonth { label: string; entries: TimelineEntry[] }
export interface TimelineYear { year: string; months: TimelineMonth[] }
export interface UndatedFigures { measure: Measure; figures: Figure[] }

const ENTRIES_A_PAGE = 120
const MONTH = /^(?:\.\.)?\/?[\dX]{4}-(\d\d)/
const HEADED = /^\d{4}(?:-\d\d)?$/
const DAY = /^\d{4}-\d\d-\d\d$/

/** In order. */
export function timelineEntries(kb: KnowledgeBase): TimelineEntry[] {
  const dated = kb.claims.flatMap((claim): TimelineEntry[] => {
    const date = claim.type === 'event' ? claim.date : claim.type === 'figure' ? claim.asOf : null
    return date === null ? [] : [{date, when: dateWords(date), exact: DAY.test(date), claim, source: claim.source, undated: 0}]
  })
  return [...dated, ...articleEntries(kb)].sort((a, b) => compareDates(a.date, b.date) || rankOf(a) - rankOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Articles with figures that are dated nowhere else. */
function articleEntries(kb: KnowledgeBase): TimelineEntry[] {
  const undated = groupBy(kb.claims.filter(isFigure).filter(({asOf}) => asOf === null), ({source}) => source)
  return kb.catalogue.cards.flatMap(({id, data: {date, dateBasis}}): TimelineEntry[] => {
    const figures = undated.get(id)?.length ?? 0
    return date === null || figures === 0 ? [] : [{date, when: `${dateWords(date)}${dateBasis === 'inferred' ? ', inferred' : ''}`, exact: DAY.test(date), claim: null, source: id, undated: figures}]
  })
}

const rankOf = ({claim}: TimelineEntry): number => (claim === null ? 2 : claim.type === 'event' ? 0 : 1)
const keyOf = ({claim, source}: TimelineEntry): string => claim?.id ?? source

/** Pages of years and months; at least one. */
export const timelinePages = (kb: KnowledgeBase): ListPage<TimelineYear>[] =>
  pagesOf(timelineEntries(kb), ENTRIES_A_PAGE).map(({items, ...place}) => ({items: byYear(items), ...place}))

export const byYear = (entries: readonly TimelineEntry[]): TimelineYear[] => [...groupBy(entries, ({date}) => yearOf(date))].map(([year, ofYear]) => ({
  year, months: [...groupBy(ofYear, ({date}) => monthOf(date))].map(([label, ofMonth]) => ({label, entries: ofMonth})),
}))

/** Of each measure the figures without a date of their own, in the order of the articles. */
export const undatedFigures = ({claims, catalogue}: KnowledgeBase): UndatedFigures[] =>
  [...groupBy(claims.filter(isFigure).filter(({asOf}) => asOf === null), ({measure}) => measure)]
    .flatMap(([id, figures]) => catalogue.measures.filter(entry => entry.id === id).map(({data}) => ({measure: data, figures})))
    .sort((a, b) => catalogue.measures.findIndex(({id}) => id === a.measure.id) - catalogue.measures.findIndex(({id}) => id === b.measure.id))

/** What of its date the headings above an entry, year and month, do not say: “9 June”, “about June 2031”, “inferred”; '' where they say all. */
export function whenBesides({date, when, exact}: Pick<TimelineEntry, 'date' | 'when' | 'exact'>): string {
  const own = dateWords(date)
  const more = HEADED.test(date) ? '' : exact ? own.replace(` ${yearOf(date)}`, '') : own
  return `${more}${when.slice(own.length)}`.replace(/^, /, '')
}

/** The year a date begins in; of one without a beginning, the year it ends in. */
export const yearOf = (date: Edtf): string => /\d{3}[\dX]/.exec(date)?.[0] ?? date

/** “June”, “autumn”; '' where the date names a year alone. */
function monthOf(date: Edtf): string {
  const month = MONTH.exec(date)?.[1]
  return month === undefined ? '' : dateWords(`2000-${month}`).replace(/ 2000$/, '')
}
