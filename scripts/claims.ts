// `npm run --silent claims -- PATH…`: one JSON claim a line on stdout, diagnostics on stderr.
// `--explain` prints instead, in plain words, what became of every number and every word of stance: the reading it got, or why it was refused.
// PATH is a `.txt` or `.md` file, or a folder (recursive, sorted, other files ignored). No editorial cards are needed.
import {isAbsolute, relative, resolve} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {checkRoot} from '../src/build/check-settings.ts'
import {explainSource} from '../src/claims/explanation/explain.ts'
import {formatExplanation, summarise} from '../src/claims/explanation/format-explanation.ts'
import type {Remark} from '../src/claims/explanation/remark.ts'
import {extractClaims} from '../src/claims/extract.ts'
import type {Subject} from '../src/claims/subject.ts'
import {findArticles, readArticle, readContent} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {subjectOf} from '../src/knowledge-base.ts'
import {diagnostic, isError} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'
import {unknownOptions} from '../src/report/unknown-options.ts'
import type {Source} from '../src/model.ts'
import {readSettings} from '../src/site/settings.ts'
import {readSources, type SeedFile} from '../src/source/read-source.ts'
import {runCommand} from './run-command.ts'

const {root} = readSettings(process.env, process.cwd())
/** npm runs a script in the project's folder and tells where the person is; paths are meant from there. */
const here = process.env['npm_lifecycle_event'] === 'claims' ? process.env['INIT_CWD'] ?? '.' : '.'

const USAGE = `usage: npm run --silent claims -- [--explain] PATH…

PATH       a .txt or .md article, or a folder of them
--explain  print for a person, in place of the claims: every number and every word of stance of the articles,
           the reading it got or the reason why it was refused, and what to change in content/
--help     print this`
const OPTIONS = ['--explain', '--help']

/** The exit code: 0, or 1 where something could not be read. */
function run(given: readonly string[]): number {
  const options = given.filter(word => word.startsWith('-'))
  const paths = given.filter(word => !word.startsWith('-'))
  const unknown = unknownOptions('claims', options, OPTIONS)
  if (unknown.length > 0) { console.error(formatReport(unknown)); return 1 }
  if (options.includes('--help')) { console.log(USAGE); return 0 }
  if (paths.length === 0) { console.error(USAGE); return 1 }
  return readAndPrint(paths, options.includes('--explain') ? printExplanations : printClaims)
}

function readAndPrint(paths: readonly string[], print: (sources: readonly Source[], subject: Subject) => void): number {
  const content = readContent(root)
  const {catalogue, messages: contentMessages} = readCatalogue(content)
  const messages = [...checkRoot(root, ['content']), ...contentMessages]
  const {sources, messages: sourceMessages} = readSources(readPaths(paths, messages))
  messages.push(...sourceMessages)
  print(sources, subjectOf(catalogue))
  if (messages.length > 0) console.error(formatReport(messages, new Map(content.map(file => [file.path, file.text]))))
  return messages.some(isError) ? 1 : 0
}

function printClaims(sources: readonly Source[], subject: Subject): void {
  for (const source of sources) for (const claim of extractClaims(source, subject).claims) process.stdout.write(`${JSON.stringify(claim)}\n`)
}

/** A block for each article, and a line that sums all of them up. */
function printExplanations(sources: readonly Source[], subject: Subject): void {
  const all: Remark[] = []
  for (const source of sources) {
    const remarks = explainSource(source, subject)
    process.stdout.write(`${formatExplanation(source, remarks, subject)}\n\n\n`)
    for (const remark of remarks) all.push(remark)
  }
  process.stdout.write(`${summarise(all, subject)}\n`)
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
