// A number in its sentence, and what the text is speaking of, in; whose people it counts out. In doubt nobody's.
import {partyOf, stateOf, type Subject} from '../subject.ts'
import {OTHER, type Owner, type PeopleMention} from '../population.ts'
import {stems} from '../attribution/speaker.ts'
import type {Token} from '../tokens.ts'
import attribution from '../words/attribution.json' with {type: 'json'}
import population from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {doerNamed} from './doer.ts'
import {ownerOfLabel} from './label.ts'
import {holderByIts, holderByOwn, holderByVerb} from './holder.ts'

/** `focus`: whom the sentences before spoke of; `within`: whose the number before it in the sentence was. */
export interface Context { focus: Owner | null; within: Owner | null }

const SUFFERS = stems(population.suffers)
/** What a state does with soldiers of its own. */
const GATHERS = stems(population.gathers)
const OWN_UNITS = stems(population.ownUnits)
const AUXILIARY = stems(['be', 'have'])
/** What may stand between a number's noun and "of the X": "4,000 killed and wounded among the X". */
const BEFORE_PEOPLE = new Set(population.beforePeople)
/** Verbs by which one side does something to another: "killed 21". */
const AGENT_VERBS = new Set(population.agentVerbs)
const NOT_OWN = new Set(population.notOwn)
const OBJECT_OPENERS = /^(?:the|some|about|another|a|total|of|further|all|up|to|at|least)$/
const REPORT = stems(attribution.report)
const AGENT_REACH = 4
const PART_REACH = 6
const SENDS = stems(['send', 'deploy', 'dispatch', 'contribute', 'commit', 'offer', 'pledge', 'promise', 'provide', 'supply', 'lend', 'volunteer'])
const SENT_REACH = 4
const INFLICTS = stems(['inflict', 'cause', 'deal'])
const INFLICT_REACH = 6
const UNITS = /^(?:marines?|guards?|navy|army|corps|brigade|special|elite|airborne|infantry|storm|ranger|mr|ms|private|sergeant)$/
/** Nouns that name nobody but soldiers; "the military" and "officers" also speak. */
const SOLDIERS = stems(['soldier', 'marine', 'troop', 'serviceman', 'infantryman', 'reservist', 'conscript'])
const FARTHEST = 40
/** "killed and wounded among the Utopians" is one phrase, "soldiers and the Utopians" are two. */
const HARMED = /^(?:killed|dead|wounded|injured|captured|missing|casualties|losses|prisoners)$/
const ACTOR_COST = 3
const RIGHT_COST = 4
const CLAUSE_COST = 8
/** Whom one fights against or alongside is not whom one counts. */
const BESIDE = new Set(population.beside)
const BESIDE_COST = 14

/** The state whose people a number counts; `other` for anybody else's; null where nothing tells. */
export function whoseNumber(frame: SentenceFrame, number: CountedNumber, context: Context, subject: Subject): Owner | null {
  const label = ownerOfLabel(frame, number)
  if (label !== null) return label
  const named = inflictedOn(frame, number) ?? holderByOwn(frame, number) ?? inPhrase(frame, number, eventOwners(subject))
  if (ofUnknownPeople(frame, number) || (named === null && ofUnknownName(frame, number)) || (named === null && sentByAnother(frame, number, subject)) || ofOthersForce(frame.tokens, number)) return OTHER
  if ((ownUnit(frame.tokens, number) && !(named !== null && number.head.kind === 'person')) || (named === null && youLost(frame.tokens, number))) return OTHER
  return named ?? senderAcross(frame, number, subject) ?? possessor(frame, number, subject) ?? holderByIts(frame, number) ?? holderByVerb(frame, number) ?? nearest(frame, number, context, subject) ?? context.within ?? context.focus
}

/** "inflicted 7,600 casualties on Arcadia". */
function inflictedOn({tokens, people}: SentenceFrame, number: CountedNumber): Owner | null {
  if (number.head.kind !== 'event' || !tokens.slice(Math.max(0, number.from - INFLICT_REACH), number.from).some(token => INFLICTS.has(token.stem))) return null
  return people.find(named => named.from >= number.head.to && tokens.slice(number.head.to, named.from).every(token => /^(?:on|upon|to|the|its|their)$/.test(token.lower)))?.owner ?? null
}

/** "The Gurkhas, 200,000 of whom": a people by a name that nobody here knows. */
function ofUnknownPeople({tokens, people}: SentenceFrame, number: CountedNumber): boolean {
  const named = tokens[number.from - 2]
  return tokens[number.to]?.lower === 'of' && tokens[number.to + 1]?.lower === 'whom' && tokens[number.from - 1]?.text === ',' && named !== undefined
    && /^\p{Lu}\p{Ll}+s$/u.test(named.text) && !people.some(known => known.to === number.from - 1)
}

