// content/redirects.yml and content/published.jsonl: an address that was given out leads on, or says what stood there.
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {formatPublished, parsePublished} from '../src/entries/published-claims.ts'
import {readRedirects} from '../src/entries/redirects.ts'
import {addressesOf, OWN_PAGES} from '../src/entries/site-addresses.ts'
import {formatReport} from '../src/report/format.ts'
import {goneClaims, planLedger, shortTitle} from '../src/site/claim-ledger.ts'
import fallbacks from '../src/site/fallback-pages.json' with {type: 'json'}
import {runScript} from './command.ts'
import {siteKnowledge} from './site-knowledge.ts'

const PATH = 'content/redirects.yml'
const alive = {claims: new Set(['f-aaaaaaaaaa', 'p-aaaaaaaaaa']), pages: new Set(['/', '/topics/losses/', '/method/', '/sources/a b/'])}
const read = (text: string) => readRedirects({path: PATH, text}, alive)
const report = (text: string): string => formatReport(read(text).messages, new Map([[PATH, text]]))

describe('redirects', () => {
  test('lead from old ids and addresses to new ones', () => {
    expect([...read('# renamed\nf-0000000000: f-aaaaaaaaaa\n/topics/toll/: /topics/losses/\n/toll/: /\n/a/: /sources/a b/\n').redirects]).toEqual([
      ['f-0000000000', 'f-aaaaaaaaaa'], ['/topics/toll/', '/topics/losses/'], ['/toll/', '/'], ['/a/', '/sources/a b/'],
    ])
  })
  test('are followed to the end of a chain', () => {
    const {redirects, messages} = read('f-0000000000: f-1111111111\nf-1111111111: f-2222222222\nf-2222222222: f-aaaaaaaaaa\n')
    expect([[...redirects.values()], messages]).toEqual([['f-aaaaaaaaaa', 'f-aaaaaaaaaa', 'f-aaaaaaaaaa'], []])
  })
  test('take the address of a claim for its id', () => expect([...read('/claims/f-0000000000/: /claims/f-aaaaaaaaaa/').redirects]).toEqual([['f-0000000000', 'f-aaaaaaaaaa']]))
  test.each(['', '# nothing yet\n', '---\n'])('may be none: %j', text => expect(read(text)).toEqual({redirects: new Map(), messages: []}))
  test('that lead in a circle are told, each with its line', () => {
    const told = report('f-0000000000: f-1111111111\nf-1111111111: f-0000000000\n/a/: /a/\n')
    expect(told.match(/redirects\.yml:\d:\d+ error Unexpected redirect of .* leads back in a circle/g)).toHaveLength(3)
    expect(told.match(/rule: redirect-loop/g)).toHaveLength(3)
    expect(read('/a/: /a/').redirects.size).toBe(0)
  })
  test('of an address that is alive are told', () => {
    expect(report('f-aaaaaaaaaa: p-aaaaaaaaaa\n')).toMatch(/:1:1 error Unexpected redirect of `f-aaaaaaaaaa`, which has a page of its own[\s\S]*rule: redirect-alive/)
    expect(report('/method/: /')).toContain('rule: redirect-alive')
  })
  test('that end nowhere are told, with the nearest that exists', () => {
    expect(report('f-0000000000: f-aaaaaaaaab\n')).toMatch(/:1:15 error [\s\S]*there is no such claim[\s\S]*did you mean `f-aaaaaaaaaa`\?[\s\S]*rule: redirect-target/)
    expect(report('/a/: /b/\n/b/: /topics/lossses/\n')).toMatch(/to `\/b\/`, which leads on to `\/topics\/lossses\/`, and there is no such page[\s\S]*did you mean `\/topics\/losses\/`/)
  })
  test.each(['- f-0000000000', 'f-0000000000: [f-aaaaaaaaaa]', 'claims/f-0: f-aaaaaaaaaa', '/a: /', '/../a/: /', '/a/: https://elsewhere.example/', '/a/: //elsewhere.example/', 'f-0000000000: f-aaaaaaaaaa\nf-0000000000: p-aaaaaaaaaa', '/claims/f-0000000000/: /\nf-0000000000: /', '"'])(
    'that cannot be read are told: %j', text => expect(report(text)).toMatch(/^content\/redirects\.yml:\d+:\d+ error [\s\S]*rule: redirects-unreadable$/))
  test('never lead astray or for ever, whatever the file holds', () => {
    const place = fc.constantFrom('f-0000000000', 'f-1111111111', 'f-aaaaaaaaaa', '/a/', '/b/', '/method/', 'x', '[]', '')
    fc.assert(fc.property(fc.array(fc.tuple(place, place), {maxLength: 8}), lines => {
      for (const [from, to] of read(lines.map(([from, to]) => `${from}: ${to}\n`).join('')).redirects) {
        expect(alive.claims.has(from) || alive.pages.has(from)).toBe(false)
        expect(alive.claims.has(to) || alive.pages.has(to)).toBe(true)
      }
    }))
  })
})

