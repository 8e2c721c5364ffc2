// A number that stands alone and the sentence behind it in; the kind of people that the next sentence says it counts out.
import type {SubjectMeasure} from '../subject.ts'
import {PERSONS} from '../population.ts'
import {valueKey} from './inherit.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'

/** "Twelve thousand. That is how many soldiers are there", "It was over 900. Over 900 dead": null where the next sentence says nothing of it. */
export function announcedMeasure(number: CountedNumber, next: SentenceFrame | undefined, force: SubjectMeasure | null): SubjectMeasure | null {
  if (number.head.kind !== 'bare' || !next) return null
  const measures = [...new Set(next.cues.map(cue => cue.measure))]
  if (tellsHowMany(next)) return measures.length === 1 ? measures[0]! : measures.length === 0 && next.tokens.some(token => PERSONS.has(token.stem)) ? force : null
  const again = next.numbers[0]
  return again?.head.kind === 'event' && again.from <= 2 && valueKey(again) === valueKey(number) && measures.length === 1 ? measures[0]! : null
}

const tellsHowMany = ({tokens}: SentenceFrame): boolean =>
  /^(?:that|this) (?:is|was|'s|’s) how many/.test(tokens.slice(0, 4).map(token => token.lower).join(' '))
