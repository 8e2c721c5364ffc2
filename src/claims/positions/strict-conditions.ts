// A sentence in, the positions in what its party will not do without, or would sooner do than give out: "will only sign if the river is opened",
// "there can be no settlement without a truce", "would rather fight than cede land", "left the room rather than discuss observers".
import {AGREEMENT, type Reference, type Span, type VerbGroup} from './analysis.ts'
import {ALL_VERBS, matchStance, STANCE_VERBS} from './lexicon.ts'
import {objectEnd, termsIn} from './objects.ts'
import {note, quotedSpeaker, speakerFor, type Scene} from './scene.ts'

/** Words between "only" and its "if", and between "rather" and its "than". */
const APART = 12

const party = ({party: id}: Reference): boolean => id !== null && id !== AGREEMENT

/** What settles everything: who makes it hang on something asks for that. */
const SETTLING = /^(?:sign|signature|settl|settlement|deal|peac|peace|agreement|agree|accord|talk|talks|negotiat|return|negotiation|treaty|treati|end|join|initial)/

export function readStrictConditions(scene: Scene): void {
  readOnlyIf(scene)
  readNothingWithout(scene)
  readRatherThan(scene)
}

/** "will only sign if …", "will sign only once …", "won’t sign until …": the signature’s price is asked for. */
function readOnlyIf(scene: Scene): void {
  const {words, verbs} = scene.analysis
  for (const verb of verbs) {
    if (verb.form !== 'finite' || verb.modal === null || !SETTLING.test(words[verb.head]!.stem)) continue
    const holders = verb.subject.filter(party)
    const only = words.slice(verb.from, verb.to + 4).some(({lower}) => lower === 'only')
    const at = words.findIndex(({lower}, step) => step >= verb.to && step < verb.to + APART && (verb.negated ? /^(?:until|unless|without|before)$/ : /^(?:if|once|when|after|provided)$/).test(lower))
    if (holders.length === 0 || at < 0 || !(verb.negated || only) || words.slice(verb.to, at).some(({text}) => /^[;:.]$/.test(text))) continue
    ask(scene, holders, verb, {from: at + 1, to: clauseEnd(scene, at + 1)})
  }
}

/** "no deal without a truce": whoever says so. */
function readNothingWithout(scene: Scene): void {
  const {words, verbs} = scene.analysis
  const at = words.findIndex(({lower}, step) => lower === 'without' && step > 2)
  if (at < 0) return
  const nothing = words.findIndex(({lower, stem}, step) => step > 0 && step < at && at - step <= 4 && SETTLING.test(stem) && /^(?:no|any|lasting)$/.test(words[step - 1]!.lower) && lower !== 'end')
  const verb = verbs.find(({form, from}) => form === 'finite' && from <= at && from >= at - APART)
  if (nothing < 0 || !verb || words.slice(Math.max(0, nothing - 3), nothing).every(({lower}) => !/^(?:no|not|n't|never)$/.test(lower))) return
  const own = verb.subject.filter(party)
  const speaker = own.length > 0 ? own : [speakerFor(scene, verb) ?? quotedSpeaker(scene, verb)].filter(found => found !== null)
  ask(scene, speaker.filter(party), verb, {from: at + 1, to: objectEnd(scene.analysis, at + 1)})
}

function ask(scene: Scene, holders: readonly Reference[], verb: VerbGroup, object: Span): void {
  const terms = termsIn(scene.analysis, object)
  if (holders.length === 0 || terms.length === 0) return
  note(scene, holders, terms, 'demands', {from: verb.clause, to: object.to}, object)
  scene.planned.push({from: verb.from, to: object.to})
}

/** "rather than discuss X", "would sooner walk out than see X": X is refused. */
function readRatherThan(scene: Scene): void {
  const {words, verbs} = scene.analysis
  const than = words.findIndex(({lower}, at) => lower === 'than' && words.slice(Math.max(0, at - APART), at).some(word => /^(?:rather|sooner)$/.test(word.lower)))
  const act = than < 0 ? undefined : words[than + 1]
  if (!act || !ALL_VERBS.has(act.stem) || /(?:[^s]s|ed)$/.test(act.lower)) return
  if (matchStance(words, than + 1, STANCE_VERBS)?.stance === 'rejects') return
  const verb = verbs.filter(({form, to, subject}) => form === 'finite' && to <= than && subject.some(party)).at(-1)
  const object = {from: than + 1, to: objectEnd(scene.analysis, than + 2)}
  const terms = termsIn(scene.analysis, object)
  if (!verb || terms.length === 0) return
  note(scene, verb.subject.filter(party), terms, 'rejects', {from: verb.clause, to: object.to}, object)
  scene.planned.push({from: than, to: object.to})
}

function clauseEnd({analysis: {words}}: Scene, from: number): number {
  const end = words.findIndex(({text}, at) => at > from && /^[,;:.“”"]$/.test(text))
  return end < 0 ? words.length : end
}
