// The nouns of position extraction: what one step hands to the next. All `from` and `to` are word indices in one sentence, `to` excluded.
import type {Range, Sentence, Stance} from '../../model.ts'
import type {Token} from '../tokens.ts'

export type Tag = 'punctuation' | 'possessive' | 'auxiliary' | 'determiner' | 'preposition' | 'coordinator' | 'subordinator' | 'pronoun'
  | 'adverb' | 'name' | 'number' | 'adjective' | 'verb' | 'noun'

/** A token with its part of speech; `quoted` between quotation marks. */
export interface Word extends Token { tag: Tag; quoted: boolean }

export interface Span { from: number; to: number }

/** The holder that a plan or draft is, when it speaks for itself. */
export const AGREEMENT = 'agreement'

export type ReferenceKind = 'person' | 'body' | 'group' | 'plan' | 'pronoun' | 'first-person' | 'elliptic' | 'definite'

/** Words that name a party or a plan. `party` is null for an outsider, or where a pronoun found nobody. */
export interface Reference extends Span {
  kind: ReferenceKind
  party: string | null
  /** Stands before a noun of its own: "Vell’s refusal", "their army". */
  possessive: boolean
  /** Only qualifies a noun: "the Tolvian army". */
  modifier: boolean
  /** Stem of the actor noun that closes it: "officials", "envoy". */
  actor: string | null
  plural: boolean
  /** What it is for a pronoun that points back at it. */
  sense: ReferenceKind
  /** The words of the plan, for `agreement`. */
  document: string | null
}

/** A term's cue in a sentence; `weak` ones count only beside others. */
export interface TermHit extends Span { id: string; weak: boolean }

export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle'

/** A verb with its auxiliaries, and what the clause says of it. */
export interface VerbGroup extends Span {
  head: number
  form: VerbForm
  negated: boolean
  modal: string | null
  /** must, should, have to. */
  duty: boolean
  passive: boolean
  being: boolean
  /** False for a lone auxiliary ("is ready"). */
  main: boolean
  subject: Reference[]
  /** The subject that stands behind the auxiliary: "Nor would Tolvia …". */
  inverted: Reference | null
  /** Where its clause begins, the subject included. */
  clause: number
  subjectTerms: TermHit[]
  /** Said of what a plan would do: "Under the draft …". */
  plan: Reference | null
  relative: boolean
  coordinated: boolean
  /** In an if-clause, or the small clause of another verb. */
  idle: boolean
  /** Who says it, for verbs of speech with a known speaker. */
  speaker: Reference | null
  speech: boolean
}

/**
 * Which document speaks in a sentence, and how. `text`: the document’s own words; `points`: told under labels or point by point;
 * `run`: sentences that go on from a provision. `paused`: somebody else speaks, up to the next heading or provision.
 * `present`: a run whose provisions stand in the present.
 * `titled`: under the heading that names the document itself; `inline`: behind a label on its line;
 * `credit`: the words that credit the document with this sentence, which alone it speaks.
 */
export interface Voice { plan: Reference; mode: 'text' | 'points' | 'run'; paused?: boolean; present?: boolean; titled?: boolean; inline?: boolean; credit?: Span }

/** One sentence, taken apart. */
export interface Analysis {
  sentence: Sentence
  index: number
  words: Word[]
  references: Reference[]
  terms: TermHit[]
  verbs: VerbGroup[]
  /** For a list item: who or what its lead-in spoke of. */
  leadIn: Reference | null
  voice: Voice | null
}

/** A stance found: by whom, on which terms, and in which words. */
export interface Finding extends Span {
  holders: Reference[]
  terms: string[]
  stance: Stance
  object: Span
}

/** The file's range of a span of words, which need not stand in the order of the text. */
export function rangeOf(words: readonly Word[], span: Span): Range {
  const from = Math.max(0, Math.min(span.from, words.length - 1))
  const to = Math.min(Math.max(span.to, from + 1), words.length)
  const spoken = words.slice(from, to)
  return {start: Math.min(...spoken.map(({start}) => start)), end: Math.max(...spoken.map(({end}) => end))}
}
