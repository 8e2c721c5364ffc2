// Tokens and the names found in them in; names by one word out: a person's first or last name standing alone ("Smith" for Jane Smith).
import type {GlossaryEntry} from '../model.ts'
import type {Mention, Subject} from './subject.ts'
import type {Token} from './tokens.ts'

const SHORTEST = 3
/** Persons of one name count only when all belong to one state; the first by `order` is meant. */
const indexes = new WeakMap<Subject, ReadonlyMap<string, string>>()

/** Mentions by place, the given ones and those by a short name; a short name beside another capitalised word is somebody else. */
export function withShortNames(tokens: readonly Token[], mentions: readonly Mention[], subject: Subject, fullNames: ReadonlyMap<string, ReadonlySet<string>>): Mention[] {
  const short = indexOf(subject)
  const found = tokens.flatMap((token, at): Mention[] => {
    const id = short.get(token.text)
    if (id === undefined || mentions.some(mention => mention.from <= at && mention.to > at) || standsInName(tokens, at) || isNamesake(token.text, id, subject, fullNames)) return []
    return [{id, form: 'name', from: at, to: at + 1, start: token.start, end: token.end}]
  })
  return found.length === 0 ? [...mentions] : [...mentions, ...found].sort((a, b) => a.from - b.from)
}

/** Words with a capital that stand beside each other anywhere in a text: "Jane" → "Smith". Linear in the text. */
export function namesakesIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  if (latest.text !== text) latest = {text, beside: besideIn(text)}
  return latest.beside
}

/** Reading and following ask for the same text one after the other. */
let latest: {text: string; beside: ReadonlyMap<string, ReadonlySet<string>>} = {text: '', beside: new Map()}

function besideIn(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>()
  for (const match of text.matchAll(/(\p{Lu}[\p{L}-]{2,40}) (?=(\p{Lu}[\p{L}-]{2,40}))/gu)) {
    beside.set(match[1]!, (beside.get(match[1]!) ?? new Set()).add(match[2]!))
    beside.set(match[2]!, (beside.get(match[2]!) ?? new Set()).add(match[1]!))
  }
  return beside
}

/** The text gives somebody else the same name in full: one capitalised neighbour that is no part of the entry's names, and none that is. */
function isNamesake(word: string, id: string, subject: Subject, fullNames: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const entry = subject.glossary.get(id)
  const neighbours = [...(fullNames.get(word) ?? [])]
  const own = entry ? [entry.title, ...entry.aliases].join(' ').toLowerCase() : ''
  return neighbours.some(name => /-/.test(name) || name.length > 3) && neighbours.length > 0 && !neighbours.some(name => own.includes(name.toLowerCase()))
}

const standsInName = (tokens: readonly Token[], at: number): boolean =>
  isCapitalised(tokens[at + 1]) || (isCapitalised(tokens[at - 1]) && at > 1)

const isCapitalised = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)

function indexOf(subject: Subject): ReadonlyMap<string, string> {
  const known = indexes.get(subject)
  if (known) return known
  const candidates = new Map<string, GlossaryEntry[]>()
  for (const entry of subject.glossary.values()) for (const word of shortNames(entry)) candidates.set(word, [...(candidates.get(word) ?? []), entry])
  const index = new Map([...candidates].flatMap(([word, entries]): [string, string][] => {
    const first = entries.reduce((best, entry) => (entry.order < best.order ? entry : best))
    return entries.every(entry => entry.of === first.of) ? [[word, first.id]] : []
  }))
  indexes.set(subject, index)
  return index
}

function shortNames(entry: GlossaryEntry): string[] {
  if (entry.kind !== 'person') return []
  const words = entry.title.split(/\s+/)
  return words.length < 2 ? [] : [words[0]!, words.at(-1)!].filter(word => word.length >= SHORTEST && /^\p{Lu}/u.test(word))
}
