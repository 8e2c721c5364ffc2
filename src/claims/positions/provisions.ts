// A verb of a sentence in, what a plan or draft itself provides out: as its subject, under it, or by a noun of its own ("a proposal to …").
import {AGREEMENT, type Reference, type Span, type VerbGroup, type Word} from './analysis.ts'
import {ANAPHORS, PROVIDING, UNSETTLED} from './lexicon.ts'
import {objectEnd, termsIn} from './objects.ts'
import type {Predicate, Rule} from './predicates.ts'
import {dropsPlan} from './dropped-plans.ts'
import {ENVISAGED, LIMITS, REFUSING} from './provision-lexicon.ts'
import {provisionStance, refusesNone, turned} from './provision-stance.ts'
import {note, priorTerms, type Scene} from './scene.ts'
import {hitsWithin, isPlace, termIds} from './terms.ts'
import {asHolder} from './voice.ts'

/** Notes what a plan provides; whoever acts in these words does so for the plan. */
export function provide(scene: Scene, {verb, end}: Predicate, plan: Reference, terms: readonly string[], stance: 'proposes' | 'rejects', object: Span): boolean {
  const {words} = scene.analysis
  const hits = scene.analysis.terms.filter(({from, to}) => from >= verb.clause && to <= end + 1)
  const banned = stance === 'rejects' || refusesNone(words, verb, verb.clause) ? [] : terms.filter(id => hits.some(hit => hit.id === id && turned(words, hit)))
  const placed = terms.filter(id => hits.some(hit => hit.id === id) && hits.every(hit => hit.id !== id || isPlace(words, hits, hit, terms.length > 1 || placesOther(words, hit))))
  if (freesOther(scene, verb, end, stance)) { scene.read.push({from: verb.from, to: end}); return true }
  const leaving = foreignLeaving(words, verb.clause, end)
  const left = leaving < 0 ? [] : terms.filter(id => hits.filter(hit => hit.id === id).every(hit => hit.to > leaving))
  note(scene, [plan], terms.filter(id => !banned.includes(id) && !placed.includes(id) && !left.includes(id)), stance, {from: verb.clause, to: end}, object)
  note(scene, [plan], banned, 'rejects', {from: verb.clause, to: end}, object)
  scene.read.push({from: verb.from, to: end})
  scene.planned.push({from: verb.to, to: end})
  return true
}

/** "stationing guns in the valley": a place for what is stationed. */
const placesOther = (words: readonly Word[], {from}: Span): boolean => words.slice(Math.max(0, from - 6), from).some(({stem}, at, near) => /^(?:station|deploy|base)/.test(stem) && near.slice(at).some(({lower}) => /^(?:in|inside|on)$/.test(lower)))

/** "No limit is set for Tolvia": whom a plan does not limit, where it limits another. */
export const freesOther = ({analysis: {words, references}}: Scene, verb: VerbGroup, end: number, stance: string): boolean => stance === 'rejects' && verb.passive && /^(?:no|none)$/.test(words[verb.clause]?.lower ?? '')
    && LIMITS.has(words[verb.clause + 1]?.stem ?? '') && references.some(({party, from}) => party !== null && party !== AGREEMENT && from >= verb.to && from <= end && /^(?:for|on)$/.test(words[from - 1]?.lower ?? ''))

/** "Soldiers of third states leave the valley": the word that says so, or -1; where strangers leave is no matter of the place. */
export function foreignLeaving(words: readonly Word[], from: number, to: number): number {
  const strangers = words.findIndex(({lower}, at) => at >= from && at < to && /^(?:third|foreign|outside)$/.test(lower))
  return strangers < 0 ? -1 : words.findIndex(({lower}, at) => at > strangers && at < Math.min(to, strangers + REACH_OF_STRANGERS) && /^(?:leave|leaves|withdraw|depart|quit|pull|go|evacuate|vacate)$/.test(lower))
}

/** Words from "foreign" to the verb of its soldiers. */
const REACH_OF_STRANGERS = 8

/** "Sanctions imposed since May would be lifted": a verb whose noun a participle qualifies has the terms before the participle. */
export function shareSubject({analysis: {words, verbs, terms}}: Scene, verb: VerbGroup): void {
  const before = verbs[verbs.indexOf(verb) - 1]
  if (verb.subjectTerms.length > 0 || verb.subject.length > 0 || before?.form !== 'participle' || ENVISAGED.has(words[before.head]!.stem) || words.slice(before.from, verb.from).some(({tag}) => tag === 'punctuation' || tag === 'coordinator')) return
  const hits = terms.filter(({from, to}) => to <= before.from && to >= before.from - 2 && from >= before.from - 8)
  if (hits.length > 0) Object.assign(verb, {subjectTerms: hits, clause: Math.min(...hits.map(({from}) => from))})
}

