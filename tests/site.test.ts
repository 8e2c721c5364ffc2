// The pure queries of src/site, on a small invented knowledge base.
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createAddresses} from '../src/site/address.ts'
import {answersFor, verdictOf} from '../src/site/answers.ts'
import {backlinksOfClaim, backlinksOfEntry, type Backlink} from '../src/site/backlinks.ts'
import {claimGroups} from '../src/site/claim-groups.ts'
import {claimsAsCsv, claimsAsJsonLines, COLUMNS} from '../src/site/claim-table.ts'
import {claimTitle} from '../src/site/claim-title.ts'
import {claimsNaming} from '../src/site/claims-of-entry.ts'
import {figureGroups, figurePages} from '../src/site/figures-of-measure.ts'
import {creditedElsewhere} from '../src/site/crediting.ts'
import {glossaryGroups} from '../src/site/glossary-groups.ts'
import {lookup, sourceTitle} from '../src/site/lookup.ts'
import {isProposed} from '../src/site/proposed.ts'
import {pointsElsewhere, positionWords} from '../src/site/position-words.ts'
import {positionsBy, positionsIn, positionsOn} from '../src/site/positions-of-term.ts'
import {quotationInSentence, quotationOf, shorten} from '../src/site/quotation.ts'
import {relationsOf} from '../src/site/relations-of-figure.ts'
import {republishedParagraphs} from '../src/site/republication.ts'
import {searchRecordOf} from '../src/site/search-record.ts'
import {readSettings} from '../src/site/settings.ts'
import {contactLink, pageHead, prosePages, siteInfo} from '../src/site/site-info.ts'
import {yearOf} from '../src/site/timeline.ts'
import {partiesOf, speakersInWords, speakersOf} from '../src/site/who-says.ts'
import {comparisonPhrases, verdictInWords} from '../src/site/comparison-phrases.ts'
import {readSources} from '../src/source/read-source.ts'
import {whenWords} from '../src/site/when.ts'
import type {KnowledgeBase} from '../src/knowledge-base.ts'
import type {Claim, Comparison, Figure, Position} from '../src/model.ts'
import {comparisonWords} from '../src/topics/comparison-words.ts'
import {compareDates, dateWords} from '../src/topics/date-words.ts'
import {COMPARISON, siteKnowledge} from './site-knowledge.ts'

const kb = siteKnowledge()
const measures = kb.catalogue.measures.map(({data}) => data)
/** The same, where the first figure is replaced by the second. */
const replaced = {...kb, comparisons: {partConflicts: [], comparisons: [{...COMPARISON, relations: COMPARISON.relations.map((relation, at) => (at === 0 ? {...relation, relation: 'superseded' as const} : relation))}]}}
/** Nine reports: eight lower bounds, and one number far outside. */
const manyReports = manyOf(9)

function manyOf(count: number): typeof kb {
  const base = lookup(kb).claims.get('f-aaaaaaaaaa') as Figure
  const figures = Array.from({length: count}, (_, at): Figure => ({...base, id: `f-${at}`, quantity: at === count - 1 ? {best: 900, form: 'exact', exact: '900'} : {low: 10 + at, form: 'at-least', exact: `at least ${10 + at}`}}))
  const comparison: Comparison = {...COMPARISON, figures: figures.map(({id}) => id), relations: [], outliers: [figures.at(-1)!.id]}
  return {...kb, claims: figures, comparisons: {comparisons: [comparison], partConflicts: []}}
}

const claim = (id: string) => lookup(kb).claims.get(id)!

