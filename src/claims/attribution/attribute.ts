// A source, the subject and a stretch of a sentence in; who vouches for it out: origins, relays, hedges, modality.
// The nearest attribution whose scope reaches the stretch; else the one carried on from the sentences before it.
import type {Modality, Origin, Range, Source} from '../../model.ts'
import {findAttributions, type Attribution} from './find-attributions.ts'
import {hedgesAround, modalityOf} from './modality.ts'
import {stems, type Glossary, type Speaker} from './speaker.ts'
import {readingOf, type Reading, type SentenceReading} from '../reading.ts'
import type {Subject} from '../subject.ts'
import type {Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}

export interface Vouching { origins: Origin[]; via: string[]; hedges: string[]; modality: Modality }

/** Attributions by sentence index, and who speaks on where a sentence names nobody. */
export interface SourceAttributions { bySentence: Attribution[][]; carried: (Speaker | null)[]; sourcing: Speaker | null }

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
  const bySentence: Attribution[][] = []
  const carried: (Speaker | null)[] = []
  const history: Speaker[] = []
  let last: {speaker: Speaker; paragraph: number} | null = null
  let sourcing: Speaker | null = null
  let heading: Speaker | null = null
  const labels = new Map<number, Speaker>()
  for (const sentence of reading.sentences) {
    carried.push(last && (last.paragraph === sentence.sentence.paragraph || (last.paragraph === sentence.sentence.paragraph - 1 && opensQuotation(reading, sentence))) ? last.speaker : sentence.sentence.kind === 'item' ? heading : null)
    const label = labels.get(sentence.sentence.paragraph)
    const attributions: Attribution[] = []
    for (const found of findAttributions(sentence, glossary)) {
      const attribution = resolve(found, sentence, history, label, glossary)
      attributions.push(attribution)
      const {speaker} = attribution
      if (attribution.kind === 'stance' && speaker?.origins.some(origin => glossary.get(origin.id ?? '')?.kind === 'person')) history.push(speaker)
      if (!speaker || attribution.denies || attribution.kind === 'stance') continue
      if (attribution.kind === 'label') labels.set(sentence.sentence.paragraph, speaker)
      const speaks = attribution.kind === 'verb' || attribution.kind === 'inverted'
      const aside = !speaks && attributions.some(other => other.speaker && other.kind === 'verb')
      if (attribution.kind !== 'parenthesis') history.splice(aside ? -1 : history.length, 0, speaker)
      if (history.length > MEMORY) history.shift()
      if (!aside) last = {speaker, paragraph: sentence.sentence.paragraph}
    }
    bySentence.push(attributions)
    sourcing ??= sourcingOf(sentence, attributions)
    if (sentence.sentence.kind !== 'item') heading = opensList(sentence) ? last?.speaker ?? null : null
  }
  return {bySentence, carried, sourcing}
}

/** A pronoun or "the agency" is the last speaker it can mean. */
function resolve(attribution: Attribution, sentence: SentenceReading, history: readonly Speaker[], label: Speaker | undefined, glossary: Glossary): Attribution {
  if (!attribution.pronoun) return bySurname(attribution, history)
  const tokens = sentence.tokens.filter(token => token.start >= attribution.subject.start && token.end <= attribution.subject.end)
  const noun = tokens.at(-1)
  const named = noun && tokens.length > 1 ? history.findLast(speaker => speaker.origins.some(origin => namesOf(origin, glossary).has(noun.stem))) : undefined
  const first = tokens.length === 1 && /^(?:i|we)$/.test(tokens[0]!.lower)
  const speaker = named ?? (first ? label : tokens.length > 1 && attribution.speaker ? attribution.speaker : history.at(-1))
  return speaker ? {...attribution, speaker} : attribution
}

/** "Smith" is the Jane Smith who was named in full before. */
function bySurname(attribution: Attribution, history: readonly Speaker[]): Attribution {
  const [origin, ...others] = attribution.speaker?.origins ?? []
  if (!origin || others.length > 0 || origin.id !== null || !/^\p{Lu}[\p{L}-]+$/u.test(origin.label)) return attribution
  const full = history.findLast(speaker => speaker.origins.some(({label}) => label !== origin.label && label.split(/\s+/).includes(origin.label)))
  return full ? {...attribution, speaker: {...full, via: attribution.speaker!.via}} : attribution
}

