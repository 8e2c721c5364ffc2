// A sentence in, the positions that a party's demands or red lines spell out behind a colon or a verb of listing out:
// "Vell named three conditions: …", "Tolvia’s red lines include …". Obstacles and questions ("the sticking points: …") are nobody’s.
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type Span} from './analysis.ts'
import {matchStance, STANCE_NOUNS} from './lexicon.ts'
import {note, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** Words between the owner and the noun, and between the noun and the list. */
const NEAR = 10
const LEAD = 6

export function readDemandLists(scene: Scene): void {
  const {words} = scene.analysis
  for (let at = 1; at < words.length - 2; at++) {
    const stance = listed(scene, at)
    const from = stance === null ? null : listStart(scene, at)
    if (stance === null || from === null) continue
    const holder = ownerOf(scene, at)
    if (!holder) continue
    for (const item of itemsOf(scene, from)) {
      const negative = words.slice(item.from, Math.min(item.to, item.from + LEAD)).some(({lower}) => /^(?:no|not|never|cannot|n't)$/.test(lower))
      note(scene, [holder], termIds(hitsWithin(scene.analysis.terms, item)), negative ? 'rejects' : stance, {from: holder.from < 0 ? at : Math.min(holder.from, at), to: item.to}, item)
    }
    scene.planned.push({from: at, to: words.length})
    return
  }
}

/** The stance of a plural noun that a list may spell out. */
function listed({analysis: {words}}: Scene, at: number): Stance | null {
  const {lower, tag} = words[at]!
  if (lower === 'lines' && words[at - 1]!.lower === 'red') return 'rejects'
  if (tag === 'verb' || !/s$/.test(lower) || /^(?:needs|presses)$/.test(lower)) return null
  if (/^(?:terms|goals|aims|objectives|priorities|preconditions|prerequisites)$/.test(lower)) return 'demands'
  const stance = matchStance(words, at, STANCE_NOUNS)?.stance
  return stance === 'demands' || stance === 'offers' || stance === 'proposes' ? stance : null
}

/** Where the list begins: behind a colon, or behind "include", "are". */
function listStart({analysis: {words}}: Scene, noun: number): number | null {
  for (let at = noun + 1; at <= Math.min(noun + LEAD, words.length - 2); at++) {
    const {text, lower} = words[at]!
    if (text === ':') return /^[“"]$/.test(words[at + 1]!.text) ? null : at + 1
    if (/^(?:include|included|including|comprise|range)$/.test(lower)) return at + 1
    if (/^[.;?!“"]$/.test(text)) return null
  }
  return null
}

/** Whose demands they are: "Vell’s demands", "its red lines", or who has put them. */
function ownerOf({analysis: {words, references, verbs}}: Scene, noun: number): Reference | null {
  const owner = references.filter(({possessive, party, to}) => possessive && party !== null && party !== AGREEMENT && to <= noun && noun - to <= 4).at(-1)
  if (owner) return words.slice(owner.to, noun).some(({tag}) => tag === 'verb') ? null : owner
  const put = verbs.filter(({form, to, negated, passive}) => (form === 'finite' || form === 'gerund') && !negated && !passive && to <= noun && noun - to <= NEAR).at(-1)
  const holders = put?.subject.filter(({party}) => party !== null && party !== AGREEMENT) ?? []
  return put && /^(?:put|nam|set|list|lay|present|hav|made|mak|issu|giv|rais|draw|spell|state|outlin|announc|table|tabl|submit|come|bring|repeat|reiterat)/.test(words[put.head]!.stem) ? holders[0] ?? null : null
}

/** The stretches between commas and "and". */
function itemsOf({analysis: {words}}: Scene, from: number): Span[] {
  const items: Span[] = []
  let start = from
  for (let at = from; at <= words.length; at++) {
    const ends = at === words.length || /^[,;.]$/.test(words[at]!.text)
    if (!ends) continue
    while (start < at && /^(?:and|or|a)$/.test(words[start]!.lower)) start++
    if (at > start) items.push({from: start, to: at})
    start = at + 1
  }
  return items
}
