// Findings of one sentence in, position drafts and refusals out. One position for each sentence, term and words naming the holder.
import type {PositionDraft, Range, Refusal, Source} from '../../model.ts'
import type {Vouching} from '../attribution/attribute.ts'
import {selectorAt} from '../selector.ts'
import {partyOf, type Subject} from '../subject.ts'
import {vouchInSentence} from '../attribution/vouch-in-sentence.ts'
import {AGREEMENT, rangeOf, type Analysis, type Finding, type Reference, type Span, type Word} from './analysis.ts'
import {MODALS} from './lexicon.ts'
import {conditionAt} from './objects.ts'
import {polarity} from './polarity.ts'
import {REFUSING} from './provision-lexicon.ts'

export interface Drafted { drafts: PositionDraft[]; refusals: Refusal[] }

export function draftPositions(source: Source, subject: Subject, analysis: Analysis, findings: readonly Finding[]): Drafted {
  const drafts = new Map<string, PositionDraft>()
  const refusals: Refusal[] = []
  for (const finding of findings) for (const holder of finding.holders) for (const term of finding.terms) {
    const others = new Set(findings.flatMap(({holders}) => holders.map(({party}) => party!)).filter(party => party !== holder.party))
    const draft = draftPosition(source, subject, analysis, finding, holder, term, others)
    const key = `${term} ${draft.naming ? fold(source.text.slice(draft.naming.start, draft.naming.end)) : draft.holder}`
    const rival = drafts.get(key) ?? [...drafts.values()].find(other => other.term === term && other.holder === draft.holder
        && (draft.document === null || other.document === draft.document) && polarity(other.stance) === polarity(draft.stance))
    const unnamed = `${term} ${draft.holder}`
    if (!rival) drafts.set(key, draft)
    else if (polarity(rival.stance) !== polarity(draft.stance) && !drafts.has(unnamed)) drafts.set(unnamed, {...draft, naming: null})
    else if (polarity(rival.stance) !== polarity(draft.stance)) {
      refusals.push({source: source.id, ...range(draft), exact: draft.selector.exact, reason: `second stance of ${draft.holder} on ${term} in one sentence`})
    }
  }
  return {drafts: [...drafts.values()], refusals}
}

const range = ({selector: {start, end}}: PositionDraft): Range => ({start, end})
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

function draftPosition(source: Source, subject: Subject, analysis: Analysis, finding: Finding, holder: Reference, term: string, others: ReadonlySet<string>): PositionDraft {
  const {words, sentence} = analysis
  const condition = conditionSpan(words, finding)
  const clause = rangeOf(words, trim(words, {from: finding.from, to: Math.max(finding.to, condition?.to ?? 0)}))
  const {origins, via, hedges} = vouching(source, subject, analysis, clause, others)
  return {
    type: 'position',
    selector: selectorAt(source.text, clause),
    origins,
    via,
    modality: 'asserted',
    hedges,
    sentence: {start: sentence.start, end: sentence.end},
    holder: holder.party!,
    document: holder.party === AGREEMENT ? holder.document : null,
    term,
    stance: stanceOf(finding, holder, words),
    object: objectOf(source, words, finding),
    condition: condition && spoken(source, words, condition),
    naming: holder.from < 0 ? null : rangeOf(words, holder),
  }
}

/**
 * A plan that forbids something proposes the ban: “proposes: keep foreign troops out” reads as it was meant, where “rejects: keep foreign troops out” would
 * say the contrary. A plan rejects what it refuses, leaves out or does not recognise.
 */
function stanceOf(finding: Finding, holder: Reference, words: readonly Word[]): Finding['stance'] {
  if (holder.party !== AGREEMENT || finding.stance !== 'rejects') return finding.stance
  return words.slice(Math.max(0, finding.from), finding.to).some(word => REFUSING.has(word.stem)) ? 'rejects' : 'proposes'
}

/** Whoever the sentence names as vouching, outside the clause: its own subject is the holder. A party with a stance of its own vouches for no other’s. */
function vouching(source: Source, subject: Subject, {sentence, index}: Analysis, clause: Range, others: ReadonlySet<string>): Vouching {
  const found = vouchInSentence(source, subject, {start: sentence.start, end: sentence.end, index}, clause)
  const told = source.text.slice(clause.start, clause.end)
  return {...found, origins: found.origins.filter(({id, label}) => !told.includes(label) && (id === null || !others.has(partyOf(id, subject.glossary) ?? '')))}
}

/** A clause without the comma or conjunction that opens it and the mark that closes it. */
function trim(words: readonly Word[], {from, to}: Span): Span {
  let [first, last] = [Math.max(0, from), Math.min(to, words.length)]
  while (first < last - 1 && (words[first]!.tag === 'punctuation' || words[first]!.tag === 'coordinator')) first++
  while (last > first + 1 && (words[last - 1]!.tag === 'punctuation' || /^(?:as|and|or|but|that)$/.test(words[last - 1]!.lower))) last--
  return {from: first, to: last}
}

function spoken(source: Source, words: readonly Word[], span: Span): string {
  const {start, end} = rangeOf(words, trim(words, span))
  return fold(source.text.slice(start, end))
}

/** The words of the object, without the "would" or "alongside" before them, up to what is asked in return; where it has none ("does not object"), or a plan’s is but a pronoun, the clause. */
function objectOf(source: Source, words: readonly Word[], finding: Finding): string {
  const {from, to} = finding.object
  const idle = finding.holders[0]?.party === AGREEMENT ? /^(?:punctuation|pronoun|preposition|determiner)$/ : /^punctuation$/
  const empty = words.slice(from, to).every(({tag}) => idle.test(tag))
  const opening = words[from]?.lower ?? ''
  const start = MODALS.has(opening) || /^(?:alongside|with)$/.test(opening) ? from + 1 : from
  return spoken(source, words, empty ? finding : {from: start, to: exchangeIn(words, finding.object) ?? to})
}

/** "… in return for …" is what the offer hangs on. */
function exchangeIn(words: readonly Word[], {from, to}: Span): number | null {
  for (let at = from + 1; at < to - 1; at++) if (words[at]!.lower === 'in' && /^(?:return|exchange)$/.test(words[at + 1]!.lower)) return at
  return null
}

/** What the stance hangs on, right behind or inside its clause: it is quoted with it. */
function conditionSpan(words: readonly Word[], {from, to}: Finding): Span | null {
  const at = exchangeIn(words, {from, to}) ?? conditionAt(words, from)
  if (at === null || at > to + 1) return null
  const start = words[at]!.lower === 'principle' && at > 0 ? at - 1 : at
  let end = at + 1
  while (end < words.length && !/^[,;.]$/.test(words[end]!.text)) end++
  return end > start + 1 ? {from: start, to: end} : null
}
