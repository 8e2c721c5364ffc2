// A source and what was extracted from it in; what became of every word of stance and every position out.
// Positions with one quote are one remark; words that one sentence refuses for one reason are one remark too.
import type {Position, Range, Refusal, Source} from '../../model.ts'
import type {Extraction} from '../extract.ts'
import type {Word} from '../positions/analysis.ts'
import {extractPositions, LONGEST_SENTENCE} from '../positions/extract-positions.ts'
import {negate} from '../positions/polarity.ts'
import type {Scene} from '../positions/scene.ts'
import {tagWords} from '../positions/tag-words.ts'
import {MOST_TOKENS, readingOf, type SentenceReading} from '../reading.ts'
import type {Subject} from '../subject.ts'
import {tokenize} from '../tokens.ts'
import {whyName, whySentence, whyWord} from './no-stance.ts'
import {containing} from './places.ts'
import type {Remark} from './remark.ts'
import {findStanceWords, type StanceWord} from './stance-words.ts'

export function explainStances(source: Source, subject: Subject, {claims}: Extraction): Remark[] {
  const scenes = new Map<number, Scene>()
  const {refusals} = extractPositions(source, subject, scene => scenes.set(scene.analysis.index, scene))
  const {plain, sentences} = readingOf(source, subject)
  const positions = groupBy(claims.filter(claim => claim.type === 'position'), claim => claim.sentence.start)
  const refused = groupBy(refusals, refusal => containing(source.sentences, refusal.start)?.start ?? -1)
  return sentences.flatMap(reading => {
    const {start} = reading.sentence
    const told = {positions: positions.get(start) ?? [], refusals: refused.get(start) ?? []}
    return explainSentence(source, subject, plain, reading, scenes.get(reading.index) ?? null, told)
  })
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>()
  for (const item of items) found.set(keyOf(item), [...found.get(keyOf(item)) ?? [], item])
  return found
}

interface Told { positions: readonly Position[]; refusals: readonly Refusal[] }

function explainSentence(source: Source, subject: Subject, plain: string, reading: SentenceReading, scene: Scene | null, {positions, refusals}: Told): Remark[] {
  const {words, whole} = wordsOf(plain, reading, scene)
  const remarks = groupPositions(positions)
  const refused = new Map(refusals.map(refusal => [refusal.reason, refusedRemark(refusal.reason)]))
  const general = whole ? whySentence(words, scene, subject) : `a sentence of more than ${reading.tokens.length > 0 ? LONGEST_SENTENCE : MOST_TOKENS} words is not read for stances`
  for (const word of findStanceWords(words)) {
    const place = {start: words[word.from]!.start, end: words[word.to - 1]!.end}
    const claim = word.as === 'verb' && words[word.from]!.tag !== 'verb' ? undefined : claimFor(positions, word, place)
    if (claim) { addPlace(remarks.find(remark => remark.claims.includes(claim))!, place); continue }
    const reason = (scene && whyName(scene, word)) ?? partOf(positions, place) ?? refusals.find(range => holds(range, place))?.reason ?? general ?? whyWord(source.text, scene!, word)
    const remark = refused.get(reason) ?? refusedRemark(reason)
    refused.set(reason, remark)
    addPlace(remark, place)
  }
  for (const {reason, start, end} of refusals) { const remark = refused.get(reason)!; if (remark.places.length === 0) remark.places.push({start, end}) }
  for (const remark of remarks) if (remark.places.length === 0) remark.places.push(quoteOf(remark))
  return [...remarks, ...refused.values()]
}

/** The words as the extractor tagged them; where it read none, as they stand: `whole` is false for a sentence that is too long for it. */
function wordsOf(plain: string, {tokens, mentions, sentence}: SentenceReading, scene: Scene | null): {words: readonly Word[]; whole: boolean} {
  if (scene) return {words: scene.analysis.words, whole: true}
  const whole = tokens.length > 0 && tokens.length <= LONGEST_SENTENCE
  const words = whole ? tagWords(tokens, mentions, false) : tokenize(plain, sentence).map(token => ({...token, tag: 'verb' as const, quoted: false}))
  return {words, whole}
}

const refusedRemark = (reason: string): Remark => ({about: 'stance', places: [], counted: 0, outcome: 'refused', claims: [], reason})

function groupPositions(positions: readonly Position[]): Remark[] {
  const groups = groupBy(positions, ({selector, stance}) => `${selector.start} ${selector.end} ${stance}`)
  return [...groups.values()].map(claims => ({about: 'stance', places: [], counted: 0, outcome: 'read', claims, reason: ''}))
}

function addPlace(remark: Remark, place: Range): void {
  remark.places.push(place)
  remark.counted++
}

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && outer.end >= inner.end
const length = ({start, end}: Range): number => end - start
const quoteOf = ({claims}: Remark): Range => { const {start, end} = (claims[0] as Position).selector; return {start, end} }
const around = (positions: readonly Position[], place: Range): Position[] =>
  positions.filter(({selector}) => holds(selector, place)).sort((a, b) => length(a.selector) - length(b.selector))

/** The position that a word stands for: its quote holds the word, and its stance is the word's or the contrary. */
function claimFor(positions: readonly Position[], {stance}: StanceWord, place: Range): Position | undefined {
  return around(positions, place).find(claim => claim.stance === stance || claim.stance === negate(stance))
}

function partOf(positions: readonly Position[], place: Range): string | null {
  const claim = around(positions, place)[0]
  return claim ? `stands inside the words of claim ${claim.id}` : null
}
