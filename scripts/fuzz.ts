// `npm run fuzz`: reads and extracts hostile texts of 1 to 20 kB; none may throw, break a law of claims, or take long for its size.
// The same seed makes the same texts. The machine is noisy: a slow text is read again, and its fastest reading counts,
// by the clock or by the processor's time.
import {performance} from 'node:perf_hooks'
import {parseArgs} from 'node:util'
import {extractClaims} from '../src/claims/extract.ts'
import {readSource} from '../src/source/read-source.ts'
import {fixtureSubject, fixtureTexts} from '../tests/generators/articles.ts'
import {brokenLaws} from '../tests/generators/claim-laws.ts'
import {HOSTILE, hostileText} from '../tests/generators/hostile-inputs.ts'
import {seededRandom} from '../tests/generators/random.ts'
import {progressBar} from './progress-bar.ts'
import {runCommand} from './run-command.ts'

const LONGEST = 20_000
const SHORTEST = 1_000
/** Milliseconds that a kilobyte may take. */
const LIMIT = 50
const READINGS = 5
const SLOWEST = 10

interface Trial { generator: string; input: number; kilobytes: number; perKilobyte: number; faults: string[]; refused: boolean }

const subject = fixtureSubject()
const articles = fixtureTexts()
const names = Object.keys(HOSTILE)
const encoder = new TextEncoder()

/** Every generator in turn; each input draws from a stream of its own, so that one can be repeated alone. */
function tryInput(seed: number, input: number): Trial {
  const generator = names[input % names.length]!
  const random = seededRandom(seed * 1_000_003 + input)
  const text = hostileText(generator, random, SHORTEST + random.below(LONGEST - SHORTEST), articles)
  const bytes = encoder.encode(text)
  const kilobytes = Math.max(1, bytes.length / 1000)
  let fastest = Infinity
  let faults: string[] = []
  let refused = false
  for (let reading = 0; reading < READINGS && (reading < 1 || fastest / kilobytes > LIMIT / 5); reading++) {
    const [begun, used] = [performance.now(), process.cpuUsage()]
    const outcome = readOnce(bytes)
    const {user, system} = process.cpuUsage(used)
    fastest = Math.min(fastest, performance.now() - begun, (user + system) / 1000)
    faults = outcome.faults
    refused = outcome.refused
  }
  return {generator, input, kilobytes, perKilobyte: fastest / kilobytes, faults, refused}
}

function readOnce(bytes: Uint8Array): {faults: string[]; refused: boolean} {
  try {
    const {source} = readSource({path: 'seeds/hostile.txt', bytes})
    return {faults: source ? brokenLaws(source, extractClaims(source, subject).claims) : [], refused: source === null}
  } catch (error) {
    return {faults: [error instanceof Error ? error.stack ?? error.message : String(error)], refused: false}
  }
}

const wholeNumber = (name: string, given: string): number => {
  if (!/^\d+$/.test(given)) throw new Error(`--${name} wants a whole number, not ${given}`)
  return Number(given)
}

function run(): number {
  const {values} = parseArgs({options: {inputs: {type: 'string', default: '10000'}, seed: {type: 'string', default: '1'}, only: {type: 'string'}}})
  const seed = wholeNumber('seed', values.seed)
  if (values.only !== undefined) return report([tryInput(seed, wholeNumber('only', values.only))])
  const inputs = wholeNumber('inputs', values.inputs)
  const bar = progressBar(process.stderr, inputs)
  const trials: Trial[] = []
  // Untimed: the engine has to know the code first.
  names.forEach((_, input) => tryInput(seed, input))
  for (let input = 0; input < inputs; input++) { trials.push(tryInput(seed, input)); bar.advance() }
  bar.end()
  return report(trials)
}

/** The exit code: 1 where a text threw, broke a law or was too slow. */
function report(trials: readonly Trial[]): number {
  const slow = trials.filter(({perKilobyte}) => perKilobyte > LIMIT)
  const faulty = trials.filter(({faults}) => faults.length > 0)
  for (const {generator, input, faults} of faulty.slice(0, SLOWEST)) console.log(`fault in input ${input} (${generator}): ${faults[0]!}`)
  console.log(`inputs ${trials.length}, refused as no English text ${trials.filter(({refused}) => refused).length}, faults ${faulty.length}, slower than ${LIMIT} ms a kB ${slow.length}`)
  console.log('slowest:')
  for (const trial of [...trials].sort((a, b) => b.perKilobyte - a.perKilobyte).slice(0, SLOWEST)) console.log(slowLine(trial))
  return slow.length + faulty.length > 0 ? 1 : 0
}

const slowLine = ({generator, input, kilobytes, perKilobyte}: Trial): string => `  ${perKilobyte.toFixed(1).padStart(8)} ms a kB  ${kilobytes.toFixed(1).padStart(5)} kB  input ${input} (${generator})`

await runCommand('fuzz', run)
