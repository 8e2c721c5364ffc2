// The built pages: two invented knowledge bases, one whole and one with nothing but a hostile article, built by Astro below a base path.
import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative, sep} from 'node:path'
import {promisify} from 'node:util'
import {HtmlValidate} from 'html-validate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

const BASE = '/kb/'
const temporary = mkdtempSync(join(tmpdir(), 'attest-pages-'))
const run = promisify(execFile)

/** File texts of a built site by their path below it, with `/` between folders. */
type Site = ReadonlyMap<string, string>
let whole: Site, again: Site, bare: Site, few: Site

beforeAll(async () => {
  cpSync('tests/fixtures/knowledge-base', join(temporary, 'whole'), {recursive: true})
  writeBare(join(temporary, 'bare'))
  cpSync('tests/fixtures/knowledge-base', join(temporary, 'few'), {recursive: true, filter: path => !/\bi1-[a-z-]+\.(?:txt|md)$|\bgold\b/.test(path)})
  const sites = await Promise.all([build('whole', 'whole'), build('bare', 'bare')])
  whole = sites[0]
  bare = sites[1]
  again = await build('whole', 'again')
  few = await build('few', 'few')
}, 180_000)
afterAll(() => rmSync(temporary, {recursive: true, force: true}))

async function build(root: string, out: string): Promise<Site> {
  const folder = join(temporary, `${out}-dist`)
  const env = {...process.env, ATTEST_ROOT: join(temporary, root), ATTEST_OUT: folder, BASE_PATH: BASE, SITE_URL: 'https://kb.example'}
  const program = "const {buildPages} = await import('./src/build/pages.ts'); await buildPages(process.cwd(), process.env.ATTEST_OUT)"
  await run(process.execPath, ['--input-type=module', '--eval', program], {env, maxBuffer: 64e6})
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(files.map(file => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]))
}

/** One article with markup in it, republished by its card; no pages, topics or glossary. */
function writeBare(root: string): void {
  for (const folder of ['seeds', 'content/sources']) mkdirSync(join(root, folder), {recursive: true})
  const hostile = '<script>alert(1)</script> <img src=x onerror=alert(2)> [link](javascript:alert(3)) said nobody to no one.'
  writeFileSync(join(root, 'seeds/a b.txt'), `A "headline" <b>\n${hostile}\n`)
  writeFileSync(join(root, 'seeds/closed.txt'), 'Somebody else’s headline\nThe secret sentence of an article that is not ours to print.\n')
  writeFileSync(join(root, 'content/sources/closed.md'), '---\ntitle: A closed article\ndate: 2024-06-01\ndateBasis: stated\n---\n')
  writeFileSync(join(root, 'seeds/open.txt'), `Our own headline\n${hostile}\n`)
  writeFileSync(join(root, 'content/sources/open.md'), '---\ntitle: An open <i>article</i>\nrights: own\n---\n\n--- \n\nAn editor’s note.\n')
}

