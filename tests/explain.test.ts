// Why a figure or a position is missing: every number and every word of stance of an article is told, with its reading or the reason against one.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {explainSource} from '../src/claims/explanation/explain.ts'
import {fixFor, isKnown} from '../src/claims/explanation/fix.ts'
import {formatExplanation, summarise} from '../src/claims/explanation/format-explanation.ts'
import type {Remark} from '../src/claims/explanation/remark.ts'
import {extractClaims} from '../src/claims/extract.ts'
import {findQuantities} from '../src/claims/quantities.ts'
import {readContent, readSeeds} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {subjectOf} from '../src/knowledge-base.ts'
import type {Source} from '../src/model.ts'
import {withoutClutter} from '../src/source/clean.ts'
import {readSource} from '../src/source/read-source.ts'
import {FIXTURE, runScript} from './command.ts'
import {article} from './invented-subject.ts'

const subject = subjectOf(readCatalogue(readContent(FIXTURE)).catalogue)
const sources = readSeeds(FIXTURE).flatMap(seed => readSource(seed).source ?? [])

const WAR = 'Sunmar’s marines fight beside Orvand in the war with Keldra. Orvand and Keldra have been at war for a year.\n'
const TALKS = 'Negotiators of Orvand and Keldra spoke of a peace agreement. Keldra and Orvand were given a draft on the army limit and on foreign observers.\n'

/** "words — outcome: reason", for numbers or for stances. */
function told(about: Remark['about'], text: string): string[] {
  const source = article(text)
  return explainSource(source, subject).filter(remark => remark.about === about).map(({places, outcome, reason, claims}) => {
    const words = places.map(({start, end}) => source.text.slice(start, end)).join(', ')
    return outcome === 'read' ? `${words} — ${claims.map(claim => (claim.type === 'figure' ? claim.measure : claim.type === 'position' ? `${claim.holder} ${claim.stance} ${claim.term}` : claim.date)).join('; ')}` : `${words} — ${outcome}: ${reason}`
  })
}

describe('a number', () => {
  test('is told with the figure it was read as', () => {
    expect(told('number', `${WAR}The Keldran Signals Bureau said that at least 120 Sunmari marines had been killed.`)).toEqual(['at least 120 — dead'])
  })
  test.each([
    ['Orvand bought 40 ferries.', '40 — refused: counts “ferries”'],
    ['Tickets cost $15.', '$15 — refused: money'],
    ['A third of it was lost.', 'A third — refused: a fraction'],
    ['It happened on 4 May.', '4 — none: a date'],
    ['They came 3rd.', '3 — none: an ordinal'],
    ['It opens at 7 p.m. today.', '7 — none: a time of day'],
    ['He flew an F-16 home.', '16 — none: part of a name, a time or a code'],
    ['Read Article 5 again.', '5 — none: part of a name'],
    ['Nobody liked one another.', 'one — none: “one” without anything that is counted'],
  ])('of “%s” is told as %s', (text, expected) => {
    expect(told('number', `${WAR}${text}`).at(-1)).toBe(expected)
  })
  test('that is a date is told with the event it was read as', () => {
    expect(told('number', 'Keldra and Orvand signed the Pact of Halvet in March 2019.')).toEqual(['March 2019 — 2019-03'])
  })
  test('in clutter or metadata is told line by line', () => {
    const text = `Title: The 120 of Adrel\nPublished: 4 May 2031\n\n${WAR}5f1c2a90-8e4d-4b7a-9c33-1d2e3f4a5b6c\n12 comments\n`
    const lines = told('number', text)
    expect(lines.filter(line => line.endsWith('in the metadata at the head of the file'))).toHaveLength(2)
    expect(lines.filter(line => line.includes('in clutter: identifier'))).toHaveLength(1)
    expect(lines.at(-1)).toBe('12 — refused: in clutter: counter')
  })
  test.each([
    ['The marines fell back.[2] Nobody saw it.', '2 — none: the mark of a note'],
    ['They came [00:01:36] by sea.', '00:01:36 — none: a time stamp'],
    ['It isn&#x27;t so.', '27 — none: a character written as a code'],
    ['It is [told](https://example.org/news/88) there.', '88 — none: in an address or in markup'],
    ['See https://example.org/news?id=4471 there.', '4471 — none: in an address or in markup'],
    ['On 2026.01.06 it snowed.', '2026.01.06 — none: part of a name, a time or a code'],
  ])('that nobody reads, as in “%s”, is told all the same', (text, expected) => { expect(told('number', `${WAR}${text}`).at(-1)).toBe(expected) })
  test('in a stray line between paragraphs is told as such', () => {
    expect(told('number', `${WAR}Quiet mornings from $15 or $20\n${WAR}They went home.`)).toEqual(['$15 or $20 — refused: in clutter: stray line'])
  })
  test('in a sentence that is too long to be read is not passed over in silence', () => {
    expect(told('number', `${WAR}${'and then '.repeat(1500)}120 Sunmari marines died`).at(-1)).toBe('120 — refused: a sentence of more than 300 words is not read')
  })
})

