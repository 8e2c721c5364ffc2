// Regions and their new bodies in, the file's text with them out. Bytes outside the regions stay as their author typed them,
// line ends included; the end marker carries the hash by which a later hand edit is recognised.
import {createHash} from 'node:crypto'
import type {Region} from './regions.ts'

/** A region and what shall stand in it, with LF line ends. */
export interface Filling { region: Region; body: string }

/** SHA-256 of a region's body, blind to the kind of line ends and to blank lines around it. */
export const bodyHash = (body: string): string => createHash('sha256').update(foldLineEnds(body).trim()).digest('hex')

/** Whether someone changed the region by hand since it was written; a region without a hash was never written. */
export const isEdited = (text: string, region: Region): boolean => region.sha256 !== null && region.sha256 !== bodyHash(bodyOf(text, region))

export const bodyOf = (text: string, {body}: Region): string => text.slice(body.start, body.end)

/** Fillings of regions of this very text, in any order. The same fillings give the same text again. */
export function spliceRegions(text: string, fillings: readonly Filling[]): string {
  const lineEnd = lineEndOf(text)
  let spliced = ''
  let at = 0
  for (const {region, body} of [...fillings].sort((a, b) => a.region.start.start - b.region.start.start)) {
    spliced += text.slice(at, region.start.end) + frame(region, body).split('\n').join(lineEnd)
    at = region.end.end
  }
  return spliced + text.slice(at)
}

function frame(region: Region, body: string): string {
  const content = body.trim()
  return `\n\n${content}${content === '' ? '' : '\n\n'}<!-- ${region.name} end sha256="${bodyHash(content)}" -->`
}

/** The file's own line end: that of its first line. */
const lineEndOf = (text: string): string => (/\r\n|\n|\r/.exec(text)?.[0] ?? '\n')

const foldLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')
