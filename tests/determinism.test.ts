// The same input gives the same bytes: twice, in another place, another order of files, another time zone, another language of the machine.
import fc from 'fast-check'
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {readContent, readSeeds} from '../src/disk.ts'
import {assembleKnowledgeBase} from '../src/knowledge-base.ts'
import {copyOf, hashesOf, PROJECT, runScript} from './command.ts'

const folders: string[] = []
afterAll(() => { for (const folder of folders) rmSync(folder, {recursive: true, force: true}) })

/** Builds into `site` below the root; the hashes of the content it leaves and of the site. */
async function build(root: string, environment: Record<string, string>): Promise<{content: Record<string, string>; site: Record<string, string>}> {
  folders.push(root)
  const {code, stderr} = await runScript('build', [], {ATTEST_ROOT: root, ATTEST_OUT: join(root, 'site'), ...environment})
  expect(code, stderr).toBe(0)
  return {content: hashesOf(join(root, 'content')), site: hashesOf(join(root, 'site'))}
}

/** The same files, written last to first. */
function reversedCopyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'attest-reversed-'))
  for (const path of ['content', 'seeds'].flatMap(folder => Object.keys(hashesOf(join(root, folder))).map(file => join(folder, file))).reverse()) {
    mkdirSync(dirname(join(copy, path)), {recursive: true})
    cpSync(join(root, path), join(copy, path))
  }
  return copy
}

test('two builds give the same bytes in content/ and in the site, the search index included', async () => {
  const first = await build(copyOf(PROJECT), {TZ: 'UTC', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8'})
  const second = await build(reversedCopyOf(PROJECT), {TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'})
  expect(Object.keys(first.site).filter(path => path.startsWith('pagefind/')).length).toBeGreaterThan(10)
  expect(second.content).toEqual(first.content)
  expect(second.site).toEqual(first.site)
}, 120_000)

test('the order of seeds and of content files does not matter', () => {
  const [seeds, content] = [readSeeds(PROJECT), readContent(PROJECT)]
  const {kb, messages} = assembleKnowledgeBase(seeds, content)
  const expected = JSON.stringify([kb.claims, kb.refusals, kb.comparisons, messages])
  expect(kb.claims.length).toBeGreaterThan(0)
  fc.assert(fc.property(fc.shuffledSubarray(seeds, {minLength: seeds.length}), fc.shuffledSubarray(content, {minLength: content.length}), (someSeeds, someContent) => {
    const shuffled = assembleKnowledgeBase(someSeeds, someContent)
    expect(JSON.stringify([shuffled.kb.claims, shuffled.kb.refusals, shuffled.kb.comparisons, shuffled.messages])).toBe(expected)
  }), {numRuns: 8})
}, 120_000)
