// A sentence in, the provisions of a plan that are told as nouns out: "the exchange envisaged in the agreement", "a moratorium, contained in the third version".
import {AGREEMENT, type Reference, type Span} from './analysis.ts'
import {objectEnd} from './objects.ts'
import {BANS, DROPPED, ENVISAGED} from './provision-lexicon.ts'
import {turned} from './provision-stance.ts'
import {planInMind} from './provisions.ts'
import {note, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** Words of a noun phrase before its participle. */
const LONGEST_PHRASE = 14

/** "The plan has four parts: a truce; an exchange; …": what stands behind the mark is in the plan. */
export function readColonList(scene: Scene): void {
  const {words, terms, verbs} = scene.analysis
  const colon = words.findIndex(({text}, at) => text === ':' && TELLING_PARTS.test(words[at - 1]?.stem ?? ''))
  const plan = colon < 0 ? null : verbs.find(({to, form}) => form === 'finite' && to < colon)?.subject.find(({party}) => party === AGREEMENT)
  if (!plan || words.some(({quoted}, at) => at > colon && quoted) || verbs.some(({form, modal, relative, from}) => form === 'finite' && modal !== null && !relative && from > colon)) return
  for (const id of termIds(terms.filter(({from}) => from > colon))) {
    if (scene.findings.some(({terms: found}) => found.includes(id))) continue
    const hit = terms.find(({id: other, from}) => other === id && from > colon)!
    note(scene, [plan], [id], turned(words, hit) ?? 'proposes', {from: hit.from, to: hit.to}, hit)
  }
}

const TELLING_PARTS = /^(?:part|point|element|provision|clause|pillar|measure|step|thing|condition|chapter|article|section)/

/** "Also mentioned is a vote", "Gone is the limit": a participle before its auxiliary and its subject. */
export function readFrontedParticiple(scene: Scene): void {
  const {words, terms, voice} = scene.analysis
  const at = words.findIndex(({tag, lower}) => tag !== 'adverb' && !/^(?:also|too|and|,)$/.test(lower))
  const be = words.findIndex(({lower}, place) => place > at && /^(?:is|are)$/.test(lower))
  const plan = voice?.plan ?? planInMind(scene)
  if (at < 0 || at > 2 || be < 0 || be > at + 4 || !plan || words.slice(at + 1, be).some(({tag, lower}) => tag !== 'adverb' && !/^(?:,|too|also|in|there)$/.test(lower))) return
  const dropped = words[at]!.lower === 'gone' || (DROPPED.has(words[at]!.stem) && words[at]!.lower.endsWith('ed'))
  if (!dropped && !(ENVISAGED.has(words[at]!.stem) && /(?:ed|en)$/.test(words[at]!.lower))) return
  const object = {from: be + 1, to: objectEnd(scene.analysis, be + 1)}
  const hits = hitsWithin(terms, object).filter(hit => hit.from >= object.from)
  const lifts = dropped && words.slice(object.from, object.to).some(({stem}) => BANS.has(stem) || /^(?:renounc|reject|refus)/.test(stem))
  if (!lifts) note(scene, [plan], termIds(hits).filter(id => !scene.findings.some(({terms: found}) => found.includes(id))), dropped ? 'rejects' : 'proposes', {from: at, to: object.to}, object)
}

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
