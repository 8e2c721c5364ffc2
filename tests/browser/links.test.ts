// Every page of every built site: each internal link and fragment leads somewhere, the HTML is valid, and nothing runs that a file brought in.
import {HtmlValidate} from 'html-validate'
import {readFileSync} from 'node:fs'
import {describe, expect, inject, test} from 'vitest'
import {builtPages} from './built-pages.ts'
import type {BuiltSite} from './built-sites.ts'
import {fileAt} from './static-server.ts'

const SITE = 'https://attest.example'
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
      else if (hash && !byAddress.get(path)?.ids.has(decodeURIComponent(hash.slice(1)))) broken.push(`${page.path}: ${link} (no such anchor)`)
    }
    expect(broken).toEqual([])
  })

  test('no link runs anything, and no page holds an inline event handler', () => {
    expect(pages.flatMap(page => page.links.filter(link => /^\s*(?:javascript|data|vbscript):/i.test(link)).map(link => `${page.path}: ${link}`))).toEqual([])
    expect(pages.filter(page => /<[a-z][^>]*\son[a-z]+\s*=/i.test(page.html)).map(page => page.path)).toEqual([])
  })

  test('every page has a policy and a language, and a canonical address unless it is none', () => {
    expect(pages.filter(page => !/<meta http-equiv="content-security-policy"/i.test(page.html)).map(page => page.path)).toEqual([])
    expect(pages.filter(page => !page.html.includes('<html lang="en')).map(page => page.path)).toEqual([])
    const canonical = pages.filter(page => page.path !== '404.html' && !page.html.includes(`<link rel="canonical" href="${SITE}${page.address}"`))
    expect(canonical.map(page => page.path)).toEqual([])
  })

  test('no id stands twice on a page', () => {
    const twice = pages.filter(page => [...page.html.matchAll(/<[^>]*?\sid="([^"]*)"/g)].length !== page.ids.size)
    expect(twice.map(page => page.path)).toEqual([])
  })

  test('every page is reached by links from the home page', () => {
    const reached = new Set<string>()
    const walk = [base]
    for (let address = walk.pop(); address !== undefined; address = walk.pop()) {
      const page = byAddress.get(address)
      if (!page || reached.has(address)) continue
      reached.add(address)
      walk.push(...page.links.map(link => new URL(link, SITE + page.address)).filter(({origin}) => origin === SITE).map(({pathname}) => decodeURIComponent(pathname)))
    }
    expect(pages.filter(page => page.path !== '404.html' && !reached.has(page.address)).map(page => page.path)).toEqual([])
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
