// Bad and hostile input through the real build: one clear message with file, line and cure, exit code 1, and nothing written or run.
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {SITE_MARK} from '../src/build/output-folder.ts'
import {builtPages, dangers, tagsOf} from './browser/built-pages.ts'
import {copyOf, FIXTURE, hashesOf, runScript} from './command.ts'

interface BadInput {
  /** What is wrong, as a sentence's subject. */
  name: string
  /** Files written over the copy of the fixture, by path. */
  files: Record<string, string | Uint8Array>
  /** Where the message points: `path` or `path:line`. */
  at: string
  rule: string
  /** Words that the message must hold: the other file, the cure. */
  says: RegExp
}

const article = (path: string): string => readFileSync(join(FIXTURE, path), 'utf8')
const FIRST = article('seeds/harbour-weekly.txt')
const GERMAN = 'Die Regierung hat am Montag erklärt, dass die Truppen in den kommenden Wochen abgezogen werden sollen. Der Minister sprach von einem schwierigen Schritt, der aber notwendig sei, um die Verhandlungen nicht zu gefährden.\n'
const entry = (header: string, body = 'Words.\n'): string => `---\n${header}\n---\n\n${body}`
const note = (body: string): string => entry('title: A note\nsummary: Words.', body)
const levels = Array.from({length: 9}, (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`)
const TOPIC = 'content/topics/extra.md'
const topic = (body: string): string => entry('title: Extra\nsummary: Words.\nmeasures: [dead]', body)

const CASES: readonly BadInput[] = [
  {name: 'an empty seed', files: {'seeds/empty.txt': ''}, at: 'seeds/empty.txt', rule: 'source-empty', says: /paste the article|delete the file/},
  {name: 'a seed of blanks', files: {'seeds/blank.md': '\ufeff \r\n\t\n'}, at: 'seeds/blank.md', rule: 'source-empty', says: /delete the file/},
  {name: 'a binary seed', files: {'seeds/photo.txt': Uint8Array.of(0xff, 0xd8, 0, 0x10, 0x4a)}, at: 'seeds/photo.txt', rule: 'source-binary', says: /save the article as plain text/},
  {name: 'a seed in another encoding', files: {'seeds/latin.txt': Buffer.from('One line.\nCaf\u00e9 again.\n', 'latin1')}, at: 'seeds/latin.txt', rule: 'source-encoding', says: /line 2.*[\s\S]*UTF-8/},
  {name: 'a copy of another seed', files: {'seeds/zz-copy.txt': FIRST.replace(/\n/g, '\r\n')}, at: 'seeds/zz-copy.txt', rule: 'source-duplicate', says: /seeds\/harbour-weekly\.txt/},
  {name: 'a second seed of one name', files: {'seeds/later/Harbour-Weekly.md': 'Other words.\n'}, at: 'seeds/later/Harbour-Weekly.md', rule: 'source-name-taken', says: /rename this file or seeds\/harbour-weekly\.txt/},
  {name: 'a seed in another language', files: {'seeds/bericht.txt': GERMAN.repeat(2)}, at: 'seeds/bericht.txt', rule: 'source-language', says: /German[\s\S]*English/},
  {name: 'a seed whose name climbs', files: {'seeds/a..b.txt': 'Words.\n'}, at: 'seeds/a..b.txt', rule: 'source-name', says: /letters, digits/},
  {name: 'a card without a seed', files: {'content/sources/nowhere.md': entry('title: Nowhere')}, at: 'content/sources/nowhere.md:1', rule: 'card-without-seed', says: /seeds\/nowhere\.txt/},
  {name: 'no front matter', files: {'content/pages/plain.md': 'Words only.\n'}, at: 'content/pages/plain.md:1', rule: 'front-matter-unreadable', says: /begin the file with a line `---`/},
  {name: 'content in another encoding', files: {'content/pages/latin.md': Buffer.from(note('Words.\nCaf\u00e9.\n'), 'latin1')}, at: 'content/pages/latin.md:7', rule: 'content-encoding', says: /UTF-8/},
  {name: 'broken front matter', files: {'content/pages/broken.md': entry('title: A\nsummary: "never closed')}, at: 'content/pages/broken.md:3', rule: 'front-matter-unreadable', says: /fix: /},
  {name: 'an alias of nothing', files: {'content/pages/alias.md': entry('title: A\nsummary: *nowhere')}, at: 'content/pages/alias.md:3', rule: 'front-matter-unreadable', says: /put the value in quotes/},
  {name: 'a colon in a value', files: {'content/pages/colon.md': entry('title: A: B\nsummary: C')}, at: 'content/pages/colon.md:2', rule: 'front-matter-unreadable', says: /put the value in quotes/},
  {name: 'a field left out', files: {'content/pages/short.md': entry('title: A')}, at: 'content/pages/short.md:1', rule: 'front-matter-schema', says: /Missing field `summary`/},
  {name: 'a page with a name of the site’s own', files: {'content/pages/pagefind.md': note('Words.\n')}, at: 'content/pages/pagefind.md', rule: 'file-name', says: /another name/},
  {name: 'an id with a slip', files: {[TOPIC]: entry('title: Extra\nsummary: Words.\nmeasures: [daed]')}, at: `${TOPIC}:4`, rule: 'unknown-id', says: /did you mean `dead`/},
  {name: 'an unknown field', files: {'content/pages/typo.md': entry('title: A\nsumary: B')}, at: 'content/pages/typo.md', rule: 'front-matter-schema', says: /sumary/},
  {name: 'front matter that is a program', files: {'content/pages/evil.md': '---js\n{title: require("fs").writeFileSync("HERE/reached", "x")}\n---\n'}, at: 'content/pages/evil.md:1', rule: 'front-matter-language', says: /run as a program[\s\S]*`---` alone/},
  {name: 'a program behind a carriage return', files: {'content/pages/evil.md': '---\rjs\n{title: require("fs").writeFileSync("HERE/reached", "x")}\n---\n'}, at: 'content/pages/evil.md:1', rule: 'front-matter-language', says: /`---` alone/},
  {name: 'YAML aliases by the million', files: {'content/pages/bomb.md': entry(`l0: &l0 [x]\n${levels.join('\n')}\ntitle: *l9`)}, at: 'content/pages/bomb.md', rule: 'front-matter-hostile', says: /aliases[\s\S]*write the values out/},
  {name: 'a key that reaches into objects', files: {'content/pages/proto.md': entry('title: A\nsummary: B\n__proto__: {polluted: true}')}, at: 'content/pages/proto.md:4', rule: 'front-matter-hostile', says: /__proto__[\s\S]*remove it/},
  {name: 'an id that climbs', files: {'content/topics/climb.md': entry('title: A\nsummary: B\nmeasures: [../../../etc/passwd]')}, at: 'content/topics/climb.md:4', rule: 'front-matter-schema', says: /measures/},
  {name: 'a file name that climbs', files: {'content/glossary/a..b.md': entry('title: A\nkind: place\ndefinition: B.')}, at: 'content/glossary/a..b.md', rule: 'file-name', says: /letters, digits/},
  {name: 'an address that is a program', files: {'content/sources/harbour-weekly.md': entry('title: A\nurl: javascript:alert(1)')}, at: 'content/sources/harbour-weekly.md:3', rule: 'front-matter-schema', says: /http or https/},
  {name: 'a file outside the five folders', files: {'content/stray.md': note('Words.\n')}, at: 'content/stray.md', rule: 'content-folder', says: /content\/topics\//},
  {name: 'HTML in Markdown', files: {'content/pages/html.md': note('Words.\n\n<script>globalThis.reached = true</script>\n')}, at: 'content/pages/html.md:8', rule: 'unsafe-html', says: /between backticks/},
  {name: 'a link that is a program', files: {'content/pages/link.md': note('Press [here](javascript:alert(1)).\n')}, at: 'content/pages/link.md:6', rule: 'link-unsafe', says: /fix: /},
  {name: 'a link that leads nowhere', files: {'content/pages/link.md': note('See [the army](../glossary/army-limits.md).\n')}, at: 'content/pages/link.md:6', rule: 'link-missing-file', says: /army-limit\.md/},
  {name: 'an unclosed region', files: {[TOPIC]: topic('<!-- figures start measure="dead" -->\n\nWords.\n')}, at: `${TOPIC}:7`, rule: 'region-unclosed', says: /end/},
  {name: 'a region edited by hand', files: {[TOPIC]: topic(`<!-- figures start measure="dead" -->\n\nMy own words.\n\n<!-- figures end sha256="${'0'.repeat(64)}" -->\n`)}, at: `${TOPIC}`, rule: 'region-edited', says: /prose|regenerate/},
]

let base: string
beforeAll(() => { base = copyOf(FIXTURE) })
afterAll(() => rmSync(base, {recursive: true, force: true}))

/** A copy of the fixture with the given files, and a site that was built before. */
function rootWith(files: BadInput['files']): {root: string; out: string} {
  const root = copyOf(base)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), typeof content === 'string' ? content.replace('HERE', root) : content)
  }
  const out = join(root, 'site')
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'the old site')
  writeFileSync(join(out, SITE_MARK), '')
  return {root, out}
}

describe('the build refuses', () => {
  test.concurrent.each(CASES)('$name', async ({files, at, rule, says}) => {
    const {root, out} = rootWith(files)
    const before = hashesOf(root)
    const {code, stderr} = await runScript('build', [], {ATTEST_ROOT: root, ATTEST_OUT: out})
    expect(stderr).toContain(`${at}${at.includes(':') ? ':' : ''}`)
    expect(stderr).toContain(`rule: ${rule}`)
    expect(stderr).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at .+:\d+:\d+\)?\n/)
    expect(code).toBe(1)
    expect(hashesOf(root)).toEqual(before)
    rmSync(root, {recursive: true, force: true})
  })

  test('several problems together, each told once', async () => {
    const {root, out} = rootWith({'seeds/empty.txt': '', 'seeds/photo.txt': Uint8Array.of(0), 'content/pages/plain.md': 'Words only.\n', 'content/stray.md': note('Words.\n')})
    const {code, stderr} = await runScript('build', [], {ATTEST_ROOT: root, ATTEST_OUT: out})
    expect([...stderr.matchAll(/ {2}rule: (\S+)/g)].map(match => match[1])).toEqual(['front-matter-unreadable', 'content-folder', 'source-empty', 'source-binary'])
    expect(code).toBe(1)
    rmSync(root, {recursive: true, force: true})
  })
})

describe('the build copes with', () => {
  const HOSTILE = 'In May 2031 the <b onclick="reached()">Keldran Signals Bureau</b> said that at least 7,777 of Sunmar’s marines had been killed <img src=x onerror="reached()"> [here](javascript:reached()) </script><script>reached()</script>.'
  const LONG = `${'The harbour of Halvet was quiet and the ferries ran as they had always run. '.repeat(70_000)}`
  let root: string
  let outcome: Awaited<ReturnType<typeof runScript>>
  beforeAll(async () => {
    root = rootWith({
      'seeds/bom-and-crlf.txt': `\ufeffA note on the losses\r\n\r\nThe Keldran Signals Bureau said that at least 8,888 of Sunmar’s marines had been killed.\r\n`,
      'seeds/hostile.txt': `${HOSTILE}\n`,
      'seeds/long-line.txt': LONG,
      'content/pages/from-windows.md': `\ufeff${note('Two lines,\nended as Windows ends them.\n').replace(/\n/g, '\r\n')}`,
      'content/pages/code.md': note('Shown as it stands: `<script>reached()</script>`.\n'),
    }).root
    outcome = await runScript('build', [], {ATTEST_ROOT: root, ATTEST_OUT: join(root, 'site')})
  }, 240_000)
  afterAll(() => rmSync(root, {recursive: true, force: true}))

  const page = (path: string): string => readFileSync(join(root, 'site', path), 'utf8')
  const claimLines = (): {id: string; source: string; selector: {start: number; end: number; exact: string}}[] => page('data/claims.jsonl').split('\n').filter(Boolean).map(line => JSON.parse(line))

  test('all of it, without a word of complaint', () => {
    expect(outcome.stderr).toBe('')
    expect(outcome.code).toBe(0)
    expect(LONG.length).toBeGreaterThan(5_000_000)
  })
  test('a byte order mark and CRLF: the quote stands where the claim says, in the file as it is', () => {
    const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(readFileSync(join(root, 'seeds/bom-and-crlf.txt')))
    const [claim] = claimLines().filter(({source}) => source === 'bom-and-crlf')
    expect(text.slice(claim!.selector.start, claim!.selector.end)).toBe(claim!.selector.exact)
    expect(claim!.selector.exact).toContain('8,888')
  })
  test('a Windows page behind a byte order mark', () => expect(page('from-windows/index.html')).toContain('ended as Windows ends them'))
  test('HTML and programs in a seed: the claim is made, and every page shows them as words', () => {
    const [claim] = claimLines().filter(({source}) => source === 'hostile')
    expect(claim).toBeDefined()
    expect(page(`claims/${claim!.id}/index.html`)).toContain('7,777')
    const pages = builtPages(join(root, 'site'), '/')
    expect(pages.flatMap(dangers)).toEqual([])
    expect(pages.flatMap(({path, tags}) => tags.filter(({name, text, attributes}) => (name === 'script' && text.includes('reached')) || (name === 'img' && attributes.get('src') === 'x')).map(() => path))).toEqual([])
    expect(tagsOf('<p title="<b onclick=1>"><img src=x onerror="reached()"></p><script>reached()</script>').map(({name}) => name)).toEqual(['p', 'img', 'script'])
  })
  test('HTML and programs in a seed: the topic page on GitHub shows them as words', () => {
    const topics = Object.keys(hashesOf(join(root, 'content/topics'))).map(path => readFileSync(join(root, 'content/topics', path), 'utf8'))
    expect(topics.join('\n')).toContain('7,777')
    for (const markdown of topics) expect(markdown).not.toMatch(/(?<![\\`])<(?:script|img|b)\b|(?<!\\)\]\(javascript:/)
  })
  test('all of it the same when run again', async () => {
    expect(await runScript('topics', ['--check'], {ATTEST_ROOT: root})).toMatchObject({code: 0, stderr: ''})
  })
  test('HTML in a code span of a page', () => expect(page('code/index.html')).toContain('&#x3C;script>reached()&#x3C;/script>'))
})

test('a build after a killed one cleans up and gives the same site', async () => {
  const {root, out} = rootWith({})
  mkdirSync(join(root, '.site.attest-new/half'), {recursive: true})
  writeFileSync(join(root, 'content/topics/contingent.md.attest-tmp'), 'half a file')
  const {code} = await runScript('build', [], {ATTEST_ROOT: root, ATTEST_OUT: out})
  expect(code).toBe(0)
  expect(existsSync(join(root, '.site.attest-new'))).toBe(false)
  expect(existsSync(join(root, 'content/topics/contingent.md.attest-tmp'))).toBe(false)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Adrel Record')
  rmSync(root, {recursive: true, force: true})
})
