// src/source: bytes → text → paragraphs → sentences. Marks only; no character is moved, and every refusal says what to do.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findQuantities} from '../src/claims/quantities.ts'
import {cleanText} from '../src/source/clean.ts'
import {decode} from '../src/source/decode.ts'
import {foreignLanguage} from '../src/source/language.ts'
import {plainText} from '../src/source/plain.ts'
import {isArticle, readSource, readSources, sourceId} from '../src/source/read-source.ts'
import {segmentSentences} from '../src/source/sentences.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const seed = (path: string, text: string) => ({path, bytes: bytes(text)})
const ruleOf = (content: Uint8Array) => decode('seeds/a.txt', content).message?.ruleId

describe('decode', () => {
  test('refuses an empty file, also one of blanks or of a byte order mark alone', () => {
    expect([ruleOf(bytes('')), ruleOf(bytes(' \r\n\t')), ruleOf(bytes('\ufeff'))]).toEqual(['source-empty', 'source-empty', 'source-empty'])
  })
  test('refuses binary bytes', () => expect(ruleOf(Uint8Array.of(0x89, 0x50, 0, 1))).toBe('source-binary'))
  test('names the line of the first byte that is no UTF-8', () => {
    const message = decode('seeds/a.txt', Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x20)).message
    expect(message?.reason).toContain('line 3')
    expect(message?.ruleId).toBe('source-encoding')
  })
  test('names the right line also behind a replacement character that the text itself holds', () => {
    expect(decode('seeds/a.txt', Uint8Array.of(...bytes('a \ufffd b\nc\n'), 0xff)).message?.reason).toContain('line 3')
  })
  test('keeps a byte order mark and carriage returns: offsets are those of the file', () => {
    expect(decode('seeds/a.txt', bytes('\ufeffOne.\r\nTwo.')).text).toBe('\ufeffOne.\r\nTwo.')
  })
  test('gives back any text unchanged', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme'}).filter(text => text.replace(/^\ufeff/, '').trim() !== '' && !text.includes('\0')), text => {
      expect(decode('seeds/a.txt', bytes(text)).text).toBe(text)
    }))
  })
})

describe('cleanText', () => {
  const kinds = (text: string) => cleanText(text).paragraphs.map(paragraph => [text.slice(paragraph.start, paragraph.end), paragraph.kind])
  test('marks web furniture as clutter and counts paragraphs over what is left', () => {
    const text = '0f8fad5b-d9cb-469f-a165-70867728950e\nOrvia sent 300 troops.\nLeave a Reply\n![]() |\nThey arrived in May.'
    const {paragraphs, clutter} = cleanText(text)
    expect(clutter.map(({reason}) => reason)).toEqual(['identifier', 'comment form', 'markup'])
    expect(paragraphs.map(({number, start, end}) => [number, text.slice(start, end)])).toEqual([[1, 'Orvia sent 300 troops.'], [2, 'They arrived in May.']])
  })
  test('leaves Markdown markers out of headings, items and quotations', () => {
    expect(kinds('## The talks\n- a first point\n1. another\n> quoted words.')).toEqual([['The talks', 'heading'], ['a first point', 'item'], ['another', 'item'], ['quoted words.', 'item']])
  })
  test('takes a short line without a full stop for a heading', () => {
    expect(kinds('Losses mount in the north\nOfficials gave a toll.')).toEqual([['Losses mount in the north', 'heading'], ['Officials gave a toll.', 'prose']])
  })
  test('takes a paragraph that stands in the text already for a repetition', () => {
    const text = 'Orvia sent 300 troops to Quell.\nYes.\nOrvia sent 300  troops to Quell.\nYes.\nThey arrived in May.'
    const {paragraphs, clutter} = cleanText(text)
    expect(paragraphs.map(({number, start, end}) => [number, text.slice(start, end)])).toEqual([[1, 'Orvia sent 300 troops to Quell.'], [2, 'Yes.'], [3, 'Yes.'], [4, 'They arrived in May.']])
    expect(clutter.map(({reason}) => reason)).toEqual(['repetition'])
  })
  test('keeps a long line that merely begins like a credit', () => {
    const line = `Source: ${'the ministry said that the battalion had crossed the river. '.repeat(8)}`
    expect(cleanText(line).clutter).toEqual([])
  })
  test('never moves, overlaps or loses a visible character', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Share this', 'Orvia sent 300 troops. ', '\n', '\r\n', '# ', '- ', '\u2028', ' ', 'Ärger 💥')).map(parts => parts.join('')), text => {
      const {paragraphs, clutter} = cleanText(text)
      const ranges = [...paragraphs, ...clutter].sort((a, b) => a.start - b.start)
      for (const [at, range] of ranges.entries()) {
        expect(range.start).toBeLessThan(range.end)
        if (at > 0) expect(range.start).toBeGreaterThanOrEqual(ranges[at - 1]!.end)
      }
      const covered = ranges.map(({start, end}) => text.slice(start, end)).join('')
      expect(covered.replace(/[\s#>-]/g, '')).toBe(text.replace(/[\s#>-]/g, ''))
    }))
  })
})

