// A text in, its lexemes out: digits as one number, words, hyphens and other marks, with exact offsets. Linear in the text.
// Digits whose grouping is no English numeral ("12,34", "1.000", "2.0.1", a code of sixteen digits) are a mark, so that nobody reads a part of them.
import {withoutFillers} from '../../source/filler.ts'
import words from '../words/quantities.json' with {type: 'json'}

type LexemeKind = 'number' | 'word' | 'mark'

/** `value` is a number's value; `glued` says that no white space stands before it, `opensLine` that it begins its line. */
export interface Lexeme { kind: LexemeKind; text: string; lower: string; start: number; end: number; glued: boolean; opensLine: boolean; value: number }

const SPACE = '[\\u00a0\\u202f\\u2009\\u2007 ]'
/** Groups of three behind spaces; "35 737 MAX jets" counts jets of a model. */
const SPACED = `\\d{1,3}(?! (?:${words.models.join('|')}) \\p{Lu})(?:${SPACE}\\d{3})+(?![\\d,.]\\d)(?!\\d)`
const DIGITS = '\\d+(?:[.,\'’]\\d+)*|\\.\\d+'
const VULGAR = '[¼½¾⅐-⅞]'
const WORD = "\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?"
const ADDRESS = '(?:[Hh][Tt]{2}[Pp][Ss]?:\\/\\/|[Ww]{3}\\.)\\S+|[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}'
/** Its groups: a number, a word. */
const LEXEME = new RegExp(`${ADDRESS}|(${SPACED}|${DIGITS}|${VULGAR})|(${WORD})|\\S`, 'gu')

/** Each way of grouping digits, and the marks to take out before the number is read. */
const WAYS: readonly {form: RegExp; drop: RegExp}[] = [
  {form: /^(?:\d+(?:\.\d+)?|\.\d+)$/, drop: /[^\d.]/g},
  {form: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, drop: /,/g},
  {form: /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/, drop: /,/g}, // lakh and crore: "12,50,000"
  {form: /^[1-9]\d{0,2}(?:['’]\d{3})+(?:\.\d+)?$/, drop: /['’]/g}, // as in Switzerland: "1’200"
  {form: /^\d{1,3}(?:[\u00a0\u202f\u2009\u2007 ]\d{3})+$/, drop: /\D/g},
  {form: /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, drop: /\./g}, // as on the continent, where nothing else can be meant: "1.200.000"
]
/** "1.000" and "12.000": nobody knows which half of Europe wrote it. */
const AMBIGUOUS = /^[1-9]\d{0,2}\.000$/
const MOST_DIGITS = 15

export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let end = -1
  const unfilled = withoutFillers(text)
  for (const match of unfilled.text.matchAll(LEXEME)) {
    const value = match[1] ? valueOf(match[0]) : Number.NaN
    const kind = !Number.isNaN(value) ? 'number' : match[2] ? 'word' : 'mark'
    lexemes.push({kind, text: match[0], lower: foldedOf(match[0]), start: unfilled.place(match.index), end: unfilled.endOf(match.index + match[0].length), glued: match.index === end, opensLine: end < 0 || unfilled.text.slice(end, match.index).includes('\n'), value})
    end = match.index + match[0].length
  }
  return lexemes
}

const folded = new Map<string, string>()
/** Spellings remembered; a text of made-up words must not fill the memory. */
const MOST_SPELLINGS = 50_000

function foldedOf(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const lower = text.toLowerCase().replace(/’/g, "'")
  if (folded.size < MOST_SPELLINGS) folded.set(text, lower)
  return lower
}

/** NaN where the digits make no numeral. */
function valueOf(text: string): number {
  const vulgar = /^\D$/.test(text) ? /^(\d+)\u2044(\d+)$/.exec(text.normalize('NFKD')) : null
  if (vulgar) return Number(vulgar[1]) / Number(vulgar[2])
  if (AMBIGUOUS.test(text) || text.length > 2 * MOST_DIGITS) return Number.NaN
  const way = WAYS.find(({form}) => form.test(text))
  const digits = way ? text.replace(way.drop, '') : ''
  return way && digits.length <= MOST_DIGITS ? Number(digits) : Number.NaN
}

export const isHyphen = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && /^[-‑–]$/.test(lexeme.text)

/** Whether the words of a phrase stand at a lexeme. */
export const phraseAt = (lexemes: readonly Lexeme[], from: number, phrase: readonly string[]): boolean =>
  from >= 0 && phrase.length > 0 && phrase.every((part, step) => lexemes[from + step]?.lower === part)
