// A claim in, who says so out: the named origins by the glossary's preferred label, and the relays in the text's words.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Position} from '../model.ts'
import {partyOf, stateOf} from '../claims/subject.ts'
import {lookup, termTitle} from './lookup.ts'

/** `term` is the glossary id where the glossary knows the name. */
export interface Speaker { label: string; term: string | null }

export const NOBODY = 'nobody named'

export function speakersOf(kb: KnowledgeBase, claim: Claim): Speaker[] {
  const {glossary} = lookup(kb)
  return claim.origins.map(({id, label}) => (id !== null && glossary.has(id) ? {label: termTitle(kb, id), term: id} : {label, term: null}))
}

/** “National Intelligence Service and Joint Chiefs of Staff”, or “nobody named”. */
export function speakersInWords(kb: KnowledgeBase, claim: Claim): string {
  const labels = [...new Set(speakersOf(kb, claim).map(speaker => speaker.label))]
  return labels.length === 0 ? NOBODY : new Intl.ListFormat('en-GB', {type: 'conjunction'}).format(labels)
}

/** A party by the glossary's label; a document that speaks for itself by the text's name for it. */
export function holderOf(kb: KnowledgeBase, position: Position): Speaker {
  const known = lookup(kb).glossary.get(position.holder)
  return known ? {label: known.title, term: known.id} : {label: position.document ?? 'The document', term: null}
}

/** The party under which positions of plans and drafts are filed. */
const DOCUMENTS = 'Plans and drafts'

/** The parties a claim is filed under: a position's holder, or the party or state of each origin; sorted. */
export function partiesOf(kb: KnowledgeBase, claim: Claim): string[] {
  const {glossary} = lookup(kb)
  if (claim.type === 'position') return [glossary.get(claim.holder)?.title ?? DOCUMENTS]
  const ids = claim.origins.flatMap(({id}) => (id === null ? [] : [partyOf(id, glossary) ?? stateOf(id, glossary) ?? id]))
  return [...new Set(ids.map(id => termTitle(kb, id)))].sort()
}
