// A sentence in which nobody says anything, and a stretch of it, in; whose plan, promise or demand the stretch is told as out:
// "Utopia has promised 3,000", "the cabinet in Capital decided to send 1,300", "Capital to send 1,000 more".
import type {Range} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {isOfKind, type Glossary} from './glossary.ts'
import {isPronoun, isVerb} from './noun-phrase.ts'
import {speakerIn, type Speaker} from './speaker.ts'

const PLANS = stems(words.plans)
const HEADLINE_VERB = stems(['send', 'dispatch', 'deploy', 'supply', 'provide', 'lend', 'add'])
/** Words before the verb, and between it and the number. */
const SUBJECT = 8
const REACH = 14
/** "Reinforcements:": words of a rubric in front. */
const RUBRIC = 4

/** Whoever plans, promises or demands what the stretch counts; a promise that somebody reports is the reporter's. */
export function plannerOf(sentence: SentenceReading, range: Range, glossary: Glossary): Speaker | null {
  const {tokens, mentions} = sentence
  const from = tokens.slice(0, RUBRIC).findIndex(token => token.text === ':') + 1
  const verb = tokens.findIndex((token, at) => at > from && at <= from + SUBJECT && (PLANS.has(token.stem) || opensHeadline(tokens, at)))
  if (verb < 1 || isPronoun(tokens, {from, to: from + 1}) || tokens.slice(from, verb).some(token => /^[.;:"“”(]$/.test(token.text) || (isVerb(token) && !/^(?:has|have|had|is|was)$/.test(token.lower)))) return null
  const number = tokens.findIndex(token => token.end > range.start)
  if (number <= verb || number - verb > REACH || tokens.slice(verb, number).some(token => /^[;:]$/.test(token.text) || /^(?:after|since|but|while|despite|against)$/.test(token.lower))) return null
  const subject = tokens.slice(0, verb).findLastIndex(token => !/^(?:has|have|had|is|was|also|now|then|already|once|again|to)$/.test(token.lower)) + 1
  const named = mentions.some(mention => mention.to <= subject && mention.form === 'name' && isOfKind(mention.id, glossary, 'state', 'body', 'person'))
  return named ? speakerIn(sentence, {from, to: subject}, glossary) : null
}

/** "Capital to send …": a headline's future. */
const opensHeadline = (tokens: readonly Token[], at: number): boolean => tokens[at]!.lower === 'to' && HEADLINE_VERB.has(tokens[at + 1]?.stem ?? '') && !/^[.!?]$/.test(tokens.at(-1)!.text)
