// Kinds of sentences that count people, each a file of "sentence ⇒ claims"; read with the cues of content/measures/, for an invented war.
// A line ends in nothing where its number must yield nothing. "\n" stands for a new paragraph.
import {readFileSync, readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {extractFigures} from '../src/claims/figures/extract-figures.ts'
import {compileSubject} from '../src/claims/subject.ts'
import {readContent} from '../src/disk.ts'
import {readCatalogue} from '../src/entries/catalogue.ts'
import {ABOUT_THE_WAR, article, glossary} from './fixtures/figures/invented-subject.ts'

const FOLDER = 'tests/fixtures/figures/kinds'
const measures = readCatalogue(readContent('.')).catalogue.measures
  .map(({data}) => ({...data, population: data.binding === 'strength' ? 'velmarkish-forces' : 'marovian-forces'}))
const subject = compileSubject(measures, glossary)

const told = (text: string): string => extractFigures(article(ABOUT_THE_WAR + text.replaceAll('\\n', '\n')), subject).drafts
  .map(draft => `${draft.measure.replace('troops-', '')} ${draft.quantity.exact}`).join('; ')

describe.each(readdirSync(FOLDER).sort())('%s', name => {
  const lines = readFileSync(`${FOLDER}/${name}`, 'utf8').split('\n').filter(line => line.includes('⇒')).map(line => line.split('⇒').map(part => part.trim()) as [string, string])
  it.each(lines)('%s ⇒ %s', (text, expected) => { expect(told(text)).toBe(expected) })
})
