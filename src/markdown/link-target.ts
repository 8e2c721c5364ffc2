// A link of a Markdown file and the place of that file in, what the link points to out; and the site's address of an entry.
// Links are written relative, as GitHub follows them: `../sources/x.md#anchor`.
import {posix} from 'node:path'
import type {ContentFolder} from '../entries/catalogue.ts'
import {sourceId} from '../source/read-source.ts'
import {protocolOf} from './protocol.ts'

/** A file of `content/`, by its folder and its name without ending. */
export interface EntryPlace { folder: ContentFolder; id: string }

export type LinkTarget =
  | {kind: 'entry'; folder: ContentFolder; id: string; fragment: string}
  | {kind: 'seed'; path: string; id: string; fragment: string}
  /** An anchor of the same file. */
  | {kind: 'anchor'; fragment: string}
  /** An address with a protocol, `https` or any other. */
  | {kind: 'address'; protocol: string}
  /** An address of the site (`/topics/x/`) or of a host (`//host/x`). */
  | {kind: 'rooted'}
  /** A path that leads to no Markdown file of `content/` and to no seed. */
  | {kind: 'elsewhere'; path: string}

/** Resolves a link's address as a browser on GitHub would; `from` is null where the file's place is not known. */
export function resolveLink(url: string, from: EntryPlace | null): LinkTarget {
  const protocol = protocolOf(url)
  if (protocol !== null) return {kind: 'address', protocol}
  if (/^[/\\]/.test(url.trim())) return {kind: 'rooted'}
  const [address = '', fragment = ''] = splitOnce(url.trim(), '#')
  if (address === '') return {kind: 'anchor', fragment: decode(fragment)}
  return targetOf(posix.normalize(posix.join('content', from?.folder ?? '(unknown)', decode(address.split('?')[0]!))), decode(fragment))
}

function targetOf(path: string, fragment: string): LinkTarget {
  const place = entryPlace(path)
  if (place && path === `content/${place.folder}/${place.id}.md`) return {kind: 'entry', ...place, fragment}
  return /^seeds\/.+\.(?:txt|md)$/i.test(path) ? {kind: 'seed', path, id: sourceId(path), fragment} : {kind: 'elsewhere', path}
}

/** The entry that a file path names, however long the path before `content/`; null for other files. */
export function entryPlace(path: string): EntryPlace | null {
  const match = /(?:^|\/)content\/(topics|measures|glossary|sources|pages)\/([^/]+)\.md$/.exec(path.replaceAll('\\', '/'))
  return match ? {folder: match[1] as ContentFolder, id: match[2]!} : null
}

/** The address of an entry's page below `base` (which begins and ends with a slash), with its anchor if any. */
export function entryAddress(base: string, {folder, id}: EntryPlace, fragment = ''): string {
  const path = folder === 'pages' ? (id === 'home' ? '' : `${encodeURIComponent(id)}/`) : `${folder}/${encodeURIComponent(id)}/`
  return `${base}${path}${fragment === '' ? '' : `#${encodeURIComponent(fragment)}`}`
}

/** The relative link from one entry's file to another's. */
export const relativeLink = (from: EntryPlace, to: EntryPlace): string =>
  `${from.folder === to.folder ? '' : `../${to.folder}/`}${encodeURIComponent(to.id)}.md`

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

/** A link may hold a stray per cent sign; it is then taken as it stands. */
function decode(text: string): string {
  try { return decodeURIComponent(text) } catch { return text }
}
