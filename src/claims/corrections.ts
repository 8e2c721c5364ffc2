// The claims as extracted and what people decided of them on the source cards in; the claims as they hold now out: amended ones with their new fields,
// rejected ones apart. Ids never change by a review. With a problem in a review, the claim stands as it was extracted.
import type {VFileMessage} from 'vfile-message'
import type {Entry} from '../entries/front-matter.ts'
import {rangeOfField} from '../entries/front-matter.ts'
import type {SourceCardData} from '../entries/source-card.ts'
import {AMENDABLE, type Amendments, type Review} from '../entries/source-card-review.ts'
import type {Claim, Source} from '../model.ts'
import {diagnostic, type Problem} from '../report/diagnostic.ts'
import {nearNames} from '../report/suggestion.ts'

/** What came of the reviews of a claim: the claim as it was extracted, the reviews in their order, and what holds now. */
export interface ClaimHistory { extracted: Claim; reviews: readonly Review[]; status: 'accepted' | 'amended' | 'rejected' }

export interface Corrections {
  /** By claim id; claims that nobody reviewed are absent. */
  histories: ReadonlyMap<string, ClaimHistory>
  /** Claims that were rejected: they are in no list and no comparison, and keep their pages. */
  rejected: readonly Claim[]
}

/** What a review may name: ids of measures and of glossary entries, the articles' texts, and where claims went that were renamed. */
export interface ReviewContext { measures: ReadonlySet<string>; glossary: ReadonlySet<string>; sources: readonly Source[]; redirects: ReadonlyMap<string, string> }

type Card = Entry<SourceCardData>

export function applyReviews(claims: readonly Claim[], cards: readonly Card[], context: ReviewContext): {claims: Claim[]; corrections: Corrections; messages: VFileMessage[]} {
  const reviewed = cards.filter(card => card.data.reviews.length > 0)
  if (reviewed.length === 0) return {claims: [...claims], corrections: {histories: new Map(), rejected: []}, messages: []}
  const extracted = new Map(claims.map(claim => [claim.id, claim]))
  const texts = new Map(context.sources.map(({id, text}) => [id, fold(text)]))
  const messages: VFileMessage[] = []
  const reviews = new Map<string, Review[]>()
  for (const card of reviewed) for (const [at, review] of card.data.reviews.entries()) {
    const claim = extracted.get(review.claim)
    const wrong = claim?.source === card.id ? problemOf(review, claim, texts.get(card.id) ?? '', context) : {field: ['claim'], problem: unknownClaim(card, review.claim, claims, context)}
    if (wrong) messages.push(diagnostic({path: card.path, text: card.text, range: rangeOfField(card, ['reviews', at, ...wrong.field])}, wrong.problem))
    else reviews.set(review.claim, [...reviews.get(review.claim) ?? [], review])
  }
  const histories = new Map([...reviews].map(([id, own]) => [id, historyOf(extracted.get(id)!, own)]))
  const rejected = claims.filter(({id}) => histories.get(id)?.status === 'rejected')
  const standing = claims.filter(({id}) => histories.get(id)?.status !== 'rejected').map(claim => (reviews.get(claim.id) ?? []).reduce(amend, claim))
  return {claims: standing, corrections: {histories, rejected}, messages}
}

/** The last verdict decides whether a claim stands; what was amended before stays amended. */
function historyOf(extracted: Claim, reviews: readonly Review[]): ClaimHistory {
  const status = reviews.at(-1)!.verdict === 'reject' ? 'rejected' : reviews.some(({verdict}) => verdict === 'amend') ? 'amended' : 'accepted'
  return {extracted, reviews, status}
}

/** The claim with the fields of a review; the words of a quantity stay the source's. */
export function amend(claim: Claim, review: Review): Claim {
  if (review.verdict !== 'amend') return claim
  const {quantity, ...fields} = review.fields
  return Object.assign({}, claim, given(fields), quantity && claim.type === 'figure' ? {quantity: {...quantity, exact: claim.quantity.exact}} : {})
}

