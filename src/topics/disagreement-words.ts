// A comparison in, sentences on what does not fit in it out: what lies far outside, which figures miss each other, who is credited on both
// sides, and whether the figures may hold for different days. What does not fit is shown and flagged, never dropped.
import {originsOf} from '../claims/comparison/reports.ts'
import type {Comparison, Figure} from '../model.ts'
import {countOf} from './quantity-words.ts'
import {capitalise, MOST_PAIRS, say, type Telling} from './telling.ts'
import {namesIn} from './voice-words.ts'

type Pair = readonly [Figure, Figure]

/** '' where nothing disagrees. */
export function disagreementWords(telling: Telling): string {
  const pairs = disagreeing(telling.comparison, telling.current)
  const among = pairs.filter(pair => pair.every(({id}) => !telling.comparison.outliers.includes(id)))
  return [farOutside(telling, among.length === 0), missing(telling, among), bothSides(telling, pairs), undated(telling, pairs)].filter(sentence => sentence !== '').join(' ')
}

/** Pairs that do not meet, among figures that stand. */
function disagreeing({relations}: Comparison, current: readonly Figure[]): Pair[] {
  const standing = new Map(current.map(figure => [figure.id, figure]))
  return relations.filter(({relation}) => relation === 'disagree').flatMap(({first, second}) => {
    const [a, b] = [standing.get(first), standing.get(second)]
    return a && b ? [[a, b] as const] : []
  })
}

function farOutside(telling: Telling, restFits: boolean): string {
  const {comparison, current} = telling
  const far = current.filter(({id}) => comparison.outliers.includes(id))
  if (far.length === 0) return ''
  const told = far.map(figure => `${capitalise(say(telling, figure))} is far outside the rest, by a factor of more than three from every other figure that is not an open bound; it is shown and flagged, not dropped.`)
  return [...told, ...(current.length - far.length > 1 && restFits ? [`Without ${far.length === 1 ? 'it' : 'them'}, the figures can all be true.`] : [])].join(' ')
}

function missing(telling: Telling, pairs: readonly Pair[]): string {
  const told = pairs.slice(0, MOST_PAIRS).map(([first, second]) => `${capitalise(say(telling, first))} and ${say(telling, second)} do not fit together.`)
  const left = pairs.length - told.length
  return [...told, ...(left > 0 ? [`${left === 1 ? 'Nor does' : 'Nor do'} ${countOf(left, 'further pair', 'further pairs')} of figures.`] : [])].join(' ')
}

/** Who is credited with both figures of a pair that does not fit together: that pair is no difference between two voices. */
function bothSides(telling: Telling, pairs: readonly Pair[]): string {
  const torn = [...pairsByShared(pairs)].sort(([a], [b]) => (a < b ? -1 : 1))
  const told = torn.slice(0, MOST_PAIRS).map(([origin, [[one, other], ...further]]) => {
    const figures = pairs.length === 1 ? '' : `: with ${say(telling, one)} and with ${say(telling, other)}${further.length > 0 ? `, and likewise in ${countOf(further.length, 'further pair', 'further pairs')}` : ''}`
    return `${capitalise(namesIn(telling, [origin]))} is credited on both sides${figures}.`
  })
  const left = torn.length - told.length
  return [...told, ...(left > 0 ? [`So ${left === 1 ? 'is' : 'are'} ${countOf(left, 'further origin', 'further origins')}.`] : [])].join(' ')
}

function pairsByShared(pairs: readonly Pair[]): Map<string, [Pair, ...Pair[]]> {
  const found = new Map<string, [Pair, ...Pair[]]>()
  for (const pair of pairs) for (const origin of originsOf(pair[0])) {
    if (!originsOf(pair[1]).includes(origin)) continue
    const known = found.get(origin)
    if (known) known.push(pair)
    else found.set(origin, [pair])
  }
  return found
}

/** Totals of different days may differ and both be true; that their days differ cannot be told where they are not dated. */
function undated({lookup, comparison}: Telling, pairs: readonly Pair[]): string {
  const isDated = (figure: Figure): boolean => lookup.dateOf(figure) !== null
  const open = pairs.filter(pair => !pair.every(isDated))
  if (comparison.basis !== 'total' || open.length === 0) return ''
  const figures = [...new Set(pairs.flat())]
  const dated = figures.filter(isDated).length
  const which = figures.length === 2 ? ['Neither is dated', 'Only one of the two is dated'] : ['None of the figures that disagree is dated', 'Not all figures that disagree are dated']
  return `${which[dated === 0 ? 0 : 1]}: they may hold for different days.`
}
