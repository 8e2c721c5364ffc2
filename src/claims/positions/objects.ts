// A predicate's place in a sentence in; where its object ends, which terms it holds, its condition and its agent out.
import {AGREEMENT, type Analysis, type Reference, type Span, type VerbGroup, type Word} from './analysis.ts'
import {ANAPHORS, BREAKERS, CONDITIONS, matchStance, STANCE_VERBS} from './lexicon.ts'
import {gapAt} from './gaps.ts'
import {hitsWithin, termIds} from './terms.ts'

const LONGEST_OBJECT = 80

/** Behind the last word of an object that begins at `from`: the next clause, or the end of the sentence. `throughAs`: "regards X as Y". */
export function objectEnd(analysis: Analysis, from: number, throughAs = false): number {
  const {words} = analysis
  let at = from
  for (; at < Math.min(words.length, from + LONGEST_OBJECT); at++) {
    const {lower} = words[at]!
    const closing = /^[“‘"]$/.test(lower) ? shortQuoteEnd(words, at) : null
    if (closing !== null) { at = closing; continue }
    if (/^[;:—–(]$/.test(lower) || (/[“”"]/.test(lower) && at > from)) break
    if (lower === '.' && at === words.length - 1) break
    if (at > from && (opensPlanClause(analysis, at) || gapAt(analysis, at))) break
    if (at > from && breaksObject(words, at) && !(throughAs && lower === 'as')) break
    if (lower === ',' && commaEnds(analysis, at, from)) break
    if (lower === 'and' && words[at + 1]?.lower === 'not') break
    if (/^(?:and|but|or)$/.test(lower) && conjunctionEnds(analysis, at, from)) break
  }
  return at
}

/** The closing mark of a few quoted words (“reliable security guarantees”), which belong to the object. */
function shortQuoteEnd(words: readonly Word[], at: number): number | null {
  for (let end = at + 2; end <= Math.min(at + 8, words.length - 1); end++) if (/^[”’"]$/.test(words[end]!.text)) return end
  return null
}

/** "balked at a draft that would …": what the draft says is no object of who balks. */
function opensPlanClause({words, references}: Analysis, at: number): boolean {
  const link = /^(?:under|in|by)$/.test(words[at]!.lower) ? words[at + 1] : words[at]
  if (!link || !(/^(?:which|that)$/.test(link.lower) || (link === words[at] && link.tag === 'verb' && link.lower.endsWith('ing')))) return false
  return references.some(reference => reference.kind === 'plan' && (reference.to === at || (reference.to === at - 1 && words[at - 1]!.lower === ',')))
}

function breaksObject(words: readonly Word[], at: number): boolean {
  const {lower} = words[at]!
  if (!BREAKERS.has(lower) || words[at]!.tag === 'name') return false
  const next = words[at + 1]?.lower ?? ''
  if (lower === 'as' && words[at + 1]?.tag === 'noun' && (words[at + 2] === undefined || words[at + 2]!.tag === 'punctuation')) return false
  if (lower === 'as' && /^(?:recogni[sz]ed|treated|regarded|seen|described|accepted|designated|classed|defined|kept|used|well)$/.test(words[at - 1]?.lower ?? '')) return false
  if (lower === 'as') return !/^(?:a|an|well|strong|much)$/.test(next) && !/^\p{Lu}/u.test(words[at + 1]?.text ?? '') && words[at + 1]?.tag !== 'adjective'
  if (lower === 'so') return !/^(?:far|large|much)$/.test(next)
  if (lower === 'once') return next !== 'more'
  if (/^(?:where|when|whether)$/.test(lower) && words[at - 1]!.tag === 'preposition') return false
  return lower !== 'only' && lower !== 'against'
}

function commaEnds({words, verbs}: Analysis, at: number, from: number): boolean {
  const next = words[at + 1]?.lower ?? ''
  if (/^(?:which|who|whose|as|with|while|but|so|though|although|provided|seeking)$/.test(next)) return true
  const start = at + 1 + (/^(?:and|but|or)$/.test(next) ? 1 : 0)
  if (verbs.some(other => other.form === 'finite' && other.subject.some(subject => subject.from === start && subject.to > start))) return true
  const verb = verbs.find(other => other.from >= start && other.form !== 'infinitive')
  if (!verb) return false
  if (verb.form === 'gerund') return verb.from === start
  if (verb.form !== 'finite' || isSubjunctive(words, verb, from)) return false
  return verb.from === start || (verb.clause <= start && verb.clause > from) || (verb.from - start < 6
      && words.slice(start, verb.from).every(word => word.lower !== ','))
}

function conjunctionEnds({words, verbs}: Analysis, at: number, from: number): boolean {
  if (words[at + 1]?.lower === 'that' && /^(?:,)$/.test(words[at - 1]?.lower ?? '') && words.slice(Math.max(0, from - LONGEST_OBJECT), from).some(({lower, tag}, step, near) => lower === 'that' && tag !== 'determiner' && near[step - 1]?.tag !== 'preposition')) return true
  const verb = verbs.find(other => other.from > at && other.form !== 'infinitive')
  if (verb?.form === 'gerund') return endsAtGerund(words, verb, at, verbs)
  if (!verb || verb.form !== 'finite' || isSubjunctive(words, verb, from)) return false
  if (verb.from <= at + 1 || (verb.clause === at + 1 && verb.subject.length > 0)) return true
  return verb.from - at < 8 && words.slice(at + 1, verb.from).every(word => word.tag === 'adverb' || /^(?:once|more|in)$/.test(word.lower))
}

/** "insisting on land and Arvenia refusing to go", "ruling out a truce and demanding land": another participle of stance. */
function endsAtGerund(words: readonly Word[], verb: VerbGroup, at: number, verbs: readonly VerbGroup[]): boolean {
  if (verb.subject.some(subject => subject.from === at + 1 && subject.to === verb.from)) return true
  const before = verbs[verbs.indexOf(verb) - 1]
  return verb.from === at + 1 && before?.form === 'gerund' && matchStance(words, verb.head, STANCE_VERBS) !== null
}

/** "that Norland leave the islands, renounce its claim and pay": bare verbs that go on with the demand. */
const isSubjunctive = (words: readonly Word[], verb: VerbGroup, from: number): boolean =>
  !goesOnInPlural(words, verb, from) && words[from]?.lower === 'that' && verb.main && verb.modal === null && verb.to === verb.from + 1 && !/(?:[^s]s|ed)$/.test(words[verb.head]!.lower)

/** "They insist that it be watched, oppose a limit and want …": behind a plural, a stance of its own. */
const goesOnInPlural = (words: readonly Word[], {head}: VerbGroup, from: number): boolean => words[from - 1]?.tag === 'verb' && words[from - 1]!.lower.startsWith(words[from - 1]!.stem)
  && !/(?:[^s]s|ed)$/.test(words[from - 1]!.lower) && matchStance(words, head, STANCE_VERBS) !== null

/** Terms of a span, what only dates or qualifies it ("within …", "in return for …") left out. */
export function termsIn(analysis: Analysis, span: Span): string[] {
  return termIds(hitsWithin(analysis.terms, {from: span.from, to: cutAdjunct(analysis.words, span)}))
}

function cutAdjunct(words: readonly Word[], {from, to}: Span): number {
  for (let at = from + 1; at < to; at++) if (beginsAdjunct(words, at)) return at
  return to
}

function beginsAdjunct(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  const next = words[at + 1]?.lower ?? ''
  if (/^(?:talks?|negotiations?|discussions?|meetings?|summits?|consultations?|debates?)$/.test(words[at - 1]!.lower) && words[at - 1]!.tag !== 'verb' && /^(?:on|about|over)$/.test(word.lower)) return true
  if (/^(?:within|without|before|after|during|pending|amid|following|despite|once)$/.test(word.lower)) return word.tag !== 'verb'
  if (/^(?:on|by|until)$/.test(word.lower) && /^(?:day|eve|night)$/.test(words.slice(at + 1, at + 4).find(({lower, tag}) => tag === 'punctuation' || /^(?:day|eve|night)$/.test(lower))?.lower ?? '')) return true
  if (word.lower === 'in') return /^(?:return|exchange|event)$/.test(next)
  return (word.lower === 'the' && next === 'event') || (word.lower === 'as' && next === 'part') || (word.lower === 'of' && words[at + 2]?.lower === 'kind')
}

/** The terms asked for in return: "offers X in exchange for Y". */
export function exchangedTerms(analysis: Analysis, from: number): {terms: string[]; object: Span} | null {
  const {words} = analysis
  for (let at = from; at < words.length - 2; at++) {
    if (/^[;.]$/.test(words[at]!.lower)) return null
    if (words[at]!.lower !== 'in' || !/^(?:return|exchange)$/.test(words[at + 1]!.lower) || words[at + 2]!.lower !== 'for') continue
    const object = {from: at + 3, to: objectEnd(analysis, at + 3)}
    return {terms: termIds(hitsWithin(analysis.terms, object)), object}
  }
  return null
}

/** Where a condition begins: "if …", "only …", "provided …", "as long as …"; null where there is none before the clause's end. */
export function conditionAt(words: readonly Word[], from: number): number | null {
  for (let at = from; at < words.length && !/^[;.]$/.test(words[at]!.lower); at++) {
    if (CONDITIONS.has(words[at]!.lower) && !(/^(?:principle|conditions?)$/.test(words[at]!.lower) && !/^(?:in|on)$/.test(words[at - 1]?.lower ?? ''))) return at
    if (words[at]!.lower === 'long' && words[at + 1]?.lower === 'as' && words[at - 2]?.lower !== 'for') return at - 1
  }
  return null
}

/** Parties behind "by": "demanded by Tolvia", "opposed by Arvenia and by its allies". */
export function agentsOf({words, references}: Analysis, head: number): Reference[] {
  const agents: Reference[] = []
  for (const reference of references) {
    if (!reference.party || reference.modifier || reference.from <= head || reference.from > head + 9) continue
    if (words.slice(head + 1, reference.from).some(word => word.tag === 'verb' || word.lower.endsWith('ed'))) break
    let at = reference.from - 1
    while (at > head && /^(?:the|both|its|and|,|in|government|authorities|leadership|cabinet|parliament)$/.test(words[at]!.lower)) at--
    if (words[at]!.lower === 'by' && at - head <= 6) agents.push(reference)
    else if (agents.length > 0 && /^(?:and|,)$/.test(words[reference.from - 1]!.lower)) agents.push(reference)
  }
  return agents.filter(agent => agent.party !== AGREEMENT)
}

/** Whether an object only points back: "that", "the idea", nothing at all. */
export function pointsBack(words: readonly Word[], {from, to}: Span): boolean {
  const only = to - from <= 1 ? words[from] : undefined
  if (to <= from || (only && (ANAPHORS.has(only.lower) || !/^(?:noun|name|number)$/.test(only.tag)))) return true
  const clause = words[from]!.lower === 'that' && words.slice(from + 1, to).some(({tag}) => tag === 'verb' || tag === 'auxiliary')
  const object = words.slice(from, Math.min(to, from + 4))
  if (!clause && object.some((word, step) => ANAPHORS.has(word.lower) && !(word.lower === 'that' && words[from + step - 1]?.tag === 'noun'))) return true
  return words.slice(from, to).every(word => word.tag === 'adverb' || word.tag === 'punctuation')
}

/** Whether a verb stands in an if-clause, where nobody takes a position. */
export function inIfClause(words: readonly Word[], verb: VerbGroup): boolean {
  for (let at = verb.from - 1; at >= Math.max(0, verb.from - 8); at--) {
    if (/^(?:[,;:]|that|but|while)$/.test(words[at]!.lower)) return false
    if (/^(?:if|unless|whether)$/.test(words[at]!.lower)) return true
  }
  return false
}
