// A document and what the knowledge base offers to link to in, problems of its links out. Every link must work on GitHub and on the site,
// so links between files are relative, lead to files of content/ or seeds/, and their anchors exist.
import type {Definition, Image, Link} from 'mdast'
import type {VFileMessage} from 'vfile-message'
import {visit} from 'unist-util-visit'
import type {Range} from '../model.ts'
import {diagnostic, type Problem} from '../report/diagnostic.ts'
import {placeKey, type MarkdownDocument, type MarkdownFile, type PublishedKnowledge} from './document.ts'
import {entryAddress, relativeLink, resolveLink, type EntryPlace, type LinkTarget} from './link-target.ts'
import {rangeOf} from '../entries/markdown-tree.ts'
import {SAFE_PROTOCOLS} from './protocol.ts'
import {didYouMean, nearest} from '../report/suggestion.ts'

/** What can be linked to: files with their anchors, by `folder/id`; seeds by path; sources that have no card yet. */
export interface LinkTargets {
  anchors: ReadonlyMap<string, ReadonlySet<string>>
  places: readonly EntryPlace[]
  seeds: ReadonlyMap<string, string>
  cardless: ReadonlySet<string>
}

/** `files`: the files of content/ and the anchors that each offers. */
export function indexTargets({sources, claims}: PublishedKnowledge, files: ReadonlyMap<EntryPlace, Set<string>>): LinkTargets {
  const anchors = new Map([...files].map(([file, offered]) => [placeKey(file), offered]))
  const cardless = new Set(sources.map(({id}) => id).filter(id => !anchors.has(`sources/${id}`)))
  for (const id of cardless) anchors.set(`sources/${id}`, new Set())
  for (const claim of claims) anchors.get(`sources/${claim.source}`)?.add(claim.id)
  return {anchors, places: [...files.keys()], seeds: new Map(sources.map(({id, path}) => [path, id])), cardless}
}

/** A link, an image or the definition of a reference, as an author wrote it, and where its address stands. */
export interface WrittenLink extends Range { url: string; image: boolean }

export function readLinks({tree, text}: MarkdownDocument): WrittenLink[] {
  const links: WrittenLink[] = []
  visit(tree, node => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') links.push({url: node.url, image: node.type === 'image', ...addressRange(node, text)})
    if (node.type === 'imageReference') links.push({url: node.label ?? node.identifier, image: true, ...rangeOf(node)})
  })
  return links
}

export function checkLinks({path, text, ...from}: MarkdownFile, links: readonly WrittenLink[], targets: LinkTargets): VFileMessage[] {
  return links.flatMap(({url, image, start, end}) => {
    const target = resolveLink(url, from)
    const problem = image ? imageProblem(url, target) : problemOf(url, target, from, targets)
    return problem ? [diagnostic({path, text, range: {start, end}}, problem)] : []
  })
}

function problemOf(url: string, target: LinkTarget, from: EntryPlace, targets: LinkTargets): Problem | null {
  switch (target.kind) {
    case 'address': return SAFE_PROTOCOLS.includes(target.protocol) ? null : unsafe(target.protocol)
    case 'rooted': return siteAbsolute(url, from, targets)
    case 'anchor': return anchorProblem(target.fragment, from, targets)
    case 'seed': {
      const id = targets.seeds.get(target.path)
      return id === undefined ? missingSeed(url, target.path, targets) : anchorProblem(target.fragment, {folder: 'sources', id}, targets)
    }
    case 'entry':
      if (!targets.anchors.has(placeKey(target))) return missingFile(url, target, from, targets)
      return anchorProblem(target.fragment, target, targets) ?? (target.folder === 'sources' && targets.cardless.has(target.id) ? missingCard(target.id) : null)
    case 'elsewhere': return unpublished(url, target.path, from, targets)
  }
}

function anchorProblem(fragment: string, to: EntryPlace, targets: LinkTargets): Problem | null {
  const anchors = targets.anchors.get(placeKey(to))
  if (fragment === '' || !anchors || anchors.has(fragment)) return null
  const suggestion = nearest(fragment, [...anchors].sort(), anchor => anchor)
  return {
    rule: 'link-missing-anchor',
    reason: `Unexpected anchor \`#${fragment}\`, content/${to.folder}/${to.id}.md offers no such heading, claim or footnote`,
    fix: didYouMean(suggestion === null ? null : `#${suggestion}`, 'link to the file without an anchor, or to one of its headings'),
  }
}

