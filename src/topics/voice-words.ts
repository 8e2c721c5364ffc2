// A comparison in, a sentence out on who speaks in it: how many voices, the same number as in the answer above the page, and their names; why several
// origins make one voice, where they do. Nothing is said of independence, which nobody here can know.
import {originKey, originsOf} from '../claims/comparison/reports.ts'
import {voicesOf, type Voice} from '../claims/comparison/voices.ts'
import {figureOf, originName} from './lookup.ts'
import {escapeMarkdown} from './markdown-text.ts'
import {countOf, countWords} from './quantity-words.ts'
import {capitalise, listed, MOST_NAMED, type Telling} from './telling.ts'

/** How many voices there are, each counted once however often it is repeated; '' for a single figure. */
export function voiceWords(telling: Telling): string {
  const {comparison, current} = telling
  if (current.length < 2) return ''
  if (comparison.origins.length === 0) return 'Nobody is named for any of them, so none confirms another.'
  return [namedVoices(telling), anonymousFigures(current.filter(figure => figure.origins.length === 0).length)].filter(sentence => sentence !== '').join(' ')
}

/** “Two voices are named: North Korea; South Korea and Western states (counted as one, since one report credits them together).” */
function namedVoices(telling: Telling): string {
  const {lookup, comparison} = telling
  const voices = voicesOf(comparison, comparison.figures.map(id => figureOf(lookup, id)), lookup.glossary)
  const begins = `${capitalise(countOf(voices.length, 'voice is', 'voices are'))} named:`
  if (voices.every(({origins}) => origins.length === 1)) return `${begins} ${namesIn(telling, voices.flatMap(({origins}) => origins))}.`
  const told = voices.slice(0, voices.length > MOST_NAMED + 1 ? MOST_NAMED : voices.length).map(voice => voiceName(telling, voice))
  const left = voices.length - told.length
  return `${begins} ${[...told, ...(left > 0 ? [countOf(left, 'other', 'others')] : [])].join('; ')}.`
}

/** Its origins, and why they are one voice where they are several. */
function voiceName(telling: Telling, voice: Voice): string {
  const names = namesIn(telling, voice.origins)
  return voice.origins.length === 1 ? names : `${names} (counted as one, since ${groundOf(telling, voice)})`
}

/** What links the origins of a voice: reports that credit them together, or general words that may mean another of them. */
function groundOf({reports}: Telling, {origins, general, together}: Voice): string {
  const members = new Set(origins)
  const joint = reports.map(originsOf).filter(credit => credit.length > 1 && members.has(credit[0]!)).length
  if (general && joint === 0) return `${origins.length === 2 ? 'one of them is' : 'some of them are'} named in general words`
  if (general) return 'joint credits, or general words that may mean another of them, link them'
  return together ? `${joint === 1 ? 'one report credits' : `${countWords(joint)} reports credit`} them together` : 'joint credits link them'
}

/** Origins, by their keys, as a list of names. */
export function namesIn(telling: Telling, keys: readonly string[]): string {
  const nameOf = namesOf(telling)
  return listed(keys.map(key => escapeMarkdown(nameOf.get(key) ?? key)), 'other', 'others')
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
