// What a reader may choose or ask for: previews of links, the colours, copies of addresses and citations. Each as a reader would, and remembered.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {boxes, expectNoBarrier, PHONE, reading as readingAt, WIDE} from './looking.ts'
import {serveSite, type StaticServer} from './static-server.ts'
import {claimsOf, visit, type Visit} from './visit.ts'

const {main, below} = inject('sites')
const claim = claimsOf(main.folder).find(({type}) => type === 'figure')!
const TOPIC = 'topics/casualties/'
/** The previews' half second, and a little. */
const WAITED = 900

let browser: Browser
let server: StaticServer
beforeAll(async () => { browser = await launchChromium(); server = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await server?.close() })
const reading = (address: string, options: BrowserContextOptions, read: (page: Page) => Promise<void>, home = server.home): Promise<void> => readingAt(browser, home + address, options, read)
/** An empty page: the context's page, for what must be arranged beforehand. */
const prepared = (options: BrowserContextOptions = WIDE): Promise<Visit> => visit(browser, 'about:blank', options)
const colour = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
const DAY = 'rgb(255, 254, 251)'
const NIGHT = 'rgb(23, 24, 27)'

describe('previews', () => {
  const LINK = '.prose a[href*="/glossary/"]'
  const shows = (page: Page): Promise<boolean> => page.locator('.card').isVisible()
  const hover = async (page: Page, selector = LINK): Promise<void> => { await page.locator(selector).first().hover(); await page.waitForTimeout(WAITED) }

  test('show the title and the definition after half a second, and go when the pointer has left', () => reading(TOPIC, WIDE, async page => {
    await page.locator(LINK).first().hover()
    await page.waitForTimeout(200)
    expect(await shows(page)).toBe(false)
    await page.waitForSelector('.card')
    const target = await page.locator(LINK).first().getAttribute('href')
    const title = /<h1[^>]*>([^<]*)</.exec(readFileSync(join(main.folder, target!, 'index.html'), 'utf8'))![1]!
    expect(await page.locator('.card').innerText()).toMatch(new RegExp(`^${title}\\n+\\S`))
    await page.locator('.card').hover()
    await page.waitForTimeout(WAITED)
    expect(await shows(page)).toBe(true)
    await page.locator('h1').hover()
    await page.waitForTimeout(WAITED)
    expect(await shows(page)).toBe(false)
  }))
  test('show a claim’s quote and who says so, once however often a link is pointed at', () => reading('measures/killed/', WIDE, async page => {
    const asked: string[] = []
    page.on('request', request => { if (request.url().includes('/claims/')) asked.push(request.url()) })
    const link = 'td a[href*="/claims/"], th a[href*="/claims/"]'
    for (let time = 0; time < 2; time++) {
      await hover(page, link)
      expect(await page.locator('.card').innerText()).toMatch(/“[\s\S]*”[\s\S]*Says so: \S/)
      await page.locator('h1').hover()
      await page.waitForTimeout(WAITED)
    }
    expect(asked.length).toBe(1)
  }))
  test('come with the keyboard’s focus, one at a time, and go with Escape; nothing in them is heard or focused', () => reading(TOPIC, WIDE, async page => {
    await page.locator('h1').click()
    await page.keyboard.press('Tab')
    await page.locator(LINK).first().focus()
    await page.waitForSelector('.card')
    await expectNoBarrier(page)
    await page.locator('.prose a[href*="/sources/"]').first().focus()
    await page.waitForTimeout(WAITED)
    expect(await page.locator('.card').count()).toBe(1)
    expect(await page.locator('.card').getAttribute('aria-hidden')).toBe('true')
    expect(await page.evaluate(`document.querySelectorAll('.card :is([id], a:not([tabindex="-1"]))').length`)).toBe(0)
    await page.keyboard.press('Escape')
    expect(await shows(page)).toBe(false)
  }))
  test('stay within the window', () => reading(TOPIC, {viewport: {width: 1100, height: 420}}, async page => {
    for (const link of await page.locator('.prose > p a[href^="/"]').all()) {
      await link.scrollIntoViewIfNeeded()
      await link.hover()
      await page.waitForSelector('.card')
      const [box] = await boxes(page, '.card')
      const scrolled = await page.evaluate<number>('scrollY')
      expect([box!.left >= 0, box!.right <= 1100, box!.top >= scrolled, box!.bottom <= scrolled + 420]).toEqual([true, true, true, true])
      await page.keyboard.press('Escape')
    }
  }))
  test('do not come to a finger, to a link within the page, or to a page of another kind', async () => {
    await reading(TOPIC, PHONE, async page => {
      await page.evaluate(`document.addEventListener('click', event => event.preventDefault())`)
      await page.locator(LINK).first().tap()
      await page.waitForTimeout(WAITED)
      expect(await shows(page)).toBe(false)
    })
    await reading(TOPIC, WIDE, async page => {
      for (const selector of ['[data-footnote-ref]', '.site-nav a', '.footnotes [data-footnote-backref]']) {
        await hover(page, selector)
        expect(await shows(page), selector).toBe(false)
      }
    })
  })
  test('give the rows of a topic’s plot their quotes, which those of a measure’s hold themselves', async () => {
    await reading(TOPIC, WIDE, async page => {
      await hover(page, '.plot a')
      expect(await shows(page)).toBe(true)
    })
    await reading('measures/killed/', WIDE, async page => {
      await hover(page, '.plot a')
      expect(await shows(page)).toBe(false)
      expect(await page.locator('.plot a .tip').first().isVisible()).toBe(true)
    })
  })
  test('that cannot be had show nothing, and are tried again', async () => {
    const {page, close} = await prepared()
    await page.goto(server.home + TOPIC)
    await page.route('**/glossary/**', route => route.fulfill({status: 500, body: 'no'}))
    await hover(page)
    expect(await shows(page)).toBe(false)
    await page.unroute('**/glossary/**')
    await page.locator('h1').hover()
    await hover(page)
    expect(await shows(page)).toBe(true)
    await close()
  })
  test('can be switched off and on again, and the reader’s choice is remembered', () => reading(TOPIC, WIDE, async page => {
    const box = page.getByRole('checkbox', {name: 'Previews of links'})
    await box.uncheck()
    await hover(page)
    expect(await shows(page)).toBe(false)
    await page.goto(`${server.home}topics/peace-plan/`)
    expect(await box.isChecked()).toBe(false)
    await hover(page)
    expect(await shows(page)).toBe(false)
    await box.check()
    await hover(page)
    expect(await shows(page)).toBe(true)
  }))
  test('work below another base', async () => {
    const other = await serveSite(below.folder, below.base)
    await reading(TOPIC, WIDE, async page => { await hover(page); expect(await shows(page)).toBe(true) }, other.home)
    await other.close()
  })
})

