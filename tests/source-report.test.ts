// src/report: problems as data, printed for a person: place, reason, code frame, why, fix, rule.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {diagnostic, isError} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'

const problem = {rule: 'region-unclosed', reason: 'Unclosed region', why: 'no end marker', fix: 'restore it'}

describe('formatReport', () => {
  test('prints place, frame, why, fix and rule', () => {
    const text = 'One.\nTwo three four.\n'
    const message = diagnostic({path: 'content/topics/a.md', text, range: {start: 9, end: 14}}, problem)
    expect(formatReport([message], new Map([['content/topics/a.md', text]]))).toBe([
      'content/topics/a.md:2:5 error Unclosed region',
      '  2 | Two three four.',
      '    |     ^^^^^',
      '  why: no end marker',
      '  fix: restore it',
      '  rule: region-unclosed',
    ].join('\n'))
  })
  test('leaves place and frame out where a file has none', () => {
    expect(formatReport([diagnostic({path: 'seeds/a.txt'}, {rule: 'source-empty', reason: 'Empty', fix: 'fill it', severity: 'warning'})])).toBe('seeds/a.txt warning Empty\n  fix: fill it\n  rule: source-empty')
  })
  test('lets no file write to the terminal', () => {
    const text = 'a\u001b[31mb\u0007\u009bc'
    const printed = formatReport([diagnostic({path: 'a', text, range: {start: 0, end: 1}}, problem)], new Map([['a', text]]))
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
  test('shows a window of a line that is megabytes long', () => {
    const text = 'word '.repeat(200_000)
    const printed = formatReport([diagnostic({path: 'a', text, range: {start: 500_000, end: 500_004}}, problem)], new Map([['a', text]]))
    const [, line, marks] = printed.split('\n')
    expect(printed.length).toBeLessThan(800)
    const from = marks!.indexOf('^')
    expect(line!.slice(from, marks!.lastIndexOf('^') + 1)).toBe('word')
  })
  test('sorts by file, then place, whatever the order', () => {
    const text = 'a\nb\nc\n'
    const messages = [['b', 2], ['a', 4], ['a', 0], ['c', 0]].map(([path, start]) => diagnostic({path: String(path), text, range: {start: Number(start), end: Number(start) + 1}}, problem))
    const expected = formatReport(messages)
    expect(expected.split('\n').filter(line => line.includes(' error '))).toEqual(['a:1:1', 'a:3:1', 'b:2:1', 'c:1:1'].map(place => `${place} error Unclosed region`))
    fc.assert(fc.property(fc.shuffledSubarray(messages, {minLength: messages.length}), shuffled => { expect(formatReport(shuffled)).toBe(expected) }))
  })
})

describe('diagnostic', () => {
  test('points where the range stands, for any text and range', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '💥', 'é', '\ufeff')).map(parts => parts.join(''))
    fc.assert(fc.property(text, fc.nat(40), fc.nat(10), (content, start, length) => {
      const message = diagnostic({path: 'a', text: content, range: {start, end: start + length}}, problem)
      const before = content.slice(0, start)
      expect(message.line).toBe(before.split('\n').length)
      expect(isError(message)).toBe(true)
    }))
  })
})
