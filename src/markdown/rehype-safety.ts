// A page's tree in (hast), the same tree without anything that could run or lead astray out: no raw HTML (comments with it), no event
// handlers, no addresses of other protocols than http, https and mailto, and the words of pictures for the pictures. The check refuses such files; this holds where the check did not run.
import type {Element, Root} from 'hast'
import type {} from 'mdast-util-to-hast'
import {SKIP, visit} from 'unist-util-visit'
import {isExternal, isSafeAddress} from './protocol.ts'

const ADDRESSES = ['href', 'src', 'cite', 'action', 'formAction', 'poster', 'data', 'xLinkHref', 'longDesc', 'background', 'ping']
const REFUSED_PROPERTIES = ['srcDoc', 'style', 'srcSet']
const REFUSED_ELEMENTS = ['script', 'style', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'link', 'svg', 'math', 'template', 'noscript']

/** Changes `tree`; other sites' links get `rel="noopener external"`. */
export function secure(tree: Root): void {
  visit(tree, (node, index, parent) => {
    const refused = node.type === 'raw' || node.type === 'comment' || (node.type === 'element' && REFUSED_ELEMENTS.includes(node.tagName))
    if (refused && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.type !== 'element') return undefined
    secureElement(node)
    if (node.tagName === 'img' && parent && index !== undefined)
      parent.children[index] = {type: 'text', value: String(node.properties['alt'] ?? '')}
    return undefined
  })
}

function secureElement(element: Element): void {
  const properties = element.properties
  for (const name of Object.keys(properties)) {
    const unsafeAddress = ADDRESSES.includes(name) && !isSafeAddress(String(properties[name]))
    if (unsafeAddress || /^on/i.test(name) || REFUSED_PROPERTIES.includes(name)) delete properties[name]
  }
  if (element.tagName === 'a' && typeof properties['href'] === 'string' && isExternal(properties['href'])) properties['rel'] = ['noopener', 'external']
}
