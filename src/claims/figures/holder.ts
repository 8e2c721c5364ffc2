// A number in its sentence in; whose force it is where the clause says so by its subject out: "Utopia has 25,000 soldiers", "lost 300 of its own".
import {OTHER, PERSONS, type Owner, type PeopleMention} from '../population.ts'
import {stems} from '../attribution/speaker.ts'
import type {Token} from '../tokens.ts'
import attribution from '../words/attribution.json' with {type: 'json'}
import words from '../words/figures.json' with {type: 'json'}
import population from '../words/population.json' with {type: 'json'}
import type {CountedNumber, SentenceFrame} from './frame.ts'

const HAS = stems(words.has)
const ACCOUNT = stems(attribution.account)
const REPORT = stems(attribution.report)
const DENY = stems(attribution.deny)
const SUFFERS = stems(population.suffers)
const BESIDE = new Set(population.beside)
const POSSESSIVE = /^(?:its|their|his|her|our|my)$/
const GENITIVE = /^['’]s$/
const PRONOUN = /^(?:it|they|we)$/
const CLAUSE_END = /^[;:]$/
/** Words before and behind the number in which "own" is looked for. */
const OWN_BEFORE = 8
const BESIDE_REACH = 4
/** "the Utopians next to them had". */
const BY_THEM = /^(?:next|to|beside|near|alongside|around|opposite|them|us|him|there|here)$/
const OWN_BEHIND = 3

/** "of its own", "Utopia's own": the clause's subject, or whoever is named; `other` where it names nobody. "By its own count" owns a count. */
export function holderByOwn(frame: SentenceFrame, number: CountedNumber): Owner | null {
  const {tokens} = frame
  const reach = {from: Math.max(0, number.from - OWN_BEFORE), to: Math.min(tokens.length, Math.max(number.to, number.head.to) + OWN_BEHIND)}
  for (let at = reach.to - 1; at > reach.from; at--) {
    if (tokens[at]!.lower !== 'own' || ACCOUNT.has(tokens[at + 1]?.stem ?? '') || (at >= number.to && clauseEnds(tokens, number.to, at))) continue
    const before = tokens[at - 1]!
    if (GENITIVE.test(before.text)) return frame.people.find(people => people.to === at - 1)?.owner ?? OTHER
    if (POSSESSIVE.test(before.lower)) return subjectBefore(frame, Math.min(at - 1, number.from))?.owner ?? OTHER
  }
  return null
}

const clauseEnds = (tokens: readonly Token[], from: number, to: number): boolean => tokens.slice(from, to).some(token => CLAUSE_END.test(token.text) || token.text === ',')

/** The nearest people before a place in its clause, those beside or against whom somebody acts left out. */
function subjectBefore(frame: SentenceFrame, at: number): PeopleMention | undefined {
  const from = frame.tokens.slice(0, at).findLastIndex(token => CLAUSE_END.test(token.text)) + 1
  return frame.people.findLast(people => people.from >= from && people.to <= at && !BESIDE.has(frame.tokens[people.from - 1]?.lower ?? ''))
}

/** "Utopia said its losses were 6,000", "Arcadia says 300 of its men died": the speaker's, where he speaks of himself by "its". */
export function holderByIts(frame: SentenceFrame, number: CountedNumber): Owner | null {
  const {tokens} = frame
  const its = tokens.findIndex((token, at) => /^its$/.test(token.lower) && at >= number.from - OWN_BEFORE && at <= number.to + OWN_BEHIND && (PERSONS.has(tokens[at + 1]?.stem ?? '') || frame.cues.some(cue => cue.from === at + 1)))
  if (its < 0) return holderByIt(frame, number)
  const denier = frame.people.find(people => people.to < its && DENY.has(tokens[people.to]?.stem ?? '') && people.role === 'actor' && !isSource(frame, people))
  if (denier && frame.people.every(people => people.from <= denier.from || people.to > its || isSource(frame, people))) return denier.owner
  const speaker = frame.people.findLast(people => people.to < its && REPORT.has(tokens[people.to]?.stem ?? '') && people.role === 'actor' && !isSource(frame, people))
  return speaker && !frame.people.some(people => people.from > speaker.to && people.to <= its && !isSource(frame, people)) ? speaker.owner : null
}

/** "Utopia said it had lost 46,000": of itself. */
function holderByIt({tokens, people}: SentenceFrame, number: CountedNumber): Owner | null {
  const it = tokens.findLastIndex((token, at) => at < number.from && at >= number.from - OWN_BEFORE && /^(?:it|they)$/.test(token.lower))
  if (it < 0 || !tokens.slice(it + 1, number.from).every(token => SUFFERS.has(token.stem) || /^(?:has|have|had|also|already|now|about|some|than|more|over|at|least)$/.test(token.lower)) || number.from - it < 2) return null
  const speaker = people.find(named => named.to < it && it - named.to <= 2 && REPORT.has(tokens[named.to]?.stem ?? ''))
  return speaker && tokens.slice(it + 1, number.from).some(token => SUFFERS.has(token.stem)) ? speaker.owner : null
}

/** "a Utopian claim that", "Utopia's report": named for what it says. */
const isSource = ({tokens}: SentenceFrame, people: PeopleMention): boolean => {
  const at = GENITIVE.test(tokens[people.to]?.text ?? '') ? people.to + 1 : people.to
  return ACCOUNT.has(tokens[at]?.stem ?? '') || ((at > people.to || people.mention?.form === 'adjective' || people.mention?.form === 'demonym') && REPORT.has(tokens[at]?.stem ?? '') && /^(?:that|of)$/.test(tokens[at + 1]?.lower ?? ''))
}

/** "Utopia has 25,000 soldiers", "it fields 25,000 men": persons counted as the subject's, not as anybody's victims or prisoners. */
export function holderByVerb(frame: SentenceFrame, number: CountedNumber): Owner | null {
  if (number.head.kind !== 'person') return null
  const {tokens} = frame
  let verb = number.from - 1
  while (verb > 0 && (/ly$/.test(tokens[verb]!.lower) || /^(?:now|still|only|some|already)$/.test(tokens[verb]!.lower))) verb--
  if (!HAS.has(tokens[verb]?.stem ?? '')) return null
  let end = verb
  while (end > 0 && (/ly$/.test(tokens[end - 1]!.lower) || /^(?:now|still|only|also|already|will|would|could|can|may|might|shall|must|should|has|had|have)$/.test(tokens[end - 1]!.lower))) end--
  if (PRONOUN.test(tokens[end - 1]?.lower ?? '')) return subjectBefore(frame, end - 1)?.owner ?? null
  return frame.people.find(people => people.to <= end && end - people.to <= BESIDE_REACH && tokens.slice(people.to, end).every(token => BY_THEM.test(token.lower)))?.owner ?? null
}
