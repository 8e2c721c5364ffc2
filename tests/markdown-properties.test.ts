// Laws of cross-linking, held against documents put together at random from names, words and every kind of Markdown.
import fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {linkNames, CROSS_LINK} from '../src/markdown/cross-links.ts'
import type {EntryPlace} from '../src/markdown/link-target.ts'
import {compileNames, type NamedEntry} from '../src/markdown/names.ts'
import {parseMarkdown, plainText, rangeOf} from '../src/entries/markdown-tree.ts'

const GLOSSARY: NamedEntry[] = [
  {id: 'ostland', title: 'Ostland', kind: 'state', aliases: ['Republic of Ostland']},
  {id: 'guard', title: 'Ostland Guard', kind: 'force', aliases: ['Guard']},
  {id: 'garde', title: 'Garde', kind: 'force', aliases: ['Guard']},
  {id: 'zone', title: 'Buffer zone', kind: 'term', aliases: ['buffer zones', 'the zone']},
]
const PLACE: EntryPlace = {folder: 'topics', id: 'page'}

const word = fc.constantFrom('Ostland', 'ostland', 'Republic of\nOstland', 'Ostland Guard', 'Guard', 'Garde', 'buffer zone', 'BUFFER ZONES', 'Ostland-led', 'troops', '12,000', '`Ostland`', '**Guard**',
  '[Ostland](x.md)', '[Guard][ref]', 'the\u00a0zone', '&amp;Garde', '[it](../glossary/zone.md)', '[*Ostland* and Guard](https://example.org)', '[^n]', '![Ostland](https://example.org/x.png)', '<b>Ostland</b>', 'https://example.org/Ostland', '\\*Ostland\\*')
const words = fc.array(word, {minLength: 1, maxLength: 12}).map(parts => parts.join(' '))
const line = words.map(text => text.replace(/\n/g, ' '))
const block = fc.oneof(words, line.map(text => `## ${text}`), line.map(text => `> ${text}`), line.map(text => `> # ${text}`), line.map(text => `- ${text}\n\n  ## Ostland\n\n  ${text}`),
  fc.tuple(line, line).map(([head, cell]) => `| ${head} | b |\n| - | - |\n| ${cell} | ${head} |`), line.map(text => `\`\`\`\n${text}\n\`\`\``))
const markdown = fc.array(block, {maxLength: 8}).map(blocks => [...blocks, '[^n]: Ostland and the Guard', '[ref]: ../glossary/ostland.md'].join('\n\n'))

const linked = (text: string, glossary = GLOSSARY, place: EntryPlace = PLACE): Root => {
  const tree = parseMarkdown(text)
  linkNames(tree, compileNames(glossary), place)
  return tree
}
const crossLinks = (tree: Nodes): string[] => {
  const urls: string[] = []
  visit(tree, 'link', link => { if (link.data?.hProperties?.['className'] !== undefined) urls.push(link.url) })
  return urls
}

test('cross-linking twice equals once', () => {
  fc.assert(fc.property(markdown, text => {
    const tree = linked(text)
    const once = structuredClone(tree)
    linkNames(tree, compileNames(GLOSSARY), PLACE)
    expect(tree).toEqual(once)
  }))
})

test('cross-linking changes no word', () => {
  fc.assert(fc.property(markdown, text => { expect(toString(linked(text))).toBe(toString(parseMarkdown(text))) }))
})

test('links never nest, and never stand in headings, notes, quotations or the heads of tables', () => {
  fc.assert(fc.property(markdown, text => {
    visit(linked(text), node => {
      if (node.type === 'link') visit(node, 'link', inner => { expect(inner).toBe(node) })
      if (node.type === 'heading' || node.type === 'footnoteDefinition' || node.type === 'blockquote') expect(crossLinks(node)).toEqual([])
      if (node.type === 'table') expect(crossLinks(node.children[0]!)).toEqual([])
    })
  }))
})

test('an entry is linked at most once between two headings', () => {
  fc.assert(fc.property(markdown, text => {
    let seen = new Set<string>()
    const walk = (node: Nodes): void => {
      if (node.type === 'blockquote') return
      if (node.type === 'heading') seen = new Set()
      for (const url of node.type === 'link' ? crossLinks(node) : []) {
        expect(seen).not.toContain(url)
        seen.add(url)
      }
      if ('children' in node) node.children.forEach(walk)
    }
    walk(linked(text))
  }))
})

test('the order of the glossary does not matter', () => {
  fc.assert(fc.property(markdown, fc.shuffledSubarray(GLOSSARY, {minLength: GLOSSARY.length}), (text, glossary) => {
    expect(linked(text, glossary)).toEqual(linked(text))
  }))
})

test('most random documents have cross-links, so that the laws above speak of something', () => {
  const sample = fc.sample(markdown, {numRuns: 100, seed: 1})
  expect(sample.filter(text => crossLinks(linked(text)).length > 0).length).toBeGreaterThan(50)
  expect(crossLinks(linked('Ostland'))).toEqual(['../glossary/ostland.md'])
  expect(CROSS_LINK).toBe('cross-link')
})

test('a name that two entries share is told and never linked; case matters for names alone', () => {
  expect(compileNames(GLOSSARY).ambiguous).toEqual([{name: 'Guard', ids: ['garde', 'guard']}])
  const clash = compileNames([{id: 'may', title: 'May', kind: 'person', aliases: []}, {id: 'leave', title: 'may', kind: 'term', aliases: []}, {id: 'june', title: 'june', kind: 'event', aliases: ['June']}])
  expect(clash.ambiguous).toEqual([{name: 'May', ids: ['leave', 'may']}])
  expect(clash.find('May or may or June').map(({id}) => id)).toEqual([null, 'leave', 'june'])
})

test('no names, no links', () => {
  expect(compileNames([]).find('Ostland')).toEqual([])
})

test('offsets count a byte order mark', () => {
  const text = '\ufeffOstland sent [troops](x.md).'
  const found: string[] = []
  visit(parseMarkdown(text), 'link', link => {
    const {start, end} = rangeOf(link)
    found.push(text.slice(start, end), plainText(link))
  })
  expect(found).toEqual(['[troops](x.md)', 'troops'])
})
