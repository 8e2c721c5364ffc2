// A sentence in; whether it is the writer's own, or a document's, whoever spoke before it.
import type {Range} from '../../model.ts'
import type {Reading, SentenceReading} from '../reading.ts'
import type {Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {DOCUMENTS} from './lexicon.ts'

/** "For comparison, …": the writer's own. */
const BACKGROUND = words.background.map(phrase => phrase.split(' '))

/** "It", "That": the sentence goes on from the one before. */
export const opensWithPronoun = (tokens: readonly Token[]): boolean => /^(?:it|he|she|they|that|this|we|i)$/.test(tokens[0]?.lower ?? '')

/** A sentence that opens with the name of a state or body tells a fact of its own. */
export const opensWithName = (sentence: SentenceReading): boolean => sentence.sentence.kind !== 'item' && sentence.mentions.some(mention => (mention.from === 0 || (mention.from === 1 && sentence.tokens[0]!.lower === 'the')) && mention.form !== 'demonym')

/** A document speaks on where the next sentence of its paragraph begins with a pronoun of its own: "The draft … . Its army would …". */
export function spokenByDocuments({sentences}: Reading): ReadonlySet<number> {
  const found = new Set<number>()
  for (const {index, sentence, tokens} of sentences) {
    const goesOn = found.has(index - 1) && sentences[index - 1]!.sentence.paragraph === sentence.paragraph && /^(?:it|its|the|under|a)$/.test(tokens[0]?.lower ?? '') && (tokens[0]!.lower === 'it' || tokens.some(token => /^(?:would|will|shall|is|are)$/.test(token.lower)))
    if (opensWithDocument(tokens) || goesOn) found.add(index)
  }
  return found
}

/** "The draft caps …": a document speaks for itself. */
const opensWithDocument = (tokens: readonly Token[]): boolean => tokens.slice(0, 8).some(token => DOCUMENTS.has(token.stem))

/** "Four months after dispatching 11,000 …": what a fronted clause of time takes for granted is not what the speaker before it said. */
export function isBackground(tokens: readonly Token[], range: Range): boolean {
  if (tokens[0]?.lower === 'there' && /^(?:is|are)$/.test(tokens[1]?.lower ?? '')) return true
  if (tokens.at(-1)?.text === '?' || BACKGROUND.some(opener => opener.every((word, at) => tokens[at]?.lower === word))) return true
  const at = tokens.findIndex(token => token.start >= range.start)
  const before = tokens.slice(0, at)
  const opener = before.findIndex((token, place) => /^(?:after|before|since)$/.test(token.lower) && /ing$/.test(before[place + 1]?.lower ?? tokens[at]?.lower ?? ''))
  return opener >= 0 && opener < 6 && !before.slice(opener).some(token => token.text === ',')
}
