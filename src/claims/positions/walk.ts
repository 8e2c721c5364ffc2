// What a walk through the sentences of an article carries on: names, speakers, the document that speaks, what a list or a label is about.
import type {Subject} from '../subject.ts'
import {AGREEMENT, type Reference, type Voice, type Word} from './analysis.ts'
import type {Interview} from './interview.ts'
import {LONGEST_LABEL} from './openings.ts'
import {turnsAround} from './replies.ts'
import type {Discourse} from './discourse.ts'
import type {Scene} from './scene.ts'
import {labelledTerms, termIds} from './terms.ts'
import {announcesPoints} from './voice.ts'

/** Words of a one-sentence question that heads what follows. */
const LONGEST_QUESTION = 14
/** Sentences for which a term stays on the table, so that its weak cues count. */
const ON_THE_TABLE = 4

/** `label`: who speaks in a transcript's paragraph; `leadIn`: what a lead-in or heading right before a list spoke of; `plan`: what the numbered points of the article are points of. */
export interface Walk { discourse: Discourse; quotation: boolean; leadIn: Reference | null; plan: Reference | null; label: Reference | null; voice: Voice | null; interview: Interview; paragraph: number }

/** "NATO: out for good": a label on its own line is the section’s term, up to the next label or heading. */
export function relabel(words: readonly Word[], subject: Subject, {discourse, voice}: Walk): void {
  const colon = words.slice(0, LONGEST_LABEL + 1).findIndex(({text}) => /^[:—–]$/.test(text))
  const terms = colon > 0 ? labelledTerms(words.slice(0, colon), subject) : []
  if (colon > 0 && (terms.length > 0 || voice!.inline)) Object.assign(discourse, {section: terms, sectionLabelled: true})
  if (colon > 0) voice!.inline = terms.length > 0
}

/** What the next sentences may point back to: the section’s topic, the terms on the table, the lead-in of a list. */
export function rememberSentence({analysis, findings}: Scene, subject: Subject, strong: readonly string[], opens: boolean, walk: Walk): void {
  const {words, verbs, sentence, references} = analysis
  const {discourse} = walk
  const heading = sentence.kind === 'heading'
  const question = opens && words.length <= LONGEST_QUESTION && words.at(-1)?.text === '?'
  const label = words.length <= LONGEST_LABEL && verbs.length === 0 && (opens || words.at(-1)?.text === '.') && !words.some(({text}, at) => text === ':' && at < words.length - 2)
  if (heading || label || question) {
    discourse.section = strong.length > 0 ? [...strong] : labelledTerms(words, subject)
    discourse.sectionSentence = analysis.index
    discourse.sectionLabelled = !heading || words.at(-1)?.text === '?'
  }
  const plan = leadInOf(references.find(({kind}) => kind === 'plan'))
  if (heading || (sentence.kind === 'prose' && verbs.every(verb => verb.subject.every(({party}) => party === null
      || party === AGREEMENT)))) walk.plan = plan ?? walk.plan
  if (heading && plan) walk.leadIn = plan
  else if (words.at(-1)?.text === ':' && walk.voice?.mode === 'points' && !plan && announcesPoints(words, false)) walk.leadIn = leadInOf(walk.voice.plan)
  else if (words.at(-1)?.text === ':') walk.leadIn = leadInOf(verbs.flatMap(verb => (verb.form === 'finite' ? verb.subject : [])).at(-1)
      ?? references.filter(reference => reference.party && !reference.modifier).at(-1))
  discourse.asked = words.at(-1)?.text === '?' ? {sentence: analysis.index, terms: [...strong], turned: turnsAround(words)} : null
  const named = termIds(analysis.terms)
  if (named.length > 0) discourse.two = named.length === 2 ? named : []
  const found = [...new Set(findings.flatMap(finding => finding.terms))]
  const spoken = found.length > 0 ? found : [...strong]
  if (spoken.length > 0) discourse.recentSentence = analysis.index
  if (spoken.length > 0) discourse.recent = [spoken, ...discourse.recent].slice(0, ON_THE_TABLE)
  if (findings.length > 0) discourse.findings = [{sentence: analysis.index, opens: false, findings: [...findings]}]
}

/** The lead-in's words stand in another sentence: its items name nobody. */
const leadInOf = (reference: Reference | undefined): Reference | null => (reference?.party ? {...reference, from: -1, to: -1} : null)
