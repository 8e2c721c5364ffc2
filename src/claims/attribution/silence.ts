// One sentence as read in; whether it tells that somebody keeps silent out. Who declines to comment vouches for nothing, nor does the next figure go on from him.
import type {SentenceReading} from '../reading.ts'
import {stems} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {SILENCE} from './lexicon.ts'

const DECLINE = stems(words.declining)
/** Words between the refusal and what is refused: "did not immediately respond", "declined a request for comment". */
const REACH = 5

/** "The claim could not be verified", "no independent confirmation has been possible": the writer’s own word, behind which nobody speaks on. */
export function doubtsIn({tokens}: SentenceReading): boolean {
  const doubted = tokens.findIndex(token => DOUBTED.has(token.stem))
  if (doubted < 0 || tokens.some(token => /^["“]$/.test(token.text))) return false
  const before = tokens.slice(Math.max(0, doubted - REACH), doubted)
  return before.some(token => /^(?:not|no|cannot|n['’]t|impossible|never)$/.test(token.lower)) && (before.some(token => /^(?:be|been|is|independently|independent)$/.test(token.lower)) || /^(?:verification|confirmation)$/.test(tokens[doubted]!.lower))
}
const DOUBTED = stems(['verify', 'verification', 'corroborate', 'confirmation', 'ascertain', 'confirm'])

/** "has not commented", "declined to comment", "did not immediately respond". */
export function declinesIn({tokens}: SentenceReading): boolean {
  const refusal = tokens.findIndex(token => DECLINE.has(token.stem) || /^(?:not|never|n['’]t|without)$/.test(token.lower))
  return refusal >= 0 && tokens.slice(refusal + 1, refusal + 1 + REACH).some(token => SILENCE.has(token.stem))
}
