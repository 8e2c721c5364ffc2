// The words before a verb that may vouch, and the verb, in; whether they say something by it out: no passive, no plan, no silence, and of a weak verb no thing.
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {ACCOUNT, PREPOSITIONS, SILENCE, SPEAKER, STANCE} from './lexicon.ts'
import {ascertains} from './modality.ts'
import {isPronoun, namesSpeaker, reports} from './noun-phrase.ts'
import {isPersonalName} from './personal-name.ts'
import {within, type Span} from './span.ts'
import {isConviction, isOutcome, WEAK} from './vouching-verb.ts'

const MODALS = new Set(words.modals)
const UNNAMED = stems([...words.unnamed, ...words.documents])

/** "an official, speaking to the press, said": the aside says nothing of the verb. */
const behindAside = (between: readonly Token[]): readonly Token[] => between.slice(between.findLastIndex(token => token.text === ',' || token.text === ')') + 1)

/** "officials who asked not to be named said": the relative clause has a verb of its own. */
const behindRelative = (between: readonly Token[]): readonly Token[] => (between[0]?.lower === 'who' && between.slice(1).some(token => STANCE.has(token.stem) || reports(token)) ? [] : between)

/** Weak reporting verbs ("gave", "listed") need a person, a body or a pronoun as subject; passives have none. */
export function isSpeaking(reading: SentenceReading, subject: Span, verb: number): boolean {
  const {tokens} = reading
  const between = behindRelative(behindAside(tokens.slice(subject.to, verb)))
  if (SILENCE.has(tokens[verb]!.stem) && between.some(isNegation)) return false
  const offers = STANCE.has(tokens[verb]!.stem) && between.some(token => token.lower === 'would') && !reports(tokens[verb]!)
  if (!offers && between.some(token => MODALS.has(token.lower) && token.text !== 'May')) return ascertains(tokens, verb)
  if (isConviction(tokens, verb)) return isPronoun(tokens, subject) || namesSpeaker(reading, subject) || reading.mentions.some(mention => within(mention, subject))
  if (between.some(token => token.stem === 'be' || token.lower === 'to')) return between.at(-1)?.lower !== 'to' && /ing$/.test(tokens[verb]!.lower)
  if (ACCOUNT.has(tokens[verb]!.stem) && /^(?:the|a|its|their|his|recent|'s|of)$/.test(tokens[verb - 1]?.lower ?? '')) return false
  if (/^(?:of|from|by|in|,)$/.test(tokens[verb + 1]?.lower ?? '') && ACCOUNT.has(tokens[verb]!.stem) && tokens[verb]!.stem !== 'say') return !/s$/.test(tokens[verb]!.lower) && tokens[verb]!.lower !== tokens[verb]!.stem
  if (tokens[verb]!.stem === 'talk' && PREPOSITIONS.has(tokens[subject.from]!.lower)) return false
  if (WEAK.has(tokens[verb]!.stem) && isBareAdjective(reading, subject)) return false
  if (/^(?:put|count|give)$/.test(tokens[verb]!.stem) && isPeople(reading, subject)) return true
  return !(WEAK.has(tokens[verb]!.stem) || isOutcome(tokens, verb)) || isOwnPaper(tokens.slice(subject.from, subject.to)) || (isOutcome(tokens, verb) && isPersonalName(tokens, subject)) || isPronoun(tokens, subject) || namesSpeaker(reading, subject) || isUnnamedReport(tokens, subject)
}

/** "Utopian rail records": an adjective with a thing behind it. */
const isBareAdjective = ({tokens, mentions}: SentenceReading, {from, to}: Span): boolean =>
  mentions.some(mention => mention.from >= from && mention.to < to && mention.form === 'adjective') && !mentions.some(mention => within(mention, {from, to}) && mention.form !== 'adjective') && !tokens.slice(from, to).some(token => SPEAKER.has(token.stem) || ACCOUNT.has(token.stem))

/** "has not commented", "never replied": nothing is said. */
const isNegation = (token: Token): boolean => /^(?:not|never|n['’]t|yet|nor)$/.test(token.lower)

/** "the Utopians": all of them, whole. */
const isPeople = ({tokens, mentions}: SentenceReading, {from, to}: Span): boolean => tokens[from]!.lower === 'the' && mentions.some(mention => mention.form === 'demonym' && mention.from === from + 1 && mention.to === to)

/** "reports say": nobody by name, but something is told. */
export const isUnnamedReport = (tokens: readonly Token[], span: Span): boolean => tokens.slice(span.from, span.to).some(token => UNNAMED.has(token.stem))

/** "Its weekly bulletin": of whoever the pronoun means. */
export const isOwnPaper = (subject: readonly Token[]): boolean => /^(?:its|their|his|her)$/.test(subject[0]!.lower) && subject.length > 1 && subject.length <= 5 && ACCOUNT.has(subject.at(-1)!.stem) && !subject.some(token => PREPOSITIONS.has(token.lower))
