// A sentence in which a document speaks in, its provisions out: whoever acts in them, they are the document’s.
// Clauses are read one by one as long as they tell what is to be; items, labels and paragraphs of the text itself give their terms as well.
import {AGREEMENT, type Analysis, type Finding, type Reference, type Span, type TermHit, type VerbGroup, type Voice, type Word} from './analysis.ts'
import {matchStance, STANCE_VERBS, UNSETTLED} from './lexicon.ts'
import {holdsNoClause} from './impersonal-provisions.ts'
import {objectEnd} from './objects.ts'
import type {Rule} from './predicates.ts'
import {BINDING, PARTS} from './provision-lexicon.ts'
import {provisionStance, turned, verblessStance, type ProvisionStance} from './provision-stance.ts'
import {aboutClause, foreignLeaving, freesOther, provide, shareSubject} from './provisions.ts'
import {continuesPlan, note, type Scene} from './scene.ts'
import {isPlace, termIds} from './terms.ts'
import {isNarration, isProvision, isTold, regulates} from './provision-form.ts'

/** Words of a sentence without a verb that only names what follows: "Army." */
const LONGEST_LABEL = 8

/** In a document’s voice a clause of what is to be is the document’s: "Arvenia would not join …", "The towns are to be handed back". */
export const spokenProvision: Rule = (scene, predicate) => {
  const {verb, end, holders} = predicate
  const {words, sentence} = scene.analysis
  const says = planWhichSays(scene, verb)
  const under = planUnderWhich(scene, verb) ?? says
  const voice: Voice | null = under ? {plan: under, mode: says ? 'text' : 'run'} : scene.analysis.voice
  if (!voice || sentence.kind === 'heading' || verb.form !== 'finite' || verb.relative || predicate.plan || verb.plan || !(under || isProvision(scene.analysis)) || !(binds(words, verb, voice, continuesPlan(scene)) || (under && /^(?:could|may|can|will|might)$/.test(verb.modal ?? '')))) return false
  if (voice.mode !== 'text' && (words[verb.head]!.quoted || holders.some(({kind}) => kind === 'person' || kind === 'first-person'))) return false
  if (!under && holders.length > 0 && verb.main && !verb.passive && matchStance(words, verb.head, STANCE_VERBS) && !BINDING.test(words[verb.head]!.stem)) return false
  if (words.slice(verb.clause, verb.from).some(({lower}) => lower === 'if')) return false
  if (!under && scene.findings.some(finding => verb.from > finding.from && verb.from < finding.to && finding.stance === 'demands' && finding.holders.every(({party}) => party !== AGREEMENT))) return false
  if (verb.modal === null && words.slice(verb.to, end).some(({lower}) => UNSETTLED.has(lower) && (lower !== 'open' || /^le(?:ft|av)/.test(words[verb.head]!.lower)))) return false
  shareSubject(scene, verb)
  const own = aboutClause(predicate)
  const terms = own.length > 0 ? own : termIds(scene.analysis.terms.filter(hit => hit.from >= verb.clause && hit.from < verb.from && hit.to > verb.from && hit.to <= end))
  if (terms.length === 0) return false
  const does = provisionStance(words, verb, verb.clause, end)
  if (does === null) { scene.read.push({from: verb.from, to: end}); return true }
  const object = verb.subjectTerms.length > 0 || holders.length > 0 || verb.passive || does === 'rejects' ? verb.clause : verb.to
  return provide(scene, predicate, voice.plan, terms, does, {from: object, to: end})
}

/** "is obliged to", "are barred from": behind a provision, another. */
const OBLIGING = /^(?:oblig|requir|allow|permit|bar|forbid|forbad|entitl|bind|bound|commit|exclud)/

