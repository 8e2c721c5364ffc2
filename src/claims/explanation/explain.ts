// A source and the subject in; what became of every number and every word of stance in it out, by place: for whoever misses a claim.
// Every quantity and every claim of the source is told exactly once.
import type {Source} from '../../model.ts'
import {extractClaims} from '../extract.ts'
import {withoutStrayLines} from '../stray-lines.ts'
import type {Subject} from '../subject.ts'
import {explainNumbers} from './explain-numbers.ts'
import {explainStances} from './explain-stances.ts'
import type {Remark} from './remark.ts'

export function explainSource(given: Source, subject: Subject): Remark[] {
  const source = withoutStrayLines(given, subject)
  const extraction = extractClaims(source, subject)
  return [...explainNumbers(source, subject, extraction), ...explainStances(source, subject, extraction)].sort(byPlace)
}

const byPlace = (a: Remark, b: Remark): number => a.places[0]!.start - b.places[0]!.start || (a.about < b.about ? -1 : a.about > b.about ? 1 : 0)
