// A knowledge base in, the pictures to share its pages by out: one for the site, one for each topic and each measure. Other pages are shared by the picture of what they belong to.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Measure} from '../model.ts'
import {quantityWords} from '../topics/quantity-words.ts'
import {answersFor, verdictOf, type Answer} from './answers.ts'
import {lookup} from './lookup.ts'
import {isProposed} from './proposed.ts'
import {pageHead, siteInfo} from './site-info.ts'
import type {ShareCard} from './share-card.ts'
import {speakersInWords} from './who-says.ts'

/** By the picture's address below `share/`, without ending. */
export function shareCards(kb: KnowledgeBase): Map<string, ShareCard> {
  const [name, subject] = [siteInfo(kb.catalogue).name, pageHead(kb.catalogue, 'home').title]
  const site = name === subject ? name : `${name} · ${subject}`
  const {measures} = lookup(kb)
  return new Map([
    ['home', {site: name, title: subject, lines: [], verdict: 'Who reports what, in which words, and who reports otherwise'}],
    ...kb.catalogue.topics.map(({id, data}): [string, ShareCard] => [`topics/${id}`, {site, title: data.title, ...linesOf(kb, data.title, data.measures.flatMap(measure => measures.get(measure) ?? []))}]),
    ...kb.catalogue.measures.map(({id, data}): [string, ShareCard] => [`measures/${id}`, {site, title: data.title, ...linesOf(kb, data.title, [data])}]),
  ])
}

/** A single measure's ends with who says so, or a line for each of several; what is proposed or far outside is said. */
function linesOf(kb: KnowledgeBase, title: string, measures: readonly Measure[]): Pick<ShareCard, 'lines' | 'verdict'> {
  const answers = answersFor(kb, measures).flatMap(({answer}) => answer ?? [])
  const [only, ...others] = answers
  if (!only) return {lines: [], verdict: 'No source in this collection gives a figure'}
  if (others.length > 0) return {lines: answers.map(answer => ({number: `${answer.measure.title}: ${rangeWords(answer)}`, who: verdictOf(kb, answer) || 'A single report.'})), verdict: ''}
  const told = [...only.ends, ...only.asides.map(({figure}) => figure)]
  return {
    lines: told.map((figure, at) => ({number: at === 0 && only.measure.title !== title ? `${only.measure.title}: ${quantityWords(figure.quantity)}` : quantityWords(figure.quantity), who: `${speakersInWords(kb, figure)}${isProposed(kb, figure) ? '; proposed' : ''}`})),
    verdict: verdictOf(kb, only) || 'A single report.',
  }
}

const rangeWords = ({ends}: Answer): string => ends.map(({quantity}) => quantityWords(quantity)).join(' … ')
