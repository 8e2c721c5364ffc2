// A number behind a label ("Utopian soldiers killed: 550") in; whose people the label names out. A label's people are the number's, whoever else is spoken of.
import type {Owner} from '../population.ts'
import type {CountedNumber, SentenceFrame} from './frame.ts'

const LONGEST_LABEL = 7
const SPOKEN = /^(?:said|says|told|reported|claimed|wrote|added|announced)$/

/** The people named in the words between the mark before a label and its colon; null where the number stands behind no label, or it names nobody. */
export function ownerOfLabel({tokens, people}: SentenceFrame, number: CountedNumber): Owner | null {
  const colon = number.from - 1
  if (!/^[:–—=]$/.test(tokens[colon]?.text ?? '') || number.head.kind === 'person') return null
  const opens = tokens.slice(0, colon).findLastIndex(token => /^[.;:,•*–—|/]$/.test(token.text)) + 1
  const label = tokens.slice(opens, colon)
  if (label.length === 0 || label.length > LONGEST_LABEL || label.some(token => SPOKEN.test(token.lower))) return null
  const named = people.filter(candidate => candidate.from >= opens && candidate.to <= colon && candidate.role === 'people')
  return named.length === 1 ? named[0]!.owner : null
}