/** "60 Ostrel volunteers": one name that nobody here knows before the noun; a unit's name has a noun of its own ("Storm Corps"). */
function ofUnknownName({tokens, reading, people}: SentenceFrame, number: CountedNumber): boolean {
  if (number.head.kind !== 'person') return false
  const names = tokens.slice(number.to, number.head.to - 1).map((token, at) => ({token, at: number.to + at})).filter(({token}) => /^\p{Lu}\p{Ll}+$/u.test(token.text))
  return names.length === 1 && names[0]!.at === number.to && !/^(?:-|['’]s?)$/.test(tokens[names[0]!.at + 1]?.text ?? '') && !reading.mentions.some(mention => mention.from <= names[0]!.at && mention.to > names[0]!.at) && !people.some(named => named.from <= names[0]!.at && named.to > names[0]!.at) && !UNITS.test(names[0]!.token.lower)
}

/** "Cuba may send 5,000 soldiers": another state sends its own. */
function sentByAnother({tokens, people}: SentenceFrame, number: CountedNumber, subject: Subject): boolean {
  if (number.head.kind !== 'person') return false
  const verb = tokens.slice(0, number.from).findLastIndex(token => SENDS.has(token.stem))
  if (verb < 1 || number.from - verb > SENT_REACH || tokens.slice(verb + 1, number.from).some(token => /^(?:the|these|those)$/.test(token.lower))) return false
  const sender = people.findLast(named => named.to <= verb)
  const plain = sender && tokens.slice(sender.to, verb).every(token => /^(?:has|have|had|also|once|may|might|could|would|will|can|then|already|to|is|are|was|ready|\p{L}+ly)$/u.test(token.lower))
  return plain === true && !BESIDE.has(tokens[sender!.from - 1]?.lower ?? '') && sender!.role === 'actor' && !eventOwners(subject).has(sender!.owner)
}

/** "Utopia, which signed a pact with Arcadia last year, sent 14,000": the clause between two commas parts the sender from the verb. */
function senderAcross({tokens, people}: SentenceFrame, number: CountedNumber, subject: Subject): Owner | null {
  const verb = tokens.slice(0, number.from).findLastIndex(token => SENDS.has(token.stem))
  if (verb < 1 || number.from - verb > SENT_REACH || tokens[verb - 1]!.text !== ',') return null
  const opens = tokens.slice(0, verb - 1).findLastIndex((token, at) => token.text === ',' && /^(?:which|who|whose)$/.test(tokens[at + 1]?.lower ?? ''))
  const sender = people.find(named => named.to === opens)
  return sender && eventOwners(subject).has(sender.owner) ? sender.owner : null
}

/** "a reassurance force of up to 30,000". */
const ofOthersForce = (tokens: readonly Token[], number: CountedNumber): boolean =>
  tokens[number.from - 1]?.lower === 'of' && /^(?:force|forces|contingent|mission)$/.test(tokens[number.from - 2]?.lower ?? '') && NOT_OWN.has(tokens[number.from - 3]?.lower ?? '')

/** "his platoon lost": the speaker's or the enemy's side. */
function ownUnit(tokens: readonly Token[], number: CountedNumber): boolean {
  const reach = tokens.slice(Math.max(0, number.from - 16), number.from)
  const before = reach.slice(reach.findLastIndex(token => token.text === ';') + 1)
  const unit = before.findIndex((token, at) => /^(?:his|her|my|our)$/.test(token.lower) && OWN_UNITS.has(before[at + 1]?.stem ?? ''))
  const after = tokens.slice(number.to, number.to + 10)
  if (after.some((token, at) => /^(?:his|her|my|our)$/.test(token.lower) && after[at + 1]?.lower === 'own' && OWN_UNITS.has(after[at + 2]?.stem ?? ''))) return true
  if (unit >= 0 && before[unit + 2]?.lower === 'of' && /^\p{Lu}/u.test(before[unit + 3]?.text ?? '')) return false
  return unit >= 0 && before.slice(-3).some(token => SUFFERS.has(token.stem) || AUXILIARY.has(token.stem))
}

/** "You lost 1,100 there": whoever is spoken to; "5,200 enemy dead", "30,000 allied soldiers": whoever these are. */
function youLost(tokens: readonly Token[], number: CountedNumber): boolean {
  if (tokens.slice(number.to, number.head.to).some(token => NOT_OWN.has(token.lower))) return true
  const verb = tokens.slice(0, number.from).findLastIndex(token => SUFFERS.has(token.stem))
  return verb > 0 && number.from - verb <= 3 && /^(?:you|we|i)$/.test(tokens[verb - 1]!.lower)
}

/** People named between the number and the end of its noun phrase, "of the leader's" and "from Utopia" included. */
export function inPhrase(frame: SentenceFrame, number: CountedNumber, measured: ReadonlySet<Owner>): Owner | null {
  const end = phraseEnd(frame.tokens, number)
  const inside = frame.people.find(people => people.from >= number.to && (people.from < end || (people.from === number.to && people.role === 'people')))
  const direct = frame.people.find(people => people.from <= number.from && people.to > number.to)
  const giver = frame.people.find(people => people.from === number.head.to && number.head.kind === 'person' && measured.has(people.owner))
  return (inside ?? giver ?? (direct?.role === 'people' ? direct : undefined))?.owner ?? null
}

function phraseEnd(tokens: readonly Token[], number: CountedNumber): number {
  let end = Math.max(number.head.to, number.to)
  while (BEFORE_PEOPLE.has(tokens[end]?.lower ?? '') && !(/^(?:and|or)$/.test(tokens[end]!.lower) && !HARMED.test(tokens[end + 1]?.lower ?? ''))) end++
  return end + (end > Math.max(number.head.to, number.to) && /^(?:of|from|among|the)$/.test(tokens[end - 1]?.lower ?? '') ? 1 : 0)
}

/** "Utopia's 15,000 dead": a state's own; a capital or a service before the number is rather its source. */
function possessor(frame: SentenceFrame, number: CountedNumber, subject: Subject): Owner | null {
  const before = frame.people.find(people => people.to === number.from - 1 && /^['’]s$/.test(frame.tokens[number.from - 1]!.text))
  const title = before?.mention ? subject.glossary.get(before.mention.id)?.title : null
  return before && title && frame.reading.mentions.some(mention => mention === before.mention) && nameOf(frame, before) === title ? before.owner : null
}

const nameOf = (frame: SentenceFrame, people: PeopleMention): string => frame.tokens.slice(people.from, people.to).map(token => token.text).join(' ')

function nearest(frame: SentenceFrame, number: CountedNumber, context: Context, subject: Subject): Owner | null {
  const measured = eventOwners(subject)
  const scored = frame.people.filter(people => counts(frame, people, number, measured, context, subject)).map(people => ({owner: people.owner, cost: costOf(frame, people, number)}))
  const best = scored.sort((a, b) => a.cost - b.cost)[0]
  return best && best.cost < FARTHEST ? best.owner : null
}

const owners = new WeakMap<Subject, ReadonlySet<Owner>>()

/** States whose people some measure counts by events or by sending. */
export function eventOwners(subject: Subject): ReadonlySet<Owner> {
  const known = owners.get(subject)
  if (known) return known
  const found = new Set(subject.measures.filter(measure => measure.binding !== 'strength').map(measure => stateOf(measure.population, subject.glossary)).filter(id => id !== null))
  owners.set(subject, found)
  return found
}

/** Speakers do not count, nor states that only act; a state that loses, buries or sends does. */
function counts(frame: SentenceFrame, people: PeopleMention, number: CountedNumber, measured: ReadonlySet<Owner>, context: Context, subject: Subject): boolean {
  if (isSpeaker(frame, people) || isBelieved(frame.tokens, people) || people === doerNamed(frame, number) || isClosedPart(frame.tokens, people, number) || actsOn(frame, people, number) || (!measured.has(people.owner) && saysOf(frame.tokens, people, number))) return false
  if (!measured.has(people.owner) && (people.role === 'actor' || (isBystander(people.owner, subject) && !SOLDIERS.has(frame.tokens[people.to - 1]!.stem)))) return suffersIn(frame.tokens, people, number)
  if (people.from < number.from || measured.has(people.owner)) return true
  if (!measured.has(context.focus ?? '')) return true
  const gap = frame.tokens.slice(number.to, people.from)
  return gap.length <= 4 && !gap.some(token => AUXILIARY.has(token.stem) || /^(?:who|which|that|to)$/.test(token.lower))
}

/** "if the Arcadians are to be believed": a source. */
const isBelieved = (tokens: readonly Token[], people: PeopleMention): boolean =>
  /^(?:is|are|was|were) to be (?:believed|trusted)$/.test(tokens.slice(people.to, people.to + 4).map(token => token.lower).join(' '))

/** "The forces, including 10,000 Utopians, number 50,000": the part closes before the number. */
function isClosedPart(tokens: readonly Token[], people: PeopleMention, number: CountedNumber): boolean {
  const before = tokens.slice(Math.max(0, people.from - PART_REACH), people.from)
  const opens = before.findLastIndex(token => token.lower === 'including')
  return people.to < number.from && opens > 0 && before[opens - 1]!.text === ',' && tokens[people.to]?.text === ','
}

/** "The Arcadians went to parliament and said 10,000 troops were there": they tell, and not of themselves by "they" or "our". */
function saysOf(tokens: readonly Token[], people: PeopleMention, number: CountedNumber): boolean {
  const gap = tokens.slice(people.to, number.from)
  const verb = gap.findLastIndex((token, at) => REPORT.has(token.stem) && token.lower !== 'own' && !/ing$/.test(token.lower) && gap[at + 1]?.lower !== 'to' && gap[at - 1]?.stem !== 'be')
  return verb >= 0 && !gap.slice(verb).some(token => /^(?:they|we|it|its|their|our|i|my)$/.test(token.lower)) && !gap.slice(0, verb).some(token => /^[;:]$/.test(token.text))
}

/** "Arcadian scouts captured 38": whoever kills or captures is not among those killed or captured. */
function actsOn(frame: SentenceFrame, people: PeopleMention, number: CountedNumber): boolean {
  if (people.to > number.from) return false
  const {tokens} = frame
  const verb = tokens.slice(people.to, people.to + AGENT_REACH).findIndex(token => AGENT_VERBS.has(token.lower))
  if (verb < 0 || people.to + verb >= number.from) return false
  const before = tokens.slice(people.to, people.to + verb)
  if (before.some(token => token.stem === 'be' || !/^(?:has|have|had|also|\p{L}+ly|since|then)$/u.test(token.lower))) return false
  const after = tokens.slice(people.to + verb + 1, number.from)
  return takesNumber(frame, people.to + verb + 1) && !after.some(token => SUFFERS.has(token.stem) || /^[;:]$/.test(token.text))
}

/** Whether a verb's object, right behind it, is a number. */
const takesNumber = (frame: SentenceFrame, from: number): boolean =>
  frame.numbers.some(number => number.from >= from && frame.tokens.slice(from, number.from).every(token => OBJECT_OPENERS.test(token.lower)))

/** A state of the glossary that is no party: it watches and counts, but loses nobody. */
export const isBystander = (owner: Owner, subject: Subject): boolean =>
  subject.glossary.has(owner) && !eventOwners(subject).has(owner) && partyOf(owner, subject.glossary) === null

export function isSpeaker(frame: SentenceFrame, people: PeopleMention): boolean {
  if (frame.cues.some(cue => cue.from >= people.from && cue.to <= people.to)) return false
  return frame.attributions.some(attribution => people.start >= attribution.subject.start && people.end <= attribution.subject.end + 1)
}

function suffersIn(tokens: readonly Token[], people: PeopleMention, number: CountedNumber): boolean {
  if (people.from > number.from) return false
  const gap = withoutAsides(tokens.slice(people.to, number.from))
  const verb = gap.findIndex(token => SUFFERS.has(token.stem) || (GATHERS.has(token.stem) && gap.at(-1)?.lower !== 'of'))
  return verb >= 0 && verb <= 5 || (tokens[people.from - 1]?.stem === 'cost')
}

/** "itself, by the same reckoning, had suffered": what stands between two commas parts nothing. */
function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  const opens = tokens.findIndex(token => token.text === ',')
  const closes = opens < 0 || opens > 1 ? -1 : tokens.findIndex((token, at) => at > opens && token.text === ',')
  return closes < 0 ? tokens : [...tokens.slice(0, opens), ...tokens.slice(closes + 1)]
}

function costOf(frame: SentenceFrame, people: PeopleMention, number: CountedNumber): number {
  const right = people.from >= number.to
  const gap = right ? frame.tokens.slice(number.to, people.from) : frame.tokens.slice(people.to, number.from)
  const breaks = gap.filter(token => /^[;:–—]$/.test(token.text) || /^(?:but|while|whereas)$/.test(token.lower)).length
  const commas = gap.filter(token => token.text === ',').length
  const beside = BESIDE.has(frame.tokens[people.from - 1]?.lower ?? '') && !right ? BESIDE_COST : 0
  return beside + gap.length + breaks * CLAUSE_COST + commas * 1.5 + (right ? RIGHT_COST : 0) + (people.role === 'actor' ? ACTOR_COST : 0)
}
