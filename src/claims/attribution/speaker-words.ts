// The noun phrase that names a speaker in; the words of it that say who he is out: no determiner or fronted phrase before them
// ("In its new report the bureau"), no occasion behind them ("in a statement"), no word for the account ("reports from").
import type {Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {ACCOUNT, ACCOUNT_PREPOSITIONS, PREPOSITIONS, SPEAKER, TIMES} from './lexicon.ts'
import {beforeDate} from './origin-label.ts'
import type {Span} from './span.ts'

const COMPLEMENT = new Set(words.complement)
/** Words in which a phrase before the speaker may end. */
const FRONTED = 9
/** "documents seen by X": X only passes them on. */
const SEEN = /^(?:seen|reviewed|obtained|viewed|examined|heard|leaked)$/
/** Words in front of a name that are none of it. */
export const LEADING = /^(?:the|a|an|this|that|these|those|some|several|many|one|two|three|four|five|other|recent|of|its|his|her|their|our|and|or|,|both|its|in|on|at|"|“|‘|'|\(|\d+)$/

/** Leaves out determiners, the words for an account ("reports from") and what follows the noun ("on Wednesday"). */
export function coreOf(tokens: readonly Token[], span: Span): Span {
  let {from, to} = behindFronted(tokens, {from: span.from, to: beforeDate(tokens, span)})
  const by = tokens.slice(from, to).findIndex((token, at) => /^(?:by|from)$/.test(token.lower) && !SEEN.test(tokens[from + at - 1]?.lower ?? ''))
  if (by > 0 && by < to - from - 1 && tokens.slice(from, from + 3).some(token => ACCOUNT.has(token.stem) && !/ed$/.test(token.lower))) from += by + 1
  for (let at = from; at < to; at++) {
    if (at > from && SEEN.test(tokens[at]!.lower) && tokens[at + 1]?.lower === 'by') to = at
    else if (ACCOUNT.has(tokens[at]!.stem) && ACCOUNT_PREPOSITIONS.has(tokens[at + 1]?.lower ?? '')) from = at + 2
    else if (at > from && (COMPLEMENT.has(tokens[at]!.lower) || opensOccasion(tokens, at))) to = at
  }
  if (/^(?:with|by|for|from|during|after|before|amid|despite)$/.test(tokens[from]?.lower ?? '')) return {from, to: from}
  while (from < to && LEADING.test(tokens[from]!.lower)) from++
  while (to > from && /^(?:and|or|[,;:"”“'’().–—-])$/.test(tokens[to - 1]!.lower)) to--
  return {from, to}
}

/** "In March the ministry", "In its new report the bureau", "In a speech Jane Doe": what stands before the noun phrase is left out. */
function behindFronted(tokens: readonly Token[], span: Span): Span {
  if (!PREPOSITIONS.has(tokens[span.from]?.lower ?? '') && !PREPOSITIONS.has(tokens[span.from - 1]?.lower ?? '')) return span
  const fronted = tokens.slice(span.from, Math.min(span.to, span.from + FRONTED))
  const end = fronted.findLastIndex((token, at) => /^\d/.test(token.text) || TIMES.has(token.lower)
    || (ACCOUNT.has(token.stem) && !ACCOUNT_PREPOSITIONS.has(fronted[at + 1]?.lower ?? '')))
  const next = fronted.findIndex((token, at) => at > Math.max(1, end) && opensSpeaker(token, fronted[at - 1]!))
  const from = next > 0 ? next : end + 1
  return from < span.to - span.from ? {from: span.from + from, to: span.to} : span
}

/** A determiner or a name right behind a noun begins another noun phrase. */
const opensSpeaker = (token: Token, before: Token): boolean =>
  !LEADING.test(before.lower) && !PREPOSITIONS.has(before.lower) && before.lower !== 'to'
  && (/^(?:the|an?)$/.test(token.lower) || (/^\p{Lu}/u.test(token.text) && /^\p{Ll}/u.test(before.text) && !SPEAKER.has(before.stem)))

/** "in the interview", "in a statement": where it was said. */
const opensOccasion = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'in' && /^(?:the|an?|his|her|its|their)$/.test(tokens[at + 1]?.lower ?? '') && tokens.slice(at + 2, at + 4).some(token => ACCOUNT.has(token.stem))
