// A reading in; its attributions with the speakers they mean, and who speaks on where a sentence names nobody, out.
import type {Origin, Range} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import {namesakesIn} from '../short-names.ts'
import type {Token} from '../tokens.ts'
import {countedStates, seatsOf} from './allegiance.ts'
import type {Attribution} from './attribution-at.ts'
import type {Known} from './context.ts'
import {dossierOf, openerOf} from './dossier.ts'
import {findAttributions} from './find-attributions.ts'
import {isOfKind} from './glossary.ts'
import {inheritFromLead} from './headline.ts'
import {answersOf, askedAbout} from './interview.ts'
import {fullNames, surnameOf} from './introductions.ts'
import {spokenByDocuments} from './narration.ts'
import {kindOf, rememberCalled, type Past} from './past.ts'
import {countsOn, pointedBack} from './pointed-back.ts'
import {goesOnQuoting, opensWithQuotation, quotationsOf, type Quoted} from './quotations.ts'
import {resolve} from './resolve.ts'
import {declinesIn, doubtsIn} from './silence.ts'
import {sourcingOf} from './sourcing.ts'
import {textOf} from './span.ts'
import {speakerOf, type Speaker} from './speaker.ts'
import {creditsOf, hostOf, labelled, type Cast} from './transcript.ts'

/** Attributions by sentence index, and who speaks on where a sentence names nobody. */
export interface SourceAttributions {
  bySentence: Attribution[][]
  carried: (Speaker | null)[]
  sourcing: Speaker | null
  quotations: Quoted[]
  /** Sentences in which a document speaks. */
  documents: ReadonlySet<number>
  /** Sentences with which an interviewee answers. */
  answers: ReadonlyMap<number, Speaker>
  /** Sentences whose number the next one explains, with whose it is. */
  pointed: ReadonlyMap<number, Speaker>
  /** Paragraphs that a label gives to somebody. */
  turns: ReadonlyMap<number, Speaker>
}

/** Speakers a text can still mean by "he" or "the agency". */
const MEMORY = 40
/** Labels after which a text is a transcript, whose turns go on over paragraphs. */
const TURNS = 3

/** What holds for all of a source. */
interface Setting extends Omit<Known, 'history' | 'owned'> { reading: Reading; cast: Cast }

/** What has been read of it so far. */
interface Course {
  history: Past[]
  /** By surname, whom a speaker named in full was found to belong to. */
  spoken: Map<string, Origin>
  /** By paragraph, whom a label gives it to. */
  labels: Map<number, Speaker>
  /** Who spoke last, and where. */
  last: {speaker: Speaker; paragraph: number; sentence: number} | null
  /** Who speaks in the items of a list. */
  heading: Speaker | null
}

/** All attributions of a source with whom they mean, and who goes on where a sentence names nobody. */
export function followSpeakers(reading: Reading): SourceAttributions {
  const setting = settingOf(reading)
  const course: Course = {history: [], spoken: new Map(), labels: new Map(), last: null, heading: null}
  const bySentence: Attribution[][] = []
  const carried: (Speaker | null)[] = []
  let sourcing: Speaker | null = null
  for (const sentence of reading.sentences) {
    goOnCounting(sentence, course)
    carried.push(carriedInto(sentence, course, setting))
    const attributions = readSentence(sentence, course, setting)
    bySentence.push(attributions)
    if ((declinesIn(sentence) || doubtsIn(sentence)) && !attributions.some(({speaker, kind}) => speaker && (kind === 'verb' || kind === 'according'))) course.last = null
    sourcing ??= sourcingOf(reading, sentence, attributions)
    if (sentence.sentence.kind !== 'item') course.heading = opensList(sentence) ? course.last?.speaker ?? null : null
  }
  inheritFromLead(reading, bySentence)
  const credits = creditsOf(reading, setting.cast, {...setting, history: [], label: undefined, cast: course.spoken})
  return {bySentence, carried, sourcing, quotations: quotationsOf(reading, bySentence, credits), documents: spokenByDocuments(reading), answers: answersOf(reading, setting.dossier.interviewee), pointed: pointedBack(reading, bySentence), turns: course.labels}
}

function settingOf(reading: Reading): Setting {
  const dossier = dossierOf(reading)
  const cast = {host: hostOf(reading), introduced: dossier.introduced, beside: namesakesIn(reading.plain)}
  return {reading, glossary: reading.subject.glossary, dossier, cast, counted: countedStates(reading), seats: seatsOf(reading)}
}

/** Who speaks on into a sentence: whoever spoke in its paragraph or is quoted over two, the heading of its list, or whom the sentence before a quotation began with. */
function carriedInto(sentence: SentenceReading, {last, heading}: Course, {reading, dossier}: Setting): Speaker | null {
  const {paragraph, kind} = sentence.sentence
  if (last && (last.paragraph === paragraph || (last.paragraph === paragraph - 1 && goesOnQuoting(reading, sentence)))) return last.speaker
  if (kind === 'item' && heading) return heading
  const before = sentence.index > 0 && opensWithQuotation(reading, sentence) ? openerOf(dossier, reading.sentences[sentence.index - 1]!) : undefined
  return before?.person && before.paragraph === paragraph ? speakerOf(before.origin) : null
}

/** "The toll amounts to half of them", right below the sentence whose number is meant: its speaker has the word still. */
function goOnCounting({index, sentence, tokens}: SentenceReading, course: Course): void {
  const {last} = course
  if (last && last.sentence === index - 1 && last.paragraph === sentence.paragraph - 1 && countsOn(tokens)) course.last = {...last, paragraph: sentence.paragraph, sentence: index}
}

