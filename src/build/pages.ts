// The project's folder in, the pages of the site out, by Astro. Its own log is kept away from the person unless it fails.
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'astro'
import {oneAtATime} from './one-at-a-time.ts'

/** Builds all pages into `out`. Its caches start empty: Astro would serve Markdown rendered by an older plugin. Rejects as Astro does. */
export async function buildPages(project: string, out: string): Promise<void> {
  const cacheDir = join(project, 'node_modules', '.cache', `attest-${process.pid}`)
  process.once('exit', () => rmSync(cacheDir, {recursive: true, force: true})) // Astro may still write to it behind a failed build
  process.env['NODE_ENV'] = 'production'
  await oneAtATime(join(project, 'node_modules', '.cache', 'attest-build.lock'), () =>
    build({root: project, outDir: out, cacheDir, vite: {cacheDir}, logLevel: 'error', devToolbar: {enabled: false}}))
}
