// An analysed sentence and the discourse in; what the rules share out: who speaks, which terms are on the table, what was found so far.
import {AGREEMENT, type Analysis, type Finding, type Reference, type Span, type VerbGroup, type Word} from './analysis.ts'
import {ACTORS, ANONYMOUS, SPEECH} from './lexicon.ts'
import type {Discourse} from './discourse.ts'
import {termIds} from './terms.ts'

export interface Scene {
  analysis: Analysis
  discourse: Discourse
  findings: Finding[]
  /** Spans that a rule has read; verbs inside add nothing of their own. */
  read: Span[]
  /** Spans that a plan says: whoever acts in them does so for the plan. */
  planned: Span[]
  /** Stances seen and not taken, and why. */
  refused: {span: Span; reason: string}[]
  /** Somebody who is no party speaks. */
  stranger: boolean
  /** "according to Tolvia", or who speaks in a transcript: "Tolvia: …". */
  according: Reference | null
}

export function openScene(analysis: Analysis, discourse: Discourse, label: Reference | null): Scene {
  const {words, references, verbs} = analysis
  for (const verb of verbs) if ((SPEECH.has(words[verb.head]!.stem) && !verb.passive) || makesPlain(words, verb)) frameSpeech(analysis, verb)
  const to = words.findIndex((word, at) => word.lower === 'according' && words[at + 1]?.lower === 'to')
  const source = to < 0 ? undefined : references.find(reference => reference.from >= to + 2 && reference.from <= to + 3)
  const according = source?.party && source.party !== AGREEMENT ? source : null
  const speaking = according ?? verbs.filter(verb => verb.speaker && verb.speaker.party !== AGREEMENT).at(-1)?.speaker
  if (speaking ?? introduced(analysis)) discourse.speaker = speaking ?? introduced(analysis)
  const stranger = verbs.some(verb => verb.speech && !verb.speaker) || (to >= 0 && !according && !analysis.voice?.credit && !ANONYMOUS.has(words[to + 2]?.lower ?? ''))
  return {analysis, discourse, findings: [], read: [], planned: [], refused: [], stranger, according: according ?? label}
}

