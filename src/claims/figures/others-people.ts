// A number in its sentence in; whether the words around it say that it counts people who are nobody’s that is measured out:
// "60 Ostrel volunteers", "a reassurance force of 30,000", "his platoon lost 12", "you lost 1,100".
import type {Subject} from '../subject.ts'
import {stems} from '../attribution/speaker.ts'
import type {Token} from '../tokens.ts'
import population from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {eventOwners} from './owners.ts'

const SUFFERS = stems(population.suffers)
const OWN_UNITS = stems(population.ownUnits)
const AUXILIARY = stems(['be', 'have'])
const NOT_OWN = new Set(population.notOwn)
const SENDS = stems(['send', 'deploy', 'dispatch', 'contribute', 'commit', 'offer', 'pledge', 'promise', 'provide', 'supply', 'lend', 'volunteer'])
const SENT_REACH = 4
const UNITS = /^(?:marines?|guards?|navy|army|corps|brigade|special|elite|airborne|infantry|storm|ranger|mr|ms|private|sergeant)$/
/** Whom one fights against or alongside is not whom one counts. */
const BESIDE = new Set(population.beside)

/** "The Gurkhas, 200,000 of whom": a people by a name that nobody here knows. */
export function ofUnknownPeople({tokens, people}: SentenceFrame, number: CountedNumber): boolean {
  const named = tokens[number.from - 2]
  return tokens[number.to]?.lower === 'of' && tokens[number.to + 1]?.lower === 'whom' && tokens[number.from - 1]?.text === ',' && named !== undefined
    && /^\p{Lu}\p{Ll}+s$/u.test(named.text) && !people.some(known => known.to === number.from - 1)
}

/** "60 Ostrel volunteers": one name that nobody here knows before the noun; a unit's name has a noun of its own ("Storm Corps"). */
export function ofUnknownName({tokens, reading, people}: SentenceFrame, number: CountedNumber): boolean {
  if (number.head.kind !== 'person') return false
  const names = tokens.slice(number.to, number.head.to - 1).map((token, at) => ({token, at: number.to + at})).filter(({token}) => /^\p{Lu}\p{Ll}+$/u.test(token.text))
  return names.length === 1 && names[0]!.at === number.to && !/^(?:-|['’]s?)$/.test(tokens[names[0]!.at + 1]?.text ?? '') && !reading.mentions.some(mention => mention.from <= names[0]!.at && mention.to > names[0]!.at) && !people.some(named => named.from <= names[0]!.at && named.to > names[0]!.at) && !UNITS.test(names[0]!.token.lower)
}

/** "Cuba may send 5,000 soldiers": another state sends its own. */
export function sentByAnother({tokens, people}: SentenceFrame, number: CountedNumber, subject: Subject): boolean {
  if (number.head.kind !== 'person') return false
  const verb = tokens.slice(0, number.from).findLastIndex(token => SENDS.has(token.stem))
  if (verb < 1 || number.from - verb > SENT_REACH || tokens.slice(verb + 1, number.from).some(token => /^(?:the|these|those)$/.test(token.lower))) return false
  const sender = people.findLast(named => named.to <= verb)
  const plain = sender && tokens.slice(sender.to, verb).every(token => /^(?:has|have|had|also|once|may|might|could|would|will|can|then|already|to|is|are|was|ready|\p{L}+ly)$/u.test(token.lower))
  return plain === true && !BESIDE.has(tokens[sender!.from - 1]?.lower ?? '') && sender!.role === 'actor' && !eventOwners(subject).has(sender!.owner)
}

/** "a reassurance force of up to 30,000". */
export const ofOthersForce = (tokens: readonly Token[], number: CountedNumber): boolean =>
  tokens[number.from - 1]?.lower === 'of' && /^(?:force|forces|contingent|mission)$/.test(tokens[number.from - 2]?.lower ?? '') && NOT_OWN.has(tokens[number.from - 3]?.lower ?? '')

/** "his platoon lost": the speaker's or the enemy's side. */
export function ownUnit(tokens: readonly Token[], number: CountedNumber): boolean {
  const reach = tokens.slice(Math.max(0, number.from - 16), number.from)
  const before = reach.slice(reach.findLastIndex(token => token.text === ';') + 1)
  const unit = before.findIndex((token, at) => /^(?:his|her|my|our)$/.test(token.lower) && OWN_UNITS.has(before[at + 1]?.stem ?? ''))
  const after = tokens.slice(number.to, number.to + 10)
  if (after.some((token, at) => /^(?:his|her|my|our)$/.test(token.lower) && after[at + 1]?.lower === 'own' && OWN_UNITS.has(after[at + 2]?.stem ?? ''))) return true
  if (unit >= 0 && before[unit + 2]?.lower === 'of' && /^\p{Lu}/u.test(before[unit + 3]?.text ?? '')) return false
  return unit >= 0 && before.slice(-3).some(token => SUFFERS.has(token.stem) || AUXILIARY.has(token.stem))
}

/** "You lost 1,100 there": whoever is spoken to; "5,200 enemy dead", "30,000 allied soldiers": whoever these are. */
export function youLost(tokens: readonly Token[], number: CountedNumber): boolean {
  if (tokens.slice(number.to, number.head.to).some(token => NOT_OWN.has(token.lower))) return true
  return /^(?:you|we|i)$/.test(loser(tokens, number))
}

/** "We have not lost 6,500 people": the speaker's own. */
export const weLost = (tokens: readonly Token[], number: CountedNumber): boolean => loser(tokens, number) === 'we'

/** The word for whoever loses, right before the verb and its auxiliaries; empty where no such verb stands before the number. */
function loser(tokens: readonly Token[], number: CountedNumber): string {
  const verb = tokens.slice(0, number.from).findLastIndex(token => SUFFERS.has(token.stem))
  if (verb < 1 || number.from - verb > 3) return ''
  return tokens.slice(0, verb).findLast(token => !/^(?:has|have|had|not|n't|never|'ve|’ve|also|already|only)$/.test(token.lower))?.lower ?? ''
}
