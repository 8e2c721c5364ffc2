// A word that may count the dead or all casualties ("the toll") in; which of them the text around it means out.
import type {Subject, SubjectMeasure} from '../subject.ts'
import {stems} from '../attribution/speaker.ts'
import words from '../words/figures.json' with {type: 'json'}
import type {Discourse, LastClaim} from './discourse.ts'
import type {CountedNumber, EventCue, SentenceFrame} from './frame.ts'

const TOLLS = new Set(words.tolls)
const REACH = 2
/** Words of "combined toll of dead and wounded had reached". */
const COMBINED_REACH = 10
const INHERITS = stems(words.inherits)
const COMBINED = /^(?:combined|joint|overall)$/

/** "The dead bring the toll to 1,310": the one other kind the sentence names, else that of the claim just before, else the dead, unless all casualties were counted last; null where these are meant. */
export function tollMeasure(frame: SentenceFrame, cue: EventCue, discourse: Discourse, subject: Subject): SubjectMeasure | null {
  if (!TOLLS.has(cue.words) || frame.tokens.some(token => /^(?:including|whom)$/.test(token.lower))) return null
  if (frame.cues.some(other => other !== cue && other.measure === cue.measure)) return null
  const parts = (measure: SubjectMeasure) => cue.measure.parts.includes(measure.id)
  const dead = (claim: LastClaim | undefined) => (claim?.measure !== cue.measure.id ? subject.measures.find(measure => measure.id === cue.measure.parts[0]) ?? null : null)
  const beside = [...new Set(frame.cues.filter(other => other !== cue).map(other => other.measure))].filter(parts)
  if (beside.length === 1) return beside[0]!
  const counted = discourse.claims.findLast(claim => claim.measure === cue.measure.id || cue.measure.parts.includes(claim.measure))
  const recent = discourse.claims.findLast(claim => frame.reading.index - claim.sentence <= REACH)
  const previous = discourse.previous?.cues.map(other => other.measure).filter(parts) ?? []
  if (previous.length > 0) return previous.find(measure => recent === undefined || measure.id === recent.measure) ?? null
  return recent && recent.paragraph === frame.reading.sentence.paragraph ? subject.measures.find(measure => measure.id === recent.measure && parts(measure)) ?? dead(counted) : dead(counted)
}

/** "300 had died and 2,700 were injured. By April the combined toll had reached 4,700": both kinds of one side, where no other is named. */
export function combinedMeasure({tokens, people, reading}: SentenceFrame, number: CountedNumber, {claims}: Discourse, subject: Subject): SubjectMeasure | null {
  const word = tokens.slice(0, number.from).findLastIndex((token, at) => COMBINED.test(token.lower) && (TOLLS.has(tokens[at + 1]?.lower ?? '') || INHERITS.has(tokens[at + 1]?.stem ?? '')))
  if (word < 0 || number.from - word > COMBINED_REACH || people.some(named => named.from > word && named.to <= number.to)) return null
  const recent = claims.slice(-2)
  if (recent.length < 2 || reading.index - recent[0]!.sentence > REACH) return null
  return subject.measures.find(measure => measure.combines.length > 1 && measure.combines.every(id => recent.some(claim => claim.measure === id))) ?? null
}
