// Settings from the environment in, Astro's configuration out: a static site whose pages need no script. Their security policy is written into them by src/build.
import {unified} from '@astrojs/markdown-remark'
import sitemap from '@astrojs/sitemap'
import {defineConfig} from 'astro/config'
import {createHash} from 'node:crypto'
import {markdownPlugins} from './src/markdown/plugins.ts'
import {loadKnowledgeBase} from './src/site/load.ts'
import {settings} from './src/site/settings.ts'
import {unlistedAddresses} from './src/site/unlisted-pages.ts'

/** Builds of other roots or into other folders, side by side, each keep their own cache. */
const cache = `node_modules/.astro/${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 12)}`

/** A note that is referred to again shows the number of the mention, so its label says it too. */
const backLabel = (note: number, mention: number): string => `Back to the text, note ${note + 1}${mention > 1 ? `, mention ${mention}` : ''}`

/** Rejected claims, claims that are gone and addresses that moved have pages, and no list names them. */
const unlisted = unlistedAddresses(loadKnowledgeBase())

/** `env(site-origin)` in a stylesheet is the origin of the published site: paper shows whole addresses. */
const siteOrigin = {postcssPlugin: 'site-origin', Declaration: (declaration: {value: string}) => { declaration.value = declaration.value.replace('env(site-origin)', JSON.stringify(settings.site)) }}

export default defineConfig({
  site: settings.site,
  base: settings.base,
  outDir: settings.out,
  cacheDir: cache,
  vite: {cacheDir: `${cache}/vite`, css: {postcss: {plugins: [siteOrigin]}}},
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: {format: 'directory', inlineStylesheets: 'always'},
  devToolbar: {enabled: false},
  integrations: [sitemap({filter: page => !/\/(?:404|search)\/$/.test(page) && !unlisted.has(new URL(page).pathname)})],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: true,
      smartypants: false,
      ...markdownPlugins({base: settings.base, glossary: loadKnowledgeBase().catalogue.glossary.map(entry => entry.data)}),
      remarkRehype: {footnoteLabel: 'Notes', footnoteBackLabel: backLabel},
    }),
  },
})
