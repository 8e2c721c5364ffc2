// A small invented knowledge base whose claims are written by hand, so that the site's queries are tested apart from the extractor.
import {assembleKnowledgeBase, type KnowledgeBase} from '../src/knowledge-base.ts'
import {selectorAt} from '../src/claims/selector.ts'
import type {Claim, Comparison, Event, Figure, Position, Range} from '../src/model.ts'

const ARTICLES = {
  'first-report': [
    'Marines leave harbour',
    'The signals bureau of Keldra said on Monday that at least 40 marines were killed near the weir. Nobody else confirmed it, and the ferry post gave no number at all.',
    'In June 2031 Sunmar and Orvand signed the pact.',
  ].join('\n'),
  'second-report': [
    'A second count',
    'About 300 marines were killed, according to the monitors.',
    'Keldra rejects a limit on its army unless observers stay.',
    'Thousands of marines were killed, a pamphlet claims.',
  ].join('\n'),
}

const entry = (folder: string, id: string, header: string, body = '') => ({id, path: `content/${folder}/${id}.md`, text: `---\n${header}\n---\n\n${body}\n`})

const CONTENT = [
  entry('topics', 'losses', 'title: Losses\nsummary: Who died.\nmeasures: [dead]\nterms: [army-limit]\nevents: [sunmar]', 'The bureau counts[^f-aaaaaaaaaa] the dead of [Keldra](../glossary/keldra.md).\n\n[^f-aaaaaaaaaa]: a note'),
  entry('measures', 'dead', 'title: Dead\nsummary: Marines reported dead.\nunit: persons\npopulation: marines\nbinding: event\ncues: [kill]'),
  entry('measures', 'lost', 'title: Lost\nsummary: Marines reported lost.\nunit: persons\npopulation: marines\nbinding: event\ncues: [lose]\norder: 200'),
  entry('glossary', 'marines', 'title: Marines\nkind: force\ndefinition: Soldiers of Sunmar.\nof: sunmar'),
  entry('glossary', 'sunmar', 'title: Sunmar\nkind: state\ndefinition: A state.\nparty: true'),
  entry('glossary', 'orvand', 'title: Orvand\nkind: state\ndefinition: Another state.\nparty: true'),
  entry('glossary', 'keldra', 'title: Keldra\nkind: state\ndefinition: A third state.\nparty: true\nadjectives: [Keldran]'),
  entry('glossary', 'signals-bureau', 'title: Keldran Signals Bureau\nkind: body\ndefinition: A service of Keldra.\nof: keldra'),
  entry('glossary', 'army-limit', 'title: Limit on the army\nkind: term\ndefinition: How many soldiers a state may keep.\ncues: [limit]'),
  entry('sources', 'first-report', 'title: Marines leave harbour, says bureau\nrights: own'),
]

export function siteKnowledge(claims: (kb: KnowledgeBase) => Claim[] = handmadeClaims): KnowledgeBase {
  const seeds = Object.entries(ARTICLES).map(([id, text]) => ({path: `seeds/${id}.txt`, bytes: new TextEncoder().encode(text)}))
  const {kb} = assembleKnowledgeBase(seeds, CONTENT)
  return {...kb, claims: claims(kb), comparisons: {comparisons: [COMPARISON], partConflicts: []}}
}

export const COMPARISON: Comparison = {
  measure: 'dead', population: 'marines', basis: 'total', figures: ['f-aaaaaaaaaa', 'f-bbbbbbbbbb', 'f-cccccccccc'],
  relations: [
    {first: 'f-aaaaaaaaaa', second: 'f-bbbbbbbbbb', relation: 'compatible'},
    {first: 'f-bbbbbbbbbb', second: 'f-cccccccccc', relation: 'disagree'},
    {first: 'f-aaaaaaaaaa', second: 'f-cccccccccc', relation: 'disagree'},
  ],
  outliers: ['f-cccccccccc'], origins: ['signals-bureau', 'the monitors'], verdict: 'disagree',
}

function handmadeClaims(kb: KnowledgeBase): Claim[] {
  const dead = {measure: 'dead', population: 'marines', basis: 'total', asOf: null} as const
  return [
    figure(kb, 'first-report', 'f-aaaaaaaaaa', 'at least 40', {...dead, quantity: {low: 40, form: 'at-least', exact: 'at least 40'}, asOf: '2031-06', origins: [{id: 'signals-bureau', label: 'Keldran Signals Bureau'}]}),
    event(kb, 'first-report', 'e-aaaaaaaaaa', 'June 2031', {date: '2031-06', label: 'Sunmar and Orvand signed the pact', actors: ['sunmar', 'orvand']}),
    figure(kb, 'second-report', 'f-bbbbbbbbbb', 'About 300', {...dead, quantity: {best: 300, form: 'about', exact: 'About 300'}, origins: [{id: null, label: 'the monitors'}], via: ['Ferry Post']}),
    position(kb, 'second-report', 'p-aaaaaaaaaa', 'a limit on its army', {holder: 'keldra', document: null, term: 'army-limit', stance: 'rejects', object: 'a limit on its army', condition: 'unless observers stay'}),
    figure(kb, 'second-report', 'f-cccccccccc', 'Thousands', {...dead, quantity: {low: 1000, high: 9999, form: 'magnitude', exact: 'Thousands'}}),
  ]
}

type Given<T extends Claim> = Partial<T> & Omit<T, keyof Claim | 'number'>

const figure = (kb: KnowledgeBase, source: string, id: string, words: string, given: Given<Figure>): Figure => {
  const {core, range} = coreOf(kb, source, id, words)
  return {...core, type: 'figure', number: range, ...given}
}
const position = (kb: KnowledgeBase, source: string, id: string, words: string, given: Given<Position>): Position => ({...coreOf(kb, source, id, words).core, type: 'position', ...given})
const event = (kb: KnowledgeBase, source: string, id: string, words: string, given: Given<Event>): Event => ({...coreOf(kb, source, id, words).core, type: 'event', ...given})

/** What all claims share; the quote is the sentence that holds `words`. */
function coreOf(kb: KnowledgeBase, sourceId: string, id: string, words: string) {
  const source = kb.sources.find(candidate => candidate.id === sourceId)!
  const start = source.text.indexOf(words)
  const range: Range = {start, end: start + words.length}
  const sentence = source.sentences.find(candidate => candidate.start <= start && start < candidate.end)!
  const core = {id, source: sourceId, selector: selectorAt(source.text, sentence), origins: [], via: [], modality: 'asserted' as const, hedges: [], sentence: {start: sentence.start, end: sentence.end}}
  return {core, range}
}
