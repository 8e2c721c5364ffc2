// A page opened in a browser, with everything that went wrong in it: script errors, policy violations, failed requests.
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import type {Claim} from '../../src/model.ts'

export interface Visit { page: Page; problems: string[]; close(): Promise<void> }

export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text()) })
  page.on('pageerror', error => problems.push(error.message))
  page.on('requestfailed', request => problems.push(`${request.url()} failed`))
  page.on('response', response => { if (response.status() >= 400 && response.url() !== address) problems.push(`${response.url()} gave ${response.status()}`) })
  await page.goto(address)
  return {page, problems, close: () => context.close()}
}

/** The claims of a built site, as its own data file gives them. */
export const claimsOf = (folder: string): Claim[] =>
  readFileSync(join(folder, 'data/claims.jsonl'), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line) as Claim)
