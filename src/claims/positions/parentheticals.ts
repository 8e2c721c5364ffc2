// Tokens of a sentence and the names in them in, the same without what interrupts its clauses out: "It would, its envoys say, agree" is read as
// "It would agree, its envoys say", "It is, however, open" as "It is open". Tokens keep their offsets; no word but those of such an aside is left out.
import type {Mention} from '../subject.ts'
import type {Token} from '../tokens.ts'
import {ALL_VERBS, AUXILIARIES, DOCUMENTS, MODALS, SPEECH} from './lexicon.ts'
import {PARTS} from './provision-lexicon.ts'

/** Words between the two commas of an aside. */
const LONGEST = 9
/** Words behind its verb of speech: "he said on Tuesday". */
const DATED = 3

const ASIDE = /^(?:however|too|though|meanwhile|therefore|nevertheless|nonetheless|instead|moreover|perhaps|indeed|likewise|similarly|conversely|crucially|notably|in turn|of course|by contrast|in effect|in private|in public|on the other hand|for (?:its|his|her|their) part|as ever|as before|by now|at least|once again|once more|again|for now|for the moment|in short|in principle|first|firstly|second|secondly|third|finally|above all|after all|in return|for example|for instance|in any case)$/

export interface Read { tokens: readonly Token[]; mentions: readonly Mention[] }

/** Asides of speech stand at the end of their clause, asides of an adverb nowhere. */
export function settleAsides(read: Read): Read {
  const {tokens, mentions} = withoutStops(read)
  const order: number[] = []
  const moved: number[][] = []
  for (let at = 0; at < tokens.length; at++) {
    const end = tokens[at]!.text === ',' ? asideEnd(tokens, at) : null
    if (end === null) { order.push(at); if (/^[;:—–]$/.test(tokens[at + 1]?.text ?? '')) order.push(...moved.splice(0).flat()); continue }
    if (!isAdverb(tokens, at, end)) moved.push(span(at, end))
    at = end
  }
  if (order.length === tokens.length) return {tokens, mentions}
  const closing = order.length > 0 && /^[.!?]$/.test(tokens[order.at(-1)!]!.text) ? order.splice(-1) : []
  return reorder({tokens, mentions}, [...order, ...moved.flat(), ...closing])
}

/** "Mr. Vell" is read as "Mr Vell": the stop ends nothing. */
function withoutStops(read: Read): Read {
  const shortens = ({text}: Token, at: number) => text === '.' && at < read.tokens.length - 1 && /^(?:mr|mrs|ms|dr|gen|sen|gov|lt|col|maj|capt|prof|st|rep)$/.test(read.tokens[at - 1]?.lower ?? '')
  return read.tokens.some(shortens) ? reorder(read, read.tokens.flatMap((token, at) => (shortens(token, at) ? [] : [at]))) : read
}

const span = (from: number, to: number): number[] => Array.from({length: to - from}, (_, step) => from + step)

/** The second comma of an aside that a comma opens; null where none does, or where the clause does not go on behind it. */
function asideEnd(tokens: readonly Token[], comma: number): number | null {
  for (let at = comma + 2; at <= Math.min(comma + LONGEST, tokens.length - 2); at++) {
    const {text} = tokens[at]!
    if (/^[.;:?!()“”"—–]$/.test(text)) return null
    if (text !== ',') continue
    const adverb = isAdverb(tokens, comma, at)
    return (adverb || isSpeech(tokens, comma + 1, at)) && goesOn(tokens, comma, at, adverb) ? at : null
  }
  return null
}

const isAdverb = (tokens: readonly Token[], comma: number, end: number): boolean => ASIDE.test(tokens.slice(comma + 1, end).map(({lower}) => lower).join(' '))

/** "its envoys say", "he said on Tuesday", "said Holt"; what a document says is its own matter. */
function isSpeech(tokens: readonly Token[], from: number, to: number): boolean {
  const verb = tokens.findIndex((token, at) => at >= from && at < to && SPEECH.has(token.stem) && !/ing$/.test(token.lower))
  if (verb < 0 || (to - verb > DATED + 1 && verb > from) || tokens.slice(from, to).some(({stem}) => DOCUMENTS.has(stem) || PARTS.has(stem))) return false
  return verb === from ? /^\p{Lu}|^(?:the|he|she|it|they|its|his|her|their|one|a|an)$/u.test(tokens[from + 1]?.text ?? '') : /^\p{Lu}|^(?:the|he|she|it|they|its|his|her|their|one|two|a|an)$/u.test(tokens[from]!.text)
}

/** Whether a verb is torn from its subject or its auxiliary, or an adverb stands before what its verb is about. */
function goesOn(tokens: readonly Token[], comma: number, end: number, adverb: boolean): boolean {
  const [before, behind] = [tokens[comma - 1], tokens[end + 1]!]
  if (!before || comma < 1 || /[“”"]/.test(before.text) || /[“”"]/.test(behind.text)) return false
  const auxiliary = (token: Token) => MODALS.has(token.lower) || AUXILIARIES.has(token.lower)
  if (auxiliary(before)) return true
  if (adverb && (behind.lower === 'that' || behind.lower === 'to')) return true
  return auxiliary(behind) || (ALL_VERBS.has(behind.stem) && /(?:[^s]s|ed)$/.test(behind.lower) && !/^(?:its|this|as)$/.test(behind.lower))
}

function reorder({tokens, mentions}: Read, order: readonly number[]): Read {
  const place = new Map(order.map((from, to) => [from, to]))
  const kept = mentions.flatMap(mention => {
    const [from, last] = [place.get(mention.from), place.get(mention.to - 1)]
    return from === undefined || last === undefined ? [] : [{...mention, from, to: last + 1}]
  })
  return {tokens: order.map(at => tokens[at]!), mentions: kept.sort((a, b) => a.from - b.from)}
}
