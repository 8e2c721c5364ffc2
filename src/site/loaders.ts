// The assembled knowledge base in, Astro's collections out. Front matter is parsed once, by src/entries, and a Markdown plugin's error stops the build
// (Astro's own glob loader would parse YAML a second time, with another parser, and only log what a plugin throws).
import type {Loader, LoaderContext} from 'astro/loaders'
import {join, relative} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {Catalogue} from '../entries/catalogue.ts'
import type {Entry} from '../entries/front-matter.ts'
import {isError} from '../report/diagnostic.ts'
import {formatReport} from '../report/format.ts'
import {loadWithReport, type Loaded} from './load.ts'
import {settings} from './settings.ts'

/** Loads one folder of `content/`; ids are the file names without ending, exactly. */
export function catalogueLoader(kind: keyof Catalogue): Loader {
  return loader(`attest-${kind}`, async (context, {kb}) => {
    for (const entry of kb.catalogue[kind]) await storeEntry(context, entry)
  })
}

/** Loads the claims of all sources, by their ids. */
export function claimLoader(): Loader {
  return loader('attest-claims', async (context, {kb}) => {
    for (const claim of kb.claims) context.store.set({id: claim.id, data: await context.parseData({id: claim.id, data: {...claim}})})
  })
}

function loader(name: string, fill: (context: LoaderContext, loaded: Loaded) => Promise<void>): Loader {
  const refill = async (context: LoaderContext) => {
    const loaded = loadWithReport()
    tellErrors(context, loaded)
    context.store.clear()
    await fill(context, loaded)
  }
  return {name, load: async context => {
    await refill(context)
    watch(context, () => refill(context))
  }}
}

const told = new WeakSet<Loaded>()

/** Stops a build; while developing, tells the errors once and shows what can be shown. Thrown or logged, they are all told together. */
function tellErrors({watcher, logger}: LoaderContext, loaded: Loaded): void {
  const errors = loaded.messages.filter(isError)
  if (errors.length === 0 || told.has(loaded)) return
  const report = `The knowledge base has errors.\n\n${formatReport(errors, loaded.texts)}`
  if (!watcher) throw new Error(report)
  told.add(loaded)
  logger.error(report)
}

async function storeEntry(context: LoaderContext, entry: Entry<object>): Promise<void> {
  const path = join(settings.root, entry.path)
  context.store.set({
    id: entry.id,
    data: await context.parseData({id: entry.id, data: withoutId(entry.data), filePath: path}),
    body: entry.body,
    filePath: relative(fileURLToPath(context.config.root), path),
    rendered: await context.renderMarkdown(withoutHeader(entry), {fileURL: pathToFileURL(path)}),
  })
}

/** Astro keeps the id beside the data. */
const withoutId = (data: object): Record<string, unknown> => Object.fromEntries(Object.entries(data).filter(([key]) => key !== 'id'))

/** What Astro takes for front matter and cuts off, so that it never reads any of the body as such. */
const EMPTY_HEADER = '---\n---'

/** The body at its own line and column: the header's characters become blanks, so that plugins report places of the file. */
const withoutHeader = ({text, bodyStart}: Entry<object>): string =>
  EMPTY_HEADER + text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart)

function watch({watcher, logger}: LoaderContext, refill: () => Promise<void>): void {
  if (!watcher) return
  const folders = ['seeds', 'content'].map(folder => join(settings.root, folder))
  watcher.add(folders)
  const onChange = async (path: string) => {
    if (folders.some(folder => path.startsWith(folder))) await refill().catch(error => logger.error(String(error)))
  }
  for (const change of ['add', 'change', 'unlink'] as const) watcher.on(change, onChange)
}
