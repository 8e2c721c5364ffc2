// A topic in, the line of positions that opens it out, as phrases of which some name a term to lead to; and where its matrix stands.
import type {Html} from 'mdast'
import type {Entry} from '../entries/front-matter.ts'
import {parseMarkdown} from '../entries/markdown-tree.ts'
import type {TopicData} from '../entries/topic.ts'
import type {KnowledgeBase} from '../knowledge-base.ts'
import {headingAnchors} from '../markdown/anchors.ts'
import {glossaryTitle, listWords, titleWithin} from '../topics/lookup.ts'
import {summarisePositions, type PositionSummary} from '../topics/position-summary.ts'
import {countOf, countWords} from '../topics/quantity-words.ts'
import {capitalise} from '../topics/telling.ts'
import words from '../topics/words/topics.json' with {type: 'json'}
import {lookup} from './lookup.ts'

/** Words, and the term whose name they are, where they are one. */
export interface LinePhrase { text: string; term: string | null }

const MOST_TERMS = 4

/** [] where the topic has no terms, or nobody speaks of them. */
export function positionLine(kb: KnowledgeBase, {terms}: Pick<TopicData, 'terms'>): LinePhrase[] {
  const summary = summarisePositions(lookup(kb), terms)
  if (summary.positions === 0) return []
  const ofTerms = summary.told.length === summary.of ? `${summary.of === 1 ? 'the only term' : `all ${countWords(summary.of)} terms`}` : `${countWords(summary.told.length)} of ${countWords(summary.of)} terms`
  const count = `${capitalise(countOf(summary.positions, 'position', 'positions'))} of ${listWords(summary.holders)} ${summary.positions === 1 ? 'is' : 'are'} reported, on ${ofTerms}.`
  return [{text: count, term: null}, ...opposed(kb, summary)]
}

/** Who stands against whom, on which term; else on which terms several speak. */
function opposed(kb: KnowledgeBase, {against, both, told}: PositionSummary): LinePhrase[] {
  const stands = against.slice(0, MOST_TERMS).flatMap(({term, rejecting, wanting, stance}) => [{text: ` ${rejecting} is reported to reject what ${wanting} ${words.stances[stance]} on `, term: null}, termPhrase(kb, term), {text: '.', term: null}])
  const accepted = both.length === 0 ? [] : [{text: ' Both acceptance and rejection are reported, by different parties, on ', term: null}, ...termList(both.map(term => [termPhrase(kb, term)])), {text: '.', term: null}]
  if (stands.length + accepted.length > 0) return [...stands, ...accepted]
  const several = told.filter(({holders}) => holders.length > 1).map(({term, holders}) => [termPhrase(kb, term), {text: ` (${listWords(holders)})`, term: null}])
  return several.length === 0 ? [] : [{text: ' More than one speaks of ', term: null}, ...termList(several), {text: '.', term: null}]
}

const termPhrase = (kb: KnowledgeBase, term: string): LinePhrase => ({text: titleWithin(lookup(kb), glossaryTitle(lookup(kb), term)), term})

/** “a, b and c”; of many the first, the rest counted. */
function termList(items: readonly LinePhrase[][]): LinePhrase[] {
  const left = items.length - MOST_TERMS
  const shown = left > 1 ? [...items.slice(0, MOST_TERMS), [{text: countOf(left, 'other', 'others'), term: null}]] : items
  return shown.flatMap((item, at) => [...(at === 0 ? [] : [{text: at === shown.length - 1 ? ' and ' : ', ', term: null}]), ...item])
}

/** The anchor of the heading above a topic's matrix; null where it has no matrix, or no heading above it. */
export function matrixAnchor({text}: Pick<Entry<TopicData>, 'text'>): string | null {
  const tree = parseMarkdown(text)
  const at = tree.children.findIndex(node => node.type === 'html' && /^<!--\s*positions\s+start/.test((node as Html).value))
  const heading = tree.children.slice(0, Math.max(0, at)).findLast(node => node.type === 'heading')
  return heading?.type === 'heading' ? headingAnchors(tree).get(heading) ?? null : null
}
