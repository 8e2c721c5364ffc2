// What content/ says of the subject, compiled once for the extractor: names, populations, measures, terms and parties.
// No word of any subject stands in code; another conflict is another content/ folder.
import type {GlossaryEntry, Measure, Range} from '../model.ts'
import {compileCue, type Cue} from './cues.ts'
import type {Token} from './tokens.ts'
import {tokenize} from './tokens.ts'

export interface SubjectMeasure extends Measure { cuePatterns: Cue[]; refusalPatterns: Cue[] }
export interface SubjectTerm { id: string; cues: Cue[]; weakCues: Cue[]; refusals: Cue[] }

export interface Subject {
  measures: readonly SubjectMeasure[]
  terms: readonly SubjectTerm[]
  /** The cues, weak cues and refusals of each term, in its order: three groups a term, to be matched in one walk. */
  termCues: readonly (readonly Cue[])[]
  glossary: ReadonlyMap<string, GlossaryEntry>
  names: NameIndex
}

export type NameForm = 'name' | 'adjective' | 'demonym'

interface NamePattern { id: string; form: NameForm; words: string[] }
/** Names by their first word, longest first. */
type NameIndex = ReadonlyMap<string, readonly NamePattern[]>

/** A glossary name in a text: which entry, in which form, at which tokens (`to` excluded). */
export interface Mention extends Range { id: string; form: NameForm; from: number; to: number }

export function compileSubject(measures: readonly Measure[], glossary: readonly GlossaryEntry[]): Subject {
  const terms = glossary.filter(entry => entry.kind === 'term').map(entry => ({
    id: entry.id, cues: entry.cues.map(compileCue), weakCues: entry.weakCues.map(compileCue), refusals: entry.refusals.map(compileCue),
  }))
  return {
    measures: measures.map(measure => ({...measure, cuePatterns: measure.cues.map(compileCue), refusalPatterns: measure.refusals.map(compileCue)})),
    terms,
    termCues: terms.flatMap(term => [term.cues, term.weakCues, term.refusals]),
    glossary: new Map(glossary.map(entry => [entry.id, entry])),
    names: indexNames(glossary),
  }
}

function indexNames(glossary: readonly GlossaryEntry[]): NameIndex {
  const index = new Map<string, NamePattern[]>()
  const add = (id: string, form: NameForm, name: string) => {
    const words = tokenize(name, {start: 0, end: name.length}).map(token => token.text.replace(/’/g, '\''))
    if (!words[0]) return
    const list = index.get(words[0]) ?? []
    list.push({id, form, words})
    index.set(words[0], list)
  }
  for (const entry of glossary) {
    if (entry.kind !== 'term') for (const name of [entry.title, ...entry.aliases]) add(entry.id, 'name', name)
    for (const name of entry.adjectives) add(entry.id, 'adjective', name)
    for (const name of entry.demonyms) add(entry.id, 'demonym', name)
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** Glossary names among the tokens, left to right, longest first, never overlapping. Capitals count: "US" is no "us". */
export function findMentions(tokens: readonly Token[], subject: Subject): Mention[] {
  const mentions: Mention[] = []
  for (let from = 0; from < tokens.length; from++) {
    const candidates = subject.names.get(straight(tokens[from]!.text))
    const hit = candidates?.find(pattern => pattern.words.every((word, step) => straight(tokens[from + step]?.text ?? '') === word))
    if (!hit) continue
    const to = from + hit.words.length
    mentions.push({id: hit.id, form: hit.form, from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end})
    from = to - 1
  }
  return mentions
}

const straight = (text: string): string => (text.includes('’') ? text.replaceAll('’', '\'') : text)

/** The party an entry speaks for: itself where it is one, or the nearest party up its `of` chain; null where there is none. */
export function partyOf(id: string, glossary: ReadonlyMap<string, GlossaryEntry>): string | null {
  return climb(id, glossary, entry => entry.party)
}

/** The state an entry belongs to, itself included; null where there is none. */
export function stateOf(id: string, glossary: ReadonlyMap<string, GlossaryEntry>): string | null {
  return climb(id, glossary, entry => entry.kind === 'state')
}

function climb(id: string, glossary: ReadonlyMap<string, GlossaryEntry>, found: (entry: GlossaryEntry) => boolean): string | null {
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); at = glossary.get(at)?.of ?? null) {
    seen.add(at)
    const entry = glossary.get(at)
    if (entry && found(entry)) return at
  }
  return null
}
