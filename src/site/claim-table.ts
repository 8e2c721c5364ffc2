// The claims in, one flat table out: the columns of /data/claims.csv, each with its meaning, and a row a claim.
import {stringify} from 'csv-stringify/sync'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim, Event, Figure, Position} from '../model.ts'
import {address} from './address.ts'
import {plainQuote, quotationOf} from './quotation.ts'

type Cell = string | number | null | undefined
export interface Column { name: string; meaning: string; cell: (claim: Claim, kb: KnowledgeBase) => Cell }

const figure = (read: (figure: Figure) => Cell) => (claim: Claim) => (claim.type === 'figure' ? read(claim) : null)
const position = (read: (position: Position) => Cell) => (claim: Claim) => (claim.type === 'position' ? read(claim) : null)
const event = (read: (event: Event) => Cell) => (claim: Claim) => (claim.type === 'event' ? read(claim) : null)
const list = (items: readonly (string | null)[]): string => items.filter(item => item !== null).join('; ')

export const COLUMNS: readonly Column[] = [
  {name: 'id', meaning: `permanent name of the claim; its page is ${address.page('claims')}<id>/`, cell: claim => claim.id},
  {name: 'type', meaning: 'figure, position or event', cell: claim => claim.type},
  {name: 'source', meaning: 'the article it stands in', cell: claim => claim.source},
  {name: 'paragraph', meaning: 'its paragraph there, counted from 1', cell: (claim, kb) => quotationOf(kb, claim).paragraph},
  {name: 'quote', meaning: 'the words of the source', cell: claim => plainQuote(claim)},
  {name: 'start', meaning: 'where the quote begins in the file, in UTF-16 units from 0', cell: claim => claim.selector.start},
  {name: 'end', meaning: 'where it ends, excluded', cell: claim => claim.selector.end},
  {name: 'origins', meaning: 'who vouches for it, in the words of the text', cell: claim => list(claim.origins.map(origin => origin.label))},
  {name: 'origin_ids', meaning: 'the same, as glossary ids where known', cell: claim => list(claim.origins.map(origin => origin.id))},
  {name: 'via', meaning: 'who relayed it to this source', cell: claim => list(claim.via)},
  {name: 'modality', meaning: 'asserted, denied, hypothetical or historical', cell: claim => claim.modality},
  {name: 'hedges', meaning: 'words by which the source keeps its distance', cell: claim => list(claim.hedges)},
  {name: 'review', meaning: 'accepted or amended by a person who read it in its article; empty where nobody has', cell: (claim, kb) => kb.corrections.histories.get(claim.id)?.status},
  {name: 'measure', meaning: 'figures: what is counted', cell: figure(claim => claim.measure)},
  {name: 'population', meaning: 'figures: who is counted', cell: figure(claim => claim.population)},
  {name: 'reported', meaning: 'figures: the number as the source writes it', cell: figure(claim => claim.quantity.exact)},
  {name: 'form', meaning: 'figures: exact, about, at-least, at-most, range, magnitude or change', cell: figure(claim => claim.quantity.form)},
  {name: 'low', meaning: 'figures: lower end, where the source gives one', cell: figure(claim => claim.quantity.low)},
  {name: 'best', meaning: 'figures: the number itself, where the source gives one', cell: figure(claim => claim.quantity.best)},
  {name: 'high', meaning: 'figures: upper end, where the source gives one', cell: figure(claim => claim.quantity.high)},
  {name: 'basis', meaning: 'figures: total, increment, period, part or limit', cell: figure(claim => claim.basis)},
  {name: 'as_of', meaning: 'figures: the date it holds for (EDTF)', cell: figure(claim => claim.asOf)},
  {name: 'holder', meaning: 'positions: whose position it is', cell: position(claim => claim.holder)},
  {name: 'document', meaning: 'positions: which plan or draft', cell: position(claim => claim.document)},
  {name: 'term', meaning: 'positions: what it is about', cell: position(claim => claim.term)},
  {name: 'stance', meaning: 'positions: proposes, demands, offers, accepts, rejects or open-to', cell: position(claim => claim.stance)},
  {name: 'object', meaning: 'positions: what exactly, in the words of the source', cell: position(claim => claim.object)},
  {name: 'condition', meaning: 'positions: under which condition', cell: position(claim => claim.condition)},
  {name: 'date', meaning: 'events: when (EDTF)', cell: event(claim => claim.date)},
  {name: 'label', meaning: 'events: what', cell: event(claim => claim.label)},
  {name: 'actors', meaning: 'events: who took part, as glossary ids', cell: event(claim => list(claim.actors))},
]

/** RFC 4180 with a header row, and a byte order mark, without which spreadsheets misread every “ and ’. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function claimsAsCsv(kb: KnowledgeBase): string {
  const rows = kb.claims.map(claim => COLUMNS.map(column => column.cell(claim, kb) ?? ''))
  return stringify([COLUMNS.map(column => column.name), ...rows], {bom: true, escape_formulas: true, record_delimiter: 'windows'})
}

/** One JSON claim a line, field for field as `npm run claims` prints it. */
export const claimsAsJsonLines = (kb: KnowledgeBase): string => kb.claims.map(claim => `${JSON.stringify(claim)}\n`).join('')
