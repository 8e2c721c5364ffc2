// The subject in; which states have people that some measure counts by events or by sending, and which only watch, out.
import {partyOf, stateOf, type Subject} from '../subject.ts'
import type {Owner} from '../population.ts'

const owners = new WeakMap<Subject, ReadonlySet<Owner>>()

/** States whose people some measure counts by events or by sending. */
export function eventOwners(subject: Subject): ReadonlySet<Owner> {
  const known = owners.get(subject)
  if (known) return known
  const found = new Set(subject.measures.filter(measure => measure.binding !== 'strength').map(measure => stateOf(measure.population, subject.glossary)).filter(id => id !== null))
  owners.set(subject, found)
  return found
}

/** A state of the glossary that is no party: it watches and counts, but loses nobody. */
export const isBystander = (owner: Owner, subject: Subject): boolean =>
  subject.glossary.has(owner) && !eventOwners(subject).has(owner) && partyOf(owner, subject.glossary) === null
