// Reading on a phone of 360 pixels: the answer on the first screen, tables whole without sideways scrolling, and marks that a finger can hit.
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {serveSite, type StaticServer} from './static-server.ts'
import {visit} from './visit.ts'

const {main} = inject('sites')
const viewport = {width: 360, height: 740}

let browser: Browser
let server: StaticServer
beforeAll(async () => { browser = await launchChromium(); server = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await server?.close() })

async function at<T>(address: string, read: (page: Page) => Promise<T>): Promise<T> {
  const {page, close} = await visit(browser, server.home + address, {viewport})
  const found = await read(page)
  await close()
  return found
}

test('the home page shows the first measure with its first number on the first screen', async () => {
  const bottom = await at('', async page => page.evaluate<number>(`document.querySelector('.answers .figure').getBoundingClientRect().bottom`))
  expect(bottom).toBeGreaterThan(0)
  expect(bottom).toBeLessThan(viewport.height)
})

test.each(['topics/casualties/', 'topics/peace-plan/', 'measures/killed/', 'data/'])('/%s shows every field of its tables within the screen, with the head of its column', async address => {
  const cells = await at(address, async page => page.evaluate<{right: number; label: string}[]>(
    `[...document.querySelectorAll('tbody td:not(.chart)')].map(cell => ({right: cell.getBoundingClientRect().right, label: getComputedStyle(cell, '::before').content}))`))
  expect(cells.length).toBeGreaterThan(0)
  expect(cells.filter(({right, label}) => right > viewport.width || label === 'none' || label === 'normal')).toEqual([])
})

test('a footnote’s mark can be hit 11 pixels beside its middle', async () => {
  const hit = await at('topics/casualties/', async page => page.evaluate<boolean>(`(() => {
    const mark = document.querySelector('.prose p sup a')
    mark.scrollIntoView({block: 'center'})
    const {left, top, width, height} = mark.getBoundingClientRect()
    return [[-11, 0], [11, 0], [0, -11], [0, 11]].every(([x, y]) => document.elementFromPoint(left + width / 2 + x, top + height / 2 + y) === mark)
  })()`))
  expect(hit).toBe(true)
})