/** The stems of all words by which an origin is known. */
function namesOf(origin: Origin, glossary: Glossary): ReadonlySet<string> {
  const entry = origin.id === null ? undefined : glossary.get(origin.id)
  return stems([origin.label, ...(entry ? [entry.title, ...entry.aliases] : [])].flatMap(name => name.toLowerCase().split(/\s+/)))
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
  const subject = sentence.tokens.findIndex(token => FIGURES.has(token.stem))
  const verb = sentence.tokens.findIndex((token, at) => at > subject && SOURCING.has(token.stem) && sentence.tokens[at + 1]?.lower === 'from')
  if (subject < 0 || subject > 3 || verb < 0) return null
  return attributions.find(attribution => (attribution.kind === 'according' || attribution.kind === 'citing') && attribution.start >= sentence.tokens[verb]!.start)?.speaker ?? null
}

const NO_REACH = 40

function speakerFor(attributions: SourceAttributions, sentence: SentenceReading, range: Range, stances: boolean): {speaker: Speaker | null; denied: boolean} {
  const own = (attributions.bySentence[sentence.index] ?? []).filter(attribution => stances || attribution.kind !== 'stance').filter(attribution => !(range.start >= attribution.subject.start && range.end <= attribution.subject.end))
  const outer = own.filter(attribution => attribution.kind === 'citing' || !own.some(other => other.kind === 'verb' && other.speaker && attribution.start > other.subject.start && attribution.end <= other.subject.end))
  const scored = outer.map(attribution => ({attribution, cost: costOf(attribution, sentence.tokens, range)})).filter(({cost}) => cost < NO_REACH).sort((a, b) => a.cost - b.cost)
  const best = scored[0]?.attribution
  if (best) return {speaker: best.speaker ? relayed(best, own) : attributions.sourcing, denied: best.denies}
  const carried = isBackground(sentence.tokens, range) || opensWithName(sentence) || (stances && opensWithDocument(sentence.tokens)) ? null : attributions.carried[sentence.index] ?? null
  return {speaker: carried ?? attributions.sourcing, denied: false}
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

/** Words between, more for each clause boundary; an attribution behind the number must follow a comma, a dash or a quotation mark. */
function costOf(attribution: Attribution, tokens: readonly Token[], range: Range): number {
  const behind = attribution.start >= range.end
  const gap = tokens.filter(token => (behind ? token.start >= range.end && token.end <= attribution.start : token.start >= attribution.end && token.end <= range.start))
  const breaks = gap.filter(token => /^[;.]$/.test(token.text)).length
  const turns = gap.filter((token, at) => /^(?:but|while|whereas|although)$/.test(token.lower) || (token.lower === 'and' && gap[at - 1]?.text === ',')).length
  const strong = attribution.kind === 'according' || attribution.kind === 'citing' || attribution.kind === 'label' || attribution.kind === 'account' || attribution.kind === 'parenthesis'
  const detached = behind && !strong && !/^[,"”’'–—?!]$/.test(gap.at(-1)?.text ?? '')
  const far = attribution.kind === 'parenthesis' && (!behind || gap.length > 8) ? NO_REACH : 0
  return gap.length + breaks * 12 + turns * (behind ? 14 : 8) + (detached ? 16 : 0) + (behind ? 2 : 0) - (strong ? 3 : 0) + far
}

/** A sentence that opens with the name of a state or body tells a fact of its own. */
const opensWithName = (sentence: SentenceReading): boolean => sentence.sentence.kind !== 'item' && sentence.mentions.some(mention => mention.from === 0 && mention.form !== 'demonym')

/** "The draft caps …": a document speaks for itself. */
const opensWithDocument = (tokens: readonly Token[]): boolean => tokens.slice(0, 8).some(token => DOCUMENTS.has(token.stem))

/** "Four months after dispatching 11,000 …": what a fronted clause of time takes for granted is not what the speaker before it said. */
function isBackground(tokens: readonly Token[], range: Range): boolean {
  const at = tokens.findIndex(token => token.start >= range.start)
  const before = tokens.slice(0, at)
  const opener = before.findIndex((token, place) => /^(?:after|before|since)$/.test(token.lower) && /ing$/.test(before[place + 1]?.lower ?? tokens[at]?.lower ?? ''))
  return opener >= 0 && opener < 6 && !before.slice(opener).some(token => token.text === ',')
}
