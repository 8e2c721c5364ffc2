// A sentence of a walk through an article in, which document speaks in it out: its own text under "Article 3", an article that goes through it
// point by point, or a run of sentences that go on telling its provisions. The voice ends where the text turns to reactions.
import type {Sentence} from '../../model.ts'
import {AGREEMENT, type Analysis, type Reference, type Voice, type Word} from './analysis.ts'
import {creditOf} from './credits.ts'
import {hasLegalForm, isItem, isSupposed, isTold, tellsEvent, type Read} from './provision-form.ts'
import {PARTS, REPORTING, TELLING, TURNING} from './provision-lexicon.ts'
import type {Discourse} from './discourse.ts'
import type {Scene} from './scene.ts'

/** The holder that a plan is where its words stand in another sentence. */
export const asHolder = (document: string | null): Reference =>
  ({kind: 'plan', from: -1, to: -1, party: AGREEMENT, possessive: false, modifier: false, actor: null, plural: false, sense: 'plan', document})

/** The voice in which a sentence stands, before its verbs are read; null where no document speaks. */
export function voiceOf(words: readonly Word[], references: readonly Reference[], sentence: Sentence, opens: boolean, discourse: Discourse, voice: Voice | null): Voice | null {
  const named = references.find(reference => reference.kind === 'plan')
  const plan = asHolder(named?.document ?? discourse.plan?.document ?? null)
  if (opens && isPart(words, sentence.kind === 'heading')) return {plan: voice?.mode === 'text' ? voice.plan : plan, mode: 'text'}
  if (voice?.mode === 'points' && opens && labels(words)) return {...voice, paused: /^(?:who|what|how|why|when)$/.test(words[0]!.lower), titled: false}
  if (sentence.kind === 'prose' && opens && asksOf(words) && !discourse.guest) return questionVoice(words, references, plan, named !== undefined, voice)
  if (sentence.kind !== 'heading') return voice && named && voice.mode !== 'text' ? {...voice, plan} : voice
  return headingVoice(words, references, plan, named !== undefined, voice)
}

/** The voice of one sentence, its verbs read: the document that it is credited to, else the one that goes on speaking, else one whose form it has. */
export function sentenceVoice(read: Read, {plan}: Discourse, voice: Voice | null, creditedBehind: boolean): Voice | null {
  if (read.sentence.kind === 'heading') return voice?.paused ? null : voice
  const credit = creditOf(read.words, read.references)
  if (credit) return {plan: credit.plan, mode: 'text', credit: credit.words}
  const mind = plan ? asHolder(plan.document) : null
  const fronted = frontedPlan(read, mind)
  if (fronted) return {plan: fronted.from < 0 ? mind! : fronted, mode: 'text', credit: {from: 0, to: fronted.to}}
  if (creditedBehind) return {plan: mind ?? asHolder(null), mode: 'text'}
  if (voice && !voice.paused) return voice
  return mind && (hasLegalForm(read) || isItem(read)) ? {plan: mind, mode: 'text'} : null
}

/** "Under the draft Tolvia gets …", "In the second version, …": whatever such a sentence says is to be, the plan says. */
function frontedPlan({words, references}: Read, mind: Reference | null): Reference | null {
  if (words[0]?.lower === 'under' && /^(?:its|these|those|the)$/.test(words[1]?.lower ?? '') && /^(?:terms|provisions|conditions)$/.test(words[2]?.lower ?? '')) return mind && {...mind, to: 3}
  const plan = references.find(({party, from}) => party === AGREEMENT && from <= 3)
  if (!plan || plan.possessive || !/^(?:under|in)$/.test(words[0]?.lower ?? '') || words.slice(1, plan.from).some(({tag}) => tag === 'punctuation' || tag === 'preposition')) return null
  return words[plan.to]?.text === ',' || words[0]!.lower === 'under' ? plan : null
}

/** "Army: …" or "Army." at the head of a paragraph. */
const labels = (words: readonly Word[]): boolean => words.slice(0, 6).some(({text}, at) => text === ':' || (text === '.' && at === words.length - 1))

/** Words of a question that heads what follows. */
const LONGEST_QUESTION = 14

const asksOf = (words: readonly Word[]): boolean => words.length <= LONGEST_QUESTION && words.at(-1)?.text === '?' && !words.some(({quoted}) => quoted)

