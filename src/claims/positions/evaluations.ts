// A predicate in, the position it takes by judging out: "would be theft", "was out of the question", "calls the cap unacceptable".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type Span, type VerbGroup, type Word} from './analysis.ts'
import {BAD, BREAKERS, COPULAS, DENIED, EVALUATING, EVALUATIONS, GOOD, JUDGING, matchStance, SPEECH} from './lexicon.ts'
import {counted} from './ellipses.ts'
import {objectEnd, termsIn} from './objects.ts'
import {negate} from './polarity.ts'
import {stem} from '../tokens.ts'
import {report, type Predicate, type Rule} from './predicates.ts'
import {priorTerms, quotedSpeaker, sectionTerms, speakerFor, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'
import {beginsRefusing, onlyLimited} from './undone.ts'

/** Verbs that make something a condition. */
const SETTING: ReadonlySet<string> = new Set(['mak', 'make', 'set', 'declar', 'nam', 'put', 'condition'].map(stem))

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
  if (beginsRefusing(scene.analysis, judged) || onlyLimited(scene, judged)) return false
  const clause = {...predicate, verb: {...verb, clause: Math.min(verb.clause, judged.from)}, end: Math.max(verb.to, found.to, own.length === 0 && behind ? behind.to : 0)}
  return report(scene, clause, [speaker], terms, found.stance, own.length === 0 && behind ? behind : judged)
}

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

/** "calls the cap unacceptable", "does not regard X as realistic", "sees no place for X". */
export const judgement: Rule = (scene, predicate) => {
  const {verb, holders} = predicate
  const {words} = scene.analysis
  if (!verb.main || verb.passive || holders.length === 0 || !(EVALUATING.has(words[verb.head]!.stem) || SETTING.has(words[verb.head]!.stem))) return false
  const object = {from: verb.to, to: objectEnd(scene.analysis, verb.to, true)}
  const said = words.slice(object.from, Math.max(object.to, quoteEnd(words, object.to))).map(word => word.lower)
  if (!EVALUATING.has(words[verb.head]!.stem)) return insisted(scene, predicate, object, said)
  const evaluated = words.slice(object.from, object.to).some(({lower}, step) => lower !== 'no' && matchStance(words, object.from + step, EVALUATIONS, 'lower')?.stance === 'rejects')
  if (/^it$/.test(said[0] ?? '') && scene.analysis.references.some(({kind, to}) => kind === 'plan' && to <= verb.from)) return false
  const bad = evaluated || said[0] === 'no' || said.some(word => BAD.has(word))
  const good = said.some(word => GOOD.has(word))
  const pointing = /^(?:it|this|that|them|such)$/.test(said[0] ?? '') || (said[0] === 'any' && said[1] === 'such') || (said[0] === 'the' && /^(?:idea|demand|proposal|suggestion|number|figure|offer|condition|request|notion|move|step|clause)$/.test(said[1] ?? '') && /^[“‘"]$|^an?$/.test(said[2] ?? ''))
  const judged = pointing ? priorTerms(scene, verb.from) : termsJudged(scene, predicate, object)
  const ordinal = judged.length > 0 ? null : counted(words, object, scene.discourse.two)
  const terms = ordinal ?? (judged.length > 0 || object.to - object.from > 12 ? judged : sectionTerms(scene))
  if (terms.length === 0) return false
  if (!bad && !good) return isTaunt(words, verb, said) && report(scene, {...predicate, end: object.to}, holders, terms, 'rejects', object)
  return report(scene, {...predicate, end: object.to}, holders, terms, bad !== verb.negated ? 'rejects' : 'accepts', object)
}

/** "called the cap “a lease on our own house”": whoever finds words of their own for something mocks it, unless they are kind. */
function isTaunt(words: readonly Word[], verb: VerbGroup, said: readonly string[]): boolean {
  const quote = said.findIndex(word => /^[“‘"]$/.test(word))
  if (!/^(?:call|brand|label|dub|dismiss|describ)/.test(words[verb.head]!.stem) || verb.negated || verb.modal !== null || quote < 1) return false
  return said.length - quote > 2 && !said.slice(quote).some(word => KIND.test(word))
}

/** Words by which a quoted judgement may be kind or neither. */
const KIND = /^(?:steps?|start|basis|chance|opportunity|hope|hopeful|way|compromise|progress|key|bridge|path|moment|solution|honou?r|framework|beginning|signals?|gesture|foundation|help|helps|better|best|peace|talk|discuss|negotiate|new|interesting|historic|important|serious|big|great|forward|who|knows|likes?|ready|working)$/

/** "made its guarantees conditional on a withdrawal": what it asks for stands behind. */
function hangsOn({analysis}: Scene, at: number): string[] {
  if (!/^(?:on|upon)$/.test(analysis.words[at]?.lower ?? '')) return []
  const end = analysis.words.findIndex(({text}, step) => step > at && /^[,;:.“”]$/.test(text))
  return termsIn(analysis, {from: at + 1, to: end < 0 ? analysis.words.length : end})
}

/** Behind the words of a quotation that begins where an object ends (“… as “the first sensible idea in years””). */
function quoteEnd(words: readonly Word[], at: number): number {
  if (!/^[“‘"]$/.test(words[at]?.text ?? '')) return at
  for (let end = at + 1; end < Math.min(words.length, at + LONGEST_QUOTE); end++) if (/^[”’"]$/.test(words[end]!.text)) return end
  return at
}

/** The terms of what is judged; "…, which Vell calls absurd" judges what stands before. */
function termsJudged(scene: Scene, {verb}: Predicate, object: Span): string[] {
  const terms = termsIn(scene.analysis, object)
  return terms.length === 0 && scene.analysis.words[verb.clause - 1]?.lower === 'which' ? priorTerms(scene, verb.clause) : terms
}

/** "has set elections as a condition", "made a truce a precondition"; "made land a red line". */
function insisted(scene: Scene, predicate: Predicate, object: Span, said: readonly string[]): boolean {
  const conditioned = /^condition/.test(scene.analysis.words[predicate.verb.head]!.stem)
  const on = conditioned ? said.findIndex(word => /^(?:on|upon)$/.test(word)) : -1
  if (conditioned) return on > 0 && !predicate.verb.negated && hangsOn(scene, object.from + on).length > 0
    && report(scene, {...predicate, end: object.to}, predicate.holders, hangsOn(scene, object.from + on), 'demands', {from: object.from + on + 1, to: object.to})
  const at = said.findIndex(word => /^(?:pre)?conditions?$|^prerequisites?$|^conditional$|^contingent$|^dependent$/.test(word))
  const upon = at >= 0 && /^(?:conditional|contingent|dependent)$/.test(said[at]!)
  const terms = upon ? hangsOn(scene, object.from + at + 1) : termsIn(scene.analysis, at < 0 || /^(?:as|a|one)$/.test(said[0] ?? '') ? object : {...object, to: object.from + at})
  const firm = upon || said.some(word => /^(?:pre)?conditions?$|^prerequisites?$|^priority$/.test(word))
  const barred = said.some((word, at) => word === 'red' && said[at + 1] === 'line')
  if (terms.length === 0 || predicate.verb.negated || !(firm || barred)) return false
  return report(scene, {...predicate, end: object.to}, predicate.holders, terms, firm ? 'demands' : 'rejects', object)
}
