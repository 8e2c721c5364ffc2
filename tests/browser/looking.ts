// A page under a reader's eyes: where things stand on it, whether it moved, whether it keeps anybody out.
import {AxeBuilder} from '@axe-core/playwright'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {expect} from 'vitest'
import {visit} from './visit.ts'

export const WIDE = {viewport: {width: 1440, height: 900}}
export const PHONE = {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true}

/** Opens a page, lets the reader do something, and expects that nothing went wrong meanwhile. */
export async function reading(browser: Browser, address: string, options: BrowserContextOptions, read: (page: Page) => Promise<void>): Promise<void> {
  const {page, problems, close} = await visit(browser, address, options)
  await page.waitForLoadState()
  await read(page)
  expect(problems).toEqual([])
  await close()
}

export async function expectNoBarrier(page: Page): Promise<void> {
  const {violations} = await new AxeBuilder({page}).setLegacyMode(true).analyze()
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
}

export interface Box { left: number; top: number; right: number; bottom: number }
/** Where the shown elements of a selector stand, measured from the top of the page. */
export const boxes = (page: Page, selector: string): Promise<Box[]> => page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter(element => element.getClientRects().length > 0)
  .map(element => { const {left, top, right, bottom} = element.getBoundingClientRect(); return {left, top: top + scrollY, right, bottom: bottom + scrollY} })`)
export const overlap = (one: Box, other: Box): boolean => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1
/** The sum of all layout shifts since the page began. */
export const shifted = (page: Page): Promise<number> => page.evaluate(`new Promise(done => { new PerformanceObserver(list => done(list.getEntries().reduce((sum, {value}) => sum + value, 0))).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(0), 300) })`)
