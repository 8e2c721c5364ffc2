// A small number in its sentence in; whether it is how old somebody is out: "aged 31", "a captain, 31, told", "the prisoner, who is 21", "dies at 97".
import {stems} from '../attribution/speaker.ts'
import {PERSONS} from '../population.ts'
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const ELDEST_REACH = 8
const SOLDIERS_AGES = {from: 16, to: 75}
const GROUPS = stems([...words.wholes, 'total', 'toll', 'unit', 'staff', 'company', 'platoon', 'team', 'squad', 'crew', 'party', 'column', 'number', 'figure', 'count', 'loss', 'death', 'capture', 'burial'])
const ONE = /^(?:one|an?|other|older|younger|eldest|youngest|second|first|third|last)$/
/** Persons in the singular that are many. */
const COLLECTIVE = /^(?:force|contingent|military|infantry|personnel|army|navy|unit|battalion|brigade|regiment|division|casualty|loss|troop)$/

/** "aged 31", "a corporal, 31, told", "He was 31", "31 years old". */
export function isAge(frame: SentenceFrame, number: CountedNumber): boolean {
  const {tokens} = frame
  const before = tokens.slice(Math.max(0, number.from - 3), number.from)
  const aged = before.some(token => /^(?:aged|age)$/.test(token.lower))
  const between = before.at(-1)?.text === ',' && /^[,\])]$/.test(tokens[number.to]?.text ?? '') && number.head.kind === 'bare'
  const person = /^(?:he|she|one|i)$/.test(before.at(-2)?.lower ?? '') && before.at(-1)?.stem === 'be' && number.head.kind === 'bare'
  const years = tokens.slice(number.to, number.to + 4).some(token => token.stem === 'year')
  const eldest = number.head.kind === 'bare' && tokens.slice(Math.max(0, number.from - ELDEST_REACH), number.from).some(token => /^(?:youngest|oldest|eldest)$/.test(token.lower))
  return aged || eldest || between || person || isSaidOfOne(tokens, number) || isAgeAtDeath(tokens, number) || isOfAge(tokens, number) || (years && !/^(?:soldier|troop)$/.test(number.head.stem))
}

/** "the prisoner, who is 21", "who has just turned 20", "one prisoner was 21, the other 26": said of a single person. */
function isSaidOfOne(tokens: SentenceFrame['tokens'], number: CountedNumber): boolean {
  if (number.head.kind !== 'bare') return false
  const [before, verb] = [tokens.slice(0, number.from), tokens[number.from - 1]?.lower ?? '']
  if (verb === 'turned') return true
  if (/^(?:other|older|younger|second)$/.test(verb)) return before.slice(0, -1).some(token => /^(?:is|was|turned)$/.test(token.lower)) && /^(?:the|an?)$/.test(before.at(-2)?.lower ?? '')
  if (!/^(?:is|was)$/.test(verb)) return false
  const noun = before.at(-2)?.lower === 'who' ? before.findLast((token, at) => at < before.length - 2 && token.text !== ',') : before.at(-2)
  const relative = noun !== before.at(-2)
  return noun !== undefined && PERSONS.has(noun.stem) && !COLLECTIVE.test(noun.lower) && !/s$/.test(noun.lower) && (relative || before.slice(-5, -2).some(token => ONE.test(token.lower)))
}

/** "dies at 97", "died at 41 of his wounds", ", dead at 93". */
const isAgeAtDeath = (tokens: SentenceFrame['tokens'], number: CountedNumber): boolean =>
  (number.head.kind === 'bare' || tokens[number.to]?.lower === 'of') && tokens[number.from - 1]?.lower === 'at' && (/^(?:die|dies|died|dying)$/.test(tokens[number.from - 2]?.lower ?? '') || (tokens[number.from - 2]?.lower === 'dead' && tokens[number.from - 3]?.text === ','))

/** "a marine of 24 who asked": one person, and "of" a number that a life has. */
function isOfAge(tokens: SentenceFrame['tokens'], number: CountedNumber): boolean {
  const noun = tokens[number.from - 2]
  if (number.head.kind !== 'bare' || tokens[number.from - 1]?.lower !== 'of' || noun === undefined || number.value < SOLDIERS_AGES.from || number.value > SOLDIERS_AGES.to) return false
  const one = tokens.slice(Math.max(0, number.from - 5), number.from - 2).some(token => /^(?:a|an|one)$/.test(token.lower))
  return one && /^\p{Ll}+[^s]$/u.test(noun.lower) && !GROUPS.has(noun.stem)
}
