// A source and the subject in; the source without its stray lines out: a caption, a slogan, a widget's words that no pattern of clutter knows.
// As clutter such a line parts no paragraphs and is no antecedent. It is of at most 12 words between two paragraphs of prose, not above a list nor below a time;
// it ends in no full stop or question mark, has no finite verb, pronoun, label, quotation marks or markup, and is not all in capitals; it holds no
// word of the glossary's names or of the world's states, of people, of whoever could speak, of a term, a plan or its parts, of a measure's cues;
// and its numbers, if any, are money, shares or measured units. Every other line keeps the effect that a heading has.
import type {Clutter, Paragraph, Source} from '../model.ts'
import {plainText} from '../source/plain.ts'
import {matchCues, type Cue} from './cues.ts'
import {findPeople, OTHER_PERSONS, PERSONS} from './population.ts'
import type {Word} from './positions/analysis.ts'
import {ACTORS, DOCUMENTS, TALKS} from './positions/lexicon.ts'
import {PARTS, TELLING, TURNING} from './positions/provision-lexicon.ts'
import {tagWords} from './positions/tag-words.ts'
import {labelledTerms} from './positions/terms.ts'
import {findQuantities} from './quantities.ts'
import {findMentions, type Subject} from './subject.ts'
import {tokenize, stems, type Token} from './tokens.ts'
import attribution from './words/attribution.json' with {type: 'json'}

export const STRAY = 'stray line'

