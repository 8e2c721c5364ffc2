// The sentence that opens a paragraph in; what it is out: a heading behind a number, a label, an answer in an interview, an item that bears a number.
import type {Sentence, Source} from '../../model.ts'
import {AGREEMENT, type Reference, type Word} from './analysis.ts'

/** Words of a label that heads what follows. */
export const LONGEST_LABEL = 5

/** "1. Navigation" with paragraphs behind it heads a section, though a number makes it look like an item. */
export function sectionHead({sentences, text}: Source, index: number, words: number): Sentence {
  const [sentence, next] = [sentences[index]!, sentences[index + 1]]
  const alone = next?.kind === 'prose' && next.paragraph !== sentence.paragraph && sentences[index - 1]?.paragraph !== sentence.paragraph
  return sentence.kind === 'item' && alone && words <= LONGEST_LABEL + 1 && !/[.;:,!?]$/.test(text.slice(sentence.start, sentence.end)) ? {...sentence, kind: 'heading'} : sentence
}

/** Whether the paragraph of a sentence ends in a question. */
export function endsAsking({sentences, text}: Source, index: number): boolean {
  let last = index
  while (sentences[last + 1]?.paragraph === sentences[index]!.paragraph) last++
  return text[sentences[last]!.end - 1] === '?'
}

/** "1." or "2)" before an item. */
export const isNumbered = (source: Source, start: number): boolean => /(?:^|\n)\s*\d{1,2}[.)]\s*$/.test(source.text.slice(Math.max(0, start - 12), start))

/** "Dask: We are …" at the head of a paragraph. */
export function labelOf(words: readonly Word[], references: readonly Reference[]): Reference | null {
  const named = references[0]
  return named?.party && named.party !== AGREEMENT && named.kind !== 'pronoun' && named.from <= 2
      && words[named.to]?.text === ':' ? {...named, from: -1, to: -1} : null
}

/** "Vell: ‘We will …’" as a headline. */
export function intervieweeOf(words: readonly Word[], references: readonly Reference[]): Reference | null {
  const named = references[0]
  if (!named?.party || named.party === AGREEMENT || named.from > 2) return null
  return words[named.to]?.text === ':' && /[“‘'"]/.test(words[named.to + 1]?.text ?? '') ? {...named, from: -1, to: -1} : null
}
