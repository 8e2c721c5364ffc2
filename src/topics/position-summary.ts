// The terms of a topic in, what is reported on them in short out: how many positions on how many terms, of whom, and on which terms parties are reported
// to stand against each other. That is said only where one rejects the very thing that another demands or proposes, or one accepts and another rejects.
import type {Position, Stance} from '../model.ts'
import {groupBy} from './grouping.ts'
import {glossaryTitle, isPosition, type Lookup} from './lookup.ts'
import {bareWords} from './matrix-field.ts'
import {bareObject, hasPronoun, saidWords} from './position-words.ts'
import words from './words/topics.json' with {type: 'json'}

/** “Ukraine rejects what Russia demands”, on a term. */
export interface Stand { term: string; rejecting: string; wanting: string; stance: Stance }

export interface PositionSummary {
  /** Of one wording, holder and stance once, however many articles tell it. */
  positions: number
  /** The terms of which something is told, in the topic's order, and who speaks of each; `of`: how many terms the topic has. */
  told: {term: string; holders: string[]}[]
  of: number
  holders: string[]
  against: Stand[]
  /** Further terms that one party is reported to accept, at least in part, and another to reject. */
  both: string[]
}

const AGREEMENT = 'agreement'
const WANTING: ReadonlySet<Stance> = new Set(['demands', 'proposes'])

export function summarisePositions(lookup: Lookup, terms: readonly string[]): PositionSummary {
  const positions = lookup.kb.claims.filter(isPosition).filter(({term}) => terms.includes(term))
  const told = terms.map(term => ({term, ofTerm: positions.filter(position => position.term === term)})).filter(({ofTerm}) => ofTerm.length > 0)
  const against = told.flatMap(({ofTerm}) => standsAgainst(lookup, ofTerm.filter(isAsserted)))
  return {
    positions: new Set(positions.map(position => wordingKey(lookup, position))).size,
    told: told.map(({term, ofTerm}) => ({term, holders: holdersOf(lookup, ofTerm)})),
    of: terms.length,
    holders: holdersOf(lookup, positions),
    against,
    both: told.filter(({term, ofTerm}) => !against.some(stand => stand.term === term) && isAcceptedAndRejected(ofTerm.filter(isAsserted))).map(({term}) => term),
  }
}

const isAsserted = ({modality}: Position): boolean => modality === 'asserted'

const wordingKey = (lookup: Lookup, position: Position): string => JSON.stringify([position.holder, position.document, position.term, position.stance, position.modality, saidWords(lookup, position).text.toLowerCase()])

/** Parties in the glossary's order, then others, plans and drafts last. */
function holdersOf(lookup: Lookup, positions: readonly Position[]): string[] {
  const ids = new Set(positions.map(({holder}) => holder))
  const parties = lookup.kb.catalogue.glossary.map(({data}) => data).filter(({id, party}) => party && ids.has(id)).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(({id, title}) => ({id, title}))
  const others = [...ids].filter(id => id !== AGREEMENT && !parties.some(party => party.id === id)).sort().map(id => glossaryTitle(lookup, id))
  return [...parties.map(({title}) => title), ...others, ...(ids.has(AGREEMENT) ? [words.holders.plans] : [])]
}

/** One for each two holders that the same thing parts, the first of a term in front. */
function standsAgainst(lookup: Lookup, positions: readonly Position[]): Stand[] {
  const nameOf = (holder: string): string => (holder === AGREEMENT ? words.holders.plan : glossaryTitle(lookup, holder))
  const stands = positions.filter(({stance, holder}) => stance === 'rejects' && holder !== AGREEMENT).flatMap(rejects =>
    positions.filter(other => WANTING.has(other.stance) && other.holder !== rejects.holder && isSameThing(rejects, other))
      .map((wants): Stand => ({term: rejects.term, rejecting: nameOf(rejects.holder), wanting: nameOf(wants.holder), stance: wants.stance})))
  return [...groupBy(stands, ({rejecting, wanting}) => `${rejecting}\n${wanting}`).values()].map(([first]) => first!)
}

/** The same words; with a pronoun among them only in the same sentence, since elsewhere it may mean another. */
function isSameThing(one: Position, other: Position): boolean {
  if (bareWords(bareObject(one.object)) !== bareWords(bareObject(other.object))) return false
  return !hasPronoun(one.object) || (one.source === other.source && one.sentence.start === other.sentence.start)
}

const isAcceptedAndRejected = (positions: readonly Position[]): boolean =>
  positions.some(accepts => accepts.stance === 'accepts' && positions.some(rejects => rejects.stance === 'rejects' && rejects.holder !== accepts.holder))
