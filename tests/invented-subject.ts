// The invented conflict of the fixtures, compiled as content/ would be, and articles made of given words.
import {readFileSync} from 'node:fs'
import {glossarySchema} from '../src/entries/glossary-entry.ts'
import {compileSubject, type Subject} from '../src/claims/subject.ts'
import type {Source} from '../src/model.ts'
import {readSource} from '../src/source/read-source.ts'

/** Arvenia and Tolvia at war, Norland between them. */
export function inventedSubject(): Subject {
  const entries = JSON.parse(readFileSync('tests/fixtures/positions/glossary.json', 'utf8')) as {id: string}[]
  return compileSubject([], entries.map(({id, ...data}) => ({id, ...glossarySchema.parse({definition: 'Invented.', ...data})})))
}

export function article(text: string): Source {
  const {source, message} = readSource({path: 'seeds/invented.txt', bytes: new TextEncoder().encode(text)})
  if (!source) throw new Error(message.reason)
  return source
}
