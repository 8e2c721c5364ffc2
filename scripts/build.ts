// `npm run build`: seeds/ and content/ in; the managed regions of content/topics/, the register of published claims, and the whole site out.
// `--check` writes nothing in content/ and fails when a managed region is stale. With any error no page is built and the old site stays.
import {relative, resolve} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {checkSettings} from '../src/build/check-settings.ts'
import {stageOutput} from '../src/build/output-folder.ts'
import {buildPages} from '../src/build/pages.ts'
import {count, startProgress, type Progress} from '../src/build/progress.ts'
import {indexSite} from '../src/build/search-index.ts'
import {applyChanges, staleFiles, staleLedger} from '../src/build/topic-changes.ts'
import {listFiles, readContent, readRegisters, readSeeds, writeChanges, type FileChange} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import type {EntryFile} from '../src/entries/front-matter.ts'
import type {Registers} from '../src/entries/registers.ts'
import {assembleKnowledgeBase, type KnowledgeBase} from '../src/knowledge-base.ts'
import {checkMarkdown} from '../src/markdown/check.ts'
import type {Claim} from '../src/model.ts'
import {isError} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'
import {unknownOptions} from '../src/report/unknown-options.ts'
import {planLedger} from '../src/site/claim-ledger.ts'
import {readQuality, textsOf, type Loaded} from '../src/site/load.ts'
import {readSettings} from '../src/site/settings.ts'
import {planUpdates} from '../src/topics/update-plan.ts'
import {runCommand} from './run-command.ts'

const PROJECT = resolve(import.meta.dirname, '..')
const settings = readSettings(process.env, process.cwd())
const OPTIONS = ['--check']
const checkOnly = process.argv.includes('--check')

/** The exit code: 0, or 1 after errors, which are all told. */
async function run(progress: Progress): Promise<number> {
  const wrong = [...unknownOptions('build', process.argv.slice(2), OPTIONS), ...checkSettings(settings, PROJECT)]
  if (wrong.length > 0) return report(wrong, new Map())
  const read = readKnowledgeBase(progress)
  const {kb, content, registers} = read
  if (read.messages.some(isError)) return report(read.messages, textsOf(content, registers))
  const planned = planTopics(kb, content, progress)
  const gold = readQuality(settings.root)
  if (gold.quality) progress.stage('quality', count(gold.quality.tables.reduce((sum, table) => sum + table.articles, 0), 'article with gold', 'articles with gold'))
  const ledger = planLedger(kb)
  const messages = [...read.messages, ...planned.messages, ...gold.messages, ...(checkOnly ? staleLedger(ledger.added) : [])]
  const texts = textsOf(planned.content, registers)
  if (messages.some(isError)) return report(messages, texts)
  report(messages, texts)
  if (!checkOnly) writeChanges(settings.root, [...planned.changes, ...(ledger.change ? [ledger.change] : [])])
  await buildSite({kb: planned.kb, messages, texts, quality: gold.quality}, progress)
  progress.done(`${claimsByType(kb.claims)}; ${count(kb.refusals.length, 'number or stance', 'numbers and stances')} refused. The site is in ${relative(process.cwd(), settings.out) || settings.out}`)
  return 0
}

function readKnowledgeBase(progress: Progress): {kb: KnowledgeBase; messages: VFileMessage[]; content: EntryFile[]; registers: Registers} {
  const seeds = readSeeds(settings.root)
  const content = readContent(settings.root)
  const registers = readRegisters(settings.root)
  progress.stage('read', `${count(seeds.length, 'article')}, ${count(content.length, 'Markdown file')}`)
  const {kb, messages} = assembleKnowledgeBase(seeds, content, registers)
  progress.stage('claims', `${claimsByType(kb.claims)}; ${kb.refusals.length.toLocaleString('en-GB')} refused`)
  return {kb, messages, content, registers}
}

interface PlannedTopics { kb: KnowledgeBase; changes: FileChange[]; content: EntryFile[]; messages: VFileMessage[] }

/** What would be written, and the problems of the content as it would then be. The notes of a refused topic are not there to be checked. */
function planTopics(kb: KnowledgeBase, content: readonly EntryFile[], progress: Progress): PlannedTopics {
  const {changes, messages} = planUpdates(kb)
  progress.stage('topics', `${count(kb.catalogue.topics.length, 'topic')}, ${count(changes.length, 'file')} ${checkOnly ? 'stale' : 'changed'}`)
  const fresh = applyChanges(content, changes)
  const refused = new Set(messages.filter(isError).map(message => message.file))
  const freshKb = {...kb, catalogue: readCatalogue(fresh).catalogue}
  const problems = checkMarkdown(freshKb).filter(({file, ruleId}) => !(refused.has(file) && ruleId?.startsWith('footnote-')))
  progress.stage('checks', `${count(problems.length + messages.length, 'problem')}`)
  return {kb: freshKb, changes, content: fresh, messages: [...messages, ...problems, ...(checkOnly ? staleFiles(content, changes) : [])]}
}

/** Astro runs in this process and takes the knowledge base from here, instead of reading it all again. */
async function buildSite(loaded: Loaded, progress: Progress): Promise<void> {
  const output = stageOutput(settings.out)
  globalThis.attestMemory = {stamp: settings.root, loaded}
  try {
    await buildPages(PROJECT, output.staging)
    const pages = listFiles(output.staging).filter(file => file.endsWith('.html')).map(file => relative(output.staging, file).split('\\').join('/'))
    progress.stage('pages', count(pages.length, 'page'))
    const index = await indexSite(output.staging, pages, loaded.kb)
    progress.stage('search', `${count(index.pages, 'page')} in ${count(index.files, 'file')}`)
    output.publish()
  } catch (error) {
    output.discard()
    throw error
  }
}

function report(messages: readonly VFileMessage[], texts: ReadonlyMap<string, string>): number {
  if (messages.length === 0) return 0
  console.error(`\n${formatReport(messages, texts)}\n`)
  const errors = messages.filter(isError).length
  if (errors > 0) console.error(`${count(errors, 'error')}. Nothing was written, and no page was built.`)
  return errors > 0 ? 1 : 0
}

function claimsByType(claims: readonly Claim[]): string {
  const of = (type: Claim['type']): number => claims.filter(claim => claim.type === type).length
  return `${count(of('figure'), 'figure')}, ${count(of('position'), 'position')}, ${count(of('event'), 'event')}`
}

await runCommand('build', () => run(startProgress(line => console.log(line))))
