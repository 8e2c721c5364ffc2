// Vitest's global setup of the browser tests: builds each site once, by the real command, into a temporary folder that the tests then read.
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'
import {copyOf, FIXTURE, runScript} from '../command.ts'

/** A built site: its folder and the base it stands at. */
export interface BuiltSite { folder: string; base: string }
export interface BuiltSites { main: BuiltSite; below: BuiltSite; fixture: BuiltSite; weighed: BuiltSite }

declare module 'vitest' {
  export interface ProvidedContext { sites: BuiltSites }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const temporary = mkdtempSync(join(tmpdir(), 'attest-sites-'))
  const root = copyOf(FIXTURE)
  const light = lighter(copyOf(FIXTURE))
  const sites: BuiltSites = {
    main: await buildSite(['--check'], join(temporary, 'main'), '/'), // a test never changes content/
    below: await buildSite(['--check'], join(temporary, 'below'), '/attest/'),
    fixture: await buildSite([], join(temporary, 'fixture'), '/', root),
    weighed: await buildSite([], join(temporary, 'weighed'), '/', light),
  }
  project.provide('sites', sites)
  return () => { for (const folder of [temporary, root, light]) rmSync(folder, {recursive: true, force: true}) }
}

/** So many articles that a topic on two measures shows some 25 claims, and a plot for each of their bases. */
const ARTICLES = 9
const MEASURES = ['marines-sent', 'dead']

/** The same knowledge base with few articles and one topic, for its weight. */
function lighter(root: string): string {
  const seeds = readdirSync(join(root, 'seeds')).sort()
  for (const name of seeds.slice(ARTICLES)) rmSync(join(root, 'seeds', name))
  for (const folder of ['sources', 'topics', 'gold']) rmSync(join(root, 'content', folder), {recursive: true, force: true})
  mkdirSync(join(root, 'content/topics'))
  const sections = MEASURES.map(measure => `## ${measure}\n\nWhat is reported, and by whom, stands below.\n\n<!-- figures start measure="${measure}" -->\n<!-- figures end -->`)
  writeFileSync(join(root, 'content/topics/contingent.md'), ['---', 'title: The contingent', 'summary: What a page of many claims weighs.', `measures: [${MEASURES.join(', ')}]`, '---', '', ...sections, '', '<!-- notes start -->', '<!-- notes end -->', ''].join('\n'))
  return root
}

async function buildSite(args: readonly string[], folder: string, base: string, root = ''): Promise<BuiltSite> {
  const {code, stdout, stderr} = await runScript('build', args, {ATTEST_OUT: folder, BASE_PATH: base, ATTEST_ROOT: root, SITE_URL: ''})
  if (code !== 0) throw new Error(`The site for ${base} was not built.\n${stdout}${stderr}`)
  return {folder, base}
}
