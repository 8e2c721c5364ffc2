// A sentence without a verb of its own in, the positions in its fragments out: "No observers.", "Gunboats, no.", "Selmark ready to send …".
import type {Stance} from '../../model.ts'
import {AGREEMENT, type Reference, type Span, type Word} from './analysis.ts'
import {EVALUATIONS, GIVING, matchStance, STANCE_ADJECTIVES, STANCE_VERBS} from './lexicon.ts'
import {conditionAt, objectEnd, termsIn} from './objects.ts'
import {note, priorTerms, type Scene} from './scene.ts'

/** Words of a fragment; longer ones say more than yes or no. */
const LONGEST = 16
/** Words of a bare judgement: "Out of the question for us." */
const SHORT = 8

export function readFragments(scene: Scene): void {
  const {words, verbs} = scene.analysis
  if (scene.findings.length > 0) return
  readHeadline(scene)
  if (scene.findings.length > 0 || words.length > LONGEST) return
  const start = fragmentStart(scene)
  if (verbs.some(verb => verb.form === 'finite' && verb.from >= start && !/^(?:until|while|before|as|if|when|unless)$/.test(words[verb.clause - 1]?.lower ?? ''))) return
  const speaker = scene.according ?? (words[start]?.quoted ? scene.discourse.interviewee ?? scene.discourse.speaker : null)
  if (speaker && speaker.party !== AGREEMENT && !readAnswers(scene, speaker, start)) readVerdict(scene, speaker, start)
}

/** "yes to observers, no to a smaller army": one answer after the other. */
function readAnswers(scene: Scene, speaker: Reference, start: number): boolean {
  const {words} = scene.analysis
  const answers = words.flatMap(({lower}, at) => (at >= start && /^(?:yes|no)$/.test(lower) && words[at + 1]?.lower === 'to' ? [at] : []))
  if (answers.length < 2) return false
  answers.forEach((at, step) => {
    const object = {from: at + 2, to: (answers[step + 1] ?? words.length + 1) - 1}
    note(scene, [speaker], termsIn(scene.analysis, object), words[at]!.lower === 'no' ? 'rejects' : 'accepts', {from: at, to: object.to}, object)
  })
  return true
}

/** Behind a label ("Vell: no elections") and the opening quotation mark. */
function fragmentStart({analysis: {words}}: Scene): number {
  const colon = words.slice(0, 4).findIndex(({text}) => text === ':')
  let at = colon < 0 ? 0 : colon + 1
  while (/^[“‘"']$/.test(words[at]?.text ?? '')) at++
  return at
}

/** "No truce", "no to observers", "Trade, yes." */
function readVerdict(scene: Scene, speaker: Reference, start: number): void {
  const {words} = scene.analysis
  const opening = words[start]?.lower ?? ''
  const last = lastWord(words)
  const whole = {from: start, to: words.length}
  const refused = /^(?:no|never)$/.test(opening) || (last > start && words[last]!.lower === 'no' && words[last - 1]?.lower === ',')
  const agreed = (opening === 'yes' && words[start + 1]?.lower === 'to') || (last > start && words[last]!.lower === 'yes' && words[last - 1]?.lower === ',')
  const judged = speaker.from < 0 && opening !== 'no' ? matchStance(words, start, EVALUATIONS, 'lower') : null
  if (judged && words.length <= SHORT) note(scene, [speaker], priorTerms(scene, start), judged.stance, whole, whole)
  if (!refused && !agreed || words.some(({text}) => text === '?')) return
  const object = {from: opening === 'no' || opening === 'yes' ? start + 1 : start, to: objectEnd(scene.analysis, start + 1)}
  note(scene, [speaker], termsIn(scene.analysis, object), refused ? 'rejects' : 'accepts', whole, object)
}

const lastWord = (words: readonly Word[]): number => words.findLastIndex(({text}) => /\p{L}/u.test(text))

/** "Selmark ready to send observers", "Norland to send observers": a headline leaves out its verb. */
function readHeadline(scene: Scene): void {
  const {words, references, verbs} = scene.analysis
  for (const holder of references) {
    const {party, possessive, modifier, from, to} = holder
    if (!party || party === AGREEMENT || possessive || modifier || !opensClause(words, from) || verbs.some(verb => verb.form === 'finite' && verb.from <= to
        && verb.to > from)) continue
    const found = words[to]?.lower === 'not' && words[to + 1]?.lower.endsWith('ing') ? {stance: 'rejects' as const, to: to + 1} : words[to]?.lower === 'to' ? byInfinitive(words, to + 1) : byAdjective(words, to)
    if (!found) continue
    const object: Span = {from: found.to, to: objectEnd(scene.analysis, found.to)}
    note(scene, [holder], termsIn(scene.analysis, object), found.stance, {from, to: object.to}, object)
    scene.planned.push({from, to: object.to})
  }
}

const opensClause = (words: readonly Word[], from: number): boolean => from === 0 || /^[:;]$/.test(words[from - 1]!.text)
    || (from <= 2 && words.slice(0, from).every(({tag}) => tag === 'determiner' || tag === 'adjective' || tag === 'name'))

function byAdjective(words: readonly Word[], at: number): {stance: Stance; to: number} | null {
  const match = matchStance(words, at, STANCE_ADJECTIVES, 'lower')
  if (!match || words[at + 1]?.tag === 'noun') return null
  const verb = words[match.to]?.lower === 'to' ? words[match.to + 1] : undefined
  if (match.stance !== 'open-to' || !verb) return match
  if (GIVING.has(verb.stem)) return {...match, stance: 'offers'}
  return matchStance(words, match.to + 1, STANCE_VERBS)?.stance === 'accepts' && conditionAt(words, at) === null ? {...match, stance: 'accepts'} : match
}

function byInfinitive(words: readonly Word[], at: number): {stance: Stance; to: number} | null {
  const match = matchStance(words, at, STANCE_VERBS)
  if (match) return match.stance === 'proposes' || match.stance === 'demands' ? null : match
  return words[at] && GIVING.has(words[at]!.stem) ? {stance: 'offers', to: at} : null
}
