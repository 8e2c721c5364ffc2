// Reports of one comparison in, those far outside the rest out. Flagged, never dropped; open bounds neither accuse nor acquit.
import type {Interval} from '../../model.ts'
import {apart, intervalsOf, openSide} from './interval.ts'
import {areIndependent, type Report} from './reports.ts'

/** Half an order of magnitude. */
const FAR = Math.sqrt(10)

/** Reports of equal value meet one another, so they are weighed together. */
interface Value { intervals: Interval[]; reports: Report[] }

/**
 * A closed report is an outlier when it misses every other closed report by a factor over √10,
 * while at least two of those, from different origins, meet each other.
 */
export function findOutliers(reports: readonly Report[]): Report[] {
  const values = groupByValue(reports.filter(report => openSide(report.figures[0].quantity) === null))
  return values.filter(value => {
    const others = values.filter(other => other !== value)
    return value.reports.length === 1 && others.every(other => distance(value, other) > FAR) && hasCorroboratedPair(others)
  }).flatMap(value => value.reports)
}

function groupByValue(reports: readonly Report[]): Value[] {
  const values = new Map<string, Value>()
  for (const report of reports) {
    const value = values.get(report.value) ?? {intervals: intervalsOf(report.figures[0].quantity), reports: []}
    value.reports.push(report)
    values.set(report.value, value)
  }
  return [...values.values()]
}

/** How many times the nearest ends lie apart. */
function distance(a: Value, b: Value): number {
  return Math.min(...a.intervals.flatMap(one => b.intervals.map(other => apart(one, other))))
}

function hasCorroboratedPair(values: readonly Value[]): boolean {
  return values.some((one, at) => values.slice(at).some(other =>
    (one === other || distance(one, other) === 1) && one.reports.some(report => other.reports.some(second => areIndependent(report, second)))))
}
