// An article as read and its claims in; which laws they break out, as sentences. Nothing is broken where the list is empty.
import type {Claim, Range, Source} from '../../src/model.ts'

/** Every place of a claim lies where it says, and no two claims of one measure share a numeral. */
export const brokenLaws = (source: Source, claims: readonly Claim[]): string[] =>
  [...claims.flatMap(claim => brokenPlaces(source, claim)), ...sharedNumerals(claims)]

function brokenPlaces({text, sentences, clutter}: Source, claim: Claim): string[] {
  const {selector, sentence} = claim
  const broken: string[] = []
  const law = (holds: boolean, words: string) => { if (!holds) broken.push(`${claim.id} (“${selector.exact}”): ${words}`) }
  law(text.slice(selector.start, selector.end) === selector.exact, 'the quote stands elsewhere')
  law(selector.exact.trim() === selector.exact && selector.exact !== '', 'the quote is empty or begins or ends with white space')
  law(text.slice(0, selector.start).endsWith(selector.prefix) && text.slice(selector.end).startsWith(selector.suffix), 'the context stands elsewhere')
  law(sentences.some(one => one.start === sentence.start && one.end === sentence.end), 'its sentence is none of the text’s')
  law(inside(selector, sentence), 'the quote leaves its sentence')
  law(!clutter.some(line => overlap(line, selector) && !inside(line, sentence)), 'the quote is clutter')
  if (claim.type === 'figure') {
    law(inside(claim.number, selector), 'the number leaves its quote')
    law(text.slice(claim.number.start, claim.number.end) === claim.quantity.exact, 'the number stands elsewhere')
  }
  return broken
}

function sharedNumerals(claims: readonly Claim[]): string[] {
  const figures = claims.filter(claim => claim.type === 'figure').sort((a, b) => a.number.start - b.number.start)
  return figures.flatMap((figure, at) => figures.slice(at + 1, at + 4).filter(other => other.measure === figure.measure && overlap(other.number, figure.number))
    .map(other => `${figure.id} and ${other.id} share “${figure.quantity.exact}”`))
}

const inside = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end
const overlap = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end
