// `npm run --silent claims -- PATH…`: one JSON claim a line on stdout, diagnostics on stderr.
// PATH is a `.txt` or `.md` file, or a folder (recursive, sorted, other files ignored). No editorial cards are needed.
import {existsSync} from 'node:fs'
import {extractClaims} from '../src/claims/extract.ts'
import {readArticles, readContent} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {subjectOf} from '../src/knowledge-base.ts'
import {diagnostic, isError} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'
import {readSources, type SeedFile} from '../src/source/read-source.ts'

const paths = process.argv.slice(2)
if (paths.length === 0) {
  console.error('usage: npm run --silent claims -- PATH…   (files or folders of .txt and .md articles)')
  process.exit(1)
}
const content = readContent(process.cwd())
const {catalogue, messages} = readCatalogue(content)
const files: SeedFile[] = []
for (const path of paths) {
  if (existsSync(path)) files.push(...readArticles(path))
  else messages.push(diagnostic({path}, {rule: 'path-missing', reason: 'Unexpected path, there is no such file or folder', fix: 'check the spelling'}))
}
const {sources, messages: sourceMessages} = readSources(files)
messages.push(...sourceMessages)
const subject = subjectOf(catalogue)
const lines = sources.flatMap(source => extractClaims(source, subject).claims.map(claim => JSON.stringify(claim)))
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
if (messages.length > 0) console.error(formatReport(messages, new Map(content.map(file => [file.path, file.text]))))
process.exitCode = messages.some(isError) ? 1 : 0
