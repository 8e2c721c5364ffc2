// A claim in, its title in one line out: what it is about, who says so or whose position it is, and the source's own words in quotation marks.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Modality, Position, Stance} from '../model.ts'
import {dateWords} from '../topics/date-words.ts'
import words from '../topics/words/topics.json' with {type: 'json'}
import {measureTitle, termTitle} from './lookup.ts'
import {positionWords} from './position-words.ts'
import {holderOf, speakersInWords} from './who-says.ts'

const LONGEST_NUMBER = 110
const LONGEST_SENTENCE = 160
const LONGEST_EVENT = 140

/** “supposed” for `hypothetical`, and so on; nothing for what is asserted. */
export const modalityWords = (modality: Modality): string => words.modalities[modality]

/** “is open to” for `open-to`, and so on. */
export const stanceWords = (stance: Stance): string => words.stances[stance]

/** “Killed · National Intelligence Service: “at least 270””, “Territory · Ukraine · rejects: “to relinquish any territory””. */
export function claimTitle(kb: KnowledgeBase, claim: Claim): string {
  switch (claim.type) {
    case 'figure': return `${measureTitle(kb, claim.measure)} · ${speakersInWords(kb, claim)}: “${clip(claim.quantity.exact, LONGEST_NUMBER)}”`
    case 'position': return positionTitle(kb, claim)
    case 'event': return `${dateWords(claim.date)}: ${clip(claim.label, LONGEST_EVENT)}`
  }
}

function positionTitle(kb: KnowledgeBase, position: Position): string {
  return `${termTitle(kb, position.term)} · ${holderOf(kb, position).label} · ${stanceWords(position.stance)}${positionWords(kb, position, LONGEST_SENTENCE).after}`
}

/** On one line, cut after a whole word. */
export function clip(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const space = line.lastIndexOf(' ', longest)
  return `${line.slice(0, space > 0 ? space : longest)} …`
}
