// A source and the subject in; the positions that parties and plans take in it, and those refused with the reason, out.
// One sentence at a time: tag words → references → verb groups and subjects → rules → drafts. The discourse carries names, speakers and terms on.
import type {PositionDraft, Range, Refusal, Sentence, Source} from '../../model.ts'
import {readingOf, type SentenceReading} from '../reading.ts'
import {partyOf, type Mention, type Subject} from '../subject.ts'
import type {Token} from '../tokens.ts'
import {AGREEMENT, rangeOf, type Analysis, type Reference, type Voice, type Word} from './analysis.ts'
import {readContrast} from './contrasts.ts'
import {draftPositions} from './draft.ts'
import {openGates} from './gate.ts'
import {isIdle} from './idle-clauses.ts'
import {STANCE_VERBS} from './lexicon.ts'
import {answererOf, houseOf, interviewIn, type Interview} from './interview.ts'
import {PARTY_RULES, readAhead, readBehind} from './party-rules.ts'
import {alreadyRead, passiveWithAgent, predicateOf, type Rule} from './predicates.ts'
import {PLAN_RULES, qualifiedPlan, readPlanNouns} from './provisions.ts'
import {findReferences} from './references.ts'
import {belligerents, newDiscourse, resolveReferences, type Discourse} from './resolve.ts'
import {openScene, type Scene} from './scene.ts'
import {readListItem, spokenProvision} from './spoken-provisions.ts'
import {readStanceNouns} from './stance-nouns.ts'
import {attachSubjects} from './subjects.ts'
import {quotationOpen, tagWords} from './tag-words.ts'
import {findTerms, labelledTerms, termIds} from './terms.ts'
import {findVerbGroups} from './verb-groups.ts'
import {voiceBehind, voiceOf} from './voice.ts'

/** Longer runs of words without a full stop are no sentences, and reading them would take too long. */
export const LONGEST_SENTENCE = 200
/** Words of a one-sentence question, or of a label, that heads what follows. */
const LONGEST_QUESTION = 14
const LONGEST_LABEL = 5
/** Sentences for which a term stays on the table, so that its weak cues count. */
const ON_THE_TABLE = 4

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
    const scene = readSentence(source, subject, prepared[index]!, index, walk)
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

/** `label`: who speaks in a transcript's paragraph; `leadIn`: what a lead-in or heading right before a list spoke of; `plan`: what the numbered points of the article are points of. */
interface Walk { discourse: Discourse; quotation: boolean; leadIn: Reference | null; plan: Reference | null; label: Reference | null; voice: Voice | null; interview: Interview; paragraph: number }

function prepare({tokens, mentions}: SentenceReading, subject: Subject): Prepared {
  if (tokens.length === 0 || tokens.length > LONGEST_SENTENCE) return {tokens: [], mentions: [], terms: []}
  const words = tokens.map(token => ({...token, tag: 'noun' as const, quoted: false}))
  return {tokens, mentions, terms: termIds(findTerms(words, subject, new Set()))}
}

function readSentence(source: Source, subject: Subject, {tokens, mentions, terms: strong}: Prepared, index: number, walk: Walk): Scene | null {
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
  resolveReferences(words, references, discourse, index)
  if (sentence.kind === 'item' && isNumbered(source, sentence.start)) walk.leadIn ??= walk.plan
  const leadIn = sentence.kind === 'item' ? walk.leadIn : null
  walk.voice = voiceOf(words, references, sentence, opens, discourse, walk.voice)
  if (walk.voice && opens) relabel(words, subject, walk)
  const verbs = findVerbGroups(words, leadIn !== null && opens)
  const analysis: Analysis = {sentence, index, words, references, terms: findTerms(words, subject, licensed), verbs, leadIn, voice: walk.voice?.paused ? null : walk.voice}
  attachSubjects(analysis, discourse)
  const scene = openScene(analysis, discourse, walk.label)
  if (!words.some(word => word.text === '?')) applyRules(scene)
  walk.voice = voiceBehind(scene, walk.voice, discourse)
  rememberSentence(scene, subject, strong, opens, walk)
  return scene
}

/** "1. Navigation" with paragraphs behind it heads a section, though a number makes it look like an item. */
function sectionHead({sentences, text}: Source, index: number, words: number): Sentence {
  const [sentence, next] = [sentences[index]!, sentences[index + 1]]
  const alone = next?.kind === 'prose' && next.paragraph !== sentence.paragraph && sentences[index - 1]?.paragraph !== sentence.paragraph
  return sentence.kind === 'item' && alone && words <= LONGEST_LABEL + 1 && !/[.;:,!?]$/.test(text.slice(sentence.start, sentence.end)) ? {...sentence, kind: 'heading'} : sentence
}