const htmlOf = (site: Site): [string, string][] => [...site].filter(([path]) => path.endsWith('.html'))
const attributes = (html: string, name: string): string[] => [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(match => match[1]!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'))

describe('every page', () => {
  const validator = new HtmlValidate({extends: ['html-validate:recommended'], rules: {
    'require-sri': 'off', // pages load nothing from elsewhere
    'long-title': 'off', // a claim's title holds its words and who says so
    'no-redundant-role': 'off', // rows become blocks on a phone, and browsers then forget that they are rows
    'no-trailing-whitespace': 'off',
    'prefer-native-element': 'off', // a scrolling table is a region by role
  }})
  test('is valid HTML', async () => {
    const problems = await Promise.all([...htmlOf(whole), ...htmlOf(bare)].map(async ([path, html]) => (await validator.validateString(html, path)).results
      .flatMap(result => result.messages.map(message => `${path}:${message.line}: ${message.message}`))))
    expect(problems.flat()).toEqual([])
  })
  test('has a language, a title, a description, one heading of the first rank and a way past the navigation', () => {
    for (const [path, html] of [...htmlOf(whole), ...htmlOf(bare)]) {
      expect(html, path).toMatch(/<html lang="en-GB"/)
      expect(html, path).toMatch(/<title>[^<]+<\/title>/)
      expect(html, path).toMatch(/<meta name="description" content="[^"]+"/)
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1)
      expect(html, path).toContain('href="#content"')
    }
  })
  test('names its own address, and the page for wrong addresses none', () => {
    for (const [path, html] of htmlOf(whole)) {
      const address = path === '404.html' ? [] : [`https://kb.example${BASE}${path.replace(/index\.html$/, '')}`]
      expect([...html.matchAll(/<link rel="canonical" href="([^"]*)"/g)].map(match => decodeURI(match[1]!)), path).toEqual(address)
    }
  })
  test('runs no inline script or style that its security policy has not named', () => {
    for (const [path, html] of htmlOf(whole)) {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1]
      expect(policy, path).toContain("default-src 'self'")
      expect(policy, path).not.toContain('unsafe-inline')
      expect(html, path).not.toMatch(/ style="/)
      for (const [, written, code] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (code) expect(policy, path).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
        else expect(written, path).toMatch(/^ type="module" src="\/kb\/_astro\/[\w.-]+\.js"$/)
      }
    }
  })
  test('links only to pages, files and anchors that exist, all below the base', () => {
    const broken = [whole, bare].flatMap(site => htmlOf(site).flatMap(([path, html]) => [...attributes(html, 'href'), ...attributes(html, 'action')]
      .filter(url => !leads(site, path, url)).map(url => `${path}: ${url}`)))
    expect(broken).toEqual([])
  })
  test('speaks of no subject but its own', () => {
    for (const [path, text] of [...whole, ...bare]) expect(text, path).not.toMatch(/Korea|Ukrain|Russia/)
  })
})

/** Whether an address on a page leads somewhere; addresses of other sites are taken on trust. */
function leads(site: Site, path: string, url: string): boolean {
  if (/^(?:https?|mailto):/.test(url)) return true
  const [address = '', anchor] = url.split('#')
  if (address !== '' && !address.startsWith(BASE)) return false
  const file = address === '' ? path : decodeURIComponent(address.slice(BASE.length))
  const html = site.get(file === '' || file.endsWith('/') ? `${file}index.html` : file)
  return html !== undefined && (!anchor || attributes(html, 'id').includes(decodeURIComponent(anchor)))
}

/** The links of a page by the name that is read aloud: their label, or else their words. */
const linksByName = (html: string): Map<string, Set<string>> => {
  const links = new Map<string, Set<string>>()
  for (const [, tag = '', words = ''] of html.matchAll(/<a( [^>]*)>([\s\S]*?)<\/a>/g)) {
    const name = attributes(tag, 'aria-label')[0] ?? words.replace(/<[^>]*>/g, '').trim()
    links.set(name, (links.get(name) ?? new Set()).add(attributes(tag, 'href')[0] ?? ''))
  }
  return links
}

describe('every table', () => {
  test('has heads for its columns and its rows, and says in each field under which head it stands', () => {
    for (const [path, html] of htmlOf(whole)) for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>/g)) {
      const heads = [...table.matchAll(/<th scope="col"[^>]*>/g)].length
      for (const [row] of table.slice(table.indexOf('<tbody')).matchAll(/<tr[\s\S]*?<\/tr>/g)) {
        expect(row.match(/<th scope="row"/g), path).toHaveLength(1)
        expect(row.match(/<td[^>]*(?: data-label="[^"]+"|class="chart")/g), path).toHaveLength(heads - 1)
      }
    }
    expect(whole.get('measures/dead/index.html')).toContain('data-label="As of"')
  })
})

describe('the links of a page', () => {
  test('that lead to different citing sentences or figures have different names', () => {
    for (const [path, html] of htmlOf(whole)) for (const [name, targets] of linksByName(html)) {
      if (/^in context|where it says|, the claim in|^(?:demands|rejects|proposes): /.test(name)) expect([...targets], `${path}: ${name}`).toHaveLength(1)
    }
    const names = htmlOf(whole).flatMap(([, html]) => [...linksByName(html).keys()])
    expect(['in context, ', ', where it says', ', the claim in '].map(words => names.some(name => name.includes(words)))).toEqual([true, true, true])
  })
})

describe('the home page', () => {
  const home = (): string => few.get('index.html')!
  const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()
  test('gives the numbers before anything else: the lowest, the highest, and who says so', () => {
    expect(home()).toMatch(/<p class="lead">[^<]*<\/p>\s*<section aria-labelledby="answer"/)
    expect(words(/>Dead<[\s\S]*?<\/ul>/.exec(home())?.[0].slice(1) ?? '')).toBe('Dead Lowest reported 60 Orvandi Ministry of Defence Highest reported at least 180 Keldran Signals Bureau')
  })
  test('tells apart the number far outside the rest, counts voices, and joins no numbers', () => {
    expect(words(home())).toMatch(/Far outside the rest about 60,000 Orvandi Ministry of Defence/)
    expect(words(home())).toMatch(/reports?, (?:\w+ voices?|nobody) named/)
    expect(home()).not.toMatch(/[Aa]verage/)
  })
})

describe('a knowledge base', () => {
  test('gives the site its name, its words and its licence', () => {
    const home = whole.get('index.html')!
    expect(home).toContain('<title>Adrel Record: The marines of Sunmar in the Adrel war</title>')
    expect(home).toContain('Text of the Adrel Record: free to use with credit.')
  })
  test('has a page for each topic, measure, glossary entry and source', () => {
    for (const [folder, kind] of [['topics', 'md'], ['measures', 'md'], ['glossary', 'md']] as const) {
      for (const name of readdirSync(`tests/fixtures/knowledge-base/content/${folder}`)) expect(whole.has(`${folder}/${name.slice(0, -kind.length - 1)}/index.html`), name).toBe(true)
    }
    for (const name of readdirSync('tests/fixtures/knowledge-base/seeds')) expect(whole.has(`sources/${name.replace(/\.(?:txt|md)$/, '')}/index.html`), name).toBe(true)
  })
  test('has a page for each claim of its data, and its source shows it at its anchor', () => {
    const claims = whole.get('data/claims.jsonl')!.split('\n').filter(Boolean).map(line => JSON.parse(line) as {id: string; source: string})
    expect(claims.length).toBeGreaterThan(0)
    for (const {id, source} of claims) {
      expect(whole.has(`claims/${id}/index.html`), id).toBe(true)
      expect(whole.get(`sources/${source}/index.html`), id).toContain(`id="${id}"`)
    }
  })
  test('needs no pages of its own: titles fall back to plain words', () => {
    expect(bare.get('timeline/index.html')).toContain('<h1>Timeline</h1>')
    expect(bare.get('404.html')).toContain('<h1>Page not found</h1>')
  })
  test('with an error in it is not built, and every error is told with its place', async () => {
    writeBare(join(temporary, 'broken'))
    for (const name of ['one', 'two']) writeFileSync(join(temporary, 'broken/content/sources', `${name}.md`), '---\ntitle: No such article\nrights: stolen\n---\n')
    await expect(build('broken', 'broken')).rejects.toThrow(/content\/sources\/one\.md:3:\d+ error [\s\S]*content\/sources\/two\.md:3:\d+ error /)
  })
  test('gives the same bytes when built again, into another folder', () => {
    expect([...again.keys()].sort()).toEqual([...whole.keys()].sort())
    for (const [path, text] of whole) expect(again.get(path) === text, path).toBe(true)
  })
})

describe('an article', () => {
  test('is not republished unless its card says so', () => {
    for (const [path, text] of bare) expect(text, path).not.toContain('secret sentence')
    expect(bare.get('sources/open/index.html')).toContain('said nobody to no one')
  })
  test('puts no markup of its own into a page', () => {
    const page = bare.get('sources/open/index.html')!
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    for (const [path, html] of htmlOf(bare)) {
      expect(html.replace(/"[^"]*"/g, '""'), path).not.toMatch(/<script>alert|<img|<i>article/)
      expect(attributes(html, 'href').filter(url => /^javascript/i.test(url)), path).toEqual([])
    }
  })
  test('with a blank in its name has an address too', () => {
    expect(bare.has('sources/a b/index.html')).toBe(true)
    expect(bare.get('sources/index.html')).toContain(`href="${BASE}sources/a%20b/"`)
  })
  test('keeps the date its card gives, as written', () => expect(bare.get('sources/closed/index.html')).toContain('1 June 2024'))
})
