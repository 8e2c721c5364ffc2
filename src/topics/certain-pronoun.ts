// The object of a position in, the same with "its" explained in brackets out: “any formal limitations on its [Ukraine’s] military capabilities”.
// Only where its sentence leaves no other reading: it begins with the one name that it has before the pronoun, and between the two stand a verb and
// plural things, which "its" cannot mean. Else null.
import type {GlossaryEntry} from '../model.ts'
import {foldSpace} from './markdown-text.ts'

const PRONOUN = /(?<!\p{L})(?:its|it|itself|they|their|theirs|them|themselves|he|his|him|himself|she|her|hers|herself)(?!\p{L})/giu
const OPENING = /^(?:(?:But|And|Yet|Still|However|Meanwhile|Instead),?\s+)?(?:The\s+)?/u
/** After these a thing follows that "its" may mean, and a clause may begin. */
const ANOTHER = /[,;:()"“”–—]|(?<!\p{L})(?:the|an?|this|that|these|those|each|every|another|one|other|whose|which|who|if|when|while|because|as)(?!\p{L})|(?<!\p{L})\p{Lu}/u
const PREPOSITION = /^(?:on|of|in|over|to|for|at|from|upon|about|across|against|within|into|through|under|near)$/
const MOST_BETWEEN = 9

/** `sentence`: the text of its sentence; `at`: where the object begins in it. */
export function explainPronoun(object: string, sentence: string, at: number, glossary: Iterable<GlossaryEntry>): string | null {
  const pronouns = [...object.matchAll(PRONOUN)]
  const [its, ...others] = pronouns
  if (!its || others.length > 0 || its[0] !== 'its' || at < 0) return null
  const before = foldSpace(sentence.slice(0, at + its.index)).trim()
  const name = nameBeginning(before, glossary)
  if (name === null || !leavesNoOther(before.slice(name.end).trim())) return null
  const end = its.index + its[0].length
  return `${object.slice(0, end)} [${name.title}’s]${object.slice(end)}`
}

/** The state or body whose name a text begins with, and where the name ends. */
function nameBeginning(text: string, glossary: Iterable<GlossaryEntry>): {title: string; end: number} | null {
  const start = OPENING.exec(text)![0].length
  const found = [...glossary].filter(({kind}) => kind === 'state' || kind === 'body').flatMap(({title, aliases}) => [title, ...aliases].filter(name => text.startsWith(`${name} `, start)).map(name => ({title, end: start + name.length})))
  return found.sort((a, b) => b.end - a.end)[0] ?? null
}

/** “firmly rejects any formal limitations on”: a verb, perhaps plural things and what joins them. */
function leavesNoOther(between: string): boolean {
  const words = between.split(' ').filter(word => word !== '')
  if (words.length === 0 || words.length > MOST_BETWEEN || ANOTHER.test(between) || new RegExp(PRONOUN).test(between)) return false
  const joins = words.findLastIndex(word => PREPOSITION.test(word))
  return joins < 0 ? words.length <= 2 : joins === words.length - 1 && /\p{L}{2}s$/u.test(words[joins - 1]!) && joins > 1 && words.filter(word => PREPOSITION.test(word)).length <= 2
}
