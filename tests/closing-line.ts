// Vitest reporter: closes the run on a line 'N passed, N failed', after everything else.
import type {Reporter, TestModule} from 'vitest/node'

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0
    let failed = unhandledErrors.length
    for (const module of modules) {
      if (module.errors().length > 0) failed++
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state === 'passed') passed++
        else if (state === 'failed') failed++
      }
    }
    process.once('exit', () => console.log(`${passed} passed, ${failed} failed`))
  }
}
