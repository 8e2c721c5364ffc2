// A comparison in, a few plain sentences out that a reader can quote: what disagrees and lies far outside, who says the least and the most,
// how many voices there are, which articles are rewrites, what does not contradict. Every number carries its footnote. Never an average.
import {currentFigures} from '../claims/comparison/compare-figures.ts'
import {openSide} from '../claims/comparison/interval.ts'
import {valueKey} from '../claims/comparison/reports.ts'
import type {Comparison, Figure, Quantity} from '../model.ts'
import type {Cite} from './cite.ts'
import {disagreementWords} from './disagreement-words.ts'
import {comparisonsOf, figureOf, listChoice, measureName, type Lookup} from './lookup.ts'
import {escapeMarkdown} from './markdown-text.ts'
import {countOf, countWords} from './quantity-words.ts'
import {capitalise, cited, greatestNumber, leastNumber, listed, MOST_NAMED, MOST_PAIRS, say, tellingOf, type Telling} from './telling.ts'
import {rewriteWords} from './rewrite-words.ts'
import {voiceWords} from './voice-words.ts'
import words from './words/topics.json' with {type: 'json'}

/** One paragraph of Markdown. */
export function comparisonWords(lookup: Lookup, comparison: Comparison, cite: Cite): string {
  if (comparison.verdict === 'none') return 'No source in this collection gives a figure.'
  const telling = tellingOf(lookup, comparison, cite)
  const sentences = [verdictSentence(telling), disagreementWords(telling), ends(telling), voiceWords(telling), rewriteWords(telling), lowerBounds(telling), upperBounds(telling), replacements(telling), partsWithin(telling)]
  return words.groups[comparison.basis] + sentences.filter(sentence => sentence !== '').join(' ')
}

function verdictSentence(telling: Telling): string {
  const {lookup, comparison, current, clusters} = telling
  const first = current[0]!
  switch (comparison.verdict) {
    case 'none': return ''
    case 'single': return `**A single report:** ${say(telling, first)}. ${nothingBeside(telling)}`
    case 'same-report': return `**A single report,** ${repeated(lookup, clusters.get(first.id)!)}: ${say(telling, first)}. Repetition confirms nothing.`
    case 'agree': return '**The sources agree.**'
    case 'compatible': return '**The figures can all be true.**'
    case 'open-bounds': return '**The figures do not contradict each other,** and do not confirm each other either.'
    case 'disagree': return '**The sources disagree.**'
  }
}

/** A measure whose figures count different things has others, which are compared apart. */
function nothingBeside({lookup, comparison}: Telling): string {
  const alone = comparisonsOf(lookup, comparison.measure).length === 1
  return `No other figure of ${escapeMarkdown(measureName(lookup, comparison.measure))} in this collection can be held against it${alone ? '' : ', since the others count something else'}.`
}

function repeated(lookup: Lookup, cluster: readonly string[]): string {
  const articles = new Set(cluster.map(id => figureOf(lookup, id).source)).size
  return articles === 1 ? `given ${countOf(cluster.length, 'time', 'times')} in one article` : `repeated in ${countWords(articles)} articles`
}

/** Who gives the lowest number and who the highest; where one range or magnitude spans all the others, that they lie within it. */
function ends(telling: Telling): string {
  const {reports} = telling
  if (reports.length < 2) return ''
  const lowest = reports.reduce((found, figure) => (leastNumber(figure) < leastNumber(found) ? figure : found))
  const highest = reports.reduce((found, figure) => (greatestNumber(figure) > greatestNumber(found) ? figure : found))
  if (leastNumber(lowest) === greatestNumber(highest)) return ''
  if (lowest === highest) return within(telling, reports.filter(figure => figure !== lowest), lowest)
  return `The lowest figure reported is ${say(telling, lowest)}, the highest ${say(telling, highest)}.`
}

function within(telling: Telling, [first, ...others]: readonly Figure[], widest: Figure): string {
  if (others.length > 0) return `All other numbers reported lie within ${say(telling, widest)}.`
  const uncounted = [first!, widest].every(({quantity: {form}}) => VAGUE.has(form))
  return `${capitalise(say(telling, first!))} lies within ${say(telling, widest)}${uncounted ? ', and neither says how many' : ''}.`
}

