// A knowledge base in, its dated events and figures out, in order and by year; figures without a date counted by measure.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Edtf, Measure} from '../model.ts'
import {compareDates} from '../topics/date-words.ts'
import {isFigure} from './figures-of-measure.ts'
import {groupBy} from './grouping.ts'

export interface Dated { date: Edtf; claim: Claim }
export interface Timeline { years: {year: string; entries: Dated[]}[]; undated: {measure: Measure; figures: number}[] }

export function timelineOf({claims, catalogue}: KnowledgeBase): Timeline {
  const dated = claims.flatMap((claim): Dated[] => {
    const date = claim.type === 'event' ? claim.date : claim.type === 'figure' ? claim.asOf : null
    return date === null ? [] : [{date, claim}]
  }).sort((a, b) => compareDates(a.date, b.date) || (a.claim.id < b.claim.id ? -1 : 1))
  const undated = claims.filter(isFigure).filter(figure => figure.asOf === null)
  return {
    years: [...groupBy(dated, entry => yearOf(entry.date))].map(([year, entries]) => ({year, entries})),
    undated: catalogue.measures.map(({id, data}) => ({measure: data, figures: undated.filter(figure => figure.measure === id).length})).filter(({figures}) => figures > 0),
  }
}

/** The year a date begins in. */
export const yearOf = (date: Edtf): string => /\d{3}[\dX]/.exec(date)?.[0] ?? date
