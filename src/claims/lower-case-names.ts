// Tokens and the names found in them in; names that a text writes small out: "western officials", "according to utopian estimates".
// Small letters make a name only of an adjective right before a word for speakers or accounts: "western" alone is a direction.
import type {Mention, Subject} from './subject.ts'
import {stems, type Token} from './tokens.ts'
import words from './words/attribution.json' with {type: 'json'}

const SPEAKS = stems([...words.speaker, ...words.account])
/** Words that may stand between the adjective and its noun: "western military sources". */
const BETWEEN = 2

/** The given mentions and those in small letters, by place. */
export function withLowerCaseNames(tokens: readonly Token[], mentions: readonly Mention[], subject: Subject): Mention[] {
  const found = tokens.flatMap((token, from): Mention[] => {
    if (!/^\p{Ll}/u.test(token.text) || mentions.some(mention => mention.from <= from && mention.to > from)) return []
    const pattern = adjectivesOf(token.text, subject)?.find(({words: parts}) => parts.every((part, step) => tokens[from + step]?.text === part.toLowerCase()))
    if (!pattern || !qualifiesSpeaker(tokens, from + pattern.words.length)) return []
    const to = from + pattern.words.length
    return [{id: pattern.id, form: pattern.form, from, to, start: token.start, end: tokens[to - 1]!.end}]
  })
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.from - b.from)
}

type Patterns = NonNullable<ReturnType<Subject['names']['get']>>
const adjectives = new WeakMap<Subject, Map<string, Patterns | undefined>>()
/** Words remembered for a subject; a text of made-up words must not fill the memory. */
const MOST_WORDS = 20_000

/** The adjectives of names that begin with a word, were it written with a capital. */
function adjectivesOf(word: string, subject: Subject): Patterns | undefined {
  const known = adjectives.get(subject) ?? new Map<string, Patterns | undefined>()
  adjectives.set(subject, known)
  if (known.has(word)) return known.get(word)
  const found = subject.names.get(word[0]!.toUpperCase() + word.slice(1))?.filter(({form}) => form === 'adjective')
  if (known.size < MOST_WORDS) known.set(word, found)
  return found
}

function qualifiesSpeaker(tokens: readonly Token[], at: number): boolean {
  for (let step = 0; step <= BETWEEN; step++) {
    const token = tokens[at + step]
    if (!token || !/^\p{Ll}/u.test(token.text)) return false
    if (SPEAKS.has(token.stem)) return true
  }
  return false
}
