// A source and the subject in; the positions that parties and plans take in it, and those refused with the reason, out.
// One sentence at a time: tag words → references → verb groups and subjects → rules → drafts. The discourse carries names, speakers and terms on.
import type {PositionDraft, Range, Refusal, Source} from '../../model.ts'
import {readingOf, type SentenceReading} from '../reading.ts'
import {partyOf, type Mention, type Subject} from '../subject.ts'
import type {Token} from '../tokens.ts'
import {rangeOf, type Analysis, type Reference} from './analysis.ts'
import {answers} from './answers.ts'
import {readContrast} from './contrasts.ts'
import {onlyCredits} from './credits.ts'
import {draftPositions} from './draft.ts'
import {droppedProvision} from './dropped-provisions.ts'
import {frontedTopic} from './fronted-topics.ts'
import {readGapping} from './gapping.ts'
import {openGates} from './gate.ts'
import {isIdle} from './idle-clauses.ts'
import {STANCE_VERBS} from './lexicon.ts'
import {rightInversions} from './inversions.ts'
import {answererOf, houseOf, interviewIn} from './interview.ts'
import {endsAsking, intervieweeOf, isNumbered, labelOf, sectionHead} from './openings.ts'
import {settleAsides} from './parentheticals.ts'
import {PARTY_RULES, readAhead, readBehind} from './party-rules.ts'
import {namePeople} from './people.ts'
import {alreadyRead, passiveWithAgent, predicateOf, type Rule} from './predicates.ts'
import {readColonList, readFrontedParticiple, readPlanNominals} from './plan-nominals.ts'
import {PLAN_RULES} from './plan-rules.ts'
import {readPlanNouns} from './provisions.ts'
import {qualifiedPlan} from './qualified-plans.ts'
import {quotationEnd, QUOTED_SENTENCES, quoterBehind} from './quoters.ts'
import {reduceParticiples} from './reduced-clauses.ts'
import {findReferences} from './references.ts'
import {belligerents, newDiscourse, type Discourse} from './discourse.ts'
import {resolveReferences} from './resolve.ts'
import {openScene, type Scene} from './scene.ts'
import {readListItem, spokenProvision} from './spoken-provisions.ts'
import {readStanceNouns} from './stance-nouns.ts'
import {attachSubjects} from './subjects.ts'
import {quotationOpen, tagWords} from './tag-words.ts'
import {findTerms, termIds} from './terms.ts'
import {undone} from './undone.ts'
import {findVerbGroups} from './verb-groups.ts'
import {sentenceVoice, voiceBehind, voiceOf} from './voice.ts'
import {relabel, rememberSentence, type Walk} from './walk.ts'

/** Longer runs of words without a full stop are no sentences, and reading them would take too long. */
export const LONGEST_SENTENCE = 200

interface Prepared { tokens: readonly Token[]; mentions: readonly Mention[]; terms: readonly string[] }

/** `watch` is shown every sentence as it was read, for whoever wants to tell why. */
export function extractPositions(source: Source, subject: Subject, watch: (scene: Scene) => void = () => {}): {drafts: PositionDraft[]; refusals: Refusal[]} {
  const drafts: PositionDraft[] = []
  const refusals: Refusal[] = []
  const readings = readingOf(source, subject).sentences
  const prepared = readings.map(reading => prepare(reading, subject))
  const gates = openGates(prepared, subject.glossary)
  const discourse = {...newDiscourse(), house: houseOf(readings, subject), fighters: [...belligerents(subject.glossary)]}
  const walk: Walk = {discourse, quotation: false, leadIn: null, plan: null, label: null, voice: null, interview: interviewIn(source, readings, subject), paragraph: 0}
  source.sentences.forEach((_, index) => {
    if (isTooLong(readings[index]!)) refusals.push(refusal(source, source.sentences[index]!, 'a sentence too long to be one'))
    if (!gates[index]) { refusals.push(...refuseSentence(source, subject, prepared[index]!, index)); return }
    const scene = readSentence(source, subject, prepared, index, walk)
    if (!scene) return
    for (const {span, reason} of scene.refused) refusals.push(refusal(source, rangeOf(scene.analysis.words, span), reason))
    const drafted = draftPositions(source, subject, scene.analysis, scene.findings)
    drafts.push(...drafted.drafts)
    refusals.push(...drafted.refusals)
    watch(scene)
  })
  return {drafts, refusals}
}

/** Words are read of no sentence that is far too long, so that it may come without any. */
const isTooLong = ({tokens, sentence}: SentenceReading): boolean => tokens.length > LONGEST_SENTENCE
    || (tokens.length === 0 && sentence.end - sentence.start > 4 * LONGEST_SENTENCE)

function refusal(source: Source, {start, end}: Range, reason: string): Refusal {
  return {source: source.id, start, end, exact: source.text.slice(start, end), reason}
}

/** A party, a term and a word of stance far from any plan: told, but not taken. */
function refuseSentence(source: Source, subject: Subject, {tokens, mentions, terms}: Prepared, index: number): Refusal[] {
  const party = mentions.some(mention => partyOf(mention.id, subject.glossary) !== null)
  if (!party || terms.length === 0 || !tokens.some(token => STANCE_VERBS.has(token.stem))) return []
  return [refusal(source, source.sentences[index]!, 'no plan or talks near by')]
}

