// A problem as data: a VFileMessage with a place, a permanent rule id, a reason, a why and a fix.
// Every stage returns these; only scripts print them.
import {VFileMessage} from 'vfile-message'
import type {Range} from '../model.ts'
import {location} from 'vfile-location'

export type Severity = 'error' | 'warning'

/** Where a problem stands: a file, and a range of UTF-16 offsets in its text when there is one. */
export interface Place { path: string; text?: string | undefined; range?: Range | undefined }

export interface Problem {
  rule: string
  reason: string
  why?: string
  fix: string
  severity?: Severity
}

/** Builds the vfile message of a problem; `fatal` is true for errors and false for warnings, as in vfile. */
export function diagnostic(place: Place, problem: Problem): VFileMessage {
  const message = new VFileMessage(problem.reason, {
    source: 'attest',
    ruleId: problem.rule,
    ...(place.text !== undefined && place.range ? {place: position(place.text, place.range)} : {}),
  })
  message.file = place.path
  message.fatal = problem.severity !== 'warning'
  message.note = problem.fix
  if (problem.why) message.expected = [problem.why]
  return message
}

function position(text: string, range: Range) {
  const file = location(text)
  const end = Math.min(range.end, text.length)
  const start = file.toPoint(Math.min(range.start, text.length))
  const stop = file.toPoint(end)
  return start && stop ? {start, end: stop} : undefined
}

export const isError = (message: VFileMessage): boolean => message.fatal === true
