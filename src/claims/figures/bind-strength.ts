// A large number in; whether it is the strength of a state's whole army, or a limit on it, out; and how such a number is to be read.
import {stems} from '../attribution/speaker.ts'
import {matchesIn} from '../cues.ts'
import type {Quantity} from '../../model.ts'
import {OTHER} from '../population.ts'
import {stateOf, type Subject, type SubjectMeasure} from '../subject.ts'
import type {Token} from '../tokens.ts'
import documents from '../words/documents.json' with {type: 'json'}
import quantities from '../words/quantities.json' with {type: 'json'}
import words from '../words/figures.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {canBeWholeArmy, namesOwnArmy} from './whole-army.ts'
import {eventOwners} from './owners.ts'
import {isSpeaker} from './who-is-counted.ts'

const CAPS = stems(words.caps)
const CHANGE = stems(quantities.change)
const HEADS = stems(words.strengthHeads)
const OF_AN_ARMY = /^(?:a|an|the|some|standing|army|force|military|of|active|its|own|still|now)$/
const HOLDS = stems(words.holds)
const DOCUMENTS = stems(documents.documents)
const BARGAINS = stems(words.bargains)
const GUESSES = stems(['guess', 'estimate', 'figure', 'range', 'put', 'reckon', 'assess'])
const ARMY = /^(?:army|armies|military|forces|troops|personnel|soldiers)$/
const GENERIC = stems(['person'])
const WINDOW = 2
const CLAUSE_REACH = 8
const OWN_REACH = 9

/** Sentences just read, for "it" and "the army" of a state named before. */
export interface StrengthContext {
  before: readonly SentenceFrame[]
  /** Whether the paragraph has given a strength already. */
  claimed: boolean
  theme: string | null
  /** Whether the number before it in the sentence is a limit, which others may put otherwise. */
  limit: boolean
  /** Whom the sentences before spoke of. */
  focus: string | null
  /** Whether the text has named the owner's army before. */
  named: boolean
  /** The state of whoever is being quoted, for "our army". */
  speaker: string | null
  /** States named where the text begins. */
  opening: ReadonlySet<string>
}

export function bindStrength(frame: SentenceFrame, number: CountedNumber, measure: SubjectMeasure, subject: Subject, context: StrengthContext): boolean {
  const owner = stateOf(measure.population, subject.glossary)
  if (owner === null || number.value < measure.smallest || number.quantity.form === 'magnitude' || !countsStrength(number) || !canBeWholeArmy(frame, number)) return false
  if (matchesIn(frame.tokens, measure.refusalPatterns).length > 0 || areNoSoldiers(frame, number)) return false
  const window = [...context.before.filter(before => frame.reading.sentence.paragraph - before.reading.sentence.paragraph <= WINDOW).slice(-3), frame]
  const named = window.some(sentence => matchesIn(sentence.tokens, measure.cuePatterns).length > 0)
  if (!named && !context.claimed) return false
  return isOwners(frame, number, owner, measure, subject, window, context)
}

/** "800,000 people were left without heat": nobody says that they serve. */
const areNoSoldiers = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  GENERIC.has(number.head.stem) && !tokens.some(token => ARMY.test(token.lower) || CAPS.has(token.stem) || /^(?:uniform|arms|strength|mobilised|mobilized|serve|serving|size)$/.test(token.lower))

const countsStrength = (number: CountedNumber): boolean =>
  number.head.kind === 'person' || number.head.kind === 'bare' || (number.head.kind === 'other' && HEADS.has(number.head.stem))

