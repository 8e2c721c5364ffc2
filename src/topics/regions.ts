// A topic's text in, its managed regions out: `<!-- figures start measure="killed" -->` … `<!-- figures end sha256="…" -->`,
// found as HTML nodes of the Markdown tree, so that a marker inside a code block is none. All problems are reported together.
import type {Html} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFileMessage} from 'vfile-message'
import type {Range} from '../model.ts'
import {diagnostic} from '../report/diagnostic.ts'
import {nearNames} from '../report/suggestion.ts'
import {parseMarkdown, rangeOf} from '../entries/markdown-tree.ts'

export const REGION_NAMES = ['figures', 'positions', 'events', 'notes'] as const
export type RegionName = (typeof REGION_NAMES)[number]

/** `start` and `end` are the markers, `body` what programs write between them; `sha256` is null while nothing was written yet. */
export interface Region { name: RegionName; measure: string | null; start: Range; body: Range; end: Range; sha256: string | null }

export interface TopicText { path: string; text: string }

interface Marker extends Range { name: string; side: 'start' | 'end'; attributes: ReadonlyMap<string, string> }

const MARKER = /^<!--\s*([a-z][\w-]*)\s+(start|end)((?:\s+[\w-]+="[^"]*")*)\s*-->$/
const MALFORMED = new RegExp(`<!--\\s*(?:${REGION_NAMES.join('|')})\\s+(?:start|end)\\b`)

/** Regions in the file's order; with any message of `messages` the file must not be written. */
export function findRegions(file: TopicText, measures: ReadonlySet<string>): {regions: Region[]; messages: VFileMessage[]} {
  const {markers, messages} = findMarkers(file)
  const regions: Region[] = []
  let open: Marker | null = null
  for (const marker of markers) {
    if (marker.side === 'start') {
      if (open) messages.push(nested(file, open, marker))
      open = marker
      continue
    }
    if (open?.name !== marker.name) { messages.push(unopened(file, open, marker)); continue }
    regions.push(regionOf(open, marker))
    open = null
  }
  if (open) messages.push(unclosed(file, open))
  return {regions, messages: [...messages, ...checkAttributes(file, markers, measures), ...checkDuplicates(file, regions)]}
}

function findMarkers(file: TopicText): {markers: Marker[]; messages: VFileMessage[]} {
  const tree = parseMarkdown(file.text)
  const markers: Marker[] = []
  const messages: VFileMessage[] = []
  visit(tree, 'html', (node: Html, _, parent) => {
    const range = rangeOf(node)
    const marker = readMarker(node.value.trim(), range)
    if (!marker) { if (MALFORMED.test(node.value)) messages.push(malformed(file, range)); return }
    if (!isRegionName(marker.name)) messages.push(unknownName(file, marker))
    else if (parent && parent.type !== 'root') messages.push(misplaced(file, marker, parent.type))
    else markers.push(marker)
  })
  return {markers, messages}
}

function readMarker(value: string, range: Range): Marker | null {
  const [, name, side, attributes] = MARKER.exec(value) ?? []
  if (name === undefined) return null
  return {...range, name, side: side === 'start' ? 'start' : 'end', attributes: new Map([...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(match => [match[1]!, match[2]!]))}
}

const isRegionName = (name: string): name is RegionName => REGION_NAMES.some(known => known === name)

function regionOf(start: Marker, end: Marker): Region {
  return {
    name: start.name as RegionName,
    measure: start.attributes.get('measure') ?? null,
    start: {start: start.start, end: start.end},
    body: {start: start.end, end: end.start},
    end: {start: end.start, end: end.end},
    sha256: end.attributes.get('sha256') ?? null,
  }
}

function checkAttributes(file: TopicText, markers: readonly Marker[], measures: ReadonlySet<string>): VFileMessage[] {
  return markers.flatMap(marker => {
    const expected = marker.side === 'end' ? 'sha256' : marker.name === 'figures' ? 'measure' : null
    const stray = [...marker.attributes.keys()].filter(name => name !== expected).map(name => unknownAttribute(file, marker, name, expected))
    return expected === 'measure' ? [...stray, ...checkMeasure(file, marker, measures)] : stray
  })
}

function checkMeasure(file: TopicText, marker: Marker, measures: ReadonlySet<string>): VFileMessage[] {
  const measure = marker.attributes.get('measure')
  if (measure !== undefined && measures.has(measure)) return []
  const near = nearNames(measure ?? '', measures)
  return [diagnostic({...file, range: marker}, {
    rule: 'region-measure',
    reason: measure === undefined ? 'Missing measure of region `figures`' : `Unexpected measure \`${measure}\` of region \`figures\``,
    why: measure === undefined ? 'a figures region shows one measure' : `there is no file content/measures/${measure}.md`,
    fix: `write ${orList((near.length > 0 ? near : [...measures].sort()).map(name => `\`measure="${name}"\``))}`,
  })]
}

function checkDuplicates(file: TopicText, regions: readonly Region[]): VFileMessage[] {
  const first = new Map<string, Region>()
  return regions.flatMap(region => {
    const key = `${region.name} ${region.measure ?? ''}`
    const other = first.get(key)
    if (!other) { first.set(key, region); return [] }
    return [diagnostic({...file, range: region.start}, {
      rule: 'region-duplicate',
      reason: `Unexpected second region ${regionTitle(region.name, region.measure)}`,
      why: `the first stands in line ${lineOf(file, other.start)}`,
      fix: 'delete one of the two, its markers and all between them',
    })]
  })
}

function unknownName(file: TopicText, marker: Marker): VFileMessage {
  const near = nearNames(marker.name, REGION_NAMES)
  return diagnostic({...file, range: marker}, {
    rule: 'region-unknown',
    reason: `Unexpected region \`${marker.name}\`, expected ${orList(REGION_NAMES.map(name => `\`${name}\``))}`,
    fix: near.length > 0 ? `write \`${near[0]!}\`` : 'delete the line, or word the comment otherwise',
  })
}

