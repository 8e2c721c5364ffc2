// The project's folder in, the pages of the site out, by Astro, and finished. Its own log is kept away from the person unless it fails.
import {existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'astro'
import {finishPages} from './finish-pages.ts'
import {oneAtATime} from './one-at-a-time.ts'

/** Builds all pages into `out`. Its caches start empty: Astro would serve Markdown rendered by an older plugin. Rejects as Astro does. */
export async function buildPages(project: string, out: string): Promise<void> {
  const caches = join(project, 'node_modules', '.cache')
  const cacheDir = join(caches, `attest-pages-${process.pid}`)
  process.once('exit', () => rmSync(cacheDir, {recursive: true, force: true})) // Astro may still write to it behind a failed build
  process.env['NODE_ENV'] = 'production'
  await oneAtATime(join(caches, 'attest-build.lock'), () => {
    removeLeftovers(caches)
    return build({root: project, outDir: out, cacheDir, vite: {cacheDir}, logLevel: 'error', devToolbar: {enabled: false}})
  }, words => console.error(words))
  finishPages(out)
}

/** Caches of builds that were killed; no other build runs now. */
function removeLeftovers(caches: string): void {
  if (!existsSync(caches)) return
  for (const name of readdirSync(caches)) if (/^attest-(?:pages-)?\d+$/.test(name)) rmSync(join(caches, name), {recursive: true, force: true})
}
