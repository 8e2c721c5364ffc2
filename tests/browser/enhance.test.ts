// What src/client adds in the reader's browser: notes beside their lines or in place, previews, the choice of colours, buttons that copy.
// Each is tried as a reader would, and each is missing, never broken, where there is no script.
import {AxeBuilder} from '@axe-core/playwright'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {serveSite, type StaticServer} from './static-server.ts'
import {claimsOf, visit, type Visit} from './visit.ts'

const {main, below} = inject('sites')
const claim = claimsOf(main.folder).find(({type}) => type === 'figure')!
const TOPIC = 'topics/casualties/'
const WIDE = {viewport: {width: 1440, height: 900}}
const PHONE = {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true}
const BYTES = 4096
/** The previews' half second, and a little. */
const WAITED = 900

let browser: Browser
let server: StaticServer
beforeAll(async () => { browser = await launchChromium(); server = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await server?.close() })

/** Opens a page, lets the reader do something, and expects that nothing went wrong meanwhile. */
async function reading(address: string, options: BrowserContextOptions, read: (page: Page) => Promise<void>, home = server.home): Promise<void> {
  const {page, problems, close} = await visit(browser, home + address, options)
  await page.waitForLoadState()
  await read(page)
  expect(problems).toEqual([])
  await close()
}
/** Opens nothing yet: the context's page, for what must be arranged beforehand. */
async function prepared(options: BrowserContextOptions = WIDE): Promise<Visit> {
  const {page, problems, close} = await visit(browser, 'about:blank', options)
  return {page, problems, close}
}
async function expectNoBarrier(page: Page): Promise<void> {
  const {violations} = await new AxeBuilder({page}).setLegacyMode(true).analyze()
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
}

interface Box { left: number; top: number; right: number; bottom: number }
const boxes = (page: Page, selector: string): Promise<Box[]> => page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter(element => element.getClientRects().length > 0)
  .map(element => { const {left, top, right, bottom} = element.getBoundingClientRect(); return {left, top: top + scrollY, right, bottom: bottom + scrollY} })`)
const overlap = (one: Box, other: Box): boolean => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1
const shifted = (page: Page): Promise<number> => page.evaluate(`new Promise(done => { new PerformanceObserver(list => done(list.getEntries().reduce((sum, {value}) => sum + value, 0))).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(0), 300) })`)
const colour = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
const DAY = 'rgb(255, 254, 251)'
const NIGHT = 'rgb(23, 24, 27)'

test('all of it together takes no more bytes than it may, in one module that blocks nothing', () => {
  const page = readFileSync(join(main.folder, TOPIC, 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/<script\b([^>]*)>/g)].map(([, written]) => written!)
  expect(scripts.filter(Boolean)).toEqual([expect.stringMatching(/^ type="module" src="\/_astro\//)])
  const [file] = readdirSync(join(main.folder, '_astro')).filter(name => scripts.some(written => written.includes(name)))
  expect(gzipSync(readFileSync(join(main.folder, '_astro', file!)), {level: 9}).length).toBeLessThanOrEqual(BYTES)
})

describe('notes in the margin', () => {
  test.each(['topics/casualties/', 'topics/peace-plan/', 'topics/deployment/'].flatMap(address => [1040, 1280, 1440, 1920].map(width => [address, width] as const)))('of /%s at %d pixels cover nothing and each other never', async (address, width) => {
    await reading(address, {viewport: {width, height: 900}}, async page => {
      await page.waitForSelector('.margin > *')
      const notes = await boxes(page, '.margin > *')
      const others = await boxes(page, 'main :is(p, table, figure, li, dl, h1)')
      expect(notes.flatMap((note, at) => [...notes.slice(at + 1), ...others].filter(other => overlap(note, other)))).toEqual([])
      expect(notes.filter(({right}) => right > width)).toEqual([])
      expect(await shifted(page)).toBe(0)
    })
  })
  test('stand beside the line that refers to them, in order, and are heard by nobody', () => reading(TOPIC, WIDE, async page => {
    await page.waitForSelector('.margin > *')
    const [reference] = await boxes(page, '.prose [data-footnote-ref]')
    const [note] = await boxes(page, '.margin > *')
    expect(Math.abs(note!.top - reference!.top)).toBeLessThan(30)
    expect(note!.left).toBeGreaterThan(reference!.right)
    expect(await page.locator('.margin').getAttribute('aria-hidden')).toBe('true')
    expect(await page.evaluate(`[...document.querySelectorAll('.margin a')].filter(link => link.tabIndex >= 0).length`)).toBe(0)
    expect(await page.evaluate(`[...document.querySelectorAll('[id]')].map(({id}) => id).filter((id, at, ids) => ids.indexOf(id) < at)`)).toEqual([])
    await expectNoBarrier(page)
  }))
  test('light up with their reference, pointed at or focused, whatever the colours', () => reading(TOPIC, {...WIDE, forcedColors: 'active'}, async page => {
    const reference = page.locator('.prose p [data-footnote-ref]').first()
    const lit = (): Promise<string[]> => page.evaluate(`[...document.querySelectorAll('.margin .lit')].map(note => note.dataset.note)`)
    await page.waitForSelector('.margin > *')
    expect(await lit()).toEqual([])
    await reference.hover()
    expect(await lit()).toContain(await reference.getAttribute('href'))
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.margin .lit')).outlineStyle`)).toBe('solid')
    await page.locator('h1').hover()
    expect(await lit()).toEqual([])
    await reference.focus()
    expect(await lit()).toContain(await reference.getAttribute('href'))
  }))
  test('follow their lines when something opens above them, and go where there is no room', () => reading(TOPIC, WIDE, async page => {
    const first = async (selector: string): Promise<Box> => (await boxes(page, selector))[0]!
    await page.waitForSelector('.margin > *')
    const before = await first('.margin > *')
    await page.evaluate(`document.querySelector('h1').insertAdjacentHTML('afterend', '<details><summary>More</summary><p>One<br>two<br>three</p></details>')`)
    await page.locator('main > details summary').click()
    await page.waitForTimeout(200)
    const note = await first('.margin > *')
    expect(note.top).toBeGreaterThan(before.top + 50)
    expect(Math.abs(note.top - (await first('.prose [data-footnote-ref]')).top)).toBeLessThan(30)
    await page.setViewportSize({width: 800, height: 900})
    await page.locator('.margin > *').first().waitFor({state: 'detached'})
    await page.setViewportSize(WIDE.viewport)
    await page.waitForSelector('.margin > *')
  }))
  test('leave the paper to the notes at the foot', () => reading(TOPIC, WIDE, async page => {
    await page.locator('tbody [data-footnote-ref]').first().click()
    await page.waitForSelector('.opened')
    await page.emulateMedia({media: 'print'})
    expect(await boxes(page, '.margin, .opened, .opened-row, .switches')).toEqual([])
    expect(await page.locator('.footnotes li').first().isVisible()).toBe(true)
  }))
})

