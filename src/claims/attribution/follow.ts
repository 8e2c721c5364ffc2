// A reading in; its attributions with the speakers they mean, and who speaks on where a sentence names nobody, out.
import type {Origin, Range} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import {namesakesIn} from '../short-names.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {countedStates, seatsOf} from './allegiance.ts'
import type {Attribution} from './attribution-at.ts'
import {dossierOf, type Dossier, type Named} from './dossier.ts'
import {findAttributions} from './find-attributions.ts'
import {isOfKind, type Glossary} from './glossary.ts'
import {fullNames, surnameOf} from './introductions.ts'
import {FIGURES} from './lexicon.ts'
import {spokenByDocuments} from './narration.ts'
import {endOfPhrase, reports} from './noun-phrase.ts'
import {kindOf, type Past} from './past.ts'
import {quotationsOf, type Quoted} from './quotations.ts'
import {resolve} from './resolve.ts'
import {declinesIn, doubtsIn} from './silence.ts'
import {textOf} from './span.ts'
import {speakerIn, speakerOf, type Speaker} from './speaker.ts'
import {creditsOf, hostOf, labelled} from './transcript.ts'

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

const SOURCING = stems(words.sourcing)

/** Speakers a text can still mean by "he" or "the agency". */
const MEMORY = 40
/** Labels after which a text is a transcript, whose turns go on over paragraphs. */
const TURNS = 3

/** All attributions of a source with whom they mean, and who goes on where a sentence names nobody. */
export function followSpeakers(reading: Reading): SourceAttributions {
  const glossary = reading.subject.glossary
  const dossier = dossierOf(reading)
  const cast = {host: hostOf(reading), introduced: dossier.introduced, beside: namesakesIn(reading.plain)}
  const counted = countedStates(reading)
  const seats = seatsOf(reading)
  const bySentence: Attribution[][] = []
  const carried: (Speaker | null)[] = []
  const history: Past[] = []
  const spoken = new Map<string, Origin>()
  let last: {speaker: Speaker; paragraph: number} | null = null
  let sourcing: Speaker | null = null
  let heading: Speaker | null = null
  const labels = new Map<number, Speaker>()
  const remember = (speaker: Speaker, spoke: boolean, at = history.length, named: readonly Token[] = [], group = false): void => {
    history.splice(at, 0, {speaker, sentence: bySentence.length, spoke, kind: group ? 'group' : kindOf(speaker, glossary, dossier, named)})
    if (history.length > MEMORY) history.shift()
  }
  for (const sentence of reading.sentences) {
    carried.push(last && (last.paragraph === sentence.sentence.paragraph || (last.paragraph === sentence.sentence.paragraph - 1 && opensQuotation(reading, sentence))) ? last.speaker : sentence.sentence.kind === 'item' ? heading : null)
    const introducedBefore = sentence.index > 0 && opensWithQuotation(reading, sentence) && carried.at(-1) === null ? openerOf(dossier, reading.sentences[sentence.index - 1]!) : undefined
    if (introducedBefore?.person && introducedBefore.paragraph === sentence.sentence.paragraph) carried[carried.length - 1] = speakerOf(introducedBefore.origin)
    const attributions: Attribution[] = []
    const before = labels.get(sentence.sentence.paragraph - 1)
    if (before && labels.size >= TURNS && !labels.has(sentence.sentence.paragraph) && !isLabelled(sentence)) labels.set(sentence.sentence.paragraph, before)
    const opener = openerOf(dossier, sentence)
    const turn = opener ? sentence.tokens.findIndex(token => /^[:;]$/.test(token.text)) : -1
    if (opener && turn > opener.from) remember(speakerOf(opener.origin), false)
    for (const found of findAttributions(sentence, glossary)) {
      const resolved = resolve(found, sentence, {history, dossier, label: labels.get(sentence.sentence.paragraph), glossary, counted, seats, cast: spoken})
      if (resolved === null) continue
      const attribution = found.kind === 'label' ? {...resolved, speaker: labelled(resolved, sentence, cast, reading.subject)} : resolved
      if (attribution.kind === 'label' && !attribution.speaker) continue
      attributions.push(attribution)
      const {speaker} = attribution
      introduce(spoken, attribution, sentence)
      if (attribution.kind === 'stance' && speaker?.origins.some(origin => glossary.get(origin.id ?? '')?.kind === 'person')) remember(speaker, true)
      if (speaker && attribution.denies && attribution.kind === 'verb') remember(speaker, true, history.length, wordsOf(attribution.subject, sentence))
      if (!speaker || attribution.denies || attribution.kind === 'stance' || attribution.kind === 'draft') continue
      if (attribution.kind === 'label') labels.set(sentence.sentence.paragraph, speaker)
      const speaks = attribution.kind === 'verb' || attribution.kind === 'inverted'
      const aside = !speaks && attributions.some(other => other.speaker && other.kind === 'verb')
      if (attribution.kind !== 'parenthesis') remember(speaker, true, aside ? Math.max(0, history.length - 1) : history.length, wordsOf(attribution.subject, sentence))
      if (!aside) last = {speaker, paragraph: sentence.sentence.paragraph}
    }
    const asked = askedAbout(sentence, glossary)
    if (asked) remember(asked, false, history.length, [], asked.origins[0]!.label.startsWith('the '))
    if (opener && !attributions.some(attribution => attribution.speaker)) remember(speakerOf(opener.origin), false, history.length, [], opener.group)
    bySentence.push(attributions)
    if ((declinesIn(sentence) || doubtsIn(sentence)) && !attributions.some(({speaker, kind}) => speaker && (kind === 'verb' || kind === 'according'))) last = null
    sourcing ??= sourcingOf(reading, sentence, attributions)
    if (sentence.sentence.kind !== 'item') heading = opensList(sentence) ? last?.speaker ?? null : null
  }
  inheritFromLead(reading, bySentence)
  return {bySentence, carried, sourcing, quotations: quotationsOf(reading, bySentence, creditsOf(reading, cast, {history: [], dossier, label: undefined, glossary, counted, seats, cast: spoken})), documents: spokenByDocuments(reading), answers: answersOf(reading, dossier.interviewee), pointed: pointedBack(reading, bySentence), turns: labels}
}

