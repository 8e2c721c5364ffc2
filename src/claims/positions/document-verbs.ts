// Tagged words of a sentence in, the same with the verbs of its plan found: "caps", "guarantees" or "states" are nouns elsewhere, and verbs
// behind a plan’s name, behind a participle that qualifies it, or joined to another verb of its.
import type {Word} from './analysis.ts'
import {NUMBER} from './document-parts.ts'
import {ALL_VERBS, ALSO_NOUNS, DOCUMENTS, MODALS} from './lexicon.ts'
import {CREDITING, PARTS, PROVISION_VERBS} from './provision-lexicon.ts'

/** Words between a plan’s name and its verb: "A draft circulated by Norland and seen by reporters raises …". */
const LONGEST_GAP = 20

export function tagDocumentVerbs(words: Word[]): Word[] {
  let plan: number | null = null
  let spoken = false
  words.forEach((word, at) => {
    if (word.tag === 'verb' && DOCUMENTS.has(word.stem) && !thirdPerson(word) && /^(?:adjective|name|determiner|punctuation)$/.test(words[at - 1]?.tag ?? '') && (words[at - 1]!.text === '-' || words[at - 1]!.tag !== 'punctuation')
        && words[at + 1]?.tag === 'punctuation') word.tag = 'noun'
    if (word.lower === 'armed' && /^forces?$/.test(words[at + 1]?.lower ?? '')) word.tag = 'adjective'
    if (word.lower === 'plans' && words[at - 1]?.tag === 'name' && words[at + 1]?.lower === 'to') word.tag = 'verb'
    if (word.tag === 'verb' && thirdPerson(word) && MODALS.has(words[at + 1]?.lower ?? '')) word.tag = 'noun'
    if (/^[.;:?!]$/.test(word.text)) { plan = null; spoken = false }
    else if (isPlan(words, at)) { if (!spoken) plan = at }
    else if (plan !== null && couldBeVerb(words, at) && (spoken ? joins(words, at) : follows(words, plan, at))) { word.tag = 'verb'; spoken = true }
    else if (plan !== null && spoken && word.tag !== 'verb' && isBare(words, at)) word.tag = 'verb'
    else if (plan !== null && (word.tag === 'auxiliary' || (word.tag === 'verb' && thirdPerson(word)))) {
      if (spoken || at - plan <= 3 || qualifies(words.slice(plan + 1, at))) spoken = true
      else plan = null
    }
  })
  words.forEach((word, at) => { if (isPluralVerb(words, at)) word.tag = 'verb' })
  return words
}

/** "both provide for …", "the two drafts call for …". */
const isPluralVerb = (words: readonly Word[], at: number): boolean => words[at]!.tag === 'noun' && words[at - 1]?.lower === 'both' && PROVISION_VERBS.has(words[at]!.stem) && words[at]!.lower === words[at]!.text
    && !/(?:[^s]s|ed|ing)$/.test(words[at]!.lower) && /^(?:preposition|determiner|name|number)$/.test(words[at + 1]?.tag ?? '')

const thirdPerson = (word: Word): boolean => /[^su]s$/.test(word.lower)

const isPlan = (words: readonly Word[], at: number): boolean => {
  const {stem, tag, lower} = words[at]!
  if (tag === 'pronoun') return lower === 'it'
  if (PARTS.has(words[at - 1]?.stem ?? '') && NUMBER.test(words[at]!.text)) return true
  if (lower === 'one' && words[at - 2]?.lower === 'the' && EDITIONS.test(words[at - 1]!.lower)) return true
  return tag !== 'verb' && tag !== 'name' && !lower.endsWith('s') && (DOCUMENTS.has(stem) || (PARTS.has(stem) && /^(?:one|another|the|a|this|that|first|second|third|last)$/.test(words[at - 1]?.lower ?? '')))
}

/** "the new one", "the revised one". */
export const EDITIONS = /^(?:new|newer|old|older|latest|earlier|later|current|final|revised|amended|original|present|updated|first|second|third)$/

