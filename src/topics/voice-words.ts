// A comparison in, a sentence or two out on who speaks in it: the origins by name, and which of them count as one voice.
// Nothing is said of independence, which nobody here can know.
import {originKey} from '../claims/comparison/reports.ts'
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
  const {lookup, comparison: {origins, ...rest}} = telling
  const voices = voicesOf({origins, ...rest}, rest.figures.map(id => figureOf(lookup, id)))
  const joint = voices.filter(voice => voice.origins.length > 1)
  const nameOf = namesOf(telling)
  const names = namesIn(origins, nameOf)
  if (origins.length === 1) return `One origin is named: ${names}.`
  if (joint.length === 0) return `${capitalise(countWords(origins.length))} origins are named, each counted once however often it is repeated: ${names}.`
  const said = `${capitalise(countWords(origins.length))} origins are named: ${names}.`
  if (voices.length === 1) return `${said} They are ${linked(joint[0]!)} and count as one voice, however often it is repeated.`
  const left = joint.length - MOST_NAMED
  const told = joint.slice(0, MOST_NAMED).map(voice => `${capitalise(namesIn(voice.origins, nameOf))} are ${linked(voice)} and count as one voice.`)
  return [said, ...told, ...(left > 0 ? [`So do the members of ${countOf(left, 'further group', 'further groups')}.`] : []), `That makes ${countWords(voices.length)} voices, each counted once however often it is repeated.`].join(' ')
}

const linked = ({together}: Voice): string => (together ? 'credited together' : 'linked by joint credits')

const namesIn = (keys: readonly string[], nameOf: ReadonlyMap<string, string>): string => listed(keys.map(key => escapeMarkdown(nameOf.get(key) ?? key)), 'other', 'others')

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