describe('addresses', () => {
  test.each([['/', '/'], ['attest', '/attest/'], ['/a/b', '/a/b/'], ['//a//', '/a/'], ['', '/']])('a base path %j becomes %j', (given, base) => {
    expect(readSettings({BASE_PATH: given}, '/work').base).toBe(base)
  })
  test('folders are taken from the environment, relative to the working directory', () => {
    expect(readSettings({ATTEST_ROOT: 'kb', ATTEST_OUT: '/out', SITE_URL: 'https://a.example'}, '/home')).toEqual({root: '/home/kb', out: '/out', site: 'https://a.example', base: '/'})
  })
  test('every address stands below the base', () => {
    const address = createAddresses('/kb/')
    expect([address.page(''), address.page('timeline'), address.file('data/claims.csv'), address.claim('f-1'), address.claimInSource('a b', 'f-1'), address.entry({folder: 'pages', id: 'home'})])
      .toEqual(['/kb/', '/kb/timeline/', '/kb/data/claims.csv', '/kb/claims/f-1/', '/kb/sources/a%20b/#f-1', '/kb/'])
  })
  test('no id leaves its folder', () => {
    fc.assert(fc.property(fc.string({minLength: 1, unit: 'grapheme-ascii'}), id => new URL(createAddresses('/kb/').term(`x${id}`), 'https://a.example').pathname.startsWith('/kb/glossary/x')))
  })
})

describe('dates', () => {
  test.each([
    ['2024', '2024'], ['2024-06', 'June 2024'], ['2024-06-03', '3 June 2024'], ['2025-12~', 'about December 2025'], ['2025?', 'perhaps 2025'], ['2024-22', 'summer 2024'],
    ['2024-01/2024-03', 'January 2024 to March 2024'], ['../2024', 'until 2024'], ['2024-05/..', 'from May 2024'], ['202X', 'the 2020s'], ['2024-XX', '2024'], ['nonsense', 'nonsense'],
  ])('%s reads “%s”', (date, words) => expect(dateWords(date)).toBe(words))
  test('dates sort by their beginning, the wider before the narrower; one without a beginning by its end, and last what can’t be read', () => {
    expect(['nonsense', '2025', '2024-06-01', '2024-06', '2024', '../2024', '2024/..'].sort(compareDates)).toEqual(['2024/..', '2024', '2024-06', '2024-06-01', '../2024', '2025', 'nonsense'])
  })
  test('a year is the one a date begins in', () => expect(['2024-06~', '2023/2025', '202X'].map(yearOf)).toEqual(['2024', '2023', '202X']))
})

describe('a quotation', () => {
  test('marks the number and keeps the words around it to its own paragraph', () => {
    const quotation = quotationOf(kb, claim('f-aaaaaaaaaa'))
    expect(quotation.parts.map(part => part.text).join('')).toBe('The signals bureau of Keldra said on Monday that at least 40 marines were killed near the weir.')
    expect(quotation.parts.filter(part => part.marked)).toEqual([{text: 'at least 40', marked: true}])
    expect(quotation).toMatchObject({before: '', after: ' Nobody else confirmed it, and…', paragraph: 2})
  })
  test('marks the object of a position', () => {
    expect(quotationOf(kb, claim('p-aaaaaaaaaa')).parts.find(part => part.marked)?.text).toBe('a limit on its army')
  })
  test('when shortened, stays around the marked words and says where it was cut', () => {
    const long = {before: 'b', after: 'a', paragraph: 1, parts: [{text: `${'early '.repeat(80)}`, marked: false}, {text: '40', marked: true}, {text: `${' later'.repeat(80)}`, marked: false}]}
    const text = shorten(long).parts.map(part => part.text).join('')
    expect(text.length).toBeLessThan(320)
    expect(text).toMatch(/^… (?:early )+40(?: later)+ …$/)
  })
})

