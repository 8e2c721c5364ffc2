// A topic's own prose in, held to the evidence: every number needs, behind it in its sentence, the footnote of a claim that says the same.
// Dates, ordinals, money, per cent and measured units are let be, and so are headings.
import type {VFileMessage} from 'vfile-message'
import {valueKey} from '../claims/comparison/reports.ts'
import {findQuantities, type QuantityMention} from '../claims/quantities.ts'
import type {Claim, Quantity, Range} from '../model.ts'
import {diagnostic} from '../report/diagnostic.ts'
import {segmentSentences} from '../source/sentences.ts'
import {footnote} from './cite.ts'
import {formerClaim} from './former-claims.ts'
import {isFigure, type Lookup} from './lookup.ts'
import {nearNames} from '../report/suggestion.ts'
import {readProse, type Block, type Prose, type Reference} from './prose-blocks.ts'
import {quantityWords} from './quantity-words.ts'
import type {Region, TopicText} from './regions.ts'

const LET_BE: ReadonlySet<string> = new Set(['money', 'percent', 'unit'])
const MOST_CANDIDATES = 3

/** `cited`: the claims that the prose refers to. */
export function checkProse(file: TopicText, regions: readonly Region[], lookup: Lookup): {cited: Set<string>; messages: VFileMessage[]} {
  const prose = readProse(file.text, regions)
  const references = prose.blocks.flatMap(block => block.references)
  return {
    cited: new Set(references.map(({id}) => id).filter(id => lookup.claims.has(id))),
    messages: [
      ...references.filter(reference => !isKnown(reference, prose, lookup)).map(reference => unknownReference(file, reference, lookup)),
      ...prose.blocks.filter(({heading}) => !heading).flatMap(block => checkNumbers(file, block, prose, lookup)),
    ],
  }
}

const isKnown = ({id}: Reference, {definitions}: Prose, {claims}: Lookup): boolean => claims.has(id) || definitions.has(id.toLowerCase())

function checkNumbers(file: TopicText, block: Block, prose: Prose, lookup: Lookup): VFileMessage[] {
  const whole = {start: 0, end: block.text.length}
  const sentences = segmentSentences(block.text, [{...whole, number: 1, kind: 'prose'}])
  const sentenceAt = (at: number): number => sentences.findLastIndex(({start}) => start < at)
  return findQuantities(block.text).filter(({kind}) => !LET_BE.has(kind)).flatMap(mention => {
    const following = block.references.filter(({at}) => at >= mention.end && sentenceAt(at) === sentenceAt(mention.end))
    if (following[0] && !isKnown(following[0], prose, lookup)) return [] // its footnote is told as unknown; the next one is another number's
    const claims = following.flatMap(({id}) => lookup.claims.get(id) ?? [])
    return claims.some(claim => backs(claim, mention)) ? [] : [wrongNumber(file, rangeIn(block, mention), mention, claims, lookup)]
  })
}

const rangeIn = ({offsets}: Block, {start, end}: Range): Range => ({start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1})

/** A figure backs its own quantity; a position or an event any that its quote holds, and every claim the shares in its quote. */
function backs(claim: Claim, mention: QuantityMention): boolean {
  if (isFigure(claim) && mention.kind !== 'fraction') return sameQuantity(claim.quantity, mention)
  return findQuantities(claim.selector.exact).some(quoted => quoted.kind === mention.kind && sameQuantity(quoted, mention))
}

/** The same numbers and the same bound: "600" does not stand for "about 600". */
const sameQuantity = (a: Quantity, b: Quantity): boolean => valueKey(a) === valueKey(b) && (a.form === 'about') === (b.form === 'about')

function wrongNumber(file: TopicText, range: Range, mention: QuantityMention, claims: readonly Claim[], lookup: Lookup): VFileMessage {
  const figure = claims.find(claim => isFigure(claim))
  const amended = figure !== undefined && lookup.kb.corrections.histories.get(figure.id)?.status === 'amended'
  const said = figure && isFigure(figure) ? (amended ? quantityWords(figure.quantity) : figure.quantity.exact) : null
  return diagnostic({...file, range}, {
    rule: said === null ? 'prose-number-unbacked' : 'prose-number-differs',
    reason: said === null ? `Unexpected number “${mention.exact}” without a claim` : `Unexpected number “${mention.exact}”, expected “${said}”`,
    why: said === null ? 'a number in prose needs, behind it in its sentence, the footnote of the claim that backs it' : `the claim ${footnote(figure!.id)} behind it says “${said}”`,
    fix: said === null ? candidateWords(mention, lookup) : `write what the claim says, or ${candidateWords(mention, lookup)}`,
  })
}

function candidateWords(mention: QuantityMention, {kb}: Lookup): string {
  const fitting = kb.claims.filter(claim => isFigure(claim) && sameQuantity(claim.quantity, mention)).slice(0, MOST_CANDIDATES)
  return fitting.length > 0 ? `add ${fitting.map(({id}) => `${footnote(id)}`).join(' or ')}` : 'leave the number out: no claim of this collection gives it'
}

function unknownReference(file: TopicText, {id, range}: Reference, {claims, kb}: Lookup): VFileMessage {
  const near = nearNames(id, claims.keys())
  const former = formerClaim(kb, id)
  return diagnostic({...file, range}, {
    rule: 'footnote-unknown',
    reason: `Unexpected footnote ${footnote(id)}`,
    why: former?.why ?? 'there is no claim of this id, and the page defines no such footnote',
    fix: former ? former.fix : near.length > 0 ? `did you mean ${near.map(footnote).join(' or ')}?` : '`npm run --silent claims -- seeds` lists the claims with their ids',
  })
}
