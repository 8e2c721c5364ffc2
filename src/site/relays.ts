// A claim in, through whom it reached its article out: the relays that the text names, then the publication from which, by its card, the whole article derives.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, GlossaryEntry} from '../model.ts'
import {lookup} from './lookup.ts'
import type {Speaker} from './who-says.ts'

/** What an article was made from: a name that the glossary has, or other words (a headline, say), which are quoted. */
export interface Original extends Speaker { words: string }

/** Names in the text's words, each with its glossary entry where there is one; the article's original last, unless the text names it as a relay. */
export function relaysOf(kb: KnowledgeBase, claim: Claim): Speaker[] {
  const named = claim.via.map(label => ({label, term: entryNamed(kb, label)?.id ?? null}))
  const original = originalOf(kb, claim.source)
  const known = original === null || named.some(({label, term}) => (original.term === null ? fold(label) === fold(original.label) : term === original.term))
  return known ? named : [...named, {label: original.words, term: original.term}]
}

/** By the card's `derivedFrom`; null where it has none, or names the article's own publisher. */
export function originalOf(kb: KnowledgeBase, source: string): Original | null {
  const {derivedFrom: label = null, publisher = null} = lookup(kb).cards.get(source) ?? {}
  if (label === null || (publisher !== null && fold(publisher) === fold(label))) return null
  const entry = entryNamed(kb, label)
  return {label, term: entry?.id ?? null, words: entry ? label : `“${label}”`}
}

/** The entry of a body or a person of that name; other kinds publish nothing. */
const entryNamed = (kb: KnowledgeBase, name: string): GlossaryEntry | undefined =>
  [...lookup(kb).glossary.values()].find(({kind, title, aliases}) => (kind === 'body' || kind === 'person') && [title, ...aliases].some(known => fold(known) === fold(name)))

const fold = (name: string): string => name.replace(/^the\s+/i, '').replace(/\s+/g, ' ').trim().toLowerCase()
