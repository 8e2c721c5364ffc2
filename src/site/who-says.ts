// A claim in, who says so out: names by the glossary's preferred label, other words as the text has them.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, GlossaryEntry, Position} from '../model.ts'
import {partyOf, stateOf} from '../claims/subject.ts'
import {lookup, termTitle} from './lookup.ts'

/** `term` is the glossary id where the glossary knows the name. */
export interface Speaker { label: string; term: string | null }

export const NOBODY = 'nobody named'

/** A name of an entry becomes its preferred label; words that say more than the name (“its intelligence service” of a state) stay as they are. */
export function speakersOf(kb: KnowledgeBase, claim: Claim): Speaker[] {
  const {glossary} = lookup(kb)
  return claim.origins.map(({id, label}) => {
    const entry = id === null ? undefined : glossary.get(id)
    return entry ? {label: isNameOf(entry, label) ? entry.title : label, term: entry.id} : {label, term: null}
  })
}

const isNameOf = ({title, aliases, adjectives, demonyms}: GlossaryEntry, label: string): boolean => [title, ...aliases, ...adjectives, ...demonyms].some(name => foldName(name) === foldName(label))
const foldName = (name: string): string => name.replace(/^the\s+/i, '').replace(/[’']s$/, '').replace(/\s+/g, ' ').toLowerCase()

/** “National Intelligence Service and Joint Chiefs of Staff”, or “nobody named”. */
export function speakersInWords(kb: KnowledgeBase, claim: Claim): string {
  const labels = [...new Set(speakersOf(kb, claim).map(speaker => speaker.label))]
  return labels.length === 0 ? NOBODY : new Intl.ListFormat('en-GB', {type: 'conjunction'}).format(labels)
}

/** A party by the glossary's label; a document that speaks for itself by the text's name for it. */
export function holderOf(kb: KnowledgeBase, position: Position): Speaker {
  const known = lookup(kb).glossary.get(position.holder)
  return known ? {label: known.title, term: known.id} : {label: capitalise(position.document ?? 'the document'), term: null}
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