test('the pages that the site has in any case are known as addresses', () => {
  expect([...OWN_PAGES, 'home', 'not-found'].sort()).toEqual(Object.keys(fallbacks).sort())
  expect(addressesOf({topics: [], measures: [], glossary: [], pages: []}, [{id: 'a'}]).has('/sources/a/')).toBe(true)
})

describe('the register of published claims', () => {
  const kb = siteKnowledge()
  const text = planLedger(kb).change?.text ?? ''
  test('names each claim once in a line, with a title that holds no more of the article than a numeral', () => {
    expect(text.split('\n')).toHaveLength(kb.claims.length + 2 + 1)
    expect(kb.claims.map(claim => shortTitle(kb, claim))).toEqual([
      'Dead · Keldran Signals Bureau: “at least 40”', 'June 2031: Sunmar, Orvand', 'Dead · the monitors: “About 300”', 'Limit on the army · Keldra · rejects', 'Dead · nobody named: “Thousands”',
    ])
  })
  test('is written back as it was read, in any order of lines, with any line twice', () => {
    const lines = text.trimEnd().split('\n')
    fc.assert(fc.property(fc.shuffledSubarray([...lines, ...lines], {minLength: lines.length * 2}), shuffled => {
      expect(formatPublished(parsePublished({path: 'content/published.jsonl', text: `${shuffled.join('\n')}\n`}).published)).toBe(text)
    }))
  })
  test('has nothing to add where it names all, and never changes or loses a line', () => {
    const {published} = parsePublished({path: 'content/published.jsonl', text: text.replace('About 300', 'Some 300')})
    expect(planLedger({...kb, published})).toEqual({change: null, added: 0})
    const later = planLedger({...kb, published, claims: [{...kb.claims[0]!, id: 'f-zzzzzzzzzz'}]})
    expect(later.added).toBe(1)
    for (const line of text.replace('About 300', 'Some 300').split('\n')) expect(later.change?.text).toContain(line)
  })
  test('with a line that cannot be read is refused with its place', () => {
    const torn = `${text}<<<<<<< ours\n`
    const {messages} = parsePublished({path: 'content/published.jsonl', text: torn})
    expect(formatReport(messages, new Map([['content/published.jsonl', torn]]))).toMatch(/^content\/published\.jsonl:8:1 error [\s\S]*rule: published-line$/)
  })
  test('tells which claims are gone: not those that stand, were rejected, or lead on', () => {
    const {published} = parsePublished({path: 'content/published.jsonl', text})
    const [first, second, third, ...others] = kb.claims
    const sources = kb.sources.filter(({id}) => id !== third!.source)
    const after = {...kb, sources, published, claims: others, corrections: {...kb.corrections, rejected: [first!]}, redirects: new Map([[second!.id, others[0]!.id]])}
    expect(goneClaims(after)).toEqual([{id: third!.id, source: 'second-report', title: 'Dead · the monitors: About 300', article: 'A second count', type: 'figure', sourceGone: true}])
  })
  test('is read and added to in time that grows with it', () => {
    const claims = new Map(Array.from({length: 100_000}, (_, at) => `f-${String(at).padStart(10, '0')}`).map(id => [id, {id, source: 'second-report', title: 'Dead · nobody named: “40”'}]))
    const long = formatPublished({claims, articles: new Map()})
    const begun = performance.now()
    const {published} = parsePublished({path: 'content/published.jsonl', text: long})
    expect(planLedger({...kb, published}).added).toBe(5)
    expect(goneClaims({...kb, published})).toHaveLength(100_000)
    expect(long.length).toBeLessThan(10e6)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

describe('the site of a collection that changed', () => {
  const root = mkdtempSync(join(tmpdir(), 'attest-former-'))
  const put = (path: string, text: string): void => { mkdirSync(join(root, path, '..'), {recursive: true}); writeFileSync(join(root, path), text) }
  const page = (path: string): string => readFileSync(join(root, 'site', path, 'index.html'), 'utf8')
  const build = (...args: string[]) => runScript('build', args, {ATTEST_ROOT: root, ATTEST_OUT: join(root, 'site'), BASE_PATH: '/kb/', SITE_URL: 'https://kb.example'})
  const ledger = (): {id: string; source: string; title: string}[] => readFileSync(join(root, 'content/published.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line))
  const idOf = (words: string): string => ledger().find(({title}) => title.includes(words))?.id ?? expect.unreachable(words)
  let first = ''
  let [kept, reworded, removed, rejected]: string[] = []

  beforeAll(async () => {
    put('seeds/harbour.txt', 'Marines leave harbour\nAt least 40 Sunmari marines were killed near the weir, the bureau said.\nAbout 70 Sunmari marines were killed at the lock, the bureau said.\nSome 90 Sunmari marines were killed in the marsh, the bureau said.\n')
    put('seeds/pamphlet.txt', 'A pamphlet\nThe pamphlet claims that 500 Sunmari marines were killed in one secret night.\n')
    put('content/glossary/sunmar.md', '---\ntitle: Sunmar\nkind: state\ndefinition: A state.\nadjectives: [Sunmari]\n---\n')
    put('content/glossary/marines.md', '---\ntitle: Marines\nkind: force\ndefinition: Its soldiers.\naliases: [marines, Sunmari marines]\nof: sunmar\n---\n')
    put('content/measures/dead.md', '---\ntitle: Dead\nsummary: Reported dead.\nunit: persons\npopulation: marines\nbinding: event\ncues: [kill]\n---\n')
    const {code, stderr} = await build()
    expect(code, stderr).toBe(0)
    ;[kept, reworded, removed, rejected] = [idOf('40'), idOf('70'), idOf('500'), idOf('90')]
    first = readFileSync(join(root, 'content/published.jsonl'), 'utf8')
    put('seeds/harbour.txt', readFileSync(join(root, 'seeds/harbour.txt'), 'utf8').replace('About 70', 'Nobody knows how many'))
    put('content/sources/harbour.md', `---\ntitle: Marines leave harbour\nreviews:\n  - {claim: ${rejected}, verdict: reject, reason: These were horses., date: 2031-07-02}\n---\n`)
    for (const path of ['seeds/pamphlet.txt', 'content/sources/pamphlet.md']) rmSync(join(root, path))
    put('content/redirects.yml', `f-0000000000: f-1111111111\nf-1111111111: ${kept}\n/measures/toll/: /measures/dead/\n`)
    const again = await build()
    expect(again.code, again.stderr).toBe(0)
  }, 240_000)
  afterAll(() => rmSync(root, {recursive: true, force: true}))

  test('says of the claim of a removed article what it was, and that the article is gone', () => {
    expect(page(`claims/${removed}`)).toContain('Its article is no longer part of this collection.')
    expect(page(`claims/${removed}`)).toMatch(/a figure: Dead · [^“]* 500<[\s\S]*A pamphlet/)
    expect(page(`claims/${removed}`)).toContain('<meta name="robots" content="noindex">')
    expect(page(`claims/${removed}`)).not.toContain('secret night')
  })
  test('says of a claim that is read otherwise that its article is still here', () => {
    expect(page(`claims/${reworded}`)).toContain('Its article is still here')
    expect(page(`claims/${reworded}`)).toContain('href="/kb/sources/harbour/"')
  })
  test('says of a rejected claim that it was, when and why', () => {
    expect(page(`claims/${rejected}`)).toMatch(/This claim was rejected<\/strong>[^<]*\(2 July 2031\): These were horses\./)
    expect(page('measures/dead')).not.toContain(rejected)
  })
  test('leads from an old address to the last new one, with and without a script', () => {
    for (const id of ['f-0000000000', 'f-1111111111']) {
      expect(page(`claims/${id}`)).toContain(`<link rel="canonical" href="https://kb.example/kb/claims/${kept}/">`)
      expect(page(`claims/${id}`)).toContain(`<meta http-equiv="refresh" content="0; url=/kb/claims/${kept}/">`)
      expect(page(`claims/${id}`)).toContain(`<a href="/kb/claims/${kept}/">`)
    }
    expect(page('measures/toll')).toContain('url=/kb/measures/dead/"')
  })
  test('names none of these in its lists, its data, its site map or its search', () => {
    const lists = ['claims', 'sources/harbour', 'measures/dead', 'timeline', 'data'].map(page).join('') + ['data/claims.jsonl', 'data/claims.csv', 'sitemap-0.xml'].map(path => readFileSync(join(root, 'site', path), 'utf8')).join('')
    expect(lists).toContain(kept)
    for (const id of [removed, reworded, rejected, 'f-0000000000', '/measures/toll/']) expect(lists).not.toContain(id)
    for (const id of [removed, reworded, rejected]) expect(page(`claims/${id}`)).not.toContain('data-pagefind-body')
  })
  test('has valid pages for them', async () => {
    const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as object)
    const faults = await Promise.all([kept, reworded, removed, rejected, 'f-0000000000'].map(async id => (await validator.validateString(page(`claims/${id}`))).results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${id}: ${ruleId} ${message}`))))
    expect(faults.flat()).toEqual([])
  })
  test('keeps every line of the register, and `--check` only warns where it lacks one', async () => {
    expect(readFileSync(join(root, 'content/published.jsonl'), 'utf8')).toBe(first)
    rmSync(join(root, 'content/published.jsonl'))
    const topics = await runScript('topics', ['--check'], {ATTEST_ROOT: root})
    expect([topics.code, topics.stderr]).toEqual([0, expect.stringMatching(/^content\/published\.jsonl warning Missing 2 claims in the register[\s\S]*rule: published-stale/)])
    expect(existsSync(join(root, 'content/published.jsonl'))).toBe(false)
    expect((await runScript('topics', [], {ATTEST_ROOT: root})).stdout).toBe('wrote content/published.jsonl\n')
  })
})
