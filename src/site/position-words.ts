// A position in, the words that stand after its stance on a page out: those of the topics' matrix, with the same care for “its” and “their”.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Position} from '../model.ts'
import {saidWords} from '../topics/position-words.ts'
import {lookup} from './lookup.ts'

/** `after`: “: “direct guarantees””, or “, as told in “However, …”” where the object alone would not say whose; '' where that is longer than `longest`. */
export interface PositionWords { after: string; condition: string | null }

export function positionWords(kb: KnowledgeBase, position: Position, longest = Infinity): PositionWords {
  const {text, whole} = saidWords(lookup(kb), position)
  const condition = position.condition !== null && whole && text.includes(position.condition) ? null : position.condition
  if (text === '' || (whole && text.length > longest)) return {after: '', condition}
  return {after: `${whole ? ', as told in' : ':'} “${text}”`, condition}
}

/** Whether the object speaks of somebody whom only its sentence names. */
export const pointsElsewhere = (kb: KnowledgeBase, position: Position): boolean => saidWords(lookup(kb), position).whole
