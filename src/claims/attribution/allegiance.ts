// Somebody whose office or rank the text names without a state ("the military", "a battery commander", "the government’s own count"), and his sentence,
// in; the state he belongs to by whom the text speaks of out: who acts in his sentence, else who was named or spoke last in his paragraph or the one before.
import type {Reading, SentenceReading} from '../reading.ts'
import {stateOf, type Mention} from '../subject.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Known} from './context.ts'
import {isOfKind, type Glossary} from './glossary.ts'
import {ACCOUNT, INSTITUTION, OFFICIAL, PAST} from './lexicon.ts'

const RANK = stems(words.ranks)
const HEADS = stems(words.headsOfState)
const OTHERS = stems([...words.independent, ...words.scholarly, ...words.media])
const INSTITUTION_WORDS = stems([...words.offices, ...words.institutions, ...words.ranks, ...words.titles, ...words.secret, ...words.branches, 'spokesman', 'spokeswoman', 'spokesperson', 'official', 'chief', 'press', 'first', 'general', 'staff', 'of', 'the'])
/** Sentences back to which a reader still knows whose ministry is meant. */
const MEMORY = 4
/** Words before the actor of a sentence: "When the Utopian rangers". */
const ACTOR = 3

/** The states whose people are counted: who sends them seldom counts them. */
export function countedStates({subject}: Reading): ReadonlySet<string> {
  return new Set(subject.measures.flatMap(({population, binding}) => (binding === 'strength' ? [] : [stateOf(population, subject.glossary) ?? population])))
}

