// What src/client adds to a page in the reader's browser: notes beside their lines or in place, and Escape for the quotes of plots. Each is tried as
// a reader would, and is missing, never broken, where there is no script.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {boxes, expectNoBarrier, overlap, PHONE, reading as readingAt, shifted, WIDE, type Box} from './looking.ts'
import {serveSite, type StaticServer} from './static-server.ts'

const {main} = inject('sites')
const TOPIC = 'topics/casualties/'
const BYTES = 4096

let browser: Browser
let server: StaticServer
beforeAll(async () => { browser = await launchChromium(); server = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await server?.close() })
const reading = (address: string, options: BrowserContextOptions, read: (page: Page) => Promise<void>): Promise<void> => readingAt(browser, server.home + address, options, read)

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

test('Escape hides the quote of a plot’s row until the row is pointed at again', () => reading('measures/killed/', WIDE, async page => {
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
