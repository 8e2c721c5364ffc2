// A claim's article and the claim's own page in, three ways to cite it out: plain text, BibTeX, CSL-JSON. The article comes first, our page as the place where it
// was found. What a card does not know is said or left out, never guessed; there is no access date, since a build has no clock.
import type {Edtf} from '../model.ts'
import {dateWords} from '../topics/date-words.ts'

export interface Cited {
  /** The article, as its card has it; `original` is what it was made from, and whether that is the name of somebody who publishes. */
  article: {title: string; publisher: string | null; original?: {name: string; publishes: boolean} | null; url: string | null; date: Edtf | null; inferred: boolean}
  /** Where it was found: the site's name, the claim's id, title and permanent address. */
  found: {site: string; id: string; title: string; url: string}
}
type Article = Cited['article']

/** One line; every gap in what is known of the article is told. */
export function citationText({article, found}: Cited): string {
  const {title, publisher, url, original} = article
  const published = [publisher === null ? 'publisher not stated' : oneLine(publisher), ...(original ? [originalWords(original)] : [])].join(', ')
  return `“${oneLine(title)}”, ${published}, ${article.date === null ? 'undated' : datedWords(article.date, article)}, ${url ?? 'address not known'}. ${foundWords(found)}.`
}

const originalWords = ({name}: NonNullable<Article['original']>): string => `after ${oneLine(name)}, as given by the text`

const datedWords = (date: Edtf, {inferred}: Article): string => `${dateWords(date)}${inferred ? ', inferred' : ''}`

const foundWords = ({site, title, url}: Cited['found']): string => `Quoted in ${oneLine(site)} (${oneLine(title)}), ${url}`

/** What the fields of a reference manager have no place for; `exact` where the date has a field that tells all of it. */
function remarks({article}: Cited, exact: boolean): string[] {
  const {publisher, original, url, date} = article
  return [
    publisher === null ? 'Publisher not stated' : '', original ? capitalise(originalWords(original)) : '',
    date === null ? 'Undated' : exact ? '' : `Dated ${datedWords(date, article)}`, url === null ? 'Address not known' : '',
  ].filter(remark => remark !== '')
}

const capitalise = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** One `@misc` entry that BibTeX and biblatex read; what is not known of a plain date stands in the note. */
export function citationBibtex(cited: Cited): string {
  const {article, found} = cited
  const quoted = `Quoted in ${escapeTex(found.site)} (${escapeTex(found.title)}), \\url{${verbatimUrl(found.url)}}`
  const exact = !article.inferred && article.date !== null && isPlain(article.date)
  const fields: [string, string | null][] = [
    ['title', `{${escapeTex(article.title)}}`],
    ['howpublished', article.publisher === null ? null : escapeTex(article.publisher)],
    ...yearFields(article.date),
    ['url', verbatimUrl(article.url ?? found.url)],
    ['note', [...remarks(cited, exact).map(escapeTex), quoted].join('. ')],
  ]
  return `@misc{${citationKey(found)},\n${fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`])).join('')}}`
}

/** ASCII letters, digits and hyphens, by which every program can name the entry. */
const citationKey = ({site, id}: Cited['found']): string =>
  [site.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), id].filter(part => part !== '').join('-')

/** The year, month and day at which a date begins, in digits; nothing where its year is not known. */
function yearFields(date: Edtf | null): [string, string | null][] {
  const [year, month, day] = readParts(date?.split('/')[0] ?? '')?.parts ?? []
  return ([['year', year], ['month', month], ['day', day]] as const).flatMap(([name, part]): [string, string][] => (part === undefined ? [] : [[name, String(part)]]))
}

/** Whether year, month and day tell all of a date. */
const isPlain = (date: Edtf): boolean => /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/.test(date)
const isSeason = (month: string): boolean => Number(month) > 12

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}',
  '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}',
}

/** For text within braces: no sign keeps a meaning of its own, and no brace is left to be counted. */
const escapeTex = (text: string): string => oneLine(text).replace(/[\\{}^~<>|]/g, sign => TEX[sign]!).replace(/[&%$#_]/g, '\\$&')

/** An address is taken as it stands; what would end it is percent-encoded. */
const verbatimUrl = (url: string): string => url.replace(/[\\{}\s]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

interface CslDate { 'date-parts'?: number[][]; season?: number; circa?: true; literal?: string }
interface CslItem {
  id: string; type: 'webpage' | 'document'; title: string; publisher?: string; 'original-publisher'?: string; issued?: CslDate; URL: string; source: string; note: string
}

/** A list of one item, as reference managers read it (CSL-JSON 1.0.2), one field a line. */
export function citationCsl(cited: Cited): string {
  const {article, found} = cited
  const item: CslItem = {
    id: citationKey(found),
    type: article.url === null ? 'document' : 'webpage',
    title: oneLine(article.title),
    ...(article.publisher === null ? {} : {publisher: oneLine(article.publisher)}),
    ...(article.original?.publishes ? {'original-publisher': oneLine(article.original.name)} : {}),
    ...(article.date === null ? {} : {issued: cslDate(article.date, article.inferred)}),
    URL: article.url ?? found.url,
    source: oneLine(found.site),
    note: [...remarks(cited, !article.inferred), foundWords(found)].join('. '),
  }
  return `[{\n${Object.entries(item).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}]`
}

/** EDTF as CSL has it: parts, an interval of two, a season, `circa` for what is about, uncertain or inferred; anything else in words. */
export function cslDate(date: Edtf, inferred = false): CslDate {
  const ends = date.split('/').map(readParts)
  const parts = ends.flatMap(end => (end ? [end.parts] : []))
  const season = ends[0]?.season
  if (parts.length !== ends.length || ends.length > 2 || (ends.length === 2 && ends.some(end => end?.season))) return {literal: dateWords(date)}
  return {'date-parts': parts, ...(season ? {season} : {}), ...(inferred || ends.some(end => end?.circa) ? {circa: true as const} : {})}
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