describe('notes in place', () => {
  const opened = (page: Page): Promise<number> => page.locator('.opened').count()
  test.each([['below the paragraph', '.prose p [data-footnote-ref]'], ['in its cell on a phone', 'tbody [data-footnote-ref]']])('a tap opens one %s, a second tap closes it', (_, selector) => reading(TOPIC, PHONE, async page => {
    const reference = page.locator(selector).first()
    expect(await reference.getAttribute('aria-expanded')).toBe('false')
    await reference.tap()
    expect(await reference.getAttribute('aria-expanded')).toBe('true')
    const [[note], [line]] = [await boxes(page, '.opened'), await boxes(page, selector)]
    expect(note!.top).toBeGreaterThan(line!.top)
    expect(note!.top - line!.bottom).toBeLessThan(300)
    expect(note!.right).toBeLessThanOrEqual(360)
    expect(await page.locator('.opened').innerText()).toContain('“')
    expect(page.url()).not.toContain('#')
    await expectNoBarrier(page)
    await reference.tap()
    expect(await opened(page)).toBe(0)
    expect(await reference.getAttribute('aria-expanded')).toBe('false')
  }))
  test('Enter opens one, Escape closes it, and the focus stays', () => reading(TOPIC, {viewport: {width: 700, height: 800}}, async page => {
    const reference = page.locator('tbody [data-footnote-ref]').first()
    const focused = (): Promise<number> => page.locator('tbody [data-footnote-ref][aria-expanded]:focus').count()
    await reference.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('tr.opened-row .opened').count()).toBe(1)
    expect(await focused()).toBe(1)
    await expectNoBarrier(page)
    await page.locator('.opened a').last().focus()
    await page.keyboard.press('Escape')
    expect(await opened(page)).toBe(0)
    expect(await focused()).toBe(1)
  }))
  test('a reference whose note stands beside it is a link to the foot; one in a wide table opens in place', () => reading(TOPIC, WIDE, async page => {
    await page.waitForSelector('.margin > *')
    const beside = page.locator('.prose p [data-footnote-ref]').first()
    expect(await beside.getAttribute('aria-expanded')).toBeNull()
    await page.locator('tbody [data-footnote-ref]').first().click()
    expect(await opened(page)).toBe(1)
    await beside.click()
    expect(new URL(page.url()).hash).toBe(await beside.getAttribute('href'))
  }))
})

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
  test('do not come to a finger, to a link within the page, to the rows of a plot, or to a page of another kind', async () => {
    await reading(TOPIC, PHONE, async page => {
      await page.evaluate(`document.addEventListener('click', event => event.preventDefault())`)
      await page.locator(LINK).first().tap()
      await page.waitForTimeout(WAITED)
      expect(await shows(page)).toBe(false)
    })
    await reading(TOPIC, WIDE, async page => {
      for (const selector of ['[data-footnote-ref]', '.plot a', '.site-nav a', '.footnotes [data-footnote-backref]']) {
        await hover(page, selector)
        expect(await shows(page), selector).toBe(false)
      }
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

test('Escape hides the quote of a plot’s row until the row is pointed at again', () => reading(TOPIC, WIDE, async page => {
  const row = page.locator('.plot a').first()
  const tip = row.locator('.tip')
  await row.hover()
  expect(await tip.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await tip.isVisible()).toBe(false)
  await page.locator('h1').hover()
  await row.hover()
  expect(await tip.isVisible()).toBe(true)
}))

test('nothing moves by itself', () => reading(TOPIC, WIDE, async page => {
  await page.locator('.prose a[href*="/glossary/"]').first().hover()
  await page.waitForSelector('.card')
  expect(await page.evaluate(`document.getAnimations().length + [...document.querySelectorAll('*')].filter(element => parseFloat(getComputedStyle(element).transitionDuration) > 0).length`)).toBe(0)
}))

test('without JavaScript the notes stand at the foot, and nothing is offered that would not work', () => reading(TOPIC, {...WIDE, javaScriptEnabled: false, colorScheme: 'dark'}, async page => {
  expect(await page.locator('.footnotes li').first().isVisible()).toBe(true)
  expect(await page.locator('.margin, .switches, .card, [aria-expanded]').count()).toBe(0)
  const reference = page.locator('[data-footnote-ref]').first()
  await reference.click()
  expect(new URL(page.url()).hash).toBe(await reference.getAttribute('href'))
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull()
}))
