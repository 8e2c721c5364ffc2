// The search, as a reader uses it: by words, by numbers, by link, by keyboard, below another base, and without a script.
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import type {Claim, Figure} from '../../src/model.ts'
import {launchChromium} from './chromium.ts'
import {shifted} from './looking.ts'
import {serveSite, type StaticServer} from './static-server.ts'
import {claimsOf, visit, type Visit} from './visit.ts'

const {main, below} = inject('sites')
const claims = new Map(claimsOf(main.folder).map(claim => [claim.id, claim]))

let browser: Browser
let server: StaticServer
beforeAll(async () => { browser = await launchChromium(); server = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await server?.close() })

/** Opens the search at an address such as `?q=killed` and waits for its answer. */
async function open(query: string, home = server.home): Promise<Visit> {
  const opened = await visit(browser, `${home}search/${query}`)
  await answered(opened.page, new URLSearchParams(query).get('q') ?? '')
  return opened
}

/** A selector, since a function would be evaluated in the page, which its policy forbids. */
const answered = (page: Page, text: string): Promise<void> => page.locator(`#search-status[data-answered=${JSON.stringify(text)}]`).waitFor({state: 'attached'})
const links = (page: Page): Promise<string[]> => page.evaluate(`[...document.querySelectorAll('#search-results a')].map(link => link.pathname)`)
const status = (page: Page): Promise<string> => page.locator('#search-status').innerText()
const focused = (page: Page): Promise<string> => page.evaluate(`document.activeElement?.id || document.activeElement?.getAttribute('href') || ''`)

const claimAt = (path: string): Claim | undefined => claims.get(/\/claims\/([^/]+)\/$/.exec(path)?.[1] ?? '')
const counts = (claim: Claim | undefined, value: number): boolean => claim?.type === 'figure' && [claim.quantity.low, claim.quantity.best, claim.quantity.high].includes(value)
const withValue = (value: number, more: (figure: Figure) => boolean = () => true): string[] =>
  [...claims.values()].filter(claim => claim.type === 'figure' && counts(claim, value) && more(claim)).map(claim => `/claims/${claim.id}/`).sort()

/** The first results are exactly these, in any order. */
async function expectFirst(query: string, expected: readonly string[]): Promise<void> {
  const {page, problems, close} = await open(`?q=${encodeURIComponent(query)}`)
  expect(expected.length).toBeGreaterThan(0)
  expect((await links(page)).slice(0, expected.length).sort()).toEqual([...expected].sort())
  expect(problems).toEqual([])
  await close()
}

describe('numbers', () => {
  test.each(['11,000', '11000', '11 000', '11.000', '11 thousand'])('“%s” finds the claims that count 11,000 first', query => expectFirst(query, withValue(11_000)))
  test('“600 killed” finds the claims of 600 killed first', () => expectFirst('600 killed', withValue(600, figure => figure.measure === 'killed')))
  test('“270” finds the claim of 270', () => expectFirst('270', withValue(270)))
  test('“1,000 dead” finds the claim of 1,000 killed, though its article may not say “dead”', () => expectFirst('1,000 dead', withValue(1_000, figure => figure.measure === 'killed')))
  test('the number of a paragraph is no number of a claim', async () => {
    for (const number of ['2', '3', '5', '7', '11']) {
      const {page, close} = await open(`?q=${number}`)
      const numerals = (await links(page)).map(claimAt).filter(claim => claim !== undefined).map(claim => claim.selector.exact)
      expect(numerals.filter(quote => !new RegExp(`\\b${number}\\b`).test(quote)), number).toEqual([])
      await close()
    }
  })
  test('a number that nobody gives finds nothing, not one that looks like it', async () => {
    const {page, close} = await open('?q=110007')
    expect(await links(page)).toEqual([])
    expect(await status(page)).toBe('No claim and no page found for “110007”.')
    await close()
  })
  test.each(['27', '2700000', '1100', '60'])('“%s” finds no claim of another number that begins alike', async query => {
    const {page, close} = await open(`?q=${query}`)
    const claimsFound = (await links(page)).map(claimAt).filter(claim => claim !== undefined)
    expect(claimsFound.filter(claim => !claim.selector.exact.replace(/,/g, '').match(new RegExp(`\\b${query}\\b`)))).toEqual([])
    await close()
  })
  test('a number with a word that no claim holds still finds the number, and says so', async () => {
    const {page, close} = await open('?q=270+zebras')
    expect(await links(page)).toContain(withValue(270)[0])
    expect(await status(page)).toMatch(/^Nothing holds all the words; with the number alone: /)
    await close()
  })
})

