// Tokens of a sentence in, words with parts of speech out. A closed-class tagger: function words by list, the rest by ending and neighbour.
import type {Mention} from '../subject.ts'
import type {Token} from '../tokens.ts'
import type {Tag, Word} from './analysis.ts'
import {tagDocumentVerbs} from './document-verbs.ts'
import {
  ACTORS, ADVERBS, ALL_VERBS, ALSO_NOUNS, AUXILIARIES, BEING, COORDINATORS, DETERMINERS, DOUBTING, DOCUMENTS, MODALS, PREPOSITIONS, PRONOUNS,
  STANCE_ADJECTIVES, STANCE_NOUNS, STANCE_VERBS, SUBORDINATORS, TALKS,
} from './lexicon.ts'

interface Place { word: Word; previous: Word | undefined; before: Word | undefined; next: Word | undefined; first: boolean; named: boolean; qualified: boolean; shouting: boolean }

const capital = (text: string): boolean => /^\p{Lu}/u.test(text)
const past = (word: Token): boolean => /(?:ed|en)$/.test(word.lower)
const plural = (word: Token): boolean => /[^su]s$/.test(word.lower)
const opensNounPhrase = (word: Token | undefined): boolean => word !== undefined && (DETERMINERS.has(word.lower) || /^[\p{Lu}\d]/u.test(word.text))

/** `open`: whether the sentence begins inside a quotation that an earlier one opened. */
export function tagWords(tokens: readonly Token[], mentions: readonly Mention[], open: boolean): Word[] {
  const words = markQuotes(tokens, open)
  const named = new Set(mentions.flatMap(mention => words.slice(mention.from, mention.to)))
  const qualified = new Set(mentions.filter(({form}) => form === 'adjective').map(({to}) => to))
  const shouting = titleCase(words)
  words.forEach((word, at) => {
    const place = {word, previous: words[at - 1], before: words[at - 2], next: words[at + 1], first: at === 0, named: named.has(word), qualified: qualified.has(at), shouting}
    word.tag = firstOf(RULES_BEFORE, place) ?? CLOSED.get(word.lower) ?? firstOf(RULES_BEHIND, place) ?? 'noun'
  })
  words.forEach((word, at) => { word.tag = reconsider(words, word, at) })
  return tagDocumentVerbs(words)
}

