// Text of a seed or a card in, the same words as Markdown out, in which nothing is markup: no link, tag, footnote, table cell or marker.
// For inline places: table cells, footnotes, sentences. Addresses become code, since GitHub links them whatever is escaped.

/** Characters that begin markup inline, on GitHub mathematics included. */
const SPECIAL = /[\\`*_[\]<>|~&$]/g
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)\S*|\S*@\S*/gi
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g

/** One line of Markdown that shows the text and nothing else. */
export function escapeMarkdown(text: string): string {
  const line = foldSpace(text)
  let escaped = ''
  let at = 0
  for (const match of line.matchAll(ADDRESS)) {
    escaped += escapeWords(line.slice(at, match.index)) + codeSpan(match[0])
    at = match.index + match[0].length
  }
  return escaped + escapeWords(line.slice(at))
}

/** White space and control characters as one blank each run; direction marks, which could turn a line about, left out. */
export const foldSpace = (text: string): string => text.replace(BIDI, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim()

const escapeWords = (text: string): string => text.replace(SPECIAL, '\\$&')

/** In a table a pipe ends the cell even inside code, and a backslash inside code shows: both are spelt as look-alikes there. */
function codeSpan(text: string): string {
  return `\`${text.replace(/`/g, '′').replace(/\|/g, '¦').replace(/\\/g, '∖')}\``
}

/** A relative address of a file of content/, from a topic. */
export const contentAddress = (folder: string, id: string, anchor = ''): string => `../${folder}/${encodeName(id)}.md${anchor === '' ? '' : `#${anchor}`}`

/** A relative address of an article, by its path from the root (`seeds/…`), from a topic. */
export const seedAddress = (path: string): string => `../../${path.split('/').map(encodeName).join('/')}`

const encodeName = (name: string): string => encodeURIComponent(name).replace(/[()]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)

export const link = (text: string, address: string): string => `[${escapeMarkdown(text)}](${address})`

export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
