// A number in its sentence in; the reason why it is no total of soldiers out: a rate, an age, the people of a place, the size of a group.
import {stems} from '../attribution/speaker.ts'
import {OTHER_PERSONS, PERSONS} from '../population.ts'
import population from '../words/population.json' with {type: 'json'}
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {clauseLeft} from './still-to-come.ts'

const PERIODS = new Set(words.periods)
const EVERY = /^(?:a|an|per|each|every)$/
const LARGEST = 20_000_000
const OLDEST = 100
const SMALLEST_BARE = 10
const CAPACITY_REACH = 5
const EXCHANGE_REACH = 7
const HOME_REACH = 4
const GENERIC = stems(['person'])
const AUXILIARY = /^(?:was|were|has|have|had|are)$/
const SWAPS = stems(['exchange', 'swap', 'trade'])
const ELDEST_REACH = 8
const SOLDIERS_AGES = {from: 16, to: 75}
const GROUPS = stems([...words.wholes, 'total', 'toll', 'unit', 'staff', 'company', 'platoon', 'team', 'squad', 'crew', 'party', 'column', 'number', 'figure', 'count', 'loss', 'death', 'capture', 'burial'])
const PLACES = stems(population.placesCounted)

export function noTotal(frame: SentenceFrame, number: CountedNumber): string | null {
  const {tokens} = frame
  const after = tokens.slice(number.to, number.to + 6)
  if (after.some((token, at) => EVERY.test(token.lower) && !/^(?:within|in|after|over|for|during|than|of|inside)$/.test(after[at - 1]?.lower ?? '') && PERIODS.has(after[at + 1]?.lower ?? '') && !/^(?:ago|earlier|later|before|after|of)$/.test(tokens[number.to + at + 2]?.lower ?? '') && !after.slice(0, at).some(word => /^[.;:,]$/.test(word.text)))) return 'a rate'
  if (number.value >= LARGEST) return 'more than any army'
  if (isYear(frame, number)) return 'a year'
  if (isOtherKind(frame, number)) return 'persons of another kind'
  if (isPlace(frame, number)) return 'the people of a place'
  if (isRatio(frame, number)) return 'a share'
  if (isDenied(frame, number)) return 'a number denied beside another'
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

/** "20,000 more than it was offered"; "more than 20,000" is none. */
const isDifference = (frame: SentenceFrame, number: CountedNumber): boolean => {
  const {tokens} = frame
  const at = number.head.kind === 'person' ? number.head.to : number.to
  const compared = [number.to, at].find(place => /^(?:more|fewer|less|higher|lower|larger|smaller)$/.test(tokens[place]?.lower ?? ''))
  return compared !== undefined && tokens[compared + 1]?.lower === 'than' && !frame.reading.quantities.some(quantity => quantity.numeral.start === tokens[compared + 2]?.start)
}

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

/** "3,000 have returned to Utopia", "the 1,100 who went back home": no longer there. */
const isGoneHome = ({tokens, people}: SentenceFrame, number: CountedNumber): boolean => {
  const noun = Math.max(number.to, number.head.to)
  const verb = tokens.slice(noun, noun + HOME_REACH).findIndex((token, at, rest) => (/^returned$/.test(token.lower) || (/^(?:went|gone)$/.test(token.lower) && /^(?:back|home)$/.test(rest[at + 1]?.lower ?? ''))) && rest.slice(0, at).every(word => /^(?:who|that|has|have|had|since|already|also|then)$/.test(word.lower)))
  if (verb < 0 || /^(?:never|not)$/.test(tokens[noun - 1]?.lower ?? '')) return false
  const to = tokens.slice(noun + verb + 1, noun + verb + 4)
  if (to[0]?.lower === 'home' || to[1]?.lower === 'home' || /^(?:went|gone)$/.test(tokens[noun + verb]!.lower) && to[0]?.lower === 'home') return true
  const place = noun + verb + 1 + to.findIndex(token => token.lower === 'to') + 1
  return to.some(token => token.lower === 'to') && (people.some(named => named.role === 'actor' && named.from === place) || (tokens[place]?.lower === 'the' && /^\p{Lu}/u.test(tokens[place + 1]?.text ?? '')))
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

/** "aged 31", "a corporal, 31, told", "He was 31", "31 years old". */
function isAge(frame: SentenceFrame, number: CountedNumber): boolean {
  const {tokens} = frame
  const before = tokens.slice(Math.max(0, number.from - 3), number.from)
  const aged = before.some(token => /^(?:aged|age)$/.test(token.lower))
  const between = before.at(-1)?.text === ',' && /^[,\])]$/.test(tokens[number.to]?.text ?? '') && number.head.kind === 'bare'
  const person = /^(?:he|she|one|i)$/.test(before.at(-2)?.lower ?? '') && before.at(-1)?.stem === 'be' && number.head.kind === 'bare'
  const years = tokens.slice(number.to, number.to + 4).some(token => token.stem === 'year')
  const eldest = number.head.kind === 'bare' && tokens.slice(Math.max(0, number.from - ELDEST_REACH), number.from).some(token => /^(?:youngest|oldest|eldest)$/.test(token.lower))
  return aged || eldest || between || person || isOfAge(tokens, number) || (years && !/^(?:soldier|troop)$/.test(number.head.stem))
}

/** "a marine of 24 who asked": one person, and "of" a number that a life has. */
function isOfAge(tokens: SentenceFrame['tokens'], number: CountedNumber): boolean {
  const noun = tokens[number.from - 2]
  if (number.head.kind !== 'bare' || tokens[number.from - 1]?.lower !== 'of' || noun === undefined || number.value < SOLDIERS_AGES.from || number.value > SOLDIERS_AGES.to) return false
  const one = tokens.slice(Math.max(0, number.from - 5), number.from - 2).some(token => /^(?:a|an|one)$/.test(token.lower))
  return one && /^\p{Ll}+[^s]$/u.test(noun.lower) && !GROUPS.has(noun.stem)
}
