// A number in its sentence in; the reason why the text does not say that it is so out: it corrects itself, supposes, asks, calls off, or names a title.
import {stems} from '../attribution/speaker.ts'
import words from '../words/figures.json' with {type: 'json'}
import type {Token} from '../tokens.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {isAnsweredNo} from './answered.ts'

const SENDINGS = stems(words.sendings)
const CALLED_OFF_REACH = 8
const SHORTEST_TITLE = 2
const LONGEST_TITLE = 12
const LONGEST_HEADLINE = 14
const SMALL_WORD = /^(?:of|the|a|an|and|in|at|for|to|on|from|who|with|by)$/
const CALLS_OFF = /^(?:cancel(?:s|l?ed|l?ing)?|scrap(?:s|ped|ping)|abandon(?:s|ed|ing)|abort(?:s|ed|ing)|revok(?:es|ed|ing)|rescind(?:s|ed|ing)|veto(?:es|ed))$/
const ASKS = /^(?:is|are|was|were|did|do|does|has|have|had)$/

export function isUnreal(frame: SentenceFrame, number: CountedNumber, next: SentenceFrame | undefined): string | null {
  if (correctsItself(frame.tokens)) return 'a correction of the article itself'
  if (wouldHave(frame, number)) return 'only supposed'
  if (isCalledOff(frame, number)) return 'called off'
  if (inTitle(frame, number)) return 'in a title'
  if (frame.numbers.some(other => isOnlyWeighed(frame, other)) && (isOnlyWeighed(frame, number) || isYardstick(frame, number))) return 'only supposed'
  if (isAsked(frame) && !isAnsweredNo(frame, next)) return 'only asked'
  return null
}

/** "An earlier version of this article said", "this report wrongly stated". */
function correctsItself(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex((token, place) => /^(?:this|our|the)$/.test(token.lower) && /^(?:article|story|report|post|page|item|headline|graphic|piece|caption)$/.test(tokens[place + 1]?.lower ?? ''))
  if (at < 0) return false
  const version = /^(?:version|draft|edition|form)s?$/.test(tokens[at - 2]?.lower ?? '') && /^(?:of|to)$/.test(tokens[at - 1]?.lower ?? '')
  const verbs = tokens.slice(at + 2, at + 6)
  return version || verbs.some(token => /^(?:wrongly|incorrectly|mistakenly|erroneously|misstated|amended|corrected)$/.test(token.lower))
}

/** "Had the bridge held, 300 would have died": in a sentence that says under what condition. */
function wouldHave({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const would = tokens.findIndex((token, at) => /^(?:would|might|could)$/.test(token.lower) && /^(?:have|'ve)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 2]?.lower !== 'to')
  if (would < 0 || Math.abs(would - number.to) > CALLED_OFF_REACH * 2) return false
  const opens = (at: number) => at === 0 || /^[,;:"“]$/.test(tokens[at - 1]!.text)
  return tokens.some((token, at) => (token.lower === 'had' && opens(at)) || (token.lower === 'if' && !/^(?:confirmed|true|correct|accurate)$/.test(tokens[at + 1]?.lower ?? '')) || (token.lower === 'without' && (opens(at) || at > would)))
}

/** "Losing 2,000 men is not a strategic event": what is said of any such loss. */
function isOnlyWeighed({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const verb = tokens[number.from - 1]
  const opens = number.from < 2 || /^[,;:"“]$/.test(tokens[number.from - 2]!.text)
  return verb !== undefined && /^(?:losing|sending|sacrificing|deploying|replacing|sparing|burying|moving|keeping)$/.test(verb.lower) && opens && /^(?:is|was|would|means|will|may|might|makes|matters|costs)$/.test(tokens[Math.max(number.to, number.head.to)]?.lower ?? '')
}

/** "For a force of 1.28 million, …": what others are measured by. */
const isYardstick = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  /^(?:for|to|in)$/.test(tokens[0]?.lower ?? '') && !tokens.slice(0, number.from).some(token => token.text === ',') && tokens[number.from - 1]?.lower === 'of'

/** "cancelled the dispatch of 1,200", "called off plans to send 1,200", "the sending of 1,200 was called off". */
function isCalledOff({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const clause = clauseOf(tokens, number)
  const at = number.from - clause.from
  const off = clause.tokens.findIndex((token, place) => CALLS_OFF.test(token.lower) || (token.stem === 'call' && clause.tokens[place + 1]?.lower === 'off'))
  if (off < 0) return false
  const [from, to] = off < at ? [off, at] : [Math.max(0, at - 4), at]
  const sends = clause.tokens.slice(from, to).some(token => SENDINGS.has(token.stem))
  const near = off < at ? at - off <= CALLED_OFF_REACH : /^(?:was|were|been|is|are|being)$/.test(clause.tokens[off - 1]?.lower ?? '') && off - at <= CALLED_OFF_REACH
  return sends && near
}

function clauseOf(tokens: readonly Token[], number: CountedNumber): {tokens: readonly Token[]; from: number} {
  const from = tokens.slice(0, number.from).findLastIndex(token => /^[;:,]$/.test(token.text)) + 1
  const end = tokens.findIndex((token, at) => at >= number.to && /^[;:,]$/.test(token.text))
  return {tokens: tokens.slice(from, end < 0 ? tokens.length : end), from}
}

/** "The 300 Marines of the Weir": quotation marks around words that all have a capital. */
function inTitle({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const opens = tokens.slice(0, number.from).findLastIndex(token => /^["“”]$/.test(token.text))
  const closes = tokens.findIndex((token, at) => at >= number.to && /^["“”]$/.test(token.text))
  if (opens < 0 || closes < 0 || closes - opens > LONGEST_TITLE) return false
  const inside = tokens.slice(opens + 1, closes).filter(token => /^\p{L}/u.test(token.text) && !SMALL_WORD.test(token.lower))
  const outside = tokens.filter((token, at) => (at < opens || at > closes) && /^\p{L}/u.test(token.text) && !SMALL_WORD.test(token.lower))
  return inside.length >= SHORTEST_TITLE && inside.every(token => /^\p{Lu}/u.test(token.text)) && outside.some(token => /^\p{Ll}/u.test(token.text))
}

/** "2,000 marines killed?", and "Did 2,000 die?" over an article: a headline that asks. */
function isAsked({tokens, reading}: SentenceFrame): boolean {
  if (tokens.at(-1)?.text !== '?') return false
  const words = tokens.filter(token => /^[\p{L}\d]/u.test(token.text))
  return (reading.sentence.kind === 'heading' && ASKS.test(words[0]?.lower ?? '')) || (words.length <= LONGEST_HEADLINE && /^\d/.test(words[0]?.text ?? ''))
}
