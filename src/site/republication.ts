// A source in, the paragraphs that may be shown out: all of them where the card's rights allow it, none otherwise.
import type {SourceCardData} from '../entries/source-card.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import {lookup} from './lookup.ts'

type Rights = SourceCardData['rights']

export const RIGHTS: Readonly<Record<Rights, string>> = {
  'third-party': 'The article belongs to its publisher; only short quotations are shown.',
  'public-domain': 'Public domain.',
  'cc-by-4.0': 'Creative Commons Attribution 4.0.',
  own: 'Our own text.',
}

/** A source without a card counts as somebody else's. */
export function republishedParagraphs(kb: KnowledgeBase, id: string): {heading: boolean; text: string}[] {
  const {cards, sources} = lookup(kb)
  const source = sources.get(id)
  if (!source || (cards.get(id)?.rights ?? 'third-party') === 'third-party') return []
  return source.paragraphs.map(({start, end, kind}) => ({heading: kind === 'heading', text: source.text.slice(start, end)}))
}
