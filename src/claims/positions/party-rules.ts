// The rules that read what parties hold, in the order in which they are tried; the first that applies reads the verb.
import {evaluation, judgement} from './evaluations.ts'
import {adjective, lightVerb, noAim} from './judgement-rules.ts'
import {conditionalModal, refusalByModal, saidOfTerm} from './modal-rules.ts'
import type {Rule} from './predicates.ts'
import {stanceVerb} from './stance-verb.ts'

export const PARTY_RULES: readonly Rule[] = [
  adjective, evaluation, judgement, noAim, lightVerb, stanceVerb, refusalByModal, conditionalModal, saidOfTerm,
]