/** Paths of the claims that a test is about. */
const paths = (which: (claim: Claim) => boolean): string[] => [...claims.values()].filter(which).map(claim => `/claims/${claim.id}/`)
const ofMeasure = (measure: string): string[] => paths(claim => claim.type === 'figure' && claim.measure === measure)

describe('words', () => {
  test.each(['casualties', 'casualty', 'casualt', 'CASUALTIES'])('“%s” finds the figures of casualties first', query => expectFirst(query, ofMeasure('casualties')))
  test.each(['killed', 'dead', 'died', 'how many north korean soldiers died'])('“%s” finds the figures of killed first', query => expectFirst(query, ofMeasure('killed')))
  test('“North Korea reported” finds what North Korea itself reported first', () => expectFirst('North Korea reported', paths(claim => claim.type === 'figure' && claim.origins.some(origin => origin.id === 'north-korea'))))
  test('“South Korea killed” finds what South Korea and its services tell of killed first', () =>
    expectFirst('South Korea killed', paths(claim => claim.type === 'figure' && claim.measure === 'killed' && claim.origins.some(origin => origin.label.startsWith('South Korea')))))
  const numberWords = ['hundreds of thousands', '“hundreds of thousands”', '"hundreds of thousands"', 'hundreds', 'thousands']
  test.each([...numberWords, 'captured'])('“%s” finds first the claims whose quotes say so', query => {
    const said = query.replace(/[“”"]/g, '')
    return expectFirst(query, paths(claim => new RegExp(`\\b${said}\\b`, 'i').test(claim.selector.exact)))
  })
  test.each(['hundreds of thousands', 'hundreds', 'thousands', 'captured', 'NATO'])('“%s” finds no claim whose sentence lacks it', async query => {
    const {page, close} = await open(`?q=${encodeURIComponent(query)}`)
    const found = (await links(page)).map(claimAt).filter(claim => claim !== undefined)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(claim => !`${claim.selector.prefix}${claim.selector.exact}${claim.selector.suffix}`.toLowerCase().includes(query.toLowerCase())).map(claim => claim.id)).toEqual([])
    await close()
  })
  test('“wounded” finds the figures of wounded first', () => expectFirst('wounded', ofMeasure('wounded')))
  test.each([['Zelenskyy', 'Zelensky'], ['Kiev', 'Ukraine'], ['D.P.R.K.', 'North Korea']])('a name in another spelling, “%s”, finds claims that speak of %s', async (query, written) => {
    const {page, close} = await open(`?q=${query}`)
    const found = (await links(page)).map(claimAt).filter(claim => claim !== undefined)
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(claim => `${claim.selector.prefix} ${claim.selector.exact}`.includes(written)).length).toBeGreaterThan(0)
    await close()
  })
  test.each([['Selenskyj', 'zelensky'], ['casulties', 'casualties'], ['xqvwzk', null], ['q'.repeat(500), null], ['killed zebras', null]])('“%s” finds nothing, and something else is offered', async (query, suggestion) => {
    const {page, close} = await open(`?q=${encodeURIComponent(query)}`)
    expect(await links(page)).toEqual([])
    expect(await status(page)).toBe(`No claim and no page found for “${query}”.`)
    const offered = page.locator('#search-suggestion a').first()
    expect(await offered.innerText()).toBe(suggestion ?? 'all claims')
    await offered.click()
    await (suggestion === null ? page.waitForURL(/\/claims\/$/) : page.locator('#search-results a').first().waitFor())
    await close()
  })
  test('neighbouring facts of a page are told apart', async () => {
    const {page, close} = await open('?q=treaty+kind&kind=page')
    const shown = await page.locator('#search-results').innerText()
    expect(shown).toContain('Kind: Treaty')
    expect(shown).not.toMatch(/Kind\p{L}|Treaty\p{L}/u)
    await close()
  })
  test('“security guarantees” finds positions on security guarantees first', async () => {
    const {page, close} = await open('?q=security+guarantees')
    const expected = [...claims.values()].filter(claim => claim.type === 'position' && claim.term === 'security-guarantees').map(claim => claim.id).sort()
    const first = (await links(page)).slice(0, expected.length).map(path => claimAt(path)?.id)
    expect(expected.length).toBeGreaterThan(0)
    expect([...first].sort()).toEqual(expected)
    await close()
  })
  test('claims come before pages', async () => {
    const {page, close} = await open('?q=killed')
    const kinds = (await links(page)).map(path => (path.startsWith('/claims/') ? 'claim' : 'page'))
    expect(kinds).toEqual([...kinds].sort())
    expect(new Set(kinds)).toEqual(new Set(['claim', 'page']))
    await close()
  })
  test('a result lands on the claim itself, with its quote', async () => {
    const {page, close} = await open('?q=270')
    const claim = claimAt((await links(page))[0] ?? '')
    await page.locator('#search-results a').first().click()
    await page.waitForURL(/\/claims\//)
    expect(page.url()).toContain(claim!.id)
    expect((await page.locator('blockquote').first().innerText()).replace(/\s+/g, ' ')).toContain('270')
    await close()
  })
  test('no word of the query becomes markup', async () => {
    const {page, problems, close} = await open(`?q=${encodeURIComponent('<img src=x onerror=alert(1)> killed')}`)
    expect(await page.locator('main img').count()).toBe(0)
    expect(problems).toEqual([])
    await close()
  })
})

describe('filters', () => {
  test('an address with filters shows them chosen and holds to them', async () => {
    const {page, close} = await open('?q=killed&topic=casualties&kind=figure')
    expect(await page.locator('select[name=topic]').inputValue()).toBe('casualties')
    const found = (await links(page)).map(claimAt)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(claim => claim?.type === 'figure')).toBe(true)
    await close()
  })
  test.each([
    ['?topic=peace-plan&party=europe', {topic: 'peace-plan', party: 'europe'}, 'No claim and no page found with topic “Peace plan” and party “Europe”. Another party would find something.'],
    ['?q=killed&kind=battle', {kind: 'battle'}, 'No claim and no page found for “killed” with kind “battle”. Another kind would find something.'],
    ['?source=nowhere', {source: 'nowhere'}, 'No claim and no page found with source “nowhere”. Another source would find something.'],
  ])('a filter that nothing fits is kept, shown and told: %s', async (query, chosen, told) => {
    const {page, close} = await open(query)
    expect(await status(page)).toBe(told)
    for (const [facet, value] of Object.entries(chosen)) expect(await page.locator(`select[name=${facet}]`).inputValue()).toBe(value)
    expect(new URL(page.url()).search).toBe(query)
    expect(await links(page)).toEqual([])
    await close()
  })
  test('each choice tells how many results it would leave, and leaves as many', async () => {
    const {page, close} = await open('?q=killed')
    const option = await page.locator('select[name=kind] option[value=figure]').textContent() ?? ''
    const count = Number(/\((\d+)\)/.exec(option)?.[1])
    await page.selectOption('select[name=kind]', 'figure')
    await page.locator('#search-status', {hasText: new RegExp(`^${count} claims? and 0 pages`)}).waitFor()
    expect(new URL(page.url()).search).toBe('?q=killed&kind=figure')
    await close()
  })
  test('filters alone list everything they leave', async () => {
    const {page, close} = await open('?kind=event')
    expect((await links(page)).length).toBe([...claims.values()].filter(claim => claim.type === 'event').length)
    await close()
  })
  test('the party filter knows every holder', async () => {
    const {page, close} = await open('?kind=position&party=ukraine')
    const found = (await links(page)).map(claimAt)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(claim => claim?.type === 'position' && claim.holder === 'ukraine')).toBe(true)
    await close()
  })
})

