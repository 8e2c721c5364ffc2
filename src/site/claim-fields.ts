// What a claim says as data, field by field: its place in /data/claims.jsonl, its column in /data/claims.csv, its meaning. The page /data/ shows this list.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Event, Figure, Position} from '../model.ts'
import {address} from './address.ts'
import {plainQuote, quotationOf} from './quotation.ts'

export type Cell = string | number | null | undefined

export interface Field {
  /** Where it stands in a line of JSON: a dot leads into an object, `[]` into each member of a list; null where only the table has it. */
  json: string | null
  /** Its column of the table; null where only the JSON has it. */
  column: string | null
  meaning: string
  cell: (claim: Claim, kb: KnowledgeBase) => Cell
}

type Read<T extends Claim> = (claim: T) => Cell
const both = (json: string, meaning: string, cell: Field['cell'], column: string | null = json): Field => ({json, column, meaning, cell})
const onlyJson = (json: string, meaning: string): Field => ({json, column: null, meaning, cell: () => null})
const onlyTable = (column: string, meaning: string, cell: Field['cell']): Field => ({json: null, column, meaning, cell})
const figure = (json: string, meaning: string, read: Read<Figure>, column = json): Field => both(json, `figures: ${meaning}`, claim => (claim.type === 'figure' ? read(claim) : null), column)
const position = (json: string, meaning: string, read: Read<Position>): Field => both(json, `positions: ${meaning}`, claim => (claim.type === 'position' ? read(claim) : null))
const event = (json: string, meaning: string, read: Read<Event>): Field => both(json, `events: ${meaning}`, claim => (claim.type === 'event' ? read(claim) : null))
const list = (items: readonly (string | null)[]): string => items.filter(item => item !== null).join('; ')

export const FIELDS: readonly Field[] = [
  both('id', `permanent name of the claim; its page is ${address.page('claims')}<id>/`, claim => claim.id),
  both('type', 'figure, position or event', claim => claim.type),
  both('source', 'the article it stands in', claim => claim.source),
  onlyTable('paragraph', 'its paragraph there, counted from 1', (claim, kb) => quotationOf(kb, claim).paragraph),
  both('selector.exact', 'the quote: the words of the source; the table writes line breaks in them as spaces', claim => plainQuote(claim), 'quote'),
  onlyJson('selector.prefix', 'the words just before the quote, by which it is found again where the text has moved'),
  onlyJson('selector.suffix', 'the words just after it'),
  both('selector.start', 'where the quote begins in the file', claim => claim.selector.start, 'start'),
  both('selector.end', 'where it ends', claim => claim.selector.end, 'end'),
  onlyJson('sentence.start', 'where the sentence that holds the quote begins'),
  onlyJson('sentence.end', 'where it ends'),
  both('origins[].label', 'who vouches for it, in the words of the text', claim => list(claim.origins.map(origin => origin.label)), 'origins'),
  both('origins[].id', 'the same, as glossary ids where known', claim => list(claim.origins.map(origin => origin.id)), 'origin_ids'),
  both('via', 'who relayed it to this source', claim => list(claim.via)),
  both('modality', 'asserted, denied, hypothetical or historical', claim => claim.modality),
  both('hedges', 'words by which the source keeps its distance', claim => list(claim.hedges)),
  onlyTable('review', 'accepted or amended by a person who read it in its article; empty where nobody has', (claim, kb) => kb.corrections.histories.get(claim.id)?.status),
  figure('measure', 'what is counted', claim => claim.measure),
  figure('population', 'who is counted', claim => claim.population),
  figure('quantity.exact', 'the number as the source writes it', claim => claim.quantity.exact, 'reported'),
  figure('quantity.form', 'exact, about, at-least, at-most, range, magnitude or change', claim => claim.quantity.form, 'form'),
  figure('quantity.low', 'lower end, where the source gives one', claim => claim.quantity.low, 'low'),
  figure('quantity.best', 'the number itself, where the source gives one', claim => claim.quantity.best, 'best'),
  figure('quantity.high', 'upper end, where the source gives one', claim => claim.quantity.high, 'high'),
  onlyJson('number.start', 'figures: where the number with its bound begins'),
  onlyJson('number.end', 'figures: where it ends'),
  figure('basis', 'total, increment, period, part or limit', claim => claim.basis),
  figure('asOf', 'the date it holds for (EDTF)', claim => claim.asOf, 'as_of'),
  position('holder', 'whose position it is', claim => claim.holder),
  position('document', 'which plan or draft', claim => claim.document),
  position('term', 'what it is about', claim => claim.term),
  position('stance', 'proposes, demands, offers, accepts, rejects or open-to', claim => claim.stance),
  position('object', 'what exactly, in the words of the source', claim => claim.object),
  position('condition', 'under which condition', claim => claim.condition),
  event('date', 'when (EDTF)', claim => claim.date),
  event('label', 'what', claim => claim.label),
  event('actors', 'who took part, as glossary ids', claim => list(claim.actors)),
]