/** The plan that the discourse is about, as a holder without words of its own in this sentence. */
export const planInMind = ({discourse: {plan}}: Scene): Reference | null => (plan ? asHolder(plan.document) : null)

/** "does not allow": what a plan’s verb must be for its negation to be a provision. */
const ALLOWING = /^(?:allow|permit|let|accept|recogni|grant|admit|envisag|foresee|invit)/

/** "Any deal must respect …", "it was promised": what is asked of a plan, or of something else that was meant, is none of its provisions. */
const generallyDemanded = ({analysis: {words}}: Scene, {verb}: Predicate, plan: Reference): boolean => (plan.kind === 'plan' && plan.from >= 0 && /^(?:any|no|every|a|an)$/.test(words[plan.from]!.lower) && ((verb.duty && !verb.being) || /^(?:requir|need|demand|depend|mean)/.test(words[verb.head]!.stem)))
    || isAbandoned(words, plan, verb)
    || (plan.kind === 'pronoun' && verb.passive && /^(?:was|were)$/.test(words[verb.from]!.lower))

/** "An earlier version, now abandoned, had allowed …": what a draft once held. */
const isAbandoned = (words: readonly Word[], {from, to, kind}: Reference, verb: VerbGroup): boolean => kind === 'plan' && from >= 0
    && (words.slice(to, verb.from).some(({lower}) => /^(?:abandoned|discarded|superseded|scrapped|shelved|withdrawn|defunct)$/.test(lower))
      || words.slice(Math.max(0, from - 2), to).some(({lower}) => lower === 'abandoned'))

/** "It numbers 100,000, according to an institute which follows …": what tells of the last noun, not of the plan further off. */
const tellsOther = (words: readonly Word[], {relative, clause, modal, duty}: VerbGroup, {to, from, kind}: Reference): boolean => relative && modal === null && !duty && (kind === 'pronoun' || from >= 0 && to < clause && words[clause - 1]?.tag !== 'verb'
    && words.slice(to, clause).some(({tag}) => tag === 'verb' || tag === 'auxiliary'))

/** "A draft of 2019 spoke of …": a paper told by its bare year is history. */
const isOfOld = (words: readonly Word[], {from, to, kind}: Reference, {modal}: VerbGroup): boolean => kind === 'plan' && from >= 0 && modal === null && /^(?:of|from|in)$/.test(words[to]?.lower ?? '')
  && /^(?:19|20)\d\d$/.test(words[to + 1]?.text ?? '')

/** "The annex on observers is blank." */
const isUnsettled = ({analysis: {words}}: Scene, {verb}: Predicate): boolean => !verb.main && verb.being && words.slice(verb.to, verb.to + 2).some(({lower}) => UNSETTLED.has(lower))

/** "The draft caps the army", "it bars Arvenia from joining". */
export const planAsSubject: Rule = (scene, predicate) => {
  const {verb, stance, end} = predicate
  const {words} = scene.analysis
  const {stem} = words[verb.head]!
  const {plan} = predicate
  if (!plan || (plan.kind === 'pronoun' && plan.actor !== null) || (verb.negated && !ALLOWING.test(stem)) || scene.read.some(span => verb.from > span.from && verb.from < span.to)) return false
  if (generallyDemanded(scene, predicate, plan) || isUnsettled(scene, predicate) || tellsOther(words, verb, plan) || dropsPlan(scene.analysis, plan) || isOfOld(words, plan, verb)) return false
  const terms = planTerms(scene, predicate)
  if (terms.length === 0 || (!verb.main && verb.being && !/^(?:for|to|that)$/.test(words[verb.to]?.lower ?? ''))) return false
  const read = provisionStance(words, verb, verb.to, end)
  const does = read === 'proposes' && stance?.stance === 'rejects' && !verb.negated ? 'rejects' : read
  const bare = PROVIDING.has(stem) || stance?.stance === 'proposes' || (does === 'rejects' && REFUSING.has(stem))
  const object = {from: bare ? stance?.to ?? verb.to : verb.head, to: end}
  if (does === null) scene.refused.push({span: {from: verb.clause, to: end}, reason: 'a ban that a plan lifts or leaves out'})
  else provide(scene, predicate, plan, terms, does, object)
  goOn(scene, verb, end, plan)
  return true
}

