// `npm run topics` as a person runs it, on a copy of this collection.
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeEach, expect, test} from 'vitest'

const root = mkdtempSync(join(tmpdir(), 'attest-topics-'))
const PAGE = join(root, 'content/topics/casualties.md')
const CARD = join(root, 'content/sources/001_624c66a038de60f1.md')

beforeEach(() => {
  rmSync(root, {recursive: true, force: true})
  for (const folder of ['seeds', 'content']) cpSync(folder, join(root, folder), {recursive: true})
  run()
})
afterAll(() => rmSync(root, {recursive: true, force: true}))

function run(...options: string[]): {code: number | null; out: string; err: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [resolve('scripts/topics.ts'), ...options], {env: {...process.env, ATTEST_ROOT: root}, encoding: 'utf8'})
  return {code: status, out: stdout, err: stderr}
}

test('the second run writes nothing', () => {
  expect(run()).toMatchObject({code: 0, out: 'All topics and cards are up to date.\n'})
  expect(run('--check').code).toBe(0)
})

test('a check shows what is stale and writes nothing', () => {
  const stale = readFileSync(CARD, 'utf8').replace(/^title: .*$/m, 'title: Another title')
  writeFileSync(CARD, stale)
  const before = readFileSync(PAGE, 'utf8')
  const {code, out} = run('--check')
  expect(code).toBe(1)
  expect(out).toContain('content/topics/casualties.md is stale')
  expect(out).toMatch(/\+ \d+: .*Another title/)
  expect(readFileSync(PAGE, 'utf8')).toBe(before)
  expect(run()).toMatchObject({code: 0})
  expect(readFileSync(PAGE, 'utf8')).toContain('[Another title](../sources/001_624c66a038de60f1.md)')
})

test('with any error nothing at all is written', () => {
  writeFileSync(CARD, readFileSync(CARD, 'utf8').replace(/^title: .*$/m, 'title: Another title'))
  writeFileSync(PAGE, readFileSync(PAGE, 'utf8').replace('<!-- notes start -->', '<!-- nots start -->'))
  const before = readFileSync(join(root, 'content/topics/deployment.md'), 'utf8')
  const {code, err} = run()
  expect(code).toBe(1)
  expect(err).toContain('rule: region-unknown')
  expect(err).toContain('Nothing was written.')
  expect(readFileSync(join(root, 'content/topics/deployment.md'), 'utf8')).toBe(before)
})

test('a hand edit survives until it is told to go', () => {
  const edited = readFileSync(PAGE, 'utf8').replace('**The sources disagree.**', '**The sources quarrel.**')
  writeFileSync(PAGE, edited)
  expect(run().err).toContain('rule: region-edited')
  expect(readFileSync(PAGE, 'utf8')).toBe(edited)
  expect(run('--force').code).toBe(0)
  expect(readFileSync(PAGE, 'utf8')).toContain('**The sources disagree.**')
})

test('an unknown option is refused', () => {
  expect(run('--chek')).toMatchObject({code: 1})
})