/** Tried in order; the first that applies reads the verb. */
const RULES: readonly Rule[] = [
  passiveWithAgent, alreadyRead, qualifiedPlan, spokenProvision, ...PARTY_RULES, ...PLAN_RULES,
]

function applyRules(scene: Scene): void {
  readAhead(scene)
  for (const verb of scene.analysis.verbs) {
    if (isIdle(scene, verb)) continue
    const predicate = predicateOf(scene, verb)
    RULES.find(rule => rule(scene, predicate))
    readContrast(scene, predicate)
  }
  readPlanNouns(scene)
  readStanceNouns(scene)
  readListItem(scene)
  readBehind(scene)
}

/** "NATO: out for good": a label on its own line is the section’s term, up to the next label or heading. */
function relabel(words: readonly Word[], subject: Subject, {discourse, voice}: Walk): void {
  const colon = words.slice(0, LONGEST_LABEL + 1).findIndex(({text}) => /^[:—–]$/.test(text))
  const terms = colon > 0 ? labelledTerms(words.slice(0, colon), subject) : []
  if (colon > 0 && (terms.length > 0 || voice!.inline)) Object.assign(discourse, {section: terms, sectionLabelled: true})
  if (colon > 0) voice!.inline = terms.length > 0
}

/** What the next sentences may point back to: the section’s topic, the terms on the table, the lead-in of a list. */
function rememberSentence({analysis, findings}: Scene, subject: Subject, strong: readonly string[], opens: boolean, walk: Walk): void {
  const {words, verbs, sentence, references} = analysis
  const {discourse} = walk
  const heading = sentence.kind === 'heading'
  const question = opens && words.length <= LONGEST_QUESTION && words.at(-1)?.text === '?'
  const label = words.length <= LONGEST_LABEL && verbs.length === 0 && (opens || words.at(-1)?.text === '.')
  if (heading || label || question) {
    discourse.section = strong.length > 0 ? [...strong] : labelledTerms(words, subject)
    discourse.sectionSentence = analysis.index
    discourse.sectionLabelled = !heading || words.at(-1)?.text === '?'
  }
  const plan = leadInOf(references.find(({kind}) => kind === 'plan'))
  if (heading || (sentence.kind === 'prose' && verbs.every(verb => verb.subject.every(({party}) => party === null
      || party === AGREEMENT)))) walk.plan = plan ?? walk.plan
  if (heading && plan) walk.leadIn = plan
  else if (words.at(-1)?.text === ':') walk.leadIn = leadInOf(verbs.flatMap(verb => (verb.form === 'finite' ? verb.subject : [])).at(-1)
      ?? references.filter(reference => reference.party && !reference.modifier).at(-1))
  const found = [...new Set(findings.flatMap(finding => finding.terms))]
  const spoken = found.length > 0 ? found : [...strong]
  if (spoken.length > 0) discourse.recentSentence = analysis.index
  if (spoken.length > 0) discourse.recent = [spoken, ...discourse.recent].slice(0, ON_THE_TABLE)
  if (findings.length > 0) discourse.findings = [{sentence: analysis.index, opens: false, findings: [...findings]}]
}

/** Whether the paragraph of a sentence ends in a question. */
function endsAsking({sentences, text}: Source, index: number): boolean {
  let last = index
  while (sentences[last + 1]?.paragraph === sentences[index]!.paragraph) last++
  return text[sentences[last]!.end - 1] === '?'
}

/** "1." or "2)" before an item. */
const isNumbered = (source: Source, start: number): boolean => /(?:^|\n)\s*\d{1,2}[.)]\s*$/.test(source.text.slice(Math.max(0, start - 12), start))

/** The lead-in's words stand in another sentence: its items name nobody. */
const leadInOf = (reference: Reference | undefined): Reference | null => (reference?.party ? {...reference, from: -1, to: -1} : null)

/** "Dask: We are …" at the head of a paragraph. */
function labelOf(words: readonly Word[], references: readonly Reference[]): Reference | null {
  const named = references[0]
  return named?.party && named.party !== AGREEMENT && named.kind !== 'pronoun' && named.from <= 2
      && words[named.to]?.text === ':' ? {...named, from: -1, to: -1} : null
}

/** "Vell: ‘We will …’" as a headline. */
function intervieweeOf(words: readonly Word[], references: readonly Reference[]): Reference | null {
  const named = references[0]
  if (!named?.party || named.party === AGREEMENT || named.from > 2) return null
  return words[named.to]?.text === ':' && /[“‘'"]/.test(words[named.to + 1]?.text ?? '') ? {...named, from: -1, to: -1} : null
}

