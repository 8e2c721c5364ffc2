// `reviews:` on a source card: what people decide of a claim holds in everything that is made of the claims, and its address stays.
import {beforeAll, describe, expect, test} from 'vitest'
import {readContent, readSeeds} from '../src/disk.ts'
import type {EntryFile} from '../src/entries/front-matter.ts'
import {assembleKnowledgeBase, type KnowledgeBase} from '../src/knowledge-base.ts'
import type {Claim} from '../src/model.ts'
import {formatReport} from '../src/report/format.ts'
import {claimsAsCsv, claimsAsJsonLines} from '../src/site/claim-table.ts'
import {citedOf} from '../src/site/claim-cited.ts'
import {claimTitle} from '../src/site/claim-title.ts'
import {amendedWords, historyOf, isRejected, reviewedWords} from '../src/site/corrections.ts'
import {lookup} from '../src/site/lookup.ts'
import {planUpdates} from '../src/topics/update-plan.ts'
import {FIXTURE} from './command.ts'

const SOURCE = 'monitors-brief'
const PATH = `content/sources/${SOURCE}.md`
const seeds = readSeeds(FIXTURE)
const content = readContent(FIXTURE)
const plain = assembleKnowledgeBase(seeds, content).kb

const claimOf = (type: Claim['type'], words: string): Claim => plain.claims.find(claim => claim.source === SOURCE && claim.type === type && claim.selector.exact.includes(words)) ?? expect.unreachable(words)
const sent = claimOf('figure', 'about 4,500')
const position = plain.claims.find(claim => claim.type === 'position') ?? expect.unreachable('no position')

/** The knowledge base with reviews on a card. */
function withReviews(reviews: string, source = SOURCE): {kb: KnowledgeBase; report: string; files: EntryFile[]} {
  const files = content.map(file => (file.path === `content/sources/${source}.md` ? {...file, text: file.text.replace('---\n', `---\nreviews:\n${reviews.replace(/^/gm, '  ')}\n`)} : file))
  const {kb, messages} = assembleKnowledgeBase(seeds, files)
  return {kb, files, report: formatReport(messages, new Map(files.map(file => [file.path, file.text])))}
}
const review = (claim: string, rest: string): string => `- claim: ${claim}\n  ${rest}\n  reason: As the article has it.\n  date: 2031-07`

describe('a rejected claim', () => {
  let kb: KnowledgeBase
  beforeAll(() => { kb = withReviews(review(sent.id, 'verdict: reject')).kb })
  test('leaves the claims, the comparisons, the tables and the data', () => {
    expect(kb.claims).toHaveLength(plain.claims.length - 1)
    expect(JSON.stringify(kb.comparisons)).not.toContain(sent.id)
    expect(JSON.stringify(plain.comparisons)).toContain(sent.id)
    expect(claimsAsJsonLines(kb) + claimsAsCsv(kb)).not.toContain(sent.id)
    expect(lookup(kb).claims.has(sent.id)).toBe(false)
  })
  test('is kept for its page, with when and why', () => {
    expect(kb.corrections.rejected).toEqual([sent])
    expect([isRejected(kb, sent.id), historyOf(kb, sent.id)]).toEqual([true, [{when: 'July 2031', verdict: 'Rejected', reason: 'As the article has it.', changes: []}]])
  })
  test('is named to whoever cites it still', () => {
    const {messages} = planUpdates(kb)
    expect(formatReport(messages)).toMatch(new RegExp(`Unexpected footnote \\[\\^${sent.id}\\]\\n  why: the claim was rejected by a review in ${PATH}`))
  })
})