describe('the colours', () => {
  const choice = (page: Page) => page.getByRole('combobox', {name: 'Colours'})
  test('follow the system until the reader chooses, and the choice is remembered', () => reading('', {...WIDE, colorScheme: 'dark'}, async page => {
    expect(await colour(page)).toBe(NIGHT)
    await choice(page).selectOption('light')
    expect(await colour(page)).toBe(DAY)
    await page.goto(server.home + TOPIC)
    expect(await colour(page)).toBe(DAY)
    expect(await choice(page).inputValue()).toBe('light')
    await choice(page).selectOption('dark')
    await page.emulateMedia({colorScheme: 'light'})
    expect(await colour(page)).toBe(NIGHT)
    await expectNoBarrier(page)
    await page.emulateMedia({media: 'print'})
    expect(await colour(page)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({media: 'screen'})
    await choice(page).selectOption('')
    expect(await colour(page)).toBe(DAY)
  }))
  test('are known before the first paint, without waiting for the module', async () => {
    const {page, close} = await prepared({colorScheme: 'light'})
    await page.goto(server.home)
    await choice(page).selectOption('dark')
    await page.route('**/_astro/*.js', route => route.abort())
    await page.goto(server.home + TOPIC)
    expect(await colour(page)).toBe(NIGHT)
    await close()
  })
  test('and all else work where the browser keeps nothing', async () => {
    const {page, problems, close} = await prepared()
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied', 'SecurityError') }})`)
    await page.goto(server.home + TOPIC)
    await choice(page).selectOption('dark')
    expect(await colour(page)).toBe(NIGHT)
    expect(await page.getByRole('checkbox').isChecked()).toBe(true)
    await page.waitForSelector('.margin > *')
    expect(problems).toEqual([])
    await close()
  })
})

describe('buttons that copy', () => {
  /** The page of a claim with two buttons more, as a template might hold them. */
  async function withButtons(javaScriptEnabled = true): Promise<Visit> {
    const visited = await prepared({...WIDE, javaScriptEnabled, permissions: ['clipboard-read', 'clipboard-write']})
    await visited.page.route('**/claims/**', async route => {
      const response = await route.fetch()
      const buttons = '<p id="try"><button data-copy="./#here">Link</button> <button data-copy-text="#told">Text</button></p><pre id="told"> @misc{a}\n</pre>'
      await route.fulfill({response, body: (await response.text()).replace('</main>', `${buttons}</main>`)})
    })
    await visited.page.goto(`${server.home}claims/${claim.id}/`)
    return visited
  }
  test('copy an address or a text, and tell it politely', async () => {
    const {page, problems, close} = await withButtons()
    const copied = (): Promise<string> => page.evaluate('navigator.clipboard.readText()')
    const status = page.locator('#try [role=status]')
    await page.locator('#try button').first().click()
    await status.first().getByText('Copied', {exact: true}).waitFor()
    expect(await copied()).toBe(`${server.home}claims/${claim.id}/#here`)
    await page.locator('#try button').last().click()
    await status.last().getByText('Copied', {exact: true}).waitFor()
    expect(await copied()).toBe('@misc{a}')
    expect(problems).toEqual([])
    await close()
  })
  test('are not shown where nothing could copy', async () => {
    const {page, close} = await withButtons(false)
    expect(await boxes(page, '#try button').catch(() => [])).toEqual([])
    expect(await page.locator('#try button').first().isVisible()).toBe(false)
    await close()
  })
})
