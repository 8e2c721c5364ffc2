// A verb that vouches, by its place, in; the words that name its subject where they do not stand right before it, out:
// "emerged from the talks to announce", "went to parliament and said", "…, said X".
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {strangerIn} from './attribution-at.ts'
import {ASCERTAINING, SPEAKER, STANCE} from './lexicon.ts'
import {endsPhrase, isPronoun, isVerb, LONGEST_SUBJECT, namesSpeaker, PUNCTUATION} from './noun-phrase.ts'
import {isNameWord, isPersonalName} from './personal-name.ts'
import type {Span} from './span.ts'

const APPEARANCE = stems(words.appearance)
const INVERTS = stems(words.inverts)
/** Words of an office behind its owner. */
const OFFICE = 6
const FINITE = /(?:ed|[^s]s|said|told|wrote|gave)$/

/** The place of the verb behind the subject: of "emerged" in "emerged to announce", of "able" in "was able to confirm"; null where an infinitive has none. */
export function mainVerb(tokens: readonly Token[], at: number): number | null {
  const managed = ASCERTAINING.has(tokens[at]!.stem) && tokens[at - 1]?.lower === 'to' && /^(?:able|managed)$/.test(tokens[at - 2]?.lower ?? '')
  if (managed) return at - 2
  return isInfinitive(tokens, at) ? appearanceBefore(tokens, at) : at
}

const isInfinitive = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.lower === 'to' && !FINITE.test(tokens[at]!.lower)

/** "emerged from the talks to announce that": who came out to say it, by the verb of coming out; null for "declined to say". */
function appearanceBefore(tokens: readonly Token[], at: number): number | null {
  for (let place = at - 2; place >= 0 && at - place <= LONGEST_SUBJECT; place--) {
    const token = tokens[place]!
    if (APPEARANCE.has(token.stem) && place > 0) return place
    if (PUNCTUATION.test(token.text) || isVerb(token) || STANCE.has(token.stem)) return null
  }
  return null
}

/** "The ministry went to parliament and said …": who the clause begins with. */
export function subjectOfClause({tokens, mentions}: SentenceReading, verb: number): Span | null {
  const start = tokens.slice(0, verb).findLastIndex(token => /^[.;:"“”]$/.test(token.text)) + 1
  const named = strangerAt(tokens, start, verb)
  if (named) return named
  const mention = mentions.find(candidate => candidate.from >= start)
  const owns = mention !== undefined && /^['’]s?$/.test(tokens[mention.to]?.text ?? '')
  const noun = mention ? tokens.slice(mention.to + 1, mention.to + OFFICE).findLastIndex(token => SPEAKER.has(token.stem)) : -1
  if (!mention || mention.from - start > 3 || mention.to >= verb - 1 || tokens.slice(mention.to, verb).some(token => isVerb(token) && !/^(?:has|have|had)$/.test(token.lower)) || (owns && noun < 0)) return null
  let to = owns ? mention.to + noun + 2 : mention.to
  while (to < verb && mention.form === 'adjective' && (/^\p{Lu}/u.test(tokens[to]!.text) || SPEAKER.has(tokens[to]!.stem))) to++
  return {from: mention.from, to}
}

/** "Jane Doe stood up and said", "The opposition leader, Jane Doe, stood up and said": whom a clause begins with, by full name or office. */
function strangerAt(tokens: readonly Token[], start: number, verb: number): Span | null {
  const comma = tokens.findIndex((token, at) => at > start && token.text === ',')
  const office = /^(?:the|an?)$/.test(tokens[start]?.lower ?? '') && comma > start + 1 && comma - start <= OFFICE && comma < verb && SPEAKER.has(tokens[comma - 1]!.stem)
  if (office) return {from: start, to: comma}
  if (/^(?:the|an?|in|at|on|for)$/.test(tokens[start]?.lower ?? '')) return null
  let to = start
  while (to < verb && isNameWord(tokens[to])) to++
  return to - start >= 2 && to - start <= 3 && to < verb - 1 && /^\p{Ll}/u.test(tokens[to]!.text) && isPersonalName(tokens, {from: start, to}) && !tokens.slice(to, verb - 1).some(token => PUNCTUATION.test(token.text)) ? {from: start, to} : null
}

/** "…", said X. */
export function invertedSubject(reading: SentenceReading, verb: number): Span | null {
  const {tokens} = reading
  if (!/^[,"”’'?!]$/.test(tokens[verb - 1]?.text ?? '') || !INVERTS.has(tokens[verb]!.stem)) return null
  const aged = describedBehindAge(tokens, verb + 1)
  if (aged) return aged
  let to = verb + 1
  while (to < tokens.length && to - verb <= LONGEST_SUBJECT && !endsPhrase(tokens[to]!) && !isVerb(tokens[to]!) && !/^(?:who|whose)$/.test(tokens[to]!.lower)) to++
  const span = {from: verb + 1, to}
  if (tokens[to] && isVerb(tokens[to]!)) return isPronoun(tokens, {from: verb + 1, to: verb + 2}) && to > verb + 2 ? {from: verb + 1, to: verb + 2} : null
  let name = verb + 1
  while (name < to && isNameWord(tokens[name])) name++
  const named = name > verb + (/^["”’]$/.test(tokens[verb - 1]!.text) ? 1 : 2) && (name === to || /^(?:of|from|at|with|in|on)$/.test(tokens[name]!.lower))
  return to > verb + 1 && (named || namesSpeaker(reading, span) || strangerIn(tokens, span) !== null || isPronoun(tokens, {from: verb + 1, to: verb + 2})) ? (isPronoun(tokens, {from: verb + 1, to: verb + 2}) ? {from: verb + 1, to: verb + 2} : span) : null
}

/** "says the 29-year-old, a pilot with Utopia’s 4th Brigade who …": what stands behind his age. */
function describedBehindAge(tokens: readonly Token[], from: number): Span | null {
  const described = tokens.slice(from, from + AGE)
  if (!/^the\d+-year-old,an?/.test(described.map(token => token.lower).join(''))) return null
  const behind = from + described.findIndex(token => token.text === ',') + 1
  let to = behind
  while (to < tokens.length && to - from <= LONGEST_SUBJECT && !endsPhrase(tokens[to]!) && !/^(?:who|whose)$/.test(tokens[to]!.lower)) to++
  return {from: behind, to}
}
/** Words of "the 29-year-old, a", whose hyphens may stand apart. */
const AGE = 8

/** "denied that … but confirmed that …": the first verb's subject speaks on. */
export const isSecondVerb = (tokens: readonly Token[], at: number): boolean => /^(?:and|but|or|yet|then)$/.test(tokens[at - 1]?.lower ?? '') && FINITE.test(tokens[at]!.lower)