describe('markup in a text', () => {
  const numbersOf = (text: string) => findQuantities(text).map(({low, best, high}) => low ?? best ?? high)
  test.each([
    ['1&#44;000 soldiers', 1000], ['1&comma;000 soldiers', 1000], ['1&thinsp;000 soldiers', 1000], ['1&#x2009;000 soldiers', 1000], ['3&frac12; tonnes', 3.5], ['&ge;300 soldiers', 300],
  ])('is read as its character: %s', (text, value) => expect(numbersOf(text)).toEqual([value]))
  test('keeps the length of the text, whatever it holds', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('&amp;', '&#44;', '&', '#', ';', '<b>', '<script>', '</script>', '**', '[a](b)', '![x](y)', '1', ',', '000', ' ', '\n', '💥')).map(parts => parts.join('')), text => {
      expect(plainText(text)).toHaveLength(text.length)
    }))
  })
  test('that a reader never sees holds no sentence: scripts, styles, titles', () => {
    const text = '<title>300 dead in Quell</title>\n<script>let dead = 300</script>\nThe bureau of Orvia spoke.'
    expect(cleanText(text).paragraphs.map(({start, end}) => text.slice(start, end))).toEqual(['The bureau of Orvia spoke.'])
  })
})

describe('segmentSentences', () => {
  const split = (text: string) => segmentSentences(text, cleanText(text).paragraphs).map(({start, end}) => text.slice(start, end))
  test('splits at full stops but not behind abbreviations', () => {
    expect(split('Gen. Tarn said approx. 300 died. The U.S. envoy agreed, i.e. he nodded.')).toEqual(['Gen. Tarn said approx. 300 died.', 'The U.S. envoy agreed, i.e. he nodded.'])
  })
  test('keeps a grouped or decimal number whole', () => expect(split('Some 11,000 men came. It cost 1.5 million.')).toEqual(['Some 11,000 men came.', 'It cost 1.5 million.']))
  test('takes a heading as one sentence', () => expect(split('What now? The road to talks\nThey met in May.')[0]).toBe('What now? The road to talks'))
  test('knows the paragraph of each sentence', () => {
    const text = 'One came. Two went.\nThree stayed.'
    expect(segmentSentences(text, cleanText(text).paragraphs).map(({paragraph}) => paragraph)).toEqual([1, 1, 2])
  })
  test.each(['a-', 'A.', '1', '[', '“', ' '])('copes with half a million characters of “%s” in one line', part => {
    const text = `Orvia sent 300 men. ${part.repeat(500_000 / part.length)} They came back.`
    const sentences = segmentSentences(text, cleanText(text).paragraphs)
    expect(sentences.length).toBeGreaterThan(0)
    expect([sentences[0]?.start, sentences.at(-1)?.end]).toEqual([0, text.length])
  })
  test('every sentence lies in its paragraph, in order, without blanks at its ends', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Orvia sent 300 troops. ', 'Why? ', '“No,” he said. ', '\n', 'Gen. ', 'U.S. ', 'é💥 ', '11,000 ')).map(parts => parts.join('')), text => {
      const {paragraphs} = cleanText(text)
      let last = 0
      for (const {start, end, paragraph} of segmentSentences(text, paragraphs)) {
        const home = paragraphs[paragraph - 1]!
        expect(start >= home.start && end <= home.end && start >= last && start < end).toBe(true)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        last = end
      }
    }))
  })
})

describe('foreignLanguage', () => {
  test('names another language', () => {
    const german = 'Die Regierung hat am Montag erklärt, dass die Truppen in den kommenden Wochen abgezogen werden sollen. Der Minister sprach von einem schwierigen Schritt, der aber notwendig sei, um die Verhandlungen nicht zu gefährden.'
    expect(foreignLanguage(german)?.name).toBe('German')
  })
  test('lets English pass, and what is too short to tell', () => {
    expect(foreignLanguage('The ministry said that the battalion had crossed the river. '.repeat(6))).toBeNull()
    expect(foreignLanguage('Truppen abgezogen')).toBeNull()
  })
})

describe('readSource', () => {
  test('takes .txt and .md for articles, and README.md for none', () => {
    expect(['a.txt', 'b.MD', 'seeds/README.md', 'c.pdf', '.txt.swp'].filter(isArticle)).toEqual(['a.txt', 'b.MD'])
  })
  test('names a source by its file', () => expect(sourceId('seeds/2024/report_a.txt')).toBe('report_a'))
  test.each(['..', '-x', 'a/../..', 'a<b', 'a"b'])('refuses the file name %s', name => {
    expect(readSource(seed(`seeds/${name}.txt`, 'Some words.')).message?.ruleId).toBe('source-name')
  })
  test('names both files where two are of one name, or of the same words', () => {
    const {sources, messages} = readSources([seed('seeds/b/One.txt', 'Other words.'), seed('seeds/a/one.md', 'Some words.'), seed('seeds/two.txt', ' Some\r\nwords.')])
    expect(sources.map(({path}) => path)).toEqual(['seeds/a/one.md'])
    expect(messages.map(({file, ruleId}) => [file, ruleId])).toEqual([['seeds/b/One.txt', 'source-name-taken'], ['seeds/two.txt', 'source-duplicate']])
    expect(messages.map(({note, reason}) => `${reason} ${note}`).every(text => text.includes('seeds/a/one.md'))).toBe(true)
  })
  test('the order of files does not matter', () => {
    const files = [seed('seeds/c.txt', 'Third words.'), seed('seeds/a.txt', 'First words.'), seed('seeds/a.md', 'Namesake.'), seed('seeds/b.txt', 'First words.')]
    const expected = readSources(files)
    fc.assert(fc.property(fc.shuffledSubarray(files, {minLength: files.length}), shuffled => {
      const {sources, messages} = readSources(shuffled)
      expect(sources).toEqual(expected.sources)
      expect(messages.map(String)).toEqual(expected.messages.map(String))
    }))
  })
})
