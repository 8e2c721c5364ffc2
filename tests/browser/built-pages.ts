// A built site's folder in, its pages with their addresses, ids and links out; no browser needed.
import {readFileSync} from 'node:fs'
import {relative} from 'node:path'
import {listFiles} from '../../src/disk.ts'

export interface BuiltPage { path: string; address: string; html: string; ids: ReadonlySet<string>; links: string[] }

/** `address` is the page's path with its base; `links` are the values of href and src as a browser reads them. */
export function builtPages(folder: string, base: string): BuiltPage[] {
  return listFiles(folder).filter(file => file.endsWith('.html')).map(file => {
    const path = relative(folder, file).split('\\').join('/')
    const html = readFileSync(file, 'utf8')
    const markup = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, (element, name: string) => element.slice(0, element.indexOf('>') + 1) + `</${name}>`)
    return {
      path, html,
      address: base + path.replace(/(^|\/)index\.html$/, '$1'),
      ids: new Set(attributes(markup, 'id')),
      links: [...attributes(markup, 'href'), ...attributes(markup, 'src'), ...attributes(markup, 'action')],
    }
  })
}

const attributes = (markup: string, name: string): string[] =>
  [...markup.matchAll(new RegExp(`<[^>]*?\\s${name}="([^"]*)"`, 'g'))].map(match => unescape(match[1] ?? ''))

const unescape = (value: string): string => value.replace(/&#x26;|&#38;|&amp;/gi, '&').replace(/&quot;|&#34;|&#x22;/gi, '"')