describe('who says so', () => {
  test('is named by the glossary’s label, else in the text’s words, else nobody', () => {
    expect(['f-aaaaaaaaaa', 'f-bbbbbbbbbb', 'f-cccccccccc'].map(id => speakersInWords(kb, claim(id)))).toEqual(['Keldran Signals Bureau', 'the monitors', 'nobody named'])
  })
  test('keeps words that say more than the name of an entry, and leads to it all the same', () => {
    const [guard] = speakersOf(kb, {...claim('f-aaaaaaaaaa'), origins: [{id: 'keldra', label: 'Keldra’s coast guard'}]})
    expect(guard).toEqual({label: 'Keldra’s coast guard', term: 'keldra'})
    expect(speakersOf(kb, {...claim('f-aaaaaaaaaa'), origins: [{id: 'keldra', label: 'the Keldran'}]})).toEqual([{label: 'Keldra', term: 'keldra'}])
  })
  test('is filed under the party that the speaker belongs to', () => {
    expect(['f-aaaaaaaaaa', 'f-bbbbbbbbbb', 'p-aaaaaaaaaa'].map(id => partiesOf(kb, claim(id)))).toEqual([['Keldra'], [], ['Keldra']])
  })
  test('stands in the claim’s title, with the number in the source’s words', () => {
    expect(claimTitle(kb, claim('f-aaaaaaaaaa'))).toBe('Dead · Keldran Signals Bureau: “at least 40”')
    expect(claimTitle(kb, claim('f-cccccccccc'))).toBe('Dead · nobody named: “Thousands”')
    expect(claimTitle(kb, claim('e-aaaaaaaaaa'))).toBe('June 2031: “Sunmar and Orvand signed the pact”')
  })
})

describe('a position', () => {
  const position = (given: Partial<Position>): Position => ({...positionsIn(kb)[0]!, ...given})
  test('is a label with the source’s words in quotation marks, never a sentence made of both', () => {
    expect(claimTitle(kb, position({object: 'a limit on the army'}))).toBe('Limit on the army · Keldra · rejects: “a limit on the army”')
  })
  test('whose words say “its” is told by its whole sentence, which says whose', () => {
    expect(claimTitle(kb, position({}))).toBe('Limit on the army · Keldra · rejects, as told in “Keldra rejects a limit on its army unless observers stay.”')
    expect([position({}), position({object: 'limits and profits'})].map(each => pointsElsewhere(kb, each))).toEqual([true, false])
  })
  test('names its condition apart, unless the sentence that tells it holds the condition', () => {
    expect(positionWords(kb, position({}))).toMatchObject({condition: null})
    expect(positionWords(kb, position({object: 'limits'}))).toEqual({after: ': “limits”', condition: 'unless observers stay'})
  })
  test('whose sentence is too long for a title is told by the words around its clause', () => {
    const words = Array.from({length: 30}, (_, at) => `longerword${at}`)
    const text = `Harbours open, ${words.join(' ')}, and Keldra demands peace for its army, ${words.join(' ')}.`
    const source = readSources([{path: 'seeds/second-report.txt', bytes: new TextEncoder().encode(`${text}\n`)}]).sources[0]!
    const exact = 'Keldra demands peace for its army'
    const start = source.text.indexOf(exact)
    const long = position({object: 'peace for its army', condition: null, sentence: {start: 0, end: text.length}, selector: {exact, start, end: start + exact.length, prefix: '', suffix: ''}})
    const {after} = positionWords({...kb, sources: [source]}, long, 160)
    expect(after).toMatch(/^, as told in “… (\S+ ){6}Keldra demands peace for its army, (\S+ ){6}…”$/)
    expect(positionWords({...kb, sources: [source]}, {...long, object: ''}, 160).after).toBe('')
  })
  test('for which nobody else is named is told by the article itself', () => {
    expect(speakersInWords(kb, claim('p-aaaaaaaaaa'))).toBe('the article itself')
  })
})