/** Whether a quotation is still open behind these words. */
export function quotationOpen(words: readonly Word[], open: boolean): boolean {
  const last = words.at(-1)
  return last === undefined ? open : last.quoted && !/[”"]/.test(last.text)
}

function markQuotes(tokens: readonly Token[], open: boolean): Word[] {
  let quoted = open
  return tokens.map(token => {
    if (/[“‘]/.test(token.text) || (token.text === '"' && !quoted)) quoted = true
    else if (token.text === '”' || token.text === '"') { quoted = false; return {...token, tag: 'noun', quoted: true} }
    return {...token, tag: 'noun', quoted}
  })
}

/** A headline that gives every word a capital: capitals then say nothing. */
function titleCase(words: readonly Word[]): boolean {
  const long = words.filter(word => /^\p{L}{4,}/u.test(word.text))
  return long.length > 3 && long.every(word => capital(word.text))
}

type TagRule = readonly [Tag, (place: Place) => boolean]

function firstOf(rules: readonly TagRule[], place: Place): Tag | undefined {
  for (const [tag, applies] of rules) if (applies(place)) return tag
  return undefined
}

/** Tried before the closed classes. */
const RULES_BEFORE: readonly TagRule[] = [
  ['punctuation', ({word}) => !/[\p{L}\d]/u.test(word.text)],
  ['auxiliary', ({word, previous}) => word.lower === '\'s' && /^(?:it|he|she|that|there|what|here)$/.test(previous?.lower ?? '')],
  ['possessive', ({word}) => word.lower === '\'s'],
  ['name', ({named}) => named],
  ['name', ({word}) => word.text === 'May'],
  ['noun', ({word, qualified}) => qualified && STANCE_NOUNS.has(word.stem) && plural(word)],
]

const CLASSES: readonly (readonly [Tag, ReadonlySet<string>])[] = [
  ['auxiliary', MODALS], ['auxiliary', AUXILIARIES], ['determiner', DETERMINERS], ['preposition', PREPOSITIONS],
  ['coordinator', COORDINATORS], ['subordinator', SUBORDINATORS], ['pronoun', PRONOUNS],
]
/** Function words; a word of two classes is of the first. */
const CLOSED: ReadonlyMap<string, Tag> = new Map(CLASSES.toReversed().flatMap(([tag, list]) => [...list].map((word): [string, Tag] => [word, tag])))

/** Tried behind them. */
const RULES_BEHIND: readonly TagRule[] = [
  ['adverb', ({word, previous}) => previous?.tag === 'auxiliary' && /^(?:long|even|once|twice)$/.test(word.lower)],
  ['adverb', ({word}) => (word.lower.endsWith('ly') && !capital(word.text)) || ADVERBS.has(word.lower)],
  ['name', ({word, first, shouting}) => capital(word.text) && !first && !shouting],
  ['number', ({word}) => /\d/.test(word.lower)],
  ['verb', ({word, previous, next}) => previous?.lower === 'to' && !capital(word.text) && opensNounPhrase(next) && !/[^s]s$|ed$|ing$/.test(word.lower)],
  ['adjective', ({word, previous, next}) => word.lower.endsWith('ed') && (previous?.tag === 'verb' || previous?.tag === 'preposition')
    && next !== undefined && /^[a-z]+$/.test(next.text) && !DETERMINERS.has(next.lower) && !PREPOSITIONS.has(next.lower)],
  ['adjective', ({word, previous, next}) => BEING.has(previous?.lower ?? '') && STANCE_ADJECTIVES.has(word.lower) && next?.lower !== 'by'],
  ['verb', ({word, previous}) => previous?.tag === 'auxiliary' && past(word) && (!STANCE_ADJECTIVES.has(word.lower) || /^ha(?:s|ve|d)$/.test(previous.lower))],
  ['verb', place => verbBehindSubject(place)],
  ['verb', place => knownVerb(place)],
]

/** "Arvenia rejects the …", "officials wanted the …". */
function verbBehindSubject({word, previous, next, qualified}: Place): boolean {
  if (!previous || !next) return false
  if (plural(previous) && previous.tag === 'noun' && next.lower === 'that' && DOUBTING.has(word.stem)) return true
  if (!/^[a-z]+(?:[^su]s|ed)$/.test(word.lower)) return false
  const subject = previous.tag === 'name' || previous.tag === 'pronoun' || ACTORS.has(previous.stem) || (DOCUMENTS.has(previous.stem)
      && !previous.lower.endsWith('s'))
    || /^(?:first|second|former|latter|each|both)$/.test(previous.lower)
  if (subject && next.tag === 'noun' && /^[.,:;]$/.test(next.text) && STANCE_VERBS.has(word.stem) && !ALSO_NOUNS.has(word.stem) && !STANCE_NOUNS.has(word.stem)) return true
  if (subject && next.lower === 'that' && ALL_VERBS.has(word.stem)) return true
  if (!subject || ACTORS.has(word.stem) || DOCUMENTS.has(word.stem) || (plural(word) && !ALL_VERBS.has(word.stem))) return false
  if (previous.tag === 'name' && !qualified && !TALKS.has(word.stem) && (STANCE_VERBS.get(word.stem) ?? []).some(({rest}) => rest[0] === next.lower)) return true
  if (ALSO_NOUNS.has(word.stem) && !word.lower.endsWith('ed') && !/^(?:it|them|this|that|the|its)$/.test(next.lower)) return false
  return DETERMINERS.has(next.lower) || PREPOSITIONS.has(next.lower) || /^(?:it|them)$/.test(next.lower) || /^[\p{Lu}\d]/u.test(next.text)
}

function knownVerb({word, previous, before}: Place): boolean {
  if (word.lower === 'back' && /^(?:it|them|him|her|us|me)$/.test(previous?.lower ?? '')) return false
  if (!ALL_VERBS.has(word.stem) || (previous?.lower === 'to' && plural(word))) return false
  const afterVerbWord = previous !== undefined && (previous.tag === 'auxiliary' || previous.lower === 'to' || previous.tag === 'pronoun'
      || (previous.tag === 'adverb' && before?.tag === 'auxiliary'))
  if (ALSO_NOUNS.has(word.stem) && !word.lower.endsWith('ed') && !afterVerbWord) return false
  return !(previous && (previous.tag === 'determiner' || previous.tag === 'adjective' || (previous.tag === 'preposition' && previous.lower !== 'to')
      || previous.tag === 'possessive'))
}

/** Words of stance that are nouns or verbs by their neighbours, once everything has a first tag. */
function reconsider(words: readonly Word[], word: Word, at: number): Tag {
  if (word.tag === 'auxiliary' || word.tag === 'name' || word.tag === 'possessive') return word.tag
  let back = at - 1
  while (words[back]?.tag === 'adverb') back--
  const previous = words[back]
  const verb = STANCE_VERBS.has(word.stem)
  if (secondVerbOfClause(words, word, at, previous)) return 'noun'
  if (!previous) return word.tag
  if (previous.lower === 'to' && ALL_VERBS.has(word.stem) && !/ing$|ed$|s$/.test(word.lower)) return 'verb'
  if (previous.tag === 'auxiliary' && MODALS.has(previous.lower) && isBareVerb(word)) return 'verb'
  if (previous.lower === 'to' && /^(?:is|are)$/.test(words[back - 1]?.lower ?? '') && words[back - 1]!.tag === 'auxiliary' && isBareVerb(word) && /^(?:preposition|determiner|adverb|punctuation)$/.test(words[at + 1]?.tag ?? '')) return 'verb'
  if (verb && word.lower !== 'back' && /^(?:he|she|it|they|we|i|who|which)$/.test(previous.lower)) return 'verb'
  if ((verb || STANCE_NOUNS.has(word.stem)) && qualifies(previous)) return nominal(word, verb)
  const next = words[at + 1]
  if (verb && word.tag === 'noun' && next && DETERMINERS.has(next.lower) && !(next.lower === 'that' && ALSO_NOUNS.has(word.stem)) && previous.tag !== 'preposition' && previous.tag !== 'verb') return 'verb'
  return word.tag
}

/** Behind a modal verb any plain word is one: "would amount". */
const isBareVerb = (word: Word): boolean => ALL_VERBS.has(word.stem) || (word.tag === 'noun' && /^\p{Ll}{3,}$/u.test(word.text) && !/(?:ing|ed)$/.test(word.lower))

const qualifies = (word: Word): boolean => (word.tag === 'determiner' && !/^(?:that|this|each|both|all)$/.test(word.lower)) || word.lower === '\'s'
    || word.lower === '\'' || word.tag === 'adjective'

function nominal(word: Word, verb: boolean): Tag {
  if (!word.lower.endsWith('ing') && !(verb && word.lower.endsWith('ed'))) return 'noun'
  return word.lower.endsWith('ed') ? 'adjective' : word.tag
}

/** "found", "drew", "won": no noun is written so. */
const isIrregularPast = ({lower, stem}: Word): boolean => stem !== lower && !/s$/.test(lower) && !lower.startsWith(stem)

/** One bare finite verb a clause: "the shooting halts talks" has one, the second is a noun. */
function secondVerbOfClause(words: readonly Word[], word: Word, at: number, previous: Word | undefined): boolean {
  if (word.tag !== 'verb' || /(?:ed|ing)$/.test(word.lower) || isIrregularPast(word) || !previous || previous.tag !== 'noun' || ACTORS.has(previous.stem)
      || DOCUMENTS.has(previous.stem)) return false
  if (!plural(word) && /^(?:a|an|the)$/.test(words[at - 2]?.lower ?? '')) return true
  for (let back = at - 1; back >= Math.max(0, at - 20); back--) {
    const {tag} = words[back]!
    if (tag === 'punctuation' || tag === 'coordinator' || tag === 'subordinator' || tag === 'name' || tag === 'pronoun') return false
    if (tag === 'verb' || tag === 'auxiliary') return true
  }
  return false
}
