// scripts/build.ts and src/build: what a person is told, what is written, and that the old site stays until the new one is whole.
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {oneAtATime} from '../src/build/one-at-a-time.ts'
import {stageOutput} from '../src/build/output-folder.ts'
import {count, startProgress} from '../src/build/progress.ts'
import {applyChanges, staleFiles} from '../src/build/topic-changes.ts'
import {formatReport} from '../src/report/format.ts'
import {copyOf, FIXTURE, hashesOf, runScript} from './command.ts'

describe('npm run build', () => {
  let root: string
  const build = (...args: string[]) => runScript('build', args, {ATTEST_ROOT: root, ATTEST_OUT: join(root, 'site')})
  beforeAll(() => { root = copyOf(FIXTURE) })
  afterAll(() => rmSync(root, {recursive: true, force: true}))

  test('tells each stage with its time and what it counted, and a summary', async () => {
    const {code, stdout, stderr} = await build()
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map(line => line.slice(0, 7).trim())).toEqual(['read', 'claims', 'topics', 'checks', 'quality', 'pages', 'search', 'done'])
    for (const line of lines) expect(line).toMatch(/^[a-z]+ +\d+\.\d\d s {2}\S/)
    expect(lines[0]).toContain('5 articles')
    expect(lines.at(-1)).toMatch(/\d+ figures, \d+ positions?, \d+ events?; \d+ numbers? (?:and|or) stances? refused/)
  })

  test('a second build changes nothing in content/, and `--check` has nothing to say', async () => {
    const before = hashesOf(join(root, 'content'))
    const again = await build()
    expect(again.stdout).toContain('2 topics, 0 files changed')
    expect(hashesOf(join(root, 'content'))).toEqual(before)
    expect(await build('--check')).toMatchObject({code: 0, stderr: ''})
  })

  test('`--check` fails on a stale region, shows the difference, and writes nothing', async () => {
    const seed = join(root, 'seeds/third-count.txt')
    writeFileSync(seed, 'The Keldran Signals Bureau said that at least 230 of Sunmar’s marines had been killed.\n')
    const before = hashesOf(root)
    const {code, stderr} = await build('--check')
    expect(code).toBe(1)
    expect(stderr).toMatch(/content\/topics\/contingent\.md:\d+:\d+ error Unexpected stale region/)
    expect(stderr).toMatch(/\+ \d+: \| ≥\s230/)
    expect(stderr).toMatch(/content\/sources\/third-count\.md error Missing card/)
    expect(stderr).toContain('npm run topics')
    expect(hashesOf(root)).toEqual(before)
    rmSync(seed)
  })

  test.each(['build', 'topics', 'claims'])('a file that cannot be read is named, with its cure: %s', async script => {
    const lost = join(root, 'content/pages/lost.md')
    symlinkSync(join(root, 'nowhere'), lost)
    const {code, stderr} = await runScript(script, script === 'claims' ? [join(root, 'seeds')] : [], {ATTEST_ROOT: root, ATTEST_OUT: join(root, 'site')})
    rmSync(lost)
    expect(code).toBe(1)
    expect(stderr.trim()).toMatch(/^content\/pages\/lost\.md error Unexpected unreadable file[\s\S]*leads nowhere[\s\S]*rule: path-unreadable$/)
  })
})

describe('stageOutput', () => {
  let folder: string
  const out = (): string => join(folder, 'site')
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'attest-out-')); mkdirSync(out()); writeFileSync(join(out(), 'index.html'), 'old') })
  afterEach(() => rmSync(folder, {recursive: true, force: true}))

  test('puts the new site in the old one’s place, whole', () => {
    const {staging, publish} = stageOutput(out())
    writeFileSync(join(staging, 'new.html'), 'new')
    expect(readdirSync(out())).toEqual(['index.html'])
    publish()
    expect(readdirSync(out())).toEqual(['.attest-site', 'new.html'])
    expect(readdirSync(folder)).toEqual(['site'])
  })
  test('leaves the old site when the new one is discarded', () => {
    const {staging, discard} = stageOutput(out())
    writeFileSync(join(staging, 'new.html'), 'new')
    discard()
    expect([readdirSync(folder), readdirSync(out())]).toEqual([['site'], ['index.html']])
  })
  test('brings the old site back that a killed run had moved aside', () => {
    const {staging} = stageOutput(out())
    writeFileSync(join(staging, 'half.html'), 'half')
    rmSync(out(), {recursive: true})
    mkdirSync(join(folder, '.site.attest-old'))
    writeFileSync(join(folder, '.site.attest-old/index.html'), 'old')
    stageOutput(out()).discard()
    expect([readdirSync(folder), readdirSync(out())]).toEqual([['site'], ['index.html']])
  })
  test('begins with an empty folder', () => {
    writeFileSync(join(stageOutput(out()).staging, 'left-over.html'), 'x')
    expect(readdirSync(stageOutput(out()).staging)).toEqual([])
    expect(existsSync(out())).toBe(true)
  })
})

