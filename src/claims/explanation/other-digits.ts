// A text, the same text without its markup, and the numbers already told in; the digits left over out, each with the reason why nobody reads them.
// With them every digit of a text is told. Digits that one mark parts ("00:01:36", "2026.01.06") are told together.
import type {Range} from '../../model.ts'
import {outside} from './places.ts'

export interface OtherDigits { place: Range; reason: string }

const PARTED = /^[.,:'’/-]$/
const CLOCK = /^\d{1,2}(?::\d{2}){1,2}$/
const OPENS_NOTE = /\[\^?$/
const OPENS_ENTITY = /&(?:amp;)?#?x?[\da-z]*$/i
const LONGEST_ENTITY = 12
const ADDRESS = /^\W*(?:https?:\/\/|www\.|[\w.+-]+@)/i
const LONGEST_ADDRESS = 300

/** `told` stands by place. */
export function otherDigits(text: string, plain: string, told: readonly Range[]): OtherDigits[] {
  const runs = [...text.matchAll(/\p{Nd}+/gu)].map(({index, 0: digits}) => ({start: index, end: index + digits.length}))
  const joined: Range[] = []
  for (const run of outside(runs, told)) {
    const last = joined.at(-1)
    if (last && PARTED.test(text.slice(last.end, run.start))) last.end = run.end
    else joined.push(run)
  }
  return joined.map(place => ({place, reason: plain.slice(place.start, place.end) === text.slice(place.start, place.end) ? whyNoNumeral(text, place) : whyMarkup(text, place)}))
}

/** Digits that the plain text is without. */
function whyMarkup(text: string, {start, end}: Range): string {
  if (CLOCK.test(text.slice(start, end))) return 'a time stamp'
  if (OPENS_NOTE.test(text.slice(Math.max(0, start - 2), start)) && text[end] === ']') return 'the mark of a note'
  return OPENS_ENTITY.test(text.slice(Math.max(0, start - LONGEST_ENTITY), start)) ? 'a character written as a code' : 'in an address or in markup'
}

function whyNoNumeral(text: string, {start}: Range): string {
  const word = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_ADDRESS), start))![0]
  return ADDRESS.test(word) ? 'in an address or in markup' : 'part of a name, a time or a code'
}
