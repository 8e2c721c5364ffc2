// A source, the subject and a stretch of a sentence in; who vouches for it out: origins, relays, hedges, modality.
// The nearest attribution whose scope reaches the stretch; else the one carried on from the sentences before it.
import type {Modality, Origin, Range, Source} from '../../model.ts'
import {readingOf, type Reading, type SentenceReading} from '../reading.ts'
import {stateOf, type Subject} from '../subject.ts'
import {stems, type Token} from '../tokens.ts'
import type {Attribution} from './attribution-at.ts'
import {followSpeakers, type SourceAttributions} from './follow.ts'
import type {Glossary} from './glossary.ts'
import {hedgesAround, modalityOf} from './modality.ts'
import {isBackground, opensWithName, opensWithPronoun} from './narration.ts'
import {originNamed} from './origin.ts'
import {plannerOf} from './plans.ts'
import {quotationAround} from './quotations.ts'
import {speakerOf, type Speaker} from './speaker.ts'

export interface Vouching { origins: Origin[]; via: string[]; hedges: string[]; modality: Modality }

const known = new WeakMap<Reading, SourceAttributions>()

/** Who vouches for `range`, which lies in sentence `sentenceIndex` of the source. With `stances`, who proposes or demands vouches too. */
export function attributeRange(source: Source, sentenceIndex: number, range: Range, subject: Subject, options: {stances?: boolean} = {}): Vouching {
  const reading = readingOf(source, subject)
  const sentence = reading.sentences[sentenceIndex]
  if (!sentence) return {origins: [], via: [], hedges: [], modality: 'asserted'}
  const attributions = attributionsOf(reading)
  const {speaker, denied} = speakerFor(attributions, sentence, range, options.stances ?? false, subject)
  return {
    origins: speaker?.origins ?? [],
    via: speaker?.via ?? [],
    hedges: hedgesAround(sentence, range),
    modality: denied ? 'denied' : modalityOf(sentence, range),
  }
}

/** All attributions of a source, found once. */
export function attributionsOf(reading: Reading): SourceAttributions {
  const found = known.get(reading) ?? followSpeakers(reading)
  known.set(reading, found)
  return found
}

const NO_REACH = 40
/** Words that a long sentence may put between a number and who gives it. */
const LONGEST_GAP = 22
/** A label gives the whole turn; whoever is cited in it stands nearer. */
const LABEL = 5

function speakerFor(attributions: SourceAttributions, sentence: SentenceReading, range: Range, stances: boolean, subject: Subject): {speaker: Speaker | null; denied: boolean} {
  const own = (attributions.bySentence[sentence.index] ?? []).filter(attribution => stances || (attribution.kind !== 'stance' && attribution.kind !== 'draft')).filter(attribution => !(range.start >= attribution.subject.start && range.end <= attribution.subject.end))
  const best = nearest(own, sentence, range)
  const quotation = quotationAround(attributions.quotations, range)
  if (best && !(best.first && quotation)) return {speaker: best.speaker ? relayed(best, own, subject.glossary) : best.first ? null : attributions.sourcing, denied: best.denies}
  const thanked = quotation && !best ? openingPerson(sentence, subject) : null
  if (quotation?.speaker) return {speaker: quotation.speaker, denied: best?.denies ?? false}
  if (thanked) return {speaker: thanked, denied: false}
  const plans = quotation || stances ? null : plannerOf(sentence, range, subject.glossary)
  return {speaker: goingOn(attributions, sentence, range, {stances, quoted: quotation !== undefined}) ?? plans, denied: best?.denies ?? false}
}

/** "Jane Doe thanked them for “five thousand men”": whose words stand in quotation marks where no verb of saying does. */
function openingPerson({mentions, tokens}: SentenceReading, {glossary}: Subject): Speaker | null {
  const first = mentions.find(({from}) => from <= 1)
  if (!first || first.form !== 'name' || glossary.get(first.id)?.kind !== 'person') return null
  return speakerOf(originNamed(tokens, first), first)
}

/** Attributions inside another one's subject belong to it; an unnamed report is its author's. */
function nearest(own: readonly Attribution[], sentence: SentenceReading, range: Range): Attribution | undefined {
  const outer = own.filter(attribution => attribution.kind === 'citing' || !own.some(other => other.kind === 'verb' && other.speaker && attribution.start > other.subject.start && attribution.end <= other.subject.end))
  const labelled = own.some(other => other.kind === 'label' && other.speaker)
  const spoken = own.some(other => /^(?:verb|inverted)$/.test(other.kind) && other.speaker)
  const idle = ({kind, pronoun, first}: Attribution): boolean => !pronoun && !first && ((labelled && kind === 'according') || (spoken && kind === 'citing'))
  const voiced = outer.filter(attribution => attribution.speaker || !(idle(attribution) || own.some(other => other.speaker && other.kind === 'account' && other.start <= attribution.subject.end && other.end >= attribution.subject.start)))
  return voiced.map(attribution => ({attribution, cost: costOf(attribution, sentence.tokens, range) - (isAuthor(attribution, sentence.tokens, range) ? AUTHOR : 0)})).filter(({cost}) => cost < NO_REACH).sort((a, b) => a.cost - b.cost)[0]?.attribution
}