describe('oneAtATime', () => {
  let lock: string
  beforeEach(() => { lock = join(mkdtempSync(join(tmpdir(), 'attest-lock-')), 'deep/lock') })
  afterEach(() => rmSync(join(lock, '../..'), {recursive: true, force: true}))

  test('lets the next begin when the one before has ended, in error too', async () => {
    const told: string[] = []
    const work = (name: string, fails = false) => oneAtATime(lock, async () => {
      told.push(`${name} begins`)
      await new Promise(done => setTimeout(done, 30))
      told.push(`${name} ends`)
      if (fails) throw new Error('failed')
    })
    const outcomes = await Promise.allSettled([work('a', true), work('b')])
    expect(outcomes.map(({status}) => status)).toEqual(['rejected', 'fulfilled'])
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
    expect(existsSync(lock)).toBe(false)
  })
  test('takes over from a process that is gone', async () => {
    mkdirSync(join(lock, '..'), {recursive: true})
    writeFileSync(lock, '2147483646')
    expect(await oneAtATime(lock, async () => 'done')).toBe('done')
  })
})

test('a lock that nobody has touched for a minute is taken over, even where its process seems alive; an empty one too', async () => {
  const lock = join(mkdtempSync(join(tmpdir(), 'attest-lock-')), 'lock')
  for (const holder of [String(process.ppid), '']) {
    writeFileSync(lock, holder)
    utimesSync(lock, new Date(0), new Date(0))
    expect(await oneAtATime(lock, async () => 'done')).toBe('done')
  }
  rmSync(join(lock, '..'), {recursive: true, force: true})
})

describe('the build leaves alone what it did not make', () => {
  let root: string
  beforeAll(() => { root = copyOf(FIXTURE) })
  afterAll(() => rmSync(root, {recursive: true, force: true}))
  const refusal = async (environment: Record<string, string>) => {
    const before = hashesOf(root)
    const {code, stderr} = await runScript('build', [], {ATTEST_ROOT: root, ATTEST_OUT: join(root, 'site'), ...environment})
    expect(code).toBe(1)
    expect(hashesOf(root)).toEqual(before)
    return stderr
  }

  test.each(['.', 'content', 'seeds', 'seeds/site', '..', '/'])('ATTEST_OUT=%s', async out => {
    expect(await refusal({ATTEST_OUT: join(root, out)})).toMatch(/setting-out/)
  })
  test('a folder with files of a person, and a file in the folder’s place', async () => {
    mkdirSync(join(root, 'mine'))
    writeFileSync(join(root, 'mine/precious.txt'), 'x')
    expect(await refusal({ATTEST_OUT: join(root, 'mine')})).toMatch(/precious\.txt[\s\S]*setting-out/)
    expect(await refusal({ATTEST_OUT: join(root, 'mine/precious.txt')})).toMatch(/setting-out/)
  })
  test('a root without seeds/ or content/', async () => {
    expect(await refusal({ATTEST_ROOT: join(root, 'nowhere')})).toMatch(/Missing folder `content\/`[\s\S]*Missing folder `seeds\/`/)
  })
  test.each([['SITE_URL', 'foo'], ['SITE_URL', 'https://a.example/sub'], ['SITE_URL', 'https://name:word@a.example'], ['BASE_PATH', '../x'], ['BASE_PATH', 'a b']])('%s=%s', async (name, value) => {
    expect(await refusal({[name]: value})).toMatch(/setting-address/)
  })
})

describe('topic changes', () => {
  const file = {id: 'a', path: 'content/topics/a.md', text: 'One.\nTwo.\nThree.\n'}
  const change = {path: file.path, text: 'One.\nTwo and a half.\nThree.\n'}
  test('are applied to the files they name alone', () => {
    const other = {...file, path: 'content/topics/b.md'}
    expect(applyChanges([file, other], [change])).toEqual([{...file, text: change.text}, other])
  })
  test('are told with their line and both versions', () => {
    const printed = formatReport(staleFiles([file], [change]), new Map([[file.path, file.text]]))
    expect(printed).toContain('content/topics/a.md:2:1 error')
    expect(printed).toMatch(/- 2: Two\.\n.*\+ 2: Two and a half\./)
  })
  test('that add a file are told too', () => {
    expect(formatReport(staleFiles([file], [{path: 'content/sources/new.md', text: 'x'}]))).toMatch(/^content\/sources\/new\.md error Missing card/)
    expect(applyChanges([file], [{path: 'content/sources/new.md', text: 'x'}]).map(({id}) => id)).toEqual(['new', 'a'])
  })
  test('at the end of a file have a place too', () => {
    expect(formatReport(staleFiles([file], [{...change, text: `${file.text}Four.\n`}]))).toMatch(/a\.md:4:1 error[\s\S]*\+ 4: Four\./)
  })
})

test('progress names the stage, its time and what it counted', () => {
  const lines: string[] = []
  const progress = startProgress(line => lines.push(line))
  progress.stage('read', count(1, 'article'))
  progress.done(count(12_000, 'entry', 'entries'))
  expect(lines[0]).toMatch(/^read +0\.\d\d s {2}1 article$/)
  expect(lines[1]).toMatch(/^done +0\.\d\d s {2}12,000 entries$/)
})
