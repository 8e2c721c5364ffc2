// Articles with their gold and the content/ that says what to look for in; how well the extractor reads them out.
import type {VFileMessage} from 'vfile-message'
import {extractClaims} from '../claims/extract.ts'
import type {EntryFile} from '../entries/front-matter.ts'
import {readCatalogue} from '../entries/catalogue.ts'
import {subjectOf} from '../knowledge-base.ts'
import {readSources, type SeedFile} from '../source/read-source.ts'
import {parseGold, type GoldFile} from './gold.ts'
import {scoreSets, type Judged, type Score} from './score.ts'

/** `own`: the knowledge base's own articles, from which its rules were written; `invented`: test articles on a made-up conflict. */
export interface GoldSet { name: string; kind: 'own' | 'invented'; articles: SeedFile[]; content: EntryFile[]; gold: GoldFile }

export interface SetScores { name: string; kind: GoldSet['kind']; articles: number; scores: Score[]; judged: Judged }

/** Sets in their order; what cannot be read or matched to an article is told in `messages`. */
export function evaluateSets(sets: readonly GoldSet[]): {sets: SetScores[]; messages: VFileMessage[]} {
  const messages: VFileMessage[] = []
  const scored = sets.map(set => {
    const {judged, messages: own} = judge(set)
    messages.push(...own)
    return {name: set.name, kind: set.kind, articles: judged.sources.length, scores: scoreSets([judged]), judged}
  })
  return {sets: scored, messages}
}

function judge({articles, content, gold}: GoldSet): {judged: Judged; messages: VFileMessage[]} {
  const {catalogue, messages: contentMessages} = readCatalogue(content)
  const {sources, messages: sourceMessages} = readSources(articles)
  const {marks, messages: goldMessages} = parseGold(gold, new Map(sources.map(source => [source.id, source.text])))
  const subject = subjectOf(catalogue)
  const claims = sources.flatMap(source => extractClaims(source, subject).claims)
  return {judged: {sources: sources.map(({id}) => id), marks, claims, subject}, messages: [...contentMessages, ...sourceMessages, ...goldMessages]}
}
