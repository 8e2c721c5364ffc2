// A reading in; its quotations with who is quoted in each, and whether a sentence opens one, out. A quotation may hold many sentences, and go on in the paragraph below.
import type {Range} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import type {Attribution} from './attribution-at.ts'
import type {Speaker} from './speaker.ts'

/** `closed` is false where the paragraph ends inside the quotation. */
interface Quotation extends Range { paragraph: number; closed: boolean }

export interface Quoted extends Range { speaker: Speaker | null }

/** Characters between a quotation and the words that say whose it is. */
const NEAR = 4
const OPENS_SINGLE = /(?:^|[\s(–—])$/
const CLOSES_SINGLE = /[.,!?…]$/

/** Quotations by place; `speaker` is null where the sentences that open and close it name nobody. */
export function quotationsOf(reading: Reading, bySentence: readonly (readonly Attribution[])[], credits: ReadonlyMap<number, Speaker>): Quoted[] {
  const quotations = reading.source.paragraphs.flatMap(paragraph => quotationsIn(reading.plain, paragraph))
  const at = (offset: number): readonly Attribution[] => bySentence[sentenceAt(reading.sentences, offset)] ?? []
  const found: Quoted[] = []
  let below: Speaker | null = null
  for (let place = quotations.length - 1; place >= 0; place--) {
    const {start, end, paragraph, closed} = quotations[place]!
    const after = at(end - 1).find(attribution => attribution.speaker && !attribution.first && attribution.start >= end - 1 && attribution.start - end <= NEAR)
    const before = at(start).findLast(attribution => attribution.speaker && !attribution.first && attribution.kind !== 'account' && reading.plain[attribution.start] !== '(' && attribution.end <= start && start - attribution.end <= NEAR * 20)
    const next: Speaker | null = !closed && quotations[place + 1]?.paragraph === paragraph + 1 ? below : null
    below = after?.speaker ?? before?.speaker ?? next ?? credits.get(paragraph) ?? null
    found.push({start, end, speaker: below})
  }
  return found.reverse()
}

/** Index of the last sentence that begins before the offset. */
function sentenceAt(sentences: Reading['sentences'], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.sentence.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

function quotationsIn(plain: string, {start, end, number}: Range & {number: number}): Quotation[] {
  const found: Quotation[] = []
  let open: {at: number; close: string} | null = null
  for (let at = start; at < end; at++) {
    const character = plain[at]!
    if (open) {
      if (character !== open.close || (character === '’' && !CLOSES_SINGLE.test(plain[at - 1] ?? ''))) continue
      found.push({start: open.at, end: at + 1, paragraph: number, closed: true})
      open = null
    } else if (character === '“' || character === '"') open = {at, close: character === '"' ? '"' : '”'}
    else if (character === '‘' && OPENS_SINGLE.test(plain.slice(Math.max(start, at - 1), at))) open = {at, close: '’'}
  }
  return open ? [...found, {start: open.at, end, paragraph: number, closed: false}] : found
}

/** The quotation that a stretch stands in. */
export function quotationAround(quotations: readonly Quoted[], range: Range): Quoted | undefined {
  let [low, high] = [0, quotations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.start < range.start) low = middle + 1
    else high = middle
  }
  const last = quotations[low - 1]
  return last && last.end >= range.end ? last : undefined
}

/** Whether a sentence begins inside quotation marks. */
export const opensWithQuotation = (reading: Reading, {sentence}: SentenceReading): boolean => /^["“‘]/.test(reading.plain.slice(sentence.start, sentence.start + 1))

/** A paragraph that opens with a quotation mark goes on with whom the one before it quoted. */
export const goesOnQuoting = (reading: Reading, sentence: SentenceReading): boolean => {
  const paragraph = reading.source.paragraphs[sentence.sentence.paragraph - 1]
  return paragraph !== undefined && /^(?:\p{L}{1,12}: ?)?["“]/u.test(reading.plain.slice(paragraph.start, paragraph.start + 16))
}
