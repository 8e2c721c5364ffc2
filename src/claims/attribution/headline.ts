// The attributions of an article by sentence in; those of its headlines with the speaker whom the lead names by the same noun, out.
import type {Reading} from '../reading.ts'
import {stems} from '../tokens.ts'
import type {Attribution} from './attribution-at.ts'

/** "…, spy boss warns": a headline's nameless speaker is whom the lead names by the same noun. */
export function inheritFromLead({sentences}: Reading, bySentence: Attribution[][]): void {
  sentences.slice(0, HEADLINES).forEach(({index, tokens}) => {
    if (/^[.!?]$/.test(tokens.at(-1)?.text ?? '.')) return
    bySentence[index] = bySentence[index]!.map(attribution => {
      const origin = attribution.speaker?.origins[0]
      if (!origin || origin.id !== null || /\p{Lu}/u.test(origin.label.slice(1))) return attribution
      const nouns = stems(origin.label.toLowerCase().split(/\s+/))
      const lead = bySentence.slice(index + 1, index + 1 + LEAD).flat().find(({speaker}) => speaker?.origins.some(({id, label}) => id !== null && [...stems(label.toLowerCase().split(/\s+/))].some(noun => nouns.has(noun))))
      return lead?.speaker ? {...attribution, speaker: lead.speaker} : attribution
    })
  })
}
/** Sentences in which headlines stand, and in which the lead says who is meant. */
const HEADLINES = 3
const LEAD = 8
