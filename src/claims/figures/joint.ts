// A number in its sentence in; whether it sums up several sides out: "Utopia and Arcadia lost 38,000", "41,000 on both sides", "combined losses".
// Such a number is nobody's own, and no part of it is anybody's.
import {PERSONS, type PeopleMention} from '../population.ts'
import {compileCue, matchCues} from '../cues.ts'
import words from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {clauseLeft, clauseRight} from './still-to-come.ts'
import {isSpeaker} from './who-is-counted.ts'

const COMBINED = words.combined.map(compileCue)
const JOINERS = /^(?:and|,|the|its|its?|together|with|along|as|well|&)$/
const JOINS = /^(?:and|with|&)$/
const APART = /^(?:respectively|each|apiece)$/
const SIDE = /^(?:side|party|army|country|camp)$/
const REACH = 8
const LONGEST_SUBJECT = 18
const MIXED = /^(?:most|many|half|some|several|both|few)$/
const LONGEST_APPOSITION = 12

export function isJoint(frame: SentenceFrame, number: CountedNumber): boolean {
  const {tokens} = frame
  const left = clauseLeft(tokens, number.from)
  const right = clauseRight(tokens, number.to).slice(0, REACH)
  if (right.some((token, at) => APART.test(token.lower) && !SIDE.test(right[at + 1]?.lower ?? ''))) return false
  const previous = frame.numbers.findLast(other => other.to <= number.from)
  const own = left.slice(previous ? Math.max(0, left.length - (number.from - previous.to)) : 0)
  return matchCues([...own.slice(-LONGEST_SUBJECT), ...right], COMBINED).length > 0 || toldOfBoth(frame, number) || countsSeveral(frame, number) || holdsAnothers(frame, number) || severalLose(frame, number, own.length)
}

/** "Both sides keep their losses secret; the total of killed and wounded exceeds a million": nobody else is named in between. */
function toldOfBoth({tokens, people}: SentenceFrame, number: CountedNumber): boolean {
  const both = tokens.slice(0, number.from).findLastIndex((token, at) => /^sides$/.test(token.lower) && /^(?:both|two|all)$/.test(tokens[at - 1]?.lower ?? ''))
  return both >= 0 && !people.some(named => named.from > both && named.from < Math.max(number.to, number.head.to) && named.role === 'people')
}

/** "60,000 Utopian and Arcadian troops". */
const countsSeveral = (frame: SentenceFrame, number: CountedNumber): boolean => {
  const inside = frame.people.filter(people => people.from >= number.to && people.from < Math.max(number.head.to, number.to) + 3)
  return inside.some((people, at) => inside[at + 1] !== undefined && areJoined(frame, people, inside[at + 1]!))
}

/** "70,000 soldiers are there, 11,000 of them Utopian": more than one people's, unless its own noun phrase names them. */
function holdsAnothers(frame: SentenceFrame, number: CountedNumber): boolean {
  if (isMixed(frame, number)) return true
  const part = frame.numbers.find(other => other.from >= number.to)
  if (!part || frame.people.some(people => people.from < part.from && people.role === 'people' && people.to > number.from - REACH / 2)) return false
  const after = frame.tokens.slice(part.to, part.to + 2).map(token => token.lower)
  return after[0] === 'of' && /^(?:them|whom)$/.test(after[1] ?? '') && frame.people.some(people => people.from >= part.to + 2 && people.from <= Math.max(part.to + 2, part.head.to) + 3 && plainly(frame, part.to + 2, people.from) && frame.tokens[people.to]?.text !== '\'s')
}

/** "marines from Utopia", "the Utopian": no verb between "of them" and the name. */
const plainly = ({tokens}: SentenceFrame, from: number, to: number): boolean =>
  tokens.slice(from, to).every(token => /^(?:the|a|an|from|of)$/.test(token.lower) || PERSONS.has(token.stem))

/** "410 wounded men, most of them Arcadian": the others are somebody else's. */
function isMixed({tokens, people}: SentenceFrame, number: CountedNumber): boolean {
  const noun = Math.max(number.to, number.head.to)
  const comma = tokens.findIndex((token, at) => at >= noun && at <= noun + LONGEST_APPOSITION && /^[,–—(]$/.test(token.text) && MIXED.test(tokens[at + 1]?.lower ?? ''))
  if (isMainlyFrom(tokens, people, noun)) return true
  if (comma < 0 || tokens[comma + 2]?.lower !== 'of' || !/^(?:them|whom|these|those)$/.test(tokens[comma + 3]?.lower ?? '')) return false
  return people.some(named => named.from >= comma + 4 && plainly({tokens} as SentenceFrame, comma + 4, named.from))
}

/** "1,400 prisoners in this camp, nearly all from Arcadia": the rest is somebody else's. */
function isMainlyFrom(tokens: SentenceFrame['tokens'], people: SentenceFrame['people'], noun: number): boolean {
  const comma = tokens.findIndex((token, at) => at >= noun && at <= noun + LONGEST_APPOSITION && token.text === ',')
  const from = comma < 0 ? -1 : tokens.findIndex((token, at) => at > comma && at <= comma + 4 && token.lower === 'from')
  return from > 0 && tokens.slice(comma + 1, from).every(token => /^(?:nearly|almost|all|mostly|mainly|largely|chiefly|most|many|of|them|whom)$/.test(token.lower)) && from > comma + 1 && people.some(named => named.from === from + 1)
}

/** "Utopia and Arcadia had lost 38,000": the nearest people before the number are two sides in one. */
function severalLose(frame: SentenceFrame, number: CountedNumber, reach: number): boolean {
  const before = frame.people.filter(people => people.to <= number.from && people.from >= number.from - reach && !isSpeaker(frame, people))
  const last = before.at(-1)
  const first = before.at(-2)
  return first !== undefined && last !== undefined && areJoined(frame, first, last) && (first.role === 'people' || last.role === 'people' || frame.cues.some(cue => cue.from >= last.to))
}

function areJoined(frame: SentenceFrame, first: PeopleMention, last: PeopleMention): boolean {
  const gap = frame.tokens.slice(first.to, last.from)
  return first.owner !== last.owner && gap.length <= REACH / 2 && gap.some(token => JOINS.test(token.lower)) && gap.every(token => JOINERS.test(token.lower))
}
