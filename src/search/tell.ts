// An answer in, what the page says of it out: the count in a live region, the chosen filters on their fold, and a better question where there is one.
import type {Answer} from './answer.ts'
import {chosenLabels, countChoices, type Choices} from './choices.ts'
import {FACETS, writeQuery, type Facet, type Query} from './query.ts'

export interface Telling { selects: Choices; summary: HTMLElement; status: HTMLElement; suggestion: HTMLElement }

/** `found` is null where nothing was asked. */
export function tell({selects, summary, status, suggestion}: Telling, query: Query, found: Answer | null): void {
  const labels = chosenLabels(selects)
  const chosen = FACETS.map(facet => labels[facet]).filter(label => label !== '')
  summary.textContent = chosen.length > 0 ? `: ${chosen.join(', ')}` : ''
  status.textContent = found ? sentence(query.text, found, labels) : ''
  status.dataset['answered'] = query.text
  suggestion.replaceChildren(...(found ? advice(query, found) : []))
  countChoices(selects, found?.counts ?? null)
}

function advice(query: Query, {suggestion, claims, pages}: Answer): (Node | string)[] {
  if (suggestion !== null) return ['Did you mean ', link(location.pathname + writeQuery({...query, text: suggestion}), suggestion), '?']
  return claims + pages > 0 ? [] : ['Try fewer or other words, or look through ', link('../claims/', 'all claims'), ' and ', link('../glossary/', 'the glossary'), '.']
}

function link(address: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a')
  element.href = address
  element.textContent = text
  return element
}

/** What was found, or that nothing was, under which filters, and how much there would be without one of them. */
export function sentence(text: string, found: Pick<Answer, 'claims' | 'pages' | 'wordsDropped' | 'counts'>, labels: Readonly<Record<Facet, string>>): string {
  const {claims, pages, wordsDropped, counts} = found
  const chosen = FACETS.filter(facet => labels[facet] !== '')
  const about = text.trim() === '' ? '' : ` for “${text.trim()}”`
  const within = chosen.length === 0 ? '' : ` with ${chosen.map(facet => `${facet} “${labels[facet]}”`).join(' and ')}`
  if (claims + pages === 0) return [`No claim and no page found${about}${within}.`, ...chosen.flatMap(facet => without(facet, counts[facet]))].join(' ')
  const counted = `${plural(claims, 'claim')} and ${plural(pages, 'page')}${about}.`
  return wordsDropped ? `Nothing holds all the words; with the number alone: ${counted}` : counted
}

/** A page may be filed under several values, so the counts tell only that there is something. */
const without = (facet: Facet, counts: Record<string, number>): string[] =>
  (Object.values(counts).some(count => count > 0) ? [`Another ${facet} would find something.`] : [])

const plural = (count: number, noun: string): string => `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
