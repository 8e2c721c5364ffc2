// A reading and its attributions in; the sentences whose numbers a later one gives to somebody ("That is how many have died, according to X"), out.
import type {Reading} from '../reading.ts'
import type {Attribution} from './attribution-at.ts'
import type {Speaker} from './speaker.ts'

/** "1,100. That is how many have died, according to X": X vouches for the number before; for "These are the numbers" for all of the paragraph. */
export function pointedBack({sentences}: Reading, bySentence: readonly (readonly Attribution[])[]): ReadonlyMap<number, Speaker> {
  const pointed = new Map<number, Speaker>()
  for (const {index, tokens, sentence} of sentences) {
    const opening = tokens.slice(0, 4).map(token => token.lower).join(' ')
    if (!/^(?:that|this|these|those) (?:is|was|'s|are|were) (?:how many|the (?:number|figure|count|toll|total)s?|what)/.test(opening)) continue
    const voices = bySentence[index]!.filter(attribution => attribution.speaker && !attribution.denies && attribution.kind !== 'stance' && attribution.kind !== 'draft')
    const speaker = (voices.find(({kind}) => kind !== 'account') ?? voices[0])?.speaker
    for (let at = index - 1; speaker && at >= 0 && at >= index - POINTED && (at === index - 1 || /^th[eo]se/.test(opening)) && sentences[at]!.sentence.paragraph === sentence.paragraph; at--) pointed.set(at, speaker)
  }
  return pointed
}

/** Sentences back to which "these numbers" reach. */
const POINTED = 8
