// The ids of the claims that a page cites in, one footnote definition each out: quote, headline, paragraph, and the ways into the source
// and into the article's own text.
import type {Claim} from '../model.ts'
import {footnote} from './cite.ts'
import {paragraphOf, sourceTitle, type Lookup} from './lookup.ts'
import {contentAddress, escapeMarkdown, seedAddress} from './markdown-text.ts'
import {quoteOf} from './quote.ts'

/** In the order of the articles and of the places in them. */
export function renderNotes(lookup: Lookup, cited: Iterable<string>): string {
  const claims = [...new Set(cited)].flatMap(id => lookup.claims.get(id) ?? [])
  return claims.sort(byPlace).map(claim => renderNote(lookup, claim)).join('\n\n')
}

function renderNote(lookup: Lookup, claim: Claim): string {
  const paragraph = paragraphOf(lookup, claim)
  const place = `*${escapeMarkdown(sourceTitle(lookup, claim.source))}*${paragraph === null ? '' : `, paragraph ${paragraph}`}`
  return `${footnote(claim.id)}: “${escapeMarkdown(quoteOf(claim))}” — ${place}. [In its source](${contentAddress('sources', claim.source, claim.id)})${articleLink(lookup, claim)}`
}

/** The article itself; on GitHub a source's card holds no words of it. */
function articleLink({sources}: Lookup, {source}: Claim): string {
  const path = sources.get(source)?.path
  return path === undefined ? '' : ` ([text](${seedAddress(path)}))`
}

function byPlace(a: Claim, b: Claim): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.selector.start - b.selector.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