describe('keyboard', () => {
  test('slash focuses, arrows walk, Enter opens, Escape clears', async () => {
    const {page, close} = await open('')
    await page.keyboard.press('/')
    expect(await focused(page)).toBe('q')
    await page.keyboard.type('killed')
    await answered(page, 'killed')
    expect(new URL(page.url()).search).toBe('?q=killed')
    const [first, second] = await links(page)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe(second)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toBe('q')
    await page.keyboard.press('Escape')
    await answered(page, '')
    expect(await page.locator('#q').inputValue()).toBe('')
    expect(await links(page)).toEqual([])
    await page.keyboard.type('270')
    await answered(page, '270')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/claims\//)
    await close()
  })
  test('the count is told in a live region', async () => {
    const {page, close} = await open('?q=killed')
    expect(await page.locator('#search-status').getAttribute('role')).toBe('status')
    expect(await status(page)).toMatch(/^\d+ claims? and \d+ pages? for “killed”\.$/)
    await close()
  })
})

describe('on a phone', () => {
  test('the first result is in sight, and the filters are a tap away and name what is chosen', async () => {
    const {page, close} = await visit(browser, `${server.home}search/?q=killed&topic=casualties`, {viewport: {width: 360, height: 740}})
    await answered(page, 'killed')
    const first = await page.locator('#search-results a').first().boundingBox()
    expect(first!.y + first!.height).toBeLessThan(740)
    expect(await page.locator('#search-topic').isVisible()).toBe(false)
    expect(await page.locator('.search-options > summary').innerText()).toBe('Filters and keys: Casualties')
    await page.locator('.search-options > summary').click()
    expect(await page.locator('#search-topic').isVisible()).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await close()
  })
  test('on a wide screen the filters are there at once', async () => {
    const {page, close} = await open('?q=killed')
    expect(await page.locator('#search-topic').isVisible()).toBe(true)
    expect(await page.locator('.search-options > summary').isVisible()).toBe(false)
    await close()
  })
})

