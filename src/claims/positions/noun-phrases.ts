// A verb and the words before it in, who acts in its subject’s noun phrase out: its head, the last of a list, "members of", not "talks between".
import {AGREEMENT, type Analysis, type Reference, type VerbGroup, type Word} from './analysis.ts'
import {rememberSubjects, type Discourse} from './discourse.ts'
import {ACTORS, BODIES, BREAKERS, PREPOSITIONS} from './lexicon.ts'
import {isFormer} from './people.ts'
import {prepositionBefore} from './references.ts'

/** Gives a verb the noun phrase that ends before it for its subject: who acts in it, its terms, and the plan it stands under. */
export function attachNounPhrase(analysis: Analysis, verb: VerbGroup, end: number, earlier: readonly VerbGroup[], discourse: Discourse): void {
  const {words, references} = analysis
  const from = phraseStart(analysis, end, earlier.filter(other => other.to <= end).at(-1)?.to ?? 0)
  verb.clause = from
  const inside = references.filter(reference => reference.from >= from && reference.to <= end && !reference.modifier && !reference.possessive)
  const heads = inside.filter(reference => prepositionBefore(words, reference) === null || reference.from === from)
  const hits = analysis.terms.filter(hit => hit.from >= from && hit.from < end && hit.to <= verb.to)
  verb.subjectTerms = hits.some(hit => !hit.weak) ? hits.filter(hit => !hit.weak) : hits
  verb.plan = inside.find(reference => reference.party === AGREEMENT && prepositionBefore(words, reference) !== null) ?? frontedPlan(analysis, verb)
  const pick = heads.length > 0 ? heads : inside.filter(reference => /^(?:of|across|from)$/.test(prepositionBefore(words, reference) ?? '')
      && words.slice(from, reference.from).some(word => ACTORS.has(word.stem) || /^(?:members?|most)$/.test(word.lower)))
  if (isBetween(words, references, pick[0])) return
  const run = lastRun(words, pick.length > 0 ? startsAnew(words, pick) : inside.filter(reference => sitsIn(words, reference))).filter(reference => !isFormer(words, reference.from))
  if (heads.length > 0 && nounBehind(words, heads.at(-1)!, end)) return
  if (words[from]?.lower === 'neither' || (run.length > 0 && words[from]?.lower === 'no')) verb.negated = true
  if (run.length > 0) verb.clause = clauseOf(analysis, run[0]!, from)
  rememberSubjects(discourse, run)
  verb.subject = withPartners(words, run, discourse)
}

/** "After talks with Holt and Dask, they promised …": a pronoun behind a comma is no more of the list before it. */
function startsAnew(words: readonly Word[], heads: readonly Reference[]): readonly Reference[] {
  const last = heads.at(-1)!
  return last.kind === 'pronoun' && /^(?:they|we|he|she|it)$/.test(words[last.from]!.lower) && words[last.from - 1]?.text === ',' ? [last] : heads
}

/** "Talks between Arvenians, Tolvians and Norlanders yielded …": who stands in a list behind "between" does not act. */
function isBetween(words: readonly Word[], references: readonly Reference[], first: Reference | undefined): boolean {
  let at = first
  for (let before = at; before; before = references.find(({to}) => to === at!.from - 1 && /^(?:,|and)$/.test(words[to]?.lower ?? ''))) at = before
  return at !== undefined && at !== first && prepositionBefore(words, at) === 'between'
}

/** "the government in Tolgrad", "the cabinet in Arvenia". */
const sitsIn = (words: readonly Word[], {from, kind}: Reference): boolean => kind === 'body' && words[from - 1]?.lower === 'in'
  && (BODIES.has(words[from - 2]?.lower ?? '') || /^(?:leadership|authorities|leaders|officials)$/.test(words[from - 2]?.lower ?? ''))

