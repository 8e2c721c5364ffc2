// A number in its sentence in; whether it only measures another one out: "20,000 more than it was offered", "nearer 900 than 400".
import {stems} from '../attribution/speaker.ts'
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const NEARER = /^(?:closer|nearer)$/
const NEARER_REACH = 9
const PERIODS = new Set(words.periods)
const BEYOND = /^(?:below|above|beyond|short)$/
const LEVELS = stems([...words.caps, ...words.inherits, 'strength', 'target', 'level', 'mark'])

/** "20,000 more than it was offered"; "more than 20,000" is none. */
export const isDifference = (frame: SentenceFrame, number: CountedNumber): boolean => {
  const {tokens} = frame
  if (isMoreThanBefore(tokens, number)) return false
  if (fallsShort(tokens, number)) return true
  const at = number.head.kind === 'person' ? number.head.to : number.to
  const compared = [number.to, at].find(place => /^(?:more|fewer|less|higher|lower|larger|smaller)$/.test(tokens[place]?.lower ?? ''))
  return compared !== undefined && tokens[compared + 1]?.lower === 'than' && !frame.reading.quantities.some(quantity => quantity.numeral.start === tokens[compared + 2]?.start)
}

/** "31 more than a month earlier": those added since. */
export const isMoreThanBefore = (tokens: SentenceFrame['tokens'], number: CountedNumber): boolean =>
  number.head.kind === 'bare' && tokens[number.to]?.lower === 'more' && tokens[number.to + 1]?.lower === 'than' && tokens.slice(number.to + 2, number.to + 5).some((token, at, time) =>
    (PERIODS.has(token.lower.replace(/s$/, '')) && /^(?:earlier|ago|before)$/.test(time[at + 1]?.lower ?? tokens[number.to + 5]?.lower ?? '')) || (token.lower === 'last' && PERIODS.has(time[at + 1]?.lower ?? '')))

/** "20,000 below what the staff gives", "40,000 above the limit". */
function fallsShort(tokens: SentenceFrame['tokens'], number: CountedNumber): boolean {
  const at = number.head.kind === 'person' ? number.head.to : number.to
  if (!BEYOND.test(tokens[at]?.lower ?? '')) return false
  const behind = tokens.slice(at + 1, at + 6)
  return behind[behind[0]?.lower === 'of' ? 1 : 0]?.lower === 'what' || behind.some(token => LEVELS.has(token.stem))
}

/** "nearer 900 than 400", "closer to 1,000 than to 600": the second is what it is not. */
export function isFartherOff({tokens, reading}: SentenceFrame, number: CountedNumber): boolean {
  const than = tokens[number.from - 1]?.lower === 'to' || tokens[number.from - 1]?.lower === 'the' ? number.from - 2 : number.from - 1
  const nearer = tokens.findLastIndex((token, at) => at < than && than - at <= NEARER_REACH && NEARER.test(token.lower))
  return (tokens[than]?.lower === 'than' || (tokens[than]?.lower === 'to' && tokens[than - 1]?.lower === 'than')) && nearer >= 0 && reading.quantities.some(quantity => quantity.end > tokens[nearer]!.start && quantity.end <= tokens[than]!.start)
}
