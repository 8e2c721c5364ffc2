// A claim in, its title in one line out: what is reported, in the source's words, and by whom.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Modality, Stance} from '../model.ts'
import {dateWords} from '../topics/date-words.ts'
import words from '../topics/words/topics.json' with {type: 'json'}
import {measureTitle, termTitle} from './lookup.ts'
import {holderOf, speakersInWords} from './who-says.ts'

const LONGEST_OBJECT = 90
const LONGEST_EVENT = 140

/** “supposed” for `hypothetical`, and so on; nothing for what is asserted. */
export const modalityWords = (modality: Modality): string => words.modalities[modality]

/** “is open to” for `open-to`, and so on. */
export const stanceWords = (stance: Stance): string => words.stances[stance]

/** “Killed: at least 270 — National Intelligence Service”. */
export function claimTitle(kb: KnowledgeBase, claim: Claim): string {
  switch (claim.type) {
    case 'figure': return `${measureTitle(kb, claim.measure)}: ${claim.quantity.exact} — ${speakersInWords(kb, claim)}`
    case 'position': return `${termTitle(kb, claim.term)}: ${holderOf(kb, claim).label} ${stanceWords(claim.stance)} ${clip(claim.object, LONGEST_OBJECT)}`
    case 'event': return `${dateWords(claim.date)}: ${clip(claim.label, LONGEST_EVENT)}`
  }
}

/** On one line, cut after a whole word. */
export function clip(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const space = line.lastIndexOf(' ', longest)
  return `${line.slice(0, space > 0 ? space : longest)} …`
}
