// A number "of them" in its sentence in; what the sentences before let the pronoun mean out.
import type {Owner} from '../population.ts'
import type {Discourse} from './discourse.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'

const PRONOUN = /^(?:them|these|those)$/

/** "300 of them" where neither its own sentence nor the one before names people who are measured. */
export function lacksAntecedent(frame: SentenceFrame, number: CountedNumber, discourse: Discourse, measured: ReadonlySet<Owner>): boolean {
  const {tokens} = frame
  const pronoun = tokens[number.to]?.lower === 'of' && PRONOUN.test(tokens[number.to + 1]?.lower ?? '')
  if (!pronoun || /^(?:soldier|troop|man)$/.test(tokens[number.to + 2]?.stem ?? '')) return false
  const named = (sentence: SentenceFrame | null) => sentence !== null && sentence.people.some(people => measured.has(people.owner))
  const claimed = discourse.last !== null && frame.reading.index - discourse.last.sentence <= 1
  return !named(frame) && !claimed && !named(discourse.previous)
}

/** "Of these, 5,000 …" right behind a sentence with a claim. */
export function isOfThese(frame: SentenceFrame, number: CountedNumber, discourse: Discourse): boolean {
  const before = frame.tokens.slice(0, number.from).map(token => token.lower).filter(word => /^\p{L}/u.test(word))
  return discourse.last !== null && frame.reading.index - discourse.last.sentence === 1 && before.length === 2 && /^(?:of|among)$/.test(before[0]!) && PRONOUN.test(before[1]!)
}
