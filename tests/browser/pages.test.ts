// Every kind of page, in a real browser: no barrier for anyone, no error, no broken policy, no sideways scrolling on a phone.
import {AxeBuilder} from '@axe-core/playwright'
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {launchChromium} from './chromium.ts'
import {serveSite, type StaticServer} from './static-server.ts'
import {claimsOf, visit} from './visit.ts'

const {main} = inject('sites')
const claims = claimsOf(main.folder)
const claimOf = (type: string): string => `claims/${claims.find(claim => claim.type === type)?.id ?? 'none'}/`
const entries = (folder: string): string[] => readdirSync(join(main.folder, folder), {withFileTypes: true}).filter(entry => entry.isDirectory()).map(entry => `${folder}/${entry.name}/`).sort()

const KINDS: readonly string[] = [
  '', 'topics/', ...entries('topics'), 'measures/', ...entries('measures').slice(0, 2), 'sources/', ...entries('sources').slice(0, 2),
  'claims/', claimOf('figure'), claimOf('position'), claimOf('event'), 'glossary/', 'glossary/security-guarantees/', 'glossary/north-korea/',
  'timeline/', 'method/', 'corrections/', 'data/', 'search/', 'search/?q=killed', '404.html',
]
const SCREENS = [
  {name: 'a phone by day', viewport: {width: 360, height: 740}, colorScheme: 'light'},
  {name: 'a phone by night', viewport: {width: 360, height: 740}, colorScheme: 'dark'},
  {name: 'a desk by day', viewport: {width: 1280, height: 900}, colorScheme: 'light'},
  {name: 'a desk by night', viewport: {width: 1280, height: 900}, colorScheme: 'dark'},
] as const

let browser: Browser
let server: StaticServer
beforeAll(async () => { browser = await launchChromium(); server = await serveSite(main.folder) })
afterAll(async () => { await browser?.close(); await server?.close() })

describe.each(SCREENS)('on $name', ({viewport, colorScheme}) => {
  test.each(KINDS)('/%s has no barrier, no error and no sideways scroll', async address => {
    const {page, problems, close} = await visit(browser, server.home + address, {viewport, colorScheme})
    if (address.includes('?q=')) await page.waitForSelector('#search-results a')
    const {violations} = await new AxeBuilder({page}).setLegacyMode(true).analyze()
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    expect(problems).toEqual([])
    await close()
  })
})

test('the browser still has its web security, or the tests above would prove nothing', async () => {
  const {page, close} = await visit(browser, server.home)
  const other = await serveSite(main.folder)
  expect(await page.evaluate(`fetch('${other.home}').then(() => 'fetched', () => 'refused')`)).toBe('refused')
  expect(await page.evaluate(`(() => { const script = document.createElement('script'); script.textContent = 'globalThis.reached = true'; document.head.append(script); return String(globalThis.reached) })()`)).toBe('undefined')
  await other.close()
  await close()
})
