// A source, the subject and a stretch of a sentence in; who vouches for it out: origins, relays, hedges, modality.
// The nearest attribution whose scope reaches the stretch; else the one carried on from the sentences before it.
import type {Modality, Origin, Range, Source} from '../../model.ts'
import {findAttributions, type Attribution} from './find-attributions.ts'
import {hedgesAround, modalityOf} from './modality.ts'
import {dossierOf, type Dossier, type Named} from './dossier.ts'
import {quotationAround, quotationsOf, type Quoted} from './quotations.ts'
import {kindOf, resolve, type Past} from './resolve.ts'
import {stems, type Speaker} from './speaker.ts'
import {creditsOf, hostOf, labelled} from './transcript.ts'
import {readingOf, type Reading, type SentenceReading} from '../reading.ts'
import {namesakesIn} from '../short-names.ts'
import type {Subject} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}

export interface Vouching { origins: Origin[]; via: string[]; hedges: string[]; modality: Modality }

/** Attributions by sentence index, and who speaks on where a sentence names nobody. */
export interface SourceAttributions { bySentence: Attribution[][]; carried: (Speaker | null)[]; sourcing: Speaker | null; quotations: Quoted[]; /** Sentences in which a document speaks. */ documents: ReadonlySet<number>; /** Sentences with which an interviewee answers. */ answers: ReadonlyMap<number, Speaker> }

const DOCUMENTS = stems(words.documents)
const FIGURES = stems(words.figureSubjects)
const SOURCING = stems(words.sourcing)

/** Speakers a text can still mean by "he" or "the agency". */
const MEMORY = 40

const known = new WeakMap<Reading, SourceAttributions>()

/** Who vouches for `range`, which lies in sentence `sentenceIndex` of the source. With `stances`, who proposes or demands vouches too. */
export function attributeRange(source: Source, sentenceIndex: number, range: Range, subject: Subject, options: {stances?: boolean} = {}): Vouching {
  const reading = readingOf(source, subject)
  const sentence = reading.sentences[sentenceIndex]
  if (!sentence) return {origins: [], via: [], hedges: [], modality: 'asserted'}
  const attributions = attributionsOf(reading)
  const {speaker, denied} = speakerFor(attributions, sentence, range, options.stances ?? false)
  return {
    origins: speaker?.origins ?? [],
    via: speaker?.via ?? [],
    hedges: hedgesAround(sentence, range),
    modality: denied ? 'denied' : modalityOf(sentence, range),
  }
}

/** All attributions of a source, found once. */
export function attributionsOf(reading: Reading): SourceAttributions {
  const found = known.get(reading) ?? attribute(reading)
  known.set(reading, found)
  return found
}

