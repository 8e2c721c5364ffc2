// The matrix of positions and the meaning of glossary links, in a browser: readable at each width, on paper, and without a script.
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {serveSite, type StaticServer} from './static-server.ts'
import {visit} from './visit.ts'

const {fixture, main} = inject('sites')
let browser: Browser
let many: StaticServer
let server: StaticServer
beforeAll(async () => { browser = await launchChromium(); many = await serveSite(fixture.folder); server = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await many?.close(); await server?.close() })

async function at<T>(address: string, options: BrowserContextOptions, read: (page: Page) => Promise<T>): Promise<T> {
  const {page, close} = await visit(browser, address, options)
  const found = await read(page)
  await close()
  return found
}

/** Of each field with words: its width in characters, whether it lies within the window, and the party shown before it. */
const fields = (page: Page) => page.evaluate<{characters: number; inside: boolean; party: string}[]>(`[...document.querySelectorAll('.matrix tbody td:not(.nothing)')].map(cell => {
  const {left, right, width} = cell.getBoundingClientRect()
  return {characters: width / (parseFloat(getComputedStyle(cell).fontSize) / 2), inside: left >= 0 && right <= document.documentElement.clientWidth, party: getComputedStyle(cell, '::before').content}
})`)

test.each([360, 768, 1440])('at %i pixels every field of the matrix is wide enough to read and none is cut', async width => {
  const found = await at(`${many.home}topics/settlement/`, {viewport: {width, height: 900}}, fields)
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter(({characters, inside}) => characters < 18 || !inside)).toEqual([])
})

test.each([['a phone', 360, 'screen'], ['paper', 672, 'print']] as const)('on %s each field stands below its term with its party as label', async (_, width, media) => {
  const found = await at(`${many.home}topics/settlement/`, {viewport: {width, height: 900}}, async page => {
    await page.emulateMedia({media})
    return fields(page)
  })
  expect(found.every(({party}) => /^"\w/.test(party))).toBe(true)
  expect(found.filter(({inside}) => !inside)).toEqual([])
})

test.each([{script: false, tip: true}, {script: true, tip: false}])('with JavaScript $script the meaning of a glossary link shows beside it, as itself: $tip', async ({script, tip}) => {
  const shown = await at(`${server.home}topics/casualties/`, {viewport: {width: 360, height: 740}, javaScriptEnabled: script}, async page => {
    const link = page.locator('.prose a[aria-description]').first()
    await link.hover()
    return {content: await link.evaluate(element => getComputedStyle(element, '::after').content), described: await link.getAttribute('aria-description'), wide: await page.evaluate<number>('document.documentElement.scrollWidth')}
  })
  expect(shown.content === 'none').toBe(!tip)
  if (tip) expect(shown.content).toContain(shown.described!.slice(0, 20))
  expect(shown.wide).toBe(360)
})
