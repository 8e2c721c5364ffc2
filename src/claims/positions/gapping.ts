// A predicate in, the stance of whoever shares its verb out: "Tolvia rejects the cap and Arvenia the observers", "Vell objects to land, Dask to a truce".
import type {Analysis, Reference, Span} from './analysis.ts'
import {AGREEMENT} from './analysis.ts'
import type {Predicate} from './predicates.ts'
import {note, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

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

/** Notes the second party’s stance, which is the first one’s of the same verb. */
export function readGapping(scene: Scene, {verb, end}: Predicate): void {
  const {words} = scene.analysis
  const gap = verb.form === 'finite' && end < words.length ? gapAt(scene.analysis, end) : null
  const found = gap && scene.findings.filter(({from, to}) => from === verb.clause && to === end).at(-1)
  if (!gap || !found || found.holders.some(({party}) => party === gap.holder.party)) return
  note(scene, [gap.holder], termIds(hitsWithin(scene.analysis.terms, gap.object)), found.stance, {from: gap.holder.from, to: gap.object.to}, gap.object)
  scene.read.push({from: gap.holder.from, to: gap.object.to})
}