describe('a word of stance', () => {
  test('is told with the position it was read as, and a word of the same sentence with the reason against one', () => {
    expect(told('stance', `${TALKS}Keldra rejects foreign observers.`).at(-1)).toBe('rejects — keldra rejects observers')
  })
  test.each([
    ['Would Keldra reject foreign observers?', 'reject — refused: a question'],
    ['Keldra rejects the old songs of her fishermen.', 'rejects — refused: no term in this sentence'],
    ['If Keldra rejects foreign observers, the ferries stop.', 'rejects — refused: its clause only supposes, asks, awaits or is told of a plan'],
    ['The fishermen have rejected foreign observers, and Keldra listens.', 'rejected — refused: no party is its subject'],
    [`Keldra rejects foreign observers ${'and so on '.repeat(70)}.`, 'rejects — refused: a sentence too long to be one'],
  ])('of “%s” is told as %s', (text, expected) => { expect(told('stance', `${TALKS}${text}`).at(-1)).toBe(expected) })
  test('far from any plan or talks is told as such', () => {
    expect(told('stance', 'The harbour was quiet.\nKeldra rejects foreign observers.')).toEqual(['rejects — refused: no plan or talks near by'])
  })
})

/** Lines of every kind, in any order. */
const lines = fc.array(fc.oneof(
  fc.constantFrom(WAR, TALKS, 'Leave a Reply', '12 comments', '0', '1. Keldra would cap its army at 90,000.', 'It fell.[3] [00:01:36] Oku&#x27;s [4](https://example.org/5) 2026.01.06', 'Quiet mornings, half price', '<b data-6="7">8</b>', '- 40 to 50 marines, or 12 %', '&gt;3,000 dead', 'Keldra rejects and Orvand demands foreign observers.',
    'On 3 May 2031 Oku Balari said one of the 120 Sunmari marines had died.12 more were hurt.', 'Is a limit of 90,000 acceptable?', 'From 10,000\nto 12,000 marines were sent to Orvand by Sunmar.'),
  fc.string({maxLength: 40}), fc.string({unit: fc.constantFrom('1', '0', ',', '.', ' ', '-', '\n', 'one', 'thousand', '%', 'March', '2019', '“')})), {minLength: 1, maxLength: 12}).map(parts => `The war.\n${parts.join('\n').replaceAll('\u0000', '')}`)

const places = (remarks: readonly Remark[], about: Remark['about']): string[] => remarks.filter(remark => remark.about === about).flatMap(remark => remark.places.map(({start, end}) => `${start}-${end}`))

/** Digits that lie in no place of a number. */
function untoldDigits({text}: Source, remarks: readonly Remark[]): string[] {
  const told = remarks.filter(({about}) => about === 'number').flatMap(remark => remark.places)
  return [...text.matchAll(/\d+/g)].filter(({index, 0: digits}) => !told.some(({start, end}) => start <= index && index + digits.length <= end)).map(({index}) => text.slice(Math.max(0, index - 10), index + 10))
}

function holdsLaws(source: Source): void {
  const remarks = explainSource(source, subject)
  const numbers = places(remarks, 'number')
  // As an article is read: clutter bounds no number outside it, and its own numbers are told too.
  const inClutter = source.clutter.flatMap(piece => findQuantities(source.text.slice(piece.start, piece.end)).map(({start, end}) => ({start: piece.start + start, end: piece.start + end})))
  for (const {start, end} of [...findQuantities(withoutClutter(source.text, source.clutter)), ...inClutter]) expect(numbers.filter(place => place === `${start}-${end}`)).toHaveLength(1)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(untoldDigits(source, remarks)).toEqual([])
  const told = remarks.flatMap(remark => remark.claims.map(({id}) => id)).sort()
  expect(told).toEqual(extractClaims(source, subject).claims.map(({id}) => id).sort())
  const starts = remarks.map(remark => remark.places[0]!.start)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
}

const unknownReasons = (source: Source): string[] => explainSource(source, subject).filter(({outcome, reason}) => outcome === 'refused' && !isKnown(reason)).map(({reason}) => reason)

