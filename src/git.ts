// The one module that asks git, besides disk.ts the only one with effects: a root folder in, when each of its files was added and last changed out.
// History is an input like any file; where it is not whole (no repository, a shallow clone) nothing is known, rather than something wrong.
import {execFileSync} from 'node:child_process'

/** Times of commits in UTC, ISO 8601, by path relative to the root. A file not yet committed has none. */
export interface FileHistory { added: string; changed: string }
export type History = ReadonlyMap<string, FileHistory>

/** Set between the commits and before each time: no path or time holds it. */
const COMMIT = '\u0001'
const MOST_OUTPUT = 1 << 30

/** Null where the history is not known. Renames count as a removal and an addition. */
export function readHistory(root: string): History | null {
  try {
    if (git(root, 'rev-parse', '--is-shallow-repository').trim() !== 'false') return null
    return parseLog(git(root, 'log', `--format=${COMMIT}%cI`, '--name-status', '--no-renames', '-z', '--relative', '--', 'seeds', 'content'))
  } catch {
    return null
  }
}

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-C', root, ...args], {encoding: 'utf8', maxBuffer: MOST_OUTPUT, stdio: ['ignore', 'pipe', 'ignore'], env: {...process.env, GIT_OPTIONAL_LOCKS: '0'}})

/** What `git log -z --name-status` prints, the newest commit first: a time, then pairs of a letter and a path, all between zero bytes. */
export function parseLog(log: string): History {
  const found = new Map<string, FileHistory>()
  for (const commit of log.split(COMMIT).slice(1)) {
    const [time = '', ...fields] = commit.split('\0').map(field => field.replace(/^\n/, ''))
    const moment = new Date(time.trim()).toISOString()
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const path = fields[at + 1]!
      const known = found.get(path)
      if (!known) found.set(path, {added: moment, changed: moment})
      else known.added = moment
    }
  }
  return found
}
