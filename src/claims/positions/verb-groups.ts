// Tagged words in, verb groups out: auxiliaries, negation, modality, passive and form. Their subjects are found in subjects.ts.
import {stem} from '../tokens.ts'
import type {VerbGroup, Word} from './analysis.ts'
import {ALL_VERBS, AUXILIARIES, BEING, BETWEEN_AUXILIARIES, MODALS, NEGATORS, REDUCED, REPORTED, STANCE_ADJECTIVES} from './lexicon.ts'

/** `listItem`: the sentence begins with the verb of a list item ("Limit the army …"). */
export function findVerbGroups(words: readonly Word[], listItem: boolean): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at]!
    const auxiliary = isAuxiliary(word)
    if (!auxiliary && word.tag !== 'verb' && !(listItem && at === 0 && ALL_VERBS.has(word.stem))) { at++; continue }
    const group = auxiliary ? readAuxiliaries(words, at) : readBareVerb(words, at)
    if (!auxiliary) shareAuxiliaries(words, group, groups.at(-1))
    groups.push(group)
    at = Math.max(at + 1, group.to)
  }
  return groups
}

const isAuxiliary = (word: Word): boolean => (MODALS.has(word.lower) || AUXILIARIES.has(word.lower)) && (word.lower !== '\'s' || word.tag === 'auxiliary')
    && word.tag !== 'name'

const blank = (at: number): VerbGroup => ({
  from: at, to: at + 1, head: at, form: 'finite', negated: false, modal: null, duty: false, passive: false, being: false, main: false,
  subject: [], inverted: null, clause: at, subjectTerms: [], plan: null, relative: false, coordinated: false, idle: false, speaker: null, speech: false,
})

/** "has so far not been", "would never agree", "is to be", "wo n't". */
function readAuxiliaries(words: readonly Word[], start: number): VerbGroup {
  const group = blank(start)
  let at = start
  for (; at < words.length; at++) {
    const word = words[at]!
    if (at > start && /^(?:is|are|was|were|am)$/.test(word.lower) && isAuxiliary(words[at - 1]!)) break
    if (MODALS.has(word.lower)) { group.modal = word.lower; group.head = at; if (word.lower === 'cannot') group.negated = true }
    else if (isAuxiliary(word)) { group.head = at; group.being = BEING.has(word.lower) }
    else if (NEGATORS.has(word.lower) && !/^(?:no|nothing|none|neither)$/.test(word.lower)) group.negated = true
    else if (word.lower === 'no' && words[at + 1]?.lower === 'longer') { group.negated = true; at++ }
    else if (isBetween(word) || floats(words, at)) continue
    else if (word.lower === 'to' && obliges(words, at, group)) group.duty = true
    else { if (isMainVerb(word, group, at)) { group.head = at; group.main = true; group.passive = group.being && !word.lower.endsWith('ing'); at++ } break }
  }
  if (/^(?:having|being)$/.test(words[start]!.lower)) group.form = 'gerund'
  if (start > 0 && words[start - 1]!.lower === 'to' && /^(?:have|be)$/.test(words[start]!.lower) && words[start - 2]?.tag === 'verb' && REPORTED.has(words[start - 2]!.stem)) group.form = 'infinitive'
  if (/^(?:must|should|ought)$/.test(group.modal ?? '')) group.duty = true
  group.to = Math.max(at, group.head + 1)
  while (group.to - 1 > group.head && words[group.to - 1]!.tag === 'adverb' && !group.negated) group.to--
  return group
}

const isBetween = (word: Word): boolean => (word.tag === 'adverb' || BETWEEN_AUXILIARIES.has(word.lower)) && word.tag !== 'verb'
    && !STANCE_ADJECTIVES.has(word.lower)

const COUNTS = /^(?:two|three|four|five|six|several|many|\d+)$/

/** "have both agreed", "would all reject", "has three times declined". */
const floats = (words: readonly Word[], at: number): boolean => (COUNTS.test(words[at]!.lower) && words[at + 1]?.lower === 'times')
  || (words[at]!.lower === 'times' && COUNTS.test(words[at - 1]!.lower)) || /^(?:once|twice)$/.test(words[at]!.lower) || /^(?:both|all|each)$/.test(words[at]!.lower) && (words[at + 1]?.tag === 'verb'
    || (words[at + 1]?.tag === 'adverb' && words[at + 2]?.tag === 'verb'))

const obliges = (words: readonly Word[], at: number, group: VerbGroup): boolean =>
  /^(?:have|has|had|ought|need|needs|needed)$/.test(words[at - 1]!.lower) || (group.being && (words[at + 1]?.tag === 'verb' || words[at + 1]?.lower === 'be') && group.head === at - 1)

function isMainVerb(word: Word, group: VerbGroup, at: number): boolean {
  if (word.tag === 'name' || (group.being && word.lower === 'welcome') || (STANCE_ADJECTIVES.has(word.lower) && (group.being || word.tag !== 'verb'))) return false
  if (word.tag === 'verb') return true
  if (!ALL_VERBS.has(word.stem)) return false
  return (word.tag !== 'noun' && word.tag !== 'adjective') || /(?:ed|en)$/.test(word.lower) || (group.modal !== null && at === group.from + 1)
}

function readBareVerb(words: readonly Word[], at: number): VerbGroup {
  const group = {...blank(at), main: true}
  const [word, previous] = [words[at]!, words[at - 1]]
  if (previous?.lower === 'to') return {...group, form: 'infinitive', from: at - 1, clause: at - 1, negated: NEGATORS.has(words[at - 2]?.lower ?? '')}
  if (word.lower.endsWith('ing') && word.lower.length > 4) return {...group, form: 'gerund'}
  if (isPastParticiple(word) && (words[at + 1]?.lower === 'by' || previous?.lower === 'as' || (REDUCED.has(word.lower)
      && /^(?:at|to|on|for|in)$/.test(words[at + 1]?.lower ?? '')))) return {...group, form: 'participle', passive: true}
  return {...group, negated: NEGATORS.has(previous?.lower ?? '') || (previous?.lower === 'longer' && words[at - 2]?.lower === 'no')}
}

const isPastParticiple = (word: Word): boolean => /(?:ed|n)$/.test(word.lower) || (stem(word.lower) !== word.lower && !/(?:s|ing)$/.test(word.lower))

/** "would lift the cap and share the cost", "agreed to leave and shrink": the second verb has the first one's auxiliaries. */
function shareAuxiliaries(words: readonly Word[], group: VerbGroup, previous: VerbGroup | undefined): void {
  const word = words[group.head]!
  if (group.form !== 'finite' || !previous || !(/^(?:and|or)$/.test(words[group.from - 1]?.lower ?? '') || (words[group.from - 1]?.lower === ',' && /^(?:would|will|shall)$/.test(previous.modal ?? ''))) || /(?:[^s]s|ed)$/.test(word.lower)
      || !word.lower.startsWith(word.stem)) return
  if (previous.form === 'infinitive') group.form = 'infinitive'
  else if (previous.modal !== null || previous.duty) Object.assign(group, {modal: previous.modal, negated: previous.negated, duty: previous.duty})
}