/** "Vell shook his head: “…”": whoever the words before the colon are about. */
function introduced({words, references}: Analysis): Reference | null {
  const colon = words.findIndex(({text}, at) => text === ':' && /^[“"]$/.test(words[at + 1]?.text ?? ''))
  if (colon < 1 || words.slice(0, colon).some(({text}) => text === '?')) return null
  const person = references.filter(({party, kind, to, modifier, possessive}) => party !== null && party !== AGREEMENT && to <= colon && kind === 'person' && !modifier && !possessive)
  return person.at(-1) ?? null
}

/** "made clear that", "made it plain that", "left no doubt that", "has let it be known that". */
function makesPlain(words: readonly Word[], {head, to, form}: VerbGroup): boolean {
  if (form === 'participle' || !/^(?:mak|make|leav|leave|let)$/.test(words[head]!.stem)) return false
  return /^(?:it )?(?:abundantly |perfectly |quite |very |more than )?(?:clear|plain|known|explicit)\b|^(?:no|little) (?:doubt|secret) (?:that|of)\b|^it be known\b|^(?:no|little) doubt\b/.test(words.slice(to, to + 5).map(({lower}) => lower).join(' '))
}

/** Words of an office between a verb of speech and the name behind it: "said deputy energy minister Ada Rill". */
const LONGEST_OFFICE = 6

/** "said an official in Arvenia’s finance ministry": who serves a party's office speaks for it. */
const servesIn = (words: readonly Word[], {to}: VerbGroup, {from, actor}: Reference): boolean => actor !== null && /^(?:in|at|of|from)$/.test(words[from - 1]?.lower ?? '')
  && ACTORS.has(words[from - 2]?.stem ?? '') && words.slice(to, from - 1).every(({tag}) => /^(?:noun|adjective|determiner|name)$/.test(tag))

function frameSpeech({words, references}: Analysis, verb: VerbGroup): void {
  const party = verb.subject.find(reference => reference.party)
  const inverted = !verb.relative && verb.subject.length === 0 && words[verb.from - 1]?.tag === 'punctuation'
  const behind = !inverted ? undefined : references.find(reference => reference.party && reference.from >= verb.to && (reference.from <= verb.to + 1
    || words.slice(verb.to, reference.from).every(({tag}) => /^(?:noun|adjective|determiner|name)$/.test(tag)) || servesIn(words, verb, reference)) && reference.from <= verb.to + LONGEST_OFFICE)
  verb.speech = true
  verb.speaker = party ?? behind ?? null
}

/** Who says what a verb says: the speech verb before it, or a comma and one behind it. */
export function speakerFor({analysis: {verbs, words}, according}: Scene, verb: VerbGroup): Reference | null {
  const speaks = (other: VerbGroup) => other.speaker !== null && (other.form === 'finite' || /^(?:keep|continu|insist)/.test(words[other.from - 1]?.stem ?? '')) && other.speaker.party !== AGREEMENT
  const before = verbs.filter(other => speaks(other) && other.to <= verb.from).at(-1)
  if (before) return before.speaker
  const behind = verbs.find(other => speaks(other) && other.from > verb.to && /^[,”"’]$/.test(words[titleFrom(words, other.clause) - 1]?.lower ?? ''))
  return behind?.speaker ?? according
}

/** Where a title before a speaker’s name begins: ", presidential adviser Ada Rill said". */
function titleFrom(words: readonly Word[], clause: number): number {
  let at = clause
  while (clause - at < LONGEST_OFFICE && /^(?:noun|adjective|determiner|name|possessive)$/.test(words[at - 1]?.tag ?? '')) at--
  return at
}

/** Sentences back to the term that a pronoun may mean. */
const NEAR = 2

/** Terms that a pointing object may mean: those just before it, else those of the sentences before, else the section's. */
export function priorTerms({analysis, discourse, findings}: Scene, at: number): string[] {
  const here = termIds(analysis.terms.filter(hit => hit.to <= at))
  if (here.length > 0) return here.slice(-1)
  const own = findings.at(-1)
  if (own) return own.terms.slice(-1)
  const recent = analysis.index - discourse.recentSentence <= NEAR ? discourse.recent[0] ?? [] : []
  if (recent.length === 1) return recent
  const earlier = discourse.findings[0]
  if (earlier && earlier.sentence === analysis.index - 1) return earlier.findings.at(-1)!.terms.slice(-1)
  return (discourse.section.length > 0 ? discourse.section : recent).slice(0, 1)
}

/** Sentences under a label or behind a question that speak of its term without naming it. */
const SECTION = 4

/** What a label or a short question right before has put on the table, for objects with words of their own: "rejects the lease". */
export function sectionTerms({analysis, discourse}: Scene): string[] {
  if (discourse.topic && analysis.index - discourse.topic.sentence <= NEAR) return [...discourse.topic.terms]
  const {section, sectionLabelled, sectionSentence} = discourse
  return sectionLabelled && section.length === 1 && analysis.index - sectionSentence <= SECTION && analysis.index > sectionSentence ? [...section] : []
}

/** The sentence before, of the same paragraph, told what the plan provides: this one goes on, whoever acts in it. */
export function continuesPlan({analysis: {index}, discourse}: Scene): boolean {
  const before = discourse.findings[0]
  return before !== undefined && before.sentence === index - 1 && !before.opens
      && before.findings.every(finding => finding.holders.every(holder => holder.party === AGREEMENT))
}

/** "Norland and the League would give guarantees": what several would do together, where a plan was spoken of and nobody speaks, they do by the plan. */
export const actTogether = (scene: Scene, verb: VerbGroup): boolean => verb.modal === 'would' && new Set(verb.subject.map(({party}) => party)).size > 1
    && scene.discourse.plan !== null && scene.analysis.index - scene.discourse.plan.sentence <= PLAN_REACH && speakerFor(scene, verb) === null && !scene.analysis.words[verb.head]!.quoted

/** Sentences since a plan was named. */
const PLAN_REACH = 6

/** Whoever was speaking, for words between quotation marks. */
export const quotedSpeaker = (scene: Scene, verb: VerbGroup): Reference | null => (scene.analysis.words[verb.head]!.quoted ? scene.discourse.interviewee
    ?? scene.discourse.speaker : null)

/** Adds a finding, each party once; nothing without holder or term. */
export function note(scene: Scene, holders: readonly Reference[], terms: readonly string[], stance: Finding['stance'], clause: Span, object: Span): void {
  const parties = holders.filter((holder, at) => holder.party && holders.findIndex(other => other.party === holder.party) === at)
  if (parties.length === 0 || terms.length === 0) return
  scene.findings.push({holders: parties, terms: [...terms], stance, from: clause.from, to: clause.to, object})
}
