// A claim in, its quotation out: the exact words, the words that carry the claim marked, a few words around, and the paragraph.
// All words come from the source's own text; only line breaks and runs of blanks are shown as one blank.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Figure, Range} from '../model.ts'
import {paragraphOf} from '../topics/lookup.ts'
import {lookup} from './lookup.ts'

export interface QuotePart { text: string; marked: boolean }
export interface Quotation { before: string; parts: QuotePart[]; after: string; paragraph: number | null }

/** Longer quotes are shortened on lists, around the marked words. */
const SHORT = 280

export function quotationOf(kb: KnowledgeBase, claim: Claim): Quotation {
  const {exact, prefix, suffix, start} = claim.selector
  return {
    before: lastWords(prefix),
    parts: markWithin(exact, telling(claim, start)),
    after: firstWords(suffix),
    paragraph: paragraphOf(lookup(kb), claim),
  }
}

/** The quote within its whole sentence: what stands before and after it there, and nothing beyond. */
export function quotationInSentence(kb: KnowledgeBase, claim: Claim): Quotation {
  const quotation = quotationOf(kb, claim)
  const text = lookup(kb).sources.get(claim.source)?.text
  if (text === undefined) return quotation
  const {sentence, selector} = claim
  return {...quotation, before: fold(text.slice(sentence.start, Math.max(sentence.start, selector.start))), after: fold(text.slice(Math.min(sentence.end, selector.end), sentence.end))}
}

/** The same quotation, cut to a line or three around what it says; the cuts show as an ellipsis. */
export function shorten(quotation: Quotation): Quotation {
  const text = quotation.parts.map(part => part.text).join('')
  if (text.length <= SHORT) return {...quotation, before: '', after: ''}
  const marked = quotation.parts.findIndex(part => part.marked)
  const kept = quotation.parts.map((part, at) => {
    if (part.marked) return part
    if (marked < 0 || at > marked) return {...part, text: cutEnd(part.text, SHORT / 2)}
    return {...part, text: cutStart(part.text, SHORT / 2)}
  })
  return {...quotation, before: '', after: '', parts: kept}
}

/** A figure's number as the source writes it, on one line. */
export const quotedNumber = ({quantity}: Figure): string => fold(quantity.exact).trim()

export const plainQuote = (claim: Claim): string => fold(claim.selector.exact).trim()

/** Where the words stand that carry the claim: the number, the object of a position; nothing for an event. */
function telling(claim: Claim, start: number): Range[] {
  if (claim.type === 'figure') return [{start: claim.number.start - start, end: claim.number.end - start}]
  if (claim.type === 'event') return []
  const at = claim.selector.exact.indexOf(claim.object)
  return at >= 0 && claim.object.length > 0 ? [{start: at, end: at + claim.object.length}] : []
}

/** A text on one line, with ranges of it marked; a range outside it, or within one that is marked already, marks nothing. */
export function markWithin(exact: string, ranges: readonly Range[]): QuotePart[] {
  const parts: QuotePart[] = []
  let at = 0
  for (const {start, end} of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at || end > exact.length || end <= start) continue
    parts.push({text: fold(exact.slice(at, start)), marked: false}, {text: fold(exact.slice(start, end)), marked: true})
    at = end
  }
  return [...parts, {text: fold(exact.slice(at)), marked: false}].filter(part => part.text !== '')
}

/** Marks that turn the direction of writing could make a quote read otherwise than it stands. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g
const fold = (text: string): string => text.replace(DIRECTION_MARKS, '').replace(/\s+/g, ' ')

/** Context of the same paragraph only, and no half words. */
const lastWords = (prefix: string): string => wholeFrom(fold(prefix.split(/[\n\r\u2028\u2029]/).at(-1) ?? ''), prefix)
const firstWords = (suffix: string): string => wholeTo(fold(suffix.split(/[\n\r\u2028\u2029]/)[0] ?? ''), suffix)
const wholeFrom = (text: string, full: string): string => (text.length < full.length ? text : text.replace(/^\S*\s/, '…'))
const wholeTo = (text: string, full: string): string => (text.length < full.length ? text : text.replace(/\s\S*$/, '…'))

const cutEnd = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, Math.max(0, text.lastIndexOf(' ', length)))} …`)
const cutStart = (text: string, length: number): string => (text.length <= length ? text : `… ${text.slice(text.indexOf(' ', text.length - length) + 1)}`)
