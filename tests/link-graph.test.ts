// Who cites what: explicit links, cross-links and footnotes, each with the sentence that cites.
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkMarkdown} from '../src/markdown/check.ts'
import {sentencesOf, shorten} from '../src/markdown/citing-sentence.ts'
import {readPassages} from '../src/markdown/citing-passages.ts'
import {parseMarkdown} from '../src/entries/markdown-tree.ts'
import {linkGraph, type LinkGraph} from '../src/markdown/link-graph.ts'
import {readCase} from './fixtures/links/knowledge.ts'

const graph = linkGraph(readCase('graph').kb)
const citing = (target: string, from: LinkGraph = graph) => (from.get(target) ?? []).map(({from: {folder, id}, sentence, anchor}) => ({from: `${folder}/${id}`, sentence, anchor}))

const COUNTED = 'The office of Ostland counted boats.'
const MET = 'It met Dr. Ash of the buffer zone, who agreed.'
const ROW = 'Reported: ≥ 12 · Who says so: Ostland'

test('a name in prose and in a table cites its entry, once a section', () => {
  expect(citing('glossary/ostland')).toEqual([
    {from: 'topics/harbour', sentence: COUNTED, anchor: null},
    {from: 'topics/harbour', sentence: ROW, anchor: 'the-count'},
  ])
})

test('a footnote cites its claim, also behind the full stop and in a table, and leads back to the place', () => {
  expect(citing('claims/f-0123456789')).toEqual([
    {from: 'topics/harbour', sentence: COUNTED, anchor: 'user-content-fnref-f-0123456789'},
    {from: 'topics/harbour', sentence: 'It is in the article, word for word.', anchor: 'the-count'},
    {from: 'topics/harbour', sentence: ROW, anchor: 'user-content-fnref2-f-0123456789'},
  ])
})

test('a footnote cites the measure or the term of its claim', () => {
  expect(citing('measures/boats-lost').map(({sentence}) => sentence)).toEqual([COUNTED, 'See the measure; see the measure.', ROW])
  expect(citing('glossary/buffer-zone')).toEqual([
    {from: 'topics/harbour', sentence: MET, anchor: null},
    {from: 'topics/harbour', sentence: 'Buffer zones are listed.', anchor: 'the-count'},
    {from: 'topics/harbour', sentence: 'It was late.', anchor: 'user-content-fnref2-p-abcdefghjk'},
    {from: 'glossary/ostland', sentence: 'Ostland keeps a strip of land.', anchor: null},
  ])
  expect(citing('claims/p-abcdefghjk').map(({sentence}) => sentence)).toEqual([MET, 'It was late.'])
})

test('a source is cited by footnotes, by links to its card and by links to its article, each sentence once', () => {
  expect(citing('sources/first-report').map(({sentence}) => sentence)).toEqual([COUNTED, MET, 'It is in the article, word for word.', ROW, 'It was late.'])
})

test('a page never cites itself, notes cite nothing, and nothing unknown is cited', () => {
  expect([...graph.keys()]).toEqual(['claims/f-0123456789', 'claims/p-abcdefghjk', 'glossary/buffer-zone', 'glossary/ostland', 'measures/boats-lost', 'sources/first-report'])
  expect(graph.get('measures/boats-lost')![0]!.from).toEqual({folder: 'topics', id: 'harbour', title: 'Harbour'})
})

test('the order of files and claims changes neither the graph nor the check', () => {
  const report = (name: string, reorder?: <T>(files: T[]) => T[]) => checkMarkdown(readCase(name, reorder).kb).map(message => `${message.file}:${message.place ? String(message) : ''}`)
  fc.assert(fc.property(fc.infiniteStream(fc.nat()), numbers => {
    const shuffle = <T>(files: T[]): T[] => files.map(file => ({file, at: Number(numbers.next().value)})).sort((a, b) => a.at - b.at).map(({file}) => file)
    expect([...linkGraph(readCase('graph', shuffle).kb)]).toEqual([...graph])
    expect(report('broken-links', shuffle)).toEqual(report('broken-links'))
  }), {numRuns: 20})
})

test('a long sentence is cut between words around the place that cites', () => {
  const words = Array.from({length: 120}, (_, index) => `word${index}`)
  const text = words.join(' ')
  expect(shorten('short  enough', 0)).toBe('short enough')
  for (const word of ['word0', 'word60', 'word119']) {
    const short = shorten(text, text.indexOf(word))
    expect(short.length).toBeLessThanOrEqual(284)
    expect(short.split(' ')).toContain(word)
    expect(short.split(' ').filter(part => part !== '…').every(part => words.includes(part))).toBe(true)
  }
  expect(shorten('x'.repeat(500), 400).length).toBeLessThanOrEqual(284)
})

test('of a matrix each field is told under the names of its row and column, and empty fields are left out', () => {
  const table = ['| Term | The plan | Ostland |', '| --- | --- | --- |', '| [Zone](../glossary/buffer-zone.md) | — | rejects “it”[^p-a]; demands “more”[^p-b] |', '| [Ships](../glossary/ostland.md) | — | — |'].join('\n')
  const passages = readPassages(parseMarkdown(`<!-- positions start -->\n\n${table}\n\n<!-- positions end sha256="00" -->\n\n| A | B |\n| - | - |\n| a | b |\n\n[^p-a]: a\n[^p-b]: b\n`))
  expect(passages.map(({words}) => words)).toEqual(['Term · The plan · Ostland', 'Zone · Ostland: rejects “it”; demands “more”', 'Ships', 'A · B', 'A: a · B: b'])
  expect(passages[1]!.citing.map(({url, label}) => url ?? label)).toEqual(['../glossary/buffer-zone.md', 'p-a', 'p-b'])
})

test('a long field keeps the names of its row and column', () => {
  const words = `Zone · Ostland: ${'word '.repeat(90)}end`
  expect(sentencesOf({words, whole: true, lead: 16, citing: []})({at: words.length, url: null, label: 'a', anchor: null})).toMatch(/^Zone · Ostland: … word .* end$/)
})

test('a field that cites one target twice is one entry for it', () => {
  const long = 'word '.repeat(90)
  const {kb} = readCase('graph', files => files.map(file => (isTopic(file) ? {...file, text: `---\ntitle: Harbour\nsummary: x\n---\n\n| A | B |\n| - | - |\n| ${long}[^p-abcdefghjk] ${long} | b[^p-abcdefghjk] |\n\n[^p-abcdefghjk]: x\n`} : file)))
  expect(linkGraph(kb).get('glossary/buffer-zone')!.filter(({from}) => from.id === 'harbour')).toHaveLength(1)
})

const isTopic = (file: unknown): boolean => typeof file === 'object' && file !== null && 'id' in file && file.id === 'harbour'
