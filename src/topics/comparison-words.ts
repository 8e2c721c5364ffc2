// A comparison in, a few plain sentences out that a reader can quote: who says the least and the most, how many origins there are,
// what lies far outside, what does not contradict, what disagrees. Every number carries its footnote. Never an average.
import {currentFigures, reportClusters} from '../claims/comparison/compare-figures.ts'
import {openSide} from '../claims/comparison/interval.ts'
import {originKey, valueKey} from '../claims/comparison/reports.ts'
import type {Comparison, Figure} from '../model.ts'
import {figureOf, listWords, originName, whoSays, type Lookup} from './lookup.ts'
import {escapeMarkdown} from './markdown-text.ts'
import type {Cite} from './cite.ts'
import {countOf, countWords, quantityWords} from './quantity-words.ts'
import words from './words/topics.json' with {type: 'json'}

const MOST_NAMED = 4

/** What the sentences are made from: the first figure of each report by lower end, and of those the ones that no later one replaces. */
interface Telling { lookup: Lookup; cite: Cite; comparison: Comparison; reports: Figure[]; current: Figure[]; clusters: ReadonlyMap<string, string[]> }

/** One paragraph of Markdown. */
export function comparisonWords(lookup: Lookup, comparison: Comparison, cite: Cite): string {
  if (comparison.verdict === 'none') return 'No source in this collection gives a figure.'
  const current = currentFigures(comparison).map(id => figureOf(lookup, id))
  const clusters = new Map(reportClusters(comparison).map(cluster => [cluster[0]!, cluster]))
  const telling: Telling = {lookup, cite, comparison, reports: [...clusters.keys()].map(id => figureOf(lookup, id)), current, clusters}
  const sentences = [verdictSentence(telling), ends(telling), origins(telling), outliers(telling), lowerBounds(telling), upperBounds(telling), disagreements(telling), replacements(telling)]
  return words.groups[comparison.basis] + sentences.filter(sentence => sentence !== '').join(' ')
}

function verdictSentence({lookup, cite, comparison, current, clusters}: Telling): string {
  const first = current[0]!
  switch (comparison.verdict) {
    case 'none': return ''
    case 'single': return `**A single report:** ${say(lookup, first, cite)}. No other figure in this collection can be held against it.`
    case 'same-report': return `**A single report,** ${repeated(lookup, clusters.get(first.id)!)}: ${say(lookup, first, cite)}. Repetition confirms nothing.`
    case 'agree': return '**The sources agree.**'
    case 'compatible': return '**The figures can all be true.**'
    case 'open-bounds': return '**The figures do not contradict each other,** and do not confirm each other either.'
    case 'disagree': return '**The sources disagree.**'
  }
}

function repeated(lookup: Lookup, cluster: readonly string[]): string {
  const articles = new Set(cluster.map(id => figureOf(lookup, id).source)).size
  return articles === 1 ? `given ${countOf(cluster.length, 'time', 'times')} in one article` : `repeated in ${countWords(articles)} articles`
}

/** Who gives the lowest number and who the highest. */
function ends({lookup, cite, reports}: Telling): string {
  if (reports.length < 2) return ''
  const lowest = reports.reduce((found, figure) => (leastNumber(figure) < leastNumber(found) ? figure : found))
  const highest = reports.reduce((found, figure) => (greatestNumber(figure) > greatestNumber(found) ? figure : found))
  if (leastNumber(lowest) === greatestNumber(highest)) return ''
  if (lowest === highest) return `The lowest and the highest number both stand in ${say(lookup, lowest, cite)}.`
  return `The lowest figure reported is ${say(lookup, lowest, cite)}, the highest ${say(lookup, highest, cite)}.`
}

const numbersOf = ({quantity: {low, best, high}}: Figure): number[] => [low, best, high].filter(number => number !== undefined)
const leastNumber = (figure: Figure): number => Math.min(...numbersOf(figure))
const greatestNumber = (figure: Figure): number => Math.max(...numbersOf(figure))

/** How many voices there are, each counted once. */
function origins({lookup, comparison, current}: Telling): string {
  if (current.length < 2) return ''
  const anonymous = current.filter(figure => figure.origins.length === 0).length
  if (comparison.origins.length === 0) return 'Nobody is named for any of them, so none confirms another.'
  const names = originNames(lookup, comparison)
  const named = comparison.origins.length === 1 ? `One origin is named: ${names}.` : `${capitalise(countWords(comparison.origins.length))} origins are named, each counted once however often it is repeated: ${names}.`
  return anonymous === 0 ? named : `${named} ${anonymous === 1 ? 'One figure names nobody and confirms none of the others.' : `${capitalise(countWords(anonymous))} figures name nobody and confirm none of the others.`}`
}

function originNames(lookup: Lookup, comparison: Comparison): string {
  const names = new Map<string, string>()
  for (const id of comparison.figures) for (const origin of figureOf(lookup, id).origins) {
    const known = origin.id === null ? undefined : lookup.glossary.get(origin.id)
    if (!names.has(originKey(origin))) names.set(originKey(origin), known?.title ?? originName(lookup, origin))
  }
  return listed(comparison.origins.map(key => escapeMarkdown(names.get(key) ?? key)), 'other', 'others')
}

