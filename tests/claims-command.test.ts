// `npm run --silent claims -- PATH…`, the command that others build on: claims to stdout, problems to stderr, the exit code says whether all was read.
import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Claim} from '../src/model.ts'
import {FIXTURE, runScript} from './command.ts'

const SENTENCE = 'The Keldran Signals Bureau said that at least 120 of Sunmar’s marines had been killed.'

/** The command as npm runs it, in the fixture's folder, whose content/ says what to look for. */
const claims = (...paths: string[]) => runScript('claims', paths, {}, FIXTURE)
const parse = (stdout: string): Claim[] => stdout.split('\n').filter(Boolean).map(line => JSON.parse(line) as Claim)

let folder: string
const write = (path: string, content: string | Uint8Array): string => {
  mkdirSync(join(folder, path, '..'), {recursive: true})
  writeFileSync(join(folder, path), content)
  return join(folder, path)
}
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'attest-claims-')) })
afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe('npm run claims', () => {
  test('prints one claim a line for files anywhere, which need no card', async () => {
    const path = write('one/report.txt', `${SENTENCE}\n`)
    const {code, stdout, stderr} = await claims(path)
    const [claim] = parse(stdout)
    expect([code, stderr]).toEqual([0, ''])
    expect(claim).toMatchObject({type: 'figure', source: 'report', measure: 'dead', quantity: {low: 120, form: 'at-least'}, modality: 'asserted'})
    expect(SENTENCE.slice(claim!.selector.start, claim!.selector.end)).toBe(claim!.selector.exact)
  })

  test('reads folders with all below them, sorted, and leaves other files alone', async () => {
    write('tree/b.md', `${SENTENCE}\n`)
    write('tree/deep/a.txt', `Again: ${SENTENCE}\n`)
    write('tree/photo.jpg', Uint8Array.of(0, 1, 2))
    write('tree/notes.pdf', '%PDF-1.4')
    write('tree/README.md', SENTENCE)
    const {code, stdout, stderr} = await claims(join(folder, 'tree'))
    expect([code, stderr]).toEqual([0, ''])
    expect(parse(stdout).map(claim => claim.source)).toEqual(['a', 'b'])
  })

  test('leaves a file of another kind alone also where it is named itself', async () => {
    const {code, stdout} = await claims(write('other/table.csv', `${SENTENCE}\n`), write('other/yes.txt', `${SENTENCE}\n`))
    expect(parse(stdout).map(claim => claim.source)).toEqual(['yes'])
    expect(code).toBe(0)
  })

  test.each([
    ['that is not there', () => join(folder, 'missing.txt'), /missing\.txt error/],
    ['that is binary', () => write('bad/binary.txt', Uint8Array.of(0, 1)), /binary\.txt error/],
    ['that is no UTF-8', () => write('bad/latin.txt', Uint8Array.of(0x41, 0xe9, 0x0a)), /latin\.txt error/],
    ['that is empty', () => write('bad/empty.txt', ''), /empty\.txt error/],
    ['that leads nowhere', () => { const link = join(folder, 'loop.txt'); symlinkSync(join(folder, 'gone.txt'), link); return link }, /loop\.txt error/],
  ])('names and skips a file %s, still reads the rest, and exits with 1', async (_, bad, named) => {
    const {code, stdout, stderr} = await claims(bad(), write('good/good.txt', `${SENTENCE}\n`))
    expect(parse(stdout).map(claim => claim.source)).toEqual(['good'])
    expect(stderr).toMatch(named)
    expect(stderr).toMatch(/fix: /)
    expect(code).toBe(1)
  })

  test.skipIf(process.getuid?.() === 0)('names and skips a file that it may not read', async () => {
    const path = write('locked/locked.txt', SENTENCE)
    chmodSync(path, 0)
    const {code, stdout, stderr} = await claims(path, write('good/good.txt', `${SENTENCE}\n`))
    expect(parse(stdout).map(claim => claim.source)).toEqual(['good'])
    expect([code, /locked\.txt error/.test(stderr)]).toEqual([1, true])
  })

  test('refuses two sources of one name, and names both', async () => {
    const {code, stderr} = await claims(write('x/same.txt', `${SENTENCE}\n`), write('y/same.md', `Again: ${SENTENCE}\n`))
    expect(code).toBe(1)
    expect(stderr).toContain(join(folder, 'x/same.txt'))
    expect(stderr).toContain(join(folder, 'y/same.md'))
  })

  test('reads a file once that is given twice', async () => {
    const path = write('twice/twice.txt', `${SENTENCE}\n`)
    const {code, stdout} = await claims(path, join(folder, 'twice'))
    expect([code, parse(stdout).length]).toEqual([0, 1])
  })

  test('gives the same bytes for the same input, in whatever order', async () => {
    const seeds = ['harbour-weekly.txt', 'ferry-post-marines.txt', 'settlement-draft.txt', 'second-count.txt'].map(name => join(FIXTURE, 'seeds', name))
    const [forwards, again, backwards] = await Promise.all([claims(...seeds), claims(...seeds), claims(...[...seeds].reverse())])
    expect(forwards.stdout).not.toBe('')
    expect(again.stdout).toBe(forwards.stdout)
    expect(backwards.stdout).toBe(forwards.stdout)
  })

  test('asks for a path where none is given', async () => {
    const {code, stderr} = await claims()
    expect([code, stderr.startsWith('usage:')]).toEqual([1, true])
  })
})
