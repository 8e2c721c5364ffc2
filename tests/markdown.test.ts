// The plugins, run as the site runs them: tests/fixtures/markdown/<case>/input.md gives output.html.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createMarkdownProcessor} from '@astrojs/markdown-remark'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {z} from 'zod'
import {entryPlace} from '../src/markdown/link-target.ts'
import {markdownPlugins, type MarkdownOptions} from '../src/markdown/plugins.ts'

const fixtures = new URL('fixtures/markdown/', import.meta.url)
const glossarySchema = z.array(z.object({id: z.string(), title: z.string(), kind: z.enum(['state', 'force', 'treaty', 'term']), aliases: z.array(z.string())}))
const glossary = glossarySchema.parse(JSON.parse(readFileSync(new URL('glossary.json', fixtures), 'utf8')))
const options: MarkdownOptions = {base: '/base/', glossary, revision: '1'}
const processor = await createMarkdownProcessor({...markdownPlugins(options), syntaxHighlight: false, smartypants: false})
const render = async (text: string, path = 'content/topics/page.md') => (await processor.render(text, {fileURL: new URL(`file:///somewhere/${path}`)})).code

const cases = readdirSync(fixtures, {withFileTypes: true}).filter(entry => entry.isDirectory()).map(entry => entry.name).sort()

test.each(cases)('Markdown of the case %s renders as expected', async name => {
  const folder = new URL(`${name}/`, fixtures)
  const place = new URL('case.json', folder)
  const {path} = existsSync(place) ? z.object({path: z.string()}).parse(JSON.parse(readFileSync(place, 'utf8'))) : {path: `content/topics/${name}.md`}
  const html = await render(readFileSync(new URL('input.md', folder), 'utf8'), path)
  await expect(html).toMatchFileSnapshot(new URL('output.html', folder).pathname)
})

/** What a browser takes for the protocol of an attribute's address: entities are read first, and blanks and controls dropped. */
function protocolIn(address: string): string {
  const read = address.replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replace(/&amp;/g, '&')
  return /^[a-z][a-z\d+.-]*:/i.exec(read.replace(/[\u0000-\u0020]/g, ''))?.[0].toLowerCase() ?? ''
}

function expectHarmless(html: string): void {
  expect(html).not.toMatch(/<(?:script|iframe|svg|style|form|object|b)[\s>/]/i)
  for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/gi)) expect(protocolIn(address)).toMatch(/^(?:https?:|mailto:|)$/)
  expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\s(?:on\w+|style|srcdoc)=/i)
  expect(html).not.toContain('<!--')
}

test('nothing that could run survives hostile Markdown', async () => {
  expectHarmless(await render(readFileSync(new URL('hostile/input.md', fixtures), 'utf8')))
})

test('nothing that could run survives any mixture of hostile pieces', async () => {
  const piece = fc.constantFrom('<script>', '</script>', '<!--', '-->', '<!-->', '<svg/onload=x()>', '<b onclick="x()">', '<style>', '<iframe srcdoc="', '">', '[a](', ')', 'javascript:x()', 'JAVA\tSCRIPT:x()',
    'data:text/html,x', '&#106;avascript:x()', '![a](', '[r]', '\n\n[r]: ', '<', '>', '<https://example.org/', '"', '| a | b |\n| - | - |\n| ', ' | ', '\n\n', '\n', '`', '\\', '&lt;script&gt;', ' onerror=x() ', '    ', '> ', 'word', '[^n]', '\n\n[^n]: ', 'file:x')
  await fc.assert(fc.asyncProperty(fc.array(piece, {maxLength: 25}), async pieces => { expectHarmless(await render(pieces.join(''))) }), {numRuns: 400})
})

test('no two elements of a page share an id, although a claim is cited three times', async () => {
  const html = await render('# a\n\n# a\n\n# Footnote label\n\nx[^a] y[^a] z[^a] v[^a-2] w[^a-2]\n\n[^a]: one\n[^a-2]: two\n')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
  expect(ids.length).toBe(3 + 5 + 2 + 1)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, anchor] of html.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(anchor)
})

test('the options are plain data, and a change of the glossary changes them', () => {
  const plugins = markdownPlugins(options)
  const key = JSON.stringify(plugins)
  expect(JSON.parse(key).remarkPlugins[0][1]).toEqual(options)
  expect(JSON.stringify(markdownPlugins({...options, glossary: glossary.slice(1)}))).not.toBe(key)
})

test('a file whose place is not known is rendered with links to the glossary all the same', async () => {
  const {code} = await processor.render('Ostland')
  expect(code).toBe('<p><a href="/base/glossary/ostland/" class="cross-link">Ostland</a></p>')
  expect(entryPlace('/elsewhere/notes.md')).toBeNull()
})
