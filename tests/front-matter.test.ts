// src/entries: a Markdown file → its checked front matter. Nothing in a header is ever run, multiplied or passed on unchecked.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {z} from 'zod'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {parseEntry} from '../src/entries/front-matter.ts'
import {glossarySchema} from '../src/entries/glossary-entry.ts'
import {sourceCardSchema} from '../src/entries/source-card.ts'
import {topicSchema} from '../src/entries/topic.ts'

const schema = z.strictObject({title: z.string(), tags: z.array(z.string()).default([])})
const file = (text: string, path = 'content/topics/a.md') => ({id: 'a', path, text})
const parse = (text: string) => parseEntry(file(text), schema)
const rules = (text: string) => parse(text).messages.map(message => message.ruleId)

describe('parseEntry', () => {
  test('gives data, body and where the body starts', () => {
    const text = '---\ntitle: Losses\n---\n\nThe text.\n'
    const {entry} = parse(text)
    expect(entry?.data).toEqual({title: 'Losses', tags: []})
    expect(text.slice(entry!.bodyStart)).toBe(entry!.body)
  })
  test('tells the line and column of a field of the wrong type', () => {
    const [message] = parse('---\ntitle: Losses\ntags: 7\n---\n').messages
    expect([message?.ruleId, message?.line, message?.column]).toEqual(['front-matter-schema', 3, 7])
  })
  test('counts lines rightly with CRLF and behind a byte order mark', () => {
    expect(parse('---\r\ntitle: Losses\r\ntags: 7\r\n---\r\n').messages[0]?.line).toBe(3)
    expect(parse('\ufeff---\ntitle: Losses\ntags: 7\n---\n').messages[0]?.line).toBe(3)
  })
  test.each(['order: 20', 'tags: []', 'of: south-land'])('reads a header with CRLF whose last line is `%s`', last => {
    const topic = parseEntry(file(`---\r\ntitle: A\r\n${last}\r\n---\r\n`), z.object({title: z.string(), order: z.number().optional(), tags: z.array(z.string()).optional(), of: z.string().regex(/^[a-z-]+$/).optional()}))
    expect(topic.messages.map(String)).toEqual([])
  })
  test('reads a header behind a byte order mark', () => expect(parse('\ufeff---\ntitle: Losses\n---\nBody').entry?.body).toBe('Body'))
  test('refuses unknown fields, missing fields and a missing header', () => {
    expect(rules('---\ntitle: A\ncolour: red\n---\n')).toEqual(['front-matter-schema'])
    expect(rules('---\ntags: []\n---\n')).toEqual(['front-matter-schema'])
    expect(rules('No header at all.\n')).toEqual(['front-matter-unreadable'])
    expect(rules('---\n---\nBody')).toEqual(['front-matter-unreadable'])
  })
  test.each(['js', 'javascript', 'json', 'coffee', 'toml', ' js', 'JS'])('never runs front matter of the language `%s`', language => {
    const reached = globalThis as {attestReached?: boolean}
    expect(rules(`---${language}\n{title: (globalThis.attestReached = true, "x")}\n---\n`)).toEqual(['front-matter-language'])
    expect(reached.attestReached).toBeUndefined()
  })
  test.each(['\ufeff---js', '---\rjs', '---\u2028js', '--- js ', '---\tjavascript'])('nor behind the disguise %j', opening => {
    const reached = globalThis as {attestReached?: boolean}
    expect(rules(`${opening}\n{title: (globalThis.attestReached = true, "x")}\n---\n`)).toEqual(['front-matter-language'])
    expect(reached.attestReached).toBeUndefined()
  })
  test('refuses aliases by the million before they are multiplied', () => {
    const levels = Array.from({length: 9}, (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`*l${level}`).join(', ')}]`)
    expect(rules(`---\nl0: &l0 [x]\n${levels.join('\n')}\ntitle: *l9\n---\n`)).toContain('front-matter-hostile')
  })
  test.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s at any depth', key => {
    expect(rules(`---\ntitle: A\ntags: {deep: {${key}: {polluted: yes}}}\n---\n`)).toContain('front-matter-hostile')
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined()
  })
  test('refuses a key written twice, a list for a header, a tag that builds objects, and an unclosed quote', () => {
    expect(rules('---\ntitle: A\ntitle: B\n---\n')).toEqual(['front-matter-unreadable'])
    expect(rules('---\n- a\n- b\n---\n')).toContain('front-matter-hostile')
    expect(rules('---\ntitle: !!js/function "function () {}"\n---\n').length + Number(typeof parse('---\ntitle: !!js/function "x"\n---\n').entry?.data.title === 'string')).toBeGreaterThan(0)
    expect(rules('---\ntitle: "A\n---\n')).toContain('front-matter-unreadable')
  })
  test('never throws, whatever a file holds', () => {
    const piece = fc.constantFrom('---\n', '---js\n', 'title: ', 'A', '\n', '&a', '*a', '[', '{', '"', '\'', ': ', '- ', '\t', '|', '>', '!!binary ', '\ufeff', '\r\n', '? ', '%YAML 9\n', '...\n')
    fc.assert(fc.property(fc.array(piece, {maxLength: 14}).map(parts => parts.join('')), text => {
      const {entry, messages} = parse(text)
      expect(entry === null).toBe(messages.length > 0)
    }), {numRuns: 500})
  })
})

describe('readCatalogue', () => {
  const rulesOf = (...files: Parameters<typeof readCatalogue>[0]) => readCatalogue(files).messages.map(message => message.ruleId)
  test('names an id that no file has, and lists those that exist', () => {
    const {messages} = readCatalogue([
      {id: 'toll', path: 'content/topics/toll.md', text: '---\ntitle: Toll\nsummary: Who gave which toll.\nmeasures: [kiled]\n---\n'},
    ])
    expect(messages.map(message => [message.ruleId, message.line, message.column])).toEqual([['unknown-id', 4, 12]])
  })
  test('refuses a Markdown file outside the five folders, and a name that would leave its folder', () => {
    expect(rulesOf({id: 'a', path: 'content/a.md', text: '---\ntitle: A\n---\n'})).toEqual(['content-folder'])
    expect(rulesOf({id: '..secret', path: 'content/pages/..secret.md', text: '---\ntitle: A\nsummary: B.\n---\n'})).toEqual(['file-name'])
  })
})

describe('schemas', () => {
  test('an address of a card is http or https', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example', 'vbscript:x', ' javascript:x']) expect(sourceCardSchema.safeParse({title: 'A', url}).success).toBe(false)
    expect(sourceCardSchema.safeParse({title: 'A', url: 'https://paper.example/a'}).success).toBe(true)
  })
  test('a date is EDTF and has its basis', () => {
    expect(sourceCardSchema.safeParse({title: 'A', date: 'last week', dateBasis: 'stated'}).success).toBe(false)
    expect(sourceCardSchema.safeParse({title: 'A', date: '2024-12'}).success).toBe(false)
    expect(sourceCardSchema.safeParse({title: 'A', date: '2025-12~', dateBasis: 'inferred'}).success).toBe(true)
  })
  test('an id names no path', () => {
    for (const slug of ['../secret', 'a/b', 'A', '', '.', 'a b']) expect(topicSchema.safeParse({title: 'A', summary: 'B', measures: [slug]}).success).toBe(false)
  })
  test('a Wikidata id is a Wikidata id', () => expect(glossarySchema.safeParse({title: 'A', kind: 'state', definition: 'B', sameAs: 'http://x'}).success).toBe(false))
})
