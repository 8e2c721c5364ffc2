// A rule's name in, the address of its section on the method page out: of the section itself where the page has it, else of the nearest one above.
import type {KnowledgeBase} from '../knowledge-base.ts'
import {parseMarkdown} from '../entries/markdown-tree.ts'
import {pageAnchors} from '../markdown/anchors.ts'
import {address} from './address.ts'

const COMPARISON = 'how-figures-are-compared'
const built = new WeakMap<KnowledgeBase, ReadonlySet<string>>()

/** `rule`: the anchor of a heading, such as `disagree`. */
export function methodAddress(kb: KnowledgeBase, rule: string): string {
  const anchors = built.get(kb) ?? anchorsOf(kb)
  built.set(kb, anchors)
  return address.entry({folder: 'pages', id: 'method'}, [rule, COMPARISON].find(anchor => anchors.has(anchor)) ?? '')
}

function anchorsOf({catalogue}: KnowledgeBase): ReadonlySet<string> {
  const page = catalogue.pages.find(({id}) => id === 'method')
  return page ? pageAnchors(parseMarkdown(page.text)) : new Set()
}