/** A word in -s before an object. */
function couldBeVerb(words: readonly Word[], at: number): boolean {
  const {tag, lower, stem} = words[at]!
  if ((tag !== 'noun' && tag !== 'adjective') || !thirdPerson(words[at]!) || !/^\p{Ll}+$/u.test(words[at]!.text) || !(ALL_VERBS.has(stem) || PROVISION_VERBS.has(stem))) return false
  const next = words[at + 1]
  if (next?.tag === 'punctuation') return CREDITING.has(stem) && credits(words, at)
  if (!next || next.tag === 'auxiliary' || next.tag === 'coordinator' || next.tag === 'possessive') return false
  return next.tag !== 'preposition' || /^(?:for|to|out|from|with|against)$/.test(next.lower) || lower === 'speaks'
}

/** "…, the plan states.": the plan’s name behind a mark. */
function credits(words: readonly Word[], at: number): boolean {
  let from = at - 1
  while (from > 0 && at - from < 5 && words[from]!.tag !== 'punctuation') from--
  return /^[,”"’]$/.test(words[from]?.text ?? '')
}

/** ", caps …", "and also states …". */
function joins(words: readonly Word[], at: number): boolean {
  let back = at - 1
  while (words[back]?.tag === 'adverb') back--
  return /^(?:,|and|but|or)$/.test(words[back]?.lower ?? '') && (words[at + 1]!.tag === 'determiner' || /^(?:number|name|preposition)$/.test(words[at + 1]!.tag)
      || /^(?:that|how|who|what)$/.test(words[at + 1]!.lower) || words[back]!.lower !== ',')
}

/** "would restrict the army, share out the valley and hand back the towns": bare verbs joined to the one behind a modal verb. */
function isBare(words: readonly Word[], at: number): boolean {
  const {tag, stem, lower, text} = words[at]!
  const next = words[at + 1]
  if (!/^(?:noun|adjective)$/.test(tag) || !/^\p{Ll}+$/u.test(text) || /(?:[^s]s|ed|ing)$/.test(lower) || !(ALL_VERBS.has(stem) || PROVISION_VERBS.has(stem))) return false
  if (!next || !/^(?:,|and|or)$/.test(words[at - 1]?.lower ?? '') || !behindModal(words, at)) return false
  return /^(?:determiner|name|number)$/.test(next.tag) || /^(?:out|up|back|over|it|them)$/.test(next.lower) || (!ALSO_NOUNS.has(stem) && /^(?:adjective|noun)$/.test(next.tag) && /[^su]s$|ly$/.test(words[at + 2]?.lower ?? next.lower))
}

/** Whether the last verb before a word stands behind "would" or "to". */
function behindModal(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back > 0; back--) if (words[back]!.tag === 'verb') return MODALS.has(words[back - 1]!.lower) || words[back - 1]!.tag === 'adverb' || words[back - 1]!.lower === 'to' || /^(?:,|and|or)$/.test(words[back - 1]!.lower)
  return false
}

/** Behind the plan’s name, its adverbs, or the participle that qualifies it. */
function follows(words: readonly Word[], plan: number, at: number): boolean {
  const between = words.slice(plan + 1, at)
  if (between.every(({tag}) => tag === 'adverb')) return true
  if (words[at + 1]!.tag === 'preposition') return false
  return qualifies(between) && words[at + 1]!.tag !== 'noun' && words[at - 1]!.tag !== 'determiner' && words[at - 1]!.tag !== 'preposition' && words[at - 1]!.tag !== 'adjective'
}

/** "circulated by Norland", ", seen by reporters,": what stands between a plan’s name and its verb. */
function qualifies(between: readonly Word[]): boolean {
  const [first, last] = [between[0], between.at(-1)]
  if (!first || !last || between.length > LONGEST_GAP) return false
  return (first.text === ',' && last.text === ',') || (/(?:ed|n|wn)$/.test(first.lower) && first.tag !== 'preposition')
}
