// A number in its sentence in; the number that it is a part of, or whether it is itself the whole of which others are a part, out.
// "1,000 of the 11,000", "38,000, including 4,000", "half of the 12,000".
import {stems} from '../attribution/speaker.ts'
import type {Token} from '../tokens.ts'
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const PART_OF = new Set(words.partOf)
const QUANTIFIERS = new Set(words.quantifiers)
const WHOLES = stems(words.wholes)
const AUXILIARY = stems(['be', 'have', 'death', 'become'])
/** "every third of the 11,000 sent": the number is of those sent. */
const SENT = /^(?:sent|deployed|dispatched|shipped|committed|stationed)$/
const NEVER = 99

/** "38,000, including 4,000", "50,000, among them 11,000": the number before. */
export function wholeListed(frame: SentenceFrame, number: CountedNumber): CountedNumber | undefined {
  const before = frame.tokens.slice(Math.max(0, number.from - 2), number.from)
  const opens = before.at(-1)?.lower === 'including' || (before[0]?.lower === 'among' && before[1]?.lower === 'them')
  return opens ? frame.numbers.findLast(other => other.to <= number.from) : undefined
}

/** "half of the 11,000", "a force of 12,000 …": the whole of which the cue counts a part. */
export function isWhole(tokens: readonly Token[], number: CountedNumber): boolean {
  let at = number.from - 1
  while (/^(?:the|its|their|his|those|an?|some|about|initial|original|roughly|estimated|'s|’s)$/.test(tokens[at]?.lower ?? '')) at--
  if (!/^(?:of)$/.test(tokens[at]?.lower ?? '')) return false
  if (SENT.test(tokens[number.to]?.lower ?? '')) return true
  const before = tokens[at - 1]
  return before === undefined || /^[.:"“]$/.test(before.text) || QUANTIFIERS.has(before.lower) || WHOLES.has(before.stem)
}

const wholes = new WeakMap<SentenceFrame, ReadonlyMap<CountedNumber, CountedNumber | undefined>>()

/** Each number and the one that it is a part of, found once a sentence. */
export function wholesIn(frame: SentenceFrame): ReadonlyMap<CountedNumber, CountedNumber | undefined> {
  const found = wholes.get(frame) ?? new Map(frame.numbers.map(number => [number, wholeAfter(frame, number)]))
  wholes.set(frame, found)
  return found
}

/** "1,000 of the 11,000": the number that the first is a part of. */
function wholeAfter(frame: SentenceFrame, number: CountedNumber): CountedNumber | undefined {
  const next = frame.numbers.find(other => other.from >= number.to)
  const gap = next ? frame.tokens.slice(number.head.kind === 'other' ? number.to : Math.max(number.to, nounEnd(frame, number)), next.from) : []
  return next && gap.length > 0 && gap.length < 6 && gap.some(token => PART_OF.has(token.lower)) && gap.every(token => /^(?:of|out|from|among|the|its|some|a|those|these|about|roughly|an|estimated)$/.test(token.lower)) ? next : undefined
}

/** Where the noun that a number counts ends ("1,000 wounded out of …"), leaving "of the" behind it out. */
const nounEnd = (frame: SentenceFrame, number: CountedNumber): number =>
  frame.tokens.slice(number.to, number.head.to).some(token => PART_OF.has(token.lower)) ? number.to : number.head.to

export const isWholeOf = (frame: SentenceFrame, number: CountedNumber): boolean => frame.numbers.some(other => other.to <= number.from && wholesIn(frame).get(other) === number)

export function partCost(gap: readonly Token[]): number {
  const verb = gap.at(-1)
  return gap.length < 14 && !gap.some(token => /^[;:]$/.test(token.text)) && (gap.length === 0 || AUXILIARY.has(verb?.stem ?? '')) ? 1.5 : NEVER
}