describe('a strength', () => {
  const measures = kb.catalogue.measures.map(entry => ({...entry, data: {...entry.data, binding: 'strength' as const}}))
  const told = (base: KnowledgeBase, words: string, given: Partial<Figure>): boolean => {
    const source = readSources([{path: 'seeds/second-report.txt', bytes: new TextEncoder().encode(`${words}\n`)}]).sources[0]!
    const start = source.text.indexOf('from 600')
    return isProposed({...base, sources: [source]}, {...claim('f-bbbbbbbbbb') as Figure, sentence: {start: 0, end: words.length}, number: {start, end: start + 15}, quantity: {low: 600, high: 800, form: 'change', exact: 'from 600 to 800'}, ...given})
  }
  const strengths = {...kb, catalogue: {...kb.catalogue, measures}}
  const proposal = 'There are proposals to expand the army from 600 to 800.'
  test('is proposed as a limit, or as a change that a plan tells', () => {
    expect([told(strengths, proposal, {}), told(strengths, 'It has 900.', {basis: 'limit'})]).toEqual([true, true])
  })
  test('is no proposal where it changed, where it only stands, and where losses are counted', () => {
    expect([told(strengths, 'The army grew from 600 to 800, says a proposal.', {}), told(strengths, proposal, {quantity: {best: 800, form: 'exact', exact: '800'}}), told(kb, proposal, {})]).toEqual([false, false, false])
  })
})

describe('a claim’s page', () => {
  const source = lookup(kb).sources.get('second-report')!
  const jointly = readSources([{path: 'seeds/second-report.txt', bytes: new TextEncoder().encode('The numbers come from Keldran and western bureaus. Keldra has its own interest in them. Thousands were killed.\n')}]).sources[0]!
  const within = (words: string, given: Partial<Claim> = {}): Claim => {
    const base = claim('p-aaaaaaaaaa')
    const start = source.text.indexOf(words)
    return {...base, selector: {exact: words, start, end: start + words.length, prefix: 'x', suffix: 'y'}, ...given} as Claim
  }
  test('shows the quote within its whole sentence and nothing beyond it', () => {
    expect(quotationInSentence(kb, within('rejects a limit on its army'))).toMatchObject({before: 'Keldra ', after: ' unless observers stay.'})
    expect(quotationInSentence(kb, claim('f-aaaaaaaaaa'))).toMatchObject({before: '', after: ''})
  })
  test('shows the sentence that credits, where the claim’s own names nobody, the nearest first', () => {
    const credited = creditedElsewhere(kb, {...claim('f-cccccccccc'), origins: [{id: null, label: 'The  monitors'}]})
    expect(credited.map(({name, parts, paragraph}) => [name, parts.find(part => part.marked)?.text, parts.map(part => part.text).join(''), paragraph]))
      .toEqual([['The  monitors', 'the monitors', 'About 300 marines were killed, according to the monitors.', 2]])
  })
  test('shows for joint origins one sentence that names them all, though a nearer one names one of them', () => {
    const joint = {...kb, sources: kb.sources.map(each => (each.id === 'second-report' ? jointly : each))}
    const credited = creditedElsewhere(joint, {...claim('f-cccccccccc'), sentence: jointly.sentences.at(-1)!, origins: [{id: 'keldra', label: 'Keldra'}, {id: null, label: 'western bureaus'}]})
    expect(credited.map(({name, parts, paragraph}) => [name, parts.filter(part => part.marked).map(part => part.text), paragraph])).toEqual([['Keldra and western bureaus', ['Keldran', 'western bureaus'], 1]])
  })
  test('knows an origin or a holder by any name that the glossary gives', () => {
    const signals = creditedElsewhere(kb, {...claim('f-cccccccccc'), origins: [{id: 'keldra', label: 'the Keldran navy'}]})
    expect(signals.map(({parts}) => parts.find(part => part.marked)?.text)).toEqual(['Keldra'])
    const sentence = source.sentences.at(-1)!
    expect(creditedElsewhere(kb, {...claim('p-aaaaaaaaaa'), sentence} as Claim).map(({name, paragraph}) => [name, paragraph])).toEqual([['Keldra', 3]])
  })
  test('shows no such sentence where its own names them, or none does', () => {
    expect(creditedElsewhere(kb, claim('f-bbbbbbbbbb'))).toEqual([])
    expect(creditedElsewhere(kb, claim('p-aaaaaaaaaa'))).toEqual([])
    expect(creditedElsewhere(kb, {...claim('f-cccccccccc'), origins: [{id: null, label: '(nobody* [here]'}]})).toEqual([])
  })
  test('tells when: by the claim’s own date, else its article’s, told as such', () => {
    const dated = {...kb, catalogue: {...kb.catalogue, cards: kb.catalogue.cards.map(card => ({...card, id: 'second-report', data: {...card.data, id: 'second-report', date: '2031-09~'}}))}}
    expect([whenWords(kb, claim('f-aaaaaaaaaa')), whenWords(kb, claim('f-bbbbbbbbbb')), whenWords(dated, claim('f-bbbbbbbbbb'))]).toEqual(['June 2031', 'undated', 'undated; article of about September 2031'])
  })
})