/** A verb that says what is to be: "would", "shall", "is to be"; in the text itself and under its labels any present one and "will". */
function binds(words: readonly Word[], verb: VerbGroup, voice: Voice, goesOn: boolean): boolean {
  if (/^(?:would|shall)$/.test(verb.modal ?? '') || (verb.duty && verb.modal === null && (voice.mode === 'run' ? /^(?:is|are)$/ : /^(?:is|are|was|were)$/).test(words[verb.from]!.lower))) return true
  const present = verb.modal === 'will' || regulates(words, verb) || (verb.modal === null && agrees(words, verb))
  if (voice.mode === 'run') return (voice.present === true && present) || (goesOn && (verb.modal === 'must' || (verb.modal === null && verb.passive && OBLIGING.test(words[verb.head]!.stem) && /^(?:is|are)$/.test(words[verb.from]!.lower))))
  return voice.mode === 'text' ? verb.modal === null || /^(?:will|must|may|can)$/.test(verb.modal) : present || (/^(?:may|must|can)$/.test(verb.modal ?? ''))
}

/** "The text says that A will …, that B is to … and that no C …": the plan whose verb of saying governs a clause. */
function planWhichSays({analysis: {words, verbs}}: Scene, verb: VerbGroup): Reference | null {
  const before = verbs.filter(other => other.form === 'finite' && other.to <= verb.clause && !other.relative)
  const governor = before.findLast(other => STATING.test(words[other.head]!.stem) && other.main && !other.negated)
  const plan = governor?.subject.find(({party, kind}) => party === AGREEMENT && kind !== 'pronoun')
  if (!governor || !plan || verb.relative || words.slice(governor.to, verb.clause).some(({text}) => /^[.;:“”"]$/.test(text))) return null
  if (words[verb.clause - 1]?.lower === 'that') return /^(?:,|and|or|that)$/.test(words[verb.clause - 2]?.lower ?? '') || governor.to === verb.clause - 1 ? plan : null
  return governor.to === verb.clause && verb.subject.every(({kind}) => kind !== 'person') ? plan : null
}

const STATING = /^(?:say|state|stipulat|specif|provid|declar|propos|requir|demand|confirm|foresee|envisag|prescrib|mak|lay|promis)/

/** "Arvenia agrees to …", "both undertake not to …": a party bound by the text. */
const agrees = (words: readonly Word[], {head, to}: VerbGroup): boolean => BINDING.test(words[head]!.stem) && /[^s]s$|^[^s]+$/.test(words[head]!.lower) && !words[head]!.lower.endsWith('ed') && (/^(?:not|that|never)$/.test(words[to]?.lower ?? '') || (words[to]?.lower === 'to' && /^(?:verb|noun)$/.test(words[to + 1]?.tag ?? '') && !/s$/.test(words[to + 1]!.lower) && words[to + 2]?.lower !== 'of'))

/** "a proposal under which Arvenia would …": the plan right before. */
function planUnderWhich({analysis: {words, references}}: Scene, verb: VerbGroup): Reference | null {
  if (words[verb.clause - 1]?.lower !== 'which' || !/^(?:under|in|by)$/.test(words[verb.clause - 2]?.lower ?? '')) return null
  return references.find(({kind, to}) => kind === 'plan' && (to === verb.clause - 2 || (to === verb.clause - 3 && words[to]?.text === ','))) ?? null
}

/**
 * An item of a list that a plan leads, a paragraph of its text, or what stands behind a label: what its sentences promise or ask is the plan’s;
 * so are its terms that no rule has found. A sentence that tells who rejects a point keeps that.
 */
export function readListItem(scene: Scene): void {
  const {analysis, findings} = scene
  const {sentence, words, leadIn, voice} = analysis
  const plan = leadIn?.party === AGREEMENT ? leadIn : voice && sentence.kind !== 'heading' && voice.mode !== 'run' && isLabelled(scene) ? voice.plan : null
  if (voice?.mode === 'points' && plan !== leadIn && analysis.references.some(({kind}) => kind === 'first-person')) return
  if (!plan || (plan !== leadIn && (!isProvision(analysis) || namesActor(analysis)))) return
  const told = isTold(analysis) || isNarration(words) || holdsNoClause(words)
  const bound = told ? [] : findings.filter(finding => belongs(finding, analysis, plan === leadIn && !voice?.inline))
  for (const finding of bound) if (!findings.some(other => !bound.includes(other) && other.holders[0]!.party === finding.holders[0]!.party && finding.terms.some(term => other.terms.includes(term)))) Object.assign(finding, {holders: [plan], stance: finding.stance === 'rejects' ? 'rejects' : 'proposes'})
  if (told || words.some(word => UNSETTLED.has(word.lower))) return
  if (analysis.verbs.some(verb => freesOther(scene, verb, words.length, 'rejects'))) return
  if (plan !== leadIn && findings.some(({holders}) => holders.some(({party}) => party !== AGREEMENT))) return
  readRest(scene, plan)
}

/** "Arvenia prefers a …": a party leads a sentence whose verb nobody knows. */
const namesActor = ({references, verbs, voice}: Analysis): boolean => voice?.mode === 'points' && verbs.every(({form}) => form !== 'finite')
    && references.some(({from, party, modifier, possessive}) => from <= 1 && party !== null && party !== AGREEMENT && !modifier && !possessive)

/** What a party would do or binds itself to in a plan’s text; what it rejects or demands stays its own, but in the text itself. */
function belongs({holders, stance, from, to}: Finding, {voice, verbs, words}: Analysis, item: boolean): boolean {
  if (holders.every(({party}) => party === AGREEMENT)) return false
  const done = verbs.some(verb => verb.form === 'finite' && verb.from >= from && verb.from < to && verb.modal === null && /^(?:has|have|had|.*ed)$/.test(words[verb.from]!.lower))
  if (voice && !item && (done || isAttitude(words, verbs, {from, to}))) return false
  if (voice?.mode === 'text') return true
  return item ? stance !== 'rejects' : stance === 'accepts' || stance === 'offers' || stance === 'proposes'
}

/** "Orvand welcomes …": what a party thinks of a point, which binds it to nothing. */
const isAttitude = (words: readonly Word[], verbs: readonly VerbGroup[], {from, to}: Span): boolean => verbs.some(({form, head, modal, passive}) => form === 'finite' && head >= from && head < to
    && modal === null && !passive && /^(?:accepts|demands|rejects)$/.test(matchStance(words, head, STANCE_VERBS)?.stance ?? '') && /[^s]s$/.test(words[head]!.lower) && !BINDING.test(words[head]!.stem))

/** Whether a sentence stands in the text itself, or under or behind a label that names a term. */
function isLabelled({analysis: {voice, words, terms}, discourse}: Scene): boolean {
  if (voice!.mode === 'text' || discourse.section.length > 0) return true
  const colon = words.slice(0, 7).findIndex(({text}) => text === ':' || text === '–' || text === '—')
  return colon > 0 && terms.some(hit => hit.to <= colon)
}

/** Terms that no rule has found, each with the stance of its own clause. */
function readRest(scene: Scene, plan: Reference): void {
  const {analysis, findings} = scene
  const {words, verbs} = analysis
  const item = plan === analysis.leadIn
  if (namesParts(words) || (!item && isLabel(analysis))) return
  if (!item && analysis.voice?.mode !== 'text' && !verbs.every(verb => provides(words, verb) || isPresent(scene, verb))) return
  const found = new Set(findings.flatMap(finding => finding.terms))
  const whole = {from: 0, to: words.length}
  const leaving = foreignLeaving(words, 0, words.length)
  const told = analysis.terms.filter(hit => !isPlace(words, analysis.terms, hit, termIds(analysis.terms).length > 1) && (leaving < 0 || hit.to <= leaving) && (item || !verbs.some(verb => verb.relative && hit.from >= verb.clause && hit.to <= objectEnd(analysis, verb.to))))
  const own = termIds(told)
  for (const id of own.filter(term => !found.has(term))) {
    const hits = told.filter(hit => hit.id === id)
    const hit = hits.find(({weak}) => !weak) ?? hits[0]!
    const stance = turned(words, hit) ?? stanceAround(analysis, hit)
    if (stance) note(scene, [plan], [id], stance, whole, whole)
  }
  const stance = words.some(({lower}) => lower === 'nothing') ? null : verblessStance(words)
  if (!item && stance) note(scene, [plan], sectionTerms(scene, own), stance, whole, whole)
}

/** "(Points 2 to 5)": a reference provides nothing. */
const namesParts = (words: readonly Word[]): boolean => words.some(({stem}) => PARTS.has(stem))
    && words.every(({stem, tag, text, lower}) => PARTS.has(stem) || tag === 'punctuation' || tag === 'number' || /^[\dIVX]+[a-z]?$/.test(text) || /^(?:to|and|or|of|the|see)$/.test(lower))

/** "Army." or "Blank two: the plant.": it says nothing yet. */
const isLabel = ({words, verbs, terms}: Analysis): boolean => words.length <= LONGEST_LABEL
    && verbs.every(({form, to}) => form === 'gerund' || (words[0]!.tag === 'determiner' && to >= words.length - 1))
    && verblessStance(words) === 'proposes' && !words.some(({tag, lower}, at) => tag === 'number' || (/ed$/.test(lower) && !terms.some(hit => hit.from <= at && at < hit.to))) && !words.some(({text}, at) => text === ':'
      && terms.some(hit => hit.to <= at))

/** The one term of the section, where a provision has none of its own or points back at it. */
function sectionTerms({analysis, findings, discourse: {section}}: Scene, own: readonly string[]): readonly string[] {
  const {words, verbs, voice} = analysis
  if (section.length !== 1 || voice?.titled || findings.some(({terms}) => terms.includes(section[0]!)) || !verbs.every(verb => provides(words, verb))) return []
  return (own.length === 0 && findings.length === 0) || (!own.includes(section[0]!) && words.some(({lower}) => /^(?:it|one|they|them)$/.test(lower))) ? section : []
}

/** "Arvenia obtains a guarantee": under the heading of a term, what a party does by the plan, as long as it takes no stance. */
function isPresent({analysis: {words, voice, terms}, discourse: {section}}: Scene, verb: VerbGroup): boolean {
  return voice !== null && !voice.titled && !voice.inline && verb.main && /[^s]s$/.test(words[verb.head]!.lower) && !/^ha/.test(words[verb.head]!.lower)
      && !matchStance(words, verb.head, STANCE_VERBS) && terms.some(({id}) => section.includes(id))
}

/** Whether a verb may belong to a provision: what is to be, what is done by nobody, or what stays; not what somebody does or did. */
function provides(words: readonly Word[], verb: VerbGroup): boolean {
  if (verb.form !== 'finite' || verb.relative || verb.idle || verb.duty || verb.passive || verb.modal !== null) return true
  return verb.main && !/^hav/.test(words[verb.head]!.stem) && !verb.subject.some(({party}) => party !== null && party !== AGREEMENT) && !/^(?:has|have|had)$/.test(words[verb.from]!.lower)
}

/** The stance of the clause, or of the stretch between two marks, that holds a term. */
function stanceAround(analysis: Analysis, hit: TermHit): ProvisionStance {
  const {words, verbs} = analysis
  const clauseOf = (verb: VerbGroup): Span => ({from: verb.clause, to: objectEnd(analysis, verb.to)})
  const verb = verbs.find(other => other.form !== 'participle' && !other.relative && clauseOf(other).from <= hit.from && clauseOf(other).to >= hit.to)
  if (verb) return provisionStance(words, verb, verb.clause, clauseOf(verb).to)
  let from = hit.from
  while (from > 0 && !/^[;:,.–—]$/.test(words[from - 1]!.text)) from--
  const label = /^[:—–]$/.test(words[hit.to]?.text ?? '')
  return verblessStance(words.slice(label ? hit.to + 1 : from))
}
