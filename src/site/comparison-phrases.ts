// A comparison in, its telling out as phrases for a page: the very sentences of the topics' Markdown, with the claims they cite.
import type {Nodes} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {KnowledgeBase} from '../knowledge-base.ts'
import {parseMarkdown} from '../entries/markdown-tree.ts'
import type {Comparison} from '../model.ts'
import type {Cite} from '../topics/cite.ts'
import {comparisonWords, partConflictWords} from '../topics/comparison-words.ts'
import {lookup} from './lookup.ts'

/** Words, or the number under which a claim is cited. */
export interface Phrase { text: string; strong: boolean; claim: string | null }

/** Claims are numbered from 1, in the order of their first mention. */
export const comparisonPhrases = (kb: KnowledgeBase, comparison: Comparison): Phrase[] => phrases(cite => comparisonWords(lookup(kb), comparison, cite))

/** Parts of the measure reported above it, or it above its whole; [] where there are none. */
export const partConflictPhrases = (kb: KnowledgeBase, measure: string): Phrase[] => phrases(cite => partConflictWords(lookup(kb), measure, cite))

/** How the figures stand to each other, in the few words with which the telling begins: “The sources disagree.” */
export function verdictInWords(kb: KnowledgeBase, comparison: Comparison): string {
  const all = comparisonPhrases(kb, comparison)
  const verdict = all.find(phrase => phrase.strong) ?? all[0]
  return verdict ? verdict.text.replace(/[.,:]$/, '.') : ''
}

function phrases(tell: (cite: Cite) => string): Phrase[] {
  const numbers = new Map<string, number>()
  const cite: Cite = id => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `[${number}](#${id})`
  }
  return read(parseMarkdown(tell(cite)), false)
}

function read(node: Nodes, strong: boolean): Phrase[] {
  if (node.type === 'link') return [{text: toString(node), strong, claim: node.url.slice(1)}]
  if ('children' in node) return node.children.flatMap(child => read(child, strong || node.type === 'strong'))
  return 'value' in node ? [{text: node.value.replace(/\s+/g, ' '), strong, claim: null}] : []
}
