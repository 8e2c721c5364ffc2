// Stages in, one line each out: the stage's name, what it counted, and how long it took.
import {performance} from 'node:perf_hooks'

export interface Progress {
  /** Ends the stage that ran since the last call, with what it counted. */
  stage(name: string, counted: string): void
  /** The line that closes the run. */
  done(text: string): void
}

/** `print` takes one line; times are for people only and reach no file. */
export function startProgress(print: (line: string) => void): Progress {
  const begun = performance.now()
  let last = begun
  return {
    stage(name, counted) {
      const now = performance.now()
      print(`${name.padEnd(7)} ${seconds(now - last).padStart(7)}  ${counted}`)
      last = now
    },
    done: text => print(`${'done'.padEnd(7)} ${seconds(performance.now() - begun).padStart(7)}  ${text}`),
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`

/** `1 figure`, `2 figures`, `12,000 figures`; `many` for the plurals that take more than an s. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}
