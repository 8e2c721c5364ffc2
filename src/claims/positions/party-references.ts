// A mention of the glossary in a sentence in, the party that it names out, with the actor that it qualifies: "Arvenia’s chief negotiator".
import type {GlossaryKind} from '../../model.ts'
import {partyOf, type Mention, type Subject} from '../subject.ts'
import type {Reference, ReferenceKind, Word} from './analysis.ts'
import {ACTORS, BODIES, BREAKERS, OFFICES, OTHERS, STANCE_ADJECTIVES, STANCE_VERBS} from './lexicon.ts'

/** Who can hold a position; a place or an army by its name holds none. */
const HOLDERS: ReadonlySet<GlossaryKind> = new Set(['person', 'state', 'body'])

/** Mentions by the word they begin at. */
export type Named = ReadonlyMap<number, Mention>

/** A reference of which nothing is known but its kind and place. */
export const blank = (kind: ReferenceKind, from: number, to: number): Reference =>
  ({kind, from, to, party: null, possessive: false, modifier: false, actor: null, plural: false, sense: kind, document: null})

/** The party that a mention of the glossary names, its actor noun included; null for what holds no position. */
export function partyReference(words: readonly Word[], mention: Mention, subject: Subject, named: Named): Reference | null {
  const entry = subject.glossary.get(mention.id)
  if (!entry || !HOLDERS.has(entry.kind)) return null
  const several = mention.form === 'demonym' || /^(?:\p{Ll}.*s|\p{L}+ans)$/u.test(words[mention.to - 1]!.text)
  const kind = entry.kind === 'person' ? 'person' : several ? 'group' : 'body'
  const reference: Reference = {...blank(kind, mention.from, mention.to), party: partyOf(mention.id, subject.glossary)}
  const owner = possessiveAt(words, mention.to)
  const actor = actorBehind(words, owner ? mention.to + 1 : mention.to, named)
  if (actor !== null) return closeWithActor(words, reference, actor, owner)
  const last = words[mention.to - 1]!
  if (ACTORS.has(last.stem)) { reference.actor = last.stem; reference.plural = several }
  if (mention.form === 'demonym' && /^(?:ordinary|most|many|some|few|young|average|fellow|other)$/.test(words[mention.from - 1]?.lower ?? '')) return {...reference, party: null}
  if (owner) reference.possessive = true
  else if (mention.form === 'adjective' || (kind !== 'group' && qualifiesNoun(words, mention.to))) reference.modifier = true
  return reference
}

/** Whether "’s" or a bare apostrophe stands at a word. */
export const possessiveAt = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === '\'s' || (words[at]?.lower === '\'' && /s$/.test(words[at - 1]?.lower ?? ''))

/** A word of a noun phrase. */
export const nominal = (word: Word | undefined): boolean => word !== undefined && (word.tag === 'adjective' || word.tag === 'noun' || word.tag === 'name')

/** The actor noun that a name qualifies: "palace aide", "Arvenian chief negotiator"; the last of a run, no other name between. */
export function actorBehind(words: readonly Word[], from: number, named: Named): number | null {
  let at = from
  while (at < from + 3 && nominal(words[at]) && !ACTORS.has(words[at]!.stem) && !named.has(at)) at++
  if (!words[at] || named.has(at) || !ACTORS.has(words[at]!.stem) || words[at]!.tag === 'verb' || words[at]!.tag === 'preposition') return null
  while (words[at + 1] && ACTORS.has(words[at + 1]!.stem) && words[at + 1]!.tag !== 'verb') at++
  return at
}

function closeWithActor(words: readonly Word[], reference: Reference, at: number, owned: boolean): Reference {
  const {lower, stem} = words[at]!
  const general: ReferenceKind = reference.kind === 'person' && owned ? 'body' : reference.kind
  const kind: ReferenceKind = OFFICES.has(lower) ? 'person' : BODIES.has(lower) ? 'body' : lower.endsWith('s') ? 'group' : general
  const party = owned && OTHERS.has(stem) ? null : reference.party
  const second = possessiveAt(words, at + 1) && OFFICES.has(lower) && ACTORS.has(words[at + 2]?.stem ?? '') && !OTHERS.has(words[at + 2]!.stem) ? at + 2 : null
  if (second !== null) return closeWithActor(words, reference, second, true)
  return {...reference, kind, sense: kind, party, to: at + 1, actor: stem, plural: lower.endsWith('s'), possessive: possessiveAt(words, at + 1)}
}

/** A name before a lower-case noun only qualifies it: "the Norland talks", "a Vell idea". */
function qualifiesNoun(words: readonly Word[], at: number): boolean {
  const next = words[at]
  return next !== undefined && !BREAKERS.has(next.lower) && !/sel(?:f|ves)$/.test(next.lower) && (next.tag === 'noun' || next.tag === 'adjective') && !STANCE_VERBS.has(next.stem) && /^\p{Ll}/u.test(next.text)
      && !STANCE_ADJECTIVES.has(next.lower)
}