/** "PORT LUME, May 3 (Wire) –", or a heading "Port Lume": by paragraph, the state whose capital stands over it, until another heading. */
export function seatsOf({sentences, subject: {glossary}}: Reading): ReadonlyMap<number, string> {
  const seats = new Map<number, string>()
  let seat: string | null = null
  for (const {sentence, tokens, mentions} of sentences) {
    const states = [...new Set(mentions.map(({id}) => stateOf(id, glossary)))]
    const over = tokens.length <= HEADING && !/^[.!?,;”"]$/.test(tokens.at(-1)?.text ?? '.')
    const first = mentions[0]
    const dateline = first?.from === 0 && first.form === 'name' && glossary.get(first.id)?.kind === 'state' && /^[,(–—]$/.test(tokens[first.to]?.text ?? '') && tokens.slice(first.to, first.to + DATELINE).some(token => /^[–—-]$/.test(token.text))
    if (over) seat = states.length === 1 && first!.from === 0 && first!.form === 'name' ? states[0]! : null
    else if (dateline) seat = stateOf(first.id, glossary)
    if (seat !== null) seats.set(sentence.paragraph, seat)
  }
  return seats
}
/** Words of a heading, and between a dateline’s town and its dash. */
const HEADING = 8
const DATELINE = 14

/** "a senior intelligence official": of whose state only the heading or the dateline tells. */
const isOfficial = (own: readonly Token[]): boolean =>
  isOwn(own) && /^(?:official|officials|aide|spokesman|spokeswoman|officer|officers)$/.test(own.at(-1)!.lower) && (/^(?:an?|one)$/.test(own[0]!.lower) || own.some(token => /^(?:intelligence|military|defence|defense|government|army|ministry)$/.test(token.lower)))

/** The state or person whose office or soldier is meant; null where the words name a house of their own, the text leaves it open, or somebody quoted says “Headquarters” of his own. */
export function allegianceOf(own: readonly Token[], sentence: SentenceReading, place: Token, known: Known): string | null {
  if (own.length === 1 && /^["“‘]$/.test(sentence.tokens[0]!.text)) return null
  const soldier = isSoldier(own)
  const office = isOffice(own, !/^[.!?,”"]$/.test(sentence.tokens.at(-1)?.text ?? '.'))
  const seat = known.seats.get(sentence.sentence.paragraph)
  if (!soldier && !office) return seat !== undefined && isOfficial(own) ? seat : null
  const {counted, glossary} = known
  const unit = unitOf(own, sentence, glossary)
  if (unit) return unit
  const actor = actorOf(sentence, place, glossary)
  const acting = actor ? stateOf(actor.id, glossary) : null
  if (acting && (known.owned || !counted.has(acting))) return acting
  const head = own.find(token => HEADS.has(token.stem))
  const found = voicesBefore(sentence, known).find(({id, person, spoke}) => {
    const state = stateOf(id, glossary)
    if (state === null || (head && !person)) return false
    return counted.has(state) ? !soldier && (person || spoke) : true
  })
  return found ? head ? found.id : stateOf(found.id, glossary) : seat !== undefined && (office || !counted.has(seat)) && !head ? seat : null
}

interface Voice { id: string; sentence: number; person: boolean; spoke: boolean }

/** Who spoke, or began a sentence, in the paragraph and the one before; the last first. */
function voicesBefore({index, sentence}: SentenceReading, {dossier: {named, firstOf}, history, glossary}: Known): Voice[] {
  const voices: Voice[] = []
  for (let at = history.length - 1; at >= 0 && index - history[at]!.sentence <= MEMORY; at--) {
    const {speaker, spoke, sentence: place} = history[at]!
    const id = speaker.origins[0]!.id
    if (id !== null && place < index) voices.push({id, sentence: place, spoke, person: glossary.get(id)?.kind === 'person'})
  }
  for (let at = (firstOf[index] ?? named.length) - 1; at >= 0 && index - named[at]!.sentence <= MEMORY; at--) {
    const {opens, person, origin, paragraph, sentence: place} = named[at]!
    if (opens && origin.id !== null && sentence.paragraph - paragraph <= 1) voices.push({id: origin.id, sentence: place, spoke: false, person})
  }
  return voices.sort((a, b) => b.sentence - a.sentence || Number(b.spoke) - Number(a.spoke))
}

/** "Utopian gunners killed …", "Utopia’s 3rd Brigade lost …": whose forces the sentence begins with; "Utopia’s figure is false" is of another. */
function actorOf({tokens, mentions}: SentenceReading, place: Token, glossary: Glossary): Mention | undefined {
  const first = mentions.find(({from}) => from <= ACTOR)
  const account = first && /^['’]s?$/.test(tokens[first.to]?.text ?? '') && tokens.slice(first.to + 1, first.to + ACTOR).some(token => ACCOUNT.has(token.stem))
  if (!first || account || first.end > place.start || !isOfKind(first.id, glossary, 'state', 'body', 'force', 'person')) return undefined
  return tokens.slice(0, first.from).every(token => /^(?:the|a|an|two|three|several|when|after|as|once|senior|["“'‘])$/.test(token.lower)) ? first : undefined
}

/** "the Utopian rangers … the rangers’ commander": the state that the sentence has put before the same noun. */
function unitOf(own: readonly Token[], {tokens, mentions}: SentenceReading, glossary: Glossary): string | null {
  const owner = own.findIndex((token, at) => at > 0 && /^['’]s?$/.test(token.text))
  const noun = owner > 0 ? own[owner - 1]! : null
  const named = noun && mentions.find(({form, to, end}) => form === 'adjective' && end < noun.start && tokens[to]?.stem === noun.stem)
  return named ? stateOf(named.id, glossary) : null
}

/** "the military", "an army spokesman", "Defence Ministry official", "Navy Minister Jane Doe". */
function isOffice(own: readonly Token[], headline: boolean): boolean {
  const noun = own.findIndex(token => OFFICIAL.has(token.stem))
  if (noun < 0 || !isOwn(own)) return false
  if (HEADS.has(own[noun]!.stem) && /^\p{Lu}/u.test(own[noun + 1]?.text ?? '')) return false
  return /^(?:the|an?|its|their|his|her)$/.test(own[0]!.lower) || /^\p{Lu}/u.test(own[0]!.text) || (headline && own.length <= 2)
}

/** "a battery commander", "a sergeant of the 4th Regiment", "Colonel Doe". */
const isSoldier = (own: readonly Token[]): boolean => isGeneral(own) || own.some(token => RANK.has(token.stem) && !/[^s]s$/.test(token.lower)) && isOwn(own)

/** "Military analyst Jane Doe of the Dorn Institute", "the foreign ministry of Utopia": who speaks for a house that the glossary lacks. */
export const namesOwnHouse = (own: readonly Token[]): boolean => !isOwn(own)

const isGeneral = (own: readonly Token[]): boolean => own.length === 2 && own[0]!.lower === 'the' && own[1]!.lower === 'general'

/** No scholar, no former officer, and no name of a house or country that the glossary lacks ("the foreign ministry of Utopia", "Utopia’s defence ministry", "diplomats from two states"). */
function isOwn(own: readonly Token[]): boolean {
  if (own.some(token => OTHERS.has(token.stem) || PAST.has(token.lower) || /^(?:states|countries|nations|capitals|governments)$/.test(token.lower))) return false
  if (/^\p{Lu}/u.test(own[0]?.text ?? '') && /^['’]s?$/.test(own[1]?.text ?? '') && !INSTITUTION_WORDS.has(own[0]!.stem)) return false
  const of = own.findIndex(token => /^(?:of|for|at|from|with)$/.test(token.lower))
  const town = own.findIndex((token, at) => at > of && token.lower === 'in')
  if (of > 0 && own.slice(of, town > 0 ? town : undefined).some(token => /^\p{Lu}/u.test(token.text) && !INSTITUTION_WORDS.has(token.stem))) return false
  const head = own.slice(0, of > 0 ? of : undefined)
  const title = head.findLastIndex(token => OFFICIAL.has(token.stem) || RANK.has(token.stem))
  const named = head[title + 1]
  if (title >= 0 && named && /^\p{Lu}/u.test(named.text) && INSTITUTION.has(head[title]!.stem) && !INSTITUTION_WORDS.has(named.stem)) return false
  return head.slice(0, title + 1).every((token, at) => at === 0 || !/^\p{Lu}/u.test(token.text) || INSTITUTION_WORDS.has(token.stem))
}
