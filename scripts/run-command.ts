// A command's work in, its exit code set: whatever it throws is printed as any other problem, never as a trace. A reader who closes the pipe ends it quietly.
import {VFileMessage} from 'vfile-message'
import {diagnostic} from '../src/report/diagnostic.ts'
import {formatReport} from '../src/report/format.ts'

/** `work` gives the exit code; `name` is the npm script's, which stands where a file's path would in the message of an unforeseen failure. */
export async function runCommand(name: string, work: () => number | Promise<number>): Promise<void> {
  process.stdout.on('error', error => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0)
    fail(name, error)
    process.exit(1)
  })
  try {
    process.exitCode = await work()
  } catch (error) {
    fail(name, error)
    process.exitCode = 1
  }
}

const fail = (name: string, error: unknown): void => console.error(`\n${formatReport([error instanceof VFileMessage ? error : unforeseen(name, error)])}\n`)

/** What the file system, Astro or Pagefind threw, in their own words. */
function unforeseen(name: string, error: unknown): VFileMessage {
  const words = error instanceof Error ? (process.env['ATTEST_TRACE'] && error.stack) || error.message : String(error)
  return diagnostic({path: name}, {
    rule: 'command-failed',
    reason: `Unexpected failure: ${words}`,
    why: 'nothing was written, and an old site is as it was',
    fix: 'where the words above name a file, mend that; ATTEST_TRACE=1 shows the program’s own trace',
  })
}
