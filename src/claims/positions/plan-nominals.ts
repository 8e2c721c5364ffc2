// A sentence in, the provisions of a plan that are told as nouns out: "the exchange envisaged in the agreement", "a moratorium, contained in the third version".
import type {Reference, Span} from './analysis.ts'
import {ENVISAGED} from './provision-lexicon.ts'
import {turned} from './provision-stance.ts'
import {note, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** Words of a noun phrase before its participle. */
const LONGEST_PHRASE = 14

/** Read behind the verbs; what a rule has found of the same plan stays. */
export function readPlanNominals(scene: Scene): void {
  for (const plan of scene.analysis.references) {
    const phrase = plan.kind === 'plan' ? phraseOf(scene, plan) : null
    if (!phrase || scene.read.some(span => plan.from >= span.from && plan.from < span.to)) continue
    const hits = hitsWithin(scene.analysis.terms, phrase).filter(hit => hit.from >= phrase.from && hit.to <= phrase.to)
    for (const id of termIds(hits)) {
      if (scene.findings.some(({terms}) => terms.includes(id))) continue
      const stance = hits.some(hit => hit.id === id && turned(scene.analysis.words, hit)) ? 'rejects' : 'proposes'
      note(scene, [plan], [id], stance, {from: phrase.from, to: plan.to}, phrase)
    }
  }
}

/** The noun phrase before "envisaged in", "contained in", "provided for by". */
function phraseOf({analysis: {words}}: Scene, plan: Reference): Span | null {
  let at = plan.from - 1
  if (!/^(?:in|by|under)$/.test(words[at]?.lower ?? '')) return null
  while (/^(?:in|by|under|for|out|down|up)$/.test(words[at]?.lower ?? '')) at--
  if (!words[at] || !ENVISAGED.has(words[at]!.stem) || !/(?:ed|en|set|laid|own|ut)$/.test(words[at]!.lower)) return null
  const to = words[at - 1]?.text === ',' ? at - 1 : at
  let from = to
  while (from > 0 && to - from < LONGEST_PHRASE && !/^(?:verb|auxiliary|punctuation|subordinator|pronoun)$/.test(words[from - 1]!.tag)) from--
  return from < to && words[from - 1]?.tag !== 'auxiliary' ? {from, to} : null
}
