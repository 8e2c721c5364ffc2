// A position in, its stance and the source's words for what is proposed or rejected out. Words that point to somebody by a pronoun
// ("its forces") would be taken for the holder's own; such a position is told in its whole sentence.
import type {Position} from '../model.ts'
import type {Lookup} from './lookup.ts'
import {escapeMarkdown, foldSpace} from './markdown-text.ts'
import {shortenAround} from './quote.ts'
import words from './words/topics.json' with {type: 'json'}

const OBJECT_WORDS = 25
const SENTENCE_WORDS = 40
const LEAST_WORDS = 2
const PRONOUNS: ReadonlySet<string> = new Set(words.pronouns)
const LEADING: ReadonlySet<string> = new Set(words.leading)

/** `whole`: whether the words are the position's sentence, since those of its object alone would not say whom they mean. */
export interface SaidWords { text: string; whole: boolean }

/** “**demands** “direct guarantees …” (condition: “…”)”, as Markdown. */
export function positionWords(lookup: Lookup, position: Position): string {
  const {text, whole} = saidWords(lookup, position)
  const condition = position.condition === null || (whole && text.includes(foldSpace(position.condition))) ? '' : `condition: “${escapeMarkdown(shortened(position.condition))}”`
  const marks = [words.modalities[position.modality], condition].filter(mark => mark !== '')
  return `**${words.stances[position.stance]}**${whole ? ', as told in' : ''} “${escapeMarkdown(text)}”${marks.length > 0 ? ` (${marks.join('; ')})` : ''}`
}

/** What is proposed or rejected, verbatim but for line breaks, shortened at word limits. */
export function saidWords({sources}: Lookup, position: Position): SaidWords {
  const {object, condition, sentence, selector, source} = position
  const article = sources.get(source)
  if (!article || ![object, condition ?? ''].some(hasPronoun)) return {text: shortened(bareObject(object)), whole: false}
  const text = article.text.slice(sentence.start, sentence.end)
  return {text: shortenAround(text, {start: selector.start - sentence.start, end: selector.end - sentence.start}, SENTENCE_WORDS), whole: true}
}

const shortened = (text: string): string => shortenAround(text, {start: 0, end: 0}, OBJECT_WORDS)

/** Whether the words name somebody by a pronoun of the third person; "IT" in capitals is none. */
export const hasPronoun = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some(word => PRONOUNS.has(word.charAt(0).toLowerCase() + word.slice(1)))

/** The object without words that only joined it to its verb: "for direct guarantees" is “direct guarantees”. */
export function bareObject(object: string): string {
  const all = [...object.matchAll(/\S+/g)]
  const first = all.findIndex(word => !LEADING.has(word[0].toLowerCase()))
  return first > 0 && all.length - first >= LEAST_WORDS ? object.slice(all[first]!.index) : object
}
