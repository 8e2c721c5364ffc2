// A text in, its lexemes out: digits as one number, words, hyphens and other marks, with exact offsets. Linear in the text.

type LexemeKind = 'number' | 'word' | 'mark'

/** `value` is a number's value; `glued` says that no white space stands before it, `opensLine` that it begins its line. */
export interface Lexeme { kind: LexemeKind; text: string; lower: string; start: number; end: number; glued: boolean; opensLine: boolean; value: number }

const GROUPED = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?'
const SPACED = '\\d{1,3}(?: {0,6}[\\u00a0\\u202f\\u2009 ]\\d{3})+(?![\\d,.]\\d)(?!\\d)'
const PLAIN = '\\d+(?:\\.\\d+)?|\\.\\d+'
const WORD = "\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?"
const ADDRESS = '(?:https?:\\/\\/|www\\.)\\S+|[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{1,64}'
const LEXEME = new RegExp(`(?<address>${ADDRESS})|(?<number>${GROUPED}|${SPACED}|${PLAIN})|(?<word>${WORD})|\\S`, 'giu')

export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let end = -1
  for (const match of text.matchAll(LEXEME)) {
    const groups = match.groups!
    const kind = groups['number'] ? 'number' : groups['word'] ? 'word' : 'mark'
    const value = kind === 'number' ? Number(match[0].replace(/[^\d.]/g, '')) : Number.NaN
    lexemes.push({kind, text: match[0], lower: match[0].toLowerCase().replace(/’/g, "'"), start: match.index, end: match.index + match[0].length, glued: match.index === end, opensLine: end < 0 || text.slice(end, match.index).includes('\n'), value})
    end = match.index + match[0].length
  }
  return lexemes
}

export const isHyphen = (lexeme: Lexeme | undefined): boolean => lexeme !== undefined && /^[-‑–]$/.test(lexeme.text)
