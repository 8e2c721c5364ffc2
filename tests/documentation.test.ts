// README.md, CONTRIBUTING.md and the workflows against the code: what they promise exists, and what exists is told.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {findCues} from '../src/claims/cues.ts'
import {glossarySchema} from '../src/entries/glossary-entry.ts'
import {measureSchema} from '../src/entries/measure.ts'
import {pageSchema} from '../src/entries/page.ts'
import {sourceCardSchema} from '../src/entries/source-card.ts'
import {topicSchema} from '../src/entries/topic.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const readme = read('README.md')
const contributing = read('CONTRIBUTING.md')

/** The text below a heading, up to the next of its level or above. */
function section(text: string, heading: string): string {
  const level = heading.split(' ')[0]!.length
  const from = text.indexOf(`\n${heading}\n`)
  expect(from, `${heading} is missing`).toBeGreaterThanOrEqual(0)
  const rest = text.slice(from + heading.length + 2)
  const next = rest.search(new RegExp(`^#{1,${level}} `, 'm'))
  return next < 0 ? rest : rest.slice(0, next)
}

/** What stands between backticks in the first column of a table. */
const firstColumn = (text: string): string[] => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(match => match[1]!)

describe('README.md', () => {
  const commands = [...readme.matchAll(/^ {4}(npm ci && \S+(?: \S+)*?)(?= {2}|$)/gm)].map(match => match[1]!)

  test('begins with the two commands', () => {
    expect(commands).toEqual(['npm ci && npm run build', 'npm ci && npm test'])
    expect(readme.indexOf(commands[0]!)).toBeLessThan(60)
  })
  test('gives the test command that the workflow and .ci/run call', () => {
    expect(read('.github/workflows/test.yml')).toContain(`run: ${commands[1]}\n`)
    expect(read('.ci/run').trimEnd().endsWith(`\n${commands[1]}`)).toBe(true)
  })
  test('names no npm script that does not exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
    const named = [...`${readme}${contributing}`.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(match => match[1]!)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(name => !scripts.includes(name))).toEqual([])
  })
  test('lists exactly the settings that are read from the environment', () => {
    const settings = [...read('src/site/settings.ts').matchAll(/environment\['([A-Z_]+)'\]/g)].map(match => match[1]!)
    expect(firstColumn(section(readme, '## Settings')).sort()).toEqual(settings.sort())
  })
  test('links to files that exist', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md', 'LICENSE-CONTENT.md'])
      for (const [, target] of read(file).matchAll(/\]\((?!https?:|#|\.\.\/glossary)([^)#]+)[^)]*\)/g)) expect(() => read(target!), `${file} links to ${target}`).not.toThrow()
  })
})

describe('CONTRIBUTING.md', () => {
  test.each([
    ['topics', topicSchema], ['measures', measureSchema], ['glossary', glossarySchema], ['sources', sourceCardSchema], ['pages', pageSchema],
  ] as const)('lists every front-matter field of content/%s/, and no other', (folder, schema) => {
    expect(firstColumn(section(contributing, `### content/${folder}/`)).sort()).toEqual(Object.keys(schema.shape).sort())
  })
  test('explains every rule that a message can name, and no other', () => {
    expect(firstColumn(section(contributing, '## Messages')).sort()).toEqual(rulesInCode())
  })
  test.each([
    ['security guarantee', 'the security guarantees', 'security guarantees'],
    ['kill|slay', 'they were killed', 'killed'],
    ['cap * army', 'a cap on the whole army', 'cap on the whole army'],
    ['cap ~ army', 'cap for ten years at most the army', 'cap for ten years at most the army'],
    ['=dead', 'the dead', 'dead'],
    ['Congress', 'approved by Congress', 'Congress'],
    ['#50000', 'an army of 60,000', '60,000'],
  ])('tells truly what the cue `%s` finds', (cue, text, found) => {
    expect(section(contributing, '## Cue phrases')).toContain(`\`${cue.replaceAll('|', '\\|')}\``)
    expect(findCues(text, [cue])).toEqual([found])
  })
  test.each([['cap * army', 'cap for ten years at most the army'], ['=dead', 'deaths'], ['Congress', 'a congress'], ['#50000', 'an army of 600']])(
    'tells truly that the cue `%s` finds nothing in “%s”', (cue, text) => expect(findCues(text, [cue])).toEqual([]))
  test('has a contents list whose links lead to its headings', () => {
    const anchors = [...contributing.matchAll(/^#+ (.+)$/gm)].map(match => match[1]!.toLowerCase().replace(/[^a-z0-9 -]/g, '').replaceAll(' ', '-'))
    const links = [...contributing.matchAll(/\]\(#([^)]+)\)/g)].map(match => match[1]!)
    expect(links.filter(link => !anchors.includes(link))).toEqual([])
  })
})

/** Rule ids stand behind `rule:`, or among the arguments of a file's own `refuse`. */
function rulesInCode(): string[] {
  const files = ['src', 'scripts'].flatMap(folder => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(path => join(folder, path))).filter(path => path.endsWith('.ts'))
  const lines = files.flatMap(path => [...read(path).matchAll(/\b(?:rule: |refuse\().*/g)].map(match => match[0]))
  const rules = lines.flatMap(line => [...line.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(match => match[1]!))
  return [...new Set(rules)].sort()
}
