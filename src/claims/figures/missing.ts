// A number bound to an event in its sentence in; whether "missing" shares it out: "300 dead or missing" counts neither the dead nor the missing.
import {clauseLeft} from './still-to-come.ts'
import type {CountedNumber, EventCue, SentenceFrame} from './frame.ts'

const KINDS = /^(?:missing|unaccounted|sick|ill|deserted|deserters)$/

/** "wounded, gone missing or been captured". */
const TURNED = /^(?:gone|went|go|been|were|was|fallen|fell|listed|reported|had|have|are|captured|taken|prisoner|killed|dead|wounded|injured)$/
const JOINS = /^(?:and|or|and\/or|\/|,)$/
const REACH = 4

/** True where only "and", "or" or a stroke stands between the cue and a word for the missing; a cue that itself combines kinds is none. */
export function countsMissing({tokens}: SentenceFrame, number: CountedNumber, cue: EventCue): boolean {
  if (cue.measure.combines.length > 0) return false
  const next = tokens.slice(cue.to, cue.to + REACH)
  const kind = next.findIndex(token => KINDS.test(token.lower))
  const behind = kind > 0 && JOINS.test(next[0]!.lower) && next.slice(0, kind).every(token => JOINS.test(token.lower) || TURNED.test(token.lower))
  const before = /^(?:and|or|and\/or|\/)$/.test(tokens[cue.from - 1]?.lower ?? '') && KINDS.test(tokens[cue.from - 2]?.lower ?? '')
  return (behind || before) && !clauseLeft(tokens, number.from).some(token => token.lower === 'not')
}
