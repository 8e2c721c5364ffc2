// A comparison and its figures in, the voices behind them out: origins that one figure credits together are one voice, since what each of
// them said alone is not known; so are a state and its own bodies, and an office without its name and the one that its article names, since the
// general words may mean the other. No more voices are counted than can be shown. What counts as an outlier or as agreement does not rest on voices.
import type {Comparison, Figure, GlossaryEntry, Origin} from '../../model.ts'
import words from '../words/voices.json' with {type: 'json'}
import {originKey, originsOf} from './reports.ts'

/**
 * `origins`: keys as in `Comparison.origins`, sorted; `together`: whether one figure credits all of them, and not only a chain of figures;
 * `general`: whether general words are among what links them.
 */
export interface Voice { origins: readonly string[]; together: boolean; general: boolean }

type Glossary = ReadonlyMap<string, GlossaryEntry>

/**
 * The voices of a comparison, sorted, each of its named origins in exactly one of them: the connected components of joint credits and of general words.
 * `figures` may hold more than the comparison's; a figure that names nobody is no voice.
 */
export function voicesOf(comparison: Comparison, figures: Iterable<Figure>, glossary: Glossary = new Map()): Voice[] {
  const compared = new Set(comparison.figures)
  const credited = [...figures].filter(({id, origins}) => compared.has(id) && origins.length > 0)
  const credits = credited.map(originsOf)
  const groups = new Map<string, string[]>()
  for (const credit of credits) join(groups, credit)
  const general = new Set<string>()
  for (const [one, other] of [...statesNamed(comparison.origins, glossary), ...officesUnnamed(credited)]) {
    if (groups.get(one) !== groups.get(other)) general.add(one)
    join(groups, [one, other])
  }
  const sizes = new Set(credits.map(credit => sizeKey(credit[0]!, credit.length)))
  return [...new Set(groups.values())].map(members => [...members].sort()).sort(([a], [b]) => (a! < b! ? -1 : 1))
    .map(origins => ({origins, together: sizes.has(sizeKey(origins[0]!, origins.length)), general: origins.some(origin => general.has(origin))}))
}

/** Each origin with what it belongs to, where that is named too: “Keldra” may mean the Keldran bureau. Two bodies of one state are two voices. */
function statesNamed(origins: readonly string[], glossary: Glossary): [string, string][] {
  const named = new Set(origins)
  return origins.flatMap(origin => ancestorsOf(origin, glossary).filter(ancestor => named.has(ancestor)).map((ancestor): [string, string] => [origin, ancestor]))
}

function ancestorsOf(id: string, glossary: Glossary): string[] {
  const found: string[] = []
  for (let at = glossary.get(id)?.of ?? null; at !== null && at !== id && !found.includes(at); at = glossary.get(at)?.of ?? null) found.push(at)
  return found
}

/** Each office without a name (“the agency’s director”) with the one origin that its article names; where it names several, nothing is known. */
function officesUnnamed(credited: readonly Figure[]): [string, string][] {
  const namedIn = new Map<string, Set<string>>()
  for (const {source, origins} of credited) for (const origin of origins.filter(one => !isUnnamed(one))) {
    const named = namedIn.get(source)
    if (named) named.add(originKey(origin))
    else namedIn.set(source, new Set([originKey(origin)]))
  }
  return credited.flatMap(({source, origins}) => {
    const [only, ...others] = namedIn.get(source) ?? []
    return only === undefined || others.length > 0 ? [] : origins.filter(isUnnamed).map((origin): [string, string] => [originKey(origin), only])
  })
}

const GENERAL = new Set(words.general)
const ALLOWED = new Set([...words.general, ...words.modifiers])

/** Nothing but words for an office, without any that says whose. */
function isUnnamed({id, label}: Origin): boolean {
  if (id !== null) return false
  const parts = label.replace(/^(?:the|an?) /i, '').replace(/[’‘]/g, '\'').replace(/'s(?!\p{L})/gu, ' \'s').split(/\s+/).filter(part => part !== '')
  return parts.some(part => GENERAL.has(part)) && parts.every(part => ALLOWED.has(part))
}

/** A credit that begins like its group, both sorted, and is as long, holds all of the group. */
const sizeKey = (first: string, length: number): string => `${length} ${first}`

/** Puts the origins of one credit into one group; the smaller groups go over into the largest. */
function join(groups: Map<string, string[]>, credit: readonly string[]): void {
  const touched = [...new Set(credit.map(origin => groups.get(origin) ?? [origin]))].sort((a, b) => b.length - a.length)
  const [largest, ...others] = touched
  if (!largest) return
  largest.push(...others.flat())
  for (const origin of [...credit, ...others.flat()]) groups.set(origin, largest)
}