/** "Utopia floated an army of 700,000, diplomats said": of a cap it counts whose idea it is, not who tells of it. */
function isAuthor({kind, start, end}: Attribution, tokens: readonly Token[], range: Range): boolean {
  const between = kind === 'draft' ? tokens.filter(token => token.start >= range.end && token.end <= start) : []
  if (kind === 'draft') return start >= range.end && between.length <= AUTHOR && isOfDraft(between)
  const verb = kind === 'stance' && end <= range.start ? tokens.find(token => token.end === end) : undefined
  return verb !== undefined && AUTHORS.has(verb.stem) && tokens.filter(token => token.start >= end && token.end <= range.start).length <= AUTHOR
}
const AUTHORS = stems(['float', 'propose', 'table', 'demand', 'offer', 'recommend'])
const AUTHOR = 10
/** "a cap of 90,000 in X’s paper", "as part of a text by X". */
const OF_DRAFT = /^(?:in|into|of|under|from)$/
const isOfDraft = (gap: readonly Token[]): boolean => gap.slice(-DRAFTED).some(token => OF_DRAFT.test(token.lower)) && !gap.some(token => /^[;–—]$/.test(token.text))
const DRAFTED = 4

/** Whoever spoke before, where the sentence is not the writer's own: in another's turn or answer a name tells nothing, and of an army's size the writer knows himself. */
function goingOn(attributions: SourceAttributions, sentence: SentenceReading, range: Range, {stances, quoted}: {stances: boolean; quoted: boolean}): Speaker | null {
  const {index, tokens} = sentence
  if (isBackground(tokens, range)) return null
  const pointed = quoted ? undefined : attributions.pointed.get(index)
  if (pointed) return pointed
  const answer = attributions.answers.get(index)
  if (answer) return answer
  const own = !quoted && ((opensWithName(sentence) && !attributions.turns.has(sentence.sentence.paragraph)) || (stances && attributions.documents.has(index)))
  const apart = stances && !quoted && sentence.sentence.kind !== 'item' && !attributions.turns.has(sentence.sentence.paragraph) && !opensWithPronoun(tokens)
  return (own || apart ? null : attributions.carried[index]) ?? (stances ? null : attributions.sourcing)
}

/** "The Times, citing an official, reported": the official vouches, the Times relays. */
function relayed(best: Attribution, all: readonly Attribution[], glossary: Glossary): Speaker {
  const speaker = best.speaker!
  if (best.kind === 'citing') {
    const relay = all.find(other => (other.kind === 'verb' || other.kind === 'inverted') && other.speaker)
    return relay?.speaker ? passedOn(speaker, relay.speaker, glossary) : speaker
  }
  const spokesman = best.kind === 'according' && best.speaker?.origins.every(origin => origin.id === null) ? tellerBefore(best, all) : undefined
  if (spokesman?.speaker) return passedOn(spokesman.speaker, speaker, glossary)
  const teller = best.kind === 'according' ? all.find(other => other.kind === 'verb' && other.speaker?.origins.every(origin => origin.id === null) && best.start > other.end && best.start - other.end <= 2) : undefined
  if (teller?.speaker) return passedOn(speaker, teller.speaker, glossary)
  const word = best.kind === 'verb' ? all.find(other => other.kind === 'according' && other.speaker && other.start > best.end && other.start - best.end <= 2) : undefined
  if (word?.speaker && speaker.origins.every(origin => origin.id === null)) return passedOn(word.speaker, speaker, glossary)
  const cited = best.kind === 'verb' || best.kind === 'inverted' ? all.find(other => other.kind === 'citing' && other.speaker) : undefined
  return cited?.speaker ? passedOn(cited.speaker, speaker, glossary) : speaker
}

/** "The bureau told parliament that 300 died, according to two deputies": the bureau vouches, they pass it on. */
const tellerBefore = (according: Attribution, all: readonly Attribution[]): Attribution | undefined =>
  all.find(other => other.kind === 'verb' && !other.denies && other.end < according.start && other.speaker?.origins.every(origin => origin.id !== null))

