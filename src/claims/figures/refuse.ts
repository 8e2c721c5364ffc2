// A number in its sentence in; the reason why it is no total of people out: a rate, an age, a number of civilians in an accident.
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const PERIODS = new Set(words.periods)
const EVERY = /^(?:a|an|per|each|every)$/
const OLDEST = 100

export function rateOrAge(frame: SentenceFrame, number: CountedNumber): string | null {
  const {tokens} = frame
  const after = tokens.slice(number.to, number.to + 6)
  if (after.some((token, at) => EVERY.test(token.lower) && PERIODS.has(after[at + 1]?.lower ?? '') && !after.slice(0, at).some(word => /^[.;:]$/.test(word.text)))) return 'a rate'
  if (number.value < OLDEST && isAge(frame, number)) return 'an age'
  return null
}

/** "aged 31", "a corporal, 31, told", "He was 31", "31 years old". */
function isAge(frame: SentenceFrame, number: CountedNumber): boolean {
  const {tokens} = frame
  const before = tokens.slice(Math.max(0, number.from - 3), number.from)
  const aged = before.some(token => /^(?:aged|age)$/.test(token.lower))
  const between = before.at(-1)?.text === ',' && /^[,\])]$/.test(tokens[number.to]?.text ?? '') && number.head.kind === 'bare'
  const person = /^(?:he|she|one|i)$/.test(before.at(-2)?.lower ?? '') && before.at(-1)?.stem === 'be' && number.head.kind === 'bare'
  const years = tokens.slice(number.to, number.to + 4).some(token => token.stem === 'year')
  return aged || between || person || (years && !/^(?:soldier|troop)$/.test(number.head.stem))
}