describe('a number behind a line of clutter', () => {
  test('is told as it was read, whatever the line ends with', () => {
    const source = article('Sunmar sends marines\nThe Keldran Signals Bureau counts the Sunmari marines.\nStory continues below\n120 Sunmari marines had been killed, the Keldran Signals Bureau said.')
    const remarks = explainSource(source, subject).filter(({about}) => about === 'number')
    expect(remarks.map(({outcome, places: [place]}) => [outcome, source.text.slice(place!.start, place!.end)])).toEqual([['read', '120']])
  })
})

describe('an explanation', () => {
  test.each(sources.map(source => [source.id, source] as const))('of %s tells every quantity and every claim exactly once, by place', (_, source) => { holdsLaws(source) })
  test('of the seeds leaves no digit untold', () => {
    const own = subjectOf(readCatalogue(readContent('.')).catalogue)
    for (const seed of readSeeds('.')) for (const source of [readSource(seed).source ?? []].flat()) expect([source.id, ...untoldDigits(source, explainSource(source, own))]).toEqual([source.id])
  })
  test('of any text tells every quantity and every claim exactly once, by place', () => {
    fc.assert(fc.property(lines, text => { holdsLaws(article(text)) }), {numRuns: 150})
  })
  test('knows of every reason for a refusal what can be done: src/claims/words/reasons.json has a line for it', () => {
    expect(sources.flatMap(unknownReasons)).toEqual([])
    fc.assert(fc.property(lines, text => { expect(unknownReasons(article(text))).toEqual([]) }), {numRuns: 150})
  })
  test('names the files that a contributor would change', () => {
    expect(fixFor('nobody says whose people', subject)).toContain('sunmari-forces')
    expect(fixFor('no measure fits', subject)).toContain('dead')
    expect(fixFor('money', subject)).toBe(null)
  })
})

describe('on paper', () => {
  const print = (text: string): string => { const source = article(text); return formatExplanation(source, explainSource(source, subject), subject) }
  test('a number stands with its place, its line and what was made of it', () => {
    expect(print(`${WAR}\nThe Keldran Signals Bureau said that at least 120 Sunmari marines had been killed.`)).toContain([
      '3:38 number “at least 120” — read',
      '    | The Keldran Signals Bureau said that at least 120 Sunmari marines had been killed.',
      '    |                                      ^^^^^^^^^^^^',
      '    dead of sunmari-forces: at least 120, a total — claim f-',
    ].join('\n'))
  })
  test('a long line is cut around the place', () => {
    const lines = print(`${WAR}${'so they said; '.repeat(60)}Orvand bought 40 ferries.`).split('\n')
    const at = lines.findIndex(line => line.includes('“40” — refused: counts “ferries”'))
    expect(lines[at + 1]).toMatch(/^ {4}\|….*40 ferries\.$/)
    expect(lines[at + 2]!.indexOf('^')).toBe(lines[at + 1]!.indexOf('40'))
    expect(Math.max(...lines.slice(at, at + 3).map(line => line.length))).toBeLessThan(120)
  })
  test('what a terminal would obey is shown as a dot', () => {
    expect(print(`${WAR}Orvand bought 40 ferries\u001b[31m.`)).toContain('ferries·[31m')
  })
  test('the last line counts what was told', () => {
    const remarks = explainSource(article(`${WAR}Orvand bought 40 ferries on 4 May.`), subject)
    expect(summarise(remarks, subject).split('\n').at(-1)).toBe('2 numbers: 0 read, 1 refused, 1 no quantity; 0 stance words: 0 read, 0 refused')
  })
})

describe('npm run claims -- --explain', () => {
  let folder: string
  let path: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'attest-explain-'))
    path = join(folder, 'report.txt')
    writeFileSync(path, `${WAR}The Keldran Signals Bureau said that at least 120 Sunmari marines had been killed.\n`)
  })
  afterAll(() => rmSync(folder, {recursive: true, force: true}))
  const claims = (...args: string[]) => runScript('claims', args, {}, FIXTURE)

  test('prints the same plain text wherever the option stands', async () => {
    const [before, behind] = await Promise.all([claims('--explain', path), claims(path, '--explain')])
    expect([before.code, before.stderr]).toEqual([0, ''])
    expect(before.stdout).toContain('number “at least 120” — read')
    expect(before.stdout.trimEnd().split('\n').at(-1)).toMatch(/^1 number: 1 read, 0 refused/)
    expect(behind.stdout).toBe(before.stdout)
  })
  test('refuses an option that it does not know, with the one that is meant', async () => {
    const {code, stdout, stderr} = await claims('--explian', path)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('did you mean `--explain`?')
  })
  test('tells its options when asked', async () => {
    const {code, stdout} = await claims('--help')
    expect([code, stdout.startsWith('usage:'), stdout.includes('--explain')]).toEqual([0, true, true])
  })
})
