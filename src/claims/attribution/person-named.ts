// A speaker called by his name, and who has been named or has spoken before, in; the person he is out: "Smith" is the Jane Smith of above.
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import type {Token} from '../tokens.ts'
import type {Attribution} from './attribution-at.ts'
import type {Context, Known} from './context.ts'
import type {Glossary} from './glossary.ts'
import {belongingBehind} from './introductions.ts'
import {TITLES} from './lexicon.ts'
import type {Past} from './past.ts'

/** "Smith" is the Jane Smith who has spoken. */
export function bySurname(origin: Origin, history: readonly Past[]): Origin | undefined {
  if (!/^\p{Lu}[\p{L}-]+$/u.test(origin.label)) return undefined
  const holds = (label: string): boolean => label !== origin.label && label.split(/\s+/).includes(origin.label)
  const past = history.findLast(({speaker}) => speaker.origins.some(({id, label}) => id !== null && holds(label)) || speaker.via.some(holds))
  return past?.speaker.origins[0]
}

/** "Ms Smith", "Smith": who has spoken as "the bureau’s deputy head, Jane Smith". */
export function byCast(tokens: readonly Token[], {cast}: Context): Origin | undefined {
  const name = tokens.filter(token => token.text !== '.')
  return name.length <= 2 && (name.length === 1 || TITLES.has(name[0]!.lower)) ? cast.get(name.at(-1)?.text ?? '') : undefined
}

/** "Smith" is the Jane Smith who was named in full; of a person named in full, what the text introduces him as. */
export function byName(origin: Origin, dossier: Known['dossier']): Origin | null {
  const surname = origin.label.split(/\s+/).at(-1)!
  const known = dossier.introduced.get(surname)
  if (!known || (origin.label.includes(' ') && !origin.label.endsWith(known.origin.label))) return null
  return {id: known.origin.id, label: origin.label === surname ? known.origin.label : origin.label}
}

/** "says Jane, 24, a Utopian medic": what stands behind the name. */
export function byApposition(origin: Origin, attribution: Attribution, sentence: SentenceReading, glossary: Glossary): Origin | null {
  const to = sentence.tokens.findIndex(token => token.start >= attribution.subject.end)
  const id = to > 0 && /\p{Lu}/u.test(origin.label) ? belongingBehind(sentence, to, glossary) : null
  return id === null ? null : {id, label: origin.label}
}
