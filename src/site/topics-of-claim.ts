// A claim, measure or term in, the topics that show it out, by the topics' own front matter.
import type {Entry} from '../entries/front-matter.ts'
import type {TopicData} from '../entries/topic.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'

/** Figures by their measure, positions by their term, events by their actors; in the topics' order. */
export function topicsOf(kb: KnowledgeBase, claim: Claim): Entry<TopicData>[] {
  return kb.catalogue.topics.filter(({data}) => {
    switch (claim.type) {
      case 'figure': return data.measures.includes(claim.measure)
      case 'position': return data.terms.includes(claim.term)
      case 'event': return claim.actors.some(actor => data.events.includes(actor))
    }
  })
}
