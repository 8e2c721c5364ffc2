// A position in, its stance and the source's words for what is proposed or rejected out. Words that would not say by themselves what is meant, because
// they point to somebody by a pronoun ("its forces") or do not name their term, are told in their sentence, shortened around the clause; a pronoun whose
// meaning is certain is explained instead.
import {matchCues} from '../claims/cues.ts'
import {tokenize} from '../claims/tokens.ts'
import type {Position, Range} from '../model.ts'
import {explainPronoun} from './certain-pronoun.ts'
import type {Lookup} from './lookup.ts'
import {foldSpace} from './markdown-text.ts'
import {shortenAround} from './quote.ts'
import {shortenSentence} from './shorten-sentence.ts'
import words from './words/topics.json' with {type: 'json'}

const OBJECT_WORDS = 25
/** A sentence of so many words is told whole; told again beside itself, it is its beginning and the clause. */
const SENTENCE_WORDS = 40
const AGAIN_WORDS = 16
const LEAST_WORDS = 2
const PRONOUNS: ReadonlySet<string> = new Set(words.pronouns)
const LEADING: ReadonlySet<string> = new Set(words.leading)
/** After “to” these begin what is accepted or rejected, not what is to be done. */
const NOUN_BEGINS = /^(?:an?|the|any|some|all|both|no|such|this|that|these|those|\d\S*|\p{L}+(?<![siu])s)$/iu

/** `whole`: whether the words are the position's sentence, since those of its object alone would not say what is meant. */
export interface SaidWords { text: string; whole: boolean }

/** What is proposed or rejected, verbatim but for line breaks and what brackets explain, shortened between clauses. `again`: beside its sentence, told before. */
export function saidWords(lookup: Lookup, position: Position, again = false): SaidWords {
  const {object, condition, sentence, source} = position
  const article = lookup.sources.get(source)
  if (!article || (![object, condition ?? ''].some(hasPronoun) && namesTerm(lookup, position))) return {text: shortened(bareObject(object)), whole: false}
  const text = article.text.slice(sentence.start, sentence.end)
  const explained = hasPronoun(condition ?? '') || !namesTerm(lookup, position) ? null : explainPronoun(object, text, placeOf(position, text), lookup.glossary.values())
  if (explained !== null) return {text: shortened(bareObject(explained)), whole: false}
  return {text: shortenSentence(text, coreOf(position, text), again ? AGAIN_WORDS : SENTENCE_WORDS), whole: true}
}

/** The condition under which a position holds, as shown beside its words; null where there is none, or where the words hold it already. */
export function saidCondition({condition}: Position, {text, whole}: SaidWords): string | null {
  return condition === null || (whole && text.includes(foldSpace(condition))) ? null : shortened(condition)
}

const shortened = (text: string): string => shortenAround(text, {start: 0, end: 0}, OBJECT_WORDS)

/** The claim's clause with its object and a condition that follows it, as a range of the sentence. */
function coreOf(position: Position, text: string): Range {
  const {object, condition, selector, sentence} = position
  const start = Math.max(0, selector.start - sentence.start)
  const at = placeOf(position, text)
  const end = Math.max(start + selector.exact.length, at + object.length)
  const conditionAt = condition === null ? -1 : text.indexOf(condition, end)
  return {start, end: conditionAt < 0 ? end : conditionAt + condition!.length}
}

/** Where the object begins in its sentence; -1 where it stands elsewhere. */
const placeOf = ({object, selector, sentence}: Position, text: string): number => text.indexOf(object, Math.max(0, selector.start - sentence.start))

/** Whether the object holds a cue of its term; a term without cues asks for none. */
function namesTerm({kb}: Lookup, {term, object}: Position): boolean {
  const known = kb.subject.terms.find(({id}) => id === term)
  if (!known || object === '' || known.cues.length + known.weakCues.length === 0) return true
  const tokens = tokenize(object, {start: 0, end: object.length})
  return [known.cues, known.weakCues].some(cues => matchCues(tokens, cues).length > 0)
}

/** Whether the words name somebody by a pronoun of the third person; "IT" in capitals is none. */
export const hasPronoun = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some(word => PRONOUNS.has(word.charAt(0).toLowerCase() + word.slice(1)))

/** The object without words that only joined it to its verb: "for direct guarantees" is “direct guarantees”, "to observers" “observers”. */
export function bareObject(object: string): string {
  const all = [...object.matchAll(/\S+/g)]
  if (all[0]?.[0].toLowerCase() === 'to' && NOUN_BEGINS.test(all[1]?.[0] ?? '')) return withoutTail(object.slice(all[1]!.index))
  const first = all.findIndex(word => !LEADING.has(word[0].toLowerCase()))
  return withoutTail(first > 0 && all.length - first >= LEAST_WORDS ? object.slice(all[first]!.index) : object)
}

/** Without a word at its end that only joined its sentence to another. */
const withoutTail = (object: string): string => object.replace(/,\s*(?:however|though|too)$/i, '')
