// The feed of new and changed claims, and the history that it rests on.
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ClaimHistory} from '../src/claims/corrections.ts'
import type {KnowledgeBase} from '../src/knowledge-base.ts'
import {readHistory} from '../src/git.ts'
import {claimFeed, newClaims} from '../src/site/feed.ts'
import {siteKnowledge} from './site-knowledge.ts'

const kb = siteKnowledge()
const site = new URL('https://record.example')
const known = new Map([
  ['seeds/first-report.txt', {added: '2031-07-01T08:00:00.000Z', changed: '2031-07-01T08:00:00.000Z'}],
  ['content/sources/first-report.md', {added: '2031-07-01T08:00:00.000Z', changed: '2031-08-02T08:00:00.000Z'}],
])

/** With a review of one claim. */
function reviewed(date: string, verdict: 'accept' | 'reject' = 'accept'): KnowledgeBase {
  const extracted = kb.claims[0]!
  const history: ClaimHistory = {extracted, reviews: [{claim: extracted.id, verdict, reason: 'As the article has it.', date}], status: verdict === 'accept' ? 'accepted' : 'rejected'}
  return {...kb, corrections: {...kb.corrections, histories: new Map([[extracted.id, history]])}}
}

describe('the feed', () => {
  test('holds the claims whose article has a history, by their last change, with address, quotation and who says so', () => {
    expect(newClaims(kb, known).map(({claim, added, changed}) => [claim.source, added.slice(0, 10), changed.slice(0, 10)])).toEqual([['first-report', '2031-07-01', '2031-07-01'], ['first-report', '2031-07-01', '2031-07-01']])
    const atom = claimFeed(kb, known, site)
    expect(atom).toContain('<id>https://record.example/claims/f-aaaaaaaaaa/</id>')
    expect(atom).toContain('<updated>2031-07-01T08:00:00.000Z</updated>')
    expect(atom).toContain('Keldran Signals Bureau; Marines leave harbour')
  })
  test('takes for changed only what a review names: not before the card changed, and not after the review’s own date', () => {
    const changes = (date: string) => newClaims(reviewed(date), known).map(({claim, changed}) => [claim.id, changed.slice(0, 10)])
    expect(changes('2031-08')).toEqual([['f-aaaaaaaaaa', '2031-08-02'], ['e-aaaaaaaaaa', '2031-07-01']])
    expect(changes('2031-07-20')).toEqual([['f-aaaaaaaaaa', '2031-07-20'], ['e-aaaaaaaaaa', '2031-07-01']])
    expect(changes('2031-06')).toEqual([['e-aaaaaaaaaa', '2031-07-01'], ['f-aaaaaaaaaa', '2031-07-01']])
  })
  test('says that a claim was rejected, when and why', () => {
    const [claim, ...claims] = kb.claims
    const atom = claimFeed({...reviewed('2031-08', 'reject'), claims, corrections: {...reviewed('2031-08', 'reject').corrections, rejected: [claim!]}}, known, site)
    expect(atom).toContain('<![CDATA[Rejected: Dead · Keldran Signals Bureau: “at least 40”]]>')
    expect(atom).toContain('This claim was rejected (August 2031): As the article has it. “The signals')
  })
  test('keeps signs of markup words', () => {
    const claims = kb.claims.map(claim => (claim.type === 'event' ? {...claim, label: 'Sunmar & <i>Orvand</i> ]]> signed'} : claim))
    expect(claimFeed({...kb, claims}, known, site)).toContain('<title type="html"><![CDATA[June 2031: “Sunmar &amp; &lt;i&gt;Orvand&lt;/i&gt; ]]&gt; signed”]]></title>')
  })
  test('is empty and says so where no history is known', () => {
    const atom = claimFeed(kb, null, site)
    expect(atom).not.toContain('<entry>')
    expect(atom).toContain('history of this collection is not known')
  })
  test('without entries bears the date of the newest article that has one', () => {
    const dated = (date: string | null) => ({...kb, catalogue: {...kb.catalogue, cards: kb.catalogue.cards.map(card => ({...card, data: {...card.data, date}}))}})
    expect(claimFeed(dated('2031-06~'), null, site)).toContain('<updated>2031-06-01T00:00:00.000Z</updated>')
    expect(claimFeed(dated(null), null, site)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })
})

describe('the history', () => {
  const root = mkdtempSync(join(tmpdir(), 'attest-history-'))
  const git = (folder: string, ...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@record.example', ...args], {stdio: ['ignore', 'pipe', 'ignore'], env: {...process.env, GIT_COMMITTER_DATE: time, GIT_CONFIG_GLOBAL: '/dev/null'}})
  let time = ''
  const commit = (at: string, path: string, text: string) => {
    time = at
    writeFileSync(join(root, path), text)
    git(root, 'add', '--', path)
    git(root, 'commit', '-q', '-m', 'A change')
  }
  beforeAll(() => {
    git(root, 'init', '-q')
    mkdirSync(join(root, 'seeds'))
    commit('2031-07-01T10:00:00+02:00', 'seeds/ä report.txt', 'one')
    commit('2031-07-03T10:00:00Z', 'seeds/ä report.txt', 'two')
    writeFileSync(join(root, 'seeds', 'new.txt'), 'not committed')
  })
  afterAll(() => rmSync(root, {recursive: true, force: true}))
  test('tells when a file was added and last changed, in UTC; nothing of one not committed', () => {
    expect([...readHistory(root)!]).toEqual([['seeds/ä report.txt', {added: '2031-07-01T08:00:00.000Z', changed: '2031-07-03T10:00:00.000Z'}]])
  })
  test('is not known in a shallow clone or without a repository', () => {
    const clone = mkdtempSync(join(tmpdir(), 'attest-shallow-'))
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], {stdio: 'ignore'})
    expect(readHistory(clone)).toBeNull()
    rmSync(join(clone, '.git'), {recursive: true})
    expect(readHistory(clone)).toBeNull()
    rmSync(clone, {recursive: true, force: true})
  })
})
