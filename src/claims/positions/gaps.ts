// A sentence and a comma or conjunction in it in, the party that there takes over the verb before out: "Tolvia rejects the cap and Arvenia the observers".
import {AGREEMENT, type Analysis, type Reference, type Span} from './analysis.ts'
import {hitsWithin} from './terms.ts'

/** Words of what the second party’s share of the verb is about. */
const LONGEST = 14

/** The party that takes over a verb at a comma or conjunction, and what of; null where another clause or a mere list begins. */
export function gapAt({words, references, verbs, terms}: Analysis, at: number): {holder: Reference; object: Span} | null {
  const joint = words[at]!.lower
  if (!/^(?:,|and|while|but|;)$/.test(joint)) return null
  const start = joint === ',' && /^(?:and|while|but)$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const holder = references.find(({from, party, possessive, modifier}) => from === start && party !== null && party !== AGREEMENT && !possessive && !modifier)
  const next = holder && words[holder.to]
  if (!holder || !next || words[holder.from]!.quoted) return null
  const preposition = /^(?:to|for|on)$/.test(next.lower) && joint !== 'and'
  if (!preposition && !/^(?:a|an|the|any)$/.test(next.lower)) return null
  let to = holder.to
  while (to < words.length && to - holder.to < LONGEST && words[to]!.tag !== 'punctuation') to++
  if (verbs.some(({from, form}) => from >= holder.to && from <= to && form !== 'participle')) return null
  if (preposition && words.slice(0, at).every(({lower}) => lower !== next.lower)) return null
  const object = {from: holder.to, to}
  return hitsWithin(terms, object).some(hit => hit.from >= holder.to) ? {holder, object} : null
}
