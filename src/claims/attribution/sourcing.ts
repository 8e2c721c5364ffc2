// One sentence as read in; whom the article credits in it with all its figures, out: "Source: the Bureau", "the figures are sourced from X".
import type {Reading, SentenceReading} from '../reading.ts'
import {stems} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Attribution} from './attribution-at.ts'
import type {Glossary} from './glossary.ts'
import {FIGURES} from './lexicon.ts'
import {endOfPhrase} from './noun-phrase.ts'
import {speakerIn, type Speaker} from './speaker.ts'

const SOURCING = stems(words.sourcing)

/** "The figures … are sourced from X": X vouches for every number of the article that names nobody else. */
export function sourcingOf(reading: Reading, sentence: SentenceReading, attributions: readonly Attribution[]): Speaker | null {
  const credit = creditsPicture(reading, sentence) ? null : creditIn(sentence, reading.subject.glossary)
  if (credit) return credit
  const subject = sentence.tokens.findIndex(token => FIGURES.has(token.stem) && (/s$/.test(token.lower) || /^(?:data|information)$/.test(token.lower)))
  const verb = sentence.tokens.findIndex((token, at) => at > subject && SOURCING.has(token.stem) && sentence.tokens[at + 1]?.lower === 'from')
  if (subject < 0 || subject > 3 || verb < 0) return null
  return attributions.find(attribution => (attribution.kind === 'according' || attribution.kind === 'citing') && attribution.start >= sentence.tokens[verb]!.start)?.speaker ?? null
}

/** "[Map: … Source: X]": a credit in the paragraph of a picture is the picture’s. */
function creditsPicture({source, plain}: Reading, {sentence}: SentenceReading): boolean {
  const start = source.paragraphs[sentence.paragraph - 1]?.start ?? sentence.start
  return /^[[(]?(?:graphics?|infographic|map|image|photo|picture|chart|illustration)\b/i.test(plain.slice(start, start + 16))
}

/** "Source: the Bureau", "All figures are from the Bureau": a state or body, no newspaper, whose the numbers are. */
function creditIn(sentence: SentenceReading, glossary: Glossary): Speaker | null {
  const {tokens} = sentence
  const label = tokens[0] && /^sources?$/.test(tokens[0].lower) && tokens[1]?.text === ':' ? 2 : 0
  const copula = tokens.slice(0, CREDIT).findIndex((token, at) => token.stem === 'be' && tokens[at + 1]?.lower === 'from' && tokens.slice(0, at).some(noun => FIGURES.has(noun.stem)))
  const from = label || (copula > 0 ? copula + 2 : 0)
  const speaker = from > 0 && from < tokens.length && tokens.length - from <= CREDIT ? speakerIn(sentence, {from, to: endOfPhrase(tokens, from)}, glossary) : null
  return speaker?.origins.every(({id}) => id !== null && !/news|press/i.test(glossary.get(id)?.definition ?? '')) ? speaker : null
}
const CREDIT = 12
