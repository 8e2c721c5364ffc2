// A question that holds a number, and the sentence behind it, in; whether the answer denies the number out: "Have 3,000 been killed?" – "No."
import type {Token} from '../tokens.ts'
import type {SentenceFrame} from './frame.ts'

const NO = /^(?:no|nope|never|wrong|nonsense)$/
/** Words of a speaker's label before its colon. */
const LONGEST_LABEL = 7

/** True where the next sentence, its speaker's label aside, begins with a "no" that stands alone. */
export function isAnsweredNo(frame: SentenceFrame, next: SentenceFrame | undefined): boolean {
  if (frame.tokens.at(-1)?.text !== '?' || !next || next.reading.sentence.paragraph - frame.reading.sentence.paragraph > 1) return false
  const answer = withoutLabel(next.tokens)
  return NO.test(answer[0]?.lower ?? '') && !/^\p{L}/u.test(answer[1]?.text ?? '.')
}

function withoutLabel(tokens: readonly Token[]): readonly Token[] {
  const colon = tokens.slice(0, LONGEST_LABEL).findIndex(token => token.text === ':')
  return tokens.slice(colon + 1).filter(token => !/^["“”'‘’–—-]$/.test(token.text))
}
