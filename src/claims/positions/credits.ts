// A sentence in, the document that is credited with it out: "…, the draft says", "according to the text", "… (point 8)", "Point 11 reads: …".
// Whatever such a sentence says is to be, the document says, whoever acts in it.
import type {Token} from '../tokens.ts'
import {AGREEMENT, type Reference, type Span, type Word} from './analysis.ts'
import {NUMBER} from './document-parts.ts'
import {DOCUMENTS} from './lexicon.ts'
import {CREDITING, PARTS} from './provision-lexicon.ts'

/** The document, and the words by which it is credited. */
export interface Credit { plan: Reference; words: Span }

/** Words between "according to" or a verb of saying and the document’s name. */
const REACH = 8
/** Words of a sentence that only credits the one before it: "That, at least, is what point 25 of the plan says." */
const LONGEST_CREDIT = 16

/** The document that a sentence is credited to; `references` are resolved. */
export function creditOf(words: readonly Word[], references: readonly Reference[]): Credit | null {
  const bracketed = bracketedPart(words)
  if (bracketed) return {plan: documentOf(references.filter(({from}) => from >= bracketed.from)[0] ?? null, words, bracketed), words: bracketed}
  return accordingTo(words, references) ?? ledIn(words, references) ?? aside(words, references) ?? saidBy(words, references)
}

/** "(Point 5, US draft)", "So says point 7.", "That is what the plan says.": a sentence that says nothing but whose the one before it is. */
export function onlyCredits(words: readonly Token[]): boolean {
  if (words.length === 0 || words.length > LONGEST_CREDIT) return false
  const text = words.map(({lower}) => lower).join(' ')
  if (words[0]!.text === '(' && isPart(words, 1)) return true
  if (/^(?:that|this)(?: ,? ?(?:at least|in short|in brief|in sum) ,?)? is (?:what|the|a|how|item|point|article|clause|paragraph) /.test(text)) return words.some(({stem}) => DOCUMENTS.has(stem) || PARTS.has(stem) || AGREED.has(stem))
  return /^(?:so|thus) (?:\w+ )?(?:say|read|run|go|state|provide)s? /.test(text) || /^(?:that|this|such)(?: ,? ?at least ,)? is what \S+.* (?:say|state|provide|propose|stipulate|promise)s \.$/.test(text)
}

const isPart = (words: readonly Token[], at: number): boolean => PARTS.has(words[at]?.stem ?? '') && NUMBER.test(words[at + 1]?.text ?? '')

/** What sides agree on, by other names than a document’s. */
const AGREED: ReadonlySet<string> = new Set(['compromis', 'compromise', 'bargain', 'package'])

/** "(Point 8)", "(paragraph 14, European text)", outside of other words. */
function bracketedPart(words: readonly Word[]): Span | null {
  const from = words.findIndex((word, at) => word.text === '(' && (isPart(words, at + 1) || (DOCUMENTS.has(words[at + 1]?.stem ?? '') && words[at + 2]?.text === ',')))
  if (from < 0) return null
  const to = words.findIndex((word, at) => at > from && word.text === ')')
  return to > from && to - from <= REACH ? {from, to: to + 1} : null
}

function documentOf(named: Reference | null, words: readonly Word[], {from, to}: Span): Reference {
  if (named?.kind === 'plan') return named
  const document = words.slice(from + 1, to - 1).map(({text}) => text).join(' ')
  return {kind: 'plan', from: from + 1, to: to - 1, party: AGREEMENT, possessive: false, modifier: false, actor: null, plural: false, sense: 'plan', document}
}

/** "according to the revised document", "in the words of the draft", "as the plan stands". */
function accordingTo(words: readonly Word[], references: readonly Reference[]): Credit | null {
  for (let at = 0; at < words.length - 2; at++) {
    const [lower, next] = [words[at]!.lower, words[at + 1]!.lower]
    if (!((lower === 'according' && next === 'to') || (lower === 'words' && next === 'of'))) continue
    const plan = nextPlan(words, references, at + 2)
    if (plan) return {plan, words: {from: at, to: plan.to}}
  }
  const plan = /^as$/.test(words[0]?.lower ?? '') ? nextPlan(words, references, 1) : null
  return plan && /^(?:stand|ha|read|put)/.test(words[plan.to]?.stem ?? '') ? {plan, words: {from: 0, to: plan.to + 1}} : null
}

