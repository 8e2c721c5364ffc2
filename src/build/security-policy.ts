// A built page in, the same page with its content security policy out: only the site's own files, and the very bytes of the scripts and styles that the page
// itself holds, by their hashes. Exact for each page, so that no page carries the hashes of all.
import {createHash} from 'node:crypto'

const SELF = "'self'"
/** Pagefind's engine is WebAssembly. */
const ENGINE = "'wasm-unsafe-eval'"
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*\stype="(?!module))[^>]*>([\s\S]*?)<\/script>/g
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g
/** A policy holds for what comes after it, so it comes first; before it only the encoding. */
const FIRST = /<meta charset="utf-8">/

/** Throws where a page has no place for it. */
export function withPolicy(html: string): string {
  if (!FIRST.test(html)) throw new Error('a page does not begin with its encoding, so that its security policy has no place')
  const sources = (pattern: RegExp): string[] => [...new Set([...html.matchAll(pattern)].map(([, inline]) => `'sha256-${createHash('sha256').update(inline ?? '').digest('base64')}'`))]
  const policy = [
    `default-src ${SELF}`, "object-src 'none'", "base-uri 'none'", `form-action ${SELF}`,
    `script-src ${[SELF, ENGINE, ...sources(INLINE_SCRIPT)].join(' ')}`,
    `style-src ${[SELF, ...sources(INLINE_STYLE)].join(' ')}`,
  ].join(';')
  return html.replace(FIRST, found => `${found}<meta http-equiv="content-security-policy" content="${policy}">`)
}
