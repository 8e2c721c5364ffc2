// A claim's number in its sentence in; the clause quoted for it, what kind of total it is, and the date it holds for, out.
import type {Basis, Edtf, Range} from '../../model.ts'
import quantities from '../words/quantities.json' with {type: 'json'}
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const MONTHS = quantities.months
const ADDITIVE = new Set(words.additive)
const PERIODS = new Set(words.periods)

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

/** `limit` is told by the measure; "another" adds, "in one week" is a period, "of whom" a part. */
export function basisOf(frame: SentenceFrame, number: CountedNumber, limit: boolean): Basis {
  if (limit) return 'limit'
  const before = frame.tokens.slice(Math.max(0, number.from - 3), number.from).map(token => token.lower)
  const after = frame.tokens.slice(number.to, number.to + 12).map(token => token.lower)
  if (ADDITIVE.has(before.at(-1) ?? '') || ADDITIVE.has(after[0] ?? '')) return 'increment'
  if (after.some((word, at) => PERIODS.has(word.replace(/s$/, '')) && inPeriod(after.slice(0, at))))  return 'period'
  if ((before.includes('of') && /^(?:them|whom|these|those)$/.test(after[0] ?? '')) || /^(?:of)$/.test(after[0] ?? '') && /^(?:them|whom|these|those)$/.test(after[1] ?? '')) return 'part'
  return 'total'
}

/** "in one", "in the first three", "in a single": nothing else may stand between "in" and the period. */
function inPeriod(before: readonly string[]): boolean {
  const from = before.lastIndexOf('in')
  return from >= 0 && before.length - from <= 4 && before.slice(from + 1).every(word => /^(?:a|an|one|the|first|single|past|last|few|two|three|four|five|six|seven|eight|nine|ten|\d+|half|-)$/.test(word))
}

const UNTIL = '(?:by|as of|until|up to|as at)'
const DATED = new RegExp(`\\b${UNTIL} (?:the )?(?:end of |start of |mid-|early |late )?(?:(\\d{1,2}) )?(${MONTHS.join('|')})\\.?(?: (\\d{1,2}),)? (\\d{4})\\b`, 'i')

/** The date up to which the sentence says the number holds ("by March 2031"); null where it gives none with a year. */
export function asOfIn(text: string): Edtf | null {
  const match = DATED.exec(text)
  if (!match) return null
  const month = MONTHS.indexOf(match[2]!.toLowerCase()) % 12
  const short = MONTHS.findIndex(name => name.length > 3 && name.startsWith(match[2]!.toLowerCase().slice(0, 3)))
  const number = match[2]!.length <= 4 && match[2]!.toLowerCase() !== 'may' && match[2]!.toLowerCase() !== 'june' && match[2]!.toLowerCase() !== 'july' ? short : month
  const day = match[1] ?? match[3]
  return `${match[4]}-${String(number + 1).padStart(2, '0')}${day ? `-${day.padStart(2, '0')}` : ''}`
}
