// A number of soldiers in its sentence in; whether its own clause says that they have gone or are still to come out.
import {stems} from '../attribution/speaker.ts'
import {compileCue, matchCues, type Cue} from '../cues.ts'
import {PERSONS} from '../population.ts'
import type {Token} from '../tokens.ts'
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const MODALS = new Set(words.future)
const MOVES = stems(words.moves)
const KEEPS = stems(words.keeps)
const DONE = new Set(words.done)
const DEFINITE = new Set(words.definite)
const ORIGINAL = new Set(words.original)
const JOINING = stems(words.joining)
const ADDITIVE = new Set(words.additive)
const COMING = words.coming.map(compileCue)
const PARTICIPLE = /(?:ed|en|wn|nt|ne)$/
const PLACED = /^(?:be )?(?:in|at|on|there|near|across|back|to)$|^be (?:in|at|on|there|near|across|ready|available)/
const EPISTEMIC = /^(?:may|might|could|must|can)$/
const CONDITIONS = /^(?:if|unless)$/
/** A verb of saying begins a clause of its own. */
const SAYS = /^(?:said|says|warned|warns|added|claimed|reported|told|estimated|predicted|announced|believes|believed)$/
/** Words a verb may stand before the number it takes. */
const OBJECT_REACH = 3
const ARRIVAL_REACH = 5
const BY_NOW_REACH = 10
const PROMISED = /^(?:announced|promised|pledged|requested|offered|earmarked|slated|destined|designated)$/
const PROMISED_REACH = 6
const LONGEST_RELATIVE = 20
const COMES = /^(?:sail|sailed|leave|left|arrive|arrived|depart|departed|embark|embarked|come|land|landed|go|gone|cross|crossed|sent|deployed|dispatched|board|boarded)$/
const NOT_YET_REACH = 14
/** Words of "of the Utopians". */
const OF_NAMED = 5
/** Words behind a number in which its verb stands. */
const DONE_REACH = 9
const SLOWEST_VERB = 4

/** True: still to come; false: done; null: the clause does not say. `planned`: the subject's own cues of a plan; `beside`: a number of those sent stands before it in the sentence. */
export function isStillToCome(frame: SentenceFrame, number: CountedNumber, planned: readonly Cue[], beside = false): boolean | null {
  const left = leftOf(frame.tokens, number.from)
  const right = clauseRight(frame.tokens, /^[:–—]$/.test(frame.tokens[number.to]?.text ?? '') && number.head.to > number.to ? number.to + 1 : number.to)
  if (isPromised(frame, number) || hasNotCome(frame, number)) return true
  if (isDefinite(left, right) || hasBeenMoving(right.slice(0, DONE_REACH)) || isTransferDone(left)) return false
  if (isNow(left, right) || standsThere(right) || arrives(left, right)) return false
  if (promises(left) || takesAsObject(left) || supposed(left) || supposed([...left, ...right.slice(0, 2)])) return true
  if (left.slice(-OBJECT_REACH).some(isDone)) return false
  if (promises(right.slice(0, 18)) || willBeThere(right.slice(0, 8)) || promises([...left.slice(-3), ...right.slice(0, 10)]) || matchCues(right.slice(0, 12), COMING).length > 0) return true
  if (left.slice(-9).some(isDone) || right.slice(0, DONE_REACH).some(isDone)) return false
  if (matchCues(left.slice(-16), planned).length > 0 || matchCues(right.slice(0, 9), planned).length > 0 || matchCues(left.slice(-8), COMING).length > 0 || /^(?:announced|promised|pledged|ordered|requested|offered)$/.test(left.findLast(token => token.lower !== 'another')?.lower ?? '')) return true
  if (left.some(isDone) || isAtIt(right)) return false
  return !beside && (ADDITIVE.has(right[0]?.lower ?? '') || ADDITIVE.has(left.at(-1)?.lower ?? '')) ? true : null
}

/** What stands before a colon leads into the number right behind it. */
const leftOf = (tokens: readonly Token[], from: number): readonly Token[] =>
  clauseLeft(tokens, tokens[from - 1]?.text === ':' ? from - 1 : from)

