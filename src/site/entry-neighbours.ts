// A page of the content in, the pages before and after it in its list's order out.
import type {KnowledgeBase} from '../knowledge-base.ts'
import {address} from './address.ts'
import {glossaryGroups} from './glossary-groups.ts'
import {sourceTitle} from './lookup.ts'

export type OrderedFolder = 'glossary' | 'measures' | 'topics' | 'sources'
export interface EntryLink { title: string; href: string }
export interface EntryNeighbours { previous: EntryLink | null; next: EntryLink | null }

const orders = new WeakMap<KnowledgeBase, Map<OrderedFolder, Order>>()
interface Order { links: EntryLink[]; placeOf: ReadonlyMap<string, number> }

/** The glossary by kind and title, as its index shows it; measures and topics by their own order; sources by name. */
export function entryNeighbours(kb: KnowledgeBase, folder: OrderedFolder, id: string): EntryNeighbours {
  const known = orders.get(kb) ?? new Map<OrderedFolder, Order>()
  orders.set(kb, known)
  const {links, placeOf} = known.get(folder) ?? orderOf(kb, folder)
  known.set(folder, {links, placeOf})
  const at = placeOf.get(id)
  return at === undefined ? {previous: null, next: null} : {previous: links[at - 1] ?? null, next: links[at + 1] ?? null}
}

function orderOf(kb: KnowledgeBase, folder: OrderedFolder): Order {
  const titled = titlesOf(kb, folder)
  return {links: titled.map(({id, title}) => ({title, href: address.entry({folder, id})})), placeOf: new Map(titled.map(({id}, at) => [id, at]))}
}

function titlesOf(kb: KnowledgeBase, folder: OrderedFolder): {id: string; title: string}[] {
  const {catalogue, sources} = kb
  switch (folder) {
    case 'glossary': return glossaryGroups(catalogue).flatMap(({entries}) => entries)
    case 'sources': return sources.map(({id}) => ({id, title: sourceTitle(kb, id)}))
    case 'measures': return catalogue.measures.map(({id, data}) => ({id, title: data.title}))
    case 'topics': return catalogue.topics.map(({id, data}) => ({id, title: data.title}))
  }
}
