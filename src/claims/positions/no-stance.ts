// A verb of stance in, whether its words take none after all out: who failed to agree, who talked about a thing, who asks a question, who calls a number a lie.
import type {VerbGroup, Word} from './analysis.ts'
import type {StanceMatch} from './lexicon.ts'

/** Words between "failed" and what was not done: "failed in June, after a long night, to agree". */
const BETWEEN = 10

/** "failed to agree on", "could hardly refuse", "has no right to demand", "is in no position to insist". */
export function fallsShort(words: readonly Word[], verb: VerbGroup, governor: VerbGroup | undefined): boolean {
  if (words.slice(verb.from, verb.head).some(({lower}) => /^(?:hardly|scarcely|barely)$/.test(lower))) return true
  if (verb.form !== 'infinitive') return false
  if (governor && verb.from - governor.to <= BETWEEN && FAILING.test(words[governor.head]!.stem) && !governor.negated && !words.slice(governor.to, verb.from).some(({tag}) => tag === 'coordinator' || tag === 'subordinator')) return true
  if (/^(?:is|are|was|were|been|be|quite)$/.test(words[verb.from - 2]?.lower ?? '') && words[verb.from - 1]?.lower === 'right') return false
  return /^(?:right|position|power|authority|mandate|choice|reason|unable|unlikely|likely|bound|free|entitled|obliged|forced|under)$/.test(words[verb.from - 1]?.lower ?? '')
}

const FAILING = /^(?:fail|strugg?l|neglect|hesitat)/

/** "talked about an army of 90,000", "debated a truce": what was spoken of, which says nothing of where anybody stands. */
export const hasTalked = (words: readonly Word[], {head, form, modal, negated}: VerbGroup, stance: StanceMatch): boolean => stance.stance === 'open-to' && form === 'finite' && modal === null && !negated
  && /^(?:talked|debated)$/.test(words[head]!.lower)

/** "“… ?” Vell asked.": nothing is asked for. */
export const asksOnly = (words: readonly Word[], {head, to, form}: VerbGroup): boolean => form === 'finite' && /^ask/.test(words[head]!.stem)
  && words.slice(to, to + 3).every(({tag}, at, near) => tag === 'punctuation' || near.slice(0, at).some(word => word.tag === 'punctuation'))

/** "dismisses such figures as propaganda", "rejected the report as fake": what is denied is a fact. */
export function deniesFacts(words: readonly Word[], {to}: VerbGroup): boolean {
  const noun = words.findIndex(({lower}, at) => at >= to && at < to + NEAR && FACTS.test(lower))
  const as = noun < 0 ? -1 : words.findIndex(({lower}, at) => at > noun && at < noun + BETWEEN && lower === 'as')
  return as > 0 && words.slice(as + 1, as + NEAR).some(({lower}) => MADE_UP.test(lower))
}

const NEAR = 5
const FACTS = /^(?:figures?|numbers?|estimates?|counts?|tolls?|reports?|claims?|accounts?|statistics|footage|videos?|images?|accusations?|allegations?|rumou?rs?|stories|story)$/
const MADE_UP = /^(?:propaganda|fakes?|lies?|false|fabricat\w*|inventions?|invented|disinformation|misinformation|exaggerat\w*|untrue|baseless|unfounded|groundless|hoax|rumou?rs?|speculation|slander)$/

/** "praised Vell for being frank about the lake": a person is praised, and for conduct. */
export const praisesSomebody = (words: readonly Word[], {head, to}: VerbGroup, stance: StanceMatch): boolean => stance.stance === 'accepts' && PRAISING.test(words[head]!.stem)
  && words[to]?.tag === 'name' && words.slice(to, to + NEAR).some(({lower}) => lower === 'for')

const PRAISING = /^(?:prais|hail|applaud|laud|commend|cheer|greet)/

/** "acknowledging that two questions remain", "concedes that differences persist": what is open is told, and nobody yields. */
export const grantsOpenQuestions = (words: readonly Word[], {to}: VerbGroup, stance: StanceMatch): boolean => stance.stance === 'accepts'
  && words.slice(to, to + BETWEEN).some(({lower}, at, near) => OPEN_MATTERS.test(lower) && /^(?:remain|persist|are|were)/.test(near[at + 1]?.lower ?? ''))

const OPEN_MATTERS = /^(?:questions|issues|differences|points|problems|disputes|disagreements|obstacles|gaps|matters|details)$/
