// A folder of pages as Astro wrote them in, the same pages finished out: no styles that a page cannot use, and its security policy.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {withLeanStyles} from './lean-styles.ts'
import {withPolicy} from './security-policy.ts'

export function finishPages(folder: string): void {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  const scripted = new Set(files.filter(path => path.endsWith('.js')).flatMap(path => wordsQuoted(readFileSync(join(folder, path), 'utf8'))))
  for (const path of files.filter(path => path.endsWith('.html'))) {
    const file = join(folder, path)
    writeFileSync(file, withPolicy(withLeanStyles(readFileSync(file, 'utf8'), scripted)))
  }
}

/** Every class that a script gives to an element stands quoted in it; that other words do too keeps a rule too many at most. */
const wordsQuoted = (script: string): string[] => [...script.matchAll(/(["'`])([\w -]+)\1/g)].flatMap(([, , words]) => words!.split(' '))
