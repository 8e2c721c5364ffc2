// Sentences that speak of the number before them in; whose it is out: "That is how many have died, according to X" gives it to somebody,
// "The toll amounts to half of them" goes on with whoever gave it.
import type {Reading} from '../reading.ts'
import type {Token} from '../tokens.ts'
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

/** "The toll amounts to …", "It brings the total to …", "A third of them …": of a number in the paragraph above. */
export function countsOn(tokens: readonly Token[]): boolean {
  const opening = tokens.slice(0, 4).map(token => token.lower)
  if (opening[0] === 'the' && /^(?:toll|total|tally|figure|number)$/.test(opening[1] ?? '')) return !/^(?:of|for|in)$/.test(opening[2] ?? '')
  if (/^(?:it|that|this)$/.test(opening[0] ?? '')) return /^(?:brings|takes|brought|takes|raises|means|makes)$/.test(opening[1] ?? '') && tokens.slice(2, 6).some(token => /^(?:total|toll|tally|number)$/.test(token.lower))
  return /^(?:a|one)$/.test(opening[0] ?? '') && /^(?:third|half|quarter|fifth)$/.test(opening[1] ?? '') && opening[2] === 'of' && /^(?:them|these|those)$/.test(opening[3] ?? '')
}