describe('figures', () => {
  test('of a measure stand in the order of their comparison, with the outlier flagged', () => {
    expect(figureGroups(kb, 'dead').map(({heading, rows}) => [heading, rows.map(row => [row.figure.id, row.outlier])]))
      .toEqual([['Totals', [['f-aaaaaaaaaa', false], ['f-bbbbbbbbbb', false], ['f-cccccccccc', true]]]])
  })
  test('of a measure that nobody reports on are no group', () => {
    const empty = {...COMPARISON, measure: 'lost', figures: [], relations: [], outliers: [], origins: [], verdict: 'none' as const}
    expect(figureGroups({...kb, comparisons: {comparisons: [empty], partConflicts: []}}, 'lost')).toEqual([])
  })
  test('that are not asserted are shown apart from those compared', () => {
    const denied = siteKnowledge(base => siteKnowledge().claims.map(each => ({...each, ...(each.id === 'f-aaaaaaaaaa' ? {id: 'f-dddddddddd', modality: 'denied' as const} : {}), source: base.sources[0]!.id})))
    expect(figureGroups(denied, 'dead').at(-1)).toMatchObject({heading: 'Not compared', comparison: null, rows: [{figure: {id: 'f-dddddddddd'}}]})
  })
  test('are cut into pages, on which a group goes on under its heading', () => {
    const pages = figurePages(figureGroups(manyReports, 'dead'), 4)
    expect(pages.map(groups => groups.map(({heading, rows}) => [heading, rows.length]))).toEqual([[['Totals', 4]], [['Totals', 4]], [['Totals', 1]]])
    expect(figurePages([], 4)).toEqual([[]])
  })
  test('as an answer: the ends of what is reported, by whom, and apart from them what lies far outside', () => {
    const [dead, lost] = answersFor(kb, measures)
    expect(dead?.answer?.ends.map(({id}) => id)).toEqual(['f-aaaaaaaaaa', 'f-bbbbbbbbbb'])
    expect(dead?.answer?.asides.map(({figure, why}) => [figure.id, why])).toEqual([['f-cccccccccc', 'far outside the rest']])
    expect(dead?.answer).toMatchObject({reports: 3, voices: 2, undated: false})
    expect(lost).toMatchObject({measure: {id: 'lost'}, answer: null})
  })
  test('as an answer: that only what lies far outside is disputed', () => {
    const dead = answersFor(kb, measures)[0]!.answer!
    expect(verdictOf(kb, dead)).toBe('Two of three reports can be true together; one is far outside the rest.')
    expect(verdictOf(kb, {...dead, onlyFar: false})).toBe('The sources disagree.')
    expect(verdictOf(kb, {...dead, reports: 1})).toBe('')
  })
  test('as an answer: a magnitude is no end where a count is reported', () => {
    const near = {...kb, comparisons: {partConflicts: [], comparisons: [{...COMPARISON, outliers: []}]}}
    expect(answersFor(near, measures)[0]?.answer?.asides.map(({figure, why}) => [figure.id, why])).toEqual([['f-cccccccccc', 'a magnitude, no count']])
  })
  test('as an answer: that none is dated is known', () => {
    const undated = {...kb, claims: kb.claims.map(each => (each.type === 'figure' ? {...each, asOf: null} : each))}
    expect(answersFor(undated, measures)[0]?.answer?.undated).toBe(true)
  })
  test('as an answer: of many reports the ends, counted whole', () => {
    const dead = answersFor(manyReports, measures)[0]?.answer
    expect(dead?.ends.map(figure => figure.quantity.exact)).toEqual(['at least 10', 'at least 17'])
    expect(dead?.asides.map(({figure}) => figure.quantity.exact)).toEqual(['900'])
    expect([dead?.reports, dead?.between.length]).toEqual([9, 6])
  })
  test('as an answer: a report that several articles repeat is one', () => {
    const repeated = {...kb, comparisons: {partConflicts: [], comparisons: [{...COMPARISON, relations: [{first: 'f-aaaaaaaaaa', second: 'f-bbbbbbbbbb', relation: 'same-report' as const}]}]}}
    expect(answersFor(repeated, measures)[0]?.answer).toMatchObject({reports: 2, ends: [{id: 'f-aaaaaaaaaa'}]})
  })
  test('name those they were held against, disagreement first, each side seeing its own side of a replacement', () => {
    const headings = (id: string) => relationsOf(replaced, claim(id)).map(({heading, figures}) => [heading, figures.map(figure => figure.id)])
    expect(headings('f-bbbbbbbbbb')).toEqual([['Disagrees with', ['f-cccccccccc']], ['Replaces', ['f-aaaaaaaaaa']]])
    expect(headings('f-aaaaaaaaaa')).toEqual([['Disagrees with', ['f-cccccccccc']], ['Replaced by', ['f-bbbbbbbbbb']]])
    expect(headings('f-cccccccccc')).toEqual([['Disagrees with', ['f-bbbbbbbbbb', 'f-aaaaaaaaaa']]])
  })
  test('that a later one replaced stand no longer in the answer, and are flagged in the table', () => {
    expect(figureGroups(replaced, 'dead')[0]?.rows.map(row => row.replaced)).toEqual([true, false, false])
    expect(answersFor(replaced, measures)[0]?.answer).toMatchObject({reports: 2, ends: [{id: 'f-bbbbbbbbbb'}]})
  })
})

