// `npm run topics`: regenerates the managed regions of content/topics/, adds missing cards and new claims to the register; writes all or, with any error, nothing.
// `-- --check` only compares and exits 1 where something is stale; `-- --force` overwrites regions that were edited by hand.
import {checkRoot} from '../src/build/check-settings.ts'
import {staleLedger} from '../src/build/topic-changes.ts'
import {readContent, readRegisters, readSeeds, writeChanges, type FileChange} from '../src/disk.ts'
import type {EntryFile} from '../src/entries/front-matter.ts'
import {assembleKnowledgeBase} from '../src/knowledge-base.ts'
import {isError} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'
import {planLedger} from '../src/site/claim-ledger.ts'
import {textsOf} from '../src/site/load.ts'
import {readSettings} from '../src/site/settings.ts'
import {lineDiff} from '../src/topics/line-diff.ts'
import {planUpdates} from '../src/topics/update-plan.ts'
import {runCommand} from './run-command.ts'

const OPTIONS = ['--check', '--force']
const UP_TO_DATE = 'All topics and cards are up to date.'
const {root} = readSettings(process.env, process.cwd())

/** The exit code: 0, or 1 after errors and, with `--check`, where something is stale. */
function run(options: readonly string[]): number {
  const unknown = options.filter(option => !OPTIONS.includes(option))
  if (unknown.length > 0) return tell(`Unexpected ${unknown.join(' ')}\nusage: npm run topics [-- --check | --force]`)
  const wrong = checkRoot(root)
  if (wrong.length > 0) return tell(formatReport(wrong))
  const content = readContent(root)
  const registers = readRegisters(root)
  const {kb, messages} = assembleKnowledgeBase(readSeeds(root), content, registers)
  const plan = planUpdates(kb, {force: options.includes('--force')})
  const ledger = planLedger(kb)
  const checkOnly = options.includes('--check')
  const problems = [...messages, ...plan.messages, ...(checkOnly ? staleLedger(ledger.added) : [])]
  if (problems.length > 0) tell(formatReport(problems, textsOf(content, registers)))
  if (problems.some(isError)) return tell('\nNothing was written.')
  if (checkOnly) return compare(plan.changes, content)
  const changes = [...plan.changes, ...(ledger.change ? [ledger.change] : [])]
  writeChanges(root, changes)
  console.log(changes.length === 0 ? UP_TO_DATE : changes.map(change => `wrote ${change.path}`).join('\n'))
  return 0
}

function tell(words: string): 1 {
  console.error(words)
  return 1
}

function compare(changes: readonly FileChange[], content: readonly EntryFile[]): number {
  for (const change of changes) console.log(describe(change, content))
  console.log(changes.length === 0 ? UP_TO_DATE : `\n${files(changes)} stale: run \`npm run topics\``)
  return changes.length === 0 ? 0 : 1
}

function describe(change: FileChange, present: readonly EntryFile[]): string {
  const file = present.find(({path}) => path === change.path)
  return file ? [`${change.path} is stale`, ...lineDiff(file.text, change.text).map(line => `  ${line}`)].join('\n') : `${change.path} is missing`
}

function files(changes: readonly FileChange[]): string {
  return changes.length === 1 ? '1 file is' : `${changes.length} files are`
}

await runCommand('topics', () => run(process.argv.slice(2)))
