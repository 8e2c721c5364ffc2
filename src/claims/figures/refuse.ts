// A number in its sentence in; the reason why it is no total of soldiers out: a rate, an age, the people of a place, the size of a group.
import {stems} from '../attribution/speaker.ts'
import {OTHER_PERSONS, PERSONS} from '../population.ts'
import population from '../words/population.json' with {type: 'json'}
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {clauseLeft} from './still-to-come.ts'
import {isAge} from './ages.ts'
import {isDifference, isFartherOff} from './compared.ts'
import {isGoneHome} from './homeward.ts'

const PERIODS = new Set(words.periods)
const EVERY = /^(?:a|an|per|each|every)$/
const LARGEST = 20_000_000
const OLDEST = 100
const SMALLEST_BARE = 10
const CAPACITY_REACH = 5
const EXCHANGE_REACH = 7
const GENERIC = stems(['person'])
const AUXILIARY = /^(?:was|were|has|have|had|are)$/
const SWAPS = stems(['exchange', 'swap', 'trade'])
const PLACES = stems(population.placesCounted)

/** Null where nothing in its sentence speaks against a total. */
export function noTotal(frame: SentenceFrame, number: CountedNumber): string | null {
  const {tokens} = frame
  const after = tokens.slice(number.to, number.to + 6)
  if (after.some((token, at) => EVERY.test(token.lower) && !/^(?:within|in|after|over|for|during|than|of|inside)$/.test(after[at - 1]?.lower ?? '') && PERIODS.has(after[at + 1]?.lower ?? '') && !/^(?:ago|earlier|later|before|after|of)$/.test(tokens[number.to + at + 2]?.lower ?? '') && !after.slice(0, at).some(word => /^[.;:,]$/.test(word.text)))) return 'a rate'
  if (number.value >= LARGEST) return 'more than any army'
  if (isYear(frame, number)) return 'a year'
  if (isOtherKind(frame, number)) return 'persons of another kind'
  if (isPlace(frame, number)) return 'the people of a place'
  if (isRatio(frame, number)) return 'a share'
  if (isDenied(frame, number) || isFartherOff(frame, number)) return 'a number denied beside another'
  if (isGoneHome(frame, number)) return 'people gone home'
  if (isFreed(frame, number) || isExchanged(frame, number)) return 'people set free'
  if (isDifference(frame, number)) return 'a difference'
  if (isCapacity(frame, number)) return 'room for people'
  if (isAnaphor(frame, number)) return 'points back at two things named'
  if (isGroupSize(frame, number)) return 'the size of a group'
  if (number.value < OLDEST && isAge(frame, number)) return 'an age'
  return null
}

/** "a city of 60,000", "an island state of 4.2 million people", "a crowd of 600". */
function isPlace({tokens, people}: SentenceFrame, number: CountedNumber): boolean {
  if (GENERIC.has(number.head.stem) && tokens[number.head.to]?.lower === 'of' && /^\p{Lu}/u.test(tokens[number.head.to + 1]?.text ?? '') && !people.some(named => named.from === number.head.to + 1)) return true
  return /^(?:of|reached|is|was)$/.test(tokens[number.from - 1]?.lower ?? '') && PLACES.has(tokens[number.from - 2]?.stem ?? '')
}

/** "since autumn 2030 men from the island have been fighting". */
const isYear = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  /^(?:19|20)\d\d$/.test(tokens[number.from]?.text ?? '') && number.to - number.from === 1 && /^(?:spring|summer|autumn|fall|winter|early|late|mid)$/.test(tokens[number.from - 1]?.lower ?? '')

/** "of whom 204 were children". */
const isOtherKind = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  number.head.kind === 'bare' && /^(?:are|were)$/.test(tokens[number.to]?.lower ?? '') && OTHER_PERSONS.has(tokens[number.to + 1]?.stem ?? '')

