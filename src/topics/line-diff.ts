// Two texts in, a short difference by lines out: what goes is marked `-`, what comes `+`, with its line number; what stays is left out.

const MOST_LINES = 12
const WIDTH = 140
/** Beyond so many pairs of lines the middle is shown whole: a difference is for reading, not worth minutes. */
const MOST_PAIRS = 4_000_000

interface Line { number: number; text: string }

/** At most a dozen lines of either; control characters show as a middle dot. */
export function lineDiff(before: string, after: string): string[] {
  const [old, fresh] = withoutCommonEnds(numbered(before), numbered(after))
  if (old.length === 0 && fresh.length === 0) return ['only line ends differ']
  const kept = old.length * fresh.length > MOST_PAIRS ? new Set<Line>() : commonLines(old, fresh)
  return [...marked(old.filter(line => !kept.has(line)), '-'), ...marked(fresh.filter(line => !kept.has(line)), '+')]
}

const numbered = (text: string): Line[] => text.split(/\r?\n/).map((line, at) => ({number: at + 1, text: line}))

function withoutCommonEnds(old: readonly Line[], fresh: readonly Line[]): [Line[], Line[]] {
  const shortest = Math.min(old.length, fresh.length)
  let head = 0
  while (head < shortest && old[head]!.text === fresh[head]!.text) head++
  let tail = 0
  while (tail < shortest - head && old.at(-1 - tail)!.text === fresh.at(-1 - tail)!.text) tail++
  return [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)]
}

/** The lines, of both sides, of a longest common subsequence. */
function commonLines(old: readonly Line[], fresh: readonly Line[]): Set<Line> {
  const width = fresh.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  for (let a = old.length - 1; a >= 0; a--) for (let b = fresh.length - 1; b >= 0; b--) {
    longest[a * width + b] = old[a]!.text === fresh[b]!.text ? longest[(a + 1) * width + b + 1]! + 1 : Math.max(longest[(a + 1) * width + b]!, longest[a * width + b + 1]!)
  }
  const common = new Set<Line>()
  for (let a = 0, b = 0; a < old.length && b < fresh.length;) {
    if (old[a]!.text === fresh[b]!.text) { common.add(old[a++]!); common.add(fresh[b++]!) }
    else if (longest[(a + 1) * width + b]! >= longest[a * width + b + 1]!) a++
    else b++
  }
  return common
}

function marked(lines: readonly Line[], sign: string): string[] {
  const shown = lines.slice(0, MOST_LINES).map(({number, text}) => `${sign} ${number}: ${cut(text)}`)
  return lines.length > MOST_LINES ? [...shown, `${sign} … ${lines.length - MOST_LINES} more`] : shown
}

const cut = (line: string): string => printable(line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line)
const printable = (line: string): string => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '·')
