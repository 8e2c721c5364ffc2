// A predicate in, the position it takes by judging out: "would be theft", "was out of the question", "calls the cap unacceptable".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type Span, type VerbGroup, type Word} from './analysis.ts'
import {BAD, BREAKERS, COPULAS, DENIED, EVALUATING, EVALUATIONS, GOOD, JUDGING, matchStance} from './lexicon.ts'
import {objectEnd, termsIn} from './objects.ts'
import {negate} from './polarity.ts'
import {stem} from '../tokens.ts'
import {report, type Predicate, type Rule} from './predicates.ts'
import {priorTerms, quotedSpeaker, speakerFor, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** Verbs that make something a condition. */
const SETTING: ReadonlySet<string> = new Set(['mak', 'make', 'set', 'declar', 'nam', 'put'].map(stem))

/** Words between the verb and the judgement: "would amount to a very generous reward". */
const REACH = 6

/** "said membership was out of the question": the subject is judged, the speaker judges. */
export const evaluation: Rule = (scene, predicate) => {
  const {verb} = predicate
  const {words} = scene.analysis
  if (!judges(words, verb) || /^(?:there|it)$/.test(words[verb.from - 1]?.lower ?? '') && words[verb.to]?.lower === 'that') return false
  if (words[verb.from - 1]?.lower === 'there') return false
  const found = judgementBehind(words, verb)
  if (!found) return false
  const speaker = judgeOf(scene, verb)
  const judged = judgedSpan(scene, verb)
  const own = [...new Set([...termIds(verb.subjectTerms), ...termIds(hitsWithin(scene.analysis.terms, judged))])]
  const terms = own.length > 0 ? own : pointedAt(scene, predicate, found.to)
  if (!speaker || speaker.party === AGREEMENT || terms.length === 0) return false
  const clause = {...predicate, verb: {...verb, clause: Math.min(verb.clause, judged.from)}, end: Math.max(verb.to, found.to)}
  return report(scene, clause, [speaker], terms, found.stance, judged)
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
    const match = only ?? matchStance(words, at, EVALUATIONS, 'lower')
    if (match && !(lower === 'no' && words[at + 1]?.tag !== 'punctuation')) return settle(words, verb, match, negated, only !== null)
    if (/^(?:no|not|never|hardly|scarcely|neither)$/.test(lower)) negated = !negated || lower !== 'no'
    if (tag === 'punctuation' || tag === 'verb' || tag === 'auxiliary' || (BREAKERS.has(lower) && lower !== 'as')) return null
  }
  return null
}

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
  return dative ?? speakerFor(scene, verb) ?? verbs.slice(0, verbs.indexOf(verb)).filter(other => other.speech).at(-1)?.speaker ?? quotedSpeaker(scene, verb)
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
  if (/^it$/.test(subject) && /^(?:to|that)$/.test(words[behind]?.lower ?? '')) return termsIn(scene.analysis, {from: behind, to: end})
  return /^(?:that|this|it|they|those|these|idea|which|anything|demand|proposal|notion)$/.test(subject) ? priorTerms(scene, verb.clause) : []
}

/** "calls the cap unacceptable", "does not regard X as realistic", "sees no place for X". */
export const judgement: Rule = (scene, predicate) => {
  const {verb, holders} = predicate
  const {words} = scene.analysis
  if (!verb.main || verb.passive || holders.length === 0 || !(EVALUATING.has(words[verb.head]!.stem) || SETTING.has(words[verb.head]!.stem))) return false
  const object = {from: verb.to, to: objectEnd(scene.analysis, verb.to, true)}
  const said = words.slice(object.from, object.to).map(word => word.lower)
  if (!EVALUATING.has(words[verb.head]!.stem)) return insisted(scene, predicate, object, said)
  const evaluated = words.slice(object.from, object.to).some(({lower}, step) => lower !== 'no' && matchStance(words, object.from + step, EVALUATIONS, 'lower')?.stance === 'rejects')
  if (/^it$/.test(said[0] ?? '') && scene.analysis.references.some(({kind, to}) => kind === 'plan' && to <= verb.from)) return false
  const bad = evaluated || said[0] === 'no' || said.some(word => BAD.has(word))
  const good = said.some(word => GOOD.has(word))
  const terms = /^(?:it|this|that|them)$/.test(said[0] ?? '') ? priorTerms(scene, verb.from) : termsIn(scene.analysis, object)
  if (terms.length === 0 || !(bad || good)) return false
  return report(scene, {...predicate, end: object.to}, holders, terms, bad !== verb.negated ? 'rejects' : 'accepts', object)
}

/** "has set elections as a condition", "made a truce a precondition"; "made land a red line". */
function insisted(scene: Scene, predicate: Predicate, object: Span, said: readonly string[]): boolean {
  const terms = termsIn(scene.analysis, object)
  const firm = said.some(word => /^(?:pre)?conditions?$|^prerequisites?$|^priority$/.test(word))
  const barred = said.some((word, at) => word === 'red' && said[at + 1] === 'line')
  if (terms.length === 0 || predicate.verb.negated || !(firm || barred)) return false
  return report(scene, {...predicate, end: object.to}, predicate.holders, terms, firm ? 'demands' : 'rejects', object)
}