/** The terms of a plan’s verb; where its object points back or its section is labelled, those before it. */
function planTerms(scene: Scene, {verb, terms}: Predicate): readonly string[] {
  const {words} = scene.analysis
  const {section, sectionLabelled} = scene.discourse
  if (terms.length > 0) return terms
  const through = verb.main ? termsIn(scene.analysis, {from: verb.head, to: objectEnd(scene.analysis, verb.to, true)}) : []
  if (through.length > 0) return through
  const points = words.slice(verb.to, verb.to + 3).some((word, at) => ANAPHORS.has(word.lower) && !/^(?:that|so|such)$/.test(word.lower) && !/^an?$/.test(words[verb.to + at - 1]!.lower))
  if (/^(?:none|nothing|neither)$/.test(words[verb.to]?.lower ?? '') || points) return section.length > 0 ? section.slice(0, 1) : priorTerms(scene, verb.from)
  const told = verb.modal === null && !verb.passive && words[verb.head]!.lower.endsWith('ed')
  return verb.main && sectionLabelled && !told ? section.slice(0, 1) : []
}

/** "would have Arvenia leave the valley, shrink its army and hold elections": bare verbs behind the object go on with it. */
function goOn(scene: Scene, verb: VerbGroup, end: number, plan: Reference): void {
  const {words, verbs, terms} = scene.analysis
  if (!/^(?:hav|see|mak|let|oblig|requir|ask|call|want|forc|say|stat|order|urg|bind|commit|demand|need)/.test(words[verb.head]!.stem) && verb.main) return
  for (let at = end; ;) {
    let next = at
    while (words[next] && /^(?:,|and|or)$/.test(words[next]!.lower)) next++
    const bare = next > at ? verbs.find(other => other.from <= next + 1 && other.from >= next && other.modal === verb.modal) ?? verbs.find(other => other.head === next) : undefined
    if (!bare || /(?:[^s]s|ed|ing)$/.test(words[bare.head]!.lower)) return
    const to = objectEnd(scene.analysis, bare.to)
    const does = provisionStance(words, bare, bare.to, to)
    const own = termIds(hitsWithin(terms, {from: bare.head, to}))
    if (does !== null && own.length > 0) note(scene, [plan], own, does, {from: bare.from, to}, {from: bare.from, to})
    scene.planned.push({from: bare.from, to})
    at = to
  }
}

/** "Under the draft Arvenia would …", "… is confirmed in both". */
export const underPlan: Rule = (scene, predicate) => {
  const {verb, plan: own, stance, end, holders} = predicate
  const {words, references} = scene.analysis
  if (own || verb.negated || verb.form !== 'finite' || stance?.stance === 'rejects') return false
  const inside = verb.plan ?? references.find(reference => reference.party === AGREEMENT && reference.from >= verb.to && reference.from <= end
      && /^(?:in|under|of|by)$/.test(words[reference.from - 1]?.lower ?? ''))
  const either = /^(?:in|under)$/.test(words[verb.to]?.lower ?? '') && /^(?:one|both|each)$/.test(words[verb.to + 1]?.lower ?? '') ? planInMind(scene) : null
  const plan = inside ?? either
  const terms = aboutClause(predicate)
  if (!plan || terms.length === 0 || (holders.length > 0 && verb.modal === null && !verb.passive && !verb.coordinated)) return false
  return provide(scene, predicate, plan, terms, 'proposes', {from: behindFronted(predicate, plan), to: end})
}

/** "Under the draft, the army would …": what is proposed begins behind the words for the plan. */
const behindFronted = ({verb}: Predicate, plan: Reference): number => (plan.from >= verb.clause && plan.to < verb.from ? plan.to : verb.clause)

/** Terms of a whole clause, its subject included. */
export const aboutClause = ({verb, terms}: Predicate): string[] => [...new Set([...termIds(verb.subjectTerms), ...terms])]

/** "a proposal to expand the army": a plan noun with its infinitive, outside "there is". */
export function readPlanNouns(scene: Scene): void {
  const {words, references, verbs, terms} = scene.analysis
  for (const reference of references) {
    if (reference.kind !== 'plan' || words[reference.to]?.lower !== 'to' || dropsPlan(scene.analysis, reference)) continue
    if (scene.read.some(span => reference.from >= span.from && reference.from < span.to)) continue
    const end = objectEnd(scene.analysis, reference.to)
    const finite = verbs.find(verb => verb.form === 'finite' && verb.from > reference.to && verb.from < end)
    const object = {from: reference.to, to: finite?.from ?? end}
    note(scene, [reference], termIds(hitsWithin(terms, object)), 'proposes', {from: reference.from, to: object.to}, object)
  }
}
