// A source and what was extracted from it in; what became of each of its numbers out, those of a line of clutter together.
// A number is a quantity, or a numeral that is none: a day, a year, an ordinal, a part of a name; or digits that nobody reads, as in an address.
// Every digit of the text lies in a place of some remark.
import type {Claim, Event, Range, Source} from '../../model.ts'
import {withoutClutter} from '../../source/clean.ts'
import {plainText} from '../../source/plain.ts'
import {findDates} from '../dates.ts'
import type {Extraction} from '../extract.ts'
import {findQuantities} from '../quantities.ts'
import {lexemesOf} from '../quantities/lexemes.ts'
import {numeralAt} from '../quantities/numerals.ts'
import {MOST_TOKENS, readingOf} from '../reading.ts'
import type {Subject} from '../subject.ts'
import {whyNoQuantity} from './no-quantity.ts'
import {otherDigits} from './other-digits.ts'
import {containing, outside} from './places.ts'
import type {Remark} from './remark.ts'

type Fate = Pick<Remark, 'outcome' | 'claims' | 'reason'>
interface Told { place: Range; fate: Fate }

export function explainNumbers(source: Source, subject: Subject, extraction: Extraction): Remark[] {
  const fates = fatesOf(extraction)
  const quantities = quantitiesOf(source)
  const dates = outside(datesOf(source, subject), quantities)
  const events = eventsByDate(dates, extraction.claims)
  const known = [...quantities, ...dates].sort(byPlace)
  const plain = plainText(source.text)
  const numerals = [
    ...quantities.map(place => ({place, fate: fates.get(keyOf(place)) ?? refused(whyUnread(source, place))})),
    ...dates.map(place => ({place, fate: events.get(place) ?? fates.get(keyOf(place)) ?? none('a date')})),
    ...otherNumerals(plain, known),
  ].sort(byTold)
  const digits = otherDigits(source.text, plain, numerals.map(({place}) => place)).map(({place, reason}) => ({place, fate: none(reason)}))
  return remarksOf(source, [...numerals, ...digits].sort(byTold))
}

const byPlace = (one: Range, other: Range): number => one.start - other.start
const byTold = (one: Told, other: Told): number => byPlace(one.place, other.place)

/** As the article is read, clutter left out; and those of each piece of clutter by itself. */
function quantitiesOf({text, clutter}: Source): Range[] {
  const inClutter = clutter.flatMap(piece => findQuantities(text.slice(piece.start, piece.end)).map(({start, end}) => ({start: piece.start + start, end: piece.start + end})))
  return [...findQuantities(withoutClutter(text, clutter)).map(({start, end}) => ({start, end})), ...inClutter].sort(byPlace)
}

const keyOf = ({start, end}: Range): string => `${start} ${end}`
const none = (reason: string): Fate => ({outcome: 'none', claims: [], reason})
const refused = (reason: string): Fate => ({outcome: 'refused', claims: [], reason})
const read = (claim: Claim): Fate => ({outcome: 'read', claims: [claim], reason: ''})

/** What was made of a range: a figure has its number exactly, a refusal what it refuses. */
function fatesOf({claims, refusals}: Extraction): Map<string, Fate> {
  return new Map([
    ...refusals.map(refusal => [keyOf(refusal), refused(refusal.reason)] as const),
    ...claims.flatMap(claim => (claim.type === 'figure' ? [[keyOf(claim.number), read(claim)] as const] : [])),
  ])
}

interface DatePlace extends Range { date: string }

const datesOf = (source: Source, subject: Subject): DatePlace[] => readingOf(source, subject).sentences.flatMap(({tokens}) =>
  findDates(tokens).map(({from, to, date}) => ({start: tokens[from]!.start, end: tokens[to - 1]!.end, date})))

/** Each event goes to the first place, within its sentence, that names its date and has none yet. */
function eventsByDate(dates: readonly DatePlace[], claims: readonly Claim[]): Map<Range, Fate> {
  const found = new Map<Range, Fate>()
  const names = (event: Event, place: DatePlace) => place.date === event.date && place.start >= event.sentence.start && place.end <= event.sentence.end
  for (const claim of claims) if (claim.type === 'event') {
    const free = dates.filter(place => names(claim, place) && !found.has(place))
    const place = free.find(({start, end}) => start < claim.selector.end && end > claim.selector.start) ?? free[0]
    if (place) found.set(place, read(claim))
  }
  return found
}

/** Numerals that the number finder took for no quantity, and why. */
function otherNumerals(plain: string, known: readonly Range[]): Told[] {
  const lexemes = lexemesOf(plain)
  const found: Told[] = []
  let next = 0
  for (let at = 0; at < lexemes.length;) {
    const {start} = lexemes[at]!
    while (next < known.length && known[next]!.end <= start) next++
    const numeral = known[next] && known[next]!.start <= start ? null : numeralAt(lexemes, at)
    if (numeral) found.push({place: {start, end: lexemes[numeral.to - 1]!.end}, fate: none(whyNoQuantity(lexemes, numeral))})
    at = numeral?.to ?? at + 1
  }
  return outside(found.map(told => ({...told, ...told.place})), known)
}

/** The extractor said nothing of a quantity: it never came to see it. */
function whyUnread(source: Source, place: Range): string {
  const sentence = containing(source.sentences, place.start)
  if (!sentence) return 'outside the text of every paragraph'
  return place.end > sentence.end ? 'runs over the end of its sentence' : `a sentence of more than ${MOST_TOKENS} words is not read`
}

/** One remark a number; those of a line of clutter are one, for nothing there is of the article. */
function remarksOf(source: Source, told: readonly Told[]): Remark[] {
  const remarks: Remark[] = []
  let line: Range | null = null
  for (const {place, fate} of told) {
    const clutter = fate.outcome === 'read' ? null : containing(source.clutter, place.start)
    const last = remarks.at(-1)
    if (clutter && clutter === line && last) { last.places.push(place); last.counted++; continue }
    line = clutter
    remarks.push({about: 'number', places: [place], counted: 1, ...(clutter ? refused(whyClutter(clutter.reason)) : fate)})
  }
  return remarks
}

const whyClutter = (reason: string): string => (reason === 'metadata' ? 'in the metadata at the head of the file' : `in clutter: ${reason}`)
