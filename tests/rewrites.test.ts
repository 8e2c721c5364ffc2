// src/source/rewrites: articles that share their wording are found, whatever was added, cut or moved; a shared quotation or notice alone makes no rewrite.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Source} from '../src/model.ts'
import {rewritesOf} from '../src/site/rewrites.ts'
import {findRewrites} from '../src/source/rewrites.ts'
import {renderFigures} from '../src/topics/figures-table.ts'
import {lookupOf} from '../src/topics/lookup.ts'
import {article, figureIn, knowledgeBase, named} from './fixtures/topics/make-knowledge-base.ts'

const REPORT = [
  'Divers bring up the ferry bell',
  'Divers from the island of Sarn have brought up the bell of a ferry that sank off the northern lighthouse forty years ago, the Harbour Office said on Tuesday.',
  'The bell lay under two metres of sand and was found by chance when a trawler lost its anchor near the wreck. It took the divers nine days to free it, because the current allows no more than an hour of work between the tides.',
  'The ferry went down in a winter storm with 61 people on board, of whom only four reached the shore. A court of inquiry blamed the company, which had sent the ship out with a broken pump, but nobody was ever sentenced.',
  'Relatives of the drowned had asked for the bell to be left where it was. Others wanted a memorial on the quay, and the island council has now promised to put the bell there before the next winter.',
].join('\n')
const RETOLD = [
  'Bell of sunken ferry recovered',
  'Divers from Sarn have brought up the bell of a ferry that sank off the northern lighthouse some forty years ago, according to the Harbour Office.',
  'It was found by chance when a trawler lost its anchor near the wreck, and lay under two metres of sand. The divers needed nine days to free it, because the current allows no more than an hour of work a day.',
  'The ferry went down in a winter storm with 61 people on board, and only four of them reached the shore. A court of inquiry blamed the company for having sent the ship out with a broken pump. Nobody was ever sentenced.',
].join('\n')
const BRIEF = 'A ferry’s bell has been recovered off the northern lighthouse. The ferry went down in a winter storm with 61 people on board, of whom only four reached the shore. It was found by chance when a trawler lost its anchor near the wreck.'
const QUOTATION = '“We had hoped that the sea would keep what it had taken, and that nobody would ever make a show of it; but now that the bell is here it must be rung for those who drowned, once for each of them, and then it must be silent for good,” said Ona Brill, whose father was the ferry’s cook.'
const OTHER_HAND = [
  'A widow’s son hears the bell again',
  'When Peer Lund was six he waited on the quay for a ship that did not come. On Tuesday he stood there once more and watched a crane swing something green and heavy out of the fog.',
  'Sarn is a small place. Almost every family has a name on the stone behind the church, and for weeks the islanders have quarrelled over whether the wreck should have been touched at all.',
  'The company that ran the line is long gone. Its last director died in a home on the mainland two springs ago, and the papers of the inquiry were lost when the archive flooded.',
  'What remains is the argument about where to hang the thing. The council speaks of the quay; the vicar would rather see it in the tower.',
].join('\n')
const NOTICE = 'The Sarn Courier is written by volunteers and appears every second Friday. It takes no money from the council or from the companies of the harbour, and it corrects its mistakes on the page where they were made. Letters reach the editors at the old customs house, between the fish market and the ropewalk, until Wednesday at noon.'
const PLAIN = [
  'Hens stop laying in the hills', 'The price of eggs has doubled in the upland villages since the road was closed by a landslide in March.',
  'Farmers there say that feed comes by mule, one sack at a time, and that hens which are not fed do not lay. A dealer in the valley has offered to buy the flocks, but at a third of what they cost a year before.',
  'The provincial engineer expects the road to stay shut through the summer. His men have cleared one slide only to see another come down behind them, and the money for dynamite is spent.',
].join('\n')

const groups = (texts: Record<string, string>): string[][] => findRewrites(Object.entries(texts).map(([id, text]) => article(id, text)))
const PAIR = [['one', 'two']]

