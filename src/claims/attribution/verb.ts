// One sentence as read in; its reporting verbs with their speakers out: "X said", "said X", "X quoted Y as saying", "X, who …, says".
import type {SentenceReading} from '../reading.ts'
import {stem, stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import quantities from '../words/quantities.json' with {type: 'json'}
import {attributionAt, strangerIn, type Attribution} from './attribution-at.ts'
import type {Glossary} from './glossary.ts'
import {ACCOUNT, ASCERTAINING, DENY, PREPOSITIONS, SILENCE, SPEAKER, STANCE} from './lexicon.ts'
import {mediaIn} from './media.ts'
import {ascertains} from './modality.ts'
import {closesName, endsPhrase, isPronoun, isVerb, LONGEST_SUBJECT, namesSpeaker, PUNCTUATION, reports, subjectBefore} from './noun-phrase.ts'
import {isNameWord, isPersonalName} from './personal-name.ts'
import {within, type Span} from './span.ts'

const WEAK = stems([...words.weakReport, ...words.reportFinite])
const INVERTS = stems(words.inverts)
const QUOTING = stems(['quote', 'cite'])
const CONVINCED = new Set(words.convinced)
const APPEARANCE = stems(words.appearance)
/** "has evidence that …", "have information that …". */
const HOLDINGS = stems(words.holdings)
/** Words of an office behind its owner. */
const OFFICE = 6
const GIVE = stem('give')
const HAVE = stem('have')
const MODALS = new Set(words.modals)
const FINITE = /(?:ed|[^s]s|said|told|wrote|gave)$/
/** "No official has ever reported 300 dead" denies them. */
const NOBODY = /^(?:no|nobody|none|neither)$/
/** What only people do. */
const PERSONAL = stems(['say', 'tell', 'recall', 'recalled', 'remember', 'reckon', 'think', 'believe', 'insist', 'complain', 'joke'])
const UNNAMED = stems([...words.unnamed, ...words.documents])

export function byVerb(reading: SentenceReading, glossary: Glossary): Attribution[] {
  const {tokens} = reading
  let last: Span | null = null
  return tokens.flatMap((token, at) => {
    const denies = DENY.has(token.stem)
    const kind = kindOf(tokens, at)
    if (kind === null) return []
    if (/ing$/.test(token.lower) && tokens[at - 1]?.text === ',') {
      const subject = tokens[at + 1]?.lower === 'that' ? last ?? subjectOfClause(reading, at) : null
      return subject ? [attributionAt(reading, kind, {from: at, to: at + 1}, subject, glossary, denies)] : []
    }
    const managed = ASCERTAINING.has(token.stem) && tokens[at - 1]?.lower === 'to' && /^(?:able|managed)$/.test(tokens[at - 2]?.lower ?? '')
    const appeared = managed ? at - 2 : isInfinitive(tokens, at) ? appearanceBefore(tokens, at) : at
    if (appeared === null) return []
    const quoted = quotedAs(tokens, at)
    if (quoted) return [attributionAt(reading, 'citing', {from: at, to: quoted.to}, quoted, glossary)]
    const before = subjectBefore(reading, appeared)
    const inverted = tokens[at - 1]?.text === ',' && before && (namesSpeaker(reading, before) || isPersonalName(tokens, before)) ? null : invertedSubject(reading, at)
    if (inverted) return [withStranger(attributionAt(reading, 'inverted', {from: at, to: inverted.to}, inverted, glossary, denies), tokens, token, inverted)]
    if (!before && last && kind === 'verb' && isSecondVerb(tokens, at)) return [attributionAt(reading, kind, {from: at, to: at + 1}, last, glossary, denies)]
    const opener = kind === 'verb' && !last && tokens[at - 1]?.lower === 'and' ? subjectOfClause(reading, at) : null
    if (opener) return [attributionAt(reading, kind, {from: at, to: at + 1}, opener, glossary, denies)]
    if (!before || /^(?:and|or)$/.test(tokens[at - 1]?.lower ?? '') || (kind === 'stance' && tokens.slice(before.from, before.from + 2).some(word => ACCOUNT.has(word.stem)))) return []
    const speaking = appeared === at ? isSpeaking(reading, before, at) : namesSpeaker(reading, before) || isPronoun(tokens, before)
    const tentative = !speaking && appeared === at && WEAK.has(token.stem) && isPersonalName(tokens, before) && at - before.to < LONGEST_SUBJECT
    if (!speaking && !tentative) return []
    if (kind === 'verb') last = before
    const nobody = kind === 'verb' && NOBODY.test(tokens[before.from]!.lower)
    const found = attributionAt(reading, kind, {from: before.from, to: at + 1}, before, glossary, denies || nobody)
    const paper = kind === 'verb' && !found.speaker && !found.pronoun && isOwnPaper(tokens.slice(before.from, before.to))
    if (paper) return [attributionAt(reading, kind, {from: before.from, to: at + 1}, {from: before.from, to: before.from + 1}, glossary, denies)]
    const attribution = {...withStranger(found, tokens, token, before), ...(tentative ? {tentative} : {})}
    return attribution.speaker || attribution.pronoun || nobody || isUnnamedReport(tokens, before) ? [withAudience(reading, attribution, at)] : []
  })
}

/** "Its weekly bulletin": of whoever the pronoun means. */
const isOwnPaper = (subject: readonly Token[]): boolean => /^(?:its|their|his|her)$/.test(subject[0]!.lower) && subject.length > 1 && subject.length <= 5 && ACCOUNT.has(subject.at(-1)!.stem) && !subject.some(token => PREPOSITIONS.has(token.lower))

/** Somebody unknown speaks where the verb is one of persons. */
const withStranger = (found: Attribution, tokens: readonly Token[], verb: Token, subject: Span): Attribution =>
  (found.kind === 'stance' || found.speaker || found.pronoun || !PERSONAL.has(verb.stem) ? found : {...found, speaker: strangerIn(tokens, subject)})

function kindOf(tokens: readonly Token[], at: number): 'verb' | 'stance' | null {
  const token = tokens[at]!
  if (closesName(token) || /^(?:the|an?|its|their|his|our|my|no|every)$/.test(tokens[at - 1]?.lower ?? '')) return null
  const talks = token.stem === 'talk' && /^(?:about|of)$/.test(tokens[at + 1]?.lower ?? '')
  if (token.lower === 'told' && tokens[at - 1]?.lower === 'all') return null
  if (isPassive(tokens, at) || isGift(tokens, at) || comesUpon(tokens, at) || isSilence(tokens, at) || (token.stem === 'put' && /^\d/.test(tokens[at + 1]?.text ?? '')) || (/ed$/.test(token.lower) && /^(?:an?|some)$/.test(tokens[at - 1]?.lower ?? ''))) return null
  return reports(token) || DENY.has(token.stem) || talks || isConviction(tokens, at) || isOutcome(tokens, at) || grants(tokens, at) ? 'verb' : STANCE.has(token.stem) ? 'stance' : null
}

/** "gave their lives", "gave his men …": nothing is told. */
const isGift = (tokens: readonly Token[], at: number): boolean => tokens[at]!.stem === GIVE && /^(?:their|his|her|its|up|way|in)$/.test(tokens[at + 1]?.lower ?? '')

/** "arrived at 930", "came to some 300", "placed it at 800", "had the number at four": whoever counts gets there. */
function isOutcome(tokens: readonly Token[], at: number): boolean {
  const counts = /^(?:had|has|have)$/.test(tokens[at]!.lower)
  const next = tokens.slice(at + 1, at + (counts ? 12 : /^place/.test(tokens[at]!.lower) ? 9 : 6))
  const number = next.findIndex(token => /^\d/.test(token.text) || (counts && NUMERALS.has(token.lower)))
  if (number < 1) return false
  if (counts) return COUNTED.has(next[1]?.stem ?? '') && next.slice(0, number).some(token => token.lower === 'at')
  if (/^(?:arrived?|arrives|comes?|came)$/.test(tokens[at]!.lower)) return (number <= 2 && /^(?:at|to)$/.test(next[0]!.lower)) || (number === 3 && next[0]!.lower === 'in' && next[2]!.lower === 'at')
  if (/^(?:sticks?|sticking|stuck)$/.test(tokens[at]!.lower)) return number <= 3 && /^(?:with|to|by)$/.test(next[0]!.lower)
  return /^(?:placed?|places|set)$/.test(tokens[at]!.lower) && next.slice(0, number).some(token => token.lower === 'at')
}
const COUNTED = stems(['number', 'toll', 'figure', 'total', 'count', 'strength', 'dead', 'loss'])
const NUMERALS = new Set(Object.keys(quantities.units))

/** "published no total", "said nothing". */
const isSilence = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1]?.lower
  return next === 'nothing' || (next === 'no' && WEAK.has(tokens[at]!.stem))
}