const given = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

interface Wrong { field: readonly (string | number)[]; problem: Problem }

function problemOf(review: Review, claim: Claim, text: string, context: ReviewContext): Wrong | null {
  if (review.verdict !== 'amend') return null
  const known: readonly string[] = ['origins', 'modality', ...AMENDABLE[claim.type]]
  const stray = Object.keys(review.fields).find(field => !known.includes(field))
  if (stray !== undefined) return {field: ['fields', stray], problem: {
    rule: 'review-field',
    reason: `Unexpected field \`${stray}\`, \`${claim.id}\` is ${claim.type === 'event' ? 'an event' : `a ${claim.type}`}`,
    fix: `amend ${known.map(field => `\`${field}\``).join(', ')}, or reject the claim`,
  }}
  return unknownName(review.fields, context) ?? strangerWords(review.fields, text)
}

/** Documents that speak for themselves hold positions under this name. */
const AGREEMENT = 'agreement'

function unknownName({measure, term, holder, origins = []}: Amendments, {measures, glossary}: ReviewContext): Wrong | null {
  const named: [Wrong['field'], string | null | undefined, ReadonlySet<string>, string][] = [
    [['fields', 'measure'], measure, measures, 'measures'], [['fields', 'term'], term, glossary, 'glossary'],
    [['fields', 'holder'], holder === AGREEMENT ? null : holder, glossary, 'glossary'],
    ...origins.map(({id}, at): [Wrong['field'], string | null, ReadonlySet<string>, string] => [['fields', 'origins', at, 'id'], id, glossary, 'glossary']),
  ]
  const wrong = named.find(([, id, ids]) => id !== null && id !== undefined && !ids.has(id))
  if (!wrong) return null
  const [field, id, ids, folder] = wrong
  const near = nearNames(id!, [...ids].sort())
  return {field, problem: {
    rule: 'unknown-id',
    reason: `Unexpected id \`${id}\` in a review`,
    why: `there is no file content/${folder}/${id}.md`,
    fix: near.length > 0 ? `did you mean ${near.map(name => `\`${name}\``).join(' or ')}? Or add the file` : `name an entry that is in content/${folder}/`,
  }}
}

/** Origins are named in the words of the text. */
function strangerWords({origins = []}: Amendments, text: string): Wrong | null {
  const at = origins.findIndex(({label}) => !text.includes(fold(label)))
  return at < 0 ? null : {field: ['fields', 'origins', at, 'label'], problem: {
    rule: 'review-field',
    reason: `Unexpected words “${origins[at]!.label}”, the article does not have them`,
    why: 'who says so is told in the words of the text',
    fix: 'write the words by which the article names the origin; `id` says who that is',
  }}
}

const fold = (text: string): string => text.replace(/’/g, '\'').replace(/\s+/g, ' ').toLowerCase()

const MOST_LISTED = 3

function unknownClaim(card: Card, id: string, claims: readonly Claim[], {redirects, sources}: ReviewContext): Problem {
  const own = claims.filter(claim => claim.source === card.id).map(claim => claim.id).sort()
  const near = nearNames(id, own)
  const listed = near.length > 0 ? near : own.filter(other => other[0] === id[0]).slice(0, MOST_LISTED)
  const words = listed.map(other => `\`${other}\``).join(' or ')
  const path = sources.find(source => source.id === card.id)?.path ?? `seeds/${card.id}.txt`
  return {
    rule: 'review-without-claim',
    reason: `Unexpected review of \`${id}\`, this article makes no such claim`,
    why: 'a review that corrects nothing would be forgotten; the program may read the sentence otherwise now',
    fix: `${redirects.has(id) ? `the claim is now \`${redirects.get(id)}\`: write that` : words === '' ? 'delete the review' : `did you mean ${words}?`} \`npm run --silent claims -- ${path}\` lists the claims of the article`,
  }
}
