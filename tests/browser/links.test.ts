// Every page of every built site: each internal link and fragment leads somewhere, the HTML is valid, and nothing runs that a file brought in.
import {HtmlValidate} from 'html-validate'
import {readFileSync} from 'node:fs'
import {describe, expect, inject, test} from 'vitest'
import {FIRST_PAINT} from '../../src/client/first-paint.ts'
import {BEFORE_ANSWER} from '../../src/search/before-answer.ts'
import {builtPages, dangers} from './built-pages.ts'
import type {BuiltSite} from './built-sites.ts'
import {fileAt} from './static-server.ts'

const SITE = 'https://attest.example'
const leadsOn = ({html}: {html: string}): boolean => html.includes('http-equiv="refresh"')
const sites = Object.entries(inject('sites')).map(([name, site]) => ({name, ...(site as BuiltSite)}))

describe.each(sites)('the site $name at $base', ({folder, base}) => {
  const pages = builtPages(folder, base)
  const byAddress = new Map(pages.map(page => [page.address, page]))

  test('has pages', () => expect(pages.length).toBeGreaterThan(10))

  test('every internal link and fragment resolves', () => {
    const broken: string[] = []
    for (const page of pages) for (const link of page.links) {
      const {origin, pathname, hash} = new URL(link, SITE + page.address)
      if (origin !== SITE) continue
      const path = decodeURIComponent(pathname)
      const target = path.startsWith(base) ? fileAt(folder, path.slice(base.length)) : null
      if (!target) broken.push(`${page.path}: ${link}`)
      else if (hash && !byAddress.get(path)?.ids.includes(decodeURIComponent(hash.slice(1)))) broken.push(`${page.path}: ${link} (no such anchor)`)
    }
    expect(broken).toEqual([])
  })

  test('no page holds anything that runs but the site’s own scripts, and inline none but the two before the first paint and modules that the build put there', () => {
    expect(pages.flatMap(dangers)).toEqual([])
    const inline = pages.flatMap(({path, tags}) => tags.filter(({name, attributes, text}) => name === 'script' && attributes.get('type') !== 'module' && !attributes.get('src')?.startsWith(`${base}_astro/`) && !['', FIRST_PAINT, ...(path === 'search/index.html' ? [BEFORE_ANSWER] : [])].includes(text.trim())).map(() => path))
    expect(inline).toEqual([])
  })

  test('every page has a policy and a language, and a canonical address unless it is none', () => {
    expect(pages.filter(page => !/<meta http-equiv="content-security-policy"/i.test(page.html)).map(page => page.path)).toEqual([])
    expect(pages.filter(page => !page.html.includes('<html lang="en')).map(page => page.path)).toEqual([])
    const canonical = pages.filter(page => page.path !== '404.html' && !leadsOn(page) && !page.html.includes(`<link rel="canonical" href="${SITE}${page.address}"`))
    expect(canonical.map(page => page.path)).toEqual([])
  })

  test('no id stands twice on a page', () => {
    expect(pages.flatMap(({path, ids}) => ids.filter((id, at) => ids.indexOf(id) !== at).map(id => `${path}: ${id}`))).toEqual([])
  })

  test('every page is reached by links from the home page, but those of claims that are gone and of addresses that moved', () => {
    const reached = new Set<string>()
    const walk = [base]
    for (let address = walk.pop(); address !== undefined; address = walk.pop()) {
      const page = byAddress.get(address)
      if (!page || reached.has(address)) continue
      reached.add(address)
      walk.push(...page.links.map(link => new URL(link, SITE + page.address)).filter(({origin}) => origin === SITE).map(({pathname}) => decodeURIComponent(pathname)))
    }
    expect(pages.filter(page => !leadsOn(page) && !page.html.includes('<meta name="robots" content="noindex"') && !reached.has(page.address)).map(page => page.path)).toEqual([])
  })
})

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as object)
  const [main] = sites
  const faults: string[] = []
  for (const page of builtPages(main!.folder, main!.base)) {
    const {results} = await validator.validateString(page.html, page.path)
    faults.push(...results.flatMap(({messages}) => messages.map(({ruleId, line, column, message}) => `${page.path}:${line}:${column} ${message} (${ruleId})`)))
  }
  expect(faults).toEqual([])
})
