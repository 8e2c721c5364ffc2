// The knowledge base in, every problem of its Markdown out: links, anchors, footnotes, raw HTML, names that two entries claim.
// Pure; the build runs it before the site is made, so that a broken link never reaches a page.
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../report/diagnostic.ts'
import {checkFootnotes} from './check-footnotes.ts'
import {checkHtml} from './check-html.ts'
import {checkLinks, indexTargets} from './check-links.ts'
import {readDocuments, type PublishedKnowledge} from './document.ts'
import {compileNames} from './names.ts'

/** All problems, file by file; each with its line and column and a way out. */
export function checkMarkdown(kb: PublishedKnowledge): VFileMessage[] {
  const documents = readDocuments(kb)
  const targets = indexTargets(kb, documents)
  const claims = new Set(kb.claims.map(claim => claim.id))
  return [
    ...documents.flatMap(document => [...checkLinks(document, targets), ...checkFootnotes(document, claims), ...checkHtml(document)]),
    ...checkNames(kb),
  ]
}

function checkNames({catalogue}: PublishedKnowledge): VFileMessage[] {
  return compileNames(catalogue.glossary.map(entry => entry.data)).ambiguous.flatMap(({name, ids}) => {
    const entry = catalogue.glossary.find(({id}) => id === ids[0])
    if (!entry) return []
    const start = entry.text.toLowerCase().indexOf(name.toLowerCase())
    return [diagnostic({path: entry.path, text: entry.text, range: {start, end: start + name.length}}, {
      rule: 'alias-ambiguous',
      severity: 'warning',
      reason: `Unexpected name \`${name}\`, it belongs to ${ids.map(id => `\`${id}\``).join(' and ')}`,
      why: 'a reader could be led to the wrong entry, so its mentions are not linked',
      fix: `keep the name in one of ${ids.map(id => `content/glossary/${id}.md`).join(', ')}`,
    })]
  })
}
