// A number of people in its sentence in; whether they have gone home, or were taken there, out. They are no longer part of a force abroad.
import type {CountedNumber, SentenceFrame} from './frame.ts'

const HOME_REACH = 4
const TAKEN = /^(?:flown|taken|sent|brought|shipped|ferried|carried|withdrawn|evacuated|repatriated|recalled|rotated)$/
const BEFORE_TAKEN = /^(?:who|that|has|have|had|since|already|also|been|were|was|are|being|then|later|\p{L}+ly)$/u

/** "3,000 have returned to Utopia", "the 1,100 who went back home": no longer there. */
export const isGoneHome = (frame: SentenceFrame, number: CountedNumber): boolean => {
  const {tokens, people} = frame
  const noun = Math.max(number.to, number.head.to)
  const verb = tokens.slice(noun, noun + HOME_REACH).findIndex((token, at, rest) => (/^returned$/.test(token.lower) || (/^(?:went|gone)$/.test(token.lower) && /^(?:back|home)$/.test(rest[at + 1]?.lower ?? ''))) && rest.slice(0, at).every(word => /^(?:who|that|has|have|had|since|already|also|then)$/.test(word.lower)))
  if (isTakenHome(frame, number)) return true
  if (verb < 0 || /^(?:never|not)$/.test(tokens[noun - 1]?.lower ?? '')) return false
  const to = tokens.slice(noun + verb + 1, noun + verb + 4)
  if (to[0]?.lower === 'home' || to[1]?.lower === 'home' || /^(?:went|gone)$/.test(tokens[noun + verb]!.lower) && to[0]?.lower === 'home') return true
  const place = noun + verb + 1 + to.findIndex(token => token.lower === 'to') + 1
  return to.some(token => token.lower === 'to') && (people.some(named => named.role === 'actor' && named.from === place) || (tokens[place]?.lower === 'the' && /^\p{Lu}/u.test(tokens[place + 1]?.text ?? '')))
}

/** "had been flown or taken by train home", "shipped back to Utopia": by others, and alive. */
function isTakenHome({tokens, cues, people}: SentenceFrame, number: CountedNumber): boolean {
  if (number.head.kind === 'event') return false
  const noun = Math.max(number.to, number.head.to)
  const verb = tokens.findIndex((token, at) => at >= noun && at < noun + HOME_REACH * 2 && TAKEN.test(token.lower))
  if (verb < 0 || !tokens.slice(noun, verb).every(token => BEFORE_TAKEN.test(token.lower)) || !tokens.slice(noun, verb).some(token => /^(?:been|were|was|are|being)$/.test(token.lower))) return false
  const behind = tokens.slice(verb + 1, verb + 1 + HOME_REACH + 2)
  const home = behind.findIndex((token, at) => token.lower === 'home' || (token.lower === 'back' && /^(?:to|in|across|over|home)$/.test(behind[at + 1]?.lower ?? '') && people.some(named => named.role === 'actor' && named.from === verb + 1 + at + 2)))
  return home >= 0 && !behind.slice(0, home).some(token => /^[.;:,]$/.test(token.text)) && !cues.some(cue => cue.from >= noun)
}
