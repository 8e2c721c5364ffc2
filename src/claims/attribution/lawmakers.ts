// Lawmakers pass on what they are told behind closed doors: who is one, which body has briefed them, and who vouches where one of them speaks.
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import {stateOf, type Mention} from '../subject.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import type {Context} from './context.ts'
import {stemsOfNames, type Glossary} from './glossary.ts'
import {LAWMAKER, LEGISLATURE, SECRET} from './lexicon.ts'
import {labelOf} from './origin-label.ts'
import type {Speaker} from './speaker.ts'

const BRIEFING = stems(words.briefs)

/** The body that told lawmakers: of the first sentence that names both and the telling. */
export function brieferIn(sentences: readonly SentenceReading[], glossary: Glossary): Origin | null {
  let last: Origin | null = null
  for (const sentence of sentences) {
    const {tokens} = sentence
    const body = sentence.mentions.find(mention => briefs(mention, glossary))
    const found = body ? {id: body.id, label: labelOf(tokens.slice(body.from, body.to), body)} : null
    last = found ?? last
    if (!tokens.some(token => LEGISLATURE.has(token.stem)) || !tokens.some(token => BRIEFING.has(token.stem))) continue
    const agency = tokens.some((token, at) => SECRET.has(token.stem) && /^(?:the|spy|intelligence)$/.test(tokens[at - 1]?.lower ?? ''))
    if (found ?? (agency ? last : null)) return found ?? last
  }
  return null
}

function briefs(mention: Mention, glossary: Glossary): boolean {
  const entry = glossary.get(mention.id)
  if (entry?.kind !== 'body' || stateOf(mention.id, glossary) === null) return false
  const own = stemsOfNames([entry.title, ...entry.aliases])
  return ![...own].some(name => LEGISLATURE.has(name) || NEWS.has(name)) && !/news|press/i.test(entry.definition)
}
const NEWS = stems(['news', 'newspaper', 'broadcaster', 'press'])

/** Whether a glossary person sits in a legislature. */
export function isLawmaker(id: string, glossary: Glossary): boolean {
  const entry = glossary.get(id)
  const house = entry?.kind === 'person' && entry.of !== null ? glossary.get(entry.of) : undefined
  return house?.kind === 'body' && [...stemsOfNames([house.title, ...house.aliases])].some(name => LEGISLATURE.has(name))
}

/** Whether the words hold a noun for one who sits in a legislature, or chairs its committee. */
export const namesLawmaker = (tokens: readonly Token[]): boolean =>
  tokens.some(token => LAWMAKER.has(token.stem)) || (tokens.some(token => LEGISLATURE.has(token.stem)) && tokens.some(token => /^chair(?:man|woman|person)?$/.test(token.lower)))

/** A lawmaker passes on what the body that briefed him said, where both are of one state. */
export function relayedLawmaker(speaker: Speaker, tokens: readonly Token[], {dossier, glossary}: Context): Speaker {
  const {briefer} = dossier
  const [origin, ...others] = speaker.origins
  if (!briefer?.id || !origin || others.length > 0 || origin.id === briefer.id) return speaker
  const person = origin.id !== null && glossary.get(origin.id)?.kind === 'person'
  const lawmaker = namesLawmaker(tokens) || (person ? isLawmaker(origin.id!, glossary) : false) || (dossier.introduced.get(origin.label.split(/\s+/).at(-1)!)?.lawmaker ?? false)
  const state = origin.id === null ? null : stateOf(origin.id, glossary)
  if (!lawmaker || (state !== null && state !== stateOf(briefer.id, glossary))) return speaker
  return {...speaker, origins: [briefer], via: [...speaker.via, origin.label]}
}
