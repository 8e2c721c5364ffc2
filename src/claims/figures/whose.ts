// A number in its sentence, and what the text is speaking of, in; whose people it counts out. In doubt nobody's.
import type {Subject} from '../subject.ts'
import {OTHER, type Owner, type PeopleMention} from '../population.ts'
import {stems} from '../attribution/speaker.ts'
import type {Token} from '../tokens.ts'
import population from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'
import {ownerOfLabel} from './label.ts'
import {holderByIts, holderByOwn, holderByVerb} from './holder.ts'
import {ofOthersForce, ofUnknownName, ofUnknownPeople, ownUnit, sentByAnother, weLost, youLost} from './others-people.ts'
import {eventOwners} from './owners.ts'
import {type Context, counts} from './who-is-counted.ts'

/** What may stand between a number's noun and "of the X": "4,000 killed and wounded among the X". */
const BEFORE_PEOPLE = new Set(population.beforePeople)
const SENDS = stems(['send', 'deploy', 'dispatch', 'contribute', 'commit', 'offer', 'pledge', 'promise', 'provide', 'supply', 'lend', 'volunteer'])
const SENT_REACH = 4
const INFLICTS = stems(['inflict', 'cause', 'deal'])
const INFLICT_REACH = 6
/** Words of "'s own military dead" behind a name. */
const FRONTED_REACH = 4
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
  if ((ownUnit(frame.tokens, number) && !(named !== null && number.head.kind === 'person')) || (named === null && youLost(frame.tokens, number))) return weLost(frame.tokens, number) && context.speaker != null && eventOwners(subject).has(context.speaker) ? context.speaker : OTHER
  return named ?? senderAcross(frame, number, subject) ?? possessor(frame, number, subject) ?? holderByIts(frame, number) ?? holderByVerb(frame, number) ?? nearest(frame, number, context, subject) ?? context.within ?? context.focus
}

/** "Of Utopia's own dead she said little; the mission has counted 7,400": of whom the sentence says at its start that it speaks; null where nothing is fronted. */
export function frontedOwner({tokens, people, cues}: SentenceFrame, number: CountedNumber): Owner | null {
  const opens = /^(?:of|on|about|among)$/.test(tokens[0]?.lower ?? '') ? 1 : tokens[0]?.lower === 'as' && /^(?:for|to|regards)$/.test(tokens[1]?.lower ?? '') ? 2 : -1
  const named = opens < 0 ? undefined : people.find(candidate => candidate.from - opens <= 1 && candidate.from >= opens)
  if (!named || number.head.kind !== 'bare' || people.some(other => other !== named && other.role === 'people')) return null
  return cues.some(cue => cue.from >= named.from && cue.from <= named.to + FRONTED_REACH) && !cues.some(cue => cue.from > named.to + FRONTED_REACH) ? named.owner : null
}

/** "inflicted 7,600 casualties on Arcadia". */
function inflictedOn({tokens, people}: SentenceFrame, number: CountedNumber): Owner | null {
  if (number.head.kind !== 'event' || !tokens.slice(Math.max(0, number.from - INFLICT_REACH), number.from).some(token => INFLICTS.has(token.stem))) return null
  return people.find(named => named.from >= number.head.to && tokens.slice(number.head.to, named.from).every(token => /^(?:on|upon|to|the|its|their)$/.test(token.lower)))?.owner ?? null
}

/** "Utopia, which signed a pact with Arcadia last year, sent 14,000": the clause between two commas parts the sender from the verb. */
function senderAcross({tokens, people}: SentenceFrame, number: CountedNumber, subject: Subject): Owner | null {
  const verb = tokens.slice(0, number.from).findLastIndex(token => SENDS.has(token.stem))
  if (verb < 1 || number.from - verb > SENT_REACH || tokens[verb - 1]!.text !== ',') return null
  const opens = tokens.slice(0, verb - 1).findLastIndex((token, at) => token.text === ',' && /^(?:which|who|whose)$/.test(tokens[at + 1]?.lower ?? ''))
  const sender = people.find(named => named.to === opens)
  return sender && eventOwners(subject).has(sender.owner) ? sender.owner : null
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

function costOf(frame: SentenceFrame, people: PeopleMention, number: CountedNumber): number {
  const right = people.from >= number.to
  const gap = right ? frame.tokens.slice(number.to, people.from) : frame.tokens.slice(people.to, number.from)
  const breaks = gap.filter(token => /^[;:–—]$/.test(token.text) || /^(?:but|while|whereas)$/.test(token.lower)).length
  const commas = gap.filter(token => token.text === ',').length
  const beside = BESIDE.has(frame.tokens[people.from - 1]?.lower ?? '') && !right ? BESIDE_COST : 0
  return beside + gap.length + breaks * CLAUSE_COST + commas * 1.5 + (right ? RIGHT_COST : 0) + (people.role === 'actor' ? ACTOR_COST : 0)
}