/** "They" behind "Arvenia and Tolvia met" means both. */
function withPartners(words: readonly Word[], run: readonly Reference[], {fighters, mainReferences}: Discourse): Reference[] {
  const [only] = run
  if (run.length === 1 && words[only!.from]?.lower === 'both' && only!.kind !== 'pronoun' && only!.party === fighters[0]) {
    return [only!, ...fighters.slice(1).map(party => ({...only!, party, from: -1, to: -1}))]
  }
  if (run.length !== 1 || only!.kind !== 'pronoun' || words[only!.from]!.lower !== 'they') return [...run]
  const both = words.slice(0, only!.from).findIndex(({lower}) => lower === 'both')
  if (both >= 0 && only!.party === fighters[0]) return [only!, ...fighters.slice(1).map(party => ({...only!, party, from: -1, to: -1}))]
  if (mainReferences.length < 2) return [...run]
  if (!mainReferences.some(({party}) => party === only!.party)) return [...run]
  return [...run, ...mainReferences.filter(({party}) => party !== only!.party && party !== null).map(reference => ({...reference, from: -1, to: -1}))]
}

/** A clause begins with its subject where other nouns stand before it; a title before a name belongs to the name. */
function clauseOf({words, references}: Analysis, subject: Reference, from: number): number {
  const title = references.find(reference => reference.to === subject.from)
  const start = title && title.from >= from ? title.from : subject.from
  return words.slice(from, start).some(word => word.tag === 'noun') ? start : from
}

/** Walks left from a verb to where its subject's noun phrase begins. */
function phraseStart({words, references}: Analysis, end: number, stop: number): number {
  const startsAt = (at: number) => references.some(reference => reference.from === at)
  const endsAt = (at: number) => references.some(reference => reference.to === at)
  let at = end - 1
  for (; at >= Math.max(stop, end - 60); at--) {
    const {lower, tag} = words[at]!
    if (/^[;:—–()“”"!?]$/.test(lower) || (BREAKERS.has(lower) && !PREPOSITIONS.has(lower) && tag !== 'name')) break
    if (lower === ',' && !(endsAt(at) && startsAt(at + 1))) break
    if (/^(?:and|but)$/.test(lower) && !endsAt(at)) {
      const before = words[at - 1]
      if (!before || !/^(?:noun|name|number)$/.test(before.tag)) break
      if (references.some(reference => reference.from > at && reference.to <= end && !reference.modifier && !reference.possessive)) break
    }
    if (/^(?:that|who|which)$/.test(lower) && at < end - 1) break
  }
  return at + 1
}

/** "Under the draft, Ukraine would …", "In the version favoured by Norland the towns would …". */
function frontedPlan({words, references}: Analysis, verb: VerbGroup): Reference | null {
  if (verb.from === 0 || !/^(?:under|in|according)$/.test(words[0]!.lower)) return null
  const plan = references.find(reference => reference.party === AGREEMENT && reference.from <= 4)
  if (!plan || plan.possessive || plan.to > verb.from) return null
  return words.slice(plan.to, verb.from).filter(word => word.lower === ',').length <= 1 ? plan : null
}

/** Of several references only the last coordinated ones act: "… , Arvenia and its allies". */
function lastRun(words: readonly Word[], pick: readonly Reference[]): Reference[] {
  const run: Reference[] = []
  for (let at = pick.length - 1; at >= 0; at--) {
    run.unshift(pick[at]!)
    const before = pick[at - 1]
    if (!before || before.to === pick[at]!.from) break
    if (!words.slice(before.to, pick[at]!.from).every(word => /^(?:,|and|or|nor|both|by|the|its|their|&)$/.test(word.lower))) break
  }
  return run
}

/** "Tolvia’s answer", "Vell’s refusal": a noun behind the name is the true head, unless it is an actor. */
const nounBehind = (words: readonly Word[], reference: Reference, end: number): boolean =>
  reference.to < end && words[reference.to]!.tag === 'noun' && !ACTORS.has(words[reference.to]!.stem)
