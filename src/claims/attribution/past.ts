// Who has spoken before in; whom a pronoun means out: "he" a person, "it" a body, "they" several, "its" the body named last.
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Dossier} from './dossier.ts'
import type {Glossary} from './glossary.ts'
import {INSTITUTION, SPEAKER} from './lexicon.ts'
import type {Speaker} from './speaker.ts'

/** `spoke` is false for somebody whom a sentence only began with; only a pronoun can mean him. */
export interface Past { speaker: Speaker; sentence: number; spoke: boolean; kind: 'person' | 'body' | 'group'; /** "he" or "she", once the text has called the speaker so. */ called?: string }

/** "he" is a person, "it" a body, "they" several, where one has been named; else whoever spoke last. */
export function byPronoun(pronoun: string, history: readonly Past[]): Speaker | undefined {
  const fits = /^s?he$/.test(pronoun) ? /^person$/ : pronoun === 'it' ? /^body$/ : /^(?:group|body)$/
  const one = /^s?he$/.test(pronoun)
  const known = ({called}: Past): boolean => !one || called === undefined || called === pronoun
  const unknownHouse = ({kind, speaker}: Past): boolean => one && kind === 'body' && speaker.origins[0]!.id === null
  return (history.findLast(past => fits.test(past.kind) && known(past)) ?? history.findLast(past => past.spoke && known(past) && !unknownHouse(past)))?.speaker
}

/** "She said": whoever is meant is no "he" later on. */
export function rememberCalled(pronoun: string, {origins: [meant]}: Speaker, history: Past[]): void {
  history.forEach((past, at) => {
    const [origin, ...others] = past.speaker.origins
    if (others.length === 0 && meant && origin!.id === meant.id && origin!.label === meant.label) history[at] = {...past, called: pronoun}
  })
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

/** "Radio Adrel" is nobody by name and surname. */
const BROADCASTS = new Set([...words.stateMedia, 'news', 'daily'])

function kindOfOrigin(speaker: Speaker, glossary: Glossary, dossier: Dossier): Past['kind'] {
  const origin = speaker.origins[0]!
  if (speaker.origins.length > 1) return 'group'
  const parts = origin.label.split(/\s+/)
  if (origin.id === null && parts.some(part => BROADCASTS.has(part.toLowerCase()))) return 'body'
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
