// Tagged words of a sentence in, the same with the verbs of its plan found: "caps", "guarantees" or "states" are nouns elsewhere, and verbs
// behind a plan’s name, behind a participle that qualifies it, or joined to another verb of its.
import type {Word} from './analysis.ts'
import {ALL_VERBS, DOCUMENTS} from './lexicon.ts'
import {PARTS, PROVISION_VERBS} from './provision-lexicon.ts'

/** Words between a plan’s name and its verb: "A draft circulated by Norland and seen by reporters raises …". */
const LONGEST_GAP = 20

export function tagDocumentVerbs(words: Word[]): Word[] {
  let plan: number | null = null
  let spoken = false
  words.forEach((word, at) => {
    if (/^[.;:?!]$/.test(word.text)) { plan = null; spoken = false }
    else if (isPlan(words, at)) { if (!spoken) plan = at }
    else if (plan !== null && couldBeVerb(words, at) && (spoken ? joins(words, at) : follows(words, plan, at))) { word.tag = 'verb'; spoken = true }
    else if (plan !== null && (word.tag === 'auxiliary' || (word.tag === 'verb' && thirdPerson(word)))) {
      if (spoken || at - plan <= 3) spoken = true
      else plan = null
    }
  })
  return words
}

const thirdPerson = (word: Word): boolean => /[^su]s$/.test(word.lower)

const isPlan = (words: readonly Word[], at: number): boolean => {
  const {stem, tag, lower} = words[at]!
  return tag !== 'verb' && tag !== 'name' && !lower.endsWith('s') && (DOCUMENTS.has(stem) || (PARTS.has(stem) && /^(?:one|another|the|a|this|that|first|second|third|last)$/.test(words[at - 1]?.lower ?? '')))
}

/** A word in -s before an object. */
function couldBeVerb(words: readonly Word[], at: number): boolean {
  const {tag, lower, stem} = words[at]!
  if ((tag !== 'noun' && tag !== 'adjective') || !thirdPerson(words[at]!) || !/^\p{Ll}+$/u.test(words[at]!.text) || !(ALL_VERBS.has(stem) || PROVISION_VERBS.has(stem))) return false
  const next = words[at + 1]
  if (!next || next.tag === 'punctuation' || next.tag === 'auxiliary' || next.tag === 'coordinator' || next.tag === 'possessive') return false
  return next.tag !== 'preposition' || /^(?:for|to|out|from|with|against)$/.test(next.lower) || lower === 'speaks'
}

/** ", caps …", "and also states …". */
function joins(words: readonly Word[], at: number): boolean {
  let back = at - 1
  while (words[back]?.tag === 'adverb') back--
  return /^(?:,|and|but|or)$/.test(words[back]?.lower ?? '') && (words[at + 1]!.tag === 'determiner' || /^(?:number|name|preposition)$/.test(words[at + 1]!.tag)
      || /^(?:that|how|who|what)$/.test(words[at + 1]!.lower) || words[back]!.lower !== ',')
}

/** Behind the plan’s name, its adverbs, or the participle that qualifies it. */
function follows(words: readonly Word[], plan: number, at: number): boolean {
  const between = words.slice(plan + 1, at)
  if (between.every(({tag}) => tag === 'adverb')) return true
  if (between.length > LONGEST_GAP || words[at + 1]!.tag === 'preposition') return false
  const opens = between[0]!
  const qualified = /(?:ed|n|wn)$/.test(opens.lower) && opens.tag !== 'preposition'
  const interposed = opens.text === ',' && between.at(-1)!.text === ','
  return (qualified || interposed) && words[at + 1]!.tag !== 'noun' && words[at - 1]!.tag !== 'determiner' && words[at - 1]!.tag !== 'preposition' && words[at - 1]!.tag !== 'adjective'
}
