// The claims in, the two files of /data/ out: claims.csv with a row a claim, claims.jsonl with a line a claim. What their fields mean stands in claim-fields.ts.
import {stringify} from 'csv-stringify/sync'
import type {KnowledgeBase} from '../knowledge-base.ts'
import {FIELDS, type Field} from './claim-fields.ts'

/** The columns of the table, in order. */
export const COLUMNS: readonly (Field & {column: string})[] = FIELDS.flatMap(field => (field.column === null ? [] : [{...field, column: field.column}]))

/** RFC 4180 with a header row, and a byte order mark, without which spreadsheets misread every “ and ’. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function claimsAsCsv(kb: KnowledgeBase): string {
  const rows = kb.claims.map(claim => COLUMNS.map(({cell}) => cell(claim, kb) ?? ''))
  return stringify([COLUMNS.map(({column}) => column), ...rows], {bom: true, escape_formulas: true, record_delimiter: 'windows'})
}

/** One JSON claim a line, field for field as `npm run claims` prints it. */
export const claimsAsJsonLines = (kb: KnowledgeBase): string => kb.claims.map(claim => `${JSON.stringify(claim)}\n`).join('')
