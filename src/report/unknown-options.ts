// The options a person gave and those a command knows in; one message for each that it does not know, with the nearest that it does, out.
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from './diagnostic.ts'
import {didYouMean, nearest} from './suggestion.ts'

/** `command` is the npm script's name, which stands where a file's path would. */
export function unknownOptions(command: string, given: readonly string[], known: readonly string[]): VFileMessage[] {
  return given.filter(option => !known.includes(option)).map(option => diagnostic({path: command}, {
    rule: 'option-unknown', reason: `Unexpected option \`${option}\``, fix: didYouMean(nearest(option, known, name => name), `the options are ${known.join(' and ')}`),
  }))
}
