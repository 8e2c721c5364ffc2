// A number and a cue of its sentence in; how far they stand apart out: small where they are one phrase ("270 killed", "losses of 4,000"), `NEVER` where they cannot be.
import {stems} from '../attribution/speaker.ts'
import {PERSONS} from '../population.ts'
import type {Token} from '../tokens.ts'
import attribution from '../words/attribution.json' with {type: 'json'}
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, EventCue, SentenceFrame} from './frame.ts'
import {isWhole, isWholeOf, partCost, wholesIn} from './part-and-whole.ts'

const LIGHT = stems(words.light)
const LINKING = stems(words.linking)
const ACTIVE = /^(?:killed|wounded|captured|injured|lost|took|kill|lose|loses|losing|buried)$/
const AUXILIARY = stems(['be', 'have', 'death', 'become'])
/** "every third of the 11,000 sent": the number is of those sent. */
const SENT = /^(?:sent|deployed|dispatched|shipped|committed|stationed)$/
const NEVER = 99
/** Tokens between a number and its cue; no phrase is longer, and all pairs of a long sentence would take too long. */
const LONGEST_GAP = 60
const REPORT = stems(attribution.report)
const LONGEST_ASIDE = 8
const LONGEST_LABEL = 12
const QUOTE = /^["“”„‟«»'‘’]$/
const ATTEMPTS = stems(words.attempts)

/** A cost: below 1 in one phrase, more with every word, comma and clause between; 9 is too far. */
export function cueDistance(frame: SentenceFrame, number: CountedNumber, cue: EventCue): number {
  if (Math.max(cue.from - number.to, number.from - cue.to) > LONGEST_GAP) return NEVER
  if (isStrong(frame.tokens, number) || onceReported(frame.tokens, cue)) return NEVER
  const counted = cue.from >= number.to && cue.from < number.head.to
  const quoted = QUOTE.test(frame.tokens[number.from - 2]?.text ?? '') && cue.to === number.from - 2
  if (!quoted && isWhole(frame.tokens, number) && !counted && !touches(frame.tokens, number.to, cue.from)) return NEVER
  return cue.from >= number.to ? costRight(frame, number, cue) : costLeft(frame, number, cue)
}

/** "nine who had been reported dead turned up": reported once, and no longer true. */
const onceReported = (tokens: readonly Token[], cue: EventCue): boolean =>
  /^(?:who|that|previously|once|earlier|already) (?:had|were) (?:been )?(?:reported|presumed|believed|thought|feared|listed|declared)$/.test(tokens.slice(Math.max(0, cue.from - 4), cue.from).map(token => token.lower).join(' '))

/** "the 12,000-strong contingent has lost a third": the number is the contingent's. */
const isStrong = (tokens: readonly Token[], number: CountedNumber): boolean => tokens[number.to]?.text === '-' && tokens[number.to + 1]?.lower === 'strong'

const touches = (tokens: readonly Token[], from: number, to: number): boolean => to >= from && tokens.slice(from, to).every(token => token.text === ',')

function costRight(frame: SentenceFrame, number: CountedNumber, cue: EventCue): number {
  const {tokens} = frame
  const gap = withoutAside(tokens.slice(number.to, cue.from)).filter(token => !QUOTE.test(token.text))
  if (attempts(gap)) return NEVER
  if (takesObject(frame, cue)) return 5 + gap.length
  if (gap.every(token => token.text === ',')) return 0
  const whole = wholesIn(frame).get(number)
  if (whole && cue.from >= whole.to) return partCost(tokens.slice(whole.to, cue.from))
  if (isWholeOf(frame, number) && gap.length > 2) return NEVER
  if (gap.some((token, at) => token.lower === 'to' && !SENT.test(gap[at - 1]?.lower ?? '') && gap[at + 1] !== undefined && !AUXILIARY.has(gap[at + 1]!.stem))) return NEVER
  const between = quantitiesIn(frame, number.to, cue.from)
  return weightOf(gap) + between * 5 + (gap.some((token, at) => /^(?:and|or)$/.test(token.lower) && !PERSONS.has(gap[at + 1]?.stem ?? '')) ? 3 : 0) + 0.3
}

/** "More than ten tried to surrender": nobody says that they did. */
const attempts = (gap: readonly Token[]): boolean => gap.at(-1)?.lower === 'to' && ATTEMPTS.has(gap.at(-2)?.stem ?? '')

/** Quantities of any kind between two tokens: a cue behind "nearly half" is the half's. */
const quantitiesIn = (frame: SentenceFrame, from: number, to: number): number =>
  frame.reading.quantities.filter(quantity => quantity.kind !== 'unit' && from < to && quantity.start >= frame.tokens[from]!.start && quantity.end <= frame.tokens[to - 1]!.end).length

/** "killed 21": an active verb whose object follows. */
function takesObject(frame: SentenceFrame, cue: EventCue): boolean {
  if (!ACTIVE.test(cue.words)) return false
  const object = frame.numbers.find(number => number.from >= cue.to && frame.tokens.slice(cue.to, number.from).every(token => QUOTE.test(token.text)))
  return object !== undefined && (object.head.kind === 'person' || object.head.kind === 'bare') && !AUXILIARY.has(frame.tokens[cue.from - 1]?.stem ?? '')
}

/** The words that separate number and cue; light ones and persons do not. */
function weightOf(gap: readonly Token[]): number {
  const heavy = gap.filter(token => /^[\p{L}\d]/u.test(token.text) && !LIGHT.has(token.stem) && !LIGHT.has(token.lower) && !PERSONS.has(token.stem) && !/^\p{Lu}/u.test(token.text)).length
  const commas = gap.filter(token => token.text === ',').length
  const breaks = gap.filter(token => /^[;:–—]$/.test(token.text) || /^(?:but|while|whereas)$/.test(token.lower)).length
  return heavy + commas * 2 + breaks * 6
}

function costLeft(frame: SentenceFrame, number: CountedNumber, cue: EventCue): number {
  const gap = withoutParenthesis(withoutAside(frame.tokens.slice(cue.to, number.from))).filter(token => !QUOTE.test(token.text))
  const between = quantitiesIn(frame, cue.to, number.from)
  if (between === 0 && gap.every(token => LINKING.has(token.stem) || LINKING.has(token.lower) || token.lower === 'the')) return gap.length === 0 && isPassive(frame.tokens, cue) ? 1 : 0.5
  if (between === 0 && linksNoun(gap)) return 1.2
  if (between === 0 && (isLabel(gap) || isLongLabel(frame, number, cue))) return 1
  const weight = weightOf(gap) * 1.2 + between * 5 + (gap.some(token => /^(?:and|or)$/.test(token.lower)) ? 3 : 0)
  return weight + (/^(?:dead|wounded|injured|died)$/.test(cue.words) ? 2 : 0) + 0.8
}

const isPassive = (tokens: readonly Token[], cue: EventCue): boolean => ACTIVE.test(cue.words) && tokens[cue.from - 1]?.stem === 'be'

/** "Wounded Utopians: 2,700". */
const isLabel = (gap: readonly Token[]): boolean => gap.at(-1)?.text === ':' && gap.length <= 4 && gap.slice(0, -1).every(token => /^\p{L}/u.test(token.text))

/** "Deaths in the contingent since May: 350": the one kind of event that a label names. */
function isLongLabel({tokens, cues, numbers}: SentenceFrame, number: CountedNumber, cue: EventCue): boolean {
  const colon = tokens.slice(0, number.from).findLastIndex(token => token.text === ':')
  if (colon < cue.to || number.from - colon > 2 || number.head.kind === 'person') return false
  const opens = tokens.slice(0, colon).findLastIndex(token => /^[.;:!?•*|]$/.test(token.text)) + 1
  const label = tokens.slice(opens, colon)
  return cue.from >= opens && label.length <= LONGEST_LABEL && !label.some(token => REPORT.has(token.stem)) && cues.every(other => other.to <= opens || other.from >= colon || other.measure === cue.measure)
    && !numbers.some(other => other.from >= cue.to && other.from < colon)
}

/** "the death toll among them reached 300": the noun, then a linking verb right before the number. */
const linksNoun = (gap: readonly Token[]): boolean =>
  gap.length <= 14 && LINKING.has(gap.at(-1)?.stem ?? '') && !/^(?:of|to|as|by|from|at)$/.test(gap.at(-1)!.lower) && !gap.some(token => /^[.;:,]$/.test(token.text) || /^(?:and|but|who|which)$/.test(token.lower))

/** ", he said," parts nothing. */
function withoutAside(tokens: readonly Token[]): readonly Token[] {
  const opens = tokens.findIndex(token => token.text === ',')
  const closes = tokens.findIndex((token, at) => at > opens && token.text === ',')
  const aside = tokens.slice(opens + 1, closes)
  return opens >= 0 && closes > opens && aside.length <= LONGEST_ASIDE && aside.some(token => REPORT.has(token.stem)) ? [...tokens.slice(0, opens), ...tokens.slice(closes + 1)] : tokens
}

function withoutParenthesis(tokens: readonly Token[]): Token[] {
  let depth = 0
  return tokens.filter(token => {
    if (token.text === '(') depth++
    const inside = depth > 0
    if (token.text === ')') depth = Math.max(0, depth - 1)
    return !inside
  })
}
