// A large number in its sentence in; whether its own clause lets it be the strength of a whole army out.
// A city's people, those cut off or displaced, those at one front, those mobilised or lost are no strength.
import {stems} from '../attribution/speaker.ts'
import {compileCue, matchCues} from '../cues.ts'
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {clauseLeft, clauseRight} from './still-to-come.ts'

const ARMIES = stems(words.armies)
const CAPS = stems(words.caps)
const MEASURED = stems(words.strengthNouns)
const SETS = stems(words.strengthVerbs)
const PARTS = words.partOfArmy.map(compileCue)
/** What ties a number to the noun before it: "a ceiling of 800,000 has …". */
const AFTER_NOUN = /^(?:of|to|at|from|than)$/
const COUNTED = stems(['number', 'figure', 'estimate', 'total', 'level', 'rank', 'reserve', 'guess'])
const TOTALS = /^(?:passed|reached|topped|hit|exceeded|surpassed|totalled|totaled)$/
const AUXILIARY = /^(?:has|have|had|is|are|was|were|been|being)$/
const SERVES = /^(?:under|in|serving|enlisted|strong|now|today|currently|enough|too|needed|required|allowed|permitted|the|a|not|no|about|considered|proposed|agreed|set|still|already)$/

export function canBeWholeArmy(frame: SentenceFrame, number: CountedNumber): boolean {
  const left = clauseLeft(frame.tokens, number.from)
  const right = clauseRight(frame.tokens, number.to)
  return !ofAnotherNoun(left) && !totalsOtherThings(frame.tokens, number) && !objectOfAnotherVerb(left) && !(!AFTER_NOUN.test(left.at(-1)?.lower ?? '') && subjectOfAnotherVerb(clauseRight(frame.tokens, Math.max(number.to, number.head.to)))) && !isOfWhom(left)
    && matchCues([...left.slice(-6), ...frame.tokens.slice(number.from, number.to), ...beforeComma(right).slice(0, 9)], PARTS).length === 0
}

const beforeComma = (tokens: CountedTokens): CountedTokens => {
  const comma = tokens.findIndex(token => token.text === ',')
  return comma < 0 ? tokens : tokens.slice(0, comma)
}

/** "a city of 60,000"; "an army of" and "a limit of" are none. */
function ofAnotherNoun(left: CountedTokens): boolean {
  if (left.at(-1)?.lower !== 'of') return false
  const noun = left.at(-2)
  return noun !== undefined && /^\p{Ll}/u.test(noun.text) && ![ARMIES, CAPS, MEASURED, SETS].some(known => known.has(noun.stem))
}

/** "desertions have passed 200,000": what reaches the number is no army. */
function totalsOtherThings(tokens: CountedTokens, number: CountedNumber): boolean {
  let at = number.from
  while (at > 0 && (TOTALS.test(tokens[at]!.lower) || (at < number.from && AUXILIARY.test(tokens[at]!.lower)) || (at === number.from && !TOTALS.test(tokens[at - 1]!.lower) && AUXILIARY.test(tokens[at - 1]!.lower)))) at--
  const noun = tokens[at]
  return at < number.from && noun !== undefined && /^\p{L}+[^s]s$/u.test(noun.lower) && tokens.slice(at + 1, number.to).some(token => TOTALS.test(token.lower)) && ![ARMIES, CAPS, COUNTED].some(known => known.has(noun.stem))
}

/** "displaced 220,000", "reached 310,000 homes": a past verb right before the number that sets no strength. */
function objectOfAnotherVerb(left: CountedTokens): boolean {
  const verb = left.at(-1)
  return verb !== undefined && /^(?!(?:any|some|no|every)thing|during)\p{Ll}{2,}(?:ed|ing)$/u.test(verb.text) && ![CAPS, SETS].some(known => known.has(verb.stem))
}

/** "310,000 had been reconnected", "300,000 men have left". */
function subjectOfAnotherVerb(right: CountedTokens): boolean {
  if (!AUXILIARY.test(right[0]?.lower ?? '')) return false
  const verb = right.find(token => !AUXILIARY.test(token.lower))
  return verb !== undefined && /^\p{L}/u.test(verb.text) && !SERVES.test(verb.lower)
}

/** "border guards, of whom there are 12,000". */
const isOfWhom = (left: CountedTokens): boolean => left.some((token, at) => /^(?:whom|which)$/.test(token.lower) && left[at - 1]?.lower === 'of')

type CountedTokens = ReturnType<typeof clauseLeft>

/** "Utopia, whose army …", "Utopia needs an 800,000-strong army": an army in the clause of a state's bare name. */
export const namesOwnArmy = (frame: SentenceFrame, owner: string): boolean =>
  frame.people.some(people => people.owner === owner) && !frame.people.some(people => people.owner !== owner && people.role === 'people') && frame.tokens.some((token, at) => ARMIES.has(token.stem) || (CAPS.has(token.stem) && /^['’]s$/.test(frame.tokens[at - 1]?.text ?? '')))
