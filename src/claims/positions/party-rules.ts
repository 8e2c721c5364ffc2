// The rules that read what parties hold, in the order in which they are tried; the first that applies reads the verb.
import {readClefts, readListings, readNominals, readOwnChoice} from './clefts.ts'
import {readCorollary, readWithout} from './contrasts.ts'
import {readDemandLists} from './demand-lists.ts'
import {readEllipses} from './ellipses.ts'
import {evaluation} from './evaluations.ts'
import {readFragments} from './fragments.ts'
import {adjective, lightVerb, noAim} from './judgement-rules.ts'
import {judgement} from './judging-verbs.ts'
import {causative, conditionalModal, decided, refusalByModal, saidOfTerm} from './modal-rules.ts'
import type {Rule} from './predicates.ts'
import type {Scene} from './scene.ts'
import {reception} from './receptions.ts'
import {readReplies} from './replies.ts'
import {stanceVerb} from './stance-verb.ts'
import {readStrictConditions} from './strict-conditions.ts'

export const PARTY_RULES: readonly Rule[] = [
  adjective, reception, evaluation, judgement, noAim, decided, causative, lightVerb, stanceVerb, refusalByModal, conditionalModal, saidOfTerm,
]

/** What is read before the verbs one by one: whole constructions, whose verbs then say no more. */
export function readAhead(scene: Scene): void {
  readClefts(scene)
  readListings(scene)
  readDemandLists(scene)
  readStrictConditions(scene)
  readWithout(scene)
  readNominals(scene)
  readOwnChoice(scene)
}

/** What is read once the verbs are: sentences without verbs, and corollaries of what was found. */
export function readBehind(scene: Scene): void {
  readEllipses(scene)
  readReplies(scene)
  readFragments(scene)
  readCorollary(scene)
}
