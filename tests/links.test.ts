// The check of links, footnotes and HTML: tests/fixtures/links/<case>/ laid over base/ gives the case's report.txt.
import {readdirSync} from 'node:fs'
import {expect, test} from 'vitest'
import {checkMarkdown} from '../src/markdown/check.ts'
import {formatReport} from '../src/report/format.ts'
import {readCase} from './fixtures/links/knowledge.ts'

const fixtures = new URL('fixtures/links/', import.meta.url)
const cases = readdirSync(fixtures, {withFileTypes: true}).filter(entry => entry.isDirectory() && entry.name !== 'base').map(entry => entry.name).sort()

test.each(cases)('the Markdown of the case %s is reported as expected', async name => {
  const {kb, files} = readCase(name)
  const report = formatReport(checkMarkdown(kb), new Map(files.map(({path, text}) => [path, text])))
  await expect(`${report}\n`).toMatchFileSnapshot(new URL(`${name}/report.txt`, fixtures).pathname)
})
