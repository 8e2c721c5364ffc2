// Positions in, a key to the marks, a matrix of terms by parties and, below it, in words what no source speaks of out. A field gives the stance and the words
// saying what is proposed or rejected, never the stance alone; several drafts stand apart, each under its name.
import type {Position, Stance} from '../model.ts'
import type {Cite} from './cite.ts'
import {groupBy} from './grouping.ts'
import {glossaryTitle, isPosition, listChoice, titleWithin, type Lookup} from './lookup.ts'
import {escapeMarkdown, link, tableRow} from './markdown-text.ts'
import {renderField, stanceMark, termAddress, type FieldLabel} from './matrix-field.ts'
import {planNames} from './plan-names.ts'
import words from './words/topics.json' with {type: 'json'}

const AGREEMENT = 'agreement'
const EMPTY = '—'
/** A matrix has some so many entries, each field so many at the least and at the most. */
const ENTRIES_A_MATRIX = 100
const ENTRIES_A_FIELD = {least: 2, most: 6}

/** `missing`: how a sentence names the column's holder where it has no position. */
interface Column { title: string; missing: string; holds: (position: Position) => boolean }

/** `terms`: the rows, by glossary id, in the topic's order. Terms and parties of which nothing is said have no row or column. */
export function renderPositions(lookup: Lookup, terms: readonly string[], cite: Cite): string {
  const positions = lookup.kb.claims.filter(isPosition).filter(position => terms.includes(position.term)).sort(byPlace)
  if (positions.length === 0) return `No source in this collection tells a position on ${choiceOf(lookup, terms)}.`
  const plans = planNames(lookup, positions.filter(({holder}) => holder === AGREEMENT))
  const columns = columnsOf(lookup, positions, new Set([...plans.values()].map(({key}) => key)).size > 1)
  const [told, untold] = [true, false].map(said => terms.filter(term => positions.some(position => position.term === term) === said)) as [string[], string[]]
  const [shown, missing] = [true, false].map(said => columns.filter(({holds}) => positions.some(holds) === said)) as [Column[], Column[]]
  const byTerm = groupBy(positions, ({term}) => term)
  const labelOf = labelling(lookup, plans)
  const filled = told.reduce((sum, term) => sum + shown.filter(({holds}) => byTerm.get(term)!.some(holds)).length, 0)
  const most = Math.min(ENTRIES_A_FIELD.most, Math.max(ENTRIES_A_FIELD.least, Math.floor(ENTRIES_A_MATRIX / filled)))
  const rows = told.map(term => renderRow(lookup, term, byTerm.get(term) ?? [], shown, labelOf, cite, most))
  const table = [tableRow(['Term', ...shown.map(({title}) => title)]), tableRow(['---', ...shown.map(() => '---')]), ...rows].join('\n')
  return [keyOf(positions, rows.some(row => row.includes(`| ${EMPTY} |`))), table, missingWords(lookup, untold, missing)].filter(Boolean).join('\n\n')
}

/** The plan or draft first, then the parties in the glossary's order; others, where there are any, last. */
function columnsOf(lookup: Lookup, positions: readonly Position[], severalPlans: boolean): Column[] {
  const parties = lookup.kb.catalogue.glossary.map(({data}) => data).filter(({party}) => party).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const known = new Set([AGREEMENT, ...parties.map(({id}) => id)])
  const others: Column = {title: words.others, missing: '', holds: ({holder}) => !known.has(holder)}
  return [
    {title: severalPlans ? words.plans : words.documents, missing: 'a plan or draft', holds: ({holder}) => holder === AGREEMENT},
    ...parties.map(({id, title}): Column => ({title: escapeMarkdown(title), missing: link(title, termAddress(id)), holds: ({holder}) => holder === id})),
    ...(positions.some(others.holds) ? [others] : []),
  ]
}

function renderRow(lookup: Lookup, term: string, positions: readonly Position[], columns: readonly Column[], labelOf: (position: Position) => FieldLabel, cite: Cite, most: number): string {
  const quoted = new Set<string>()
  const title = glossaryTitle(lookup, term)
  const more = {text: `all on ${titleWithin(lookup, title)}`, address: termAddress(term)}
  const fields = columns.map(({holds}) => renderField({lookup, cite, quoted, most, more}, positions.filter(holds), labelOf) || EMPTY)
  return tableRow([link(title, termAddress(term)), ...fields])
}

/** A single document needs no name in the column of documents; rival ones are kept apart in all of it. A party is named by its column. */
function labelling(lookup: Lookup, plans: ReturnType<typeof planNames>): (position: Position) => FieldLabel {
  const single = new Set([...plans.values()].map(({key}) => key)).size < 2
  return ({id, holder}) => {
    const plan = plans.get(id)
    if (plan) return {key: plan.key, label: single ? '' : `${plan.name}${plan.article === null ? '' : ` (${plan.article})`}`}
    return {key: holder, label: lookup.glossary.get(holder)?.party ? '' : glossaryTitle(lookup, holder)}
  }
}

/** Only the marks that are used. */
function keyOf(positions: readonly Position[], empty: boolean): string {
  const used = (Object.keys(words.stances) as Stance[]).filter(stance => positions.some(position => position.stance === stance))
  return `*Key:* ${[...used.map(stanceMark), ...(empty ? [`${EMPTY} no source in this collection says anything`] : [])].join(', ')}.`
}

/** Terms and parties of which nothing is told. */
function missingWords(lookup: Lookup, terms: readonly string[], columns: readonly Column[]): string {
  const parts = [
    terms.length > 0 ? `No source in this collection says anything on ${choiceOf(lookup, terms)}` : '',
    columns.length > 0 ? `${terms.length > 0 ? 'none' : 'No source in this collection'} tells a position of ${listChoice(columns.map(({missing}) => missing))}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? '' : `${parts.join('; ')}.`
}

const choiceOf = (lookup: Lookup, terms: readonly string[]): string => listChoice(terms.map(term => link(titleWithin(lookup, glossaryTitle(lookup, term)), termAddress(term))))

function byPlace(a: Position, b: Position): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.selector.start - b.selector.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
