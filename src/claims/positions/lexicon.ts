// The word lists of stances, clauses and documents in, sets by stem or form out. Words of English only; no subject lives here.
import type {Stance} from '../../model.ts'
import {stem} from '../tokens.ts'
import clauses from '../words/clauses.json' with {type: 'json'}
import documents from '../words/documents.json' with {type: 'json'}
import stances from '../words/stances.json' with {type: 'json'}
import type {Word} from './analysis.ts'

const forms = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const stems = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(word => stem(word.split(' ')[0]!)))

export const MODALS = forms(clauses.modals)
export const AUXILIARIES = forms(clauses.auxiliaries)
export const BEING = forms(clauses.being)
export const NEGATORS = forms(clauses.negators)
export const PREPOSITIONS = forms(clauses.prepositions)
export const DETERMINERS = forms(clauses.determiners)
export const COORDINATORS = forms(clauses.coordinators)
export const SUBORDINATORS = forms(clauses.subordinators)
export const PRONOUNS = forms(clauses.pronouns)
export const THIRD_PERSON = forms(clauses.thirdPerson)
export const FIRST_PERSON = forms(clauses.firstPerson)
export const ADVERBS = forms(clauses.adverbs)
export const BETWEEN_AUXILIARIES = forms(clauses.betweenAuxiliaries)
export const BEFORE_VERB = forms(clauses.betweenSubjectAndVerb)
export const BREAKERS = forms(clauses.breakers)
export const ANAPHORS = forms(clauses.anaphors)
export const CONDITIONS = forms(clauses.conditions)
export const REDUCED = forms(clauses.reduced)
export const ALSO_NOUNS = stems(clauses.alsoNouns)

export const DOCUMENTS = stems(documents.documents)
export const TALKS = stems(documents.talks)
export const ACTORS = stems(documents.actors)
/** Whoever belongs to a party without being it: "Norland’s allies". */
export const OTHERS = stems(documents.others)
export const UNSETTLED = forms(documents.unsettled)
export const OFFICES = forms(documents.offices)
export const BODIES = forms(documents.bodies)

/** What is told by nobody: myths, rumours; and what others say, where somebody denies it. */
export const RUMOURS = stems(stances.rumours)
export const HEARSAY = stems(stances.hearsay)
export const DENYING = stems(stances.denying)
export const FALSE = forms(stances.false)

export const EVALUATING = stems(stances.evaluating)
export const BAD = forms(stances.bad)
export const GOOD = forms(stances.good)
export const COPULAS = stems(stances.copulas)
export const JUDGING = stems(stances.judging)
export const STOPPING = stems(stances.stopping)
/** Verbs whose passive reports what a party does: "is said to have offered". */
export const REPORTED = stems(stances.reported)
export const DOUBTING = stems(stances.doubting)
export const AIMING = stems(stances.aims.verbs)
export const AIMS = stems(stances.aims.nouns)
export const LIGHT = stems(stances.light)
export const WITHDRAWING = stems(stances.withdrawing)
export const REMOVING = stems(stances.removing)
export const GIVING = stems(stances.giving)
export const SPEECH = stems(stances.speech)
export const PROVIDING = stems(stances.providing)
export const EVASIVE = stems(stances.evasive)
export const ANONYMOUS = forms(stances.anonymous)
export const CHAINING = stems(stances.chaining)
export const ALL_VERBS: ReadonlySet<string> = new Set([...stems(clauses.verbs), ...CHAINING, ...EVASIVE, ...COPULAS, ...JUDGING, ...AIMING, ...STOPPING, ...DOUBTING, ...GIVING, ...stems(Object.values(stances.verbs).flat()), ...SPEECH])

/** A word or phrase of stance: "reject", "push back", "in favour". `rest` are its further words, which may stand up to three words on. */
interface Phrase { stance: Stance; rest: readonly string[]; words: number }
type PhraseTable = ReadonlyMap<string, readonly Phrase[]>

function phraseTable(groups: Readonly<Record<string, readonly string[]>>, key: (word: string) => string): PhraseTable {
  const table = new Map<string, Phrase[]>()
  for (const [stance, phrases] of Object.entries(groups)) for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ')
    const list = table.get(key(first)) ?? []
    list.push({stance: stance as Stance, rest, words: rest.length + 1})
    table.set(key(first), list)
  }
  return table
}

/** What joins a noun of stance to its object: "refusal to", "demand that". */
export const STANCE_LINK = /^(?:to|of|for|that|on|against|by|from|over|about|in)$/

const identity = (word: string): string => word
export const STANCE_VERBS = phraseTable(stances.verbs, stem)
export const STANCE_NOUNS = phraseTable(stances.nouns, stem)
export const STANCE_ADJECTIVES = phraseTable(stances.adjectives, identity)
export const EVALUATIONS = phraseTable(stances.evaluations, identity)
/** What is only ever said of something in the negative: "not for sale". */
export const DENIED = phraseTable({rejects: stances.denied}, identity)

/** A phrase of stance found; `to` is behind the words that follow without a gap. */
export interface StanceMatch { stance: Stance; to: number }

/** The longest phrase of a table that begins at a word. */
export function matchStance(words: readonly Word[], at: number, table: PhraseTable, key: 'stem' | 'lower' = 'stem'): StanceMatch | null {
  const word = words[at]
  let best: (StanceMatch & {words: number}) | null = null
  for (const phrase of (word && table.get(word[key])) || []) {
    const gap = gapTo(words, at, phrase.rest)
    if (gap === null || (best && best.words >= phrase.words)) continue
    best = {stance: phrase.stance, to: gap === 0 ? at + phrase.words : at + 1, words: phrase.words}
  }
  return best
}

/** How many words stand between a phrase's first word and its rest: at most three, and no verb. */
function gapTo(words: readonly Word[], at: number, rest: readonly string[]): number | null {
  if (rest.length === 0) return 0
  for (let gap = 0; gap <= 3; gap++) {
    if (rest.every((word, step) => words[at + 1 + gap + step]?.lower === word)) return gap
    const skipped = words[at + 1 + gap]
    if (gap === 0 && rest.length === 1 && /^(?:on|to)$/.test(rest[0]!) && skipped?.tag === 'noun') return null
    if (!skipped || skipped.tag === 'verb' || skipped.tag === 'auxiliary' || skipped.tag === 'punctuation') return null
  }
  return null
}
