// Positions in, a matrix of terms by parties out. A field gives the stance and the words saying what is proposed or rejected, never the
// stance alone; where several drafts are named, each stands apart by the name that the text gives it.
import type {Position} from '../model.ts'
import type {Cite} from './cite.ts'
import {glossaryTitle, isPosition, type Lookup} from './lookup.ts'
import {contentAddress, escapeMarkdown, foldSpace, link, tableRow} from './markdown-text.ts'
import {positionWords} from './position-words.ts'
import {countOf} from './quantity-words.ts'
import words from './words/topics.json' with {type: 'json'}

const AGREEMENT = 'agreement'
const EMPTY = '—'
const MOST_IN_FIELD = 6
const MOST_NOTES = 3

interface Column { title: string; holds: (position: Position) => boolean }

/** `terms`: the rows, by glossary id, in the topic's order. */
export function renderPositions(lookup: Lookup, terms: readonly string[], cite: Cite): string {
  const positions = lookup.kb.claims.filter(isPosition).filter(position => terms.includes(position.term)).sort(byPlace)
  const columns = columnsOf(lookup, positions)
  const labelOf = labelling(lookup, positions)
  const rows = terms.map(term => {
    const ofTerm = positions.filter(position => position.term === term)
    return tableRow([link(glossaryTitle(lookup, term), contentAddress('glossary', term)), ...columns.map(column => renderField(lookup, ofTerm.filter(column.holds), labelOf, cite))])
  })
  const table = [tableRow(['Term', ...columns.map(({title}) => title)]), tableRow(['---', ...columns.map(() => '---')]), ...rows].join('\n')
  return `${table}\n\nWhere a field holds “${EMPTY}”, no source in this collection says anything on it.`
}

/** The plan or draft first, then the parties in the glossary's order; others, where there are any, last. */
function columnsOf(lookup: Lookup, positions: readonly Position[]): Column[] {
  const parties = lookup.kb.catalogue.glossary.map(({data}) => data).filter(({party}) => party).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const known = new Set([AGREEMENT, ...parties.map(({id}) => id)])
  const others: Column = {title: 'Others', holds: ({holder}) => !known.has(holder)}
  return [
    {title: words.documents, holds: ({holder}) => holder === AGREEMENT},
    ...parties.map(({id, title}): Column => ({title: escapeMarkdown(title), holds: ({holder}) => holder === id})),
    ...(positions.some(others.holds) ? [others] : []),
  ]
}

/** Positions of one wording are one entry with several notes; entries of one document stand together under its name. */
function renderField(lookup: Lookup, positions: readonly Position[], labelOf: LabelOf, cite: Cite): string {
  const byLabel = groupBy(positions, position => labelOf(position).toLowerCase())
  const entries = [...byLabel.values()].flatMap(ofLabel => [...groupBy(ofLabel, position => positionWords(lookup, position))].map(([said, same], at) => ({label: at === 0 ? labelOf(ofLabel[0]!) : '', said, same})))
  if (entries.length === 0) return EMPTY
  const shown = entries.slice(0, MOST_IN_FIELD).map(({label, said, same}) =>
    `${label === '' ? '' : `*${escapeMarkdown(label)}:* `}${said}${same.slice(0, MOST_NOTES).map(({id}) => cite(id)).join('')}`)
  const left = entries.length - shown.length
  return [...shown, ...(left > 0 ? [`and ${countOf(left, 'more', 'more')}`] : [])].join('; ')
}

/** Before a position's words: which document it is of, or which holder, where its column does not say; '' where that is plain. */
type LabelOf = (position: Position) => string

/** A single document needs no name in the column of documents; rival ones are kept apart in all of it. */
function labelling(lookup: Lookup, positions: readonly Position[]): LabelOf {
  const documents = new Set(positions.filter(({holder}) => holder === AGREEMENT).map(({document}) => foldDocument(document ?? '').toLowerCase()))
  return ({holder, document}) => {
    if (holder === AGREEMENT) return documents.size > 1 ? foldDocument(document ?? '') : ''
    return lookup.glossary.get(holder)?.party ? '' : glossaryTitle(lookup, holder)
  }
}

/** “The proposed agreement” and “a proposed agreement” are one name. */
const foldDocument = (document: string): string => foldSpace(document).replace(/^(?:the|a|an)\s+/i, '')

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

function byPlace(a: Position, b: Position): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.selector.start - b.selector.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
