// The files of content/ and the planned changes in; the content as it would be, and what is stale or missing as problems, out.
import type {VFileMessage} from 'vfile-message'
import type {FileChange} from '../disk.ts'
import type {EntryFile} from '../entries/front-matter.ts'
import {PUBLISHED} from '../entries/registers.ts'
import {diagnostic} from '../report/diagnostic.ts'
import {lineDiff} from '../topics/line-diff.ts'

/** Changed files with their new text, new ones added; sorted by path. */
export function applyChanges(content: readonly EntryFile[], changes: readonly FileChange[]): EntryFile[] {
  const files = new Map(content.map(file => [file.path, file]))
  for (const {path, text} of changes) files.set(path, {id: path.split('/').at(-1)!.replace(/\.md$/, ''), path, text})
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** One error a file that is not as it would be written, at its first difference. */
export function staleFiles(content: readonly EntryFile[], changes: readonly FileChange[]): VFileMessage[] {
  const files = new Map(content.map(file => [file.path, file]))
  return changes.map(change => {
    const before = files.get(change.path)?.text
    return before === undefined ? missing(change) : stale(change, before)
  })
}

const CURE = 'run `npm run topics` and commit the result'

const missing = ({path}: FileChange): VFileMessage =>
  diagnostic({path}, {rule: 'card-missing', reason: 'Missing card of a seed', fix: CURE})

/** A warning where the register of published claims lacks some: nothing that a reader sees is stale by it. */
export function staleLedger(added: number): VFileMessage[] {
  if (added === 0) return []
  return [diagnostic({path: PUBLISHED}, {
    rule: 'published-stale',
    severity: 'warning',
    reason: `Missing ${added === 1 ? 'claim' : `${added} claims`} in the register of published claims`,
    why: 'a claim that leaves before it is registered leaves no page behind',
    fix: CURE,
  })]
}

function stale(change: FileChange, before: string): VFileMessage {
  const message = diagnostic({path: change.path, text: before, range: firstDifference(before, change.text)}, {
    rule: 'region-stale',
    reason: 'Unexpected stale region, the claims have changed since it was written',
    fix: CURE,
  })
  message.expected = lineDiff(before, change.text)
  return message
}

/** The first line that differs; the end of the file where lines are only added. */
function firstDifference(before: string, after: string): {start: number; end: number} {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const at = old.findIndex((line, index) => line !== fresh[index])
  if (at < 0) return {start: before.length, end: before.length}
  const start = old.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
  return {start, end: start + old[at]!.length}
}
