// `npm run topics`: regenerates the managed regions of content/topics/ and adds missing cards; writes all or, with any error, nothing.
// `-- --check` only compares and exits 1 where something is stale; `-- --force` overwrites regions that were edited by hand.
import {readContent, readSeeds, writeChanges, type FileChange} from '../src/disk.ts'
import type {EntryFile} from '../src/entries/front-matter.ts'
import {assembleKnowledgeBase} from '../src/knowledge-base.ts'
import {isError} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'
import {lineDiff} from '../src/topics/line-diff.ts'
import {planUpdates} from '../src/topics/update-plan.ts'
import {orTell} from './or-tell.ts'

const OPTIONS = ['--check', '--force']
const unknown = process.argv.slice(2).filter(option => !OPTIONS.includes(option))
if (unknown.length > 0) {
  console.error(`Unexpected ${unknown.join(' ')}\nusage: npm run topics [-- --check | --force]`)
  process.exit(1)
}
const root = process.env['ATTEST_ROOT'] ?? process.cwd()
const content = orTell(() => readContent(root))
const {kb, messages} = assembleKnowledgeBase(orTell(() => readSeeds(root)), content)
const plan = planUpdates(kb, {force: process.argv.includes('--force')})
const problems = [...messages, ...plan.messages]
if (problems.length > 0) console.error(formatReport(problems, new Map(content.map(file => [file.path, file.text]))))

if (problems.some(isError)) {
  console.error('\nNothing was written.')
  process.exitCode = 1
} else if (process.argv.includes('--check')) {
  for (const change of plan.changes) console.log(describe(change, content))
  console.log(plan.changes.length === 0 ? 'All topics and cards are up to date.' : `\n${files(plan.changes)} stale: run \`npm run topics\``)
  process.exitCode = plan.changes.length === 0 ? 0 : 1
} else {
  writeChanges(root, plan.changes)
  console.log(plan.changes.length === 0 ? 'All topics and cards are up to date.' : plan.changes.map(change => `wrote ${change.path}`).join('\n'))
}

function describe(change: FileChange, present: readonly EntryFile[]): string {
  const file = present.find(({path}) => path === change.path)
  return file ? [`${change.path} is stale`, ...lineDiff(file.text, change.text).map(line => `  ${line}`)].join('\n') : `${change.path} is missing`
}

function files(changes: readonly FileChange[]): string {
  return changes.length === 1 ? '1 file is' : `${changes.length} files are`
}