/** "…, in the joint text, …", "Arvenia would … under the draft.": the document in an aside, or behind what would be. */
function aside(words: readonly Word[], references: readonly Reference[]): Credit | null {
  for (const [at, {lower}] of words.entries()) {
    if (!/^(?:in|under)$/.test(lower) || at === 0) continue
    const plan = nextPlan(words, references, at + 1)
    if (!plan || !closes(words[plan.to]) || words.slice(at + 1, plan.to).some(word => /^(?:its|their|his|her|our)$/.test(word.lower))) continue
    const between = words[at - 1]!.text === ',' && words[plan.to]?.text === ','
    const behind = lower === 'under' && (words[plan.to] === undefined || words[plan.to]!.text === '.') && words.slice(0, at).some(word => /^(?:would|will|shall)$/.test(word.lower))
    if (between || behind) return {plan, words: {from: at, to: plan.to}}
  }
  return null
}

/** "Also in the paper: …": what stands behind the mark is in it. */
function ledIn(words: readonly Word[], references: readonly Reference[]): Credit | null {
  const plan = references.find(({kind, to, from}) => kind === 'plan' && words[to]?.text === ':' && to < REACH && /^(?:in|under)$/.test(words[from - 1]?.lower ?? ''))
  return plan && words.slice(0, plan.from).every(({tag}) => tag !== 'verb' && tag !== 'name') ? {plan, words: {from: 0, to: plan.to + 1}} : null
}

/** The first plan within reach, no party and no mark before it: "paragraph eight of the text". */
function nextPlan(words: readonly Word[], references: readonly Reference[], from: number): Reference | null {
  const next = references.find(reference => reference.from >= from && !reference.modifier && !reference.possessive)
  if (!next || next.kind !== 'plan' || next.modifier || next.possessive || next.from - from > REACH) return null
  return words.slice(from, next.from).some(({tag}) => tag === 'punctuation' || tag === 'verb' || tag === 'auxiliary') ? null : next
}

/** "…, the draft says.", "…, says article 9 of the text, …", "Point 11 reads: “…”", "“…” runs its first paragraph". */
function saidBy(words: readonly Word[], references: readonly Reference[]): Credit | null {
  for (const [at, word] of words.entries()) {
    if (!CREDITING.has(word.stem) || !/[^s]s$/.test(word.lower)) continue
    const before = references.find(({kind, to, possessive}) => kind === 'plan' && to === at && !possessive)
    const from = before ? phraseStart(words, before.from) : at
    const end = /^(?:down|out)$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1
    if (before && (opensQuote(words, end) || (closes(words[end]) && isMark(words[from - 1])))) return {plan: before, words: {from, to: at + 1}}
    const behind = isMark(words[at - 1]) ? nextPlan(words, references, at + 1) : null
    if (behind && endsSoon(words, behind.to)) return {plan: behind, words: {from: at, to: behind.to}}
  }
  return null
}

/** "point 11 of the draft": where the phrase begins that ends in a document’s name. */
function phraseStart(words: readonly Word[], at: number): number {
  let from = at
  while (from > 0 && at - from < REACH && words[from - 1]!.tag !== 'punctuation' && words[from - 1]!.tag !== 'verb' && words[from - 1]!.tag !== 'auxiliary') from--
  return from
}

const isMark = (word: Word | undefined): boolean => word !== undefined && /^[,:;”’"—–]$/.test(word.text)
const closes = (word: Word | undefined): boolean => word === undefined || /^[,.;:—–]$/.test(word.text)
/** "… proposes the version Arvenia sent back.": few words between the document’s name and the mark. */
const endsSoon = (words: readonly Word[], at: number): boolean => words.slice(at, at + 5).some(word => closes(word)) || words.length <= at + 5
const opensQuote = (words: readonly Word[], at: number): boolean => words[at]?.text === ':' || /^[“‘"]$/.test(words[at]?.text ?? '')
