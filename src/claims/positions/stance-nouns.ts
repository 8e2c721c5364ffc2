// A sentence in, the positions in its nouns out: "Dask’s demand that …", "his refusal of …", "Tolvian objections to …".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type Span} from './analysis.ts'
import {ANAPHORS, matchStance, STANCE_LINK, STANCE_NOUNS} from './lexicon.ts'
import {objectEnd} from './objects.ts'
import {negate} from './polarity.ts'
import {givingStance} from './judgement-rules.ts'
import {note, priorTerms, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

const LONGEST = 18
const TITLE = /^(?:mr|mrs|ms|dr|president|the)$/

export function readStanceNouns(scene: Scene): void {
  const {words} = scene.analysis
  let previous: {at: number; owner: Reference} | null = null
  for (let at = 0; at < words.length; at++) {
    const {tag} = words[at]!
    const match = tag === 'verb' || tag === 'auxiliary' || tag === 'name' ? null : matchStance(words, at, STANCE_NOUNS)
    if (!match || !STANCE_LINK.test(words[at + 1]?.lower ?? '')) continue
    const found = ownerOf(scene, at)
    if (!found || found.party === AGREEMENT) continue
    const joined = previous !== null && found.kind === 'pronoun' && words.slice(previous.at, at).some(word => word.lower === 'and')
    const owner: Reference = joined ? {...found, party: previous!.owner.party} : found
    previous = {at, owner}
    readNoun(scene, at, owner, givingStance(scene, match.stance, at))
  }
}

function readNoun(scene: Scene, at: number, owner: Reference, stance: Stance): void {
  const {words, terms} = scene.analysis
  const object = nounObject(scene, at)
  if (scene.findings.some(finding => finding.from <= owner.from && finding.to >= object.to && finding.holders.some(holder => holder.party === owner.party))) return
  if ([...scene.planned, ...scene.refused.map(({span}) => span)].some(span => at >= span.from && at < span.to)) return
  const own = termIds(hitsWithin(terms, {...object, to: Math.min(object.to, at + 1 + LONGEST)}))
  const pointed = own.length === 0 && words.slice(at + 1, at + 4).some(word => ANAPHORS.has(word.lower))
  const about = pointed ? priorTerms(scene, at) : own
  note(scene, [owner], about, words[at + 1]!.lower === 'no' ? negate(stance) : stance, {from: owner.from, to: object.to}, object)
}

/** Who holds it: "X’s refusal", "Tolvian objections", "refusal by X". */
function ownerOf({analysis: {words, references}}: Scene, at: number): Reference | undefined {
  let back = at - 1
  for (let steps = 0; steps < 3 && words[back] && /^(?:adjective|adverb|noun)$/.test(words[back]!.tag)
      && !references.some(reference => reference.to === back + 1); steps++) back--
  const owners = references.filter(reference => reference.party !== null)
  return owners.find(reference => reference.possessive && (reference.to === back + 1 || reference.to === back))
    ?? owners.find(reference => reference.modifier && reference.to === back + 1)
    ?? owners.find(reference => reference.from > at && reference.from <= at + 4 && /^(?:by|from)$/.test(words[reference.from - (TITLE.test(words[reference.from - 1]!.lower) ? 2 : 1)]?.lower ?? ''))
}

/** What a noun of stance is about: up to its clause’s verb, or to the next noun of stance that "and" joins. */
function nounObject({analysis}: Scene, at: number): Span {
  const {words, verbs, references} = analysis
  const link = words[at + 1]!.lower
  let to = objectEnd(analysis, at + 1)
  for (let next = at + 2; next < to; next++) {
    if (words[next]!.lower !== 'and' || !references.some(reference => reference.possessive && reference.from === next + 1)) continue
    if (words.slice(next + 1, next + 5).some(word => STANCE_NOUNS.has(word.stem) && word.tag !== 'verb')) to = next
  }
  const finite = link === 'that' ? undefined : verbs.find(verb => verb.form === 'finite' && verb.from > at + 1 && verb.from < to
      && !/^(?:which|that|who)$/.test(words[verb.clause]?.lower ?? '') && !/^(?:which|that|who)$/.test(words[verb.clause - 1]?.lower ?? ''))
  return {from: at + 1, to: finite?.from ?? to}
}