const unsafe = (protocol: string): Problem => ({
  rule: 'link-unsafe',
  reason: `Unexpected protocol \`${protocol}:\`, expected ${SAFE_PROTOCOLS.join(', ')}`,
  why: 'other protocols can run programs or fake pages in a reader\'s browser; the site leaves such links out',
  fix: 'link to an https address, or delete the link',
})

function siteAbsolute(url: string, from: EntryPlace, {places}: LinkTargets): Problem {
  const [path = '', fragment] = url.split('#')
  const segments = path.split('/').filter(Boolean)
  const to = places.find(place => entryAddress('/', place) === `/${segments.join('/')}/`) ?? places.find(place => place.id === segments.at(-1))
  const cure = to ? `write \`${relativeLink(from, to)}${fragment ? `#${fragment}` : ''}\`` : 'link to the Markdown file, as in `../glossary/name.md`'
  return {
    rule: 'link-site-absolute',
    reason: `Unexpected link from the site's root \`${url}\`, expected a relative one`,
    why: 'it breaks on GitHub, and wherever the site does not stand at the root of its host',
    fix: /^[/\\]{2}/.test(url) ? `write the whole address, \`https:${url}\`` : cure,
  }
}

function missingFile(url: string, to: EntryPlace, from: EntryPlace, targets: LinkTargets): Problem {
  return {
    rule: 'link-missing-file',
    reason: `Unexpected link \`${url}\`, there is no file content/${to.folder}/${to.id}.md`,
    fix: didYouMean(suggestPlace(to, from, targets), 'link to a file that exists, or add this one'),
  }
}

/** The same name in another folder, or the nearest name of the same folder, or the nearest of all. */
function suggestPlace(to: {folder: string | null; id: string}, from: EntryPlace, {places}: LinkTargets): string | null {
  const found = places.find(place => place.id === to.id)
    ?? nearest(to.id, places.filter(place => place.folder === to.folder), place => place.id)
    ?? nearest(to.id, places, place => place.id)
  return found ? relativeLink(from, found) : null
}

function missingSeed(url: string, path: string, {seeds}: LinkTargets): Problem {
  const suggestion = nearest(path, [...seeds.keys()].sort(), seed => seed)
  return {rule: 'link-missing-file', reason: `Unexpected link \`${url}\`, there is no article ${path}`, fix: didYouMean(suggestion === null ? null : `../../${suggestion}`, 'link to an article that exists')}
}

const missingCard = (id: string): Problem => ({
  rule: 'link-without-card',
  severity: 'warning',
  reason: `Unexpected link to the source \`${id}\`, which has no card yet`,
  why: 'the site shows the source, but on GitHub the link leads nowhere',
  fix: `add content/sources/${id}.md`,
})

function unpublished(url: string, path: string, from: EntryPlace, targets: LinkTargets): Problem {
  const suggestion = suggestPlace({folder: null, id: path.split('/').at(-1)!.replace(/\.md$/i, '')}, from, targets)
  return {
    rule: 'link-unpublished',
    reason: `Unexpected link \`${url}\`, expected a Markdown file of content/ or an article of seeds/`,
    why: 'the site publishes nothing else of the repository',
    fix: didYouMean(suggestion, 'link to the file by its https address in the repository'),
  }
}

/** The pages' security policy admits the site's own pictures only, and content/ holds none. */
function imageProblem(url: string, target: LinkTarget): Problem {
  if (target.kind === 'address' && !SAFE_PROTOCOLS.includes(target.protocol)) return unsafe(target.protocol)
  return {
    rule: 'link-unpublished',
    reason: `Unexpected image \`${url}\``,
    why: 'the site shows no pictures: those of other sites would tell them who reads, and would be missing offline',
    fix: 'link to the picture\'s https address instead, without the exclamation mark',
  }
}

/** Where the address stands in the link; the whole link where it is written otherwise than it reads. */
function addressRange(node: Link | Definition | Image, text: string): Range {
  const whole = rangeOf(node)
  const at = text.slice(whole.start, whole.end).lastIndexOf(node.url)
  return at < 0 ? whole : {start: whole.start + at, end: whole.start + at + node.url.length}
}