/** "one marine in five", "two out of three". */
const isRatio = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  isForEach(tokens, number) || number.head.kind !== 'person' && number.value <= OLDEST && /^(?:in|every)$/.test(tokens[number.from - 1]?.lower ?? '') && tokens.slice(Math.max(0, number.from - 6), number.from - 1).some(token => /^(?:one|two|three)$/.test(token.lower))

/** "for each of our dead there are three wounded". */
const isForEach = (tokens: SentenceFrame['tokens'], number: CountedNumber): boolean =>
  number.value <= OLDEST && clauseLeft(tokens, number.from).some((token, at, left) => token.lower === 'for' && /^(?:each|every)$/.test(left[at + 1]?.lower ?? ''))

/** "hundreds, not thousands", "not 3,000, not 300": the second is what it is not. */
const isDenied = ({tokens, numbers}: SentenceFrame, number: CountedNumber): boolean =>
  number.head.kind === 'bare' && tokens[number.from - 1]?.lower === 'not' && tokens[number.from - 2]?.text === ',' && numbers.some(other => other.to <= number.from)

/** "33 have been freed", "12 prisoners were released": held no longer. */
const isFreed = ({tokens}: SentenceFrame, number: CountedNumber): boolean => {
  const noun = Math.max(number.to, number.head.to)
  const rest = tokens.slice(noun, noun + 3).findIndex(token => AUXILIARY.test(token.lower))
  const verb = tokens.slice(noun + Math.max(0, rest), noun + Math.max(0, rest) + 4)
  return AUXILIARY.test(verb[0]?.lower ?? '') && (rest <= 0 || tokens.slice(noun, noun + rest).every(token => /^\p{Lu}/u.test(token.text) || PERSONS.has(token.stem))) && verb.slice(1).some((token, at, rest) => /^(?:freed|released|swapped|exchanged)$/.test(token.lower) && rest.slice(0, at).every(word => /^(?:been|already|since|also)$/.test(word.lower)))
}

/** "exchanged 90 prisoners each", "swapped the bodies of 212 and 77 soldiers", "an exchange of 300 captives": given back. */
const isExchanged = ({tokens}: SentenceFrame, number: CountedNumber): boolean => {
  const before = tokens.slice(Math.max(0, number.from - EXCHANGE_REACH), number.from)
  const verb = before.findLastIndex(token => SWAPS.has(token.stem))
  return verb >= 0 && before.slice(verb + 1).every(token => /^(?:of|the|some|about|another|a|total|up|to|further|for|bodies|remains|and|sick|wounded|first|\d[\d,]*)$/.test(token.lower))
}

/** "barracks that could hold 2,200 soldiers", "room for 300 graves": nobody is there yet. */
function isCapacity({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const before = tokens.slice(Math.max(0, number.from - CAPACITY_REACH), number.from).map(token => token.lower)
  const verb = before.findLastIndex(word => /^(?:hold|house|accommodate|sleep|seat|shelter)$/.test(word))
  return (verb > 0 && /^(?:can|could|to|may|would|might)$/.test(before[verb - 1]!)) || (/^(?:for|of)$/.test(before.at(-1) ?? '') && before.slice(-3).some(word => /^(?:room|space|berths|bunks|beds|capacity)$/.test(word)))
}

/** "fell between the two": no number of persons. */
const isAnaphor = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  number.head.kind === 'bare' && number.quantity.form === 'exact' && number.value < SMALLEST_BARE && /^(?:the|these|those)$/.test(tokens[number.from - 1]?.lower ?? '') && !/^(?:of|were|was|had|have|are|who)$/.test(tokens[number.to]?.lower ?? '')

/** "in groups of thirty or forty". */
const isGroupSize = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  tokens[number.from - 1]?.lower === 'of' && /^(?:groups|teams|squads|columns|batches|parties|twos)$/.test(tokens[number.from - 2]?.lower ?? '') && tokens[number.from - 3]?.lower === 'in'
