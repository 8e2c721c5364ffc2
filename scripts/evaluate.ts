// `npm run evaluate`: how well the extractor reads, held against what a careful reader records: precision, recall and F1, each with its 95 % bootstrap interval.
// Without PATH the gold of this knowledge base and of the test articles; PATH is a folder of articles with a `gold.jsonl`. `-- --verbose` lists every error.
import {existsSync} from 'node:fs'
import {isAbsolute, join, relative, resolve} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import {checkRoot} from '../src/build/check-settings.ts'
import {readContent, readGoldFolder, readGoldSets} from '../src/disk.ts'
import {evaluateSets, type SetScores} from '../src/evaluation/evaluate.ts'
import {scoreSets, type Measurement, type Score} from '../src/evaluation/score.ts'
import type {GoldMark} from '../src/evaluation/gold.ts'
import type {Claim} from '../src/model.ts'
import {diagnostic, isError} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'
import {unknownOptions} from '../src/report/unknown-options.ts'
import {readSettings} from '../src/site/settings.ts'
import {runCommand} from './run-command.ts'

const OPTIONS = ['--verbose', '--help']
const USAGE = 'usage: npm run evaluate [-- PATH…] [--verbose]   (PATH: a folder of articles with a gold.jsonl)'
const {root} = readSettings(process.env, process.cwd())
/** npm runs a script in the project's folder and tells where the person is; paths are meant from there. */
const here = process.env['npm_lifecycle_event'] === 'evaluate' ? process.env['INIT_CWD'] ?? '.' : '.'
const QUESTION = {value: 'figures: measure and number', modality: 'figures: also told, denied or supposed', origin: 'figures: also who says so', polarity: 'positions: party, term, for or against', stance: 'positions: the exact stance', date: 'events: date'} as const
const LONGEST_QUOTE = 140

function run(given: readonly string[]): number {
  const options = given.filter(word => word.startsWith('-'))
  const paths = given.filter(word => !word.startsWith('-')).map(path => (isAbsolute(path) ? path : relative('.', resolve(here, path)) || '.'))
  if (options.includes('--help')) { console.log(USAGE); return 0 }
  const wrong = [...unknownOptions('evaluate', options, OPTIONS), ...checkRoot(root, ['content']), ...paths.filter(path => !existsSync(join(path, 'gold.jsonl'))).map(missingGold)]
  if (wrong.length > 0) { console.error(formatReport(wrong)); return 1 }
  const sets = paths.length > 0 ? paths.map(path => readGoldFolder(path, readContent(root))) : readGoldSets(root)
  const {sets: scored, messages} = evaluateSets(sets)
  for (const set of scored) printSet(set, options.includes('--verbose'))
  printTotal(scored.filter(set => set.kind === 'invented'))
  if (messages.length > 0) console.error(formatReport(messages, new Map(sets.map(({gold}) => [gold.path, gold.text]))))
  return messages.some(isError) ? 1 : 0
}

const missingGold = (path: string): VFileMessage =>
  diagnostic({path}, {rule: 'path-missing', reason: 'Unexpected path, there is no gold.jsonl in this folder', fix: 'name a folder of articles that holds a gold.jsonl, or leave the path out to score this knowledge base'})

function printSet({name, articles, scores}: SetScores, verbose: boolean): void {
  console.log(`\n${name} (${articles} articles)`)
  for (const score of scores) {
    printScore(score)
    if (verbose && (score.question === 'value' || score.question === 'polarity' || score.question === 'date')) printErrors(score)
  }
}

/** Sets on the invented conflict share their subject, and say more together than each alone. */
function printTotal(sets: readonly SetScores[]): void {
  if (sets.length < 2) return
  console.log(`\nAll articles on the invented conflict (${sets.reduce((sum, {articles}) => sum + articles, 0)})`)
  for (const score of scoreSets(sets.map(({judged}) => judged))) printScore(score)
}

function printScore({question, tally, precision, recall, f1}: Score): void {
  console.log(`  ${QUESTION[question].padEnd(40)} P ${told(precision)}  R ${told(recall)}  F1 ${told(f1)}  ${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed`)
}

const told = ({value, interval}: Measurement): string => `${value.toFixed(3)} [${interval.low.toFixed(2)}–${interval.high.toFixed(2)}]`

function printErrors({wrong, missed}: Score): void {
  for (const mark of missed) console.log(`    missed ${mark.source}: ${markInWords(mark)}`)
  for (const claim of wrong) console.log(`    wrong  ${claim.source}: ${claimInWords(claim)} “${claim.selector.exact.replace(/\s+/g, ' ').slice(0, LONGEST_QUOTE)}”`)
}

function markInWords(mark: GoldMark): string {
  switch (mark.type) {
    case 'figure': return `${mark.measure} ${mark.low ?? mark.best ?? ''}…${mark.high ?? mark.best ?? ''}`
    case 'position': return `${mark.holder} ${mark.stance} ${mark.term}`
    case 'event': return mark.date
  }
}

function claimInWords(claim: Claim): string {
  switch (claim.type) {
    case 'figure': return `${claim.measure} “${claim.quantity.exact}”`
    case 'position': return `${claim.holder} ${claim.stance} ${claim.term}`
    case 'event': return claim.date
  }
}

await runCommand('evaluate', () => run(process.argv.slice(2)))
