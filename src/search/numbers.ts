// Text in, its numbers in one spelling out: "11,000", "11 000", "11000", "11.000", "11k" and "11 thousand" are all `11000`.
// The index and the reader's query go through the same function, so that a number finds itself and nothing else.

/** Numbers in canonical digits, each once, in order; and the text without them. */
export interface NumbersAndWords { numbers: string[]; words: string }

const GROUPED = String.raw`\d{1,3}(?:[,\u0020\u00a0\u2009\u202f'’]\d{3})+(?!\d)`
/** “11.000”: points between groups of three, as much of Europe writes; beside a magnitude a point is a decimal one. */
const DOTTED = String.raw`[1-9]\d{0,2}(?:\.\d{3})+(?!\d|[.,]\d|\s*(?:k\b|thousand|million|billion))`
const PLAIN = String.raw`\d+(?:\.\d+)?`
const MAGNITUDE = String.raw`k\b|[\s\u00a0-]*(?:thousand|million|billion)\b`
const NUMBER = new RegExp(String.raw`(?<![\p{L}\d.,])(?:(${DOTTED})|(${GROUPED}|${PLAIN})(${MAGNITUDE})?)(?![\p{L}\d])`, 'giu')
const MAGNITUDES: Record<string, number> = {k: 1e3, thousand: 1e3, million: 1e6, billion: 1e9}

/** Letters glued to digits ("T72", "28th") make a word, not a number. */
export function separateNumbers(text: string): NumbersAndWords {
  const numbers = new Set<string>()
  const words = text.replace(NUMBER, (_, dotted: string | undefined, digits: string, magnitude: string | undefined) => {
    numbers.add(canonicalNumber(dotted?.replace(/\./g, '') ?? digits, magnitude))
    return ' '
  })
  return {numbers: [...numbers], words: words.replace(/\s+/g, ' ').trim()}
}

function canonicalNumber(digits: string, magnitude: string | undefined): string {
  const plain = digits.replace(/[^\d.]/g, '')
  const factor = MAGNITUDES[(magnitude ?? '').replace(/[^a-z]/gi, '').toLowerCase()] ?? 1
  const value = Number(plain) * factor
  return Number.isSafeInteger(Math.round(value)) ? String(Math.round(value * 1e6) / 1e6) : plain
}
