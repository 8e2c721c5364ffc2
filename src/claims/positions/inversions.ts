// Verb groups as the words stand in, the same with inverted clauses put right out: "Under no circumstances would Tolvia accept …",
// "Nor is Arvenia unwilling …", "Should Norland agree, …". The subject stands inside the group; what a negative opens is negated.
import type {Reference, VerbGroup, Word} from './analysis.ts'

const NEGATIVE = /^(?:nor|neither|never|nowhere|hardly|scarcely|not (?:until|before|unless|once|for|in|under|while|even|a)\b|(?:under|in|on|at|by|for|with) (?:no|none)\b|no (?:longer|way)|(?:no )?sooner than)/
const AFFIRMATIVE = /^(?:only (?:if|when|once|after|then|with|by|in|on)|so|thus)\b/
/** Words in which an opening shows itself, and words between the subject and the verb. */
const OPENING = 3
const BETWEEN = 3

/** Joins an auxiliary and the verb behind its subject. */
export function rightInversions(words: readonly Word[], verbs: readonly VerbGroup[], references: readonly Reference[]): VerbGroup[] {
  const joined: VerbGroup[] = []
  for (let at = 0; at < verbs.length; at++) {
    const group = verbs[at]!
    const subject = inverted(words, group, references)
    const opening = subject ? openingOf(words, group) : null
    if (!subject || !opening) { joined.push(group); continue }
    const next = verbs[at + 1]
    const behind = next && next.main && next.form === 'finite' && next.from >= subject.to && next.from <= subject.to + BETWEEN ? next : null
    if (!behind && !group.being) { joined.push(group); continue }
    joined.push({...(behind ?? group), from: group.from, to: behind?.to ?? subject.to, modal: group.modal ?? behind?.modal ?? null, being: behind ? behind.being : true,
      negated: group.negated !== (opening === 'negative') || (behind?.negated ?? false), inverted: subject, idle: opening === 'supposed', duty: group.duty})
    if (behind) at++
  }
  return joined
}

/** A lone auxiliary with a party right behind it. */
const inverted = (words: readonly Word[], {from, to, form, main}: VerbGroup, references: readonly Reference[]): Reference | undefined =>
  (main || form !== 'finite' || words[from]!.lower === '\'s' ? undefined : references.find(reference => reference.from === (words[to]?.tag === 'determiner' ? to + 1 : to)
      && !reference.modifier && !reference.possessive))

/** What opens the clause: something negative, an "only", or the auxiliary itself. */
function openingOf(words: readonly Word[], {from}: VerbGroup): 'negative' | 'affirmative' | 'supposed' | null {
  let start = from
  while (start > 0 && words[start - 1]!.tag !== 'punctuation' && words[start - 1]!.tag !== 'coordinator') start--
  if (words[start - 1]?.lower === 'nor') start--
  const said = words.slice(start, start + OPENING).map(({lower}) => (lower === 'n\'t' ? 'not' : lower)).join(' ')
  if (start === from) return /^(?:should|were|had)$/.test(words[from]!.lower) ? 'supposed' : null
  return NEGATIVE.test(said) ? 'negative' : AFFIRMATIVE.test(said) ? 'affirmative' : null
}
