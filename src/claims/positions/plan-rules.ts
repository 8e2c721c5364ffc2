// The rules that read what plans provide, in the order in which they are tried behind the rules for parties.
import {bareWould} from './bare-would.ts'
import {agentlessPassive, existential, leavesOpen} from './impersonal-provisions.ts'
import type {Rule} from './predicates.ts'
import {planAsSubject, underPlan} from './provisions.ts'

export const PLAN_RULES: readonly Rule[] = [leavesOpen, planAsSubject, existential, agentlessPassive, underPlan, bareWould]
