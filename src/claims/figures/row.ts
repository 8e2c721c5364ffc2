// Numbers that stand in a row in; which of them says for another what it counts out: "41 Utopian and 290 Arcadian prisoners" have one noun,
// "at 100 in May, at 300 a month later" one measure.
import {stems} from '../attribution/speaker.ts'
import {OTHER_PERSONS, PERSONS} from '../population.ts'
import type {Token} from '../tokens.ts'
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const COUNTS = stems(words.counts)
const JOINS = /^(?:and|or|,|&|;|then|but)$/
const PREPOSITION = /^(?:at|of|to|from|by|with)$/
const AUXILIARY = stems(['be', 'have', 'do', 'will', 'can', 'may'])
const TIMES = /^(?:in|on|by|last|this|a|an|one|two|three|since|earlier|later|ago|yesterday|today|now|then|until|before|after|for|early|late|at|during|the|as)$/
const DATED = /^(?:in|on|by|since|until|last|this|before|after|during|for|earlier|later|as)$/
const ENDS = /^(?:[.,;:)(”"'’–—]|and|or|but|while)$/
/** Words of "in the first days of December 2031 and of". */
const LONGEST_GAP = 14
const SHORT_GAP = 5
const PART_REACH = 3
/** Words of "at a minimum of". */
const PREPOSITION_REACH = 5

/** "41 Utopian and 290 Arcadian prisoners": the number behind, whose noun counts for both; undefined where the first has one of its own. */
export function sharesNoun({tokens, numbers, reading}: SentenceFrame, number: CountedNumber): CountedNumber | undefined {
  const next = numbers[numbers.indexOf(number) + 1]
  if (number.head.kind !== 'bare' || !next || (next.head.kind !== 'person' && next.head.kind !== 'event')) return undefined
  const gap = tokens.slice(number.to, next.from)
  const adjective = reading.mentions.find(mention => mention.from === number.to && mention.form === 'adjective')
  const rest = adjective ? tokens.slice(adjective.to, next.from) : gap
  return rest.length > 0 && rest.length <= 2 && rest.every(token => /^(?:and|or|,|&)$/.test(token.lower)) ? next : undefined
}

/** "212 explosions on Sunday, after 187 on Saturday": the word for the things that this one goes on counting; null where it begins anew. */
export function thingsInRow({tokens, numbers}: SentenceFrame, number: CountedNumber): string | null {
  const before = numbers[numbers.indexOf(number) - 1]
  if (before?.head.kind === 'other' && goesOnWithOthers(tokens, before, number)) return before.head.word
  if (before?.head.kind !== 'other' || number.head.kind !== 'bare' || !endsPhrase(tokens, number.to)) return null
  const gap = tokens.slice(before.head.to, number.from)
  const joined = /^(?:and|or|,|after|from|against|then|than|to)$/.test(gap.at(-1)?.lower ?? '')
  return joined && gap.length <= SHORT_GAP && gap.every(token => TIMES.test(token.lower) || JOINS.test(token.lower) || /^(?:up|down|from|against|compared|with|than|to)$/.test(token.lower) || /^\p{Lu}/u.test(token.text)) ? before.head.word : null
}

/** "at a minimum of 100 in May, at 300 a month later", "1,000 in May, some 2,700 in June": the number before, which this one goes on from. */
export function goesOnFrom(frame: SentenceFrame, number: CountedNumber): CountedNumber | undefined {
  const {tokens, numbers, cues} = frame
  const before = numbers[numbers.indexOf(number) - 1]
  if (!before || number.head.kind !== 'bare') return undefined
  const noun = Math.max(before.to, before.head.to)
  const from = cues.find(cue => cue.from === noun)?.to ?? noun
  const gap = tokens.slice(from, number.from)
  if (gap.length === 0 || gap.length > LONGEST_GAP || cues.some(cue => cue.from >= from && cue.to <= number.from) || cues.some(cue => cue.from === number.to) || gap.some(interrupts)) return undefined
  return repeatsPreposition(tokens, before, number, gap) || isDatedRow(tokens, number, gap) ? before : undefined
}

/** A verb, or people of another kind, ends a row. */
const interrupts = (token: Token): boolean => AUXILIARY.has(token.stem) || COUNTS.has(token.stem) || PERSONS.has(token.stem) || /^[.:]$/.test(token.text)

function repeatsPreposition(tokens: readonly Token[], before: CountedNumber, number: CountedNumber, gap: readonly Token[]): boolean {
  const word = gap.at(-1)!.lower
  if (!PREPOSITION.test(word) || !JOINS.test(gap.at(-2)?.lower ?? '') || !endsPhrase(tokens, number.to)) return false
  return tokens.slice(Math.max(0, before.from - PREPOSITION_REACH), before.from).some(token => token.lower === word)
}

/** Both numbers are followed by the time they hold for, and nothing else stands between them. */
const isDatedRow = (tokens: readonly Token[], number: CountedNumber, gap: readonly Token[]): boolean =>
  JOINS.test(gap.at(-1)!.lower) && gap.length > 1 && DATED.test(gap[0]!.lower) && !gap.slice(0, -2).some(token => JOINS.test(token.lower)) && DATED.test(tokens[tokens[number.to]?.lower === 'more' ? number.to + 1 : number.to]?.lower ?? '')

const endsPhrase = (tokens: readonly Token[], at: number): boolean => tokens[at] === undefined || ENDS.test(tokens[at]!.lower) || TIMES.test(tokens[at]!.lower)

/** "8,000 workers are employed there, and as many as 25,000 may be sent": no soldiers are named in between, and nobody counts. */
const goesOnWithOthers = (tokens: readonly Token[], before: CountedNumber, number: CountedNumber): boolean =>
  number.head.kind === 'bare' && OTHER_PERSONS.has(before.head.stem) && !tokens.slice(before.head.to, number.to).some(token => PERSONS.has(token.stem) || /^[;:]$/.test(token.text)) && !COUNTS.has(tokens[number.from - 1]?.stem ?? '')
  && tokens.slice(before.head.to, number.from).some(token => /^(?:and|but|while)$/.test(token.lower))

/** "38 of the 201 seats": the word for the things of which the number is a part; null where it is of people. */
export function partOfThings({tokens, numbers}: SentenceFrame, number: CountedNumber): string | null {
  const whole = numbers[numbers.indexOf(number) + 1]
  const gap = whole ? tokens.slice(number.to, whole.from) : []
  const things = whole?.head.kind === 'other' && !PERSONS.has(whole.head.stem) && /[^s]s$/.test(whole.head.word)
  return things && gap.length > 0 && gap.length <= PART_REACH && gap.every(token => /^(?:of|the|its|their|his|all|some|about)$/.test(token.lower)) && gap[0]!.lower === 'of' ? whole.head.word : null
}
