// Two texts in, a short difference by lines out: what goes is marked `-`, what comes `+`, with its line number.

const MOST_LINES = 12
const WIDTH = 140

/** Lines between the common beginning and the common end, at most a dozen of either; control characters show as a middle dot. */
export function lineDiff(before: string, after: string): string[] {
  const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)]
  const shortest = Math.min(old.length, fresh.length)
  let head = 0
  while (head < shortest && old[head] === fresh[head]) head++
  let tail = 0
  while (tail < shortest - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++
  if (head === old.length && head === fresh.length) return ['only line ends differ']
  return [...marked(old.slice(head, old.length - tail), '-', head + 1), ...marked(fresh.slice(head, fresh.length - tail), '+', head + 1)]
}

function marked(lines: readonly string[], sign: string, first: number): string[] {
  const shown = lines.slice(0, MOST_LINES).map((line, at) => `${sign} ${first + at}: ${cut(line)}`)
  return lines.length > MOST_LINES ? [...shown, `${sign} … ${lines.length - MOST_LINES} more`] : shown
}

const cut = (line: string): string => printable(line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line)
const printable = (line: string): string => line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '·')