const NO_TERMS: ReadonlySet<string> = new Set()

function prepare({tokens, mentions}: SentenceReading, subject: Subject): Prepared {
  if (tokens.length === 0 || tokens.length > LONGEST_SENTENCE) return {tokens: [], mentions: [], terms: []}
  return {tokens, mentions, terms: termIds(findTerms(tokens, subject, NO_TERMS))}
}

function readSentence(source: Source, subject: Subject, prepared: readonly Prepared[], index: number, walk: Walk): Scene | null {
  const {terms: strong} = prepared[index]!
  const {tokens, mentions} = settleAsides(prepared[index]!)
  const sentence = sectionHead(source, index, tokens.length)
  const {discourse} = walk
  const opens = walk.paragraph !== sentence.paragraph
  if (opens) discourse.findings = discourse.findings.map(found => ({...found, opens: true}))
  if (opens) { walk.quotation = false; walk.paragraph = sentence.paragraph; if (sentence.kind === 'prose') walk.leadIn = null }
  if (tokens.length === 0) return null
  const words = tagWords(tokens, mentions, walk.quotation)
  walk.quotation = quotationOpen(words, walk.quotation)
  const licensed = new Set([...strong, ...discourse.section, ...discourse.recent.flat()])
  const references = findReferences(words, mentions, subject)
  if (opens) {
    discourse.interviewee ??= intervieweeOf(words, references)
    discourse.guest = answererOf(walk.interview, words, endsAsking(source, index), discourse.guest)
    walk.label = labelOf(words, references) ?? discourse.guest
    if (walk.label) discourse.speaker = discourse.guest = walk.label
  }
  if (walk.quotation) discourse.speaker = quoterAhead(source, subject, prepared, index, discourse) ?? discourse.speaker
  resolveReferences(words, references, discourse, index)
  if (sentence.kind === 'item' && isNumbered(source, sentence.start)) walk.leadIn ??= walk.plan
  const leadIn = sentence.kind === 'item' ? walk.leadIn : null
  walk.voice = voiceOf(words, references, sentence, opens, discourse, walk.voice)
  if (walk.voice && opens) relabel(words, subject, walk)
  const verbs = rightInversions(words, reduceParticiples(words, findVerbGroups(words, leadIn !== null && opens)), references)
  const analysis: Analysis = {sentence, index, words, references, terms: findTerms(words, subject, licensed, tokens), verbs, leadIn, voice: sentenceVoice({words, references, sentence, verbs, leadIn}, discourse, walk.voice, creditedBehind(source, prepared, index))}
  attachSubjects(analysis, discourse)
  const topic = frontedTopic(analysis)
  if (topic.length > 0) discourse.topic = {sentence: index, terms: topic}
  else if (opens) discourse.topic = null
  const scene = openScene(analysis, discourse, walk.label)
  if (!words.some(word => word.text === '?')) applyRules(scene)
  walk.voice = voiceBehind(scene, walk.voice, discourse)
  rememberSentence(scene, subject, strong, opens, walk)
  return scene
}

/** Whose words a quotation holds that goes on behind the sentence: who is named where it ends. */
function quoterAhead({sentences}: Source, subject: Subject, prepared: readonly Prepared[], index: number, discourse: Discourse): Reference | null {
  for (let at = index + 1; at <= index + QUOTED_SENTENCES && sentences[at]?.paragraph === sentences[index]!.paragraph; at++) {
    const {tokens, mentions} = prepared[at]!
    const words = tagWords(tokens, mentions, true)
    const end = quotationEnd(words)
    if (end === null) continue
    const references = findReferences(words, mentions, subject)
    namePeople(words, references, {...discourse, people: new Map(discourse.people)})
    return quoterBehind(words, references, end)
  }
  return null
}

/** Words of a label before its colon, and sentences with labels in a row. */
const LABEL = 4
const LABELLED = 6

/** Whether the next sentence of the paragraph, or the one behind a row of labels, only says whose words this one is. */
function creditedBehind({sentences}: Source, prepared: readonly Prepared[], index: number): boolean {
  const labelled = (at: number) => prepared[at]!.tokens.slice(0, LABEL + 1).some(({text}) => text === ':')
  let next = index + 1
  if (labelled(index)) while (next < index + LABELLED && sentences[next]?.paragraph === sentences[index]!.paragraph && labelled(next)) next++
  return sentences[next]?.paragraph === sentences[index]!.paragraph && onlyCredits(prepared[next]!.tokens)
}

/** Tried in order; the first that applies reads the verb. */
const RULES: readonly Rule[] = [
  passiveWithAgent, alreadyRead, answers, undone, droppedProvision, qualifiedPlan, spokenProvision, ...PARTY_RULES, ...PLAN_RULES,
]

function applyRules(scene: Scene): void {
  readAhead(scene)
  for (const verb of scene.analysis.verbs) {
    if (isIdle(scene, verb)) continue
    const predicate = predicateOf(scene, verb)
    RULES.find(rule => rule(scene, predicate))
    readContrast(scene, predicate)
    readGapping(scene, predicate)
  }
  readPlanNouns(scene)
  readPlanNominals(scene)
  readFrontedParticiple(scene)
  readColonList(scene)
  readStanceNouns(scene)
  readListItem(scene)
  readBehind(scene)
}
