// content/published.jsonl in, the claims that have ever been published and the titles of their articles out; and such lists in, the file's text out.
// A line is never taken away or changed: an address that was given out keeps a page that says what stood there. Sorted by id, one line each, so that branches merge.
import type {VFileMessage} from 'vfile-message'
import {z} from 'zod'
import {diagnostic} from '../report/diagnostic.ts'
import {CLAIM_ID, PUBLISHED, type RegisterFile} from './registers.ts'

/** A claim by its id, the id of its article and a short title in our words; and an article by its id and title. */
export interface PublishedClaim { id: string; source: string; title: string }
export interface PublishedArticle { id: string; title: string }

export interface PublishedClaims { claims: ReadonlyMap<string, PublishedClaim>; articles: ReadonlyMap<string, PublishedArticle> }

const line = z.union([
  z.strictObject({id: z.string().regex(CLAIM_ID), source: z.string().min(1), title: z.string()}),
  z.strictObject({article: z.string().min(1), title: z.string()}),
])

/** A file that is no register at all need not be told line by line. */
const MOST_TOLD = 20

/** Lines may stand in any order, and twice, as a merge leaves them: the first of an id counts. */
export function parsePublished(file: RegisterFile | null): {published: PublishedClaims; messages: VFileMessage[]} {
  const [claims, articles, messages] = [new Map<string, PublishedClaim>(), new Map<string, PublishedArticle>(), [] as VFileMessage[]]
  let start = 0
  for (const text of file?.text.split('\n') ?? []) {
    const read = text.trim() === '' ? null : readLine(text)
    if (read === undefined) { if (messages.length < MOST_TOLD) messages.push(wrongLine(file!, {start, end: start + text.length})) }
    else if (read && 'source' in read) { if (!claims.has(read.id)) claims.set(read.id, read) }
    else if (read && !articles.has(read.article)) articles.set(read.article, {id: read.article, title: read.title})
    start += text.length + 1
  }
  return {published: {claims, articles}, messages}
}

function readLine(text: string): z.infer<typeof line> | undefined {
  try { return line.safeParse(JSON.parse(text)).data } catch { return undefined }
}

const wrongLine = (file: RegisterFile, range: {start: number; end: number}): VFileMessage => diagnostic({...file, range}, {
  rule: 'published-line',
  reason: 'Unexpected line, expected a published claim or article as JSON',
  why: `the build writes ${PUBLISHED}, and people only merge it; what it cannot read it might lose`,
  fix: 'take the lines of both sides where a merge left its marks; else bring the file back as it was committed',
})

/** The whole file: articles first, then claims, each sorted by id. */
export function formatPublished({claims, articles}: PublishedClaims): string {
  const lines = [
    ...[...articles.values()].sort(byId).map(({id, title}) => ({article: id, title})),
    ...[...claims.values()].sort(byId).map(({id, source, title}) => ({id, source, title})),
  ]
  return lines.map(each => `${JSON.stringify(each)}\n`).join('')
}

const byId = (a: {id: string}, b: {id: string}): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
