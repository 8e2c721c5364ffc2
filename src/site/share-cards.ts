// A knowledge base in, the pictures to share its pages by out: one for the site, one for each topic and each measure. Other pages are shared by the picture of what they belong to.
import type {KnowledgeBase} from '../knowledge-base.ts'
import type {Measure} from '../model.ts'
import {quantityWords} from '../topics/quantity-words.ts'
import {answersFor, type Answer} from './answers.ts'
import {verdictInWords} from './comparison-phrases.ts'
import {lookup} from './lookup.ts'
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
    ...kb.catalogue.topics.map(({id, data}): [string, ShareCard] => [`topics/${id}`, {site, title: data.title, ...linesOf(kb, data.measures.flatMap(measure => measures.get(measure) ?? []))}]),
    ...kb.catalogue.measures.map(({id, data}): [string, ShareCard] => [`measures/${id}`, {site, title: data.title, ...linesOf(kb, [data])}]),
  ])
}

/** A single measure's ends, or the range of each of several. */
function linesOf(kb: KnowledgeBase, measures: readonly Measure[]): Pick<ShareCard, 'lines' | 'verdict'> {
  const answers = answersFor(kb, measures).flatMap(({answer}) => answer ?? [])
  const [only, ...others] = answers
  if (!only) return {lines: [], verdict: 'No source in this collection gives a figure'}
  if (others.length > 0) return {lines: answers.map(answer => ({number: `${answer.measure.title}: ${rangeWords(answer)}`, who: answer.reports > 1 ? verdictInWords(kb, answer.comparison) : 'A single report.'})), verdict: ''}
  return {lines: only.ends.map(figure => ({number: quantityWords(figure.quantity), who: speakersInWords(kb, figure)})), verdict: only.reports > 1 ? verdictInWords(kb, only.comparison) : 'A single report.'}
}

const rangeWords = ({ends}: Answer): string => ends.map(({quantity}) => quantityWords(quantity)).join(' … ')
