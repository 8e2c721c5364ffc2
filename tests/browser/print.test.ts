// The pages as paper has them: their own address, the address of every note, nothing that only a screen can use, black on white, nothing cut in two.
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {reading} from './looking.ts'
import {pageKinds} from './page-kinds.ts'
import {serveSite, type StaticServer} from './static-server.ts'

const {main, below} = inject('sites')
const ORIGIN = 'https://attest.example'
/** The width between the margins of A4. */
const PAPER = {width: 672, height: 960}

let browser: Browser
let server: StaticServer
let nested: StaticServer
beforeAll(async () => { [browser, server, nested] = await Promise.all([launchChromium(), serveSite(main.folder), serveSite(below.folder, below.base)]) })
afterAll(async () => { await browser?.close(); await server?.close(); await nested?.close() })

/** Opens a page as a reader of the dark does, and turns it into paper. */
const printed = (address: string, read: (page: Page) => Promise<void>): Promise<void> =>
  reading(browser, address, {viewport: PAPER, colorScheme: 'dark'}, async page => { await page.emulateMedia({media: 'print', colorScheme: 'dark'}); await read(page) })
/** What the style `property` of each shown element of a selector is, each value once. */
const styles = (page: Page, selector: string, property: string): Promise<string[]> =>
  page.evaluate(`[...new Set([...document.querySelectorAll(${JSON.stringify(selector)})].filter(element => element.checkVisibility()).map(element => getComputedStyle(element)[${JSON.stringify(property)}]))]`)
/** What paper shows behind each shown link of the notes, note by note. */
const addressesOfNotes = (page: Page): Promise<string[][]> => page.evaluate(`[...document.querySelectorAll('.footnotes li')].map(note => [...note.querySelectorAll('a')]
  .filter(link => link.checkVisibility()).map(link => getComputedStyle(link, '::after').content.replaceAll('attr(href)', link.getAttribute('href')).replace(/[" ]/g, '')))`)

test('every page prints its own permanent address at its head', async () => {
  for (const path of pageKinds(main.folder)) {
    await printed(server.home + path, async page => {
      expect(await page.locator('link[rel=canonical]').getAttribute('href'), path).toBe(`${ORIGIN}/${path}`)
      expect(await page.locator('.site-head .frame').getAttribute('data-address'), path).toBe(`${ORIGIN}/${path}`)
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.site-head .frame'), '::after').content`), path).toMatch(/attr\(data-address\)|https:/)
    })
  }
})

test('a note prints one whole address, below another base too, and no arrow back', async () => {
  for (const [site, base] of [[server, main.base], [nested, below.base]] as const) {
    await printed(`${site.home}topics/casualties/`, async page => {
      const notes = await addressesOfNotes(page)
      expect(notes.length).toBeGreaterThan(0)
      for (const addresses of notes) expect(addresses).toEqual([expect.stringMatching(new RegExp(`^:${ORIGIN}${base}(?:claims|sources)/`))])
      expect(await page.locator('[data-footnote-backref]').first().isVisible()).toBe(false)
    })
  }
})

test('a claim prints how to cite it, in words and no more', async () => {
  await printed(server.home + pageKinds(main.folder).find(path => path.startsWith('claims/') && path !== 'claims/')!, async page => {
    const shown = (selector: string): Promise<boolean> => page.evaluate(`document.querySelector(${JSON.stringify(selector)}).checkVisibility()`)
    expect(await shown('#cite-text')).toBe(true)
    expect(await shown('#cite-csl')).toBe(false)
    expect(await page.locator('[data-copy-text]').first().isVisible()).toBe(false)
  })
})

test('a reader of the dark prints black on white', async () => {
  await printed(`${server.home}topics/casualties/`, async page => {
    for (const theme of ['', 'dark']) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
      expect([...await styles(page, 'html', 'backgroundColor'), ...await styles(page, 'html', 'color'), ...await styles(page, 'html', 'colorScheme')]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'light'])
    }
  })
})

test('no row, note or plot is cut in two, and no heading ends a sheet', async () => {
  for (const path of ['topics/casualties/', 'topics/peace-plan/', 'measures/killed/', 'timeline/']) {
    await printed(server.home + path, async page => {
      expect((await styles(page, 'tr, .plot, .plot li, blockquote, .footnotes li, .plain > li, .time li', 'breakInside')).filter(value => value !== 'avoid'), path).toEqual([])
      expect((await styles(page, 'main :is(h1, h2, h3, h4)', 'breakAfter')).filter(value => value !== 'avoid'), path).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(PAPER.width)
    })
  }
})
