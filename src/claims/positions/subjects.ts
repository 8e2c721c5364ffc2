// The verb groups of a sentence in, each with its subject out: noun phrase, coordination, relative clause, participle, list item.
import {AGREEMENT, type Analysis, type Reference, type VerbGroup, type Word} from './analysis.ts'
import {isFormer} from './people.ts'
import {ACTORS, BEFORE_VERB, BODIES, BREAKERS, matchStance, PREPOSITIONS, SPEECH, STANCE_VERBS} from './lexicon.ts'
import {prepositionBefore} from './references.ts'
import {antecedent, rememberOthers, rememberSubjects, type Discourse} from './resolve.ts'

export function attachSubjects(analysis: Analysis, discourse: Discourse): void {
  let previousFinite: VerbGroup | null = null
  analysis.verbs.forEach((verb, index) => {
    verb.clause = verb.from
    const earlier = analysis.verbs.slice(0, index)
    attach(analysis, verb, earlier, previousFinite, discourse)
    if (verb.form === 'finite' && !verb.relative && !verb.idle && !isAside(analysis.words, verb)) previousFinite = verb
  })
  const main = analysis.verbs.find(verb => verb.form === 'finite' && verb.subject.length > 0 && !analysis.words[verb.head]!.quoted)
  if (main) {
    const last = main.subject.at(-1)!
    discourse.mainReferences = main.subject
    discourse.mainSubject = last.party === null || last.kind === 'first-person' ? null : antecedent(last, main.subject.length > 1)
  }
  const label = analysis.references[0]
  if (!main && label?.kind === 'plan' && label.from <= 1 && !label.possessive && /^(?:a|an|the)$/.test(analysis.words[0]!.lower)) discourse.mainSubject = antecedent(label, false)
  if (!main && label && namesPlanAlone(analysis)) discourse.mainSubject = antecedent(label, false)
  if (!main && label?.party && label.from === 0 && label.party !== AGREEMENT && analysis.words[label.to]?.text === ':') discourse.mainSubject = antecedent(label, false)
  rememberOthers(discourse, analysis.references)
}

/** "Third draft.", "2 May: Second version.": a sentence that is the plan's name, for the "it" of the next. */
const namesPlanAlone = ({words, references, verbs}: Analysis): boolean => references.length === 1 && references[0]!.kind === 'plan' && !references[0]!.possessive && verbs.length === 0
    && words.slice(references[0]!.to).every(({tag}) => tag === 'punctuation') && words.length <= LONGEST_NAME

/** Words of a sentence that only names a plan, its date included. */
const LONGEST_NAME = 10