/** The army is the owner's when the nearest army named is, and no people of another measured state stand in the sentence. */
function isOwners(frame: SentenceFrame, number: CountedNumber, owner: string, measure: SubjectMeasure, subject: Subject, window: readonly SentenceFrame[], context: StrengthContext): boolean {
  const rivals = eventOwners(subject)
  const spoken = frame.people.filter(people => !isSpeaker(frame, people) || people.owner === owner)
  if (frame.people.some(people => rivals.has(people.owner) && people.owner !== owner)) return false
  const armies = spoken.filter(people => people.role === 'people' && !inNextClause(frame, people, number))
  if (context.speaker === owner && frame.tokens.some(token => /^(?:our|we)$/.test(token.lower))) return true
  const nearest = armies.sort((a, b) => distance(a, number) - distance(b, number))[0]
  if (frame.people.some(people => people.owner === owner && people.to === number.from - 1 && /^['’]s$/.test(frame.tokens[people.to]!.text))) return true
  if (rivals.has(context.focus ?? '') && context.focus !== owner && namesTheForce(frame, owner)) return false
  if (context.limit && isGapped(frame, number)) return true
  const antecedent = antecedentOf(frame, number)
  if (antecedent !== null && !(antecedent !== owner && bidsInClause(frame, number))) return antecedent === owner
  if (othersIts(frame, number, owner) || othersPossessive(frame, number, owner) || otherHolds(frame, number, owner) || anothersOwn(frame, number, owner)) return false
  if (ownHolds(frame, number, owner)) return true
  if (nearest) return nearest.owner === owner
  if (namesOwnArmy(frame, owner)) return true
  if (frame.people.every(people => isSpeaker(frame, people)) && guesses(frame) && window.length > 1 && namesOwnArmy(window.at(-2)!, owner)) return true
  if (bargains(frame) && window.slice(0, -1).some(sentence => sentence.tokens.some(token => CAPS.has(token.stem))) && (context.named || context.claimed || window.some(sentence => namesOwnArmy(sentence, owner)))) return true
  if (matchesIn(frame.tokens, measure.cuePatterns).length > 0 && window.some(sentence => namesOwnArmy(sentence, owner))) return true
  if (context.named && isDraftsOwn(frame, number, window.at(-2))) return true
  if (context.theme !== null && rivals.has(context.theme) && context.theme !== owner && !context.claimed) return false
  return window.some(sentence => sentence.people.some(people => people.owner === owner)) || context.claimed || ((context.named || context.opening.has(owner)) && matchesIn(frame.tokens, measure.cuePatterns).length > 0)
}

/** "Third draft. It allows 220,000 soldiers": what a document named just before sets. */
const isDraftsOwn = (frame: SentenceFrame, number: CountedNumber, before: SentenceFrame | undefined): boolean =>
  /^(?:it|this)$/.test(frame.tokens[0]?.lower ?? '') && setsLimit(frame, number) && before !== undefined && before.tokens.some(token => DOCUMENTS.has(token.stem))

/** "Utopia's army": the army of some strength's owner, by name. */
export function namesArmy(frame: SentenceFrame, subject: Subject): boolean {
  return subject.measures.some(measure => measure.binding === 'strength' && frame.people.some(people => people.role === 'people' && people.owner === stateOf(measure.population, subject.glossary)))
}

/** "Arcadia's own army, about 175,000 strong". */
const anothersOwn = (frame: SentenceFrame, number: CountedNumber, owner: string): boolean =>
  frame.people.some(people => people.owner !== owner && frame.tokens.slice(people.from, number.from).slice(0, OWN_REACH).some((token, at, gap) => token.lower === 'own' && /^['’]s$/.test(gap[at - 1]?.text ?? '')) && number.from - people.from <= OWN_REACH)

const inNextClause = (frame: SentenceFrame, people: {from: number}, number: CountedNumber): boolean =>
  frame.tokens.slice(number.to, Math.max(number.to, people.from)).some((token, at, gap) => token.text === ';' || (token.text === ',' && /^(?:and|but|while|though|although)$/.test(gap[at + 1]?.lower ?? '')))

const distance = (people: {from: number; to: number}, number: CountedNumber): number => (people.from >= number.to ? people.from - number.to + 4 : number.from - people.to)

/** "Arcadia, whose army has 240,000 soldiers", "for Arcadia, which has 160,000": whom the relative clause around the number speaks of; null outside one. */
function antecedentOf({tokens, people}: SentenceFrame, number: CountedNumber): string | null {
  const relative = tokens.slice(0, number.from).findLastIndex(token => /^(?:which|whose|who)$/.test(token.lower))
  if (relative < 1 || number.from - relative > CLAUSE_REACH || tokens.slice(relative, number.from).some(token => /^[,.;:]$/.test(token.text))) return null
  const end = tokens[relative - 1]!.text === ',' ? relative - 1 : relative
  return people.find(named => named.to === end)?.owner ?? null
}

/** "Arcadia, which a year ago still insisted on 150,000": of the army that it bargains over. */
const bidsInClause = ({tokens}: SentenceFrame, number: CountedNumber): boolean =>
  tokens[number.from - 1]?.lower === 'on' && BARGAINS.has(tokens[number.from - 2]?.stem ?? '')

/** "the force numbered 13,000": one that was spoken of before, where no other is named. */
const namesTheForce = (frame: SentenceFrame, owner: string): boolean =>
  frame.tokens.some((token, at) => /^(?:force|contingent|expedition|deployment|detachment|corps)$/.test(token.lower) && /^(?:the|this|that)$/.test(frame.tokens[at - 1]?.lower ?? '')) && !frame.people.some(people => people.owner === owner && !isSpeaker(frame, people))

/** "Arcadia is to raise its armed forces to 260,000": "its" is the state's named before it. */
function othersIts({tokens, people}: SentenceFrame, number: CountedNumber, owner: string): boolean {
  const its = tokens.slice(0, number.from).findLastIndex((token, at) => /^(?:its|their|his|her)$/.test(token.lower) && number.from - at <= OWN_REACH && tokens.slice(at + 1, at + 4).some(noun => ARMY.test(noun.lower)))
  const named = its < 0 ? undefined : people.findLast(candidate => candidate.to <= its && its - candidate.to <= CLAUSE_REACH)
  return named !== undefined && named.owner !== owner && named.role === 'actor' && !people.some(other => other.owner === owner && other.to <= its)
}

/** ", Arcadia's 240,000". */
const othersPossessive = ({tokens, people}: SentenceFrame, number: CountedNumber, owner: string): boolean =>
  /^['’]s$/.test(tokens[number.from - 1]?.text ?? '') && people.some(named => named.to === number.from - 1 && named.owner !== owner)

/** "Utopia wants 120,000, the Arcadians 150,000": a name right before a number that ends its clause, in a sentence of limits. */
function isGapped({tokens, people}: SentenceFrame, number: CountedNumber): boolean {
  const name = people.find(named => named.to === number.from)
  const before = name && (tokens[name.from - 1]?.lower === 'the' ? name.from - 2 : name.from - 1)
  return before !== undefined && /^(?:,|and|;|while|but)$/.test(tokens[before]?.lower ?? '') && number.head.kind === 'bare' && /^(?:[.,;:)"”’]|and|but|while)$/.test(tokens[number.to]?.lower ?? '.')
}

/** "Outsiders' guesses range from", "it is put at". */
const guesses = ({tokens}: SentenceFrame): boolean => tokens.some(token => GUESSES.has(token.stem))

/** "We suggested 190,000", "thinks 195,000 too high": what is said of a limit on the table. */
const bargains = ({tokens}: SentenceFrame): boolean => tokens.some(token => BARGAINS.has(token.stem))

/** "Utopia keeps 700,000 in the field". */
function otherHolds(frame: SentenceFrame, number: CountedNumber, owner: string): boolean {
  return frame.people.some(people => {
    const verb = people.to + (/^(?:shall|will|would|may|must|can|could|should)$/.test(frame.tokens[people.to]?.lower ?? '') ? 1 : 0)
    const gap = frame.tokens.slice(verb + 1, number.from)
    const holds = people.owner !== owner && people.to <= number.from && HOLDS.has(frame.tokens[verb]?.stem ?? '') && gap.every(token => OF_AN_ARMY.test(token.lower))
    const gapped = people.owner !== owner && people.to === number.from && /^(?:and|,|;|while)$/.test(frame.tokens[people.from - 1]?.lower ?? '')
    return gapped || (holds && (people.owner === OTHER || people.role === 'actor'))
  })
}

/** "lets Utopia keep 600,000": the owner right before a verb of having. */
const ownHolds = (frame: SentenceFrame, number: CountedNumber, owner: string): boolean =>
  frame.people.some(people => people.owner === owner && people.to <= number.from && number.from - people.to <= OWN_REACH && frame.tokens.slice(people.to, number.from).some(token => HOLDS.has(token.stem)) && frame.tokens.slice(people.to, number.from).every(token => HOLDS.has(token.stem) || OF_AN_ARMY.test(token.lower) || /^(?:to|will|would|may|might|could|can|shall|must|only|about|currently|presently|today|already|'s|’s|had|has|an|\p{L}+ly)$/u.test(token.lower)))

/** Whether a number's clause speaks of a limit, or of what somebody asks or offers. */
export const setsLimit = (frame: SentenceFrame, number: CountedNumber): boolean =>
  clauseBefore(frame.tokens, number.from).some(token => CAPS.has(token.stem) || BARGAINS.has(token.stem) || /^(?:allow|let|permit|grant)s?$/.test(token.lower))

/** A cap told without "at most" is an upper bound; what a plan sets is a limit, though not always an upper one; "cut by 300,000" is a change. */
export function readStrength(frame: SentenceFrame, number: CountedNumber): {quantity: Omit<Quantity, 'exact'>; limit: boolean} {
  const {low, best, high, form} = number.quantity
  const kept = {...(low !== undefined ? {low} : {}), ...(best !== undefined ? {best} : {}), ...(high !== undefined ? {high} : {}), form}
  const clause = clauseBefore(frame.tokens, number.from)
  const capped = [...clause, ...frame.tokens.slice(number.to, number.to + (frame.tokens[number.to]?.text === '-' ? 4 : 2))].some(token => CAPS.has(token.stem))
  if (best !== undefined && clause.at(-1)?.lower === 'by' && clause.some(token => CHANGE.has(token.stem))) return {quantity: {best, form: 'change'}, limit: capped}
  if (form === 'exact' && best !== undefined && capped) return {quantity: {high: best, form: 'at-most'}, limit: true}
  return {quantity: kept, limit: capped || form === 'at-most' || (form !== 'change' && clause.some(token => DOCUMENTS.has(token.stem)))}
}

function clauseBefore(tokens: readonly Token[], from: number): readonly Token[] {
  let at = from
  while (at > 0 && from - at < 14 && !/^[;.:]$/.test(tokens[at - 1]!.text) && !(tokens[at - 1]!.text === ',' && /^(?:and|but|while|although|against|with|down|up)$/.test(tokens[at]!.lower))) at--
  return tokens.slice(at, from)
}