describe('an article', () => {
  test('and its retelling with other words in every sentence are one report', () => {
    expect(groups({one: REPORT, two: RETOLD})).toEqual(PAIR)
  })
  test('and a brief made of three of its sentences are one report', () => {
    expect(groups({one: REPORT, two: BRIEF})).toEqual(PAIR)
  })
  test('and its copy with a headline, a note and clutter of another page are one report', () => {
    const clutter = ['Bell found!', 'Share this article', REPORT, 'Related stories', 'Leave a Reply', NOTICE].join('\n')
    expect(groups({one: REPORT, two: clutter})).toEqual(PAIR)
  })
  test('and its copy in capitals, with other quotation marks and with markup, are one report', () => {
    expect(groups({one: `${REPORT}\n${QUOTATION}`, two: `${REPORT.toUpperCase()}\n${QUOTATION.replace(/[“”]/g, '"')}`})).toEqual(PAIR)
    expect(groups({one: REPORT, two: REPORT.replace('two metres', '**two** metres').replace('nine days', '[nine days](https://sarn.example)')})).toEqual(PAIR)
  })
  test('and one of another hand on the same event are two', () => {
    expect(groups({one: REPORT, two: OTHER_HAND})).toEqual([])
  })
  test('and one of another hand that quotes the same words, however long, are two', () => {
    expect(groups({one: `${REPORT}\n${QUOTATION}`, two: `${OTHER_HAND}\n${QUOTATION}`})).toEqual([])
    expect(groups({one: `${BRIEF}\n${QUOTATION}`, two: `${QUOTATION}\n${QUOTATION}\n${PLAIN}`})).toEqual([])
  })
  test('and one with the same notice of its paper are two', () => {
    expect(groups({one: `${OTHER_HAND}\n${NOTICE}`, two: `${PLAIN}\n${NOTICE}`})).toEqual([])
  })
  test('of a sentence or two is too short to tell', () => {
    expect(groups({one: 'The bell of the ferry was found on Tuesday.', two: 'The bell of the ferry was found on Tuesday. It rang.'})).toEqual([])
  })
})

describe('groups', () => {
  test('join an article with its rewrites and theirs', () => {
    expect(groups({four: RETOLD, three: PLAIN, two: BRIEF, one: REPORT, five: OTHER_HAND})).toEqual([['four', 'one', 'two']])
  })
  test('hold all of a hundred copies, and no stranger with the same notice', () => {
    const copies = Object.fromEntries(Array.from({length: 100}, (_, at) => [`copy-${at}`, `Edition ${at}\n${REPORT}\nPrinted for reader ${at}.\n${NOTICE}`]))
    const found = groups({...copies, stranger: `${PLAIN}\n${NOTICE}`})
    expect(found.map(group => group.length)).toEqual([100])
  })
})

describe('a reader is told', () => {
  const articles = [article('one', REPORT), article('three', `${OTHER_HAND} There were 61 on board.`), article('two', RETOLD)]
  const credits = (two: string[]) => articles.map(source => figureIn(source, `f-${source.id}`, '61', {best: 61, form: 'exact'}, {origins: source.id === 'one' ? named('harbour-office') : source.id === 'two' ? named(...two) : []}))
  const told = (two: string[]) => renderFigures(lookupOf(knowledgeBase({articles, claims: credits(two), cards: {one: 'Bell', two: 'The *bell* again', three: 'A son'}})), 'killed', () => '')

  test('which articles share their wording, and that their number counts once', () => {
    expect(told([])).toContain('“Bell” and “The \\*bell\\* again” share much of their wording and are read as rewrites of one report: a number they have in common counts once')
    expect(told([])).toMatch(/\| 61 \| Harbour Office \| undated \| \[Bell\].*; also in \[The .*\n\| 61 \| nobody named \| undated \| \[A son\]/)
  })
  test('of each origin that rewrites credit', () => {
    expect(told(['lighthouse keeper'])).toMatch(/\| Harbour Office \|.*\n.*\n?.*\| lighthouse keeper \|/)
  })
  test('on a source’s page, which others share its wording', () => {
    const kb = knowledgeBase({articles, claims: []})
    expect([rewritesOf(kb, 'two'), rewritesOf(kb, 'three')]).toEqual([{shown: ['one'], more: 0}, {shown: [], more: 0}])
  })
})

describe('whatever the words are,', () => {
  const words = fc.array(fc.constantFrom(...'the a of in and was by to ferry bell island sand storm lamp harbour crane rope mast widow mayor vicar dune reef north winter'.split(' ')), {minLength: 60, maxLength: 160})
  const text = words.map(list => `Tidings\n${list.map((word, at) => (at % 13 === 12 ? `${word}.` : word)).join(' ')}.`)
  const sources = fc.array(text, {minLength: 2, maxLength: 6}).map(texts => texts.map((one, at): Source => article(`article-${at}`, one)))

  test('the order of the articles changes nothing', () => {
    fc.assert(fc.property(sources.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length}))), ([list, shuffled]) => {
      expect(findRewrites(shuffled)).toEqual(findRewrites(list))
    }), {numRuns: 30})
  })
  test('a copy with words before and behind it is found, whichever of the two has the first name', () => {
    fc.assert(fc.property(text, text, fc.boolean(), (one, other, turned) => {
      const texts = [one, `${other.slice(0, 80)}\n${one}\nRelated stories\nprinted by the ferry post`]
      expect(groups({one: texts[turned ? 1 : 0]!, two: texts[turned ? 0 : 1]!})).toEqual(PAIR)
    }), {numRuns: 30})
  })
  test('names of articles do not matter', () => {
    fc.assert(fc.property(text, text, (one, other) => {
      expect(groups({a: one, b: other})).toEqual(groups({a: other, b: one}))
    }), {numRuns: 30})
  })
})
