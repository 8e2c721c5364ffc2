// The real commands, run in a process of their own over a temporary copy of a knowledge base; and what a folder holds, as hashes.
import {execFile} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdtempSync, readdirSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative, resolve} from 'node:path'

export interface Outcome { code: number; stdout: string; stderr: string }

export const PROJECT = resolve(import.meta.dirname, '..')
export const FIXTURE = join(PROJECT, 'tests/fixtures/knowledge-base')

/** Runs `scripts/<name>.ts` with Node; the outcome of a failure is an outcome, never an exception. */
export function runScript(name: string, args: readonly string[], environment: Record<string, string> = {}, cwd = PROJECT): Promise<Outcome> {
  return new Promise(done => {
    execFile(process.execPath, [join(PROJECT, `scripts/${name}.ts`), ...args], {cwd, env: {...process.env, ...environment}, maxBuffer: 256e6}, (error, stdout, stderr) => {
      done({code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, stdout, stderr})
    })
  })
}

/** A temporary folder with the seeds/ and content/ of a knowledge base, to do with as a test likes. */
export function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'attest-root-'))
  for (const folder of ['seeds', 'content']) cpSync(join(root, folder), join(copy, folder), {recursive: true})
  return copy
}

/** SHA-256 by path of every file below a folder, hidden ones included, sorted. */
export function hashesOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  return Object.fromEntries(readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name)).sort()
    .map(path => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]))
}
