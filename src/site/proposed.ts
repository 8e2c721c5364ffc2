// A figure in, whether its number is what a plan would set and not what is: a limit on a strength, or a change of one that the words of a plan stand before.
import documents from '../claims/words/documents.json' with {type: 'json'}
import {stem, tokenize} from '../claims/tokens.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Figure} from '../model.ts'
import {lookup} from './lookup.ts'

const PLANS: ReadonlySet<string> = new Set(documents.documents.map(stem))

/** Whether a strength is only proposed; “a proposal to expand the army from 600 to 800” is, “the army grew from 600 to 800” is not. */
export function isProposed(kb: KnowledgeBase, {measure, basis, quantity, source, sentence, number}: Figure): boolean {
  const {measures, sources} = lookup(kb)
  if (measures.get(measure)?.binding !== 'strength') return false
  if (basis === 'limit') return true
  const text = sources.get(source)?.text
  if (quantity.form !== 'change' || text === undefined) return false
  return tokenize(text, {start: sentence.start, end: number.start}).some(token => PLANS.has(token.stem))
}
