// A source and the subject in; the words, names and quantities of each sentence out, read once for all that follows.
import type {Sentence, Source} from '../model.ts'
import {withoutClutter} from '../source/clean.ts'
import {plainText} from '../source/plain.ts'
import {findQuantities, type QuantityMention} from './quantities.ts'
import {withLowerCaseNames} from './lower-case-names.ts'
import {namesakesIn, withShortNames} from './short-names.ts'
import {findMentions, type Mention, type Subject} from './subject.ts'
import {tokenize, type Token} from './tokens.ts'

/** One sentence as read; all offsets are those of the source's text. */
export interface SentenceReading { index: number; sentence: Sentence; tokens: Token[]; mentions: Mention[]; quantities: QuantityMention[] }

export interface Reading { source: Source; subject: Subject; plain: string; sentences: SentenceReading[] }

/** No sentence of prose is longer, in characters or in tokens; so reading stays linear in the text whatever a file holds. */
const LONGEST_SENTENCE = 6000
export const MOST_TOKENS = 300

const readings = new WeakMap<Subject, WeakMap<Source, Reading>>()

/** Finds the quantities of a text, by place and without overlaps. */
export type QuantityFinder = (text: string) => QuantityMention[]

/** Reads a source once for each subject; the result is kept as long as both live. `find`, ours unless another is tried, counts at the first reading. */
export function readingOf(source: Source, subject: Subject, find: QuantityFinder = findQuantities): Reading {
  const known = readings.get(subject) ?? new WeakMap<Source, Reading>()
  readings.set(subject, known)
  const found = known.get(source) ?? read(source, subject, find)
  known.set(source, found)
  return found
}

function read(source: Source, subject: Subject, find: QuantityFinder): Reading {
  const plain = plainText(source.text)
  const quantities = find(withoutClutter(source.text, source.clutter))
  let next = 0
  const namesakes = namesakesIn(plain)
  const sentences = source.sentences.map((sentence, index) => {
    const all = sentence.end - sentence.start <= LONGEST_SENTENCE ? tokenize(plain, sentence) : []
    const tokens = all.length <= MOST_TOKENS ? all : []
    while (next < quantities.length && quantities[next]!.start < sentence.start) next++
    const own: QuantityMention[] = []
    while (next < quantities.length && quantities[next]!.end <= sentence.end) own.push(quantities[next++]!)
    if (tokens.length === 0) own.length = 0
    return {index, sentence, tokens, mentions: mentionsIn(tokens, subject, namesakes), quantities: own}
  })
  return {source, subject, plain, sentences}
}

const mentionsIn = (tokens: readonly Token[], subject: Subject, namesakes: ReturnType<typeof namesakesIn>): Mention[] =>
  withLowerCaseNames(tokens, withShortNames(tokens, findMentions(tokens, subject), subject, namesakes), subject)
