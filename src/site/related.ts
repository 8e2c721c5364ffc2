// A page of the content in, the glossary entries and measures that share most claims with it out, each with how many. A claim is shared where it names both:
// as term, holder, origin, actor, population or measure, or by the topic that shows it.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {address} from './address.ts'
import {groupBy} from './grouping.ts'
import {lookup} from './lookup.ts'
import {topicsOf} from './topics-of-claim.ts'

export type RelatedFolder = 'glossary' | 'measures' | 'topics'
export interface RelatedEntry { title: string; href: string; claims: number }

const MOST = 6

/** At most six, the most shared first. What the page itself names as its own (a topic's terms, the people that a measure counts) is left out. */
export function relatedTo(kb: KnowledgeBase, folder: RelatedFolder, id: string): RelatedEntry[] {
  const own = new Set([`${folder}/${id}`, ...ownParts(kb, folder, id)])
  const counts = new Map<string, number>()
  for (const claim of claimsOf(kb, `${folder}/${id}`)) for (const key of keysOf(kb, claim)) if (!own.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].flatMap(([key, claims]) => entryOf(kb, key, claims)).sort((a, b) => b.claims - a.claims || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0)).slice(0, MOST)
}

const indexes = new WeakMap<KnowledgeBase, ReadonlyMap<string, Claim[]>>()

/** The claims that name an entry, by `folder/id`; found once for all entries. */
function claimsOf(kb: KnowledgeBase, key: string): readonly Claim[] {
  const index = indexes.get(kb) ?? new Map([...groupBy(kb.claims.flatMap(claim => keysOf(kb, claim).map(of => ({of, claim}))), ({of}) => of)].map(([of, members]) => [of, members.map(({claim}) => claim)]))
  indexes.set(kb, index)
  return index.get(key) ?? []
}

function keysOf(kb: KnowledgeBase, claim: Claim): string[] {
  const named = (ids: readonly (string | null)[]) => ids.flatMap(id => (id !== null && lookup(kb).glossary.has(id) ? [`glossary/${id}`] : []))
  const about = claim.type === 'figure' ? [`measures/${claim.measure}`, ...named([claim.population])] : claim.type === 'position' ? named([claim.holder, claim.term]) : named(claim.actors)
  return [...new Set([...about, ...named(claim.origins.map(({id}) => id)), ...topicsOf(kb, claim).map(({id}) => `topics/${id}`)])]
}

function ownParts({catalogue}: KnowledgeBase, folder: RelatedFolder, id: string): string[] {
  if (folder === 'measures') return catalogue.measures.filter(entry => entry.id === id).map(({data}) => `glossary/${data.population}`)
  if (folder === 'glossary') return []
  return catalogue.topics.filter(entry => entry.id === id).flatMap(({data}) => [...data.terms.map(term => `glossary/${term}`), ...data.measures.map(measure => `measures/${measure}`)])
}

/** Topics are named by each page already. */
function entryOf(kb: KnowledgeBase, key: string, claims: number): RelatedEntry[] {
  const [folder, id] = key.split('/') as [RelatedFolder, string]
  const {glossary, measures} = lookup(kb)
  if (folder === 'glossary') return [{title: glossary.get(id)!.title, href: address.term(id), claims}]
  return folder === 'measures' && measures.has(id) ? [{title: measures.get(id)!.title, href: address.measure(id), claims}] : []
}
