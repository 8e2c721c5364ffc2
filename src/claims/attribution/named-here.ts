// A pronoun or a short form that speaks, its sentence and what the article has named before, in; whom the words right before it mean out:
// "the bureau stood by the estimate it gave", "Utopia silent since it admitted 140", "Spooks in Capital … they reckoned", "the MoD".
import type {Origin} from '../../model.ts'
import type {SentenceReading} from '../reading.ts'
import type {Attribution} from './attribution-at.ts'
import type {Context} from './context.ts'
import {openerOf} from './dossier.ts'
import {isOfKind} from './glossary.ts'
import {SPEAKER} from './lexicon.ts'
import {labelOf} from './origin-label.ts'
import {originNamed} from './origin.ts'
import type {Past} from './past.ts'
import {speakerOf, type Speaker} from './speaker.ts'

/** "It", by the only body that its sentence speaks of, or the only state, where the sentence begins with it. */
export function bodyBefore({tokens, mentions}: SentenceReading, {subject}: Attribution, {glossary}: Context): Speaker | null {
  const bodies = mentions.filter(({form, id, end}) => form === 'name' && end <= subject.start && isOfKind(id, glossary, 'body', 'state'))
  const [only] = bodies
  if (!only || bodies.length > 1 || /^(?:['’]s?)$/.test(tokens[only.to]?.text ?? '')) return null
  const opens = tokens.slice(0, only.from).every(token => /^(?:the|[•*–-])$/.test(token.lower))
  const told = glossary.get(only.id)?.kind === 'body' ? !PREPOSITION.test((tokens[only.from - 1]?.lower === 'the' ? tokens[only.from - 2] : tokens[only.from - 1])?.lower ?? '') : opens
  return told ? speakerOf(originNamed(tokens, only), only) : null
}
const PREPOSITION = /^(?:of|to|by|from|with|in|at)$/

/** "They", by the several speakers with whom its sentence begins. */
export function groupBefore(sentence: SentenceReading, {subject}: Attribution, {dossier}: Context): Speaker | null {
  const {tokens, mentions} = sentence
  const opener = openerOf(dossier, sentence)
  const mention = opener && mentions.find(({from}) => from === opener.from)
  if (!opener || !mention || mention.end > subject.start) return null
  const before = tokens.slice(0, opener.from).some(token => SPEAKER.has(token.stem) && /[^s]s$/.test(token.lower))
  return before ? speakerOf({id: opener.origin.id, label: labelOf(tokens.slice(0, mention.to), mention)}, {from: 0, to: mention.to}) : opener.group ? speakerOf(opener.origin, mention) : null
}

/** "The MoD said": who has spoken under the name that these are the first letters of. */
export function byInitials({label}: Origin, history: readonly Past[]): Origin | undefined {
  if (!/^\p{Lu}[\p{L}]{0,4}\p{Lu}$/u.test(label)) return undefined
  const wanted = label.toLowerCase()
  return history.findLast(({speaker}) => speaker.origins.length === 1 && initialsOf(speaker.origins[0]!.label).some(letters => letters === wanted))?.speaker.origins[0]
}

/** The first letters of a name’s last words, with and without its small words; at least two of its words. */
function initialsOf(name: string): string[] {
  const parts = name.replace(/['’]s\b/g, '').split(/[\s-]+/)
  const grand = parts.filter(part => /^\p{Lu}/u.test(part))
  return [parts, grand].flatMap(all => all.map((_, at) => all.slice(at)).filter(some => some.length > 1).map(some => some.map(part => part[0]!.toLowerCase()).join('')))
}
