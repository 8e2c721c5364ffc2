// A comparison in, a sentence on each group of its articles that share their wording out. That one was made from the other is not said: which came
// first, or whether both go back to a third, nobody here can know.
import {figureOf, sourceTitle, type Lookup} from './lookup.ts'
import {escapeMarkdown} from './markdown-text.ts'
import {countOf} from './quantity-words.ts'
import {listed, MOST_NAMED, type Telling} from './telling.ts'

/** '' where no two articles of the comparison share their wording. */
export function rewriteWords({lookup, comparison}: Telling): string {
  const articles = new Set(comparison.figures.map(id => figureOf(lookup, id).source))
  const groups = lookup.kb.rewrites.map(group => group.filter(source => articles.has(source))).filter(({length}) => length > 1)
  const told = groups.slice(0, MOST_NAMED).map(group => `${titlesOf(lookup, group)} share much of their wording and are read as rewrites of one report: a number they have in common counts once, unless they credit it to different origins.`)
  const left = groups.length - told.length
  return [...told, ...(left > 0 ? [`So are the articles of ${countOf(left, 'further group', 'further groups')}.`] : [])].join(' ')
}

const titlesOf = (lookup: Lookup, sources: readonly string[]): string => listed(sources.map(source => `“${escapeMarkdown(sourceTitle(lookup, source))}”`), 'other', 'others')
