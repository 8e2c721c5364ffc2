// A number in its sentence in; the date for which the text tells it out: "by March 2031", "in January 2031 the staff put the dead at 300".
// Only a date with a year counts, and only in the number's own clause; nothing is inferred from the day of publication.
import type {Edtf} from '../../model.ts'
import {stems} from '../attribution/speaker.ts'
import {findDates} from '../dates.ts'
import type {Token} from '../tokens.ts'
import attribution from '../words/attribution.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const REPORT = stems(attribution.report)
const UNTIL = /^(?:by|until|till|through|of|at|to)$/
const FILLERS = /^(?:the|end|start|beginning|middle|of|close|early|mid|late|mid-)$/
const WEEKDAYS = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|,)$/
const REPORTED = /^(?:on|in)$/
/** Words between a date and the verb of the report that it dates. */
const REACH = 8

/** The date nearest to the number in its clause that bounds it or dates its report; null where there is none with a year. `from`, `to`: the clause quoted, in tokens. */
export function asOf(frame: SentenceFrame, number: CountedNumber, clause: {from: number; to: number}): Edtf | null {
  const {tokens} = frame
  const dates = findDates(tokens).filter(date => !date.date.includes('/') && date.from >= clause.from && date.to <= clause.to)
  const told = dates.filter(date => bounds(tokens, date.from) || datesReport(tokens, date, number))
  return told.sort((a, b) => distance(a, number) - distance(b, number))[0]?.date ?? null
}

const distance = (date: {from: number; to: number}, number: CountedNumber): number => (date.from >= number.to ? date.from - number.to : number.from - date.to)

/** "by the end of March 2031", "as of 3 September 2031", "up to". */
function bounds(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (FILLERS.test(tokens[before]?.lower ?? '') && !(tokens[before]!.lower === 'of' && tokens[before - 1]?.lower === 'as')) before--
  const word = tokens[before]?.lower ?? ''
  if (!UNTIL.test(word)) return false
  return word === 'of' || word === 'at' ? tokens[before - 1]?.lower === 'as' : word !== 'to' || tokens[before - 1]?.lower === 'up'
}

/** "In January 2031 the staff put the dead at 300": the date stands before the verb of counting, the number behind it, and nothing is sent or fought in between. */
function datesReport(tokens: readonly Token[], date: {from: number; to: number}, number: CountedNumber): boolean {
  let before = date.from - 1
  while (WEEKDAYS.test(tokens[before]?.lower ?? '')) before--
  if (!REPORTED.test(tokens[before]?.lower ?? '') || date.to > number.from) return false
  const between = tokens.slice(date.to, number.from)
  const verb = between.findIndex(token => REPORT.has(token.stem))
  return verb >= 0 && verb <= REACH && !between.slice(verb).some(token => /^(?:since|in|on|by|[;:])$/.test(token.lower))
}


