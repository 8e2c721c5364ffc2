// A position in, the words that stand after its stance on a page out: those of the topics' matrix, with the same care for “its” and “their”.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Position} from '../model.ts'
import {saidWords} from '../topics/position-words.ts'
import {shortenAround} from '../topics/quote.ts'
import {lookup} from './lookup.ts'

/** Room for a clause and the nearest name before it. */
const TITLE_WORDS = 18

/** `after`: “: “direct guarantees””, or “, as told in “However, …”” where the object alone would not say whose; of a sentence longer than `longest`, the words around its clause. */
export interface PositionWords { after: string; condition: string | null }

export function positionWords(kb: KnowledgeBase, position: Position, longest = Infinity): PositionWords {
  const said = saidWords(lookup(kb), position)
  const text = said.whole && said.text.length > longest ? aroundClause(kb, position) : said.text
  const condition = position.condition !== null && said.whole && text.includes(position.condition) ? null : position.condition
  return {after: text === '' ? '' : `${said.whole ? ', as told in' : ':'} “${text}”`, condition}
}

function aroundClause(kb: KnowledgeBase, {source, sentence, selector, object}: Position): string {
  const text = lookup(kb).sources.get(source)?.text.slice(sentence.start, sentence.end) ?? object
  const start = Math.max(0, selector.start - sentence.start)
  const clause = {start, end: start + selector.exact.length}
  const at = text.indexOf(object, start)
  const fits = selector.exact.split(/\s+/).length <= TITLE_WORDS
  return shortenAround(text, fits || at < 0 ? clause : {start: at, end: at + object.length}, TITLE_WORDS)
}

/** Whether the object speaks of somebody whom only its sentence names. */
export const pointsElsewhere = (kb: KnowledgeBase, position: Position): boolean => saidWords(lookup(kb), position).whole
