// The knowledge base in, who links to what out, each time with the citing sentence. Links count whether an author wrote them or the cross-linker did;
// a footnote cites its claim, and by it the claim's source and its measure or term.
import type {ContentFolder} from '../entries/catalogue.ts'
import type {Claim} from '../model.ts'
import {readPassages, type Citing} from './citing-passages.ts'
import {sentencesOf} from './citing-sentence.ts'
import {linkNames} from './cross-links.ts'
import {listDocuments, placeKey, readDocument, type MarkdownDocument, type PublishedKnowledge} from './document.ts'
import {resolveLink} from './link-target.ts'
import {compileNames} from './names.ts'

/** One place that links here: the file, its sentence as plain text, and the anchor on its page that comes nearest. */
export interface Citation { from: {folder: ContentFolder; id: string; title: string}; sentence: string; anchor: string | null }

/** Citations by target: `glossary/ceasefire`, `measures/killed`, `topics/…`, `sources/…`, `pages/…`, `claims/f-…`. Targets that nothing cites are absent. */
export type LinkGraph = ReadonlyMap<string, readonly Citation[]>

/** Sorted by target; citations topics first, then by the catalogue's order and by place. The same sentence, row or field of a file counts once a target. */
export function linkGraph(kb: PublishedKnowledge): LinkGraph {
  const names = compileNames(kb.catalogue.glossary.map(entry => entry.data))
  const claims = new Map(kb.claims.map(claim => [claim.id, claim]))
  const graph = new Map<string, Citation[]>()
  for (const file of listDocuments(kb)) {
    const document = readDocument(file)
    linkNames(document.tree, names, document)
    addCitations(graph, document, claims)
  }
  return new Map([...graph].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function addCitations(graph: Map<string, Citation[]>, document: MarkdownDocument, claims: ReadonlyMap<string, Claim>): void {
  const {folder, id, title} = document
  const seen = new Set<string>()
  for (const passage of readPassages(document.tree)) {
    const sentenceAt = sentencesOf(passage)
    const citedHere = new Set<string>()
    for (const citing of passage.citing) {
      for (const target of targetsOf(citing, document, claims)) {
        const sentence = sentenceAt(citing)
        const key = `${target}\n${sentence}`
        if (target === placeKey(document) || seen.has(key) || (passage.whole && citedHere.has(target))) continue
        seen.add(key)
        citedHere.add(target)
        const citations = graph.get(target) ?? []
        graph.set(target, citations)
        citations.push({from: {folder, id, title}, sentence, anchor: citing.anchor})
      }
    }
  }
}

function targetsOf({url, label}: Citing, document: MarkdownDocument, claims: ReadonlyMap<string, Claim>): string[] {
  if (label !== null) return claimTargets(claims.get(label))
  const target = url === null ? null : resolveLink(url, document)
  if (target?.kind === 'seed') return [`sources/${target.id}`, ...claimAnchor(target.fragment, claims)]
  if (target?.kind !== 'entry') return []
  return [placeKey(target), ...(target.folder === 'sources' ? claimAnchor(target.fragment, claims) : [])]
}

function claimTargets(claim: Claim | undefined): string[] {
  if (!claim) return []
  const subject = claim.type === 'figure' ? [`measures/${claim.measure}`] : claim.type === 'position' ? [`glossary/${claim.term}`] : []
  return [`claims/${claim.id}`, `sources/${claim.source}`, ...subject]
}

const claimAnchor = (fragment: string, claims: ReadonlyMap<string, Claim>): string[] => (claims.has(fragment) ? [`claims/${fragment}`] : [])