function outliers({lookup, cite, comparison, current}: Telling): string {
  const far = current.filter(({id}) => comparison.outliers.includes(id))
  const told = far.map(figure => `${capitalise(say(lookup, figure, cite))} is far outside the rest, by a factor of more than three from every other figure that is not an open bound; it is shown and flagged, not counted out.`)
  if (far.length === 0) return ''
  return current.length - far.length > 1 && disagreeing(comparison, current).length === 0 ? `${told.join(' ')} Without ${far.length === 1 ? 'it' : 'them'}, the figures can all be true.` : told.join(' ')
}

const lowerBounds = (telling: Telling): string => bounds(telling, 'high', 'lower')
const upperBounds = (telling: Telling): string => bounds(telling, 'low', 'upper')

/** Bounds that are open on the same side can all be true, and none says how many; those that a later one replaced included. */
function bounds({cite, reports}: Telling, side: 'high' | 'low', name: string): string {
  const byValue = new Map(reports.filter(figure => openSide(figure.quantity) === side).map(figure => [valueKey(figure.quantity), figure]))
  const different = [...byValue.values()].sort((a, b) => numbersOf(a)[0]! - numbersOf(b)[0]!)
  if (different.length < 2) return ''
  const [all, none] = different.length === 2 ? ['both', 'neither'] : ['all', 'none']
  return `${capitalise(listed(different.map(figure => cited(figure, cite)), 'other', 'others'))} do not contradict each other: ${all} are ${name} bounds, and ${none} says how many.`
}

/** Pairs that do not meet, among figures that stand; those of an outlier are told with it. */
function disagreeing({relations, outliers: far}: Comparison, current: readonly Figure[]): [Figure, Figure][] {
  const standing = new Map(current.filter(({id}) => !far.includes(id)).map(figure => [figure.id, figure]))
  return relations.filter(({relation}) => relation === 'disagree').flatMap(({first, second}) => {
    const [a, b] = [standing.get(first), standing.get(second)]
    return a && b ? [[a, b] as [Figure, Figure]] : []
  })
}

function disagreements({lookup, cite, comparison, current}: Telling): string {
  const pairs = disagreeing(comparison, current)
  const told = pairs.slice(0, MOST_NAMED).map(([first, second]) => `${capitalise(say(lookup, first, cite))} and ${say(lookup, second, cite)} do not fit together.`)
  const left = pairs.length - told.length
  return [...told, ...(left > 0 ? [`${left === 1 ? 'Nor does' : 'Nor do'} ${countOf(left, 'further pair', 'further pairs')} of figures.`] : [])].join(' ')
}

function replacements({lookup, cite, comparison}: Telling): string {
  const replaced = comparison.relations.filter(({relation}) => relation === 'superseded')
  const old = new Set(replaced.map(({first}) => first))
  const latest = new Map(replaced.filter(({second}) => !old.has(second)).map(({first, second}) => [first, second]))
  const told = [...latest].slice(0, MOST_NAMED).map(([first, second]) =>
    `${capitalise(say(lookup, figureOf(lookup, first), cite))} was replaced by ${cited(figureOf(lookup, second), cite)}, later and of the same origin.`)
  return told.join(' ')
}

/** Parts reported larger than their wholes, in which the measure is the part or the whole; '' where there are none. */
export function partConflictWords(lookup: Lookup, measure: string, cite: Cite): string {
  const conflicts = lookup.kb.comparisons.partConflicts.map(({part, whole}) => ({part: figureOf(lookup, part), whole: figureOf(lookup, whole)}))
    .filter(({part, whole}) => part.measure === measure || whole.measure === measure)
  const nameOf = (figure: Figure): string => escapeMarkdown(lookup.measures.get(figure.measure)?.title.toLowerCase() ?? figure.measure)
  const told = conflicts.slice(0, MOST_NAMED).map(({part, whole}) =>
    `**A part is reported above its whole:** ${say(lookup, part, cite)} as ${nameOf(part)}, but ${say(lookup, whole, cite)} as ${nameOf(whole)}, which should hold the other.`)
  const left = conflicts.length - told.length
  return [...told, ...(left > 0 ? [`The same holds of ${countOf(left, 'further pair', 'further pairs')} of figures.`] : [])].join(' ')
}

/** “at least 270[^f-…] (South Korea)”. */
const say = (lookup: Lookup, figure: Figure, cite: Cite): string => `${cited(figure, cite)} (${escapeMarkdown(whoSays(lookup, figure))})`
const cited = (figure: Figure, cite: Cite): string => `${quantityWords(figure.quantity)}${cite(figure.id)}`

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function listed(items: readonly string[], one: string, many: string): string {
  const left = items.length - MOST_NAMED
  return listWords(left > 1 ? [...items.slice(0, MOST_NAMED), countOf(left, one, many)] : items)
}
