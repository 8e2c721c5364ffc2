// Vitest's global setup of the browser tests: builds each site once, by the real command, into a temporary folder that the tests then read.
import {execFile} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {promisify} from 'node:util'
import type {TestProject} from 'vitest/node'

/** A built site: its folder and the base it stands at. */
export interface BuiltSite { folder: string; base: string }
export interface BuiltSites { main: BuiltSite; below: BuiltSite; fixture: BuiltSite | null }

declare module 'vitest' {
  export interface ProvidedContext { sites: BuiltSites }
}

export const FIXTURE = resolve('tests/fixtures/knowledge-base')
const run = promisify(execFile)

export default async function setup(project: TestProject): Promise<() => void> {
  const temporary = mkdtempSync(join(tmpdir(), 'attest-sites-'))
  const main = await buildInto(join(temporary, 'main'), '/')
  const below = await buildInto(join(temporary, 'below'), '/attest/')
  const fixture = existsSync(FIXTURE) ? await buildInto(join(temporary, 'fixture'), '/', FIXTURE) : null
  project.provide('sites', {main, below, fixture})
  return () => rmSync(temporary, {recursive: true, force: true})
}

/** `--check`, so that a test never changes content/. */
async function buildInto(folder: string, base: string, root?: string): Promise<BuiltSite> {
  const env = {...process.env, ATTEST_OUT: folder, BASE_PATH: base, ...(root ? {ATTEST_ROOT: root} : {})}
  await run(process.execPath, ['scripts/build.ts', '--check'], {env, maxBuffer: 64e6}).catch((error: {stdout?: string; stderr?: string}) => {
    throw new Error(`The site for ${base} was not built.\n${error.stdout ?? ''}${error.stderr ?? String(error)}`)
  })
  return {folder, base}
}
