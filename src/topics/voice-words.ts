// A comparison in, a sentence or two out on who speaks in it: the origins by name, for how many figures each, and which of
// them count as one voice.
// Nothing is said of independence, which nobody here can know.
import {originKey, originsOf} from '../claims/comparison/reports.ts'
import {voicesOf, type Voice} from '../claims/comparison/voices.ts'
import {figureOf, originName} from './lookup.ts'
import {escapeMarkdown} from './markdown-text.ts'
import {countOf, countWords} from './quantity-words.ts'
import {capitalise, listed, MOST_NAMED, type Telling} from './telling.ts'

/** How many voices there are, each counted once; '' for a single figure. */
export function voiceWords(telling: Telling): string {
  const {comparison, current} = telling
  if (current.length < 2) return ''
  if (comparison.origins.length === 0) return 'Nobody is named for any of them, so none confirms another.'
  return [namedOrigins(telling), anonymousFigures(current.filter(figure => figure.origins.length === 0).length)].filter(sentence => sentence !== '').join(' ')
}

function namedOrigins(telling: Telling): string {
  const {lookup, comparison, comparison: {origins}} = telling
  const voices = voicesOf(comparison, comparison.figures.map(id => figureOf(lookup, id)), lookup.glossary)
  const joint = voices.filter(voice => voice.origins.length > 1)
  const names = namesIn(telling, origins)
  if (origins.length === 1) return `One origin is named: ${names}.`
  if (joint.length === 0) return `${capitalise(countWords(origins.length))} origins are named, each counted once however often it is repeated: ${names}.`
  const told = joint.slice(0, MOST_NAMED).map(voice => jointVoice(telling, voice))
  if (voices.length === 1) return told[0]!
  const left = joint.length - told.length
  return [`${capitalise(countWords(origins.length))} origins are named: ${names}.`, ...told, ...(left > 0 ? [`${joint.slice(MOST_NAMED).some(({general}) => general) ? 'Such links' : 'Joint credits'} make ${countOf(left, 'further voice', 'further voices')} as well.`] : []),
    `In all there are ${countWords(voices.length)} voices, each counted once however often it is repeated.`].join(' ')
}

/** For how many reports each origin of a voice is named, and for how many of those together with another of them. */
function jointVoice(telling: Telling, {origins, general}: Voice): string {
  const members = new Set(origins)
  const credits = telling.reports.map(originsOf).filter(([first]) => first !== undefined && members.has(first))
  if (credits.every(({length}) => length === origins.length)) return `${capitalise(namesIn(telling, origins))} are credited together and count as one voice, however often it is repeated.`
  const joint = credits.filter(({length}) => length > 1).length
  if (general) return generalVoice(telling, origins, credits)
  const alone = new Set(credits.flatMap(([first, ...others]) => (others.length === 0 ? [first!] : [])))
  const others = origins.filter(origin => !alone.has(origin))
  if (origins.length === 2 && others.length === 1)
    return `${capitalise(namesIn(telling, [...alone]))} is named for ${figures(credits.length)}, for ${countWords(joint)} of them together with ${namesIn(telling, others)}; that makes one voice.`
  const counted = capitalise(namesIn(telling, origins, countsOf(credits)))
  return `${counted} are ${origins.length === 2 ? `credited together for ${figures(joint)}` : 'linked by joint credits'}; that makes one voice.`
}

/** What general words link: a state and its own body, or an office without its name and one that is named. */
function generalVoice(telling: Telling, origins: readonly string[], credits: readonly (readonly string[])[]): string {
  const counted = capitalise(namesIn(telling, origins, countsOf(credits)))
  const ground = credits.some(({length}) => length > 1) ? 'are linked by joint credits, or by general words that may mean another of them' : `may be one and the same, since ${origins.length === 2 ? 'one of them is' : 'some of them are'} named in general words`
  return `${counted} ${ground}; that makes one voice.`
}

/** By origin, for how many reports it is named, alone or not. */
function countsOf(credits: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of credits.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const figures = (count: number): string => countOf(count, 'figure', 'figures')

/** Origins, by their keys, as a list of names, each with the number of its figures where `counts` gives it. */
export function namesIn(telling: Telling, keys: readonly string[], counts: ReadonlyMap<string, number> = new Map()): string {
  const nameOf = namesOf(telling)
  const named = keys.map(key => ({name: escapeMarkdown(nameOf.get(key) ?? key), count: counts.get(key)}))
  return listed(named.map(({name, count}) => (count === undefined ? name : `${name} (${figures(count)})`)), 'other', 'others')
}

/** By origin, the glossary's title, or else the words of the first text that names it. */
function namesOf({lookup, comparison}: Telling): Map<string, string> {
  const names = new Map<string, string>()
  for (const id of comparison.figures) for (const origin of figureOf(lookup, id).origins) {
    const known = origin.id === null ? undefined : lookup.glossary.get(origin.id)
    if (!names.has(originKey(origin))) names.set(originKey(origin), known?.title ?? originName(lookup, origin))
  }
  return names
}

function anonymousFigures(count: number): string {
  if (count === 0) return ''
  return count === 1 ? 'One figure names nobody and confirms none of the others.' : `${capitalise(countWords(count))} figures name nobody and confirm none of the others.`
}
