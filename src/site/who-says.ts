// A claim in, who says so out: names by the glossary's preferred label, other words as the text has them.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Position} from '../model.ts'
import {partyOf, stateOf} from '../claims/subject.ts'
import {originNames, whoSays} from '../topics/lookup.ts'
import {documentName} from '../topics/plan-names.ts'
import words from '../topics/words/topics.json' with {type: 'json'}
import {lookup, termTitle} from './lookup.ts'

/** `term` is the glossary id where the glossary knows the name. */
export interface Speaker { label: string; term: string | null }

/** What stands where nobody is named: a number has then no voice behind it, a position or an event that of its article. */
export const unnamed = (claim: Claim): string => (claim.type === 'figure' ? words.nobody : 'the article itself')

export function speakersOf(kb: KnowledgeBase, claim: Claim): Speaker[] {
  const known = lookup(kb)
  const names = originNames(known, claim.origins)
  return claim.origins.map(({id}, at) => ({label: names[at]!, term: id !== null && known.glossary.has(id) ? id : null}))
}

/** “National Intelligence Service and Joint Chiefs of Staff”; for a figure of which nobody is named “nobody named”. */
export const speakersInWords = (kb: KnowledgeBase, claim: Claim): string => (claim.origins.length === 0 ? unnamed(claim) : whoSays(lookup(kb), claim))

/** A party by the glossary's label; a document that speaks for itself by the text's name for it. */
export function holderOf(kb: KnowledgeBase, position: Position): Speaker {
  const known = lookup(kb).glossary.get(position.holder)
  return known ? {label: known.title, term: known.id} : {label: capitalise(position.document === null ? words.documents : documentName(lookup(kb), position)), term: null}
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The party under which positions of plans and drafts are filed. */
const DOCUMENTS = 'Plans and drafts'

/** The parties a claim is filed under: a position's holder, or the party or state of each origin; sorted. */
export function partiesOf(kb: KnowledgeBase, claim: Claim): string[] {
  const {glossary} = lookup(kb)
  if (claim.type === 'position') return [glossary.get(claim.holder)?.title ?? DOCUMENTS]
  const ids = claim.origins.flatMap(({id}) => (id === null ? [] : [partyOf(id, glossary) ?? stateOf(id, glossary) ?? id]))
  return [...new Set(ids.map(id => termTitle(kb, id)))].sort()
}
