// A text in, every quantity in it out: numbers in digits or words with their bounds, ranges, magnitudes and fractions.
// Spans never overlap, and `text.slice(start, end) === exact`. Linear in the text. No word of any subject stands here.
import type {Quantity, QuantityForm, Range} from '../model.ts'
import {amountAt, type Amount} from './quantities/amounts.ts'
import {withContinental} from './quantities/continental.ts'
import {boundAround, type Bound} from './quantities/bounds.ts'
import {fractionAt} from './quantities/fractions.ts'
import {kindOf, type QuantityKind} from './quantities/kinds.ts'
import {isHyphen, lexemesOf, phraseAt, type Lexeme} from './quantities/lexemes.ts'
import {magnitudeAt} from './quantities/magnitudes.ts'
import {numeralAt, unitOf} from './quantities/numerals.ts'
import {rangeAt} from './quantities/ranges.ts'
import {shareAt} from './quantities/shares.ts'
import {mayBegin} from './quantities/starters.ts'
import {plainText} from '../source/plain.ts'

export type {QuantityKind} from './quantities/kinds.ts'

/** A quantity as it stands: the span takes in its bound, `numeral` is the number alone; `strict` is true for "more than", "under". */
export interface QuantityMention extends Range, Quantity { kind: QuantityKind; numeral: Range; strict: boolean }

interface Found { quantity: Omit<Quantity, 'exact'>; kind: QuantityKind; from: number; to: number; numeral: {from: number; to: number}; strict: boolean }

/** Every quantity of a text, by place. Dates, clock times, ordinals, numbers of articles and numbers in names are none. */
export function findQuantities(text: string): QuantityMention[] {
  const lexemes = withContinental(lexemesOf(plainText(text)))
  const mentions: QuantityMention[] = []
  let last = 0
  for (let at = 0; at < lexemes.length;) {
    const found = quantityAt(lexemes, at)
    if (found === null) { at++; continue }
    if ('skip' in found) { at = found.skip; continue }
    const from = Math.max(found.from, last)
    mentions.push(mentionOf(text, lexemes, {...found, from}))
    at = last = found.to
  }
  return mentions
}

/** The quantity that begins at a lexeme; where the number there is none, how far to skip it. */
function quantityAt(lexemes: readonly Lexeme[], at: number): Found | {skip: number} | null {
  if (!mayBegin(lexemes[at]!)) return null
  if (isShopName(lexemes, at)) return {skip: at + 3}
  if (phraseAt(lexemes, at, COUPLE_OF_DOZEN)) return {quantity: {best: 24, form: 'about'}, kind: 'count', from: at, to: at + 4, numeral: {from: at, to: at + 4}, strict: false}
  const magnitude = magnitudeAt(lexemes, at)
  if (magnitude) return withBound(lexemes, magnitude, {form: 'magnitude', low: magnitude.low, high: magnitude.high}, magnitude.kind)
  const share = shareAt(lexemes, at)
  if (share) return bounded(share, 'fraction', boundAround(lexemes, share))
  const fraction = fractionAt(lexemes, at, from => boundAround(lexemes, {from, to: from}).form !== null)
  if (fraction && (numeralAt(lexemes, at)?.to ?? 0) <= fraction.to) return bounded(fraction, fraction.measured ? 'unit' : 'fraction', boundAround(lexemes, fraction))
  const range = rangeAt(lexemes, at)
  if (range) return range.kind ? {...range, kind: range.kind, strict: false} : {skip: range.to}
  const amount = amountAt(lexemes, at)
  return amount ? ofAmount(lexemes, amount) : null
}

const COUPLE_OF_DOZEN = ['a', 'couple', 'of', 'dozen']

/** "7-Eleven": digits and a numeral with a capital make a name. */
const isShopName = (lexemes: readonly Lexeme[], at: number): boolean =>
  lexemes[at]!.kind === 'number' && isHyphen(lexemes[at + 1]) && lexemes[at + 1]!.glued && unitOf(lexemes[at + 2]) !== undefined && /^\p{Lu}\p{Ll}/u.test(lexemes[at + 2]!.text)

function ofAmount(lexemes: readonly Lexeme[], {value, numeral, from, tail}: Amount): Found | {skip: number} {
  const bound = boundAround(lexemes, {from, to: numeral.to, tail})
  const kind = kindOf(lexemes, numeral, bound)
  if (kind === null) return {skip: numeral.to}
  return bounded({...numeral, value}, value < 0 && kind === 'count' ? 'unit' : kind, bound)
}

function bounded(numeral: {value: number; from: number; to: number}, kind: QuantityKind, bound: Bound): Found {
  const form: QuantityForm = bound.form ?? 'exact'
  const value = form === 'at-least' ? {low: numeral.value} : form === 'at-most' ? {high: numeral.value} : {best: numeral.value}
  return {quantity: {...value, form}, kind, from: bound.from, to: bound.to, numeral: {from: numeral.from, to: numeral.to}, strict: bound.strict}
}

function withBound(lexemes: readonly Lexeme[], place: {from: number; to: number}, quantity: Omit<Quantity, 'exact'>, kind: QuantityKind): Found {
  const bound = boundAround(lexemes, place)
  return {quantity, kind, from: bound.from, to: bound.to, numeral: {from: place.from, to: place.to}, strict: false}
}

function mentionOf(text: string, lexemes: readonly Lexeme[], found: Found): QuantityMention {
  const start = wholeEntity(text, lexemes[found.from]!.start)
  const end = lexemes[found.to - 1]!.end
  const numeral = {start: lexemes[found.numeral.from]!.start, end: lexemes[found.numeral.to - 1]!.end}
  return {start, end, exact: text.slice(start, end), ...found.quantity, kind: found.kind, numeral, strict: found.strict}
}

/** A sign written as an entity ("&gt;3,000") stands at the entity's last place; the span takes in the whole. */
function wholeEntity(text: string, start: number): number {
  const entity = text[start] === ';' ? /&(?:amp;)?#?\w{1,10}$/.exec(text.slice(Math.max(0, start - 16), start)) : null
  return entity ? start - entity[0].length : start
}