function attribute(reading: Reading): SourceAttributions {
  const glossary = reading.subject.glossary
  const dossier = dossierOf(reading)
  const cast = {host: hostOf(reading), introduced: dossier.introduced, beside: namesakesIn(reading.plain)}
  const bySentence: Attribution[][] = []
  const carried: (Speaker | null)[] = []
  const history: Past[] = []
  let last: {speaker: Speaker; paragraph: number} | null = null
  let sourcing: Speaker | null = null
  let heading: Speaker | null = null
  const labels = new Map<number, Speaker>()
  const remember = (speaker: Speaker, spoke: boolean, at = history.length, named: readonly Token[] = [], group = false): void => {
    history.splice(at, 0, {speaker, spoke, kind: group ? 'group' : kindOf(speaker, glossary, dossier, named)})
    if (history.length > MEMORY) history.shift()
  }
  for (const sentence of reading.sentences) {
    carried.push(last && (last.paragraph === sentence.sentence.paragraph || (last.paragraph === sentence.sentence.paragraph - 1 && opensQuotation(reading, sentence))) ? last.speaker : sentence.sentence.kind === 'item' ? heading : null)
    const attributions: Attribution[] = []
    const opener = openerOf(dossier, sentence)
    const turn = opener ? sentence.tokens.findIndex(token => /^[:;]$/.test(token.text)) : -1
    if (opener && turn > opener.from) remember({origins: [opener.origin], via: [], span: {from: 0, to: 0}}, false)
    for (const found of findAttributions(sentence, glossary)) {
      const resolved = resolve(found, sentence, {history, dossier, label: labels.get(sentence.sentence.paragraph), glossary})
      if (resolved === null) continue
      const attribution = found.kind === 'label' ? {...resolved, speaker: labelled(resolved, sentence, cast, reading.subject)} : resolved
      if (attribution.kind === 'label' && !attribution.speaker) continue
      attributions.push(attribution)
      const {speaker} = attribution
      if (attribution.kind === 'stance' && speaker?.origins.some(origin => glossary.get(origin.id ?? '')?.kind === 'person')) remember(speaker, true)
      if (!speaker || attribution.denies || attribution.kind === 'stance') continue
      if (attribution.kind === 'label') labels.set(sentence.sentence.paragraph, speaker)
      const speaks = attribution.kind === 'verb' || attribution.kind === 'inverted'
      const aside = !speaks && attributions.some(other => other.speaker && other.kind === 'verb')
      if (attribution.kind !== 'parenthesis') remember(speaker, true, aside ? Math.max(0, history.length - 1) : history.length, wordsOf(attribution.subject, sentence))
      if (!aside) last = {speaker, paragraph: sentence.sentence.paragraph}
    }
    if (opener && !attributions.some(attribution => attribution.speaker)) remember({origins: [opener.origin], via: [], span: {from: 0, to: 0}}, false, history.length, [], opener.group)
    bySentence.push(attributions)
    sourcing ??= sourcingOf(sentence, attributions)
    if (sentence.sentence.kind !== 'item') heading = opensList(sentence) ? last?.speaker ?? null : null
  }
  inheritFromLead(reading, bySentence)
  return {bySentence, carried, sourcing, quotations: quotationsOf(reading, bySentence, creditsOf(reading, cast, {history: [], dossier, label: undefined, glossary})), documents: spokenByDocuments(reading), answers: answersOf(reading, dossier.interviewee)}
}

const wordsOf = (range: Range, {tokens}: SentenceReading): readonly Token[] => tokens.filter(token => token.start >= range.start && token.end <= range.end)

/** "…, spy boss warns": a headline's nameless speaker is whom the lead names by the same noun. */
function inheritFromLead({sentences}: Reading, bySentence: Attribution[][]): void {
  sentences.slice(0, HEADLINES).forEach(({index, tokens}) => {
    if (/^[.!?]$/.test(tokens.at(-1)?.text ?? '.')) return
    bySentence[index] = bySentence[index]!.map(attribution => {
      const origin = attribution.speaker?.origins[0]
      if (!origin || origin.id !== null || /\p{Lu}/u.test(origin.label.slice(1))) return attribution
      const nouns = stems(origin.label.toLowerCase().split(/\s+/))
      const lead = bySentence.slice(index + 1, index + 1 + LEAD).flat().find(({speaker}) => speaker?.origins.some(({id, label}) => id !== null && [...stems(label.toLowerCase().split(/\s+/))].some(noun => nouns.has(noun))))
      return lead?.speaker ? {...attribution, speaker: lead.speaker} : attribution
    })
  })
}
/** Sentences in which headlines stand, and in which the lead says who is meant. */
const HEADLINES = 3
const LEAD = 8

/** Whom a sentence begins with. */
function openerOf({named, firstOf}: Dossier, sentence: SentenceReading): Named | undefined {
  const first = firstOf[sentence.index]!
  for (let at = first; named[at]?.sentence === sentence.index; at++) if (named[at]!.opens) return named[at]
  return undefined
}

