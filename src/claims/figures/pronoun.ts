// A number "of them" in its sentence in; what the sentences before let the pronoun mean out.
import {PERSONS, type Owner} from '../population.ts'
import type {Discourse} from './discourse.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'

const LONGEST_ABSENCE = 5
const PRONOUN = /^(?:them|these|those)$/

/** "300 of them" where no people who are measured have been named for a while. */
export function lacksAntecedent(frame: SentenceFrame, number: CountedNumber, discourse: Discourse, measured: ReadonlySet<Owner>): boolean {
  const {tokens} = frame
  if (tokens[number.to]?.lower !== 'of' || !PRONOUN.test(tokens[number.to + 1]?.lower ?? '') || PERSONS.has(tokens[number.to + 2]?.stem ?? '')) return false
  if (frame.people.some(people => measured.has(people.owner))) return false
  return discourse.recent === null || frame.reading.index - discourse.recent.sentence > LONGEST_ABSENCE
}

/** "Of these, 5,000 …" right behind a sentence with a claim. */
export function isOfThese(frame: SentenceFrame, number: CountedNumber, discourse: Discourse): boolean {
  const before = frame.tokens.slice(0, number.from).map(token => token.lower).filter(word => /^\p{L}/u.test(word))
  return discourse.last !== null && frame.reading.index - discourse.last.sentence === 1 && before.length === 2 && /^(?:of|among)$/.test(before[0]!) && PRONOUN.test(before[1]!)
}

/** "in June, when 9,000 of them were counted" a sentence or two behind a claim. */
export const isOfThem = ({tokens, reading}: SentenceFrame, number: CountedNumber, discourse: Discourse): boolean =>
  tokens[number.to]?.lower === 'of' && tokens[number.to + 1]?.lower === 'them' && /^(?:were|are|have|had|was)$/.test(tokens[number.to + 2]?.lower ?? '') && discourse.last !== null && reading.index - discourse.last.sentence <= 2 && discourse.last.paragraph === reading.sentence.paragraph
