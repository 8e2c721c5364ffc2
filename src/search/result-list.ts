// Pages found in, list items out. Every word is set as text: nothing that a seed or a page contains can become markup.
import {separateNumbers} from './numbers.ts'
import type {Found} from './pagefind.ts'
import {contentWords, stemOf} from './words.ts'

/** `base`: the site's base with a closing slash; `kinds`: the label of each kind; `query`: the words to mark in quotes. */
export interface ListSettings { base: string; kinds: ReadonlyMap<string, string>; query: string }

/** A claim is shown with its quote and its source, a page with the words around the match. */
export function resultItem(found: Found, settings: ListSettings): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = settings.base + (found.raw_url ?? found.url).replace(/^\//, '')
  link.textContent = found.meta['title'] ?? found.url
  const quote = found.meta['quote']
  const words = document.createElement('p')
  words.append(...(quote === undefined ? excerptNodes(found.excerpt.replace(/^[\s·]+/, '')) : ['“', ...markedNodes(quote, settings.query), '”']))
  item.append(link, ' ', label(settings.kinds.get(found.filters['kind']?.[0] ?? '') ?? ''), words)
  const [source] = found.filters['source'] ?? []
  if (quote !== undefined && source !== undefined) item.append(note(source))
  return item
}

function label(text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'search-kind'
  element.textContent = text
  return element
}

function note(text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = 'note'
  element.textContent = text
  return element
}

/** The quote with the words and numbers of the query marked; a word in any of its forms, and where it only begins like one of the query. */
function markedNodes(quote: string, query: string): (Node | string)[] {
  const {numbers, words} = separateNumbers(query.toLowerCase())
  const wanted = contentWords(words)
  const isWord = (part: string, word: string): boolean => (word.length > 2 && part.startsWith(word)) || stemOf(part) === stemOf(word)
  const isWanted = (part: string): boolean => wanted.some(word => isWord(part.toLowerCase(), word)) || separateNumbers(part).numbers.some(number => numbers.includes(number))
  return quote.split(/(\p{L}[\p{L}\p{N}]*|\d[\d.,]*\d|\d)/u).map(part => (isWanted(part) ? marked(part) : part))
}

function marked(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.textContent = text
  return mark
}

/** Text and `<mark>` elements only, whatever else the excerpt holds. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).filter(part => part !== '').map(part => {
    const inner = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1]
    return inner === undefined ? document.createTextNode(unescapeText(part)) : marked(unescapeText(inner))
  })
}

const ENTITIES: Record<string, string> = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'', '&amp;': '&'}
const unescapeText = (text: string): string => text.replace(/&(?:lt|gt|quot|amp|#39);/g, entity => ENTITIES[entity] ?? entity)
