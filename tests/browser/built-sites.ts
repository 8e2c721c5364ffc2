// Vitest's global setup of the browser tests: builds each site once, by the real command, into a temporary folder that the tests then read.
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'
import {copyOf, FIXTURE, runScript} from '../command.ts'

/** A built site: its folder and the base it stands at. */
export interface BuiltSite { folder: string; base: string }
export interface BuiltSites { main: BuiltSite; below: BuiltSite; fixture: BuiltSite }

declare module 'vitest' {
  export interface ProvidedContext { sites: BuiltSites }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const temporary = mkdtempSync(join(tmpdir(), 'attest-sites-'))
  const root = copyOf(FIXTURE)
  const sites: BuiltSites = {
    main: await buildSite(['--check'], join(temporary, 'main'), '/'), // a test never changes content/
    below: await buildSite(['--check'], join(temporary, 'below'), '/attest/'),
    fixture: await buildSite([], join(temporary, 'fixture'), '/', root),
  }
  project.provide('sites', sites)
  return () => { for (const folder of [temporary, root]) rmSync(folder, {recursive: true, force: true}) }
}

async function buildSite(args: readonly string[], folder: string, base: string, root = ''): Promise<BuiltSite> {
  const {code, stdout, stderr} = await runScript('build', args, {ATTEST_OUT: folder, BASE_PATH: base, ATTEST_ROOT: root, SITE_URL: ''})
  if (code !== 0) throw new Error(`The site for ${base} was not built.\n${stdout}${stderr}`)
  return {folder, base}
}
