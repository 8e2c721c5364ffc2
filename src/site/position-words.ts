// A position in, the words by which a reader can take it alone out: its object, or its sentence where the object points to something outside itself.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Position} from '../model.ts'
import {sentenceText} from './quotation.ts'

/** “Limitations on its forces”, beside the name of a state, would read as that state's own forces. */
const POINTING = /(?<![\p{L}\p{N}])(?:its?|itself|they|their|theirs|them|themselves|he|him|his|she|hers?|this|these|those|such)(?![\p{L}\p{N}])/iu

/** Whether the object speaks of somebody whom only its sentence names. */
export const pointsElsewhere = ({object}: Position): boolean => POINTING.test(object)

/** The object; the whole sentence where the object holds a pronoun; null where that sentence is longer than `longest`, so that the stance stands alone. */
export function positionWords(kb: KnowledgeBase, position: Position, longest: number): string | null {
  if (!pointsElsewhere(position)) return position.object === '' ? null : position.object
  const sentence = sentenceText(kb, position)
  return sentence.length <= longest ? sentence : null
}
