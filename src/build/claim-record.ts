// A claim in, the small page by which the search finds it out: its title, its quote and the words behind them. Only title and quote are ever shown.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {separateNumbers} from '../search/numbers.ts'
import {stemsOf} from '../search/words.ts'
import {claimTitle} from '../site/claim-title.ts'
import {searchRecordOf} from '../site/search-record.ts'
import {foundBy} from './found-by.ts'

/** `html` is what Pagefind indexes, `text` the words of it. */
export interface IndexRecord { html: string; text: string }

const LONGEST_QUOTE = 280

export function claimRecord(kb: KnowledgeBase, claim: Claim): IndexRecord {
  const title = claimTitle(kb, claim)
  const {filters} = searchRecordOf(kb, claim, title)
  const {title: titled, about, subject, teller, speaker, context} = foundBy(kb, claim)
  const quote = oneLine(claim.selector.exact)
  const filed: [string, readonly string[]][] = [
    ['layer', ['claim']], ['kind', [claim.type]], ...filters.map(({name, values}): [string, string[]] => [name, values]),
    ['value', valuesOf(claim)], ['number', numbersOf(claim)], ['title', stemsOf(titled)], ['about', stemsOf(about)], ['subject', stemsOf(subject)],
    ['teller', stemsOf(teller)], ['quote', stemsOf([quote])], ['speaker', stemsOf(speaker)],
  ]
  const paragraphs = [quote, ...claim.via, ...new Set([...subject, ...speaker, ...context])].filter(text => text !== '')
  const head = [...filed.flatMap(([name, values]) => values.map(value => meta('filter', name, value))), meta('meta', 'title', title), meta('meta', 'quote', clip(quote))]
  const body = `<h1>${escapeHtml(title)}</h1>${paragraphs.map(text => `<p>${escapeHtml(text)}</p>`).join('')}`
  return {html: `<!doctype html><html lang="en"><head>${head.join('')}</head><body data-pagefind-body>${body}</body></html>`, text: [title, ...paragraphs].join(' \n')}
}

/** What the claim itself counts. */
function valuesOf(claim: Claim): string[] {
  if (claim.type !== 'figure') return []
  const {low, best, high} = claim.quantity
  return [...new Set([low, best, high].filter(value => value !== undefined).map(String))]
}

/** What it counts, and the numerals of its quote; no number of its page, such as that of a paragraph. */
const numbersOf = (claim: Claim): string[] => [...new Set([...valuesOf(claim), ...separateNumbers(claim.selector.exact).numbers])].sort()

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const clip = (line: string): string => (line.length <= LONGEST_QUOTE ? line : `${line.slice(0, line.lastIndexOf(' ', LONGEST_QUOTE))} …`)

/** A `meta` element by which Pagefind files a page (`filter`) or keeps words to show (`meta`). */
export const meta = (use: 'filter' | 'meta', name: string, value: string): string => `<meta data-pagefind-${use}="${name}[content]" content="${escapeHtml(value)}">`

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
