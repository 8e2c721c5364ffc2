// A document in, its raw HTML out as problems. Comments pass: they mark regions or speak to editors, and the site drops them.
import type {VFileMessage} from 'vfile-message'
import {visit} from 'unist-util-visit'
import {diagnostic} from '../report/diagnostic.ts'
import type {MarkdownDocument} from './document.ts'
import {rangeOf} from '../entries/markdown-tree.ts'

/** A comment as HTML and Markdown both read it; `<!-->` would end at once and let the rest through. */
const COMMENT = /<!--(?!-?>)(?:(?!--!?>)[\s\S])*-->/g

export function checkHtml({path, text, tree}: MarkdownDocument): VFileMessage[] {
  const messages: VFileMessage[] = []
  visit(tree, 'html', node => {
    if (node.value.replace(COMMENT, '').trim() === '') return
    messages.push(diagnostic({path, text, range: rangeOf(node)}, {
      rule: 'unsafe-html',
      reason: `Unexpected HTML \`${node.value.split('\n')[0]!.slice(0, 60)}\``,
      why: 'the site shows Markdown only; HTML could run programs in a reader\'s browser, and is left out',
      fix: 'write it in Markdown, or between backticks to show it as it stands',
    }))
  })
  return messages
}
