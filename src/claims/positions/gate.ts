// The sentences of an article in, which of them stand near a plan or talks of this subject out. No plan near by, no position.
import type {GlossaryEntry} from '../../model.ts'
import type {Mention} from '../subject.ts'
import {partyOf} from '../subject.ts'
import type {Token} from '../tokens.ts'
import {DOCUMENTS, STANCE_VERBS, TALKS} from './lexicon.ts'
import {belligerents} from './discourse.ts'

export interface GateSentence { tokens: readonly Token[]; mentions: readonly Mention[]; terms: readonly string[] }

/** Sentences either side in which cues are looked for. */
const REACH = 12
/** How often the article must name a party that fights, so that another war’s talks are not taken for this one’s. */
const ENOUGH_NAMES = 3

/** Stances near each other, and terms of a plan near each other, that speak of talks as one more cue, or without any near by. */
const ENOUGH_STANCES = 2
const ENOUGH_TERMS = 3

/**
 * Open where the surroundings speak of a plan or talks and of terms, by three different cues; two where the title names a plan already, or
 * where parties take stances one after the other. In an article that speaks of talks anywhere, several terms together are enough.
 */
export function openGates(sentences: readonly GateSentence[], glossary: ReadonlyMap<string, GlossaryEntry>): boolean[] {
  const fighters = belligerents(glossary)
  if (countFighters(sentences, glossary, fighters) < ENOUGH_NAMES && !sentences.some(sentence => allTalk(sentence, glossary, fighters))) return sentences.map(() => false)
  const cues = sentences.map(({tokens}) => [...new Set(tokens.map(token => token.stem).filter(stem => DOCUMENTS.has(stem) || TALKS.has(stem)))])
  const stances = sentences.map(sentence => (takesStance(sentence, glossary) ? 1 : 0))
  const counts = {plan: new Map<string, number>(), term: new Map<string, number>(), stances: 0}
  const change = (at: number, by: 1 | -1) => {
    for (const cue of cues[at] ?? []) add(counts.plan, cue, by)
    for (const term of sentences[at]?.terms ?? []) add(counts.term, term, by)
    counts.stances += by * (stances[at] ?? 0)
  }
  const title = (cues[0]?.length ?? 0) > 0
  const talks = cues.some(list => list.length > 0)
  for (let at = 0; at < REACH; at++) change(at, 1)
  return sentences.map((_, at) => {
    change(at + REACH, 1)
    change(at - REACH - 1, -1)
    const [plans, terms] = [counts.plan.size, counts.term.size]
    if (talks && terms >= ENOUGH_TERMS) return true
    return title ? plans + terms > 1 : plans > 0 && terms > 0 && plans + terms + (counts.stances >= ENOUGH_STANCES ? 1 : 0) > 2
  })
}

/** A party, a term and a word of stance in one sentence. */
const takesStance = ({tokens, mentions, terms}: GateSentence, glossary: ReadonlyMap<string, GlossaryEntry>): boolean => terms.length > 0
    && mentions.some(mention => partyOf(mention.id, glossary) !== null) && tokens.some(token => STANCE_VERBS.has(token.stem))

/** A plan or talks, and all who fight, in one sentence. */
function allTalk({tokens, mentions}: GateSentence, glossary: ReadonlyMap<string, GlossaryEntry>, fighters: ReadonlySet<string>): boolean {
  const named = new Set(mentions.map(mention => partyOf(mention.id, glossary)))
  return fighters.size > 1 && [...fighters].every(party => named.has(party)) && tokens.some(({stem}) => DOCUMENTS.has(stem) || TALKS.has(stem))
}

function countFighters(sentences: readonly GateSentence[], glossary: ReadonlyMap<string, GlossaryEntry>, fighters: ReadonlySet<string>): number {
  let count = 0
  for (const {mentions} of sentences) for (const mention of mentions) {
    const party = partyOf(mention.id, glossary)
    if (party !== null && (fighters.size === 0 || fighters.has(party))) count++
  }
  return count
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count > 0) counts.set(key, count)
  else counts.delete(key)
}
