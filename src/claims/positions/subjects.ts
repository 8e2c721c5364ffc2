// The verb groups of a sentence in, each with its subject out: noun phrase, coordination, relative clause, participle, list item.
import {AGREEMENT, type Analysis, type Reference, type VerbGroup, type Word} from './analysis.ts'
import {antecedent, rememberOthers, rememberSubjects, type Discourse} from './discourse.ts'
import {parallel, speechSubject} from './joined-verbs.ts'
import {BEFORE_VERB, BREAKERS, SPEECH} from './lexicon.ts'
import {attachNounPhrase} from './noun-phrases.ts'

/** Gives every verb its clause and subject, in order, and the discourse its subjects for the pronouns to come. */
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