describe('an amended claim', () => {
  const {kb, report} = withReviews(review(sent.id, 'verdict: amend\n  fields: {quantity: {form: at-least, low: 4500}, origins: []}'))
  const amended = kb.claims.find(({id}) => id === sent.id)
  test('has the new values and keeps its id, its quote and its words', () => {
    expect(report).toBe('')
    expect(amended).toEqual({...sent, quantity: {form: 'at-least', low: 4500, exact: 'about 4,500'}, origins: []})
  })
  test('is compared by them', () => {
    const relationsIn = ({comparisons}: KnowledgeBase) => comparisons.comparisons.flatMap(({relations}) => relations).filter(({first, second}) => first === sent.id || second === sent.id)
    expect(relationsIn(kb)).not.toEqual(relationsIn(plain))
  })
  test('tells what the program had read', () => {
    expect(historyOf(kb, sent.id)[0]?.changes).toEqual([
      {field: 'Who says so', from: 'Halvet Monitoring Mission', to: 'nobody named'}, {field: 'Number', from: 'about 4,500', to: 'at least 4,500'},
    ])
    expect(reviewedWords(kb, sent.id)).toBe('amended by a person')
  })
  test('is titled, described and cited by what stands now, and says that it was amended', () => {
    expect(claimTitle(kb, amended!)).toMatch(/: at least 4,500 \(amended; the article has “about 4,500”\)$/)
    expect(amendedWords(kb, amended!)).toBe('Amended (who says so: nobody named; number: at least 4,500). ')
    expect(citedOf(kb, amended!).found.title).toBe(claimTitle(kb, amended!))
    expect([claimTitle(plain, sent), amendedWords(plain, sent)].join()).not.toMatch(/amended/i)
  })
  test('in another field than its number keeps the number in the text’s words', () => {
    const other = withReviews(review(sent.id, 'verdict: amend\n  fields: {basis: part}')).kb
    expect(claimTitle(other, other.claims.find(({id}) => id === sent.id)!)).toMatch(/: “about 4,500” \(amended\)$/)
  })
})

test('an accepted claim is marked as read by a person, and changes nothing else', () => {
  const {kb} = withReviews(review(sent.id, 'verdict: accept'))
  expect([kb.claims, kb.comparisons]).toEqual([plain.claims, plain.comparisons])
  expect([reviewedWords(kb, sent.id), reviewedWords(plain, sent.id), historyOf(plain, sent.id)]).toEqual(['read by a person', '', []])
})

test('later reviews hold over earlier ones', () => {
  const amend = review(sent.id, 'verdict: amend\n  fields: {basis: part}')
  const [reject, accept] = [review(sent.id, 'verdict: reject'), review(sent.id, 'verdict: accept')]
  expect(withReviews(`${reject}\n${amend}\n${accept}`).kb.claims.find(({id}) => id === sent.id)).toMatchObject({basis: 'part'})
  expect(withReviews(`${amend}\n${reject}`).kb.claims.some(({id}) => id === sent.id)).toBe(false)
})

describe('a review that cannot hold is told with its line and column', () => {
  const told = (rest: string, claim = sent.id, source = SOURCE): string => withReviews(review(claim, rest), source).report
  test('of a claim that the article does not make, with those that it does', () => {
    const slip = `${sent.id.slice(0, -1)}${sent.id.endsWith('0') ? '1' : '0'}`
    expect(told('verdict: reject', slip)).toMatch(new RegExp(`^${PATH}:3:12 error Unexpected review of \`${slip}\`[\\s\\S]*did you mean \`${sent.id}\`\\?[\\s\\S]*rule: review-without-claim$`))
    expect(told('verdict: reject', position.id)).toContain('this article makes no such claim')
  })
  test('of a field that such a claim does not have, or of a name or words that are not there', () => {
    expect(told('verdict: amend\n  fields: {stance: rejects}')).toMatch(/:5:22 error Unexpected field `stance`[\s\S]*amend `origins`, `modality`, `measure`, `quantity`[\s\S]*rule: review-field/)
    expect(told('verdict: amend\n  fields: {measure: ded}')).toMatch(/:5:23 error Unexpected id `ded`[\s\S]*did you mean `dead`[\s\S]*rule: unknown-id/)
    expect(told('verdict: amend\n  fields: {origins: [{id: keldra, label: the harbour master}]}')).toMatch(/error Unexpected words “the harbour master”[\s\S]*rule: review-field/)
  })
  test.each([
    ['verdict: doubt', 'expected a review with verdict: accept, amend or reject'],
    ['verdict: amend', 'Missing field `reviews.0.fields`'],
    ['verdict: amend\n  fields: {}', 'expected at least one field to amend'],
    ['verdict: amend\n  fields: {quantity: {form: at-least, best: 3}}', 'reviews.0.fields.quantity'],
    ['verdict: accept\n  fields: {basis: part}', 'Unrecognized key'],
    ['verdict: amend\n  fields: {object: peace}', 'Unrecognized key'],
  ])('%j', (rest, words) => expect(told(rest)).toMatch(new RegExp(`${PATH}:\\d+:\\d+ error [\\s\\S]*${words.replace(/[.[\]]/g, '\\$&')}[\\s\\S]*rule: front-matter-schema`)))
  test('and leaves the claim as it was extracted', () => {
    expect(withReviews(review(sent.id, 'verdict: amend\n  fields: {stance: rejects}')).kb.claims).toEqual(plain.claims)
  })
})