describe('a comparison in words', () => {
  const telling = (comparison: Comparison): string => comparisonWords(lookup(kb), comparison, id => `{${id}}`).replaceAll('**', '')
  test('is told by the sentences of the topics, every number leading to its claim', () => {
    const phrases = comparisonPhrases(kb, COMPARISON)
    expect(phrases.map(({text, claim: id}) => (id === null ? text : `{${id}}`)).join('')).toBe(telling(COMPARISON))
    expect(phrases.filter(phrase => phrase.claim === 'f-aaaaaaaaaa').length).toBeGreaterThan(0)
  })
  test.each(['single', 'agree', 'compatible', 'open-bounds', 'disagree'] as const)('with the verdict %s is summed up by its first words', verdict => {
    const words = verdictInWords(kb, {...COMPARISON, verdict})
    expect(words).toMatch(/^[A-Z][^.]+\.$/)
    expect(telling({...COMPARISON, verdict}).startsWith(words.slice(0, -1))).toBe(true)
  })
  test('keeps the words of a hostile speaker as words', () => {
    const hostile = siteKnowledge()
    hostile.claims = hostile.claims.map(each => ({...each, origins: [{id: null, label: '[x](javascript:alert(1)) <b>**y**'}]}))
    const phrases = comparisonPhrases(hostile, COMPARISON)
    expect(phrases.map(phrase => phrase.text).join('')).toContain('[x](javascript:alert(1)) <b>**y**')
    expect(phrases.filter(phrase => phrase.claim !== null).every(phrase => /^f-/.test(phrase.claim!))).toBe(true)
  })
})

