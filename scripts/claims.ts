// `npm run --silent claims -- PATH…`: one JSON claim a line on stdout, diagnostics on stderr.
// PATH is a `.txt` or `.md` file, or a folder (recursive, sorted, other files ignored). No editorial cards are needed.
import {isAbsolute, relative, resolve} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {checkRoot} from '../src/build/check-settings.ts'
import {extractClaims} from '../src/claims/extract.ts'
import {findArticles, readArticle, readContent} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {subjectOf} from '../src/knowledge-base.ts'
import {diagnostic, isError} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'
import {readSettings} from '../src/site/settings.ts'
import {readSources, type SeedFile} from '../src/source/read-source.ts'
import {runCommand} from './run-command.ts'

const {root} = readSettings(process.env, process.cwd())
/** npm runs a script in the project's folder and tells where the person is; paths are meant from there. */
const here = process.env['npm_lifecycle_event'] === 'claims' ? process.env['INIT_CWD'] ?? '.' : '.'

/** The exit code: 0, or 1 where something could not be read. */
function run(paths: readonly string[]): number {
  if (paths.length === 0 || paths.includes('--help')) {
    console.error('usage: npm run --silent claims -- PATH…   (files or folders of .txt and .md articles)')
    return 1
  }
  const content = readContent(root)
  const {catalogue, messages: contentMessages} = readCatalogue(content)
  const messages = [...checkRoot(root, ['content']), ...contentMessages]
  const {sources, messages: sourceMessages} = readSources(readPaths(paths, messages))
  messages.push(...sourceMessages)
  const subject = subjectOf(catalogue)
  for (const source of sources) for (const claim of extractClaims(source, subject).claims) process.stdout.write(`${JSON.stringify(claim)}\n`)
  if (messages.length > 0) console.error(formatReport(messages, new Map(content.map(file => [file.path, file.text]))))
  return messages.some(isError) ? 1 : 0
}

const fromHere = (path: string): string => (isAbsolute(path) ? path : relative('.', resolve(here, path)) || '.')

/** Every article once, however often its path is given; what cannot be read is named in `problems` and skipped. */
function readPaths(given: readonly string[], problems: VFileMessage[]): SeedFile[] {
  const articles = new Map<string, SeedFile>()
  const attempt = <T>(path: string, read: () => T): T | null => {
    try { return read() } catch (error) { problems.push(unreadable(path, error)); return null }
  }
  for (const path of given) for (const article of attempt(path, () => findArticles(fromHere(path))) ?? []) {
    const file = attempt(article, () => readArticle(article))
    if (file && !articles.has(resolve(article))) articles.set(resolve(article), file)
  }
  return [...articles.values()]
}

function unreadable(path: string, error: unknown): VFileMessage {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return diagnostic({path}, {rule: 'path-missing', reason: 'Unexpected path, there is no such file or folder', fix: 'check the spelling'})
  return diagnostic({path}, {rule: 'path-unreadable', reason: `Unexpected unreadable file (${code || String(error)})`, fix: 'allow yourself to read it, or leave it out'})
}

await runCommand('claims', () => run(process.argv.slice(2)))