/** "What do the Utopians say?", "And the general staff?": whom a question asks after is who is meant in the answer. */
function askedAbout({tokens, mentions}: SentenceReading, glossary: Glossary): Speaker | null {
  if (tokens.at(-1)?.text !== '?' || tokens.length > (tokens.some(reports) ? QUESTION : SHORT_QUESTION)) return null
  const mention = mentions.findLast(({id, form}) => isOfKind(id, glossary, 'state', 'body') && form !== 'adjective')
  return mention ? speakerOf({id: mention.id, label: `${mention.form === 'demonym' ? 'the ' : ''}${textOf(tokens, mention)}`}, mention) : null
}
/** Words of a question after somebody, with a verb of saying and without. */
const QUESTION = 14
const SHORT_QUESTION = 9

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

const opensWithQuotation = (reading: Reading, {sentence}: SentenceReading): boolean => /^["“‘]/.test(reading.plain.slice(sentence.start, sentence.start + 1))

/** A paragraph that opens with a quotation mark goes on with whom the one before it quoted. */
const opensQuotation = (reading: Reading, sentence: SentenceReading): boolean => {
  const paragraph = reading.source.paragraphs[sentence.sentence.paragraph - 1]
  return paragraph !== undefined && /^(?:\p{L}{1,12}: ?)?["“]/u.test(reading.plain.slice(paragraph.start, paragraph.start + 16))
}

/** A line that ends in a colon speaks for the items below it. */
const opensList = (sentence: SentenceReading): boolean => sentence.tokens.at(-1)?.text === ':'

/** "The figures … are sourced from X": X vouches for every number of the article that names nobody else. */
function sourcingOf(reading: Reading, sentence: SentenceReading, attributions: readonly Attribution[]): Speaker | null {
  const credit = creditsPicture(reading, sentence) ? null : creditIn(sentence, reading.subject.glossary)
  if (credit) return credit
  const subject = sentence.tokens.findIndex(token => FIGURES.has(token.stem) && (/s$/.test(token.lower) || /^(?:data|information)$/.test(token.lower)))
  const verb = sentence.tokens.findIndex((token, at) => at > subject && SOURCING.has(token.stem) && sentence.tokens[at + 1]?.lower === 'from')
  if (subject < 0 || subject > 3 || verb < 0) return null
  return attributions.find(attribution => (attribution.kind === 'according' || attribution.kind === 'citing') && attribution.start >= sentence.tokens[verb]!.start)?.speaker ?? null
}

/** "[Map: … Source: X]": a credit in the paragraph of a picture is the picture’s. */
function creditsPicture({source, plain}: Reading, {sentence}: SentenceReading): boolean {
  const start = source.paragraphs[sentence.paragraph - 1]?.start ?? sentence.start
  return /^[[(]?(?:graphics?|infographic|map|image|photo|picture|chart|illustration)\b/i.test(plain.slice(start, start + 16))
}

/** "Source: the Bureau", "All figures are from the Bureau": a state or body, no newspaper, whose the numbers are. */
function creditIn(sentence: SentenceReading, glossary: Glossary): Speaker | null {
  const {tokens} = sentence
  const label = tokens[0] && /^sources?$/.test(tokens[0].lower) && tokens[1]?.text === ':' ? 2 : 0
  const copula = tokens.slice(0, CREDIT).findIndex((token, at) => token.stem === 'be' && tokens[at + 1]?.lower === 'from' && tokens.slice(0, at).some(noun => FIGURES.has(noun.stem)))
  const from = label || (copula > 0 ? copula + 2 : 0)
  const speaker = from > 0 && from < tokens.length && tokens.length - from <= CREDIT ? speakerIn(sentence, {from, to: endOfPhrase(tokens, from)}, glossary) : null
  return speaker?.origins.every(({id}) => id !== null && !/news|press/i.test(glossary.get(id)?.definition ?? '')) ? speaker : null
}
const CREDIT = 12

/** "1,100. That is how many have died, according to X": X vouches for the number before; for "These are the numbers" for all of the paragraph. */
function pointedBack({sentences}: Reading, bySentence: readonly (readonly Attribution[])[]): ReadonlyMap<number, Speaker> {
  const pointed = new Map<number, Speaker>()
  for (const {index, tokens, sentence} of sentences) {
    const opening = tokens.slice(0, 4).map(token => token.lower).join(' ')
    if (!/^(?:that|this|these|those) (?:is|was|'s|are|were) (?:how many|the (?:number|figure|count|toll|total)s?|what)/.test(opening)) continue
    const voices = bySentence[index]!.filter(attribution => attribution.speaker && !attribution.denies && attribution.kind !== 'stance' && attribution.kind !== 'draft')
    const speaker = (voices.find(({kind}) => kind !== 'account') ?? voices[0])?.speaker
    for (let at = index - 1; speaker && at >= 0 && at >= index - POINTED && (at === index - 1 || /^th[eo]se/.test(opening)) && sentences[at]!.sentence.paragraph === sentence.paragraph; at--) pointed.set(at, speaker)
  }
  return pointed
}

/** Sentences back to which "these numbers" reach. */
const POINTED = 8

/** All paragraphs of an interview behind its first question but the questions. */
function answersOf({sentences}: Reading, interviewee: Origin | null): ReadonlyMap<number, Speaker> {
  const answers = new Map<number, Speaker>()
  if (!interviewee) return answers
  const asks = new Set(sentences.filter((sentence, at) => sentence.tokens.at(-1)?.text === '?' && sentences[at + 1]?.sentence.paragraph !== sentence.sentence.paragraph).map(({sentence}) => sentence.paragraph))
  const first = Math.min(...asks)
  for (const {index, sentence} of sentences) if (sentence.paragraph > first && !asks.has(sentence.paragraph)) answers.set(index, speakerOf(interviewee))
  return answers
}
