// "the country", "her country", "our president" and what the text has told before in; the state that is meant out, null where none has been named.
import type {SentenceReading} from '../reading.ts'
import {stateOf} from '../subject.ts'
import type {Token} from '../tokens.ts'
import type {Attribution} from './attribution-at.ts'
import type {Context} from './context.ts'
import {namedBefore} from './dossier.ts'
import {answering} from './interview.ts'
import {COUNTRY} from './origin.ts'
import {speakerOf, type Speaker} from './speaker.ts'

/** "the country", "her country", "the country’s generals"; undefined where the words mean no country, or where no country owns the speaker. */
export function byCountry({speaker}: Attribution, tokens: readonly Token[], sentence: SentenceReading, context: Context): Speaker | null | undefined {
  const [first, noun, mark] = tokens
  if (!first || !COUNTRY.test(noun?.lower ?? '')) return undefined
  if (tokens.length === 2 && first.lower === 'the') return countryNamed(sentence, first, context)
  if (tokens.length === 2 && /^(?:his|her)$/.test(first.lower)) return countryOf(sentence, first, context)
  if (first.lower !== 'the' || !/^['’]s$/.test(mark?.text ?? '') || !speaker) return undefined
  const country = countryNamed(sentence, first, context)?.origins[0]
  return country && {...speaker, origins: [{id: country.id, label: `${country.label}’s ${speaker.origins[0]!.label.replace(/^\p{L}+['’]s /u, '')}`}]}
}

/** "the country": the state named last; nobody where none has been named. */
function countryNamed(sentence: SentenceReading, place: Token, {dossier, glossary}: Context): Speaker | null {
  const state = namedBefore(dossier, sentence, place).findLast(({origin, group}) => !group && glossary.get(origin.id ?? '')?.kind === 'state')
  return state ? speakerOf({id: state.origin.id, label: glossary.get(state.origin.id!)!.title}) : null
}

/** "her country": the state of the person named last. */
function countryOf(sentence: SentenceReading, place: Token, {dossier, glossary}: Context): Speaker | null {
  const person = namedBefore(dossier, sentence, place).findLast(named => named.person && named.origin.id !== null)
  const state = person ? stateOf(person.origin.id!, glossary) : null
  return state === null ? null : speakerOf({id: state, label: glossary.get(state)!.title})
}

/** "our president": the state of whoever speaks. */
export function byOurs(context: Context): {id: string | null} | undefined {
  const speaker = context.label ?? answering(context)
  const id = speaker?.origins[0]?.id
  return id ? {id: stateOf(id, context.glossary) ?? id} : undefined
}
