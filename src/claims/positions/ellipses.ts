// A sentence in, the positions that it leaves to be understood out: "While Vell accepts a truce, Dask does not", "…; so does Norland",
// "welcomed the former and refused the latter".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Span, type VerbGroup, type Word} from './analysis.ts'
import {awaits} from './idle-clauses.ts'
import {inIfClause} from './objects.ts'
import {note, type Scene} from './scene.ts'

/** "Dask does not", "Norland would": a bare auxiliary takes up the stance before it, or turns it. */
export function readEllipses(scene: Scene): void {
  const {words, verbs} = scene.analysis
  for (const verb of verbs) {
    const holders = verb.subject.filter(({party}) => party !== null && party !== AGREEMENT)
    const before = scene.findings.filter(({to}) => to <= verb.from).at(-1)
    if (!isBare(words, verb) || holders.length === 0 || !before || before.holders.some(({party}) => holders.some(other => other.party === party))) continue
    if (inIfClause(words, verb) || awaits(words, verb)) continue
    const stance = takenUp(before.stance, verb.negated || words[verb.from - 1]?.lower === 'never', verbs.some(({from, to, negated}) => negated && from >= before.from && to <= before.to))
    if (stance) note(scene, holders, before.terms, stance, {from: verb.clause, to: verb.to}, before.object)
  }
}

const isBare = (words: readonly Word[], {main, form, being, head, to}: VerbGroup): boolean => !main && form === 'finite' && !being && /^(?:do|does|did|will|would|has|have|had)$/.test(words[head]!.lower)
  && (words[to] === undefined || /^[.,;”"]$/.test(words[to]!.text))

function takenUp(stance: Stance, negated: boolean, refused: boolean): Stance | null {
  if (stance === 'open-to') return null
  if (stance === 'rejects') return negated ? null : refused ? 'accepts' : 'rejects'
  return negated ? 'rejects' : stance
}

/** "the former", "the second point": which of the two terms that were spoken of before; null where the words do not count. */
export function counted(words: readonly Word[], {from, to}: Span, two: readonly string[]): string[] | null {
  const at = words.findIndex(({lower}, step) => step >= from && step < Math.min(to, from + 4) && /^(?:former|latter|first|second)$/.test(lower))
  if (at < 1 || two.length !== 2 || words[at - 1]!.lower !== 'the') return null
  const next = words[at + 1]
  if (next && next.tag !== 'punctuation' && !/^(?:and|but|point|one|demand|proposal|idea|condition|of|unacceptable|acceptable|as|while|if)$/.test(next.lower)) return null
  return [two[/^(?:former|first)$/.test(words[at]!.lower) ? 0 : 1]!]
}
