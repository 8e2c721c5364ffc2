// A reason and the subject in; what a contributor can change out, the ids of the subject's own files filled in. No word of any subject stands here.
import type {Subject} from '../subject.ts'
import reasons from '../words/reasons.json' with {type: 'json'}

interface Entry { reason: string; fix: string | null; often?: boolean }

/** Longest first, so that "a date of another war" is not taken for "a date". */
const KNOWN: readonly Entry[] = [...reasons].sort((a, b) => b.reason.length - a.reason.length)

const MOST_IDS = 5

const entryFor = (reason: string): Entry | undefined => KNOWN.find(entry => reason.startsWith(entry.reason))

/** Whether the table tells of a reason; a reason may end in words of the article. */
export const isKnown = (reason: string): boolean => entryFor(reason) !== undefined

/** Null where nothing in front matter changes it, or nothing should. */
export function fixFor(reason: string, subject: Subject): string | null {
  const fix = entryFor(reason)?.fix ?? null
  return fix && fillIn(fix, subject)
}

/** Reasons that an article has by the dozen; what to change is told once for all of them. */
export const isOften = (reason: string): boolean => entryFor(reason)?.often === true

/** What to change for the frequent reasons among these, each once. */
export function commonFixes(given: readonly string[], subject: Subject): {reason: string; fix: string}[] {
  const asked = new Set(given.map(entryFor))
  return reasons.flatMap((entry: Entry) => (entry.often && entry.fix && asked.has(entry) ? [{reason: entry.reason.replace(/[ :“]+$/, ''), fix: fillIn(entry.fix, subject)}] : []))
}

const fillIn = (fix: string, subject: Subject): string => fix.replace(/\{(\w+)\}/g, (_, list: string) => idsOf(list, subject))

function idsOf(list: string, subject: Subject): string {
  const entries = [...subject.glossary.values()]
  const ids = list === 'measures' ? subject.measures.map(({id}) => id)
    : list === 'populations' ? [...new Set(subject.measures.map(({population}) => population))]
      : list === 'terms' ? subject.terms.map(({id}) => id)
        : entries.filter(({party}) => party).map(({id}) => id)
  const shown = ids.slice(0, MOST_IDS)
  return ids.length === 0 ? 'none so far' : shown.length < ids.length ? `${shown.join(', ')} …` : shown.join(', ')
}
