// Positions of plans and drafts in, under which name each stands out: whole noun phrases, rival drafts apart, and one draft that an article
// calls by several words under the fullest of them. Without a name in the text it is told as unnamed, never as something else.
import partWords from '../claims/words/documents.json' with {type: 'json'}
import {stem} from '../claims/tokens.ts'
import type {Position} from '../model.ts'
import {dateWords} from './date-words.ts'
import {groupBy} from './grouping.ts'
import {sourceTitle, type Lookup} from './lookup.ts'
import {foldSpace} from './markdown-text.ts'
import {shortenAround} from './quote.ts'
import {capitalise} from './telling.ts'
import words from './words/topics.json' with {type: 'json'}

/** `key` is the same for what may be taken for one document, `name` what the text calls it, `article` whose document it is where only that tells it from others. */
export interface PlanName { key: string; name: string; article: string | null }

/** What lies written before those who speak of it. */
const WRITTEN: ReadonlySet<string> = new Set(words.writtenPlans.map(stem))
const PARTS: ReadonlySet<string> = new Set(partWords.parts.map(stem))
const POINTS_BACK = /^(?:its?|their|his|her|our|my|your|this|that|these|those|they|which|whose)\b\s*/i
const DEMONSTRATIVE = /^(?:this|that|these|those)\s+(?=\S)/i
const ARTICLE = /^(?:the|an?)\s+/i
const POSSESSIVE_END = /^[’']s?\s/
const OWNER_BEFORE = /\p{Lu}[\p{L}\p{N}.-]*(?:\s+\p{Lu}[\p{L}\p{N}.-]*)*$/u
const OWNER_LENGTH = 60
const HEADLINE_WORDS = 6

/** The name of each document's position, by claim id. Generic words (“the draft”) mean another document in another article. */
export function planNames(lookup: Lookup, positions: readonly Position[]): ReadonlyMap<string, PlanName> {
  const whole = new Map(positions.map(position => [position.id, wholeName(lookup, position)]))
  const bySource = groupBy(positions, ({source}) => source)
  const several = bySource.size > 1
  return new Map([...bySource].flatMap(([source, ofSource]) => {
    const own = [...new Map(ofSource.map(({id}) => whole.get(id)!).filter(isOwn).map(name => [name.toLowerCase(), name])).values()]
    const article = several ? articleName(lookup, source) : null
    return ofSource.map(({id}): [string, PlanName] => {
      const name = fullerName(whole.get(id)!, own)
      const bare = capitalise(name === words.unnamedPlan ? name : name.replace(ARTICLE, ''))
      return [id, isOwn(name) ? {key: bare.toLowerCase(), name: bare, article: null} : {key: `${source} ${bare.toLowerCase()}`, name: bare, article}]
    })
  }))
}

/** What a text calls a document, as a whole noun phrase with its article; words that say it has no name where it has none. */
export const documentName = (lookup: Lookup, position: Position): string => wholeName(lookup, position) || words.unnamedPlan

/** The text's words as a whole noun phrase: a possessive with its owner; '' where they only point back. */
function wholeName({sources}: Lookup, {document, source}: Position): string {
  const said = foldSpace(document ?? '')
  if (POSSESSIVE_END.test(said)) return withOwner(sources.get(source)?.text ?? '', document!, said)
  if (DEMONSTRATIVE.test(said)) return said.replace(DEMONSTRATIVE, 'the ')
  return POINTS_BACK.test(said) ? '' : said
}

/** “League” and “'s seventeen points”; '' where no name stands before it. */
function withOwner(text: string, document: string, said: string): string {
  const at = text.indexOf(document)
  const owner = at < 0 ? undefined : OWNER_BEFORE.exec(text.slice(Math.max(0, at - OWNER_LENGTH), at))?.[0]
  return owner === undefined ? '' : foldSpace(owner) + said
}

/** An article that names one document alone means it by “the text”, “point six” and “its plan”; one that names none, or several, leaves it open. “The deal” may be one still to come. */
function fullerName(name: string, [own, ...others]: readonly string[]): string {
  if (own !== undefined && others.length === 0 && (name === '' || isPart(name) || (isBare(name) && (IS_OWNED.test(own) || headOf(own) === headOf(name))))) return own
  return name === '' ? words.unnamedPlan : name
}

/** Whether the words name one document and no other: by an owner, a number or a proper name. */
const isOwn = (name: string): boolean => !isPart(name) && /[’']s?\s|\d|\s\p{Lu}|^(?!The\b|An?\b)\p{Lu}\S*\s\p{Lu}|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|[-\s]points?\b/u.test(name)
const IS_OWNED = /[’']s?\s|[-\s]points?\b/u
const isBare = (name: string): boolean => /^the\s\S+$/i.test(name) && WRITTEN.has(headOf(name))
const headOf = (name: string): string => stem(name.toLowerCase().split(' ').at(-1)!)
const isPart = (name: string): boolean => PARTS.has(stem(name.replace(ARTICLE, '').toLowerCase().split(' ')[0]!)) && name.split(' ').length <= 3

/** Who published an article and when, where its card says so; else how it begins. */
function articleName(lookup: Lookup, source: string): string {
  const card = lookup.cards.get(source)
  if (!card?.publisher) return `“${shortenAround(sourceTitle(lookup, source), {start: 0, end: 0}, HEADLINE_WORDS)}”`
  return [card.publisher, ...(card.date && card.dateBasis === 'stated' ? [dateWords(card.date)] : [])].join(', ')
}