/** "Agency, citing a government source": of the agency’s own state, where nothing else is said. */
function ofRelay(origin: Origin, relay: Speaker, glossary: Glossary): Origin {
  const agency = relay.origins.length === 1 ? relay.origins[0]!.id : null
  return origin.id === null && agency !== null && /^(?:senior |unnamed )?(?:government|military|defence|defense|intelligence) (?:source|official)s?$/.test(origin.label) ? {...origin, id: stateOf(agency, glossary)} : origin
}

const passedOn = (origin: Speaker, relay: Speaker, glossary: Glossary): Speaker =>
  ({...origin, origins: origin.origins.map(own => ofRelay(own, relay, glossary)), via: relay.origins.map(({label}) => label).filter(label => !origin.origins.some(own => own.label === label))})

/** "…, where X spoke", "after X said so": what is told of X, not by him. */
const SUBORDINATE = /^(?:where|when|after|before|since|until|because|whether|than)$/

/** "Asked about the 300, Smith said …": what was in the question. */
const isAsked = (tokens: readonly Token[], range: Range): boolean =>
  tokens[0]?.lower === 'asked' && !tokens.some(token => token.text === ',' && token.end <= range.start)

/** "Utopia, which has never said so, lost 2,000": what is said in a clause of its own ends with it. */
function inRelative(attribution: Attribution, tokens: readonly Token[]): boolean {
  const own = tokens.filter(token => token.start >= attribution.subject.start && token.end <= attribution.end)
  const opener = own.findLastIndex((token, at) => /^(?:which|who)$/.test(token.lower) && own[at - 1]?.text === ',')
  return attribution.kind === 'verb' && opener > 0 && !own.slice(opener).some(token => token.text === ',')
}

/** "300, according to X, and a further 400 …": a trailing source that an "and" leaves behind. */
const isOver = ({kind, start}: Attribution, gap: readonly Token[], tokens: readonly Token[]): boolean =>
  kind === 'according' && gap[0]?.text === ',' && gap[1]?.lower === 'and' && tokens.findLast(token => token.end <= start)?.text === ','

/** Words between, more for each clause boundary; an attribution behind the number must follow a comma, a dash or a quotation mark. */
function costOf(attribution: Attribution, tokens: readonly Token[], range: Range): number {
  const behind = attribution.start >= range.end
  const gap = tokens.filter(token => (behind ? token.start >= range.end && token.end <= attribution.start : token.start >= attribution.end && token.end <= range.start))
  const breaks = gap.filter(token => /^[;.]$/.test(token.text)).length
  const turns = gap.filter((token, at) => /^(?:but|while|whereas|although)$/.test(token.lower) || (token.lower === 'and' && gap[at - 1]?.text === ',')).length
  const background = !behind && gap.some((token, at) => /^(?:after|since)$/.test(token.lower) && gap[at - 1]?.text === ',') ? 20 : 0
  const strong = attribution.kind === 'according' || attribution.kind === 'citing' || attribution.kind === 'account' || attribution.kind === 'parenthesis'
  const detached = behind && !strong && attribution.kind !== 'draft' && !/^[,"”’'–—?!]$/.test(gap.at(-1)?.text ?? '')
  const emerged = !behind && gap.some((token, at) => token.lower === 'as' && gap[at + 1]?.lower === 'it')
  const aside = behind && attribution.kind === 'verb' && SUBORDINATE.test(tokens.findLast(token => token.end <= attribution.start)?.lower ?? '')
  const inside = /^(?:verb|stance)$/.test(attribution.kind) && range.start > attribution.subject.end && range.end <= attribution.end
  const wanted = behind && attribution.kind === 'stance' && !/^(?:which|that|as|what)$/.test(tokens.findLast(token => token.end <= attribution.start)?.lower ?? '') && !/^[.,;”"]$/.test(tokens.find(token => token.start >= attribution.end)?.text ?? '.') && range.end > 0
  const supposed = attribution.kind === 'stance' && /^(?:if|should|unless|whether|were)$/.test(tokens.findLast(token => token.end <= attribution.start)?.lower ?? '')
  const apart = supposed || wanted || inside || emerged || (behind && isAsked(tokens, range)) || (!behind && gap.some(token => token.text === ',') && inRelative(attribution, tokens)) || (behind && (attribution.kind === 'gap' || (attribution.kind === 'draft' && !isOfDraft(gap)))) || aside || (behind && !strong && gap.at(-1)?.text === ';')
  const far = apart || (attribution.kind === 'parenthesis' && (!behind || gap.length > 8)) ? NO_REACH : 0
  const direct = behind && strong && gap.length <= 1 ? 4 : 0
  const label = attribution.kind === 'label' || (!behind && isOver(attribution, gap, tokens)) ? LABEL : 0
  return Math.min(gap.length, LONGEST_GAP) - direct + label + background + breaks * 12 + turns * (behind ? 14 : 8) + (detached ? 16 : 0) + (behind ? 2 : 0) - (strong ? 3 : 0) + far
}