/** "What does the plan say on land?" begins to tell a plan, "And the prisoners?" goes on; one that asks about a party or what comes next does not. */
function questionVoice(words: readonly Word[], references: readonly Reference[], plan: Reference, named: boolean, voice: Voice | null): Voice | null {
  if (words.some(({stem}) => TURNING.has(stem))) return null
  if (named && announces(words)) return {plan, mode: 'points'}
  const others = references.some(({party, modifier, kind}) => kind !== 'plan' && party !== AGREEMENT && !modifier) || words.some(({lower}) => /^(?:we|you|i)$/.test(lower))
  return voice?.mode === 'points' && !others && !named ? {...voice, paused: false, titled: false} : null
}

function headingVoice(words: readonly Word[], references: readonly Reference[], plan: Reference, named: boolean, voice: Voice | null): Voice | null {
  const turns = words.some(word => TURNING.has(word.stem))
  if (words.at(-1)?.text === '?') return questionVoice(words, references, plan, named, voice)
  if (turns) return null
  if (named || (announces(words) && voice)) return {plan: named || !voice ? plan : voice.plan, mode: 'points', titled: true}
  const party = references.some(reference => reference.party !== null && reference.party !== AGREEMENT)
  return voice === null || voice.mode === 'run' || (party && words.some(word => word.tag === 'verb')) ? null : {...voice, paused: false, titled: false}
}

/** "Article 3", "Annex A.", "Point 4: …" at the head of a paragraph. */
function isPart(words: readonly Word[], heading: boolean): boolean {
  const [first, second, third] = words
  if (!first || !second || !PARTS.has(first.stem) || !/^\p{Lu}/u.test(first.text) || !/^(?:\d+|[IVX]+|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(second.text)) return false
  return heading || third === undefined || /^[.:–—()-]$/.test(third.text)
}

/** "what it says", "the main points", "at a glance", "as follows". */
const announces = (words: readonly Word[]): boolean => words.some((word, at) => TELLING.has(word.stem)
    && (/^(?:main|key|chief|principal|central|the|a|in|as|by|its|their|core|full|it|they|draft|plan)$/.test(words[at - 1]?.lower ?? '')
      || words.slice(0, at).some(({lower}) => /^(?:what|here)$/.test(lower))))

/** The voice behind a sentence: whether it goes on, begins, pauses or ends. */
export function voiceBehind({analysis, findings}: Scene, voice: Voice | null, discourse: Discourse): Voice | null {
  const {sentence, words, references, verbs} = analysis
  if (sentence.kind === 'heading') return voice
  const named = references.some(({kind}) => kind === 'plan')
  if (voice?.mode !== 'text' && discourse.plan && announcesPoints(words, named) && !(references.some(({party, kind}) => party !== null && party !== AGREEMENT && kind !== 'pronoun') && !named)) return {plan: asHolder(discourse.plan.document), mode: 'points'}
  if (!voice && discourse.plan && isSupposed(analysis)) return {plan: asHolder(discourse.plan.document), mode: 'run'}
  if (voice?.mode === 'run' && (words.at(-1)?.text === '?' || references.some(({kind}) => kind === 'first-person'))) return null
  if (isTold(analysis)) return pause(voice)
  const holder = findings.at(-1)?.holders[0]
  const mine = findings.every(({holders}) => holders.every(({party}) => party === AGREEMENT))
  if (!mine) return pause(voice)
  if (holder && (!voice || voice.mode === 'run')) return {plan: holder.from < 0 ? holder : asHolder(holder.document), mode: 'run', present: inPresent(analysis, voice)}
  if (holder && voice?.paused) return {...voice, paused: false}
  return voice?.mode === 'run' && verbs.some(tellsEvent) ? null : voice
}

/** Whether a run of provisions stands in the present: "Under it Arvenia gets …", where no plan is the subject. */
const inPresent = ({verbs, voice: spoken}: Analysis, voice: Voice | null): boolean => voice?.present === true || (spoken?.credit !== undefined
    && verbs.some(({form, modal, main, relative, subject}) => form === 'finite' && main && !relative && modal === null && !subject.some(({party}) => party === AGREEMENT)))

/** Where somebody else speaks, a run ends; a text, or an article that goes through it, waits for its next part. */
const pause = (voice: Voice | null): Voice | null => (!voice || voice.mode === 'run' ? null : {...voice, paused: voice.mode === 'points'})

/** "Its main points are:", "Here is what it says, point by point". */
export const announcesPoints = (words: readonly Word[], named: boolean): boolean => words.length <= 30
    && ((words.at(-1)?.text === ':' && (named || (words.length <= LONGEST_QUESTION && announces(words) && !words.some(({stem}) => REPORTING.has(stem))))) || /\b(?:point by point|as follows|here is what|here are the|side by side|at a glance)\b/.test(words.map(({lower}) => lower).join(' ')))
