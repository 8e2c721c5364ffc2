// A built site's folder in, its pages with their addresses, tags, ids and links out; no browser needed.
import {readFileSync} from 'node:fs'
import {relative} from 'node:path'
import {listFiles} from '../../src/disk.ts'

/** A start tag as a browser reads it: attribute names in lower case, values unescaped; `text` is what a script or style holds. */
export interface Tag { name: string; attributes: ReadonlyMap<string, string>; text: string }
export interface BuiltPage { path: string; address: string; html: string; tags: Tag[]; ids: string[]; links: string[] }

/** `address` is the page's path with its base; `links` are the values of href, src and action. */
export function builtPages(folder: string, base: string): BuiltPage[] {
  return listFiles(folder).filter(file => file.endsWith('.html')).map(file => {
    const path = relative(folder, file).split('\\').join('/')
    const html = readFileSync(file, 'utf8')
    const tags = tagsOf(html)
    return {path, html, tags, address: base + path.replace(/(^|\/)index\.html$/, '$1'), ids: valuesOf(tags, 'id'), links: ['href', 'src', 'action'].flatMap(name => valuesOf(tags, name))}
  })
}

const valuesOf = (tags: readonly Tag[], name: string): string[] => tags.flatMap(({attributes}) => attributes.get(name) ?? [])

const ATTRIBUTES = String.raw`((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*/?>`
const TAG = new RegExp(String.raw`<!--[\s\S]*?-->|<(script|style|title|textarea)\b${ATTRIBUTES}([\s\S]*?)</\1>|<([a-z][a-z0-9-]*)${ATTRIBUTES}`, 'gi')
const ATTRIBUTE = /([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** Every start tag; a `<` inside an attribute or a script begins none. */
export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(TAG)].filter(([whole]) => !whole.startsWith('<!--')).map(([, raw, rawAttributes, text, name, attributes]) => ({
    name: (raw ?? name ?? '').toLowerCase(), attributes: readAttributes(rawAttributes ?? attributes ?? ''), text: text ?? '',
  }))
}

const readAttributes = (written: string): Map<string, string> =>
  new Map([...written.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [(name ?? '').toLowerCase(), unescape(double ?? single ?? bare ?? '')]))

const unescape = (value: string): string => value.replace(/&quot;|&#34;|&#x22;/gi, '"').replace(/&lt;|&#x3c;/gi, '<').replace(/&gt;|&#x3e;/gi, '>').replace(/&#39;|&#x27;/gi, '\'').replace(/&#x26;|&#38;|&amp;/gi, '&')

/** What could run on a page though no script of the site: handlers, program addresses, embedded documents. */
export const dangers = ({path, tags}: Pick<BuiltPage, 'path' | 'tags'>): string[] => tags.flatMap(({name, attributes}) => [
  ...[...attributes].filter(([key, value]) => key.startsWith('on') || /^\s*(?:javascript|data|vbscript):/i.test(value)).map(([key, value]) => `${path}: <${name} ${key}="${value}">`),
  ...(['iframe', 'object', 'embed', 'base', 'applet'].includes(name) ? [`${path}: <${name}>`] : []),
])
