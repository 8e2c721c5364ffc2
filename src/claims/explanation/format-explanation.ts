// Remarks on an article in, lines for a person out: place, words, reading or reason, the line they stand in, and what to change.
// Plain text, the same bytes for the same input; what a terminal would obey is printed as a middle dot.
import {location} from 'vfile-location'
import type {Claim, Figure, Position, Quantity, Range, Source} from '../../model.ts'
import {printable} from '../../report/format.ts'
import type {Subject} from '../subject.ts'
import {commonFixes, fixFor, isOften} from './fix.ts'
import type {Remark} from './remark.ts'

const WIDTH = 110
const LONGEST_WORDS = 60
const MOST_WORDS = 5
const INDENT = '    '

/** One article: its path, then a block for each remark; a remark of a single line stands close to its neighbours of one. */
export function formatExplanation(source: Source, remarks: readonly Remark[], subject: Subject): string {
  const file = location(source.text)
  const blocks = remarks.map(remark => {
    const point = file.toPoint(remark.places[0]!.start)
    return formatRemark(source, remark, subject, {line: point?.line ?? 1, column: point?.column ?? 1}).map(printable)
  })
  const lines = blocks.flatMap((block, at) => (at === 0 || block.length > 1 || blocks[at - 1]!.length > 1 ? ['', ...block] : block))
  return [printable(source.path), ...lines.length > 0 ? lines : ['', 'no number and no word of stance']].join('\n')
}

function formatRemark(source: Source, remark: Remark, subject: Subject, {line, column}: {line: number; column: number}): string[] {
  const what = `${line}:${column} ${remark.about} ${quoteWords(source, remark.places)}`
  if (remark.outcome === 'none') return [`${what} — no quantity: ${remark.reason}`]
  const shown = () => excerpt(source, remark.places, column)
  if (remark.outcome === 'read') return [`${what} — read`, ...[...shown(), ...remark.claims.flatMap(claimLines)].map(text => INDENT + text)]
  const fix = isOften(remark.reason) ? null : fixFor(remark.reason, subject)
  return [`${what} — refused: ${remark.reason}`, ...fix ? [...shown(), `fix: ${fix}`].map(text => INDENT + text) : []]
}

/** The words at the places, each once. */
function quoteWords(source: Source, places: readonly Range[]): string {
  const words = [...new Set(places.map(({start, end}) => shorten(source.text.slice(start, end))))]
  return `${words.slice(0, MOST_WORDS).map(text => `“${text}”`).join(', ')}${words.length > MOST_WORDS ? ' …' : ''}`
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS).trimEnd()} …`
}

/** The line of the first place, cut around it, and marks below the places that are in view. `column` counts from 1. */
function excerpt({text}: Source, places: readonly Range[], column: number): string[] {
  const {start} = places[0]!
  const from = start - column + 1
  const end = /[\n\r]/.exec(text.slice(start, start + WIDTH))
  const left = whole(text, Math.max(from, start - WIDTH / 2))
  const close = end ? start + end.index : text.length
  const right = whole(text, Math.min(close, left + WIDTH))
  const line = `${left > from ? '…' : ' '}${text.slice(left, right)}${right < close ? '…' : ''}`
  const marks = new Array<string>(line.length).fill(' ')
  for (const place of places) for (let at = Math.max(place.start, left); at < Math.min(place.end, right); at++) marks[at - left + 1] = '^'
  return [`|${line}`, `|${marks.join('').trimEnd()}`]
}

/** An offset that parts no surrogate pair. */
const whole = (text: string, at: number): number => (/[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at)

function claimLines(claim: Claim): string[] {
  const what = claim.type === 'figure' ? figureWords(claim) : claim.type === 'position' ? positionWords(claim) : [`an event of ${claim.date}, with ${claim.actors.join(', ')}`]
  const modality = claim.modality === 'asserted' ? '' : `; ${claim.modality}`
  return [`${what[0]}${modality} — claim ${claim.id}`, ...what.slice(1), voices(claim)]
}

const figureWords = ({measure, quantity, basis, population, asOf}: Figure): string[] =>
  [`${measure} of ${population}: ${valueWords(quantity)}, ${BASIS[basis]}${asOf ? `, as of ${asOf}` : ''}`]

const BASIS = {total: 'a total', increment: 'added to an earlier number', period: 'for a period', part: 'a part of another number', limit: 'a limit'} as const

function positionWords({holder, document, term, stance, object, condition}: Position): string[] {
  return [`${holder}${document ? ` (“${document}”)` : ''} · ${term} · ${stance}`, `about: “${object}”${condition ? `, if: “${condition}”` : ''}`]
}

function voices({origins, via, hedges}: Claim): string {
  const said = origins.length === 0 ? 'nobody is named' : origins.map(({id, label}) => `${label} (${id ?? 'no entry of content/glossary/'})`).join(' and ')
  return `says: ${said}${via.length > 0 ? `, told by ${via.join(', ')}` : ''}${hedges.length > 0 ? `; hedged: ${hedges.join(', ')}` : ''}`
}

const number = (value: number | undefined): string => (value === undefined ? '?' : new Intl.NumberFormat('en-GB', {maximumFractionDigits: 6}).format(value))

/** A value as it is kept: what the text says, nothing worked out. */
function valueWords({form, low, best, high}: Quantity): string {
  if (form === 'about') return `about ${number(best)}`
  if (form === 'at-least') return `at least ${number(low)}`
  if (form === 'at-most') return `at most ${number(high)}`
  if (form === 'change') return best === undefined ? `a change from ${number(low)} to ${number(high)}` : `a change by ${number(best)}`
  return form === 'exact' ? number(best) : `${number(low)} to ${number(high)}`
}

/** What closes an explanation: the fixes of frequent reasons, and a line that says how many numbers and words of stance there are and what became of them. */
export function summarise(remarks: readonly Remark[], subject: Subject): string {
  const fixes = commonFixes(remarks.map(({reason}) => reason), subject).map(({reason, fix}) => `fix for “${reason}”: ${fix}`)
  const count = (about: Remark['about'], outcome?: Remark['outcome']) => remarks.filter(remark => remark.about === about && (!outcome || remark.outcome === outcome))
    .reduce((sum, {counted}) => sum + counted, 0)
  const several = (amount: number, one: string, more: string) => `${amount} ${amount === 1 ? one : more}`
  const counts = `${several(count('number'), 'number', 'numbers')}: ${count('number', 'read')} read, ${count('number', 'refused')} refused, ${several(count('number', 'none'), 'no quantity', 'no quantities')}; `
    + `${several(count('stance'), 'stance word', 'stance words')}: ${count('stance', 'read')} read, ${count('stance', 'refused')} refused`
  return [...fixes, ...fixes.length > 0 ? [''] : [], counts].join('\n')
}