const VAGUE: ReadonlySet<Quantity['form']> = new Set(['at-least', 'at-most', 'magnitude'])

const lowerBounds = (telling: Telling): string => bounds(telling, 'high', 'lower')
const upperBounds = (telling: Telling): string => bounds(telling, 'low', 'upper')

/** Bounds that are open on the same side can all be true, and none says how many; those that a later one replaced included. */
function bounds({cite, reports}: Telling, side: 'high' | 'low', name: string): string {
  const byValue = new Map(reports.filter(figure => openSide(figure.quantity) === side).map(figure => [valueKey(figure.quantity), figure]))
  const different = [...byValue.values()].sort((a, b) => leastNumber(a) - leastNumber(b))
  if (different.length < 2) return ''
  const [all, none] = different.length === 2 ? ['both', 'neither'] : ['all', 'none']
  return `${capitalise(listed(different.map(figure => cited(cite, figure)), 'other', 'others'))} do not contradict each other: ${all} are ${name} bounds, and ${none} says how many.`
}

function replacements(telling: Telling): string {
  const {lookup, cite, comparison} = telling
  const replaced = comparison.relations.filter(({relation}) => relation === 'superseded')
  const old = new Set(replaced.map(({first}) => first))
  const latest = new Map(replaced.filter(({second}) => !old.has(second)).map(({first, second}) => [first, second]))
  const told = [...latest].slice(0, MOST_NAMED).map(([first, second]) =>
    `${capitalise(say(telling, figureOf(lookup, first)))} was replaced by ${cited(cite, figureOf(lookup, second))}, later and of the same origin.`)
  return told.join(' ')
}

/** That the parts of the measure, as far as there are figures of them, do not contradict its own figures; '' where one does. */
function partsWithin({lookup, comparison, current}: Telling): string {
  if (comparison.basis !== 'total') return ''
  const wholes = new Set(current.map(({id}) => id))
  if (lookup.kb.comparisons.partConflicts.some(({whole}) => wholes.has(whole))) return ''
  const limit = Math.min(...current.map(greatestNumber))
  const parts = (lookup.measures.get(comparison.measure)?.parts ?? []).map(measure => ({name: escapeMarkdown(measureName(lookup, measure)), figures: totalsOf(lookup, measure, comparison.population)}))
    .filter(({figures}) => figures.length > 0)
  const isBelow = (figures: readonly Figure[]): boolean => figures.every(figure => greatestNumber(figure) <= limit)
  const [below, open] = [parts.filter(({figures}) => isBelow(figures)), parts.filter(({figures}) => !isBelow(figures))].map(some => listChoice(some.map(({name}) => name)))
  const whole = current.length === 1 ? 'it' : 'any of them'
  if (below !== '') return `No figure of ${below} here exceeds ${whole}${open === '' ? '' : `, and none of ${open} contradicts ${whole}`}.`
  return open === '' ? '' : `No figure of ${open} here contradicts ${whole}.`
}

const totalsOf = (lookup: Lookup, measure: string, population: string): Figure[] => comparisonsOf(lookup, measure)
  .filter(comparison => comparison.basis === 'total' && comparison.population === population)
  .flatMap(comparison => currentFigures(comparison).map(id => figureOf(lookup, id)))

/** Parts reported larger than their wholes, in which the measure is the part or the whole; '' where there are none. */
export function partConflictWords(lookup: Lookup, measure: string, cite: Cite): string {
  const conflicts = lookup.kb.comparisons.partConflicts.map(({part, whole}) => ({part: figureOf(lookup, part), whole: figureOf(lookup, whole)}))
    .filter(({part, whole}) => part.measure === measure || whole.measure === measure)
  const nameOf = (figure: Figure): string => escapeMarkdown(measureName(lookup, figure.measure))
  const told = conflicts.slice(0, MOST_PAIRS).map(({part, whole}) =>
    `**A part is reported above its whole:** ${say({lookup, cite}, part)} as ${nameOf(part)}, but ${say({lookup, cite}, whole)} as ${nameOf(whole)}, which should hold the other.`)
  const left = conflicts.length - told.length
  return [...told, ...(left > 0 ? [`The same holds of ${countOf(left, 'further pair', 'further pairs')} of figures.`] : [])].join(' ')
}