/** The attributions of a sentence; the course learns whom it names. */
function readSentence(sentence: SentenceReading, course: Course, setting: Setting): Attribution[] {
  const attributions: Attribution[] = []
  goOnInTurn(sentence, course)
  const opener = openerOf(setting.dossier, sentence)
  if (opener && sentence.tokens.findIndex(token => /^[:;]$/.test(token.text)) > opener.from) remember(speakerOf(opener.origin), sentence, course, setting)
  for (const found of findAttributions(sentence, setting.glossary)) {
    const attribution = whoIsMeant(found, sentence, course, setting)
    if (!attribution) continue
    attributions.push(attribution)
    introduce(course.spoken, attribution, sentence)
    learn(attribution, attributions, sentence, course, setting)
  }
  const asked = askedAbout(sentence, setting.glossary)
  if (asked) remember(asked, sentence, course, setting, {group: asked.origins[0]!.label.startsWith('the ')})
  if (opener && !attributions.some(attribution => attribution.speaker)) remember(speakerOf(opener.origin), sentence, course, setting, {group: opener.group})
  return attributions
}

/** In a transcript a paragraph without a label goes on with whoever has the word. */
function goOnInTurn(sentence: SentenceReading, {labels}: Course): void {
  const {paragraph} = sentence.sentence
  const before = labels.get(paragraph - 1)
  if (before && labels.size >= TURNS && !labels.has(paragraph) && !isLabelled(sentence)) labels.set(paragraph, before)
}

/** Null where the words give the sentence to nobody whom the text knows. */
function whoIsMeant(found: Attribution, sentence: SentenceReading, {history, labels, spoken}: Course, setting: Setting): Attribution | null {
  const resolved = resolve(found, sentence, {...setting, history, label: labels.get(sentence.sentence.paragraph), cast: spoken})
  if (resolved === null || found.kind !== 'label') return resolved
  const speaker = labelled(resolved, sentence, setting.cast, setting.reading.subject)
  return speaker && {...resolved, speaker}
}

/** Who speaks may be meant later; who is only told of in passing is not who spoke last. */
function learn(attribution: Attribution, attributions: readonly Attribution[], sentence: SentenceReading, course: Course, setting: Setting): void {
  const {speaker, kind, denies} = attribution
  const {paragraph} = sentence.sentence
  if (!speaker) return
  const named = wordsOf(attribution.subject, sentence)
  if (named.length === 1 && /^s?he$/.test(named[0]!.lower)) rememberCalled(named[0]!.lower, speaker, course.history)
  if (kind === 'stance' && speaker.origins.some(({id}) => isOfKind(id, setting.glossary, 'person'))) remember(speaker, sentence, course, setting, {spoke: true})
  if (denies && kind === 'verb') remember(speaker, sentence, course, setting, {spoke: true, named})
  if (denies || kind === 'stance' || kind === 'draft') return
  if (kind === 'label') course.labels.set(paragraph, speaker)
  const aside = kind !== 'verb' && kind !== 'inverted' && attributions.some(other => other.speaker && other.kind === 'verb')
  if (kind !== 'parenthesis') remember(speaker, sentence, course, setting, {spoke: true, named, aside})
  if (!aside) course.last = {speaker, paragraph, sentence: sentence.index}
}

/** `aside` puts him behind who spoke last; `named` are the words that named him. */
function remember(speaker: Speaker, {index}: SentenceReading, {history}: Course, {glossary, dossier}: Setting, {spoke = false, named = [], group = false, aside = false}: {spoke?: boolean; named?: readonly Token[]; group?: boolean; aside?: boolean} = {}): void {
  const at = aside ? Math.max(0, history.length - 1) : history.length
  const called = history.findLast(past => past.speaker.origins[0]!.label === speaker.origins[0]!.label)?.called
  history.splice(at, 0, {speaker, sentence: index, spoke, kind: group ? 'group' : kindOf(speaker, glossary, dossier, named), ...(called ? {called} : {})})
  if (history.length > MEMORY) history.shift()
}

/** "the bureau’s deputy head, Jane Smith": by her surname she is known from here on. */
function introduce(spoken: Map<string, Origin>, {speaker, subject}: Attribution, sentence: SentenceReading): void {
  const [origin, ...others] = speaker?.origins ?? []
  if (!origin?.id || others.length > 0) return
  for (const {from, to} of fullNames(sentence)) {
    const name = sentence.tokens.slice(from, to)
    const beside = sentence.tokens[from - 1]?.text === ',' && sentence.tokens[from - 2]?.end === subject.end
    if (beside || (name[0]!.start >= subject.start && name.at(-1)!.end <= subject.end)) spoken.set(surnameOf(name), {id: origin.id, label: textOf(sentence.tokens, {from, to})})
  }
}

/** "HOST: …": the turn of the speaker above is over. */
const isLabelled = ({tokens, sentence}: SentenceReading): boolean =>
  sentence.kind === 'heading' || tokens.at(-1)?.text === '?' || tokens.slice(0, 8).some((token, at) => token.text === ':' && /^\p{Lu}/u.test(tokens[0]!.text) && at > 0)

const wordsOf = (range: Range, {tokens}: SentenceReading): readonly Token[] => tokens.filter(token => token.start >= range.start && token.end <= range.end)

/** A line that ends in a colon speaks for the items below it. */
const opensList = (sentence: SentenceReading): boolean => sentence.tokens.at(-1)?.text === ':'
