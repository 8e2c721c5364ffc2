// What a reader's first page costs: bytes over the wire in the real browser, compressed as a host compresses them, with everything that the page fetches by itself.
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {pageKinds} from './page-kinds.ts'
import {serveSite, type StaticServer} from './static-server.ts'

/** Ten packets of 1,460 bytes: what a host sends before it first waits for an answer. */
const ONE_ROUND_TRIP = 14_600
const SCRIPTS = 6_000

const {weighed, main} = inject('sites')
let browser: Browser
let server: StaticServer
let mainServer: StaticServer
beforeAll(async () => { browser = await launchChromium(); server = await serveSite(weighed.folder); mainServer = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await server?.close(); await mainServer?.close() })

interface Weight { path: string; type: string; bytes: number }

/** Bodies as they went over the wire, headers left out; pictures and the icon are not needed to read. */
async function weigh(address: string, viewport = {width: 1280, height: 900}): Promise<Weight[]> {
  const context = await browser.newContext({viewport})
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const found = new Map<string, Weight>()
  await session.send('Network.enable')
  // What had come when the response was received are its headers.
  session.on('Network.responseReceived', ({requestId, response, type}) => found.set(requestId, {path: new URL(response.url).pathname, type, bytes: -response.encodedDataLength}))
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => { const weight = found.get(requestId); if (weight) weight.bytes += encodedDataLength })
  await page.goto(address, {waitUntil: 'networkidle'})
  await context.close()
  const document = [...found.values()].find(({type}) => type === 'Document')
  expect(document?.bytes, 'a document of no weight was not weighed').toBeGreaterThan(2000)
  return [...found.values()].filter(({type, path}) => !['Image', 'Other'].includes(type) && !path.endsWith('.svg'))
}

const sum = (weights: readonly Weight[]): number => weights.reduce((total, {bytes}) => total + bytes, 0)
/** Told where a budget is passed: what weighs how much. */
const told = (weights: readonly Weight[]): string => weights.map(({path, bytes}) => `${path} ${bytes} B`).join(', ')

test.each([{width: 360, height: 740}, {width: 1280, height: 900}])('a topic page with 25 claims, 3 plots and their tables takes one round trip, at %j', async viewport => {
  const weights = await weigh(`${server.home}topics/contingent/`, viewport)
  const page = await browser.newPage({javaScriptEnabled: false})
  await page.goto(`${server.home}topics/contingent/`)
  expect(await page.locator('.footnotes li').count(), 'claims').toBeGreaterThanOrEqual(25)
  expect(await page.locator('.plot').count(), 'plots').toBeGreaterThanOrEqual(3)
  await page.close()
  expect(sum(weights), told(weights)).toBeLessThanOrEqual(ONE_ROUND_TRIP)
})

test('scripts weigh little on every kind of page but the search, and no page fetches a font or another style', async () => {
  for (const path of pageKinds(main.folder).filter(path => path !== 'search/')) {
    const weights = await weigh(mainServer.home + path)
    const scripts = weights.filter(({type}) => type === 'Script')
    expect(sum(scripts), `${path}: ${told(scripts)}`).toBeLessThanOrEqual(SCRIPTS)
    expect(weights.map(({type}) => type).filter(type => !['Document', 'Script'].includes(type)), path).toEqual([])
  }
})
