// The search, as a reader uses it: by words, by numbers, by link, by keyboard, below another base, and without a script.
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import type {Claim, Figure} from '../../src/model.ts'
import {launchChromium} from './chromium.ts'
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
  test.each(['11,000', '11000', '11 000', '11 thousand'])('“%s” finds the claims that count 11,000 first', query => expectFirst(query, withValue(11_000)))
  test('“600 killed” finds the claims of 600 killed first', () => expectFirst('600 killed', withValue(600, figure => figure.measure === 'killed')))
  test('“270” finds the claim of 270', () => expectFirst('270', withValue(270)))
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

describe('words', () => {
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
