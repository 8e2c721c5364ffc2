// A number of victims in its sentence in; whether its clause has a subject of its own that says nothing of whose people these are out.
// "The shelling of the market killed 30", "its allies lost 40": whoever was spoken of before is not counted.
import {stems} from '../attribution/speaker.ts'
import type {Owner, PeopleMention} from '../population.ts'
import population from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {clauseLeft} from './still-to-come.ts'

const HARMS = new Set(population.harms)
const ATTACKS = stems([...population.attacks, ...population.mishaps])
const OTHER_SIDES = stems(population.otherSides)
const SUFFERS = stems(population.suffers)
const AUXILIARY = stems(['have', 'be', 'admit', 'report'])
const GENERIC = stems(['person', 'victim', 'soul'])
const DETERMINERS = /^(?:the|a|an|another|its|their|this|that|these|those|one|two|three|both|\p{L}+['’]s)$/u

/** True where nobody in the sentence is named as harmed, and the clause's subject is an attack, a mishap or people of another kind. */
export function hasSubjectOfItsOwn(frame: SentenceFrame, number: CountedNumber, measured: ReadonlySet<Owner>): boolean {
  if (frame.people.some(people => measured.has(people.owner) && people.role === 'people')) return othersSuffer(frame, number)
  return othersSuffer(frame, number) || harmedByNobodys(frame, number)
}

/** "A second strike the same evening left 14 dead": an attack that is nobody's, and victims who are nobody's. */
function harmedByNobodys({tokens, people}: SentenceFrame, number: CountedNumber): boolean {
  if (number.head.kind === 'person' && !GENERIC.has(number.head.stem)) return false
  if (tokens.some(token => token.lower === 'them')) return false
  const left = clauseLeft(tokens, number.from)
  const verb = left.findLastIndex(token => HARMS.has(token.lower))
  const noun = left.slice(0, Math.max(0, verb)).findIndex(token => ATTACKS.has(token.stem))
  if (verb < 0 || noun < 0) return false
  const at = number.from - left.length + noun
  return !people.some(named => isAttackersName(tokens, named, at))
}

/** "Utopian fire", "the Utopians' raid", "a strike by Utopia": the attack has an owner, and so has an enemy. */
const isAttackersName = (tokens: SentenceFrame['tokens'], named: PeopleMention, noun: number): boolean =>
  (named.from < noun && noun - named.to <= 3) || (named.from > noun && named.from - noun <= 4 && tokens.slice(noun, named.from).some(token => /^(?:by|on|against|at|upon)$/.test(token.lower)))

/** "its allies lost 40", "losses of 300 among the villagers". */
function othersSuffer({tokens, people}: SentenceFrame, number: CountedNumber): boolean {
  const left = clauseLeft(tokens, number.from)
  const verb = left.findLastIndex(token => SUFFERS.has(token.stem))
  const subject = left.slice(0, Math.max(0, verb)).findLastIndex((token, at) => OTHER_SIDES.has(token.stem) && !/ed$/.test(token.lower) && DETERMINERS.test(left[at - 1]?.lower ?? 'the') && endsNoun(left[at + 1]))
  const from = number.from - left.length
  return subject >= 0 && left.slice(subject + 1, verb).filter(token => AUXILIARY.has(token.stem)).length <= 2 && !people.some(named => named.from >= from + subject && named.to <= from + verb && named.role === 'people')
}

/** Behind a noun that is the subject itself, and no part of a longer name. */
const endsNoun = (next: SentenceFrame['tokens'][number] | undefined): boolean =>
  next === undefined || AUXILIARY.has(next.stem) || SUFFERS.has(next.stem) || /^(?:of|in|at|on|from|who|,|near|along|also|alone|there|then)$/.test(next.lower)
