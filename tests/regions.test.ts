import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {formatReport} from '../src/report/format.ts'
import {bodyHash, isEdited, spliceRegions} from '../src/topics/region-splice.ts'
import {findRegions} from '../src/topics/regions.ts'

const CASES = join(import.meta.dirname, 'fixtures/regions')
const MEASURES = new Set(['killed', 'wounded'])
const find = (text: string) => findRegions({path: 'page.md', text}, MEASURES)

/** Every region filled with a line that names it. */
function fill(text: string): string {
  return spliceRegions(text, find(text).regions.map(region => ({region, body: `Filled: ${region.name}${region.measure ? ` of ${region.measure}` : ''}.\n\nTwice.`})))
}

describe('every case of fixtures/regions', () => {
  test.each(readdirSync(CASES).sort())('%s', name => {
    const text = readFileSync(join(CASES, name, 'input.md'), 'utf8')
    const {messages} = find(text)
    const report = join(CASES, name, 'report.txt')
    if (existsSync(report)) expect(`${formatReport(messages, new Map([['page.md', text]]))}\n`).toBe(readFileSync(report, 'utf8'))
    else {
      expect(formatReport(messages)).toBe('')
      expect(fill(text)).toBe(readFileSync(join(CASES, name, 'output.md'), 'utf8'))
    }
  })
})

const PAGE = 'Before.\n\n<!-- notes start -->\n\n<!-- notes end -->\n\nAfter.\n'

test('filling twice changes nothing', () => {
  expect(fill(fill(PAGE))).toBe(fill(PAGE))
})

test('inside a region the line ends are those of the file', () => {
  const filled = fill(PAGE.replace(/\n/g, '\r\n'))
  expect(filled.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
})

test('a byte order mark moves no region', () => {
  expect(fill(`\ufeff${PAGE}`)).toBe(`\ufeff${fill(PAGE)}`)
})

describe('a hand edit', () => {
  const filled = fill(PAGE)
  const edited = (text: string): boolean[] => find(text).regions.map(region => isEdited(text, region))

  test('is recognised', () => {
    expect(edited(filled)).toEqual([false])
    expect(edited(filled.replace('Twice.', 'Twice, I think.'))).toEqual([true])
    expect(edited(filled.replace('Twice.', ''))).toEqual([true])
  })
  test('of line ends or of blank lines around is none', () => {
    expect(edited(filled.replace(/\n/g, '\r\n'))).toEqual([false])
    expect(edited(filled.replace('Twice.\n', 'Twice.\n\n'))).toEqual([false])
  })
  test('cannot be seen where the hash was deleted', () => {
    expect(edited(filled.replace('Twice.', 'Twice, I think.').replace(/ sha256="\w+"/, ''))).toEqual([false])
  })
  test('of nothing but the hash is one', () => {
    expect(edited(filled.replace(/sha256="\w+"/, 'sha256="0"'))).toEqual([true])
  })
})

test('the hash is the SHA-256 of the trimmed body with LF line ends', () => {
  expect(bodyHash('\r\n\r\nabc\r\n')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
