// A sentence in, the positions of its clefts and of "nobody but …" out: "What we will not do is leave", "Only they can decide on their army".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type VerbGroup} from './analysis.ts'
import {BEING, matchStance, STANCE_NOUNS, STANCE_VERBS} from './lexicon.ts'
import {objectEnd, termsIn} from './objects.ts'
import {negate} from './polarity.ts'
import {isFirstPerson} from './predicates.ts'
import {note, quotedSpeaker, speakerFor, type Scene} from './scene.ts'

/** Words between the verb of a cleft and its "is". */
const GAP = 8
/** Words from an owner to the verb: "Arvenia’s most urgent demand is". */
const OWNED = 5
/** Words before the copula of a listing. */
const LONGEST_LISTING = 30

/** "What Arvenia wants is a truce", "All we ask for is land", "What we won’t do is leave". */
export function readClefts(scene: Scene): void {
  const {words, verbs} = scene.analysis
  for (const verb of verbs) {
    const opening = [words[verb.clause]?.lower, words[verb.clause - 1]?.lower]
    if (verb.form !== 'finite' || !opening.some(word => word === 'what' || word === 'all')) continue
    const copula = verbs.find(other => other.from >= verb.to && other.from <= verb.to + GAP && BEING.has(words[other.from]!.lower))
    const holders = verb.subject.filter(({party}) => party !== null && party !== AGREEMENT)
    const stance = clefted(scene, verb)
    if (!copula || holders.length === 0 || stance === null) continue
    const closing = objectEnd(scene.analysis, copula.from + 1)
    const object = {from: copula.from + 1, to: words[closing]?.text === ':' ? objectEnd(scene.analysis, closing + 1) : closing}
    note(scene, holders, termsIn(scene.analysis, object), stance, {from: verb.clause, to: object.to}, object)
    scene.planned.push({from: verb.from, to: object.to})
  }
}

function clefted({analysis: {words}}: Scene, verb: VerbGroup): Stance | null {
  const match = verb.main ? matchStance(words, verb.head, STANCE_VERBS) : null
  if (match) return verb.negated ? negate(match.stance) : match.stance
  if (verb.negated) return verb.modal === null ? null : 'rejects'
  return null
}

/** "Among Tolvia’s demands are land and …", "Among the things it could agree to is …": what stands behind the copula. */
export function readListings(scene: Scene): void {
  const {words, verbs, references} = scene.analysis
  if (!/^(?:among|included|foremost)$/.test(words[0]?.lower ?? '')) return
  const copula = verbs.find(({from, form}) => form === 'finite' && /^(?:is|are|was|were)$/.test(words[from]!.lower) && from < LONGEST_LISTING)
  if (!copula) return
  const noun = words.slice(0, copula.from).findIndex((_, at) => matchStance(words, at, STANCE_NOUNS) !== null)
  const verb = verbs.find(({to, subject, main}) => main && to <= copula.from && subject.some(({party}) => party !== null && party !== AGREEMENT))
  const holder = verb?.subject.find(({party}) => party !== null && party !== AGREEMENT)
    ?? references.find(({party, possessive, to}) => party !== null && party !== AGREEMENT && possessive && to <= copula.from)
  const match = noun > 0 ? matchStance(words, noun, STANCE_NOUNS) : verb ? matchStance(words, verb.head, STANCE_VERBS) : null
  if (!holder || !match) return
  const object = {from: copula.to, to: words.length}
  const stance = noun < 0 && /^(?:can|could|might|may)$/.test(verb?.modal ?? '') ? 'open-to' : noun < 0 && verb?.negated ? negate(match.stance) : match.stance
  note(scene, [holder], termsIn(scene.analysis, object), stance, {from: 0, to: object.to}, object)
  scene.planned.push({from: 0, to: words.length})
}

/** "Arvenia’s demand is that …", "our proposal is to …": a noun of stance with its owner, and what it is. */
export function readNominals(scene: Scene): void {
  const {words, references, verbs} = scene.analysis
  for (const verb of verbs) {
    if (verb.form !== 'finite' || !BEING.has(words[verb.from]!.lower) || verb.negated) continue
    const match = matchStance(words, verb.from - 1, STANCE_NOUNS) ?? plainNoun(scene, verb)
    const owner = references.find(({party, possessive, to}) => possessive && party !== null && party !== AGREEMENT && to <= verb.from - 1 && to >= verb.from - OWNED)
    if (!match || !owner || words[verb.to]?.tag === 'adverb') continue
    const object = {from: verb.to, to: objectEnd(scene.analysis, verb.to)}
    const terms = termsIn(scene.analysis, object)
    if (terms.length === 0) continue
    note(scene, [owner], terms, match.stance, {from: owner.from, to: object.to}, object)
    scene.planned.push({from: verb.from, to: object.to})
  }
}

/** "Arvenia’s line is that …", "Tolvia’s price is …": what such a noun stands for tells the stance. */
function plainNoun({analysis}: Scene, verb: VerbGroup): {stance: Stance} | null {
  const {words} = analysis
  const noun = words[verb.from - 1]?.lower ?? ''
  if (/^(?:price|aim|goal|objective|priority|precondition|ask|minimum)$/.test(noun)) return {stance: 'demands'}
  if (noun === 'line' && words[verb.from - 2]?.lower === 'red') return {stance: 'rejects'}
  if (!/^(?:line|position|stance|view|answer|reply|response|formula|preference|solution|alternative|message|policy|offer)$/.test(noun)) return null
  const said = words.slice(verb.to, objectEnd(analysis, verb.to))
  return {stance: said.some(({lower}) => /^(?:no|not|never|n't|neither|nothing|cannot)$/.test(lower)) ? 'rejects' : 'proposes'}
}

/** Who may decide: "nobody but the Arvenians can decide how …". */
export function readOwnChoice(scene: Scene): void {
  const {words, references, verbs} = scene.analysis
  for (const verb of verbs) {
    if (!/^(?:decid|determin|choos|dictat|defin|settl)$/.test(words[verb.head]!.stem) || verb.negated) continue
    const chooser = references.filter(({party, to}) => party !== null && party !== AGREEMENT && to <= verb.from && to >= verb.from - 2).at(-1)
    if (!chooser || !isAlone(scene, chooser, verb)) continue
    const speaker = isFirstPerson(verb) ? chooser : speakerFor(scene, verb) ?? quotedSpeaker(scene, verb)
    const object = {from: verb.to, to: pastQuestion(scene, verb.to)}
    if (words[verb.to]?.lower === 'what' && words[verb.to + 2]?.lower === 'do') continue
    if (speaker) note(scene, [speaker], termsIn(scene.analysis, object), 'rejects', {from: chooser.from, to: object.to}, object)
  }
}

function isAlone({analysis: {words}}: Scene, chooser: Reference, verb: VerbGroup): boolean {
  let at = chooser.from - 1
  while (words[at]?.tag === 'determiner') at--
  const before = words.slice(Math.max(0, at - 2), at + 1).map(({lower}) => lower).join(' ')
  if (verb.form === 'infinitive') return false
  return /(?:^|\s)only$|(?:nobody|no one|no-one|none|anyone|anybody) (?:but|except|other than)$|other than$|one but$/.test(before) || words[chooser.to]?.lower === 'alone'
}

/** "how large their army should be" is what there is to decide. */
function pastQuestion(scene: Scene, from: number): number {
  const {words} = scene.analysis
  let at = from
  while (at < words.length && !/^[,;.:“”"]$/.test(words[at]!.lower)) at++
  return at
}