/** "the 9,000 soldiers announced by", "6,000 builders from the North have been promised". */
function isPromised({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const right = tokens.slice(Math.max(number.to, number.head.to), Math.max(number.to, number.head.to) + PROMISED_REACH).map(token => token.lower)
  const at = right.findIndex(word => PROMISED.test(word))
  return isPromisedBehind(tokens, Math.max(number.to, number.head.to)) || at >= 0 && right.slice(0, at).every((word, place) => /^(?:is|are|has|have|had|was|were|been|of|from|the|already|also|,)$/.test(word) || /^(?:from|of|the)$/.test(right[place - 1] ?? '')) && !/^(?:to|dead|killed|missing)$/.test(right[at + 1] ?? '')
}

/** "the 5,000 builders that Ivar Tolm, head of the council, announced": a clause with its own subject, by name, asides left out. */
function isPromisedBehind(tokens: readonly Token[], end: number): boolean {
  const noun = PERSONS.has(tokens[end]?.stem ?? '') ? end + 1 : end
  if (!/^(?:that|which|whom)$/.test(tokens[noun]?.lower ?? '')) return false
  let aside = false
  for (let at = noun + 1; at < Math.min(tokens.length, noun + LONGEST_RELATIVE); at++) {
    const token = tokens[at]!
    if (token.text === ',') aside = !aside
    else if (/^[.;:]$/.test(token.text)) return false
    else if (!aside && PROMISED.test(token.lower)) return at > noun + 1
    else if (!aside && !/^\p{Lu}/u.test(token.text) && !/^(?:the|of|had|has|have|been|'s|’s|its|his|her|president|premier|leader|minister|general|secretary)$/.test(token.lower)) return false
  }
  return false
}

/** "the 3,000 … have not sailed", "not all 5,000 … have arrived": said of those who are awaited. */
function hasNotCome({tokens}: SentenceFrame, number: CountedNumber): boolean {
  const right = tokens.slice(Math.max(number.to, number.head.to), Math.max(number.to, number.head.to) + NOT_YET_REACH)
  const have = right.findIndex(token => /^(?:has|have|had)$/.test(token.lower))
  const rest = right.slice(have + 1, have + 4).map(token => token.lower)
  if (have < 0 || right.slice(0, have).some(token => /^[.;:]$/.test(token.text) || /^(?:and|but|that|who|which)$/.test(token.lower))) return false
  const verb = rest.findIndex(word => COMES.test(word))
  return verb > 0 && rest.slice(0, verb).some(word => /^(?:not|n't|yet|never)$/.test(word)) && rest.slice(0, verb).every(word => /^(?:not|n't|yet|to|still|never|even|been)$/.test(word))
}

const isDone = (token: Token): boolean => DONE.has(token.lower)

/** "the 11,000 soldiers sent", "the original 12,000", "joining an initial 11,000": a force already named. */
function isDefinite(left: readonly Token[], right: readonly Token[]): boolean {
  const last = left.at(-1)?.lower ?? ''
  if (ORIGINAL.has(last) && /^(?:the|an|its|their|his)$/.test(left.at(-2)?.lower ?? '')) return true
  const joins = left.slice(-4).some(token => JOINING.has(token.stem))
  return (DEFINITE.has(last) && beforeComma(right).slice(0, 8).some(isDone)) || (joins && /^(?:the|initial|estimated|some|an|a|join|joined|joining)$/.test(last))
}

const beforeComma = (tokens: readonly Token[]): readonly Token[] => {
  const comma = tokens.findIndex(token => token.text === ',')
  return comma < 0 ? tokens : tokens.slice(0, comma)
}

/** "Some 4,000 fresh marines arrive": told in the present, without a word of the future. */
const arrives = (left: readonly Token[], right: readonly Token[]): boolean =>
  right.slice(0, ARRIVAL_REACH).some((token, at) => (token.lower === 'left' && /^(?:for|in|on|last|by|port)$/.test(right[at + 1]?.lower ?? '') && right.slice(0, at).every(word => /^(?:or|more|so|of|them|marines|soldiers|troops|men)$/.test(word.lower) || /^\p{Lu}/u.test(word.text))) || /^(?:arrives?|lands?|disembarks?|crosse?s?|reach(?:es)?)$/.test(token.lower)) && ![...left, ...right].some(token => MODALS.has(token.lower) || /^(?:next|if|when|before|until|tomorrow)$/.test(token.lower))

/** "were there at present", "are still in the valley". */
export const standsThere = (behind: readonly Token[]): boolean => {
  const right = /^["“”’»]$/.test(behind[0]?.text ?? '') ? behind.slice(1) : behind
  const named = right.findIndex(token => /^(?:is|are|was|were|remain|remained|remains|stand|stands|stood)$/.test(token.lower))
  const verb = right[0]?.lower === 'of' && named <= OF_NAMED ? named : right.findIndex(token => !/^(?:still|now|already|currently|of|them|left|all)$/.test(token.lower))
  const rest = right.slice(verb + 1).filter(token => !/^(?:still|now|already|currently|left|all|also)$/.test(token.lower))
  return verb >= 0 && verb <= (right[0]?.lower === 'of' ? OF_NAMED : 2) && /^(?:is|are|was|were|remain|remained|remains|stand|stands|stood)$/.test(right[verb]!.lower) && /^(?:there|in|inside|near|across)$/.test(rest[0]?.lower ?? '')
}

/** "might have 12,000 there already", "now numbers 12,000": guessed perhaps, but of today. */
const isNow = (left: readonly Token[], right: readonly Token[]): boolean =>
  left.slice(-3).some(token => /^(?:now|currently|already|presently)$/.test(token.lower)) && !left.slice(-3).some(token => token.lower === 'to') || right.slice(0, 6).some(token => /^(?:already|currently|presently)$/.test(token.lower)) || (right[0]?.lower === 'so' && right[1]?.lower === 'far') || right.slice(0, BY_NOW_REACH).some((token, at) => token.lower === 'by' && right[at + 1]?.lower === 'now')

/** "another 1,000 engineers are clearing mines": at work, so there. */
const isAtIt = (right: readonly Token[]): boolean =>
  hasBeenMoving(right) || right.some((token, at) => /^(?:is|are|was|were)$/.test(token.lower) && /ing$/.test(right[at + 1]?.lower ?? '') && !MOVES.has(right[at + 1]!.stem))

/** "has completed the transfer of": done, whatever the noun promises. */
const isTransferDone = (left: readonly Token[]): boolean =>
  left.some((token, at) => /^(?:completed|finished|concluded|carried)$/.test(token.lower) && left.slice(at + 1).some(noun => /^(?:transfer|deployment|dispatch|movement|shipment|rotation|redeployment|landing)$/.test(noun.lower)))

/** "have been moving to the border since May": under way, so partly done. */
const hasBeenMoving = (right: readonly Token[]): boolean =>
  right.some((token, at) => /^(?:has|have|had)$/.test(token.lower) && right[at + 1]?.lower === 'been' && /ing$/.test(right[at + 2]?.lower ?? ''))

/** "will be sent", "could add", "to deploy", "are expected". */
function promises(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!MODALS.has(token.lower) || isMonth(tokens, at) || isPerfect(tokens, at)) return false
    const next = tokens.slice(at + 1, at + 1 + SLOWEST_VERB)
    const verb = next.find(word => MOVES.has(word.stem))
    if (token.lower === 'to' && isDestined(tokens, at)) return true
    if (token.lower === 'likely' && /^(?:has|have|had)$/.test(tokens[at - 1]?.lower ?? '')) return false
    if (token.lower === 'to') return next[0] !== undefined && (MOVES.has(next[0].stem) && next[0].lower !== 'form' || (next[0].lower === 'be' && verb !== undefined))
    if (token.lower === 'expected') return tokens[at - 1]?.stem === 'be'
    if (token.lower === 'soon' && /ed$/.test(verb?.lower ?? '')) return false
    return verb !== undefined && !next.slice(0, next.indexOf(verb)).some(word => /^(?:that|who|which)$/.test(word.lower))
  })
}

/** "were to be in place", "are to leave", "is to bring": a form of "be" before "to" and the infinitive. */
function isDestined(tokens: readonly Token[], at: number): boolean {
  const [verb, next] = [tokens[at + 1], tokens[at + 2]]
  if (!/^(?:is|are|was|were)$/.test(tokens[at - 1]?.lower ?? '') || verb === undefined) return false
  return verb.lower === 'be' ? /^(?:in|on|at|there|sent|deployed|moved|shipped|flown|brought|posted|stationed|ready|followed|joined|quartered|housed)$/.test(next?.lower ?? '') : MOVES.has(verb.stem) || /^(?:leave|depart|bring|carry|embark|take|cross|land|sail|consist|comprise|number|total)$/.test(verb.lower)
}

/** "would be in the valley by winter", "will be there": soldiers as the subject of what is to be. */
const willBeThere = (right: readonly Token[]): boolean =>
  right.some((token, at) => /^(?:will|would|could|may|might|due|ought)$/.test(token.lower) && PLACED.test(right.slice(at + 1, at + 3).map(next => next.lower).join(' ')))

/** "in May", "since last May". */
const isMonth = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === 'May' && (tokens[at + 1] === undefined || /^\d/.test(tokens[at + 1]!.text) || /^(?:in|since|by|until|of|last|this|from|early|late|mid|and|,)$/.test(tokens[at - 1]?.lower ?? ''))

/** "may have sent": a guess at what is done; "would have sent" is none. */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  if (!EPISTEMIC.test(tokens[at]!.lower)) return false
  const have = tokens.findIndex((token, place) => place > at && place <= at + 2 && token.lower === 'have')
  const verb = tokens.slice(have + 1, have + 4).find(token => !/ly$|^(?:already|now|so|far|been)$/.test(token.lower))
  return have > 0 && verb !== undefined && (isDone(verb) || PARTICIPLE.test(verb.lower))
}

