// A predicate in, the position it takes by judging out: "would be theft", "was out of the question", "there will be no observers".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type Span, type VerbGroup, type Word} from './analysis.ts'
import {BREAKERS, COPULAS, DENIED, EVALUATIONS, JUDGING, matchStance, SPEECH} from './lexicon.ts'
import {objectEnd, termsIn} from './objects.ts'
import {negate} from './polarity.ts'
import {report, type Predicate, type Rule} from './predicates.ts'
import {priorTerms, quotedSpeaker, speakerFor, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'
import {beginsRefusing, onlyLimited} from './undone.ts'

/** Words between the verb and the judgement: "would amount to a very generous reward". */
const REACH = 6
/** Words of a quoted judgement. */
const LONGEST_QUOTE = 16

/** "said membership was out of the question": the subject is judged, the speaker judges. */
export const evaluation: Rule = (scene, predicate) => {
  const {verb} = predicate
  const {words} = scene.analysis
  if (!judges(words, verb) || /^(?:there|it)$/.test(words[verb.from - 1]?.lower ?? '') && words[verb.to]?.lower === 'that') return false
  if (words[verb.from - 1]?.lower === 'there') return absence(scene, predicate)
  const found = judgementBehind(words, verb)
  if (!found) return false
  const speaker = judgedFor(scene, found.to) ?? judgeOf(scene, verb)
  const judged = judgedSpan(scene, verb)
  const behind = behindJudgement(scene, found.to)
  if (behind && SPEECH.has(words[behind.from]!.stem)) return false
  const own = [...new Set([...termIds(verb.subjectTerms), ...termIds(hitsWithin(scene.analysis.terms, judged))])]
  const terms = own.length > 0 ? own : pointedAt(scene, predicate, found.to)
  if (!speaker || speaker.party === AGREEMENT || terms.length === 0 || (own.length === 0 && words[found.to - 1]!.lower === 'ours')) return false
  const keptOut = found.stance === 'demands' && words.slice(judged.from, judged.to).some(({lower}) => EXCLUSION.test(lower))
  if (!keptOut && (beginsRefusing(scene.analysis, judged) || onlyLimited(scene, judged))) return false
  const clause = {...predicate, verb: {...verb, clause: Math.min(verb.clause, judged.from)}, end: Math.max(verb.to, found.to, own.length === 0 && behind ? behind.to : 0)}
  return report(scene, clause, [speaker], terms, keptOut ? 'rejects' : found.stance, own.length === 0 && behind ? behind : judged)
}

/** "Arvenia’s exclusion from the League was a cornerstone": whoever asks for it refuses what it shuts out. */
const EXCLUSION = /^(?:exclusion|non-?accession|non-?membership|non-?deployment)$/

/** "There will be no foreign troops", "there can be no question of a truce", "there must never be any recognition": whoever says so refuses it. */
function absence(scene: Scene, predicate: Predicate): boolean {
  const {verb} = predicate
  const {words} = scene.analysis
  const none = words[verb.to]?.lower === 'no' || (verb.negated && words[verb.to]?.lower === 'any')
  if (verb.modal === null || !none || words.slice(verb.to, predicate.end).some(({lower}) => /^(?:without|until|unless)$/.test(lower)) || /^(?:without|until|unless)$/.test(words[predicate.end]?.lower ?? '')) return false
  const speaker = judgeOf(scene, verb)
  const object = {from: verb.from - 1, to: predicate.end}
  const terms = termsIn(scene.analysis, object)
  return speaker !== null && speaker.party !== AGREEMENT && speaker.party !== null && terms.length > 0 && !onlyLimited(scene, object) && !namesAnother(scene, {from: verb.to, to: verb.to + REACH - 2}, speaker) && report(scene, predicate, [speaker], terms, 'rejects', object)
}

/** "There will be no Norlander soldiers": whose they are may be who has refused them. */
const namesAnother = ({analysis: {references}}: Scene, {from, to}: Span, speaker: Reference): boolean => references.some(other => other.modifier && other.party !== null
  && other.party !== speaker.party && other.from >= from && other.to <= to)

/** "is a red line for Arvenia", "was unacceptable to Tolvia": whoever says so, it holds for them. */
function judgedFor({analysis: {words, references}}: Scene, at: number): Reference | null {
  if (!/^(?:for|to)$/.test(words[at]?.lower ?? '')) return null
  const from = words[at + 1]?.tag === 'determiner' ? at + 2 : at + 1
  const found = references.find(reference => (reference.from === at + 1 || reference.from === from) && !reference.possessive && !reference.modifier)
  return found?.party && found.party !== AGREEMENT && (words[found.to] === undefined || words[found.to]!.tag === 'punctuation' || words[found.to]!.tag === 'coordinator'
    || words[found.to]!.tag === 'subordinator') ? found : null
}

/** "it would be wrong to lift …", "it was time for Tolvia to hold …": what is judged, behind the judgement. */
function behindJudgement({analysis}: Scene, at: number): Span | null {
  const {words, verbs} = analysis
  if (!/^(?:to|that|for|if)$/.test(words[at]?.lower ?? '')) return null
  const infinitive = verbs.find(other => other.form === 'infinitive' && other.from >= at && other.from <= at + 8)
  const from = infinitive && words[at]!.lower !== 'that' ? infinitive.head : at + 1
  return {from, to: objectEnd(analysis, from)}
}

/** "is", "would amount to", "would be seen as". */
function judges(words: readonly Word[], verb: VerbGroup): boolean {
  if (verb.form !== 'finite') return false
  const {stem} = words[verb.head]!
  return verb.being && !verb.main ? true : verb.passive ? JUDGING.has(stem) : verb.main && COPULAS.has(stem)
}

/** The first word or phrase of judgement behind a verb, before the next clause begins. */
function judgementBehind(words: readonly Word[], verb: VerbGroup): {stance: Stance; to: number} | null {
  let negated = verb.negated
  for (let at = verb.to; at < Math.min(words.length, verb.to + REACH); at++) {
    const {lower, text, tag} = words[at]!
    if (/^[“‘"]$/.test(text)) continue
    const only = negated || words[at + 1]?.lower === 'no' ? matchStance(words, at, DENIED, 'lower') : null
    const match = only ?? (isTime(words, at) ? {stance: 'demands' as const, to: at + 1} : matchStance(words, at, EVALUATIONS, 'lower'))
    if (match && !(lower === 'no' && match.to === at + 1 && words[at + 1]?.tag !== 'punctuation')) return settle(words, verb, match, negated, only !== null)
    if (/^(?:no|not|never|hardly|scarcely|neither)$/.test(lower)) negated = !negated || lower !== 'no'
    if (tag === 'punctuation' || tag === 'verb' || tag === 'auxiliary' || (BREAKERS.has(lower) && lower !== 'as')) return null
  }
  return null
}

/** "it was time for a truce", "high time to leave". */
const isTime = (words: readonly Word[], at: number): boolean => words[at]!.lower === 'time' && /^(?:for|to|that)$/.test(words[at + 1]?.lower ?? '')
  && /^(?:it|'s|is|was|high|about)$/.test(words[at - 1]?.lower ?? '')

function settle(words: readonly Word[], verb: VerbGroup, match: {stance: Stance; to: number}, negated: boolean, only: boolean): {stance: Stance; to: number} | null {
  if (only) return {stance: 'rejects', to: match.to}
  if (verb.modal === 'could' || verb.modal === 'might' || verb.modal === 'may') return null
  if (!negated) return match
  if (match.stance === 'demands') return null
  return words[match.to - 1]!.lower === 'negotiable' ? {stance: 'demands', to: match.to} : {stance: negate(match.stance), to: match.to}
}

/** Who judges: "For Tolvia, …", whoever says it before or behind, or whose quotation it is. */
function judgeOf(scene: Scene, verb: VerbGroup): Reference | null {
  const {words, references, verbs} = scene.analysis
  const dative = references.find(({party, from, to}) => party !== null && from > 0 && from < verb.from && words[from - 1]!.lower === 'for' && from - 1 <= 2
    && (from <= 2 ? words[to]?.lower !== 'to' && words[to]?.tag !== 'verb' : words[to]?.lower === ','))
  const whom = words.findIndex(({lower}, at) => lower === 'whom' && words[at - 1]?.lower === 'for' && at < verb.from && at > verb.from - LONGEST_QUOTE)
  const antecedent = whom < 0 ? undefined : references.find(({party, to}) => party !== null && (to === whom - 1 || (to === whom - 2 && words[to]?.lower === ',')))
  return antecedent ?? dative ?? speakerFor(scene, verb) ?? verbs.slice(0, verbs.indexOf(verb)).filter(other => other.speech).at(-1)?.speaker ?? quotedSpeaker(scene, verb)
}

/** The words judged: back from the verb to where the clause of the last other finite verb, a quotation or the sentence begins. */
function judgedSpan({analysis: {words, verbs}}: Scene, verb: VerbGroup): Span {
  const before = verbs.filter(other => other.to <= verb.from && other.form === 'finite' && other.speech).at(-1)
  let from = /^[“‘"]$/.test(words[verb.from - 1]?.text ?? '') ? verb.from - 1 : verb.from
  while (from > (before?.to ?? 0) && !/^[;:—–“"]$/.test(words[from - 1]!.lower) && !/^(?:but|while|because|if)$/.test(words[from - 1]!.lower)) from--
  if (/^(?:that|and)$/.test(words[from]?.lower ?? '')) from++
  return {from, to: Math.max(verb.from, from + 1)}
}

/** "That would be capitulation": what was spoken of; "the best answer is a truce": what stands behind. */
function pointedAt(scene: Scene, {verb, end}: Predicate, behind: number): string[] {
  const {words} = scene.analysis
  const subject = words[verb.from - 1]?.lower ?? ''
  if (/^it$/.test(subject) && /^(?:to|that|for|if)$/.test(words[behind]?.lower ?? '')) return termsIn(scene.analysis, {from: behind, to: Math.max(end, behindJudgement(scene, behind)!.to)})
  if (words.slice(Math.max(0, verb.from - 3), verb.from).some(({lower}) => lower === 'such') || /^any (?:further|more|other)$/.test(words.slice(Math.max(0, verb.from - 3), verb.from - 1).map(({lower}) => lower).join(' '))) return priorTerms(scene, verb.clause)
  return /^(?:that|this|it|they|those|these|idea|which|anything|demand|proposal|notion)$/.test(subject) ? priorTerms(scene, verb.clause) : []
}
