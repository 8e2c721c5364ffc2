// A date in its tagged sentence in; why no event of the subject stands at that date out: it dates a report, something still to come, or the description of a thing.
import type {VerbGroup, Word} from './positions/analysis.ts'
import {findVerbGroups} from './positions/verb-groups.ts'
import {stems} from './tokens.ts'
import attribution from './words/attribution.json' with {type: 'json'}
import words from './words/dates.json' with {type: 'json'}

/** Announcing something is an event; saying and counting are none. */
const SAYING = stems(attribution.report.filter(verb => !words.announcing.includes(verb)))
const ANNOUNCING = stems(words.announcing)
const STILL_TO_COME = new Set(words.stillToCome)

interface Stretch { from: number; to: number }

/** Null where nothing speaks against an event. `phrase` is the event's, `date` lies in or before it. */
export function whyNoEvent(tagged: readonly Word[], phrase: Stretch, date: Stretch): string | null {
  const verb = governing(tagged, phrase, date)
  if (!verb) return null
  const stem = tagged[verb.head]!.stem
  if (verb.modal !== null && STILL_TO_COME.has(verb.modal)) return 'an event still to come'
  if (verb.duty || (verb.being && tagged[verb.to]?.lower === 'to')) return 'an event still to come'
  if (SAYING.has(stem) && !ANNOUNCING.has(stem)) return 'the date of a report'
  return describes(tagged, verb, date) ? 'a date within a description' : null
}

/** The nearest verb before the date in its phrase, else the first behind it. */
function governing(tagged: readonly Word[], phrase: Stretch, date: Stretch): VerbGroup | undefined {
  const verbs = findVerbGroups(tagged.slice(0, phrase.to), false).filter(verb => verb.from >= phrase.from)
  return verbs.findLast(verb => verb.to <= date.from) ?? verbs.find(verb => verb.from >= date.to)
}

/** "the villagers taken from Mirrow in 2031": a participle right behind its noun, under a verb of its own clause. */
function describes(tagged: readonly Word[], verb: VerbGroup, date: Stretch): boolean {
  const before = tagged[verb.from - 1]
  const bare = verb.to - verb.from === 1 && /(?:ed|en|ken|wn)$/.test(tagged[verb.head]!.lower)
  return bare && verb.to <= date.from && before?.tag === 'noun' && findVerbGroups(tagged.slice(0, verb.from), false).some(other => other.form === 'finite')
}
