// A sentence and the stretch of it that carries a claim in, the sentence at so many words out. What carries the claim stays whole, and so does the
// sentence's beginning, which names who acts; whole clauses are left out between and behind them, never words of theirs. A dateline is no part of it.
import type {Range} from '../model.ts'
import {foldSpace} from './markdown-text.ts'
import {shortenAround} from './quote.ts'

/** “HALVET, July 9 (Coastline News Agency) -- ”: a place in capitals or an agency in brackets, and a dash. */
const DATELINE = /^(?:\p{Lu}{2}[\p{Lu}\s.'’/-]{0,40}(?:,[^()–—]{1,40})?(?:\([^()]{1,60}\))?|\p{Lu}[\p{L}\s.,'’\d/-]{0,60}\([^()]{1,60}\))\s*(?:--|[–—-])\s+/u
/** Where one clause may end and another begin. */
const CLAUSE_END = /[,;:–—]["”’)]*(?=\s)|\s(?:--|[–—])(?=\s)/g
const LEAST_OPENING = 3
const LONGEST_OPENING = 14
/** What carries the claim is cut only where it is far longer than the whole should be. */
const LONGEST_CORE = 60

interface Part extends Range { words: number }

export function shortenSentence(text: string, core: Range, most: number): string {
  const begins = DATELINE.exec(text)?.[0].length ?? 0
  const from = begins < core.end ? begins : 0
  const parts = partsOf(text.slice(from))
  const kept = keptParts(parts, {start: core.start - from, end: core.end - from}, most)
  return joinParts(text.slice(from), parts, kept)
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** The clauses of a sentence; the first has words enough to name who acts, so that “However,” is none. */
function partsOf(text: string): Part[] {
  const ends = [...text.matchAll(CLAUSE_END)].map(match => match.index + match[0].length).filter(end => wordsIn(text.slice(0, end)) >= LEAST_OPENING)
  return [0, ...ends].map((start, at) => ({start, end: ends[at] ?? text.length})).map(part => ({...part, words: wordsIn(text.slice(part.start, part.end))})).filter(({words}) => words > 0)
}

/** The opening, the parts of the core, and of the others as many as there is room for: those before the core sooner than those behind it, the nearest first. */
function keptParts(parts: readonly Part[], core: Range, most: number): ReadonlySet<Part> {
  const holds = ({start, end}: Part): boolean => start < core.end && end > core.start
  const kept = new Set(parts.filter((part, at) => at === 0 || holds(part)))
  const first = parts.findIndex(holds)
  let left = most - [...kept].reduce((sum, {words}) => sum + words, 0)
  for (const side of [parts.slice(0, Math.max(0, first)).reverse(), parts.slice(Math.max(0, first))])
    for (const part of side.filter(other => !kept.has(other))) {
      if (part.words > left) break
      left -= part.words
      kept.add(part)
    }
  return kept
}

/** An opening without a part of the core behind it is cut where it is long by itself. */
function joinParts(text: string, parts: readonly Part[], kept: ReadonlySet<Part>): string {
  const whole = kept.size === parts.length
  const told = parts.map((part, at) => {
    if (!kept.has(part)) return '…'
    const opensOnly = !whole && at === 0 && parts[1] !== undefined && !kept.has(parts[1])
    return shortenAround(text.slice(part.start, part.end), {start: 0, end: 0}, opensOnly ? LONGEST_OPENING : LONGEST_CORE)
  })
  return foldSpace(told.join(' ')).replace(/…(?: …)+/g, '…')
}
