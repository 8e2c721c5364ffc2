// `npm run benchmark`: how fast articles are read and their claims extracted, on one core, and in how much memory.
// The articles are recombined from the fixtures' invented ones; one is read after the other, and nothing but counts is kept.
import {performance} from 'node:perf_hooks'
import {parseArgs} from 'node:util'
import {extractClaims} from '../src/claims/extract.ts'
import {readingOf} from '../src/claims/reading.ts'
import {readSource} from '../src/source/read-source.ts'
import {fixtureParagraphs, fixtureSubject, makeArticle} from '../tests/generators/articles.ts'
import {seededRandom} from '../tests/generators/random.ts'
import {progressBar} from './progress-bar.ts'
import {runCommand} from './run-command.ts'

const WORDS = 500
/** How many articles teach the engine the code, before the clock runs. */
const WARM_UP = 200
/** What every run should keep to, on an ordinary machine with nothing else to do. */
const FLOOR_SPEED = 60_000
const CEILING_MEMORY = 500

const subject = fixtureSubject()
const paragraphs = fixtureParagraphs()
const encoder = new TextEncoder()

/** Sums over articles read; `seconds` and `processor` hold the reading and extraction alone, not the making of the articles. */
interface Sums { articles: number; tokens: number; claims: number; seconds: number; processor: number }

/** Articles whose bytes are made before the clock runs over them. */
const BATCH = 20

function readBatch(sums: Sums, first: number, articles: number, words: number): void {
  const files = Array.from({length: articles}, (_, at) => ({path: `seeds/article-${first + at}.txt`, bytes: encoder.encode(makeArticle(seededRandom(first + at), paragraphs, words))}))
  const [begun, used] = [performance.now(), process.cpuUsage()]
  for (const file of files) {
    const {source, message} = readSource(file)
    if (!source) throw message
    sums.claims += extractClaims(source, subject).claims.length
    for (const {tokens} of readingOf(source, subject).sentences) sums.tokens += tokens.length
  }
  const {user, system} = process.cpuUsage(used)
  sums.seconds += (performance.now() - begun) / 1000
  sums.processor += (user + system) / 1e6
  sums.articles += articles
}

function readArticles(articles: number, words: number, advance: (steps: number) => void = () => {}): Sums {
  const sums: Sums = {articles: 0, tokens: 0, claims: 0, seconds: 0, processor: 0}
  for (let first = 1; first <= articles; first += BATCH) {
    const size = Math.min(BATCH, articles - first + 1)
    readBatch(sums, first, size, words)
    advance(size)
  }
  return sums
}

/** The time that a token takes in articles ten times as long, over the time it takes in ordinary ones; the faster of two runs each. */
function lengthRatio(articles: number): number {
  const timeOf = (count: number, words: number) => Math.min(...[1, 2].map(() => timePerToken(readArticles(count, words))))
  return timeOf(Math.ceil(articles / 10), WORDS * 10) / timeOf(articles, WORDS)
}

const timePerToken = ({processor, tokens}: Sums): number => processor / tokens

function run(): number {
  const {values} = parseArgs({options: {articles: {type: 'string', default: '10000'}}})
  const articles = Number(values.articles)
  if (!Number.isInteger(articles) || articles < 1) throw new Error(`--articles wants a whole number above 0, not ${values.articles}`)
  readArticles(Math.min(WARM_UP, articles), WORDS)
  const tenth = readArticles(Math.ceil(articles / 10), WORDS)
  const bar = progressBar(process.stderr, articles)
  const all = readArticles(articles, WORDS, bar.advance)
  bar.end()
  report(all, timePerToken(all) / timePerToken(tenth), lengthRatio(Math.min(articles, 500)))
  return 0
}

function report({articles, tokens, claims, seconds, processor}: Sums, moreArticles: number, longerArticles: number): void {
  const lines: [string, string][] = [
    ['articles', whole(articles)],
    ['tokens', whole(tokens)],
    ['claims', whole(claims)],
    ['seconds', `${seconds.toFixed(1)} (of the processor: ${processor.toFixed(1)})`],
    ['tokens/s on one core', `${whole(tokens / processor)} (wanted: ${whole(FLOOR_SPEED)}; by the clock: ${whole(tokens / seconds)})`],
    ['peak RSS', `${whole(process.resourceUsage().maxRSS / 1024)} MB (at most: ${whole(CEILING_MEMORY)})`],
    ['time per token, 10 × the articles', `${moreArticles.toFixed(2)} ×`],
    ['time per token, 10 × the length', `${longerArticles.toFixed(2)} ×`],
  ]
  for (const [name, value] of lines) console.log(`${name.padEnd(34)} ${value}`)
}

const whole = (number: number): string => Math.round(number).toLocaleString('en-GB')

await runCommand('benchmark', run)
