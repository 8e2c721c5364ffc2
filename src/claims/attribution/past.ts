// Who has spoken before in; whom a pronoun means out: "he" a person, "it" a body, "they" several, "its" the body named last.
import {stems, type Token} from '../tokens.ts'
import type {Dossier} from './dossier.ts'
import type {Glossary} from './glossary.ts'
import {INSTITUTION, SPEAKER} from './lexicon.ts'
import type {Speaker} from './speaker.ts'

/** `spoke` is false for somebody whom a sentence only began with; only a pronoun can mean him. */
export interface Past { speaker: Speaker; sentence: number; spoke: boolean; kind: 'person' | 'body' | 'group' }


/** "he" is a person, "it" a body, "they" several, where one has been named; else whoever spoke last. */
export function byPronoun(pronoun: string, history: readonly Past[]): Speaker | undefined {
  const fits = /^s?he$/.test(pronoun) ? /^person$/ : pronoun === 'it' ? /^body$/ : /^(?:group|body)$/
  return (history.findLast(past => fits.test(past.kind)) ?? history.findLast(past => past.spoke))?.speaker
}

/** "its spokesman": of the body or state named last; "his": of the person. */
export function byOwner(pronoun: string, history: readonly Past[]): Speaker | undefined {
  const fits = /^(?:his|her)$/.test(pronoun) ? /^person$/ : /^(?:body|group)$/
  return history.findLast(past => fits.test(past.kind))?.speaker
}

/** What a later pronoun may mean by a speaker; `tokens` are the words that named him here. */
export function kindOf(speaker: Speaker, glossary: Glossary, dossier: Dossier, tokens: readonly Token[] = []): Past['kind'] {
  const noun = tokens.at(-1)
  if (noun && (/^(?:one|another)$/.test(tokens[0]!.lower) || (tokens[0]!.lower === 'the' && SPEAKER.has(noun.stem) && !INSTITUTION.has(noun.stem) && !/s$/.test(noun.lower)))) return 'person'
  return kindOfOrigin(speaker, glossary, dossier)
}

function kindOfOrigin(speaker: Speaker, glossary: Glossary, dossier: Dossier): Past['kind'] {
  const origin = speaker.origins[0]!
  if (speaker.origins.length > 1) return 'group'
  const parts = origin.label.split(/\s+/)
  const staff = parts.length > 1 && /^\p{Ll}.*[^s]s$/u.test(parts.at(-1)!) && SPEAKER.has([...stems([parts.at(-1)!])][0]!)
  if (glossary.get(origin.id ?? '')?.kind === 'person') return staff ? 'group' : 'person'
  const last = parts.at(-1)!
  if (dossier.introduced.has(last)) return 'person'
  const nouns = parts.filter(part => SPEAKER.has([...stems([part.toLowerCase()])][0]!))
  const noun = nouns.at(-1)
  if (noun === undefined) return origin.id === null && parts.length > 1 ? 'person' : 'body'
  if (INSTITUTION.has([...stems([noun.toLowerCase()])][0]!)) return 'body'
  return /s$/.test(noun) ? 'group' : 'person'
}
