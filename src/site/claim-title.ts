// A claim in, its title in one line out: what it is about, who says so or whose position it is, and the source's own words in quotation marks.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Event, Figure, Modality, Position, Stance} from '../model.ts'
import {dateWords} from '../topics/date-words.ts'
import {quantityWords} from '../topics/quantity-words.ts'
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

/** “Killed · National Intelligence Service: “at least 270””, “Territory · Ukraine · rejects: “to relinquish any territory””; what a person amended is told as such. */
export function claimTitle(kb: KnowledgeBase, claim: Claim): string {
  const amended = isAmended(kb, claim.id) ? ' (amended)' : ''
  switch (claim.type) {
    case 'figure': return `${measureTitle(kb, claim.measure)} · ${speakersInWords(kb, claim)}: ${numberTitle(kb, claim) ?? `“${clip(claim.quantity.exact, LONGEST_NUMBER)}”${amended}`}`
    case 'position': return `${positionTitle(kb, claim)}${amended}`
    case 'event': return `${eventTitle(claim)}${amended}`
  }
}

/** Whether the claim stands with other values than those that the program read. */
export const isAmended = (kb: KnowledgeBase, id: string): boolean => kb.corrections.histories.get(id)?.status === 'amended'

/** An amended number in words beside those of the text; null where the number stands as it was read. */
function numberTitle(kb: KnowledgeBase, {id, quantity}: Figure): string | null {
  const history = kb.corrections.histories.get(id)
  if (history?.status !== 'amended' || history.extracted.type !== 'figure') return null
  const [before, after] = [history.extracted.quantity, quantity].map(quantityWords)
  return before === after ? null : `${after} (amended; the article has “${clip(quantity.exact, LONGEST_NUMBER)}”)`
}

function positionTitle(kb: KnowledgeBase, position: Position): string {
  return `${termTitle(kb, position.term)} · ${holderOf(kb, position).label} · ${stanceWords(position.stance)}${positionWords(kb, position, LONGEST_SENTENCE).after}`
}

/** The source's words, after the date where they do not name its year themselves. */
const eventTitle = ({date, label}: Event): string => `${label.includes(/\d{4}/.exec(date)?.[0] ?? date) ? '' : `${dateWords(date)}: `}“${clip(label, LONGEST_EVENT)}”`

/** On one line, cut after a whole word. */
export function clip(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const space = line.lastIndexOf(' ', longest)
  return `${line.slice(0, space > 0 ? space : longest)} …`
}
