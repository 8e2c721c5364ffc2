// A reading of files in, what it gives out; where it throws a problem, that is printed as any other and the run ends.
import {VFileMessage} from 'vfile-message'
import {formatReport} from '../src/report/format.ts'

export function orTell<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    console.error(formatReport([error]))
    process.exit(1)
  }
}