describe('a part reported above its whole', () => {
  test('is shown from both sides', () => {
    const conflicting = {...kb, comparisons: {comparisons: [], partConflicts: [{part: 'f-bbbbbbbbbb', whole: 'f-aaaaaaaaaa'}]}}
    expect(relationsOf(conflicting, claim('f-bbbbbbbbbb'))).toMatchObject([{heading: 'A part, reported above its whole', figures: [{id: 'f-aaaaaaaaaa'}]}])
    expect(relationsOf(conflicting, claim('f-aaaaaaaaaa'))).toMatchObject([{heading: 'The whole, reported below its part', figures: [{id: 'f-bbbbbbbbbb'}]}])
  })
})

describe('a part and its whole', () => {
  const whole = {...claim('f-bbbbbbbbbb'), id: 'f-wwwwwwwwww', measure: 'lost'} as Figure
  const lost: Comparison = {...COMPARISON, measure: 'lost', figures: [whole.id], relations: [], outliers: [], origins: [], verdict: 'single'}
  const measures = kb.catalogue.measures.map(entry => ({...entry, data: {...entry.data, parts: entry.id === 'lost' ? ['dead'] : []}}))
  const parted = {...kb, catalogue: {...kb.catalogue, measures}, claims: [...kb.claims, whole], comparisons: {comparisons: [COMPARISON, lost], partConflicts: [{part: 'f-cccccccccc', whole: whole.id}]}}
  const headings = (each: Claim) => relationsOf(parted, each).map(({heading, figures}) => [heading, figures.map(figure => figure.id)])
  test('are held against each other on both pages, those that fit apart from those that do not', () => {
    expect(headings(whole)).toEqual([['The whole, reported below its part', ['f-cccccccccc']], ['Its parts, which can lie within it', ['f-aaaaaaaaaa', 'f-bbbbbbbbbb']]])
    expect(headings(claim('f-aaaaaaaaaa')).at(-1)).toEqual(['The whole, which can hold it', [whole.id]])
  })
  test('are not compared where the part is no total of its own, as a denied one', () => {
    expect(headings({...claim('f-aaaaaaaaaa'), id: 'f-dddddddddd'})).toEqual([])
  })
})

describe('positions, events and entries', () => {
  test('a term shows who wants what, a party what it wants', () => {
    expect(positionsOn(kb, 'army-limit').map(({holder, positions}) => [holder.label, positions.length])).toEqual([['Keldra', 1]])
    expect(positionsBy(kb, 'keldra').map(({title}) => title)).toEqual(['Limit on the army'])
    expect(positionsBy(kb, 'orvand')).toEqual([])
  })
  test('an entry shows what it vouches for and what it takes part in', () => {
    expect(claimsNaming(kb, 'signals-bureau').map(({heading, claims}) => [heading, claims.length])).toEqual([['Named as the origin of', 1]])
    expect(claimsNaming(kb, 'sunmar').map(({heading}) => heading)).toEqual(['Takes part in'])
  })
  test('every claim is in exactly one group of the index', () => {
    expect(claimGroups(kb).flatMap(group => group.claims.map(each => each.id)).sort()).toEqual(kb.claims.map(each => each.id).sort())
  })
  test('the glossary is grouped by kind, in the order of the titles', () => {
    expect(glossaryGroups(kb.catalogue).map(({id, entries}) => [id, entries.map(entry => entry.title)])).toEqual([
      ['term', ['Limit on the army']], ['state', ['Keldra', 'Orvand', 'Sunmar']], ['body', ['Keldran Signals Bureau']], ['force', ['Marines']],
    ])
  })
  test('a claim’s page and an entry’s page name the topic that cites them, with its sentence', () => {
    const sentence = 'The bureau counts the dead of Keldra.'
    expect(backlinksOfClaim(kb, 'f-aaaaaaaaaa')).toMatchObject([{kind: 'topic', title: 'Losses', sentences: [{text: sentence}]}])
    expect(backlinksOfEntry(kb, 'glossary', 'keldra')).toMatchObject([{title: 'Losses', href: '/topics/losses/', sentences: [{text: sentence}]}])
    expect(backlinksOfEntry(kb, 'glossary', 'orvand')).toEqual([])
  })
  test('every citing sentence is there, prose before rows of tables, those beyond the sixth to be unfolded', () => {
    const rows = Array.from({length: 7}, (_, at) => `| ${at} | [Orvand](../glossary/orvand.md) |`)
    const body = ['| Day | Who |', '| --- | --- |', ...rows, '', 'The pact binds [Orvand](../glossary/orvand.md).'].join('\n')
    const topics = kb.catalogue.topics.map(topic => ({...topic, text: body}))
    const [{sentences, more}] = backlinksOfEntry({...kb, catalogue: {...kb.catalogue, topics}}, 'glossary', 'orvand') as [Backlink]
    expect([sentences[0]!.text, sentences.length, more.map(({text}) => text)]).toEqual(['The pact binds Orvand.', 6, ['Day: 5 · Who: Orvand', 'Day: 6 · Who: Orvand']])
  })
})