describe('on a slow line and a slow machine', () => {
  const slow = async (address: string, width: number): Promise<Page> => {
    const page = await (await browser.newContext({viewport: {width, height: 800}})).newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000})
    await session.send('Emulation.setCPUThrottlingRate', {rate: 4})
    await page.goto(address)
    return page
  }
  test.each(['', '?q=killed', '?q=killed&topic=casualties&kind=figure', '?q=killed+zebras'].flatMap(query => [360, 768, 1440].map(width => [query, width] as const)))('nothing moves while the answer to “%s” arrives, at %i px', async (query, width) => {
    const page = await slow(`${server.home}search/${query}`, width)
    await answered(page, new URLSearchParams(query).get('q') ?? '')
    expect(await page.locator('.prose').isVisible()).toBe(query === '')
    expect(await shifted(page)).toBe(0)
    await page.context().close()
  })
  test('a question that is on its way says so, and one taken back gives the page its words again', async () => {
    const page = await slow(`${server.home}search/?q=killed`, 360)
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#search-status'), '::before').content`)).toContain('Searching')
    await answered(page, 'killed')
    expect(await page.evaluate(`getComputedStyle(document.querySelector('#search-status'), '::before').content`)).toBe('none')
    await page.fill('#q', '')
    await answered(page, '')
    expect(await page.locator('.prose').isVisible()).toBe(true)
    await page.context().close()
  })
})

test('below another base the search works, and results stay below it', async () => {
  const nested = await serveSite(below.folder, below.base)
  const {page, problems, close} = await open('?q=11,000', nested.home)
  expect((await links(page))[0]).toMatch(/^\/attest\/claims\//)
  await page.locator('#search-results a').first().click()
  await page.waitForSelector('blockquote')
  expect(problems).toEqual([])
  await close()
  await nested.close()
})

test('the index is fetched by the search page alone, and only once something is asked', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const fetched: string[] = []
  page.on('request', request => { if (request.url().includes('/pagefind/')) fetched.push(request.url()) })
  await page.goto(server.home)
  await page.goto(`${server.home}search/`)
  await page.waitForSelector('#search:not([hidden])')
  expect(fetched).toEqual([])
  await page.fill('#q', 'killed')
  await answered(page, 'killed')
  expect(fetched.some(address => address.endsWith('pagefind.js'))).toBe(true)
  expect(fetched.filter(address => /[?&]ts=\d/.test(address))).toEqual([])
  await context.close()
})

test('without JavaScript the search page says so and links to the indexes', async () => {
  const {page, close} = await visit(browser, `${server.home}search/`, {javaScriptEnabled: false})
  expect(await page.locator('main').innerText()).toContain('Searching needs JavaScript; reading does not.')
  expect(await page.locator('main a[href="/claims/"]').count()).toBe(1)
  expect(await page.locator('#search').isVisible()).toBe(false)
  await close()
})
