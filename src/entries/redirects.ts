// content/redirects.yml in, where old addresses lead now out: `old: new` by the line, each a claim's id or the address of a page below the site's root.
// Chains are followed to their end; an address that is alive, an end that is none, and a loop are errors.
import {isMap, isScalar, parseDocument, type Pair, type Scalar} from 'yaml'
import type {VFileMessage} from 'vfile-message'
import type {Range} from '../model.ts'
import {diagnostic, type Problem} from '../report/diagnostic.ts'
import {didYouMean, nearest} from '../report/suggestion.ts'
import {CLAIM_ID, type RegisterFile} from './registers.ts'

/** Old to new, each a claim's id or an address such as `/topics/losses/`; what is new has a page. */
export type Redirects = ReadonlyMap<string, string>

/** What has a page: ids of claims, and addresses of all other pages. */
export interface AlivePages { claims: ReadonlySet<string>; pages: ReadonlySet<string> }

interface Line { from: string; to: string; fromRange: Range; toRange: Range }

export function readRedirects(file: RegisterFile | null, alive: AlivePages): {redirects: Redirects; messages: VFileMessage[]} {
  if (file === null) return {redirects: new Map(), messages: []}
  const {lines, messages} = parseRedirects(file)
  const next = new Map(lines.map(({from, to}) => [from, to]))
  const redirects = new Map<string, string>()
  for (const line of lines) {
    const end = endOf(line.from, next)
    const wrong = problemOf(line, end, alive)
    if (wrong) messages.push(diagnostic({...file, range: wrong.range}, wrong.problem))
    else redirects.set(line.from, end!)
  }
  return {redirects, messages}
}

/** Where a chain of redirects ends; null where it never does. */
function endOf(from: string, next: ReadonlyMap<string, string>): string | null {
  const seen = new Set<string>()
  let at = from
  for (let to = next.get(at); to !== undefined; to = next.get(at)) {
    if (seen.has(at)) return null
    seen.add(at)
    at = to
  }
  return at
}

const isAlive = (place: string, {claims, pages}: AlivePages): boolean => (CLAIM_ID.test(place) ? claims : pages).has(place)

function problemOf({from, to, fromRange, toRange}: Line, end: string | null, alive: AlivePages): {range: Range; problem: Problem} | null {
  if (isAlive(from, alive)) return {range: fromRange, problem: {
    rule: 'redirect-alive',
    reason: `Unexpected redirect of \`${from}\`, which has a page of its own`,
    why: 'one address cannot be a page and lead away from it',
    fix: 'delete the line, or write the old address that is gone',
  }}
  if (end === null) return {range: toRange, problem: {
    rule: 'redirect-loop',
    reason: `Unexpected redirect of \`${from}\` to \`${to}\`, which leads back in a circle`,
    fix: 'let one line of the circle name a page that exists',
  }}
  if (isAlive(end, alive)) return null
  const known = CLAIM_ID.test(end) ? alive.claims : alive.pages
  return {range: toRange, problem: {
    rule: 'redirect-target',
    reason: end === to ? `Unexpected redirect to \`${to}\`, there is no such ${nounOf(to)}` : `Unexpected redirect to \`${to}\`, which leads on to \`${end}\`, and there is no such ${nounOf(end)}`,
    fix: didYouMean(nearest(end, [...known].sort(), place => place), 'name a claim or page that exists; a claim that has none to take its place needs no redirect, its page says that it is gone'),
  }}
}

const nounOf = (place: string): string => (CLAIM_ID.test(place) ? 'claim' : 'page')

function parseRedirects(file: RegisterFile): {lines: Line[]; messages: VFileMessage[]} {
  const document = parseDocument(file.text, {prettyErrors: false, uniqueKeys: true})
  const refuse = (reason: string, range: Range): VFileMessage => diagnostic({...file, range}, {
    rule: 'redirects-unreadable', reason, fix: 'write one `old: new` a line, each a claim’s id or an address such as /topics/losses/',
  })
  if (document.errors.length > 0) return {lines: [], messages: document.errors.map(({message, pos: [start, end]}) => refuse(`Unreadable redirects: ${message}`, {start, end}))}
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return {lines: [], messages: []}
  if (!isMap(document.contents)) return {lines: [], messages: [refuse('Unexpected list or text, expected `old: new` lines', {start: 0, end: 1})]}
  const messages: VFileMessage[] = []
  const seen = new Set<string>()
  const lines = document.contents.items.flatMap(({key, value}: Pair): Line[] => {
    const [from, to] = [placeIn(key), placeIn(value)]
    const twice = from !== null && seen.has(from)
    if (from !== null) seen.add(from)
    if (from !== null && to !== null && !twice) return [{from, to, fromRange: rangeOf(key), toRange: rangeOf(value)}]
    const wrong = from === null || twice ? key : value
    messages.push(refuse(twice ? `Unexpected second redirect of \`${from}\`` : 'Unexpected name, expected a claim’s id or the address of a page, with a slash at both ends', rangeOf(isScalar(wrong) ? wrong : key)))
    return []
  })
  return {lines, messages}
}

const rangeOf = (node: unknown): Range => (isScalar(node) && node.range ? {start: node.range[0], end: Math.max(node.range[1], node.range[0] + 1)} : {start: 0, end: 1})

/** No segment leads upwards or is empty; `/claims/<id>/` is the claim. */
const ADDRESS = /^\/(?:(?!\.{1,2}\/)[^/\\?#%\p{Cc}]+\/)*$/u

function placeIn(node: unknown): string | null {
  const written = isScalar(node) ? (node as Scalar).value : null
  if (typeof written !== 'string') return null
  const claim = /^\/claims\/([^/]+)\/$/.exec(written)?.[1] ?? written
  if (CLAIM_ID.test(claim)) return claim
  return ADDRESS.test(written) ? written : null
}
