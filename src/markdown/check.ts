// The knowledge base in, every problem of its Markdown out: links, anchors, footnotes, raw HTML, names that two entries claim.
// Pure; the build runs it before the site is made, so that a broken link never reaches a page.
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../report/diagnostic.ts'
import {pageAnchors} from './anchors.ts'
import {checkFootnotes} from './check-footnotes.ts'
import {checkHtml} from './check-html.ts'
import {checkLinks, indexTargets, readLinks} from './check-links.ts'
import {listDocuments, readDocument, type PublishedKnowledge} from './document.ts'
import {compileNames} from './names.ts'

/** All problems, file by file; each with its line and column and a way out. */
export function checkMarkdown(kb: PublishedKnowledge): VFileMessage[] {
  const claims = new Set(kb.claims.map(claim => claim.id))
  const files = listDocuments(kb).map(file => {
    const document = readDocument(file)
    const messages = [...checkFootnotes(document, claims, kb), ...checkHtml(document)]
    return {file, messages, anchors: pageAnchors(document.tree), links: readLinks(document)}
  })
  const targets = indexTargets(kb, new Map(files.map(({file, anchors}) => [file, anchors])))
  return [...files.flatMap(({file, messages, links}) => [...checkLinks(file, links, targets), ...messages]), ...checkNames(kb)]
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
