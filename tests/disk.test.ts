import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'

const fails = vi.hoisted(() => ({renameTo: ''}))
vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>()
  return {...fs, renameSync: (from: string, to: string) => {
    if (fails.renameTo !== '' && to.endsWith(fails.renameTo)) throw new Error(`no space for ${to}`)
    fs.renameSync(from, to)
  }}
})
const {listFiles, readContent, readSeeds, writeChanges} = await import('../src/disk.ts')

let root = ''
const put = (path: string, text: string): void => { mkdirSync(dirname(join(root, path)), {recursive: true}); writeFileSync(join(root, path), text) }
const everything = (): Record<string, string> => Object.fromEntries((readdirSync(root, {recursive: true, encoding: 'utf8'})).sort().filter(path => statSync(join(root, path)).isFile()).map(path => [path, readFileSync(join(root, path), 'utf8')]))

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'attest-disk-'))
  fails.renameTo = ''
  put('content/topics/a.md', 'old a')
  put('content/topics/b.md', 'old b')
})
afterEach(() => {
  for (const path of ['content/topics/a.md', 'content/topics/b.md', 'content/topics']) if (existsSync(join(root, path))) chmodSync(join(root, path), 0o755)
  rmSync(root, {recursive: true, force: true})
})

const CHANGES = [{path: 'content/sources/new.md', text: 'new'}, {path: 'content/topics/a.md', text: 'new a'}, {path: 'content/topics/b.md', text: 'new b'}]
const OLD = {'content/topics/a.md': 'old a', 'content/topics/b.md': 'old b'}
const NEW = {'content/sources/new.md': 'new', 'content/topics/a.md': 'new a', 'content/topics/b.md': 'new b'}

test('all changes are written, and nothing else is left behind', () => {
  writeChanges(root, CHANGES)
  expect(everything()).toEqual(NEW)
})

describe('nothing at all is written', () => {
  const failing = (): void => {
    expect(() => writeChanges(root, CHANGES)).toThrow()
    expect(everything()).toEqual(OLD)
  }
  test('where a target is read-only', () => {
    chmodSync(join(root, 'content/topics/b.md'), 0o444)
    failing()
  })
  test('where a folder is read-only', () => {
    chmodSync(join(root, 'content/topics'), 0o555)
    failing()
  })
  test('where a folder stands in the place of a file', () => {
    expect(() => writeChanges(root, [...CHANGES, {path: 'content/topics', text: 'x'}])).toThrow()
    expect(everything()).toEqual(OLD)
  })
  test('where a file stands in the place of a folder', () => {
    expect(() => writeChanges(root, [...CHANGES, {path: 'content/topics/a.md/c.md', text: 'x'}])).toThrow()
    expect(everything()).toEqual(OLD)
  })
  test('where the last rename fails', () => {
    fails.renameTo = 'b.md'
    failing()
  })
})

test('a run killed between the temporary files and the renames leaves the old files whole, and the next run is clean', () => {
  put('content/topics/a.md.attest-tmp', 'half of the ne')
  put('content/sources/new.md.attest-tmp', 'new')
  expect(readContent(root).map(({path, text}) => [path, text])).toEqual(Object.entries(OLD))
  writeChanges(root, CHANGES)
  expect(everything()).toEqual(NEW)
})

test('a run killed between two renames leaves each file whole, and the next run is clean', () => {
  put('content/topics/a.md', 'new a')
  put('content/topics/b.md.attest-tmp', 'new b')
  writeChanges(root, CHANGES)
  expect(everything()).toEqual(NEW)
})

test('a run with nothing to write still removes what a killed one left', () => {
  put('content/topics/a.md.attest-tmp', 'half')
  writeChanges(root, [])
  expect(everything()).toEqual(OLD)
})

test('articles are read as bytes, sorted; README files and other files are no articles', () => {
  for (const path of ['seeds/b.txt', 'seeds/a.md', 'seeds/README.md', 'seeds/.hidden.txt', 'seeds/photo.jpg', 'seeds/deep/c.txt']) put(path, path)
  expect(readSeeds(root).map(({path, bytes}) => [path, new TextDecoder().decode(bytes)])).toEqual(['seeds/a.md', 'seeds/b.txt', 'seeds/deep/c.txt'].map(path => [path, path]))
})

test('a folder that is not there holds no files', () => {
  expect(listFiles(join(root, 'nowhere'))).toEqual([])
})

describe('links', () => {
  const paths = (): string[] => readSeeds(root).map(({path}) => path)
  const link = (from: string, to: string): void => { mkdirSync(dirname(join(root, from)), {recursive: true}); symlinkSync(join(root, to), join(root, from)) }
  test('to files and folders are followed', () => {
    put('elsewhere/one.txt', 'one')
    put('elsewhere/deep/two.txt', 'two')
    link('seeds/a.txt', 'elsewhere/one.txt')
    link('seeds/folder', 'elsewhere/deep')
    expect(readSeeds(root).map(({path, bytes}) => [path, new TextDecoder().decode(bytes)])).toEqual([['seeds/a.txt', 'one'], ['seeds/folder/two.txt', 'two']])
  })
  test('in a circle end', () => {
    put('seeds/a.txt', 'one')
    link('seeds/deep/again', 'seeds')
    expect(paths()).toEqual(['seeds/a.txt'])
  })
  test.each(['seeds/lost.txt', 'content/pages/lost.md'])('that lead nowhere are told: %s', path => {
    link(path, 'nowhere')
    expect(() => (path.startsWith('seeds') ? readSeeds(root) : readContent(root))).toThrow(expect.objectContaining({ruleId: 'path-unreadable', file: path, note: expect.stringContaining('leads nowhere')}))
  })
})
