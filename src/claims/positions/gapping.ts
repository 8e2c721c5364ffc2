// A predicate in, the stance of whoever shares its verb out: "Tolvia rejects the cap and Arvenia the observers", "Vell objects to land, Dask to a truce".
import {gapAt} from './gaps.ts'
import type {Predicate} from './predicates.ts'
import {note, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** Notes the second party’s stance, which is the first one’s of the same verb. */
export function readGapping(scene: Scene, {verb, end}: Predicate): void {
  const {words} = scene.analysis
  const gap = verb.form === 'finite' && end < words.length ? gapAt(scene.analysis, end) : null
  const found = gap && scene.findings.filter(({from, to}) => from === verb.clause && to === end).at(-1)
  if (!gap || !found || found.holders.some(({party}) => party === gap.holder.party)) return
  note(scene, [gap.holder], termIds(hitsWithin(scene.analysis.terms, gap.object)), found.stance, {from: gap.holder.from, to: gap.object.to}, gap.object)
  scene.read.push({from: gap.holder.from, to: gap.object.to})
}
