// A built page in, the same page with the rules of its inlined stylesheet that can match something on it out: one stylesheet serves every kind of page, and
// none carries another's rules over the wire. A rule goes only where each of its selectors names a class that neither the page nor a script of the site uses.
import postcss from 'postcss'

const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g
const CLASS_ATTRIBUTE = /\sclass="([^"]*)"/g
/** A class in a selector; those inside `:not()` say what must be absent. */
const CLASS_NAME = /\.(-?[A-Za-z_][\w-]*)/g
const NEGATION = /:not\([^()]*\)/g

/** `scripted`: the classes that scripts give to elements. */
export function withLeanStyles(html: string, scripted: ReadonlySet<string>): string {
  const used = classesOf(html, scripted)
  const key = [...used].sort().join(' ')
  return html.replace(STYLE, (_, open: string, css: string, close: string) => open + prunedOnce(css, key, used) + close)
}

const classesOf = (html: string, scripted: ReadonlySet<string>): Set<string> =>
  new Set([...scripted, ...[...html.matchAll(CLASS_ATTRIBUTE)].flatMap(([, names]) => names!.split(/\s+/))].filter(name => name !== ''))

/** Pages of one kind use the same classes. */
const pruned = new Map<string, string>()

function prunedOnce(css: string, key: string, used: ReadonlySet<string>): string {
  const name = `${css.length} ${key}`
  const found = pruned.get(name) ?? prune(css, used)
  pruned.set(name, found)
  return found
}

function prune(css: string, used: ReadonlySet<string>): string {
  const sheet = postcss.parse(css)
  sheet.walkRules(rule => {
    const kept = rule.selectors.filter(selector => canMatch(selector, used))
    if (kept.length > 0) rule.selectors = kept
    else rule.remove()
  })
  sheet.walkAtRules('media', media => { if (media.nodes?.length === 0) media.remove() })
  return sheet.toString()
}

/** Alternatives inside `:is()` are read as if all were needed, unless one of them has no class. */
function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  const positive = selector.replace(NEGATION, '').replace(/:(?:is|where)\(([^()]*)\)/g, (_, list: string) => (list.split(',').some(part => classesIn(part).every(name => used.has(name))) ? '' : list))
  return classesIn(positive).every(name => used.has(name))
}

const classesIn = (selector: string): string[] => [...selector.matchAll(CLASS_NAME)].map(([, name]) => name!)
