// The claims and the history in, the feed of new, changed and rejected claims out (Atom, RFC 4287): the newest first, each with its quotation and who says so.
import {Feed} from 'feed'
import {spanOf} from '../claims/comparison/relate.ts'
import type {History} from '../git.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Claim} from '../model.ts'
import {address} from './address.ts'
import {claimTitle} from './claim-title.ts'
import {amendedWords, historyOf, isRejected} from './corrections.ts'
import {lookup, sourceTitle} from './lookup.ts'
import {plainQuote} from './quotation.ts'
import {pageHead, siteInfo} from './site-info.ts'
import {speakersInWords} from './who-says.ts'

/** A claim with when its article came into the collection, and when that or a review of the claim last changed (ISO 8601, UTC). */
export interface NewClaim { claim: Claim; added: string; changed: string }

const MOST_ITEMS = 60
/** A feed must bear a time; that of one without items and dated articles tells nothing. */
const NO_TIME = '1970-01-01T00:00:00.000Z'

/** Claims, the rejected among them, whose article's history is known, the latest change first. */
export function newClaims(kb: KnowledgeBase, history: History): NewClaim[] {
  return [...kb.claims, ...kb.corrections.rejected].flatMap((claim): NewClaim[] => {
    const seed = history.get(lookup(kb).sources.get(claim.source)?.path ?? '')
    if (!seed) return []
    const reviewed = reviewTime(kb, history, claim)
    return [{claim, added: seed.added, changed: reviewed !== null && reviewed > seed.changed ? reviewed : seed.changed}]
  }).sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : a.claim.id < b.claim.id ? -1 : 1))
}

/** When the last review of a claim came in: with its card's last change, but not after the review's own date; null where there is none. */
function reviewTime(kb: KnowledgeBase, history: History, {id, source}: Claim): string | null {
  const review = kb.corrections.histories.get(id)?.reviews.at(-1)
  const card = history.get(`content/sources/${source}.md`)
  if (!review || !card) return null
  const dated = spanOf(review.date)?.max ?? Infinity
  return Number.isFinite(dated) && new Date(dated).toISOString() < card.changed ? new Date(dated).toISOString() : card.changed
}

/** When the newest article of a known date appeared. */
function newestArticle(kb: KnowledgeBase): string {
  const times = kb.sources.flatMap(({id}) => spanOf(lookup(kb).cards.get(id)?.date ?? null)?.min ?? []).filter(Number.isFinite)
  return times.length === 0 ? NO_TIME : new Date(times.reduce((newest, time) => Math.max(newest, time))).toISOString()
}

/** Without a known history the feed stands, empty, and says why. `site` is the origin that its addresses need. */
export function claimFeed(kb: KnowledgeBase, history: History | null, site: URL): string {
  const claims = history ? newClaims(kb, history).slice(0, MOST_ITEMS) : []
  const {name} = siteInfo(kb.catalogue)
  const absolute = (path: string): string => new URL(path, site).href
  const feed = new Feed({
    title: `${name}: new and changed claims`,
    description: history ? pageHead(kb.catalogue, 'home').summary : 'The history of this collection is not known here, so nothing can be told to be new.',
    id: absolute(address.page('')), link: absolute(address.page('')), language: 'en-GB',
    updated: new Date(claims[0]?.changed ?? newestArticle(kb)),
    copyright: siteInfo(kb.catalogue).licence ?? '',
    generator: name,
    author: {name},
    feedLinks: {atom: absolute(address.file('feed.xml'))},
  })
  for (const {claim, added, changed} of claims) feed.addItem({
    title: asWords(`${isRejected(kb, claim.id) ? 'Rejected: ' : ''}${claimTitle(kb, claim)}`),
    id: absolute(address.claim(claim.id)), link: absolute(address.claim(claim.id)),
    published: new Date(added), date: new Date(changed),
    description: asWords(summaryOf(kb, claim)),
  })
  return feed.atom1()
}

/** The quotation, who says so and where; before it what people decided of the claim. */
function summaryOf(kb: KnowledgeBase, claim: Claim): string {
  const rejection = isRejected(kb, claim.id) ? historyOf(kb, claim.id).at(-1) : undefined
  const decided = rejection ? `This claim was rejected (${rejection.when}): ${rejection.reason} ` : amendedWords(kb, claim)
  return `${decided}“${plainQuote(claim)}” (${speakersInWords(kb, claim)}; ${sourceTitle(kb, claim.source)})`
}

/** Entries are told as HTML: signs of markup must stay words. */
const asWords = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
