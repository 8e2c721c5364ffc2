// A number of people beside people who are measured in; whether it counts somebody else out: bystanders, an escort, strangers with a name of their own.
import {stems} from '../attribution/speaker.ts'
import {PERSONS, type Owner, type PeopleMention} from '../population.ts'
import population from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const BESIDE = /^(?:beside|besides|near|alongside)$/
const VEHICLES = stems(population.vehicles)
const MOST_RIDING = 60
const ESCORTS = stems(population.escorts)

/** People of a clause of place or time behind the number ("where Utopians were being treated") are no part of what is counted. */
export function isMentionedAside({tokens}: SentenceFrame, people: PeopleMention, number: CountedNumber): boolean {
  if (people.from < number.to) return false
  const between = tokens.slice(number.to, people.from)
  const beside = /^(?:two|three|four|a|an|the|several|some)$/.test(tokens[people.from - 1]?.lower ?? '') ? people.from - 2 : people.from - 1
  return between.some(token => /^(?:where|when|while)$/.test(token.lower)) || BESIDE.test(tokens[beside]?.lower ?? '')
}

/** "in a pickup with five wounded": whoever rides along. */
export const rideAlong = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  number.value < MOST_RIDING && /^(?:with|carrying|holding)$/.test(tokens[number.from - 1]?.lower ?? '') && VEHICLES.has(tokens[number.from - 2]?.stem ?? '') && /^(?:an?|one|his|her|their|the)$/.test(tokens[number.from - 3]?.lower ?? '')

/** "a security detail of 200 soldiers", "an honour guard of 60". */
export const isEscort = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  tokens[number.from - 1]?.lower === 'of' && ESCORTS.has(tokens[number.from - 2]?.stem ?? '')

/** "the volunteers of Tarvia": a noun of persons with a name behind it that nobody here knows; null where the sentence has none. */
export function strangersIn({tokens, people, reading}: SentenceFrame): string | null {
  const at = tokens.findIndex((token, place) => PERSONS.has(token.stem) && /s$/.test(token.lower) && tokens[place + 1]?.lower === 'of' && /^\p{Lu}\p{Ll}+$/u.test(tokens[place + 2]?.text ?? '')
    && !/^\p{Lu}/u.test(tokens[place + 3]?.text ?? '') && !reading.mentions.some(mention => mention.from === place + 2) && !people.some(named => named.from <= place + 2 && named.to >= place))
  return at < 0 ? null : tokens[at]!.stem
}

/** "The volunteers have lost 320": the strangers named before, where the sentence names nobody who is measured. */
export function isOfStrangers({tokens, people}: SentenceFrame, number: CountedNumber, strangers: string | null, measured: ReadonlySet<Owner>): boolean {
  if (strangers === null || people.some(named => measured.has(named.owner) && named.role === 'people')) return false
  return tokens.slice(0, number.from).some((token, at) => token.stem === strangers && /^(?:the|these|those)$/.test(tokens[at - 1]?.lower ?? ''))
}
