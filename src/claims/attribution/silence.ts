// One sentence as read in; whether it tells that somebody keeps silent out. Who declines to comment vouches for nothing, nor does the next figure go on from him.
import type {SentenceReading} from '../reading.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {stems} from './speaker.ts'

const SILENCE = stems(words.silence)
const DECLINE = stems(words.declining)
/** Words between the refusal and what is refused: "did not immediately respond", "declined a request for comment". */
const REACH = 5

/** "has not commented", "declined to comment", "did not immediately respond". */
export function declinesIn({tokens}: SentenceReading): boolean {
  const refusal = tokens.findIndex(token => DECLINE.has(token.stem) || /^(?:not|never|n['’]t|without)$/.test(token.lower))
  return refusal >= 0 && tokens.slice(refusal + 1, refusal + 1 + REACH).some(token => SILENCE.has(token.stem))
}
