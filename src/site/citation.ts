// A claim's article and the claim's own page in, three ways to cite it out: plain text, BibTeX, CSL-JSON. The article comes first, our page as the place where it
// was found. What a card does not know is said or left out, never guessed; there is no access date, since a build has no clock.
import type {Edtf} from '../model.ts'
import {dateWords} from '../topics/date-words.ts'

export interface Cited {
  /** The article, as its card has it. */
  article: {title: string; publisher: string | null; url: string | null; date: Edtf | null; inferred: boolean}
  /** Where it was found: the site's name, the claim's id, title and permanent address. */
  found: {site: string; id: string; title: string; url: string}
}

/** One line; every gap in what is known of the article is told. */
export function citationText({article, found}: Cited): string {
  const {title, publisher, url} = article
  return `“${oneLine(title)}”, ${publisher === null ? 'publisher not stated' : oneLine(publisher)}, ${dated(article)}, ${url ?? 'address not known'}. ${foundWords(found)}.`
}

const dated = ({date, inferred}: Cited['article']): string => (date === null ? 'undated' : `${dateWords(date)}${inferred ? ' (concluded by an editor)' : ''}`)

const foundWords = ({site, title, url}: Cited['found']): string => `Quoted in ${oneLine(site)} (${oneLine(title)}), ${url}`

/** What the fields of a reference manager have no place for. */
function remarks({article, found}: Cited, quoted: string): string {
  const {publisher, url, date, inferred} = article
  const gaps = [publisher === null ? 'Publisher not stated' : '', date === null ? 'Undated' : inferred ? 'Date concluded by an editor' : '', url === null ? 'Address not known' : '']
  return [...gaps.filter(gap => gap !== ''), quoted === '' ? foundWords(found) : quoted].join('. ')
}

/** One `@misc` entry that BibTeX and biblatex read; a date that is no plain one stands in words. */
export function citationBibtex(cited: Cited): string {
  const {article, found} = cited
  const quoted = `Quoted in ${escapeTex(found.site)} (${escapeTex(found.title)}), \\url{${verbatimUrl(found.url)}}`
  const fields: [string, string | null][] = [
    ['title', `{${escapeTex(article.title)}}`],
    ['howpublished', article.publisher === null ? null : escapeTex(article.publisher)],
    ...yearFields(article.date),
    ['url', article.url === null ? null : verbatimUrl(article.url)],
    ['note', remarks(cited, quoted)],
  ]
  return `@misc{${citationKey(found)},\n${fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`])).join('')}}`
}

/** ASCII letters, digits and hyphens, by which every program can name the entry. */
const citationKey = ({site, id}: Cited['found']): string =>
  [site.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), id].filter(part => part !== '').join('-')

function yearFields(date: Edtf | null): [string, string | null][] {
  if (date === null) return []
  const [, year, month, day] = PLAIN.exec(date) ?? []
  if (year === undefined || isSeason(month)) return [['year', escapeTex(dateWords(date))]]
  return [['year', year], ['month', month === undefined ? null : String(Number(month))], ['day', day === undefined ? null : String(Number(day))]]
}

const PLAIN = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/
const isSeason = (month: string | undefined): boolean => Number(month ?? 0) > 12

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}',
  '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}',
}

/** For text within braces: no sign keeps a meaning of its own, and no brace is left to be counted. */
const escapeTex = (text: string): string => oneLine(text).replace(/[\\{}^~<>|]/g, sign => TEX[sign]!).replace(/[&%$#_]/g, '\\$&')

/** An address is taken as it stands; what would end it is percent-encoded. */
const verbatimUrl = (url: string): string => url.replace(/[\\{}\s]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

interface CslDate { 'date-parts'?: number[][]; season?: number; circa?: true; literal?: string }
interface CslItem { id: string; type: 'webpage' | 'document'; title: string; publisher?: string; issued?: CslDate; URL?: string; source: string; note: string }

/** A list of one item, as reference managers read it (CSL-JSON 1.0.2), one field a line. */
export function citationCsl(cited: Cited): string {
  const {article, found} = cited
  const item: CslItem = {
    id: citationKey(found),
    type: article.url === null ? 'document' : 'webpage',
    title: oneLine(article.title),
    ...(article.publisher === null ? {} : {publisher: oneLine(article.publisher)}),
    ...(article.date === null ? {} : {issued: cslDate(article.date)}),
    ...(article.url === null ? {} : {URL: article.url}),
    source: oneLine(found.site),
    note: remarks(cited, ''),
  }
  return `[{\n${Object.entries(item).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}]`
}

/** EDTF as CSL has it: parts, an interval of two, a season, `circa` for what is about or uncertain; anything else in words. */
export function cslDate(date: Edtf): CslDate {
  const ends = date.split('/').map(readParts)
  const parts = ends.flatMap(end => (end ? [end.parts] : []))
  const season = ends[0]?.season
  if (parts.length !== ends.length || ends.length > 2 || (ends.length === 2 && ends.some(end => end?.season))) return {literal: dateWords(date)}
  return {'date-parts': parts, ...(season ? {season} : {}), ...(ends.some(end => end?.circa) ? {circa: true as const} : {})}
}

const MARKED = /^(\d{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([~?%]?)$/

/** Unknown months and days are left out; an unknown digit of a year cannot be told in parts. */
function readParts(date: string): {parts: number[]; season?: number; circa: boolean} | null {
  const [, year, month = 'XX', day = 'XX', mark] = MARKED.exec(date) ?? []
  if (year === undefined) return null
  const circa = mark !== ''
  if (month === 'XX') return {parts: [Number(year)], circa}
  if (Number(month) > 24) return null
  if (isSeason(month)) return {parts: [Number(year)], season: Number(month) - 20, circa}
  return {parts: [Number(year), Number(month), ...(day === 'XX' ? [] : [Number(day)])], circa}
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').replace(/\s+/g, ' ').trim()
