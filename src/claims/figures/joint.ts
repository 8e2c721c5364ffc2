// A number in its sentence in; whether it sums up several sides out: "Utopia and Arcadia lost 38,000", "41,000 on both sides", "combined losses".
// Such a number is nobody's own, and no part of it is anybody's.
import type {PeopleMention} from '../population.ts'
import {compileCue, matchCues} from '../cues.ts'
import words from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {clauseLeft, clauseRight} from './still-to-come.ts'
import {isSpeaker} from './whose.ts'

const COMBINED = words.combined.map(compileCue)
const JOINERS = /^(?:and|,|the|its|its?|together|with|along|as|well|&)$/
const JOINS = /^(?:and|with|&)$/
const APART = /^(?:respectively|each|apiece)$/
const REACH = 8

export function isJoint(frame: SentenceFrame, number: CountedNumber): boolean {
  const {tokens} = frame
  const left = clauseLeft(tokens, number.from)
  const right = clauseRight(tokens, number.to).slice(0, REACH)
  if (right.some(token => APART.test(token.lower))) return false
  const previous = frame.numbers.findLast(other => other.to <= number.from)
  const own = left.slice(previous ? Math.max(0, left.length - (number.from - previous.to)) : 0)
  return matchCues([...own.slice(-REACH), ...right], COMBINED).length > 0 || countsSeveral(frame, number) || holdsAnothers(frame, number) || severalLose(frame, number, own.length)
}

/** "60,000 Utopian and Arcadian troops". */
const countsSeveral = (frame: SentenceFrame, number: CountedNumber): boolean => {
  const inside = frame.people.filter(people => people.from >= number.to && people.from < Math.max(number.head.to, number.to) + 3)
  return inside.some((people, at) => inside[at + 1] !== undefined && areJoined(frame, people, inside[at + 1]!))
}

/** "70,000 soldiers are there, 11,000 of them Utopian": more than one people's, unless its own noun phrase names them. */
function holdsAnothers(frame: SentenceFrame, number: CountedNumber): boolean {
  const part = frame.numbers.find(other => other.from >= number.to)
  if (!part || frame.people.some(people => people.from < part.from && people.role === 'people' && people.to > number.from - REACH / 2)) return false
  const after = frame.tokens.slice(part.to, part.to + 2).map(token => token.lower)
  return after[0] === 'of' && /^(?:them|whom)$/.test(after[1] ?? '') && frame.people.some(people => people.from === part.to + 2 && frame.tokens[people.to]?.text !== '\'s')
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