/** "is certain that", "are convinced", "has evidence that". */
function isConviction(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!.stem
  const next = tokens.slice(at + 1, at + 4)
  if (verb === 'be') return next.slice(0, 2).some(token => CONVINCED.has(token.lower)) && !/^(?:not|n't|n’t)$/.test(next[0]?.lower ?? '')
  if (/^(?:see|saw|has|have|had)/.test(tokens[at]!.lower) && tokens.slice(at + 1, at + 6).map(token => token.lower).join(' ') === 'no reason to doubt that') return true
  if (verb === HAVE && next[0]?.lower === 'it' && next[1]?.lower === 'that') return true
  return verb === HAVE && next.some((token, step) => HOLDINGS.has(token.stem) && /^(?:that|of)$/.test(tokens[at + step + 2]?.lower ?? ''))
}

/** "accepts that 300 are there": no stance, but what somebody grants. */
const grants = (tokens: readonly Token[], at: number): boolean => GRANTS.has(tokens[at]!.stem) && tokens[at + 1]?.lower === 'that' && !tokens.slice(at + 2, at + 12).some(token => /^(?:would|should|must|will|shall)$/.test(token.lower))
const GRANTS = stems(['accept', 'agree'])

/** "200, given by Capital": told by the one behind it. */
const isPassive = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.lower === 'by' && /^(?:given|counted|reported|cited|named|listed|claimed|quoted)$/.test(tokens[at]!.lower)

/** "they found 9 wounded men": with their hands. */
const comesUpon = (tokens: readonly Token[], at: number): boolean => tokens[at]!.lower === 'found' && PRONOUN.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.lower !== 'that'
const PRONOUN = /^(?:he|she|they|we|i|it)$/

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
function subjectOfClause({tokens, mentions}: SentenceReading, verb: number): Span | null {
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

/** "denied that … but confirmed that …": the first verb's subject speaks on. */
const isSecondVerb = (tokens: readonly Token[], at: number): boolean => /^(?:and|but|or|yet|then)$/.test(tokens[at - 1]?.lower ?? '') && FINITE.test(tokens[at]!.lower)

/** "an official, speaking to the press, said": the aside says nothing of the verb. */
const behindAside = (between: readonly Token[]): readonly Token[] => between.slice(between.findLastIndex(token => token.text === ',' || token.text === ')') + 1)

/** "officials who asked not to be named said": the relative clause has a verb of its own. */
const behindRelative = (between: readonly Token[]): readonly Token[] => (between[0]?.lower === 'who' && between.slice(1).some(token => STANCE.has(token.stem) || reports(token)) ? [] : between)

/** Weak reporting verbs ("gave", "listed") need a person, a body or a pronoun as subject; passives have none. */
function isSpeaking(reading: SentenceReading, subject: Span, verb: number): boolean {
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

const isUnnamedReport = (tokens: readonly Token[], span: Span): boolean => tokens.slice(span.from, span.to).some(token => UNNAMED.has(token.stem))

/** "…", said X. */
function invertedSubject(reading: SentenceReading, verb: number): Span | null {
  const {tokens} = reading
  if (!/^[,"”’'?!]$/.test(tokens[verb - 1]?.text ?? '') || !INVERTS.has(tokens[verb]!.stem)) return null
  let to = verb + 1
  while (to < tokens.length && to - verb <= LONGEST_SUBJECT && !endsPhrase(tokens[to]!) && !isVerb(tokens[to]!) && !/^(?:who|whose)$/.test(tokens[to]!.lower)) to++
  const span = {from: verb + 1, to}
  if (tokens[to] && isVerb(tokens[to]!)) return isPronoun(tokens, {from: verb + 1, to: verb + 2}) && to > verb + 2 ? {from: verb + 1, to: verb + 2} : null
  let name = verb + 1
  while (name < to && isNameWord(tokens[name])) name++
  const named = name > verb + (/^["”’]$/.test(tokens[verb - 1]!.text) ? 1 : 2) && (name === to || /^(?:of|from|at|with|in|on)$/.test(tokens[name]!.lower))
  return to > verb + 1 && (named || namesSpeaker(reading, span) || strangerIn(tokens, span) !== null || isPronoun(tokens, {from: verb + 1, to: verb + 2})) ? (isPronoun(tokens, {from: verb + 1, to: verb + 2}) ? {from: verb + 1, to: verb + 2} : span) : null
}

/** "X quoted Y as saying": Y vouches. */
function quotedAs(tokens: readonly Token[], verb: number): Span | null {
  if (!QUOTING.has(tokens[verb]!.stem)) return null
  const as = tokens.findIndex((token, at) => at > verb && at < verb + 10 && token.lower === 'as' && /^(?:saying|stating|reporting|putting)$/.test(tokens[at + 1]?.lower ?? ''))
  return as > verb + 1 ? {from: verb + 1, to: as} : null
}

/** "told the BBC": the one who is told passes it on. */
function withAudience(reading: SentenceReading, attribution: Attribution, verb: number): Attribution {
  if (reading.tokens[verb]!.stem !== 'tell' || !attribution.speaker) return attribution
  const media = mediaIn(reading.tokens, {from: verb + 1, to: Math.min(reading.tokens.length, verb + 6)})
  return media ? {...attribution, speaker: {...attribution.speaker, via: [media]}} : attribution
}