/** A paragraph that opens with a quotation mark goes on with whom the one before it quoted. */
const opensQuotation = (reading: Reading, sentence: SentenceReading): boolean => {
  const paragraph = reading.source.paragraphs[sentence.sentence.paragraph - 1]
  return paragraph !== undefined && /^(?:\p{L}{1,12}: ?)?["“]/u.test(reading.plain.slice(paragraph.start, paragraph.start + 16))
}

/** A line that ends in a colon speaks for the items below it. */
const opensList = (sentence: SentenceReading): boolean => sentence.tokens.at(-1)?.text === ':'

/** "The figures … are sourced from X": X vouches for every number of the article that names nobody else. */
function sourcingOf(sentence: SentenceReading, attributions: readonly Attribution[]): Speaker | null {
  const subject = sentence.tokens.findIndex(token => FIGURES.has(token.stem) && (/s$/.test(token.lower) || /^(?:data|information)$/.test(token.lower)))
  const verb = sentence.tokens.findIndex((token, at) => at > subject && SOURCING.has(token.stem) && sentence.tokens[at + 1]?.lower === 'from')
  if (subject < 0 || subject > 3 || verb < 0) return null
  return attributions.find(attribution => (attribution.kind === 'according' || attribution.kind === 'citing') && attribution.start >= sentence.tokens[verb]!.start)?.speaker ?? null
}

const NO_REACH = 40
/** "For comparison, …": the writer's own. */
const BACKGROUND = words.background.map(phrase => phrase.split(' '))

function speakerFor(attributions: SourceAttributions, sentence: SentenceReading, range: Range, stances: boolean): {speaker: Speaker | null; denied: boolean} {
  const own = (attributions.bySentence[sentence.index] ?? []).filter(attribution => stances || attribution.kind !== 'stance').filter(attribution => !(range.start >= attribution.subject.start && range.end <= attribution.subject.end))
  const outer = own.filter(attribution => attribution.kind === 'citing' || !own.some(other => other.kind === 'verb' && other.speaker && attribution.start > other.subject.start && attribution.end <= other.subject.end))
  const voiced = outer.filter(attribution => attribution.speaker || !own.some(other => other.speaker && other.kind === 'account' && other.start <= attribution.subject.end && other.end >= attribution.subject.start))
  const scored = voiced.map(attribution => ({attribution, cost: costOf(attribution, sentence.tokens, range)})).filter(({cost}) => cost < NO_REACH).sort((a, b) => a.cost - b.cost)
  const best = scored[0]?.attribution
  const quotation = quotationAround(attributions.quotations, range)
  if (best && !(best.first && quotation)) return {speaker: best.speaker ? relayed(best, own) : best.first ? null : attributions.sourcing, denied: best.denies}
  if (quotation?.speaker) return {speaker: quotation.speaker, denied: best?.denies ?? false}
  const narrated = isBackground(sentence.tokens, range) || (opensWithName(sentence) && !quotation) || (stances && !quotation && attributions.documents.has(sentence.index))
  const carried = narrated || (stances && !quotation && sentence.sentence.kind !== 'item' && !/^(?:it|he|she|they|that|this|we|i|his|her|its|their)$/.test(sentence.tokens[0]?.lower ?? '')) ? null : attributions.carried[sentence.index] ?? attributions.answers.get(sentence.index) ?? null
  const sourcing = isBackground(sentence.tokens, range) ? null : attributions.sourcing
  return {speaker: carried ?? sourcing, denied: best?.denies ?? false}
}

/** "The Times, citing an official, reported": the official vouches, the Times relays. */
function relayed(best: Attribution, all: readonly Attribution[]): Speaker {
  const speaker = best.speaker!
  if (best.kind === 'citing') {
    const relay = all.find(other => (other.kind === 'verb' || other.kind === 'inverted') && other.speaker)
    return relay?.speaker ? passedOn(speaker, relay.speaker) : speaker
  }
  const cited = best.kind === 'verb' || best.kind === 'inverted' ? all.find(other => other.kind === 'citing' && other.speaker) : undefined
  return cited?.speaker ? passedOn(cited.speaker, speaker) : speaker
}

const passedOn = (origin: Speaker, relay: Speaker): Speaker =>
  ({...origin, via: relay.origins.map(({label}) => label).filter(label => !origin.origins.some(own => own.label === label))})

/** "…, where X spoke", "after X said so": what is told of X, not by him. */
const SUBORDINATE = /^(?:where|when|after|before|since|until|because|whether|than)$/

/** Words between, more for each clause boundary; an attribution behind the number must follow a comma, a dash or a quotation mark. */
function costOf(attribution: Attribution, tokens: readonly Token[], range: Range): number {
  const behind = attribution.start >= range.end
  const gap = tokens.filter(token => (behind ? token.start >= range.end && token.end <= attribution.start : token.start >= attribution.end && token.end <= range.start))
  const breaks = gap.filter(token => /^[;.]$/.test(token.text)).length
  const turns = gap.filter((token, at) => /^(?:but|while|whereas|although)$/.test(token.lower) || (token.lower === 'and' && gap[at - 1]?.text === ',')).length
  const strong = attribution.kind === 'according' || attribution.kind === 'citing' || attribution.kind === 'label' || attribution.kind === 'account' || attribution.kind === 'parenthesis'
  const detached = behind && !strong && !/^[,"”’'–—?!]$/.test(gap.at(-1)?.text ?? '')
  const emerged = !behind && gap.some((token, at) => token.lower === 'as' && gap[at + 1]?.lower === 'it')
  const aside = behind && attribution.kind === 'verb' && SUBORDINATE.test(tokens.findLast(token => token.end <= attribution.start)?.lower ?? '')
  const apart = emerged || aside || (behind && !strong && gap.at(-1)?.text === ';')
  const far = apart || (attribution.kind === 'parenthesis' && (!behind || gap.length > 8)) ? NO_REACH : 0
  const direct = behind && strong && gap.length <= 1 ? 4 : 0
  return gap.length - direct + breaks * 12 + turns * (behind ? 14 : 8) + (detached ? 16 : 0) + (behind ? 2 : 0) - (strong ? 3 : 0) + far
}

/** A sentence that opens with the name of a state or body tells a fact of its own. */
const opensWithName = (sentence: SentenceReading): boolean => sentence.sentence.kind !== 'item' && sentence.mentions.some(mention => (mention.from === 0 || (mention.from === 1 && sentence.tokens[0]!.lower === 'the')) && mention.form !== 'demonym')

/** All paragraphs of an interview behind its first question but the questions. */
function answersOf({sentences}: Reading, interviewee: Origin | null): ReadonlyMap<number, Speaker> {
  const answers = new Map<number, Speaker>()
  if (!interviewee) return answers
  const asks = new Set(sentences.filter((sentence, at) => sentence.tokens.at(-1)?.text === '?' && sentences[at + 1]?.sentence.paragraph !== sentence.sentence.paragraph).map(({sentence}) => sentence.paragraph))
  const first = Math.min(...asks)
  for (const {index, sentence} of sentences) if (sentence.paragraph > first && !asks.has(sentence.paragraph)) answers.set(index, {origins: [interviewee], via: [], span: {from: 0, to: 0}})
  return answers
}

/** A document speaks on where the next sentence of its paragraph begins with a pronoun of its own: "The draft … . Its army would …". */
function spokenByDocuments({sentences}: Reading): ReadonlySet<number> {
  const found = new Set<number>()
  for (const {index, sentence, tokens} of sentences) {
    const goesOn = found.has(index - 1) && sentences[index - 1]!.sentence.paragraph === sentence.paragraph && /^(?:it|its|the|under|a)$/.test(tokens[0]?.lower ?? '') && (tokens[0]!.lower === 'it' || tokens.some(token => /^(?:would|will|shall|is|are)$/.test(token.lower)))
    if (opensWithDocument(tokens) || goesOn) found.add(index)
  }
  return found
}

/** "The draft caps …": a document speaks for itself. */
const opensWithDocument = (tokens: readonly Token[]): boolean => tokens.slice(0, 8).some(token => DOCUMENTS.has(token.stem))

/** "Four months after dispatching 11,000 …": what a fronted clause of time takes for granted is not what the speaker before it said. */
function isBackground(tokens: readonly Token[], range: Range): boolean {
  if (tokens[0]?.lower === 'there' && /^(?:is|are)$/.test(tokens[1]?.lower ?? '')) return true
  if (tokens.at(-1)?.text === '?' || BACKGROUND.some(opener => opener.every((word, at) => tokens[at]?.lower === word))) return true
  const at = tokens.findIndex(token => token.start >= range.start)
  const before = tokens.slice(0, at)
  const opener = before.findIndex((token, place) => /^(?:after|before|since)$/.test(token.lower) && /ing$/.test(before[place + 1]?.lower ?? tokens[at]?.lower ?? ''))
  return opener >= 0 && opener < 6 && !before.slice(opener).some(token => token.text === ',')
}
