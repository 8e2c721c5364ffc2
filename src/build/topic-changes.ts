// The files of content/ and the planned changes in; the content as it would be, and the stale regions as problems, out.
import type {VFileMessage} from 'vfile-message'
import type {FileChange} from '../disk.ts'
import type {EntryFile} from '../entries/front-matter.ts'
import {diagnostic} from '../report/diagnostic.ts'

export function applyChanges(content: readonly EntryFile[], changes: readonly FileChange[]): EntryFile[] {
  const texts = new Map(changes.map(change => [change.path, change.text]))
  return content.map(file => ({...file, text: texts.get(file.path) ?? file.text}))
}

/** One error a file whose managed regions are not as they would be written, with the first difference. */
export function staleRegions(content: readonly EntryFile[], changes: readonly FileChange[]): VFileMessage[] {
  const files = new Map(content.map(file => [file.path, file]))
  return changes.map(change => {
    const before = files.get(change.path)?.text ?? ''
    const difference = firstDifference(before, change.text)
    return diagnostic({path: change.path, text: before, range: difference.range}, {
      rule: 'region-stale',
      reason: 'Unexpected stale region, the claims have changed since it was written',
      why: difference.words,
      fix: 'run `npm run topics` and commit the result',
    })
  })
}

const SHOWN = 3

function firstDifference(before: string, after: string): {range: {start: number; end: number}; words: string} {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const top = old.findIndex((line, at) => line !== fresh[at])
  const at = top < 0 ? Math.min(old.length, fresh.length) : top
  let shared = 0
  while (shared < Math.min(old.length, fresh.length) - at && old.at(-1 - shared) === fresh.at(-1 - shared)) shared++
  const start = old.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
  const show = (sign: string, lines: readonly string[]) => [...lines.slice(0, SHOWN).map(line => `${sign} ${line}`), ...(lines.length > SHOWN ? [`${sign} … ${lines.length - SHOWN} more`] : [])]
  const changed = [...show('-', old.slice(at, old.length - shared)), ...show('+', fresh.slice(at, fresh.length - shared))]
  return {range: {start: Math.min(start, before.length), end: Math.min(start + (old[at]?.length ?? 0), before.length)}, words: `line ${at + 1} would change:\n       ${changed.join('\n       ')}`}
}
