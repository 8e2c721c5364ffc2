// Pages found in, list items out. Every word is set as text: nothing that a seed or a page contains can become markup.
import type {Found} from './pagefind.ts'

/** `base`: the site's base with a closing slash; `kinds`: the label of each kind. */
export interface ListSettings { base: string; kinds: ReadonlyMap<string, string> }

export function resultItem(found: Found, settings: ListSettings): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = settings.base + (found.raw_url ?? found.url).replace(/^\//, '')
  link.textContent = found.meta['title'] ?? found.url
  const kind = document.createElement('span')
  kind.className = 'search-kind'
  kind.textContent = settings.kinds.get(found.filters['kind']?.[0] ?? '') ?? ''
  const excerpt = document.createElement('p')
  excerpt.append(...excerptNodes(found.excerpt))
  item.append(link, ...(kind.textContent === '' ? [] : [' ', kind]), excerpt)
  return item
}

/** Text and `<mark>` elements only, whatever else the excerpt holds. */
function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).filter(part => part !== '').map(part => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part)
    if (!marked) return document.createTextNode(unescapeText(part))
    const mark = document.createElement('mark')
    mark.textContent = unescapeText(marked[1] ?? '')
    return mark
  })
}

const ENTITIES: Record<string, string> = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'', '&amp;': '&'}
const unescapeText = (text: string): string => text.replace(/&(?:lt|gt|quot|amp|#39);/g, entity => ENTITIES[entity] ?? entity)