describe('sources', () => {
  test('an article is republished only where its card allows it', () => {
    expect(republishedParagraphs(kb, 'first-report').map(paragraph => paragraph.heading)).toEqual([true, false, false])
    expect(republishedParagraphs(kb, 'second-report')).toEqual([])
  })
  test('a headline comes from the card, or else from the text', () => {
    expect([sourceTitle(kb, 'first-report'), sourceTitle(kb, 'second-report')]).toEqual(['Marines leave harbour, says bureau', 'A second count'])
  })
})

describe('search', () => {
  test('a claim is filed by kind, topic, source, party and measure or term', () => {
    const values = (id: string) => Object.fromEntries(searchRecordOf(kb, claim(id), '').filters.map(({name, values: found}) => [name, found]))
    expect(values('f-aaaaaaaaaa')).toEqual({topic: ['Losses'], source: ['Marines leave harbour, says bureau'], party: ['Keldra'], measure: ['Dead'], term: []})
    expect(values('p-aaaaaaaaaa')).toEqual({topic: ['Losses'], source: ['A second count'], party: ['Keldra'], measure: [], term: ['Limit on the army']})
    expect(values('e-aaaaaaaaaa')['topic']).toEqual(['Losses'])
  })
})

describe('data', () => {
  test('JSON Lines hold the claims unchanged', () => {
    expect(claimsAsJsonLines(kb).trimEnd().split('\n').map(line => JSON.parse(line))).toEqual(kb.claims)
  })
  test('the table has a row a claim and a cell a column, after the mark by which spreadsheets know UTF-8', () => {
    expect(claimsAsCsv(kb).startsWith('\ufeff')).toBe(true)
    const lines = claimsAsCsv(kb).slice(1).trimEnd().split('\r\n')
    expect(lines).toHaveLength(kb.claims.length + 1)
    expect(lines[0]).toBe(COLUMNS.map(({column}) => column).join(','))
    expect(lines[1]).toMatch(/^f-aaaaaaaaaa,figure,first-report,2,/)
  })
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('a spreadsheet does not run %j', text => {
    const hostile = {...kb, claims: kb.claims.map(each => ({...each, via: [text]}))}
    const cells = claimsAsCsv(hostile).split('\r\n').slice(1).filter(Boolean)
    expect(cells).toHaveLength(kb.claims.length)
    for (const line of cells) expect(line).toContain(`'${text}`)
  })
})

describe('the site’s own words', () => {
  test('come from content/pages/, and a missing file falls back to plain words', () => {
    expect(siteInfo(kb.catalogue)).toEqual({name: 'Knowledge base', contact: null, repository: null, licence: null})
    expect(pageHead(kb.catalogue, 'timeline').title).toBe('Timeline')
    expect(prosePages(kb.catalogue)).toEqual(['method'])
  })
  test.each([['https://a.example/x', 'https://a.example/x'], ['a@b.example', 'mailto:a@b.example'], ['javascript:alert(1)', null], ['write to us', null]])('the contact %j links to %j', (contact, link) => {
    expect(contactLink(contact)).toBe(link)
  })
})