function attach(analysis: Analysis, verb: VerbGroup, earlier: readonly VerbGroup[], previousFinite: VerbGroup | null, discourse: Discourse): void {
  const {words} = analysis
  const previous = earlier.at(-1)
  if (verb.inverted) { verb.subject = [verb.inverted]; rememberSubjects(discourse, verb.subject); return }
  if (verb.form === 'infinitive') { verb.subject = previous?.subject ?? []; return }
  if (verb.form === 'participle') return
  if (isSmallClause(words, verb, previous)) { verb.idle = true; return }
  let at = verb.from - 1
  while (at >= 0 && skipsBeforeVerb(words, at)) at--
  if (/^[“‘"]$/.test(words[at]?.text ?? '') && analysis.references.some(reference => reference.to === at)) at--
  if (verb.form === 'gerund') { verb.subject = gerundSubject(analysis, at, earlier); return }
  if (at < 0) { verb.subject = analysis.leadIn ? [analysis.leadIn] : []; return }
  const {lower} = words[at]!
  if (/^(?:and|but|or|yet|nor)$/.test(lower) && previous) {
    verb.subject = speechSubject(words, verb, earlier) ?? parallel(words, verb, earlier, previousFinite)?.subject ?? previousFinite?.subject ?? previous.subject
    verb.plan = previousFinite?.plan ?? null
    verb.coordinated = true
    return
  }
  if (/^(?:who|which|that)$/.test(lower) && attachRelative(analysis, verb, at)) return
  if (isInverted(words, verb, at) && !isApposed(analysis, at)) return
  if (lower === ',') {
    const opening = interposedFrom(words, at)
    if (opening === null || isListed(previousFinite, opening)) { verb.subject = (parallel(words, verb, earlier, previousFinite) ?? previousFinite)?.subject ?? []; return }
    at = opening - 1
  }
  attachNounPhrase(analysis, verb, at + 1, earlier, discourse)
  if (verb.subject.length === 0 && previous) verb.subject = reducedSubject(words, verb, previous)
}

/** "The leaders meeting in Halvet pledged …": the subject stands before the participle that tells of it. */
function reducedSubject(words: readonly Word[], verb: VerbGroup, previous: VerbGroup): Reference[] {
  const own = previous.form === 'gerund' && previous.subject.some(({to}) => to === previous.from)
  return own && words.slice(previous.to, verb.from).every(({tag}) => /^(?:preposition|name|noun|determiner|adverb|number)$/.test(tag)) ? previous.subject : []
}

/** "The text, drawn up in May, bars X, caps Y": verbs one after the other, with one subject before the comma. */
const isListed = (previous: VerbGroup | null, opening: number): boolean =>
  previous !== null && previous.from > opening && previous.subject.length > 0 && previous.subject.every(({to}) => to <= opening && to >= 0)

/** "…, he said, and …": the clause goes on with the subject before it. */
const isAside = (words: readonly Word[], verb: VerbGroup): boolean => SPEECH.has(words[verb.head]!.stem) && words[verb.to]?.lower === ','
  && words[verb.clause - 1]?.lower === ','

/** "said the plan could work but insisted that …": a second verb of speech has the first one’s subject. */
function speechSubject(words: readonly Word[], verb: VerbGroup, earlier: readonly VerbGroup[]): Reference[] | null {
  if (!SPEECH.has(words[verb.head]!.stem)) return null
  return earlier.filter(other => other.form === 'finite' && SPEECH.has(words[other.head]!.stem) && other.subject.length > 0).at(-1)?.subject ?? null
}

/**
 * "has insisted that the towns be left and has ruled out …", "thanked the League for what it gives and urged …": a verb of stance goes on with
 * the last clause of its own form, where the one between has another form and no party acts in it.
 */
function parallel(words: readonly Word[], verb: VerbGroup, earlier: readonly VerbGroup[], previous: VerbGroup | null): VerbGroup | null {
  const form = formOf(words, verb)
  if (!previous || form === null || verb.passive || formOf(words, previous) === form && previous.subject.length > 0 || matchStance(words, verb.head, STANCE_VERBS) === null) return null
  return earlier.findLast(other => other !== previous && other.form === 'finite' && !other.relative && other.subject.length > 0 && formOf(words, other) === form) ?? null
}

/** What a verb shares with one joined to it: "has", a past, a present; null where the word does not tell. */
function formOf(words: readonly Word[], {from, head, modal}: VerbGroup): string | null {
  const [first, last] = [words[from]!.lower, words[head]!]
  if (modal !== null) return modal
  if (/^(?:has|have|had)$/.test(first)) return first
  if (words[from]!.tag === 'auxiliary') return null
  if (/ed$/.test(last.lower) || (last.stem !== last.lower && !/(?:s|ing|e)$/.test(last.lower))) return 'past'
  return /s$/.test(last.lower) ? 'present' : 'plural'
}

/** "…, argues the minister": the subject of a verb of speech stands behind it. */
const isInverted = (words: readonly Word[], verb: VerbGroup, at: number): boolean =>
  /^[,”"’]$/.test(words[at]!.lower) && SPEECH.has(words[verb.head]!.stem) && words[verb.head]!.stem !== 'tell' && words[verb.to]?.lower !== 'that' && /^(?:name|determiner|pronoun)$/.test(words[verb.to]?.tag ?? '')

/** "Tolvia’s minister, Ada Rill, says all …": a name between commas belongs to the subject before it. */
const isApposed = ({words, references}: Analysis, at: number): boolean => references.some(({from, to}) => to === at && words[from - 1]?.lower === ','
  && references.some(other => other.to === from - 1 && !other.modifier))

const skipsBeforeVerb = (words: readonly Word[], at: number): boolean =>
  /^(?:it|him|her|my)self$|^(?:them|our)selves$/.test(words[at]!.lower) || (words[at]!.tag === 'adverb' && !BREAKERS.has(words[at]!.lower)) || BEFORE_VERB.has(words[at]!.lower) || (words[at]!.lower === 'no'
      && words[at + 1]?.lower === 'longer')

/** "want the clause struck out", "left the question settled", "would see both sides leave". */
function isSmallClause(words: readonly Word[], verb: VerbGroup, previous: VerbGroup | undefined): boolean {
  if (verb.form !== 'finite' || verb.modal !== null || words[verb.from]!.tag !== 'verb' || !previous || (!previous.main
      && words[previous.head]!.stem !== 'hav')) return false
  const {lower, stem} = words[verb.head]!
  if (!/ed$/.test(lower) && (/s$/.test(lower) || !/^(?:hav|see|mak|make|let)$/.test(words[previous.head]!.stem) || stem === words[previous.head]!.stem)) return false
  return /^(?:hav|have|see|want|get|mak|make|keep|leav|leave)$/.test(words[previous.head]!.stem)
      && words.slice(previous.to, verb.from).every(({tag}) => tag !== 'punctuation' && tag !== 'coordinator' && tag !== 'subordinator')
}

function gerundSubject(analysis: Analysis, at: number, earlier: readonly VerbGroup[]): Reference[] {
  if (imagined(analysis.words, at)) return []
  const own = analysis.references.find(reference => reference.party && reference.to === at + 1 && !reference.possessive && !reference.modifier)
  if (/^(?:that|because)$/.test(analysis.words[at]?.lower ?? '')) return []
  const behindComma = analysis.words[at]?.lower === ','
  if (behindComma) {
    const main = earlier.filter(other => other.form === 'finite' && !other.idle && !other.relative && other.subject.length > 0).at(-1)
    if (main) return main.subject
    const before = analysis.references.find(reference => reference.party && reference.to === at && !reference.possessive && !reference.modifier)
    return before ? [before] : []
  }
  return own ? [own] : earlier.at(-1)?.subject ?? []
}

/** "hard to see Tolvia accepting", "the prospect of Vell agreeing": nobody does so. */
const imagined = (words: readonly Word[], at: number): boolean => words.slice(Math.max(0, at - 4), at + 1).some(({stem}) => /^(?:imagin|envisag|prospect|possibilit|chanc|risk|danger|likelihood|unlikely)/.test(stem))
  || words.slice(Math.max(0, at - 4), at + 1).some(({lower}, step, near) => lower === 'see' && near[step - 1]?.lower === 'to')

function attachRelative(analysis: Analysis, verb: VerbGroup, at: number): boolean {
  const {words} = analysis
  let end = at
  if (words[end - 1]?.lower === ',') end--
  const named = analysis.references.filter(reference => reference.to <= end && !reference.modifier && !reference.possessive).at(-1)
  if (words[at]!.lower === 'that' && (at === 0 || words[at - 1]!.tag === 'verb')) return false
  verb.relative = true
  verb.clause = at
  if (named?.party && (named.to === end || (words[at]!.lower === 'which' && end < at && !words.slice(named.to, end).some(({tag}) => tag === 'verb' || tag === 'auxiliary')))) verb.subject = [named]
  return true
}

/** "Tolvia, seeking control, has refused": the comma before the interposed words. */
function interposedFrom(words: readonly Word[], at: number): number | null {
  let back = at - 1
  while (back > 0 && at - back < 40 && words[back]!.lower !== ',') back--
  return back > 0 && words[back]!.lower === ',' ? back : null
}

function attachNounPhrase(analysis: Analysis, verb: VerbGroup, end: number, earlier: readonly VerbGroup[], discourse: Discourse): void {
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
  const run = lastRun(words, pick.length > 0 ? pick : inside.filter(reference => sitsIn(words, reference))).filter(reference => !isFormer(words, reference.from))
  if (heads.length > 0 && nounBehind(words, heads.at(-1)!, end)) return
  if (words[from]?.lower === 'neither' || (run.length > 0 && words[from]?.lower === 'no')) verb.negated = true
  if (run.length > 0) verb.clause = clauseOf(analysis, run[0]!, from)
  rememberSubjects(discourse, run)
  verb.subject = withPartners(words, run, discourse)
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
