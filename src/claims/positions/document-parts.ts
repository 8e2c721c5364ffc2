// A word of a sentence in, the part of a document that it names out: "Point six", "Article 7", "another clause", "the 20 points".
import {AGREEMENT, type Reference, type Word} from './analysis.ts'
import {PARTS} from './provision-lexicon.ts'

/** A number as parts of a document bear it. */
export const NUMBER = /^(?:\d+|[IVX]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)$/u

/** Parts that a draft of a settlement has at most. */
const MOST_PARTS = 40

/** A part of a plan as subject of a verb, or all its points. */
export function partReference(words: readonly Word[], at: number): Reference | null {
  const end = numberedPart(words, at) ?? ordinalPart(words, at) ?? anyPart(words, at) ?? allPoints(words, at)
  if (end === null) return null
  const document = words.slice(at, end).map(({text}) => text).join(' ')
  return {kind: 'plan', from: at, to: end, party: AGREEMENT, possessive: false, modifier: false, actor: null, plural: false, sense: 'plan', document}
}

const acts = (word: Word | undefined): boolean => word !== undefined && (word.tag === 'verb' || word.tag === 'auxiliary' || word.tag === 'adverb')

/** "Point six limits …", "Article 7 of the draft …", "Under article 3 …"; Articles 4 and 5 are first of all those of alliances, high numbers those of constitutions. */
function numberedPart(words: readonly Word[], at: number): number | null {
  if (!PARTS.has(words[at]!.stem) || !NUMBER.test(words[at + 1]?.text ?? '')) return null
  const led = /^(?:under|in|by|to)$/.test(words[at - 1]?.lower ?? '') && !/^(?:4|5|four|five)$/.test(words[at + 1]!.lower) && !(Number(words[at + 1]!.lower) > MOST_PARTS)
  return acts(words[at + 2]) || led || (words[at + 2]?.lower === 'of' && words[at + 3]?.lower === 'the') ? at + 2 : null
}

/** "Under the first point, …". */
function ordinalPart(words: readonly Word[], at: number): number | null {
  if (words[at]!.lower !== 'the' || !/^(?:under|in|by)$/.test(words[at - 1]?.lower ?? '')) return null
  return /^(?:first|second|third|fourth|fifth|sixth|last|final|next)$/.test(words[at + 1]?.lower ?? '') && PARTS.has(words[at + 2]?.stem ?? '') && !/^part$/.test(words[at + 2]!.stem) ? at + 3 : null
}

/** "One clause bars …", "a further provision would …". */
function anyPart(words: readonly Word[], at: number): number | null {
  if (!/^(?:one|another|a|the|this)$/.test(words[at]!.lower)) return null
  const part = PARTS.has(words[at + 1]?.stem ?? '') ? at + 1 : PARTS.has(words[at + 2]?.stem ?? '') && words[at + 1]!.tag !== 'verb' ? at + 2 : null
  if (part === null || /^(?:part|item)$/.test(words[part]!.stem)) return null
  if (words[part]!.lower.endsWith('s') && !(part === at + 2 && words[at]!.lower === 'the' && words[at + 1]!.tag !== 'number' && /^(?:articl|claus|provis)/.test(words[part]!.stem))) return null
  return acts(words[part + 1]) || /^(?:that|which)$/.test(words[part + 1]?.lower ?? '') ? part + 1 : null
}

/** "the 20 points", "its seventeen points": a plan by the number of its points. */
function allPoints(words: readonly Word[], at: number): number | null {
  if (words[at]!.tag !== 'determiner' && words[at]!.tag !== 'possessive') return null
  return NUMBER.test(words[at + 1]?.lower ?? '') && words[at + 2]?.lower === 'points' ? at + 3 : null
}
