// The glossary in, its entries by kind out, each kind under a heading and in the order of the titles.
import type {Catalogue} from '../entries/catalogue.ts'
import type {GlossaryEntry, GlossaryKind} from '../model.ts'

export const KINDS: readonly {id: GlossaryKind; heading: string; one: string}[] = [
  {id: 'term', heading: 'Terms', one: 'Term'},
  {id: 'state', heading: 'States', one: 'State'},
  {id: 'body', heading: 'Bodies and organisations', one: 'Body'},
  {id: 'force', heading: 'Forces', one: 'Force'},
  {id: 'person', heading: 'People', one: 'Person'},
  {id: 'place', heading: 'Places', one: 'Place'},
  {id: 'treaty', heading: 'Treaties and agreements', one: 'Treaty'},
  {id: 'event', heading: 'Events', one: 'Event'},
]

export interface GlossaryGroup { id: GlossaryKind; heading: string; entries: GlossaryEntry[] }

export function glossaryGroups({glossary}: Catalogue): GlossaryGroup[] {
  const collator = new Intl.Collator('en-GB')
  return KINDS.map(({id, heading}) => ({id, heading, entries: glossary.map(entry => entry.data).filter(entry => entry.kind === id).sort((a, b) => collator.compare(a.title, b.title))}))
    .filter(group => group.entries.length > 0)
}