/** In words, and in characters. */
const LONGEST = 12
const LONGEST_LINE = 110
const CALLS = /(?:[!…]|\.{3})$/
const IN_BRACKETS = /^\([^()]*\)$/
/** Marks of a label, a question, a quotation, markup or an entity. */
const MARKED = /[:;?“”"«»*_#<>[\]{}]/
const DECIMAL = /^\d+\.\d+$/
const SPEAKER = stems(attribution.speaker)
const ENTITY = /&#?\w{2,8};/g
/** What makes a line speak: an auxiliary, who is meant by a pronoun, "why" and "how". */
const SPEAKS: ReadonlySet<string> = new Set(['auxiliary', 'pronoun', 'subordinator'])
/** What a finite verb stands behind: its subject, or an adverb. */
const SUBJECTS: ReadonlySet<string> = new Set(['noun', 'name', 'number', 'adverb', 'adjective', 'possessive'])
const LONGEST_NAME = 3
const SHORTEST_NAME = 3

const known = new WeakMap<Subject, WeakMap<Source, Source>>()

/** The same source where it has no stray line; else one whose stray lines are clutter. Nothing moves: all offsets stay. */
export function withoutStrayLines(source: Source, subject: Subject): Source {
  const sources = known.get(subject) ?? new WeakMap<Source, Source>()
  known.set(subject, sources)
  const found = sources.get(source) ?? leaveOut(source, strayLines(source, subject))
  sources.set(source, found).set(found, found)
  return found
}

function leaveOut(source: Source, strays: ReadonlySet<number>): Source {
  if (strays.size === 0) return source
  const paragraphs = source.paragraphs.filter(({number}) => !strays.has(number))
  const numbers = new Map(paragraphs.map(({number}, at) => [number, at + 1]))
  const clutter: Clutter[] = source.paragraphs.filter(({number}) => strays.has(number)).map(({start, end}) => ({start, end, reason: STRAY}))
  return {
    ...source,
    paragraphs: paragraphs.map((paragraph, at) => ({...paragraph, number: at + 1})),
    clutter: [...source.clutter, ...clutter].sort((a, b) => a.start - b.start),
    sentences: source.sentences.flatMap(sentence => (strays.has(sentence.paragraph) ? [] : [{...sentence, paragraph: numbers.get(sentence.paragraph)!}])),
  }
}

/** The numbers of the stray lines that stand between two paragraphs of prose, whatever other lines stand there; a list keeps the line above it, a live report the heads below its times. */
function strayLines({text, paragraphs, clutter}: Source, subject: Subject): ReadonlySet<number> {
  const short = paragraphs.map((paragraph, at) => isShort(text, paragraph, paragraphs[at - 1]))
  const [first, last] = [short.indexOf(false), short.lastIndexOf(false)]
  const between = paragraphs.filter((_, at) => short[at] && at > first && at < last && first >= 0 && paragraphs[at + 1]!.kind !== 'item')
  const times = new Set(clutter.flatMap(({end, reason}) => (reason.startsWith('time') ? [end] : [])))
  return new Set(between.filter(paragraph => isStray(text, paragraph, subject) && !times.has(endOfAbove(text, paragraph))).map(({number}) => number))
}

/** Where the line above ends, blank ones left out. */
const endOfAbove = (text: string, {start}: Paragraph): number => text.slice(Math.max(0, start - LONGEST_LINE), start).trimEnd().length + Math.max(0, start - LONGEST_LINE)

/** A line that ends no sentence, or calls out and answers no question: "Interactive map", "Taste the summer!", "(Ann Hill)". */
const isShort = (text: string, {start, end, kind}: Paragraph, above: Paragraph | undefined): boolean =>
  end - start <= LONGEST_LINE && (kind === 'heading' || (kind === 'prose' && (IN_BRACKETS.test(text.slice(start, end)) || (CALLS.test(text.slice(start, end)) && text[(above?.end ?? 0) - 1] !== '?'))))

function isStray(text: string, {start, end}: Paragraph, subject: Subject): boolean {
  const line = text.slice(start, end)
  if (MARKED.test(line.replace(ENTITY, ' ')) || isMarkedHeading(text, start) || line === line.toUpperCase()) return false
  const plain = plainText(line)
  const tokens = tokenize(plain, {start: 0, end: plain.length})
  return tokens.length <= LONGEST && !tellsNumber(plain, tokens) && !namesAny(tokens, subject) && !tellsOfSubject(tokens, plain, subject)
}

const isMarkedHeading = (text: string, start: number): boolean => /^\s*#/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))

/** A digit or a count: money, percentages, measured units and a ticker's decimals count nobody. */
function tellsNumber(plain: string, tokens: readonly Token[]): boolean {
  const quantities = findQuantities(plain)
  const outside = tokens.filter(token => !quantities.some(({start, end}) => token.start >= start && token.end <= end))
  return quantities.some(({kind, exact}) => kind === 'count' && !DECIMAL.test(exact)) || outside.some(token => /\d/.test(token.text))
}

const words = new WeakMap<Subject, ReadonlySet<string>>()

/** Every word with a capital of the glossary's names. */
function nameWords(subject: Subject): ReadonlySet<string> {
  const found = words.get(subject) ?? new Set([...subject.glossary.values()].filter(({kind}) => kind !== 'term')
    .flatMap(({title, aliases, adjectives, demonyms}) => [title, ...aliases, ...adjectives, ...demonyms].flatMap(name => name.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []))
    .filter(word => word.length >= SHORTEST_NAME))
  words.set(subject, found)
  return found
}

const namesAny = (tokens: readonly Token[], subject: Subject): boolean =>
  findMentions(tokens, subject).length > 0 || tokens.some(({text}) => text !== 'The' && nameWords(subject).has(text))

const measureCues = new WeakMap<Subject, readonly Cue[]>()

function cuesOf(subject: Subject): readonly Cue[] {
  const found = measureCues.get(subject) ?? subject.measures.flatMap(({cuePatterns}) => cuePatterns)
  measureCues.set(subject, found)
  return found
}

const ASKING = /^(?:what|who|whom|whose|which|how|why|where|when)$/
const TELLING_WORDS: readonly ReadonlySet<string>[] = [PERSONS, OTHER_PERSONS, SPEAKER, ACTORS, DOCUMENTS, TALKS, PARTS, TELLING, TURNING]

/** People, whoever could speak, a plan or its parts, a term, what a measure counts; a verb, a pronoun, a question's word. */
function tellsOfSubject(tokens: Token[], plain: string, subject: Subject): boolean {
  if (ASKING.test(tokens[0]?.lower ?? '') || tokens.some(({stem}) => TELLING_WORDS.some(list => list.has(stem)))) return true
  const tagged = tagWords(tokens, [], false)
  if (tagged.slice(endOfName(tokens)).some(speaks) || labelledTerms(tagged, subject).length > 0 || matchCues(tokens, cuesOf(subject)).length > 0) return true
  const sentence = {start: 0, end: plain.length, paragraph: 1, kind: 'heading' as const}
  return findPeople({index: 0, sentence, tokens, mentions: [], quantities: []}, subject, () => false).length > 0
}

const speaks = ({tag, lower}: Word, at: number, words: readonly Word[]): boolean =>
  SPEAKS.has(tag) || (tag === 'verb' && !lower.endsWith('ing') && SUBJECTS.has(words[at - 1]?.tag ?? ''))

/** "Mark Brook", "Grant Hill, fisherman": the first words that are somebody's name, whatever they mean elsewhere. */
function endOfName(tokens: readonly Token[]): number {
  const found = tokens.findIndex(({text}) => !/^\p{Lu}\p{Ll}/u.test(text))
  const to = found < 0 ? tokens.length : found
  return to > 1 && to <= LONGEST_NAME && (found < 0 || tokens[to]!.text === ',') ? to : 0
}
