// What stands behind a position in, its contrary and its corollary out: "… but no troops", "… until Tolvia agrees to a truce".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Finding, type Reference, type Span, type VerbGroup} from './analysis.ts'
import {GIVING, matchStance, SPEECH, STANCE_VERBS} from './lexicon.ts'
import {objectEnd, termsIn} from './objects.ts'
import type {Predicate} from './predicates.ts'
import {note, quotedSpeaker, speakerFor, type Scene} from './scene.ts'

/** "would provide lorries but no troops", "accepts observers but not a truce": what is given is not all. */
export function readContrast(scene: Scene, {verb, stance, holders, end}: Predicate): void {
  const {words, verbs} = scene.analysis
  if (holders.length === 0 || verb.negated || !gives(scene, verb, stance?.stance)) return
  const at = /^[,–—]$/.test(words[end]?.lower ?? '') ? end + 1 : end
  if (words[at]?.lower !== 'but' || !/^(?:no|not)$/.test(words[at + 1]?.lower ?? '')) return
  const object = {from: at + 2, to: objectEnd(scene.analysis, at + 2)}
  if (verbs.some(other => other.form === 'finite' && other.from > at && other.to <= object.to)) return
  note(scene, holders, termsIn(scene.analysis, object), 'rejects', {from: at, to: object.to}, object)
}

const gives = ({analysis: {words}}: Scene, verb: VerbGroup, stance: Stance | undefined): boolean =>
  stance ? stance !== 'rejects' : verb.being || /^(?:will|would|'ll|'d)$/.test(verb.modal ?? '') || GIVING.has(words[verb.head]!.stem)

/** "Without a truce there will be no signature from us": what nothing goes without is demanded. */
export function readWithout(scene: Scene): void {
  const {words, verbs} = scene.analysis
  const at = words.findIndex(({lower}, step) => lower === 'without' && (step === 0 || /^(?:[“‘",;:—]|that|but|and)$/.test(words[step - 1]!.lower)))
  if (at < 0) return
  const verb = verbs.find(({from, form}) => form === 'finite' && from > at + 1)
  if (!verb || verb.modal === null || !(verb.negated || /^(?:no|nothing|none)$/.test(words[verb.to]?.lower ?? ''))) return
  const end = words.findIndex(({lower}, step) => step > at + 1 && (lower === ',' || lower === 'there' || step === verb.from))
  const own = verb.subject.filter(({party}) => party !== null && party !== AGREEMENT)
  const speaker = own[0] ?? speakerFor(scene, verb) ?? quotedSpeaker(scene, verb)
  const object = {from: at + 1, to: end}
  const terms = termsIn(scene.analysis, object)
  if (!speaker || speaker.party === AGREEMENT || terms.length === 0) return
  note(scene, [speaker], terms, 'demands', {from: at, to: verb.to + 1}, object)
  scene.planned.push({from: at, to: verb.to + 1})
}

/** Who demands or refuses something "until Tolvia agrees to a truce" demands the truce. */
export function readCorollary(scene: Scene): void {
  const {words, verbs} = scene.analysis
  for (const verb of verbs) {
    const at = verb.clause - 1
    if (verb.form !== 'finite' || verb.negated || !/^(?:until|till|unless)$/.test(words[at]?.lower ?? '')) continue
    const match = matchStance(words, verb.head, STANCE_VERBS)
    if (match ? match.stance !== 'accepts' : !verb.main || verb.passive || SPEECH.has(words[verb.head]!.stem)) continue
    const from = match?.to ?? verb.head
    const object = {from, to: objectEnd(scene.analysis, from)}
    const found = governing(scene.findings, at, verb.subject) ?? (match ? undefined : fronting(scene.findings, at, object, verb.subject))
    if (found && !termsIn(scene.analysis, object).some(term => found.terms.includes(term))) note(scene, found.holders, termsIn(scene.analysis, object), 'demands', {from: at, to: object.to}, object)
  }
}

const governing = (findings: readonly Finding[], at: number, subject: readonly Reference[]): Finding | undefined =>
  findings.filter(found => /^(?:demands|rejects)$/.test(found.stance) && behind(found, at)
    && !found.holders.some(holder => subject.some(other => other.party === holder.party))).at(-1)

/** "Unless Tolvia leaves the land, Arvenia will not …": what opens the sentence is asked for, too. */
const fronting = (findings: readonly Finding[], at: number, object: Span, subject: readonly Reference[]): Finding | undefined => (at > 1 ? undefined
  : findings.find(found => found.stance === 'rejects' && found.from >= object.to && !found.holders.some(holder => subject.some(other => other.party === holder.party))))

const behind = (found: Span, at: number): boolean => found.from < at && found.to >= at - 1
