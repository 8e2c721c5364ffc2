// The positions of one field of the matrix in, its entries out as Markdown: each a stance by mark and word, and the words of its object. Stances of one
// holder that contradict each other stand together and are named as such; of many positions the telling ones are shown.
import type {Modality, Position, Stance} from '../model.ts'
import type {Cite} from './cite.ts'
import {groupBy} from './grouping.ts'
import {articleDate, listWords, type Lookup} from './lookup.ts'
import {contentAddress, escapeMarkdown, link} from './markdown-text.ts'
import {saidCondition, saidWords, type SaidWords} from './position-words.ts'
import {countWords} from './quantity-words.ts'
import {capitalise} from './telling.ts'
import words from './words/topics.json' with {type: 'json'}

/** Stands between the entries of a field. */
export const BETWEEN_ENTRIES = '; '
const MOST_NOTES = 3
/** In this order a holder's stances are told. */
const STANCES: readonly Stance[] = ['demands', 'proposes', 'offers', 'accepts', 'open-to', 'rejects']
const AGREEING: ReadonlySet<Stance> = new Set(['offers', 'accepts', 'open-to'])

/** Whose position it is, where the field's column does not say: entries of one key stand together. */
export interface FieldLabel { key: string; label: string }
/** `quoted` keeps, for one row, which sentences were told; `most`: how many entries a field may have; `more` is where all positions on the term stand. */
export interface FieldContext { lookup: Lookup; cite: Cite; quoted: Set<string>; most: number; more: {text: string; address: string} }

/** Positions of one stance and one wording. */
interface Entry { stance: Stance; said: SaidWords; same: Position[] }

/** '' where there is no position. `positions`: in the order of the articles. */
export function renderField(context: FieldContext, positions: readonly Position[], labelOf: (position: Position) => FieldLabel): string {
  const groups = [...groupBy(positions, position => labelOf(position).key).values()].map(ofLabel => ({label: labelOf(ofLabel[0]!).label, entries: entriesOf(context.lookup, ofLabel)}))
  const shown = telling(groups.flatMap(({entries}) => entries), context.most)
  const left = groups.flatMap(({entries}) => entries).length - shown.size
  const told = groups.flatMap(group => renderGroup(context, group.label, group.entries.filter(entry => shown.has(entry)), contradiction(group.entries)))
  return [...told, ...(left > 0 ? [`${countWords(left)} more under ${link(context.more.text, context.more.address)}`] : [])].join(BETWEEN_ENTRIES)
}

const entriesOf = (lookup: Lookup, positions: readonly Position[]): Entry[] =>
  [...groupBy(positions.map(position => ({position, said: saidWords(lookup, position)})), ({position, said}) => `${position.stance} ${position.modality} ${said.text.toLowerCase()} ${position.condition ?? ''}`).values()]
    .map(same => ({stance: same[0]!.position.stance, said: same[0]!.said, same: same.map(({position}) => position)}))

/** At least one of each stance; then other words before the same ones of another plan, those that most articles tell, and words of their own before whole sentences. */
function telling(entries: readonly Entry[], most: number): ReadonlySet<Entry> {
  const weightOf = ({same, said}: Entry): number => new Set(same.map(({source}) => source)).size * 2 - (said.whole ? 1 : 0)
  const ranked = [...entries].sort((a, b) => weightOf(b) - weightOf(a))
  const firsts = STANCES.flatMap(stance => ranked.find(entry => entry.stance === stance) ?? [])
  const different = [...groupBy(ranked, ({said}) => said.text.toLowerCase()).values()].map(([entry]) => entry!)
  return new Set([...new Set([...firsts, ...different, ...ranked])].slice(0, most))
}

/** The stances of which both sides are reported; empty where nothing contradicts. A demand contradicts only the rejection of the very same. */
function contradiction(entries: readonly Entry[]): Stance[] {
  const asserted = entries.filter(({same}) => same.some(({modality}) => modality === 'asserted'))
  const rejected = new Set(asserted.filter(({stance}) => stance === 'rejects').map(({said}) => bareWords(said.text)))
  if (rejected.size === 0) return []
  const other = asserted.filter(({stance, said}) => AGREEING.has(stance) || (stance !== 'rejects' && rejected.has(bareWords(said.text))))
  return other.length === 0 ? [] : STANCES.filter(stance => stance === 'rejects' || other.some(entry => entry.stance === stance))
}

/** For telling whether two objects are the same. */
export const bareWords = (text: string): string => text.toLowerCase().replace(/^(?:an?|the|any)\s+/, '')

function renderGroup(context: FieldContext, label: string, entries: readonly Entry[], contradicting: readonly Stance[]): string[] {
  const dated = contradicting.length > 0
  const sorted = [...entries].sort((a, b) => rankOf(a.stance, contradicting) - rankOf(b.stance, contradicting))
  const before = [label, dated ? bothReported(contradicting) : ''].filter(Boolean).join('; ')
  return sorted.map((entry, at) => `${at === 0 && before !== '' ? `*${escapeMarkdown(dated && label === '' ? capitalise(before) : before)}:* ` : ''}${renderEntry(context, entry, dated)}`)
}

/** What contradicts stands together, before the rest. */
const rankOf = (stance: Stance, contradicting: readonly Stance[]): number => STANCES.indexOf(stance) + (contradicting.length === 0 || contradicting.includes(stance) ? 0 : STANCES.length)

/** “both acceptance and rejection are reported”. */
function bothReported(stances: readonly Stance[]): string {
  const names = listWords(stances.map(stance => words.stanceNouns[stance]))
  return stances.length === 2 ? `both ${names} are reported` : `${names} are all reported`
}

function renderEntry(context: FieldContext, {stance, said, same}: Entry, dated: boolean): string {
  const [first] = same as [Position, ...Position[]]
  const condition = saidCondition(first, said)
  const notes = [modalityWords(first.modality), condition === null ? '' : `condition: “${escapeMarkdown(condition)}”`, dated ? articleDate(context.lookup, first.source) : ''].filter(Boolean)
  return `**${stanceMark(stance)}**${saidPart(context, first, said)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}${same.slice(0, MOST_NOTES).map(({id}) => context.cite(id)).join('')}`
}

const modalityWords = (modality: Modality): string => words.modalities[modality]

/** The mark and the word of a stance: `✗ rejects`. */
export const stanceMark = (stance: Stance): string => escapeMarkdown(`${words.stanceMarks[stance]} ${words.stances[stance]}`)

/** Of a sentence that the row has told already the clause is told again, with who acts. */
function saidPart({lookup, quoted}: FieldContext, position: Position, {text, whole}: SaidWords): string {
  const key = `${position.source} ${position.sentence.start}`
  const told = whole && quoted.has(key) ? saidWords(lookup, position, true).text : text
  if (whole) quoted.add(key)
  return `${whole ? ', as told in' : ':'} “${escapeMarkdown(told)}”`
}

export const termAddress = (term: string): string => contentAddress('glossary', term)
