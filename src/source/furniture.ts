// A line in, the kind of page furniture that it is out, or nothing for words of an article. Patterns describe short lines, see words/clutter.json.
import words from './words/clutter.json' with {type: 'json'}

interface Pattern { reason: string; pattern: RegExp }

/** A person's name, and the one word that may name a place: capitals decide, so these patterns mind them. */
const PLACE = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,3}"
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|van|von|de|del|der|den|la|al|bin|el)){1,3}"

const compile = (kinds: Readonly<Record<string, readonly string[]>>, flags: string): Pattern[] =>
  Object.entries(kinds).flatMap(([reason, lines]) => lines.map(line => ({reason, pattern: new RegExp(line.replaceAll('NAME1', PLACE).replaceAll('NAME', NAME), flags)})))

const PATTERNS = [...compile(words.lines, 'iu'), ...compile(words.names, 'u')]
const AGENCIES: ReadonlySet<string> = new Set(words.agencies)
const DATES = words.dates.map(date => new RegExp(date, 'iu'))

/** A longer line is prose whatever it starts with. */
const LONGEST = 400
/** A bar of several pieces ("By Ann Hill | 4 min read · 12 comments") is shorter. */
const LONGEST_BAR = 200
const BETWEEN_PIECES = /\s*(?:[|·•»›]|\s[/>–—]\s)\s*/
const BETWEEN_NAMES = / ?[/,|·] ?| [-–—] | via | for /
const ONE_NAME = new RegExp(`^${NAME}$`, 'u')
const MARKS_BEFORE = /^(?:#{1,6}\s+|[>*_•·|\s-])+/
const MARKS_BEHIND = /[*_|\s]+$/
const LINK = /!?\[([^[\]]{0,200})\]\([^()\s]{0,300}\)/g

/** The name of the pattern that a line of a page meets. */
export function furnitureOf(line: string): string | undefined {
  if (line.length > LONGEST) return undefined
  const bare = line.replace(LINK, '$1').replace(MARKS_BEFORE, '').replace(MARKS_BEHIND, '').replace(/\*\*|\*(?=\p{L})|(?<=[\p{L}:])\*/gu, '')
  return matching(line) ?? ofBare(bare, bare === line)
}

const matching = (line: string): string | undefined => PATTERNS.find(({pattern}) => pattern.test(line))?.reason ?? (isAgencyCredit(line) ? 'agency' : undefined)

/** "Ann Hill/AFP", "Getty Images": nothing but names, one of them an agency's. */
function isAgencyCredit(line: string): boolean {
  const names = line.split(BETWEEN_NAMES)
  return names.some(name => AGENCIES.has(name)) && names.every(name => AGENCIES.has(name) || ONE_NAME.test(name))
}

/** The line without Markdown: whole, if not tried before, or piece by piece, where every piece is furniture and not all are dates. */
function ofBare(line: string, tried: boolean): string | undefined {
  const whole = tried || line === '' ? undefined : matching(line)
  if (whole || line.length > LONGEST_BAR) return whole
  const pieces = line.split(BETWEEN_PIECES).filter(piece => piece !== '')
  if (pieces.length < 2) return undefined
  const others = pieces.filter(piece => !DATES.some(date => date.test(piece))).map(matching)
  return others.every(reason => reason !== undefined) ? others[0] : undefined
}
