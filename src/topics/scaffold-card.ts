// An article without an editorial card in, a card to begin with out: the headline that the text itself gives, and nothing guessed.
import {stringify} from 'yaml'
import type {FileChange} from '../disk.ts'
import type {Source} from '../model.ts'
import {foldSpace} from './markdown-text.ts'

const FIRST_WORDS = 12
const LONGEST = 160

export const cardPath = (id: string): string => `content/sources/${id}.md`

/** A card whose unknowns are written out as unknown, for an editor to fill in. */
export function scaffoldCard(source: Source): FileChange {
  const header = stringify({title: headlineOf(source), publisher: null, url: null, date: null, dateBasis: null, derivedFrom: null}, {lineWidth: 0})
  return {path: cardPath(source.id), text: `---\n${header}---\n`}
}

/** The article's first heading where it opens with one, else its first words; without Markdown's signs of emphasis. */
export function headlineOf(source: Source): string {
  const first = source.paragraphs[0]
  if (!first) return source.id
  const line = foldSpace(source.text.slice(first.start, Math.min(first.end, first.start + 2_000)).replace(/[*_`]+/g, ''))
  const words = line.split(' ')
  const title = first.kind === 'heading' || words.length <= FIRST_WORDS ? line : `${words.slice(0, FIRST_WORDS).join(' ')} …`
  const cut = title.length <= LONGEST ? title : `${[...title.slice(0, LONGEST)].slice(0, -1).join('')}…`
  return cut === '' ? source.id : cut
}
