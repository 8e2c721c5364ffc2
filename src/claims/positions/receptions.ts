// A predicate in, the position of those who receive something out: "the idea was met with scorn in Tolgrad", "found no favour with Vell".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type Word} from './analysis.ts'
import {report, type Rule} from './predicates.ts'
import {priorTerms, type Scene} from './scene.ts'
import {termIds} from './terms.ts'
import receptions from '../words/receptions.json' with {type: 'json'}

const COLD: ReadonlySet<string> = new Set(receptions.cold)
const WARM: ReadonlySet<string> = new Set(receptions.warm)
/** Words behind the verb in which it is said how something was received, and by whom. */
const REACH = 10

export const reception: Rule = (scene, predicate) => {
  const {verb} = predicate
  const {words} = scene.analysis
  if (verb.form !== 'finite' || verb.modal !== null || verb.relative || predicate.holders.length > 0) return false
  const stance = received(words, verb.head, verb.to, verb.passive)
  const holder = stance && receiver(scene, verb.to)
  if (!stance || !holder) return false
  const own = termIds(verb.subjectTerms)
  const terms = own.length > 0 ? own : /^(?:it|this|that|idea|proposal|suggestion|they)$/.test(words[verb.from - 1]?.lower ?? '') ? priorTerms(scene, verb.from) : []
  if (terms.length === 0) return false
  return report(scene, {...predicate, end: holder.to}, [holder], terms, verb.negated ? (stance === 'rejects' ? 'open-to' : 'rejects') : stance, {from: verb.clause, to: verb.from})
}

/** "was met with scorn", "found no favour", "went down badly", "was welcomed". */
function received(words: readonly Word[], head: number, to: number, passive: boolean): Stance | null {
  const {stem} = words[head]!
  const near = words.slice(to, to + 5)
  const none = near.some(({lower}) => /^(?:no|little|scant|few)$/.test(lower))
  const cold = near.some(({lower}) => COLD.has(lower))
  const warm = near.some(({lower}) => WARM.has(lower))
  if (passive && /^(?:met|meet|greet|receiv|hear|treat)$/.test(stem)) return cold || (warm && none) ? 'rejects' : warm ? 'accepts' : null
  if (/^(?:find|won|win|meet|met|get|receiv|hav)$/.test(stem)) return cold && !none ? 'rejects' : warm ? (none ? 'rejects' : 'accepts') : null
  if (stem === 'go' && near[0]?.lower === 'down') return cold ? 'rejects' : warm ? 'accepts' : null
  if (passive && /^(?:welcom|applaud|cheer)$/.test(stem)) return 'accepts'
  return passive && /^(?:reject|dismiss|denounc|condemn|deplor|rubbish)$/.test(stem) ? 'rejects' : null
}

/** The party behind "in", "by", "with", "from" or "among". */
function receiver({analysis: {words, references}}: Scene, from: number): Reference | null {
  const found = references.find(({from: at, party, possessive, modifier}) => at > from && at <= from + REACH && party !== null && party !== AGREEMENT && !possessive && !modifier)
  if (!found) return null
  const before = words[found.from - 1]?.tag === 'determiner' ? words[found.from - 2] : words[found.from - 1]
  if (!/^(?:in|by|with|from|among)$/.test(before?.lower ?? '')) return null
  return words.slice(from, found.from).some(({text}) => /^[,;.]$/.test(text)) ? null : found
}
