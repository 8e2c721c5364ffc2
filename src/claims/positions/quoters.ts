// A sentence that leaves a quotation open in, who is quoted out: whoever speaks where the quotation ends ("… . …," said Ada Rill).
import type {Reference, Word} from './analysis.ts'
import {AGREEMENT} from './analysis.ts'
import {SPEECH} from './lexicon.ts'

/** Sentences on in which the quotation ends, and words behind its end in which the speaker is named. */
export const QUOTED_SENTENCES = 6
const BEHIND = 16
/** Words between a verb of speech and whom it names. */
const BESIDE = 7

/** Where a quotation that was open before the sentence ends in it; null where it goes on. */
export function quotationEnd(words: readonly Word[]): number | null {
  const at = words.findIndex(({text}) => /^[”"]$/.test(text))
  return at < 0 ? null : at
}

/** The party beside the verb of speech behind a quotation’s end. */
export function quoterBehind(words: readonly Word[], references: readonly Reference[], end: number): Reference | null {
  for (let at = end + 1; at < Math.min(words.length, end + BEHIND); at++) {
    if (/[“"]/.test(words[at]!.text)) return null
    if (!SPEECH.has(words[at]!.stem) || words[at]!.tag === 'determiner') continue
    const beside = references.filter(({party, kind, from, to, modifier, possessive}) => party !== null && party !== AGREEMENT && kind !== 'first-person' && !modifier && !possessive
        && from > end && ((to <= at && at - to <= BESIDE) || (from > at && from - at <= BESIDE)))
    return beside.find(({from}) => from > at && from - at <= 2) ?? beside[0] ?? null
  }
  return null
}
