// A predicate in, the position it takes by a verb of judging or setting out: "calls the cap unacceptable", "made a truce a precondition".
import {stem} from '../tokens.ts'
import type {Span, VerbGroup, Word} from './analysis.ts'
import {counted} from './ellipses.ts'
import {BAD, EVALUATING, EVALUATIONS, GOOD, matchStance} from './lexicon.ts'
import {objectEnd, termsIn} from './objects.ts'
import {report, type Predicate, type Rule} from './predicates.ts'
import {priorTerms, sectionTerms, type Scene} from './scene.ts'

/** Verbs that make something a condition. */
const SETTING: ReadonlySet<string> = new Set(['mak', 'make', 'set', 'declar', 'nam', 'put', 'condition'].map(stem))

/** Words of a quoted judgement. */
const LONGEST_QUOTE = 16

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