/** "could have 30,000 men there": the number is what a verb under a modal will have. */
function takesAsObject(clause: readonly Token[]): boolean {
  const left = withoutAside(clause)
  const at = left.findLastIndex((token, place) => /^(?:will|would|could|can|may|might|shall)$/.test(token.lower) && !isMonth(left, place))
  if (at < 0 || isPerfect(left, at)) return false
  const verb = left.slice(at + 1).findIndex(token => !/ly$|^(?:not|also|still|even|soon|then|n't|be|have)$/.test(token.lower))
  const place = verb < 0 ? left.length - 1 : at + 1 + verb
  return left.length - place - 1 <= OBJECT_REACH && !KEEPS.has(left[place]!.stem) && !left.slice(at).some(token => token.text === ',')
}

/** "could, in theory, provide": the words between two commas right behind a modal. */
function withoutAside(tokens: readonly Token[]): readonly Token[] {
  const opens = tokens.findLastIndex((token, at) => token.text === ',' && MODALS.has(tokens[at - 1]?.lower ?? ''))
  const closes = opens < 0 ? -1 : tokens.findIndex((token, at) => at > opens && token.text === ',')
  return closes < 0 ? tokens : [...tokens.slice(0, opens), ...tokens.slice(closes + 1)]
}

/** "If the leader did send 50,000": supposed, so not yet done. */
const supposed = (left: readonly Token[]): boolean => left.some(token => CONDITIONS.test(token.lower)) && left.some(token => MOVES.has(token.stem))

export function clauseLeft(tokens: readonly Token[], from: number): readonly Token[] {
  let at = from
  while (at > 0 && !endsClause(tokens, at - 1)) at--
  return tokens.slice(at, from)
}

export function clauseRight(tokens: readonly Token[], to: number): readonly Token[] {
  let at = to
  while (at < tokens.length && !endsClause(tokens, at) && !opensParticiple(tokens, at)) at++
  return tokens.slice(to, at)
}

/** A full stop, or a comma or "and" before the next clause's first word. */
const endsClause = (tokens: readonly Token[], at: number): boolean =>
  /^[;:.]$/.test(tokens[at]!.text) || closesQuote(tokens, at) || (tokens[at]!.text === ',' && opensClause(tokens[at + 1])) || (tokens[at]!.lower === 'and' && (tokens[at + 1]?.lower === 'that' || SAYS.test(tokens[at + 1]?.lower ?? '')))

/** "…," he said of the 11,000: what is quoted ends behind its comma. */
const closesQuote = (tokens: readonly Token[], at: number): boolean => /^["”»]$/.test(tokens[at]!.text) && /^[,.!?]$/.test(tokens[at - 1]?.text ?? '')

/** ", joining others", ", in addition to". */
function opensParticiple(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? ''
  return tokens[at]!.text === ',' && ((next.endsWith('ing') && next !== 'including') || next === 'in')
}

const opensClause = (token: Token | undefined): boolean => token !== undefined && /^(?:and|but|while|which|whereas|although)$/.test(token.lower)
