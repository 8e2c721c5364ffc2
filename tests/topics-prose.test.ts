import {describe, expect, test} from 'vitest'
import {positionIn, article, topic} from './fixtures/topics/make-knowledge-base.ts'
import {dead270, rulesOf, update} from './fixtures/topics/island.ts'

describe('the prose of a page', () => {
  const NOTES = '\n\n<!-- notes start -->\n<!-- notes end -->\n'
  const check = (prose: string): string[] => rulesOf(update(topic(prose + NOTES)).messages)

  test('may give a number that is followed by a claim of the same number and bound', () => {
    for (const prose of ['At least 270 died[^f-270].', 'At least 270 died.[^f-270] So it says.', 'No fewer than *270*, as it says, died[^f-270], and about 1,000[^f-1000].', '- an item: about 1,000[^f-1000]'])
      expect(check(prose)).toEqual([])
  })
  test('may not give one without a claim', () => {
    expect(check('At least 270 died.')).toEqual(['6:1 prose-number-unbacked'])
    expect(check('A line.\n\nOf those, at least 270 died. More was not said[^f-270].')).toEqual(['8:11 prose-number-unbacked'])
    expect(check('It says so[^f-270]: at least 270 died.')).toEqual(['6:21 prose-number-unbacked'])
    expect(check('| Who | How many |\n| --- | --- |\n| They | 270 |')).toEqual(['8:10 prose-number-unbacked'])
  })
  test('may not give another number or another bound than its claim', () => {
    for (const prose of ['At least 271 died[^f-270].', '270 died[^f-270].', 'More than three hundred died[^f-270].', 'Exactly 1,000 died[^f-1000].'])
      expect(check(prose).map(rule => rule.split(' ')[1])).toEqual(['prose-number-differs'])
  })
  test('may give dates, ordinals, money and per cent', () => {
    expect(check('On 3 June 2021, in the 2nd week, $5 million and 40% were promised.')).toEqual([])
  })
  test('may give any number in headings, in code and inside regions', () => {
    expect(check('## The 270\n\n`270` is a number.')).toEqual([])
  })
  test('may give the numbers that the quote of a position holds', () => {
    const quoted = positionIn(article('pact', 'The island wants 40 boats.'), 'p-40', '40 boats')
    const page = topic(`It wants 40 boats[^p-40].${NOTES}`)
    expect(update(page, {claims: [quoted], articles: [article('pact', 'The island wants 40 boats.')]}).messages).toEqual([])
  })
  test('is told which claim would back a number', () => {
    expect(update(topic(`At least 270 died.${NOTES}`)).messages[0]!.note).toBe('add [^f-270]')
  })
  test('may refer to claims and to its own footnotes only', () => {
    expect(check('So it says[^f-271].')).toEqual(['6:11 footnote-unknown'])
    expect(check('At least 180 fell[^f-gone], and at least 270 others[^f-270].').filter(told => told.endsWith('differs'))).toEqual([])
    expect(update(topic(`So it says[^f-271].${NOTES}`)).messages[0]!.note).toContain('[^f-270]')
    expect(check('So it says[^own].\n\n[^own]: By hand.')).toEqual([])
  })
  test('gets the notes of the claims it cites', () => {
    expect(update(topic(`At least 270 died[^f-270].${NOTES}`)).text).toContain('[^f-270]: “The Harbour Office said that at least 270 guards had been killed.” — *Harbour counts its dead*, paragraph 2. [In its source](../sources/harbour.md#f-270) ([text](../../seeds/harbour.txt))')
  })
  test('that cites claims needs a region for their notes', () => {
    expect(rulesOf(update(topic('At least 270 died[^f-270].')).messages)).toEqual(['6:27 region-missing'])
  })
})

describe('a hand edit inside a region', () => {
  const written = update(topic('<!-- figures start measure="killed" -->\n<!-- figures end -->\n\n<!-- notes start -->\n<!-- notes end -->\n')).text
  const edited = written.replace('can all be true', 'may all be true')

  test('is reported with both choices, and not overwritten', () => {
    expect(edited).not.toBe(written)
    const {text, messages} = update(edited)
    expect(rulesOf(messages)).toEqual(['6:1 region-edited'])
    expect(messages[0]!.note).toMatch(/to keep the text as prose, delete the marker lines 6 and \d+; to regenerate it, delete `sha256="…"`/)
    expect(text).toBe(edited)
  })
  test('is overwritten on demand', () => {
    expect(update(edited, {force: true}).text).toBe(written)
    expect(update(edited.replace(/(figures end) sha256="\w+"/, '$1')).text).toBe(written)
  })
  test('becomes prose when the markers are deleted', () => {
    const kept = update(edited.replace(/<!-- figures (?:start|end).*?-->/g, ''))
    expect(rulesOf(kept.messages)).toEqual([])
    expect(kept.text).toContain('may all be true')
  })
  test('is none where only the claims changed', () => {
    const {text, messages} = update(written, {claims: [dead270]})
    expect(messages).toEqual([])
    expect(text).toContain('**A single report:**')
  })
})

test('a region with nothing to show in the front matter is an error', () => {
  expect(rulesOf(update(topic('<!-- positions start -->\n<!-- positions end -->\n\n<!-- events start -->\n<!-- events end -->\n\n<!-- notes start -->\n<!-- notes end -->\n')).messages))
    .toEqual(['6:1 region-unconfigured', '9:1 region-unconfigured'])
})
