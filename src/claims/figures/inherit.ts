// A bare number without a cue of its own in; the measure it takes over from the claim or the question before it out.
import {stems} from '../attribution/speaker.ts'
import {matchCues} from '../cues.ts'
import {PERSONS} from '../population.ts'
import type {SubjectMeasure} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/figures.json' with {type: 'json'}
import {isMoreThanBefore} from './compared.ts'
import type {Discourse, LastClaim} from './discourse.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {goesOnFrom} from './row.ts'

const INHERITS = stems(words.inherits)
const SERIES = stems(words.series)
const COUNTS = stems(words.counts)
const AFTER_COUNT = /^(?:it|them|that|the|higher|lower|,|figure|number|total|at|of|to|up|down|so|far|only|just|has|have|'s|"|“)$/
const ENDS_COUNT = /^(?:[.,;:)”"'’–—]|and|but|while|so|since|in|by|from|if|on|as|back|last|earlier)$/
const VOICED = /^(?:, (?:according|says|say|said|if)|by .|according to|if (?:one|you|we)|if [^,]{0,40}(?:is|are) (?:right|correct|to be believed))/
const FORCES = /^(?:force|forces|contingent|deployment)$/
const TOPIC_REACH = 3
const TALLIES = stems(words.tallies)
const SHORT_ANSWER = 7
const SMALLEST_VOICED = 10
const SMALLEST = 100
const REACH = 8
/** Words of "if the general staff is to be believed". */
const VOICE_REACH = 8
const ECHO_REACH = 3
const TALLY_REACH = 4
const SERIES_REACH = 7
const FRAGMENT_REACH = 2
const SAYING_REACH = 3
/** Words of "from today's", "from an earlier". */
const BASE = /^(?:today|'s|’s|the|an|its|their|current|present|existing|earlier|previous|initial|old|original|last|year|month|now|estimate|figure|of|about|around|some)$/

/** "and the other side says 400", "Utopia puts it at 450", "; Arcadia of 4,000", "3,000, by its own account": another voice on what was counted last. */
function anotherVoice(frame: SentenceFrame, number: CountedNumber, before: readonly Token[]): boolean {
  if (number.head.kind !== 'bare' || number.value < SMALLEST_VOICED) return false
  const after = frame.tokens.slice(number.to, number.to + VOICE_REACH)
  if (!ENDS_COUNT.test(after[0]?.lower ?? '.')) return false
  const voiced = frame.people.some(people => people.to === number.from - 1 && /^(?:of|at)$/.test(frame.tokens[number.from - 1]!.lower))
  return voiced || saysRightBefore(before) || (/^[,;:]$/.test(before.at(-1)?.text ?? ',') && VOICED.test(after.map(token => token.lower).join(' ')))
}

/** "The entire force was put at", "asked how many were left": of those there, not of what was counted last. */
function turnsToForce({tokens, attributions}: SentenceFrame, number: CountedNumber): boolean {
  return tokens.slice(0, number.from).some((token, at) => {
    if (token.lower === 'how' && /^(?:many|large|big)$/.test(tokens[at + 1]?.lower ?? '')) return true
    const named = FORCES.test(token.lower) || (PERSONS.has(token.stem) && !/^\p{Lu}/u.test(token.text))
    return named && !attributions.some(({subject}) => token.start >= subject.start && token.end <= subject.end + 1)
  })
}

/** "By the new year: 3,600", "over 6,500 (one bureau) or 5,800 (the other)": the list goes on. */
function continuesList(frame: SentenceFrame, number: CountedNumber, sameSentence: boolean): boolean {
  if (number.head.kind !== 'bare' || number.value < SMALLEST_VOICED) return false
  const before = frame.tokens.slice(0, number.from)
  if (sameSentence) return withoutMarks(frame.tokens.slice(number.to, number.to + 2))[0]?.text === '(' && /^(?:or|and|,|;|\))$/.test(withoutMarks(before).at(-1)?.lower ?? '')
  return before.at(-1)?.text === ':' && before.length <= REACH && frame.cues.length === 0 && /^(?:[.;(,]|or)$/.test(frame.tokens[number.to]?.lower ?? '.')
    && before.some(token => /^(?:by|in|on|since|until|after|before|peak|today|now|later|then)$/.test(token.lower))
}

const withoutMarks = (tokens: readonly Token[]): readonly Token[] => tokens.filter(token => !/^["“”„«»]$/.test(token.text))

/** "spoken in April of": the month of the count parts nothing. */
const withoutDate = (tokens: readonly Token[]): readonly Token[] =>
  /^(?:in|on)$/.test(tokens[0]?.lower ?? '') && /^\p{Lu}/u.test(tokens[1]?.text ?? '') ? tokens.slice(2) : tokens

/** A verb of counting, with no more than "it at" or "so far" between it and the number. */
function saysRightBefore(before: readonly Token[]): boolean {
  const verb = before.findLastIndex(token => COUNTS.has(token.stem))
  return verb >= 0 && before.length - verb <= 6 && withoutDate(before.slice(verb + 1)).every(token => AFTER_COUNT.test(token.lower))
}

/** Whether somebody else counts what was claimed in this sentence or the one before. */
export function hasAnotherVoice(frame: SentenceFrame, number: CountedNumber, {last, previous}: Discourse): boolean {
  if (!last || frame.reading.index - last.sentence > (previous && weighs(previous) ? 2 : 1) || !isBeside(frame, last, previous)) return false
  return (last.sentence === frame.reading.index || !turnsToForce(frame, number)) && anotherVoice(frame, number, wordsBefore(frame.tokens, number.from))
}

/** In one paragraph, or in the next entry of one list. */
const isBeside = ({reading}: SentenceFrame, last: LastClaim, previous: SentenceFrame | null): boolean =>
  reading.sentence.paragraph === last.paragraph || (reading.sentence.kind === 'item' && previous?.reading.sentence.kind === 'item' && reading.sentence.paragraph - last.paragraph === 1)

/** "We think that figure is high.": a sentence that only speaks of the number before it. */
const weighs = ({tokens, numbers}: SentenceFrame): boolean =>
  numbers.length === 0 && tokens.some((token, at) => INHERITS.has(token.stem) && /^(?:the|that|this)$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.stem === 'be')

/** "A few hundred, and every one of them a hero." shortly behind a claim: a sentence that begins with its number and counts nothing else. */
const isFragment = (frame: SentenceFrame, number: CountedNumber, last: LastClaim): boolean =>
  number.head.kind === 'bare' && number.value >= SMALLEST && frame.cues.length === 0 && withoutMarks(frame.tokens.slice(0, number.from)).length === 0 && frame.tokens[number.to]?.text === ','
  && frame.reading.index - last.sentence <= FRAGMENT_REACH && frame.reading.sentence.paragraph === last.paragraph

/** "up from 8,000", "the figure is about 11,000", "That is now 12,000": the measure of the last claim; null where nothing points back. */
export function inheritedMeasure(frame: SentenceFrame, number: CountedNumber, discourse: Discourse): string | null {
  const last = discourse.last
  if (!last) return null
  if (last.sentence === frame.reading.index && (last.value === goesOn(frame, number) || isMoreThanBefore(frame.tokens, number))) return last.measure
  if (isTally(number) && discourse.topic && discourse.topic.reading.index > last.sentence) return null
  if (isTally(number)) return frame.reading.sentence.paragraph - last.paragraph <= 1 && frame.reading.index - last.sentence <= TALLY_REACH && frame.cues.length === 0 ? last.measure : null
  if (frame.reading.index - last.sentence <= 1 && frame.reading.sentence.paragraph === last.paragraph && continuesList(frame, number, last.sentence === frame.reading.index)) return last.measure
  if (hasAnotherVoice(frame, number, discourse) || isFragment(frame, number, last)) return last.measure
  if (last.sentence === frame.reading.index && isOfWhich(frame.tokens.slice(0, number.from))) return last.measure
  if (number.value < SMALLEST || namesItsPeople(frame, number) || (number.head.kind !== 'bare' && !/^(?:of)$/.test(frame.tokens[number.to]?.lower ?? ''))) return null
  if (frame.reading.sentence.paragraph - last.paragraph > 1) return null
  const before = clauseBefore(frame.tokens, number.from)
  const sameSentence = last.sentence === frame.reading.index
  if (sameSentence && /^of$/.test(frame.tokens[number.to]?.lower ?? '') && /^(?:them|whom|these|those)$/.test(frame.tokens[number.to + 1]?.lower ?? '')) return last.measure
  if (sameSentence && endsSpread(frame, number)) return last.measure
  if (saysItWas(before) && (frame.reading.index - last.sentence <= 1 || (frame.reading.sentence.paragraph === last.paragraph && frame.reading.index - last.sentence <= SAYING_REACH && before.at(-3)?.lower === 'that'))) return last.measure
  if (continuesSeries(before) && (sameSentence || frame.reading.index - last.sentence === 1)) return last.measure
  if (before.some((token, at) => INHERITS.has(token.stem) && token.lower !== 'numbered' && !isVerb(before, at) && !(INHERITS.has(before[at + 1]?.stem ?? '') && before[at + 2]?.lower === 'of') && (before[at + 1]?.lower !== 'of' || (at + 2 === before.length && token.lower !== 'total')) && !(token.lower === 'number' && /s$/.test(before[at - 1]?.lower ?? '')))) return last.measure
  return (!sameSentence || before.length < number.from) && frame.reading.index - last.sentence <= 1 && pointsBack(withoutMarks(before)) ? last.measure : null
}

/** "9,000 Utopians are there": a people's name right behind the number counts anew. */
const namesItsPeople = ({people}: SentenceFrame, number: CountedNumber): boolean => people.some(named => named.role === 'people' && named.from === number.to)

/** The value of the number that this one goes on from, in a row. */
function goesOn(frame: SentenceFrame, number: CountedNumber): string | null {
  const before = goesOnFrom(frame, number)
  return before ? valueKey(before) : null
}

/** "raised its estimate to", "consider a figure of": what is raised or considered is a count, not the people. */
export const isOfAnEstimate = (before: readonly Token[]): boolean =>
  before.some((token, at) => INHERITS.has(token.stem) && token.lower !== 'number' && before.slice(at + 1).every(word => /^(?:of|at|to|from|was|is|the|about)$/.test(word.lower)))

/** "vary from 200, by one count, to 950, by another". */
const endsSpread = ({tokens, numbers}: SentenceFrame, number: CountedNumber): boolean =>
  tokens[number.from - 1]?.lower === 'to' && tokens[number.to]?.text === ',' && numbers.some(other => other.to <= number.from && tokens[other.from - 1]?.lower === 'from')

/** "on Tuesday that it was 490". */
const saysItWas = (before: readonly Token[]): boolean => before.at(-2)?.lower === 'it' && /^(?:was|is|'s|’s)$/.test(before.at(-1)?.lower ?? '')

/** "930 deaths, of which 170": without a cue of its own, a part of the same. */
const isOfWhich = (before: readonly Token[]): boolean => before.at(-2)?.lower === 'of' && /^(?:which|whom|these|those)$/.test(before.at(-1)?.lower ?? '')

/** "up from the", "then at", "twice the" right before a number. */
export const continuesSeries = (before: readonly Token[]): boolean => {
  const tail = before.slice(-3)
  if (/^(?:twice|double|triple|thrice)$/.test(tail.at(-2)?.lower ?? '') && tail.at(-1)?.lower === 'the') return true
  const from = before.slice(-SERIES_REACH).findLastIndex(token => token.lower === 'from')
  const series = before.slice(-SERIES_REACH)
  const turn = /ly$/.test(series[from - 1]?.lower ?? '') ? from - 2 : from - 1
  if (turn >= 0 && SERIES.has(series[turn]!.stem) && series.slice(from + 1).every(token => BASE.test(token.lower))) return true
  return tail.some(token => SERIES.has(token.stem)) && /^(?:from|at|to|with|against|about|then|later|now)$/.test(tail.at(-1)?.lower ?? '')
}

/** "That is …", "It was …", "He spoke of …". */
const pointsBack = (before: readonly Token[]): boolean =>
  before.length > 0 && before.length <= REACH && /^(?:that|this|it|he|she|they|now)$/.test(before[0]!.lower) && before.some(token => /^(?:be|speak|put|count)$/.test(token.stem) || /^(?:'s|’s)$/.test(token.lower))

/** "The contingent, which numbers 8,000", "the force now numbers 7,500". */
const isVerb = (before: readonly Token[], at: number): boolean => {
  const noun = before[/^(?:now|still|already|currently|only|\p{L}+ly)$/u.test(before[at - 1]?.lower ?? '') ? at - 2 : at - 1]
  return /^numbers?$/.test(before[at]!.lower) && at === before.length - 1 && noun !== undefined && (/^(?:which|who|that|they)$/.test(noun.lower) || FORCES.test(noun.lower) || PERSONS.has(noun.stem))
}

export function clauseBefore(tokens: readonly Token[], from: number): readonly Token[] {
  let at = from
  while (at > 0 && from - at < 12 && !/^[;.:]$/.test(tokens[at - 1]!.text)) at--
  return tokens.slice(at, from)
}

function wordsBefore(tokens: readonly Token[], from: number): readonly Token[] {
  const stop = tokens.slice(0, from).findLastIndex(token => /^[;.:]$/.test(token.text))
  return tokens.slice(Math.max(0, stop + 1, from - REACH), from)
}

/** Low, best and high end as one word, for telling equal numbers. */
export const valueKey = ({quantity: {low, best, high}}: CountedNumber): string => [low, best, high].join('|')

/** "300 dead; others said the real number was 1,000": it counts what was counted in this sentence, whatever else had that value before. */
export const isToldAnew = (frame: SentenceFrame, number: CountedNumber, discourse: Discourse): boolean =>
  discourse.last?.sentence === frame.reading.index && frame.tokens[number.from - 1]?.stem === 'be' && INHERITS.has(frame.tokens[number.from - 2]?.stem ?? '')

/** The same number told again a sentence or two later ("that 3,800 is wrong") is of the same measure. */
export function echoedMeasure(number: CountedNumber, sentence: number, discourse: Discourse): string | null {
  const bare = number.head.kind === 'bare' || (number.head.kind === 'other' && INHERITS.has(number.head.stem))
  if (!bare || number.value < SMALLEST) return null
  return discourse.claims.findLast(claim => claim.value === valueKey(number) && sentence - claim.sentence <= ECHO_REACH)?.measure ?? null
}

/** "How many soldiers are there?", without a word of losses. */
const asksHowMany = ({tokens}: SentenceFrame): boolean =>
  tokens.some((token, at) => token.lower === 'how' && /^(?:many|large|big|strong)$/.test(tokens[at + 1]?.lower ?? '')) && tokens.some(token => PERSONS.has(token.stem) || token.lower === 'them')

/** "He admits to 214" behind a sentence that speaks of one kind of event and counts nothing itself. */
export function topicMeasure(frame: SentenceFrame, number: CountedNumber, discourse: Discourse): SubjectMeasure | null {
  const {topic, last} = discourse
  if (isCluedHere(frame, number) || isOfThoseClued(frame, number)) return frame.cues[0]!.measure
  if (!topic || frame.cues.length > 0 || frame.reading.index - topic.reading.index > TOPIC_REACH || (last && last.sentence >= topic.reading.index)) return null
  if ( turnsToForce(frame, number)) return null
  const measures = [...new Set(topic.cues.map(cue => cue.measure))]
  const voiced = isTally(number) || (frame.reading.index - topic.reading.index === 1 && frame.tokens[number.to]?.lower === 'of' && frame.tokens[number.to + 1]?.lower === 'them') || anotherVoice(frame, number, wordsBefore(frame.tokens, number.from))
  return measures.length === 1 && voiced ? measures[0]! : null
}

/** "the stone lists the fallen by name; analysts counted 2,300": the one kind of event of the clause before, and a voice that counts. */
function isCluedHere(frame: SentenceFrame, number: CountedNumber): boolean {
  const before = wordsBefore(frame.tokens, number.from)
  const measures = new Set(frame.cues.map(cue => cue.measure))
  return measures.size === 1 && number.head.kind === 'bare' && frame.numbers[0] === number && frame.cues.every(cue => cue.to <= number.from - before.length) && saysRightBefore(before) && ENDS_COUNT.test(frame.tokens[number.to]?.lower ?? '.')
}

/** "Prisoners speak of hunger; Arcadia says it has 190 of them": of those whom the sentence begins with. */
const isOfThoseClued = ({tokens, cues}: SentenceFrame, number: CountedNumber): boolean =>
  tokens[number.to]?.lower === 'of' && tokens[number.to + 1]?.lower === 'them' && ENDS_COUNT.test(tokens[number.to + 2]?.lower ?? '.') && /^(?:has|have|had|holds?|held|counts?|counted)$/.test(tokens[number.from - 1]?.lower ?? '')
  && new Set(cues.map(cue => cue.measure)).size === 1 && cues.every(cue => cue.to < number.from && (cue.from === 0 || /^(?:the|its|their)$/.test(tokens[cue.from - 1]!.lower)) && /s$/.test(tokens[cue.to - 1]!.lower))

/** "471 names", "1,240 cases": persons on a list. */
export const isTally = (number: CountedNumber): boolean => number.head.kind === 'other' && TALLIES.has(number.head.stem)

/** "Prisoners?" – "Two.": the one kind of event that the question before asks for. */
export function askedMeasure(frame: SentenceFrame, number: CountedNumber, discourse: Discourse, force: SubjectMeasure | null): SubjectMeasure | null {
  const question = discourse.previous
  if (!question || number.head.kind !== 'bare' || frame.numbers[0] !== number) return null
  if (frame.reading.sentence.paragraph - question.reading.sentence.paragraph > 1 || question.tokens.at(-1)?.text !== '?') return null
  const measures = [...new Set(question.cues.map(cue => cue.measure))]
  if (measures.length === 0 && force && frame.tokens.length <= SHORT_ANSWER && matchCues(question.tokens, force.cuePatterns).length > 0) return force
  return measures.length === 1 ? measures[0]! : measures.length === 0 && asksHowMany(question) ? force : null
}
