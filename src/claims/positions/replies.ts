// A sentence in, the position of a plain answer out: "Asked whether Arvenia would cap its army, Vell answered: “No.”", "A truce? “Never,” said Dask."
import {AGREEMENT, type Reference, type Word} from './analysis.ts'
import {matchStance, NEGATORS, STANCE_VERBS} from './lexicon.ts'
import {note, type Scene} from './scene.ts'
import {hitsWithin, termIds} from './terms.ts'

/** Words of a question that an answer of a word may answer. */
const LONGEST_QUESTION = 24
/** Words behind the answer before its speaker is named. */
const REACH = 8

const NO = /^(?:no|never|not|nonsense|impossible)$/
/** "Of course not", "Absolutely not". */
const EMPHATIC = /^(?:of course|absolutely|certainly|definitely|categorically|obviously) not\b/
const YES = /^(?:yes|certainly|absolutely|gladly)$/

export function readReplies(scene: Scene): void {
  const {words} = scene.analysis
  const answer = answerAt(words)
  if (answer === null) return
  const asked = askedHere(scene, answer) ?? askedBefore(scene)
  const holder = answererOf(scene, answer)
  if (!asked || asked.length !== 1 || !holder || scene.findings.some(({terms}) => terms.includes(asked[0]!))) return
  const end = Math.min(words.length, answer + REACH)
  note(scene, [holder], asked, NO.test(words[answer]!.lower) ? 'rejects' : 'accepts', {from: Math.min(holder.from < 0 ? answer : holder.from, answer), to: end}, {from: answer, to: end})
}

/** The word of a plain answer: it opens a quotation, or the words of who is labelled as speaking. */
function answerAt(words: readonly Word[]): number | null {
  const at = words[0]?.quoted && !/^[“‘"]$/.test(words[0].text) ? 0 : words.findIndex(({text}) => /^[“‘"]$/.test(text)) + 1
  const word = words[at]
  if (EMPHATIC.test(words.slice(at, at + 3).map(({lower}) => lower).join(' '))) return words.findIndex(({lower}, step) => step >= at && lower === 'not')
  if (!word || !(NO.test(word.lower) || YES.test(word.lower))) return null
  const next = words[at + 1]?.text ?? '.'
  if (/^(?:no|nonsense|impossible|yes|certainly|absolutely|gladly)$/.test(word.lower)) return /^[.,;!”"]$/.test(next) ? at : null
  return /^[.,;!”"]$/.test(next) || /^(?:on|in|at|under|as|while|a|an|one|ever|again)$/.test(next) ? at : null
}

/** "Asked about observers, …": the one term asked about. */
function askedHere({analysis: {words, terms}}: Scene, answer: number): string[] | null {
  const at = words.findIndex(({lower}) => /^(?:asked|questioned|pressed|quizzed)$/.test(lower))
  if (at < 0 || at > answer || answer - at > LONGEST_QUESTION) return null
  return turnsAround(words.slice(at + 1, answer)) ? null : termIds(hitsWithin(terms, {from: at + 1, to: answer}))
}

/** The question that the sentence before asked. */
function askedBefore({discourse, analysis: {index}}: Scene): string[] | null {
  return discourse.asked?.sentence === index - 1 && !discourse.asked.turned ? discourse.asked.terms : null
}

/** A question that asks for a refusal is answered the other way round. */
export const turnsAround = (words: readonly Word[]): boolean => words.some(({lower}) => NEGATORS.has(lower))
  || words.some((_, at) => matchStance(words, at, STANCE_VERBS)?.stance === 'rejects') || words.some(({lower}) => /^(?:why|how|what|who|when|where|which)$/.test(lower))

/** Who answers: the person before or behind the quotation, or who is labelled. */
function answererOf({analysis: {references, verbs}, according, discourse}: Scene, answer: number): Reference | null {
  const holds = ({party, modifier, possessive}: Reference) => party !== null && party !== AGREEMENT && !modifier && !possessive
  const behind = verbs.find(({speech, from, speaker}) => speech && speaker !== null && from > answer && from <= answer + REACH)?.speaker
  const before = references.filter(reference => holds(reference) && reference.kind === 'person' && reference.to <= answer).at(-1)
  const found = behind ?? before ?? according ?? discourse.guest
  return found && found.party !== AGREEMENT ? found : null
}
