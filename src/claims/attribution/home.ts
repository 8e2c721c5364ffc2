// A speaker whom the text gives no state ("state television", "its justice ministry", "the spy agency") and his sentence in;
// the state or body that the other names of the sentence say he belongs to out, null where they do not say.
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import {stateOf, type Mention} from '../subject.ts'
import {stems, type Token} from '../tokens.ts'
import words from '../words/attribution.json' with {type: 'json'}
import {isOfKind, type Glossary} from './glossary.ts'
import {isLawmaker, namesLawmaker} from './lawmakers.ts'
import {LEGISLATURE, SECRET} from './lexicon.ts'
import {originNamed} from './origin.ts'

const STATE_MEDIA = stems(words.stateMedia)
const OFFICE = stems([...words.offices, ...words.institutions, 'official', 'officer', 'diplomat', 'lawmaker', 'broadcaster'])
const SCHOLARLY = stems(words.scholarly)

/** The id of the state or body that an unknown speaker belongs to by the names beside him in the sentence. */
export function homeOf(own: readonly Token[], sentence: SentenceReading, glossary: Glossary): string | null {
  if (own.some(token => SCHOLARLY.has(token.stem))) return null
  return byCompass(own, glossary) ?? bySeat(own, sentence, glossary) ?? ofStateMedia(own, sentence, glossary) ?? ofLawmakers(own, sentence, glossary)
}

/** "its justice ministry": of the state that the sentence began with. */
export function subjectOf(sentence: SentenceReading, before: number, glossary: Glossary): Origin | null {
  const opener = sentence.mentions.find(mention => mention.form === 'name' && sentence.tokens[mention.to - 1]!.end <= before && isOfKind(mention.id, glossary, 'state', 'body', 'person'))
  if (!opener || opener.from > 1 || /^['’]s?$/.test(sentence.tokens[opener.to]?.text ?? '')) return null
  return originNamed(sentence.tokens, opener)
}

/** "the South’s intelligence service": of the only state whose name begins with that word. */
function byCompass(own: readonly Token[], glossary: Glossary): string | null {
  const at = own.findIndex((token, place) => /^(?:South|North|East|West)$/.test(token.text) && /^['’]s$/.test(own[place + 1]?.text ?? ''))
  if (at < 0) return null
  const states = [...glossary.values()].filter(({kind, title}) => kind === 'state' && title.startsWith(`${own[at]!.text} `))
  return states.length === 1 ? states[0]!.id : null
}

/** "intelligence officials in Capital": officials sit where their state does. */
function bySeat(own: readonly Token[], sentence: SentenceReading, glossary: Glossary): string | null {
  const last = own.at(-1)
  if (!last || !own.some(token => OFFICE.has(token.stem))) return null
  const seat = sentence.mentions.find(mention => mention.form === 'name' && mention.from > 0 && sentence.tokens[mention.from - 1]!.lower === 'in' && (sentence.tokens[mention.from - 2]?.start === last.start || last.end === mention.end))
  return seat && glossary.get(seat.id)?.kind === 'state' ? seat.id : null
}

/** "state media showed": of the state that the sentence names, by its own name or by who is shown. */
function ofStateMedia(own: readonly Token[], sentence: SentenceReading, glossary: Glossary): string | null {
  const state = own.findIndex(token => token.lower === 'state' || token.lower === 'official')
  if (state < 0 || !own.slice(state + 1).some(token => STATE_MEDIA.has(token.stem))) return null
  const inPlace = (mention: Mention): boolean => mention.form === 'name' && isOfKind(mention.id, glossary, 'state', 'person')
  const named = sentence.mentions.find(inPlace)
  return named ? stateOf(named.id, glossary) : null
}

/** "a committee of parliament in Capital". */
const sitsIn = (tokens: readonly Token[], mention: Mention): boolean => tokens[mention.from - 1]?.lower === 'in' && LEGISLATURE.has(tokens[mention.from - 2]?.stem ?? '')

/** "lawmaker Jane Doe, briefed by the spy agency": the secret service of the lawmaker’s state. */
function ofLawmakers(own: readonly Token[], sentence: SentenceReading, glossary: Glossary): string | null {
  if (!own.some(token => SECRET.has(token.stem) || OFFICE.has(token.stem))) return null
  const secret = own.some(token => SECRET.has(token.stem))
  const house = sentence.mentions.find(mention => sitsIn(sentence.tokens, mention)) ?? (secret ? sentence.mentions : []).find(mention => isLawmaker(mention.id, glossary) || namesLawmaker(sentence.tokens.slice(mention.to, mention.to + 2)) || namesLawmaker(sentence.tokens.slice(Math.max(0, mention.from - 1), mention.from)))
  return house ? stateOf(house.id, glossary) : null
}
