// Words of a sentence in, the terms it speaks of out. Cues, weak cues and refusals come from content/.
import {groupsIn, type CueMatch} from '../cues.ts'
import type {Subject} from '../subject.ts'
import type {Token} from '../tokens.ts'
import type {Span, TermHit, Word} from './analysis.ts'

/** `licensed`: terms on the table, whose weak cues count; those of the sentence's own strong cues count too. `tokens`: the list that the words were made of, asked only once. */
export function findTerms(words: readonly Token[], subject: Subject, licensed: ReadonlySet<string>, tokens: readonly Token[] = words): TermHit[] {
  const found = groupsIn(tokens, subject.termCues)
  return subject.terms.flatMap((term, at) => {
    if (found[at * 3]!.length + found[at * 3 + 1]!.length === 0) return NONE
    const [strongMatches, weakMatches, refused] = found.slice(at * 3, at * 3 + 3) as [readonly CueMatch[], readonly CueMatch[], readonly CueMatch[]]
    const hits = (matches: readonly CueMatch[], weak: boolean): TermHit[] => matches
      .map(match => ({id: term.id, weak, from: match.start, to: match.end}))
      .filter(hit => !refused.some(match => covers(match, hit.from) || covers(match, hit.to - 1)))
    const strong = hits(strongMatches, false)
    return strong.length > 0 || licensed.has(term.id) ? [...strong, ...hits(weakMatches, true)] : strong
  }).sort((a, b) => a.from - b.from || a.to - b.to)
}

const NONE: readonly TermHit[] = []
const covers = (match: CueMatch, at: number): boolean => at >= match.start && at < match.end

/** What a heading of a few words announces: by any cue, else by a word of a term’s name. */
export function labelledTerms(words: readonly Word[], subject: Subject): string[] {
  const hits = termIds(findTerms(words, subject, new Set(subject.terms.map(term => term.id))))
  if (hits.length > 0) return hits
  const label = words.filter(word => !/^(?:determiner|preposition|name|possessive)$/.test(word.tag) && /\p{L}/u.test(word.text)).map(word => word.lower)
  return label.length !== 1 ? [] : subject.terms.filter(({id}) => {
    const entry = subject.glossary.get(id)
    return [entry?.title ?? '', ...(entry?.aliases ?? [])].some(name => name.toLowerCase().split(' ').includes(label[0]!))
  }).map(({id}) => id)
}

/** Term ids in order of the text; weak hits count only where no strong one stands. */
export function termIds(hits: readonly TermHit[]): string[] {
  const strong = hits.filter(hit => !hit.weak)
  return [...new Set((strong.length > 0 ? strong : hits).map(hit => hit.id))]
}

/** Hits that lie in a span, a word of overlap on either side allowed. */
export const hitsWithin = (hits: readonly TermHit[], {from, to}: Span): TermHit[] =>
  hits.filter(hit => hit.from >= from - 1 && hit.to <= to + 1 && hit.to > from && hit.from < to)

/** "along the line of contact", "within 30 kilometres of the river": a term that only tells where something is; `besideOthers`: also "on both banks". */
export function tellsPlace(words: readonly Word[], hit: TermHit, besideOthers = false): boolean {
  if (besideOthers && /^(?:on|in|into|inside|by|across|throughout)$/.test(words[hit.from - (words[hit.from - 1]?.tag === 'determiner' ? 2 : 1)]?.lower ?? '')) return true
  if (measuredFrom(words, hit)) return true
  for (let at = hit.from; at >= Math.max(0, hit.from - 5); at--) {
    const {lower, tag} = words[at]!
    if (/^(?:along|within|near|beyond|behind|above|below|beside)$/.test(lower)) return true
    if (at < hit.from && (tag === 'verb' || tag === 'auxiliary' || tag === 'punctuation')) return false
  }
  return false
}

/** "25 kilometres from the river": where a distance ends. */
function measuredFrom(words: readonly Word[], {from, to}: Span): boolean {
  for (let at = to - 2; at >= Math.max(0, from - 4); at--) {
    if (/^(?:kilometres?|kilometers?|km|miles?|metres?|meters?|yards)$/.test(words[at]!.lower)) return /^(?:from|of|off|behind|either|away|back)$/.test(words[at + 1]!.lower)
    if (at < from && words[at]!.tag === 'punctuation') return false
  }
  return false
}

/** A hit that tells a place, or lies inside one of its term that does. */
export const isPlace = (words: readonly Word[], hits: readonly TermHit[], hit: TermHit, besideOthers = false): boolean => tellsPlace(words, hit, besideOthers)
  || hits.some(other => other !== hit && other.id === hit.id && other.from <= hit.from && other.to >= hit.to && measuredFrom(words, other))