const unknownAttribute = (file: TopicText, marker: Marker, name: string, expected: string | null): VFileMessage => diagnostic({...file, range: marker}, {
  rule: 'region-attribute',
  reason: `Unexpected attribute \`${name}\` of region \`${marker.name}\`, expected ${expected ? `\`${expected}\`` : 'none'}`,
  fix: `delete \`${name}="…"\``,
})

const malformed = (file: TopicText, range: Range): VFileMessage => diagnostic({...file, range}, {
  rule: 'region-marker',
  reason: 'Unexpected form of a region marker',
  why: 'a marker is a whole line: <!-- name start --> or <!-- name end -->, with attributes as name="value"',
  fix: 'put the marker on a line of its own, blank lines around it',
})

const misplaced = (file: TopicText, marker: Marker, parent: string): VFileMessage => diagnostic({...file, range: marker}, {
  rule: 'region-misplaced',
  reason: `Unexpected marker of region \`${marker.name}\` inside a ${parent === 'listItem' ? 'list' : parent}`,
  why: 'a region holds whole paragraphs and tables of the page itself',
  fix: 'put the marker at the beginning of a line of its own, with a blank line before it',
})

const nested = (file: TopicText, open: Marker, marker: Marker): VFileMessage => diagnostic({...file, range: marker}, {
  rule: 'region-nested',
  reason: `Unexpected start of region \`${marker.name}\` inside region \`${open.name}\``,
  why: `region \`${open.name}\`, begun in line ${lineOf(file, open)}, has no end before this line`,
  fix: `add \`<!-- ${open.name} end -->\` above this line, or delete line ${lineOf(file, open)}`,
})

const unopened = (file: TopicText, open: Marker | null, marker: Marker): VFileMessage => diagnostic({...file, range: marker}, {
  rule: 'region-unopened',
  reason: `Unexpected end of region \`${marker.name}\``,
  why: open ? `the region begun in line ${lineOf(file, open)} is \`${open.name}\`` : 'no region is open here',
  fix: `delete this line, or restore \`<!-- ${marker.name} start -->\` above it`,
})

const unclosed = (file: TopicText, open: Marker): VFileMessage => diagnostic({...file, range: open}, {
  rule: 'region-unclosed',
  reason: `Unclosed managed region \`${open.name}\``,
  why: 'no matching end before the end of the file',
  fix: `delete line ${lineOf(file, open)}, or add \`<!-- ${open.name} end -->\` below it`,
})

/** As a message names it: `figures` (measure `killed`). */
export const regionTitle = (name: string, measure: string | null): string => (measure === null ? `\`${name}\`` : `\`${name}\` of \`${measure}\``)

export const lineOf = (file: TopicText, range: Range): number => file.text.slice(0, range.start).split(/\r\n|\n|\r/).length

const orList = (names: readonly string[]): string => new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(names)
