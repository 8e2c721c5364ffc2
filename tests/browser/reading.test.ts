// A reader's way: from a number on a topic page to its quote, to its source, and back. Every step is a link; none needs a script.
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {serveSite, type StaticServer} from './static-server.ts'
import {claimsOf, visit} from './visit.ts'

const {main} = inject('sites')
const claim = claimsOf(main.folder).find(({type, ...rest}) => type === 'figure' && 'measure' in rest && rest.measure === 'killed' && rest.quantity.low === 270)

let browser: Browser
let server: StaticServer
beforeAll(async () => { browser = await launchChromium(); server = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await server?.close() })

describe.each([{script: true}, {script: false}])('with JavaScript $script', ({script}) => {
  test('a figure is followed from its topic to its quote, to its source and back', async () => {
    expect(claim, 'the claim of at least 270 killed').toBeDefined()
    const id = claim!.id
    const {page, problems, close} = await visit(browser, `${server.home}topics/casualties/`, {javaScriptEnabled: script})
    await page.locator(`main a[href*="${id}"]`).first().click()
    expect(page.url()).toContain(id)
    if (!page.url().includes('/claims/')) await page.locator(`#${await noteOf(page.url())} a[href*="/claims/${id}/"], #${await noteOf(page.url())} a[href*="#${id}"]`).first().click()
    const quote = claim!.selector.exact.replace(/\s+/g, ' ').slice(0, 30)
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(quote)
    await page.goto(`${server.home}claims/${id}/`)
    await page.locator(`main a[href="/sources/${claim!.source}/#${id}"], main a[href="/sources/${claim!.source}/"]`).first().click()
    await page.waitForURL(address => address.pathname === `/sources/${claim!.source}/`)
    await page.locator(`main a[href="/claims/${id}/"]`).first().click()
    await page.waitForURL(address => address.pathname === `/claims/${id}/`)
    expect(problems).toEqual([])
    await close()
  })

  test('the anchor of a claim on its source page stands at its quote', async () => {
    const {page, close} = await visit(browser, `${server.home}sources/${claim!.source}/#${claim!.id}`, {javaScriptEnabled: script})
    expect(await page.locator(`#${claim!.id}`).innerText()).toContain('270')
    await close()
  })
})

/** The id that an address points to, ready for a selector. */
const noteOf = async (address: string): Promise<string> => decodeURIComponent(new URL(address).hash.slice(1)) || 'content'

test('a topic page reads whole without JavaScript', async () => {
  const text = async (javaScriptEnabled: boolean): Promise<string> => {
    const {page, close} = await visit(browser, `${server.home}topics/casualties/`, {javaScriptEnabled})
    const found = await page.locator('main').innerText()
    await close()
    return found
  }
  const plain = await text(false)
  expect(plain).toBe(await text(true))
  expect(plain).toContain('270')
})
