// A claim's number in its sentence in; the clause quoted for it, and what kind of total it is, out.
import type {Basis, Range} from '../../model.ts'
import {stems} from '../attribution/speaker.ts'
import quantities from '../words/quantities.json' with {type: 'json'}
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const ADDITIVE = new Set(words.additive)
const PERIODS = new Set(words.periods)
const CHANGES = stems([...quantities.change, 'rise', 'fall', 'grow', 'shrink', 'swell', 'increase', 'drop', 'decline', 'lower', 'exceed'])
const CHANGE_REACH = 8

/** The sentence, or where it holds several claims the clause around this one's number; always with the whole number, also where words are glued to it. */
export function quoteFor(frame: SentenceFrame, number: CountedNumber, claimed: readonly CountedNumber[]): Range {
  const {sentence} = frame.reading
  const at = claimed.indexOf(number)
  const previous = claimed[at - 1]
  const next = claimed[at + 1]
  return {
    start: previous ? Math.min(number.quantity.start, frame.tokens[boundary(frame, previous, number)]!.start) : sentence.start,
    end: next ? Math.max(number.quantity.end, frame.tokens[lastToken(frame, boundary(frame, number, next))]!.end) : sentence.end,
  }
}

/** The token that begins the later number's clause: behind the last comma, semicolon or "and" between the two numbers. */
function boundary(frame: SentenceFrame, first: CountedNumber, second: CountedNumber): number {
  for (let at = second.from - 1; at >= first.to; at--) if (/^(?:and|or|,|;|while|but|–|—)$/.test(frame.tokens[at]!.lower)) return at + 1
  return second.from
}

function lastToken(frame: SentenceFrame, start: number): number {
  let at = start - 1
  while (at > 0 && /^(?:and|or|,|;|while|but|–|—)$/.test(frame.tokens[at]!.lower)) at--
  return at
}

/** A change by a number is an increment, of a limit too; `limit` is told by the measure; "another" adds, "in one week" is a period, "of whom" a part. */
export function basisOf(frame: SentenceFrame, number: CountedNumber, limit: boolean): Basis {
  if (isChangeBy(frame, number)) return 'increment'
  if (limit) return 'limit'
  const before = frame.tokens.slice(Math.max(0, number.from - 3), number.from).map(token => token.lower)
  const after = frame.tokens.slice(number.to, number.to + 12).map(token => token.lower)
  if (ADDITIVE.has(before.at(-1) ?? '') || ADDITIVE.has(after[0] ?? '')) return 'increment'
  if (inOneNight(before, after)) return 'period'
  if (isLeftOut(frame, number) || isRest(frame, number)) return 'part'
  if (after.some((word, at) => PERIODS.has(word.replace(/s$/, '')) && inPeriod(after.slice(0, at))))  return 'period'
  if ((before.includes('of') && /^(?:them|whom|these|those)$/.test(after[0] ?? '')) || /^(?:of)$/.test(after[0] ?? '') && /^(?:them|whom|these|those)$/.test(after[1] ?? '')) return 'part'
  return 'total'
}

/** "cut by 80,000", "rose by 400": how much a number changed, and no number of people at any time. */
export const isChangeBy = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  tokens[number.from - 1]?.lower === 'by' && tokens.slice(Math.max(0, number.from - CHANGE_REACH), number.from - 1).some((token, at, before) => CHANGES.has(token.stem) && !before.slice(at).some(word => /^[.,;:]$/.test(word.text)))

/** "lost 40 men overnight", "killed 12 on Tuesday night": one night's, not the war's. */
const inOneNight = (before: readonly string[], after: readonly string[]): boolean =>
  [before.join(' '), after.slice(0, 8).join(' ')].some(words => /\b(?:overnight|(?:last|one|that|a single) night|in (?:a|one|a single) (?:morning|day|night|attack|strike|ambush|battle)|on \w+day night)\b/.test(words))

/** "does not include the 12 killed since": beside the total. */
const isLeftOut = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  /\b(?:not (?:including|include|counting|count)|excluding|excludes|exclude|apart from|besides|without)(?: the| those| some| about)*$/.test(tokens.slice(Math.max(0, number.from - 6), number.from).map(token => token.lower).join(' '))

/** "of whom fewer than 9,000 remain": those left of a force. */
const isRest = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  /^of (?:whom|which|these|those|them)$/.test(tokens.slice(Math.max(0, number.from - 2), number.from).map(token => token.lower).join(' '))

/** "in one", "in the first three", "in a single": nothing else may stand between "in" and the period. */
function inPeriod(before: readonly string[]): boolean {
  const from = before.lastIndexOf('in')
  return from >= 0 && before.length - from <= 4 && before.slice(from + 1).every(word => /^(?:a|an|one|the|first|single|past|last|few|two|three|four|five|six|seven|eight|nine|ten|\d+|half|-)$/.test(word))
}
